import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { addressFields, quadrantField, quadrantOf } from '../case/people/child-fields.ts'
import { placeHome } from '../case/people/enter.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { choices, form } from '../web/form.ts'
import { decideFrom } from './decide.ts'
import { isOnCase, pastDay } from './on-case.ts'
import { type AddressKept, addressesOf, currentAddress } from './queries.ts'
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
    form: async (theCase, at, tx) =>
      isOnCase(theCase, at.params.person ?? '')
        ? form(addressForm(profile, theCase, at, await addressesOf(tx, theCase)))
        : notFound,
    filled: (_case, at) => filledDay('since', at.today),
    madeFrom: async (theCase, at, tx) => addressNow(await addressesOf(tx, theCase), at),
    submit: 'Save the address',
    given: (tx, theCase) => addressesOf(tx, theCase),
    decide: (theCase, values, at, kept) => {
      // Whoever is not asked whether they move too does not.
      const movers = [at.params.person ?? '', ...(values.moves ?? [])]
      const childMoves = movers.includes(theCase.child.personId)
      const home = quadrantOf(profile, values.postcode, values.quadrant ?? null)
      if (childMoves && 'ask' in home) return refuse(home.ask, 'quadrant')
      const moves = movers.map(personId => ({
        personId,
        takes: decideFrom(
          values.since,
          kept.filter(a => a.personId === personId),
          'the address',
        ),
      }))
      const address = {
        lines: values.address ?? '',
        postcode: values.postcode,
        confidential: values.confidential.includes('confidential'),
        since: values.since,
      }
      const write: ((tx: Tx) => Promise<void>)[] = []
      for (const { personId, takes } of moves) {
        if (isRefused(takes)) return takes
        write.push(tx => moveTo(tx, personId, address, takes.replaces))
      }
      return {
        record: [],
        alsoWrite: async tx => {
          for (const one of write) await one(tx)
          if (childMoves && 'quadrant' in home) await placeHome(tx, theCase.child.personId, home.quadrant)
        },
      }
    },
    next: '/people',
    say: 'The address is kept, and the one before it stays in the history.',
  })
}

/** Since when the last address holds, and which it is, where that may be said. */
function addressNow(addresses: readonly AddressKept[], at: At): Filled {
  const last = addresses.find(a => a.personId === at.params.person)
  if (last === undefined) return {}
  const where = last.confidential ? 'a confidential address' : last.lines.replaceAll('\n', ', ')
  return { 'The address on the record': `${where}, since ${longDay(last.since)}` }
}

/** The questions of a move; whether others move too, and where the child's home is, only where it may matter. */
function addressForm(profile: Profile, theCase: Case, at: At, addresses: readonly AddressKept[]) {
  const person = at.params.person ?? ''
  const together = livingWith(theCase, person, addresses, at.today)
  const own = {
    moves: choices({
      label: 'Who moves too',
      hint: 'They have had the same address until now',
      choices: together.map(({ personId, name }) => ({ value: personId, text: name })),
    }),
    quadrant: quadrantField(profile),
  }
  const mayMoveChild = [person, ...together.map(p => p.personId)].includes(theCase.child.personId)
  const left = [...(together.length === 0 ? ['moves'] : []), ...(mayMoveChild ? [] : ['quadrant'])]
  const asked = Object.fromEntries(Object.entries(own).filter(([name]) => !left.includes(name))) as typeof own
  return { ...addressFields(true), since: pastDay(at, 'Since which day'), ...asked }
}

/** The others of the case who live at a person's address now. */
function livingWith(
  theCase: Case,
  personId: string,
  addresses: readonly AddressKept[],
  today: Day,
): { personId: string; name: string }[] {
  const here = currentAddress(addresses, personId, today)
  if (here === null) return []
  const everybody = theCase.people.filter(p => p.until === null && p.personId !== personId)
  return everybody.filter(({ personId: other }) => {
    const there = currentAddress(addresses, other, today)
    return there !== null && there.lines === here.lines && there.postcode === here.postcode
  })
}
