import { addDays, type Day, day } from '../../../kernel/day.ts'
import type { Deadline, LawWindow } from '../../../law/law.ts'
import type { PathFact } from '../chain.ts'
import type { PathInput } from '../course.ts'
import { pathWords } from '../words/of-law.ts'

/** A record for tests: facts in order, and the deadlines and windows that a law would yield from them, put down by hand. */
export interface ARecord {
  facts: PathFact[]
  deadlines: Deadline[]
  windows: LawWindow[]
}

export function facts(...given: [name: string, on: string, says?: Record<string, unknown>][]): PathFact[] {
  return given.map(([name, on, says], index) => ({ position: index + 1, name, on: day(on), says: says ?? {} }))
}

/** A duty that runs for `length` days from a fact, by the positions of the facts that began and met it. */
export function duty(
  id: string,
  record: readonly PathFact[],
  startedBy: number,
  length: number,
  more: { metBy?: number; from?: number } & Partial<
    Pick<Deadline, 'takenAway' | 'excusedBy' | 'notBefore' | 'about' | 'actBy'>
  > = {},
): Deadline {
  const { metBy, from, ...given } = more
  const startedOn = dayOf(record, from ?? startedBy)
  const dueOn = addDays(startedOn, length)
  return {
    id,
    about: null,
    owner: 'authority',
    startedOn,
    dueOn,
    actBy: dueOn,
    metOn: metBy === undefined ? null : dayOf(record, metBy),
    takenAway: false,
    excusedBy: null,
    cites: [],
    why: `the law’s period of ${startedOn}`,
    startedBy,
    metBy: metBy ?? null,
    ...given,
  }
}

export function window(id: string, after: string, opensOn: string, closesOn: string): LawWindow {
  return { id, after, about: null, who: 'parent', opensOn: day(opensOn), closesOn: day(closesOn) }
}

export function given(record: ARecord, today: string, more: Partial<PathInput> = {}): PathInput {
  return {
    words: pathWords['england-statements-2001'],
    closures: [],
    today: day(today),
    childName: 'Zeynep',
    link: position => `/cases/K7Q4MX/timeline#fact-${position}`,
    ...record,
    ...more,
  }
}

function dayOf(record: readonly PathFact[], position: number): Day {
  const fact = record.find(f => f.position === position)
  if (fact === undefined) throw new Error(`no fact at ${position}`)
  return fact.on
}
