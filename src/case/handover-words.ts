import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about a change of officer say on the timeline; null for any other. */
export function handoverWords(
  fact: { name: string; says: Record<string, unknown> },
  _profile: Profile,
): FactWords | null {
  const s = fact.says
  switch (fact.name) {
    case 'handover.read': {
      const lines = s.lines as { words: string }[]
      return {
        title: `Read what goes with the case from ${s.from}`,
        details: [...lines.map(line => line.words), ...(s.note === undefined ? [] : [`Note: ${s.note}`])],
      }
    }
    case 'handover.told':
      return {
        title: `The family was told who has the case since ${longDay(s.since as Day)}`,
        details: [
          `To ${(s.to as string[]).join(', ')}`,
          `By ${s.how}`,
          ...(s.words === undefined ? [] : [String(s.words)]),
        ],
      }
    default:
      return null
  }
}
