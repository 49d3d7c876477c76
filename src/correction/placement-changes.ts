import type { PlacementPolicy } from '../authority/placement-policy.ts'
import { type Case, foldCase } from '../case/case.ts'
import { type Commitment, commitmentsOf } from '../case/costs.ts'
import { type Placement, placementsOf, wasPlaced } from '../case/placements.ts'
import { longDay } from '../kernel/day.ts'
import type { Derived } from '../law/law.ts'
import type { NewFact } from '../record/append.ts'

/** What facts not yet recorded would change of where the child is placed and what is committed for it, in sentences. */
export function placementChanges(
  theCase: Case,
  record: readonly NewFact[],
  derived: Derived,
  policy: PlacementPolicy,
): string[] {
  const after = foldCase(theCase, [...theCase.record, ...record.map(asRecorded(theCase))], derived)
  return [
    ...changes(placementsOf(theCase), placementsOf(after), placementWords),
    ...changes(commitmentsOf(theCase, policy), commitmentsOf(after, policy), commitmentWords),
  ]
}

function changes<T extends { position: number }>(
  before: readonly T[],
  after: readonly T[],
  words: (one: T) => { what: string; when: string },
): string[] {
  const gone = before.flatMap(was => {
    const is = after.find(a => a.position === was.position)
    const { what, when } = words(was)
    if (is === undefined) return [`${what}, ${when}, falls away.`]
    return words(is).when === when ? [] : [`${what} was ${when}, and is ${words(is).when}.`]
  })
  const come = after
    .filter(is => !before.some(was => was.position === is.position))
    .map(is => `${words(is).what} is there again, ${words(is).when}.`)
  return [...gone, ...come]
}

function placementWords(placement: Placement): { what: string; when: string } {
  const { name, state, startsOn, until } = placement
  const when =
    state === 'named'
      ? `named to begin ${longDay(startsOn)}`
      : !wasPlaced(placement)
        ? 'a placement that did not begin'
        : until === null
          ? `a placement since ${longDay(startsOn)}`
          : `a placement from ${longDay(startsOn)} until ${longDay(until)}`
  return { what: name, when }
}

function commitmentWords({ what, from, until }: Commitment): { what: string; when: string } {
  return {
    what,
    when: `committed from ${longDay(from)}${until === null ? '' : ` until ${longDay(until)}`}`,
  }
}

/** As they would stand on the record; nobody has recorded them yet. */
function asRecorded(theCase: Case) {
  return (fact: NewFact, place: number) => ({
    position: theCase.record.length + place + 1,
    name: fact.name,
    on: fact.on,
    about: fact.about ?? null,
    says: fact.says ?? {},
    further: false,
    recordedAt: new Date(0),
    recordedBy: '',
  })
}
