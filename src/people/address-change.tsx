import { caseForm } from '../case/form-page.tsx'
import { addressFields, quadrantField, quadrantOf } from '../case/people/child-fields.ts'
import { placeHome } from '../case/people/enter.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { form } from '../web/form.ts'
import { decideFrom } from './decide.ts'
import { isOnCase, pastDay } from './on-case.ts'
import { addressesOf } from './queries.ts'
import { moveTo } from './write.ts'

/** Where somebody lives from a day on; the address before it stays in the history. */
export function addressRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/people'

  caseForm(app, program, {
    path: `${here}/:person/address`,
    may: 'people.change',
    tab: 'people',
    title: (theCase, at) =>
      at.params.person === theCase.child.personId
        ? 'Where the child lives'
        : `Where ${theCase.people.find(p => p.personId === at.params.person)?.name ?? 'the person'} lives`,
    form: (theCase, at) =>
      isOnCase(theCase, at.params.person ?? '')
        ? form({ ...addressFields(true), since: pastDay(at, 'Since which day'), quadrant: quadrantField(profile) })
        : notFound,
    filled: (_case, at) => filledDay('since', at.today),
    submit: 'Save the address',
    given: async (tx, theCase, at) => (await addressesOf(tx, theCase)).filter(a => a.personId === at.params.person),
    decide: (theCase, values, at, kept) => {
      const personId = at.params.person ?? ''
      const isChild = personId === theCase.child.personId
      const takes = decideFrom(values.since, kept, 'the address')
      if (isRefused(takes)) return takes
      const home = quadrantOf(profile, values.postcode, values.quadrant)
      if (isChild && 'ask' in home) return refuse(home.ask, 'quadrant')
      const entry = {
        lines: values.address ?? '',
        postcode: values.postcode,
        confidential: values.confidential.includes('confidential'),
        since: values.since,
      }
      return {
        record: [],
        alsoWrite: async tx => {
          await moveTo(tx, personId, entry, takes.replaces)
          if (isChild && 'quadrant' in home) await placeHome(tx, personId, home.quadrant)
        },
      }
    },
    next: '/people',
    say: 'The address is kept, and the one before it stays in the history.',
  })
}
