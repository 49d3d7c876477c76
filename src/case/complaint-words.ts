import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { FactWords } from './fact-words.ts'

export const outcomeWords = {
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  'not-upheld': 'not upheld',
} as const

/** What facts about complaints say on the timeline; null for any other. */
export function complaintWords(
  fact: { name: string; says: Record<string, unknown> },
  profile: Profile,
): FactWords | null {
  const s = fact.says
  const some = (label: string, value: unknown) => (value === undefined ? [] : [`${label}: ${String(value)}`])
  switch (fact.name) {
    case 'complaint.received': {
      const stage = profile.complaints.stages.find(one => one.id === s.stage)?.name ?? String(s.stage)
      return {
        title: `Complaint from ${s.from}. ${stage}`,
        details: [
          String(s.words),
          ...some('Asks for', s.wants),
          ...some('Number', s.reference),
          `To be answered by ${longDay(s.dueOn as Day)}`,
        ],
      }
    }
    case 'complaint.acknowledged':
      return { title: `Complaint acknowledged to ${s.to}`, details: [`By ${s.how}`] }
    case 'complaint.answered':
      return {
        title: `Complaint answered: ${outcomeWords[s.outcome as keyof typeof outcomeWords]}`,
        details: [`By ${s.by}`, String(s.words), ...some('Put right by', s.remedy)],
      }
    case 'complaint.withdrawn':
      return { title: 'Complaint withdrawn', details: [String(s.because)] }
    default:
      return null
  }
}
