import type { Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Case } from './case.ts'

/** A complaint through its stages, as the facts tell it. */
export interface Complaint {
  number: number
  /** `complaint:2` */
  about: string
  /** Each stage it has reached, the last first to be answered. */
  stages: ComplaintAtStage[]
  withdrawn: SettledFact | null
}

export interface ComplaintAtStage {
  fact: SettledFact
  says: FurtherSays<'complaint.received'>
  dueOn: Day
  acknowledged: SettledFact | null
  answered: (SettledFact & { answer: FurtherSays<'complaint.answered'> }) | null
}

/** Every complaint of the record in the order of their numbers. */
export function complaintsOf(theCase: Pick<Case, 'facts'>): Complaint[] {
  const found = new Map<string, Complaint>()
  for (const fact of theCase.facts) {
    if (fact.about === null || !fact.about.startsWith('complaint:')) continue
    const complaint = found.get(fact.about) ?? {
      number: Number(fact.about.slice('complaint:'.length)),
      about: fact.about,
      stages: [],
      withdrawn: null,
    }
    found.set(fact.about, complaint)
    const now = complaint.stages.at(-1)
    switch (fact.name) {
      case 'complaint.received': {
        const says = fact.says as FurtherSays<'complaint.received'>
        complaint.stages.push({ fact, says, dueOn: says.dueOn as Day, acknowledged: null, answered: null })
        break
      }
      case 'complaint.acknowledged':
        if (now !== undefined) now.acknowledged = fact
        break
      case 'complaint.answered':
        if (now !== undefined) {
          now.answered = { ...fact, answer: fact.says as FurtherSays<'complaint.answered'> }
        }
        break
      case 'complaint.withdrawn':
        complaint.withdrawn = fact
        break
    }
  }
  return [...found.values()].filter(c => c.stages.length > 0).sort((one, other) => one.number - other.number)
}

export function isAnswered(complaint: Complaint): boolean {
  return complaint.withdrawn !== null || complaint.stages.at(-1)?.answered != null
}
