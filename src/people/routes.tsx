import type { Case, PersonOnCase } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { caseForm } from '../case/form-page.tsx'
import { childFields } from '../case/people/child-fields.ts'
import { changeChild, enterPerson } from '../case/people/enter.ts'
import { numberInUse } from '../case/people/number-in-use.ts'
import { personDetailFields, personFields, readPerson } from '../case/people/person-fields.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { form } from '../web/form.ts'
import { addressRoutes } from './address-change.tsx'
import { decideResponsible } from './decide.ts'
import { isOnCase, pastDay } from './on-case.ts'
import { PeopleTab } from './people-tab.tsx'
import { PersonPage } from './person-page.tsx'
import { addressesOf, attendedBy, childKept, currentAddress, managedSince, namesOf } from './queries.ts'
import { schoolRoutes } from './school-change.tsx'
import { changePerson, leaveCase } from './write.ts'

/** The child and the people around it: who they are, where they live and since when, and how they are to be met. */
export function peopleRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/people'
  app.page({
    path: here,
    may: 'people.read',
    show: at =>
      casePage(program, at, { tab: 'people', title: 'People' }, async (tx, theCase) => (
        <PeopleTab
          program={program}
          at={at}
          theCase={theCase}
          child={await childKept(tx, theCase)}
          addresses={await addressesOf(tx, theCase)}
          attended={await attendedBy(tx, theCase)}
          managedSince={await managedSince(tx, theCase, at.today)}
        />
      )),
  })
  app.page({
    path: `${here}/:person`,
    may: 'people.read',
    show: at =>
      casePage(program, at, { tab: 'people', title: 'Person' }, async (tx, theCase) => {
        const personId = at.params.person ?? ''
        if (!isOnCase(theCase, personId)) return notFound
        return <PersonPage at={at} theCase={theCase} personId={personId} addresses={await addressesOf(tx, theCase)} />
      }),
  })

  caseForm(app, program, {
    path: '/cases/:case/child/change',
    may: 'people.change',
    tab: 'people',
    title: 'Change what we know of the child',
    form: (_case, at) => form(childFields(profile, at.today)),
    filled: async (theCase, _at, tx) => filledChild(theCase, await childKept(tx, theCase)),
    madeFrom: async (theCase, _at, tx) => filledChild(theCase, await childKept(tx, theCase)),
    submit: 'Save',
    decide: (theCase, values) => ({
      record: [],
      alsoWrite: tx => changeChild(tx, theCase.child.personId, values),
    }),
    mend: numberInUse,
    next: '/people',
    say: 'The child’s details are changed.',
  })

  caseForm(app, program, {
    path: `${here}/new`,
    may: 'people.change',
    tab: 'people',
    title: 'Add a person',
    form: () => form(personFields, values => readPerson('person', values).refused),
    submit: 'Add the person',
    given: async (tx, theCase, at) => currentAddress(await addressesOf(tx, theCase), theCase.child.personId, at.today),
    decide: (theCase, values, at, home) => {
      const { entry } = readPerson('person', values)
      if (entry === null) return refuse('Enter the person’s given names', 'personGiven')
      const on = { caseId: theCase.caseId, since: at.today, home }
      return {
        record: [],
        alsoWrite: async tx => {
          await enterPerson(tx, entry, on)
        },
      }
    },
    next: '/people',
    say: 'The person is added.',
  })

  caseForm(app, program, {
    path: `${here}/:person/change`,
    may: 'people.change',
    tab: 'people',
    title: (theCase, at) => `Change what we know of ${personAt(theCase, at)?.name ?? 'the person'}`,
    form: (theCase, at) =>
      personAt(theCase, at) === null
        ? notFound
        : form(personDetailFields, values => readPerson('person', values).refused),
    filled: personFilled,
    madeFrom: personFilled,
    submit: 'Save',
    decide: (theCase, values, at) => {
      const person = personAt(theCase, at)
      const { entry } = readPerson('person', values)
      if (person === null || entry === null) return refuse('Enter the person’s given names', 'personGiven')
      return (
        decideResponsible(theCase, person, entry) ?? {
          record: [],
          alsoWrite: tx => changePerson(tx, theCase.caseId, person.personId, person.since, entry),
        }
      )
    },
    next: '/people',
    say: 'What we know of the person is changed.',
  })

  caseForm(app, program, {
    path: `${here}/:person/leave`,
    may: 'people.change',
    tab: 'people',
    title: (theCase, at) => `${personAt(theCase, at)?.name ?? 'The person'} is no longer around the child`,
    form: (theCase, at) =>
      personAt(theCase, at) === null ? notFound : form({ until: pastDay(at, 'Since which day') }),
    submit: 'Record it',
    decide: (theCase, { until }, at) => {
      const person = personAt(theCase, at)
      if (person === null) return refuse('The person is not on this case any more')
      if (until < person.since) return refuse(`Day must be ${longDay(person.since)} or later`, 'until')
      return (
        decideResponsible(theCase, person, null) ?? {
          record: [],
          alsoWrite: tx => leaveCase(tx, theCase.caseId, person.personId, person.since, until),
        }
      )
    },
    next: '/people',
    say: 'The person is no longer around the child; what was, is kept.',
  })

  addressRoutes(app, program)
  schoolRoutes(app, program)
}

/** A grown-up of the case by the address; the child has forms of its own. */
function personAt(theCase: Case, at: At): PersonOnCase | null {
  return theCase.people.find(p => p.personId === at.params.person && p.relation !== 'child' && p.until === null) ?? null
}

async function personFilled(theCase: Case, at: At, tx: Tx): Promise<Filled> {
  const person = personAt(theCase, at)
  return person === null ? {} : filledPerson(person, await namesOf(tx, person.personId))
}

function filledChild(theCase: Case, child: Awaited<ReturnType<typeof childKept>>): Filled {
  const { bornOn, sex, need } = theCase.child
  return {
    givenName: child.givenName,
    familyName: child.familyName,
    knownAs: child.knownAs ?? '',
    ...filledDay('bornOn', bornOn),
    sex: sex ?? '',
    upn: child.upn ?? '',
    nhsNumber: child.nhsNumber ?? '',
    need: need ?? '',
  }
}

function filledPerson(person: PersonOnCase, names: { given: string; family: string }): Filled {
  return {
    personGiven: names.given,
    personFamily: names.family,
    personRelation: person.relation,
    personResponsible: person.parentalResponsibility ? 'yes' : 'no',
    personBecause: person.because ?? '',
    personTelephone: person.telephone ?? '',
    personEmail: person.email ?? '',
    personPreferred: person.preferredContact ?? '',
    personLanguage: person.language ?? '',
    personInterpreter: person.interpreter ?? '',
    personLetters: [...(person.writesTo ? [] : ['none']), ...(person.keptApart ? ['apart'] : [])],
  }
}
