import { academicYearOf } from '../authority/school-age.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, hasPlan, isStillOpen } from './case.ts'

export type Phase = 'primary' | 'secondary' | 'post-16' | 'other'

/** A move to the next phase of education that follows from a child's year. */
export interface NextPhase {
  from: Phase
  to: Phase
  startsOn: Day
  /** The year the child begins: "Year 7". */
  year: string
}

/** The moves of a child of that birthday, in the order of their days: Reception, Year 7, Year 12. */
export function movesOf(bornOn: Day): NextPhase[] {
  const born = academicYearOf(bornOn)
  const begins = (years: number) => dayOf(born + years, 9, 1)
  return [
    { from: 'other', to: 'primary', startsOn: begins(5), year: 'Reception' },
    { from: 'primary', to: 'secondary', startsOn: begins(12), year: 'Year 7' },
    { from: 'secondary', to: 'post-16', startsOn: begins(17), year: 'Year 12' },
  ]
}

/** A move on the record: planned, and settled or taken away or still waiting for its setting to be named. */
export interface Transfer {
  planned: SettledFact
  to: Phase
  startsOn: Day
  due: Deadline | null
  settled: SettledFact | null
}

export function transfersOf(theCase: Case): Transfer[] {
  return factsNamed(theCase, 'phase-transfer.planned').map(planned => {
    const due =
      theCase.derived.deadlines.find(d => d.id === 'name-next-setting' && d.startedBy === planned.position) ?? null
    return {
      planned,
      to: planned.says.to as Phase,
      startsOn: planned.says.startsOn as Day,
      due,
      settled: theCase.facts.find(f => due?.metBy === f.position) ?? null,
    }
  })
}

/** The move that waits for its setting to be named, the oldest first. */
export function transferUnderWay(theCase: Case): Transfer | null {
  return transfersOf(theCase).find(t => t.due !== null && isStillOpen(t.due)) ?? null
}

/** The next move that follows from the child's year and is neither planned nor known not to happen. */
export function unplannedMove(theCase: Case, after: Day): NextPhase | null {
  const { bornOn } = theCase.child
  if (bornOn === null || !hasPlan(theCase)) return null
  const planned = transfersOf(theCase)
  const withdrawn = factsNamed(theCase, 'phase-transfer.withdrawn').map(f => f.says.startsOn as Day)
  const known = [...planned.map(t => t.startsOn), ...withdrawn].map(academicYearOf)
  const next = movesOf(bornOn).find(move => move.startsOn > after)
  return next === undefined || known.includes(academicYearOf(next.startsOn)) ? null : next
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  primary: 'primary school',
  secondary: 'secondary school',
  'post-16': 'education after 16',
  other: 'another phase',
}

/** Which school or other setting the family would have, said last since a day. */
export function preferenceFor(theCase: Case, what: 'transfer' | 'school-change', since: Day): SettledFact | null {
  return factsNamed(theCase, 'preference.recorded').findLast(f => f.says.for === what && f.on >= since) ?? null
}
