import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about amendments, moves and re-assessments say on the timeline; null for any other. */
export function changeWords(fact: { name: string; says: Record<string, unknown> }, profile: Profile): FactWords | null {
  const s = fact.says
  const { document } = packs[profile.law].words
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  const names = (value: unknown) => (Array.isArray(value) ? listed(value.map(String)) : '')
  const sent = () => [`To ${names(s.to)}, by ${String(s.how) === 'by-hand' ? 'hand' : String(s.how)}`]
  switch (fact.name) {
    case 'amendment.begun':
      return {
        title: `Amendment of the ${document} begun`,
        details: [
          `After ${becauseWords[String(s.because)] ?? String(s.because)}${typeof s.dated === 'string' ? ` of ${longDay(s.dated as Day)}` : ''}`,
          ...some('What is to change', s.words),
        ],
      }
    case 'amendment.set-aside':
      return { title: 'Amendment set aside before it was proposed', details: [String(s.because)] }
    case 'amendment.reasoned':
      return {
        title: `Reasons not to amend the ${document}`,
        details: [String(s.reasons), `Decided by ${s.decidedBy}`],
      }
    case 'plan.sent':
      if (s.version !== 'amendment' && s.version !== 'amended' && s.version !== 'unamended') return null
      return {
        title:
          s.version === 'amendment'
            ? 'Notice of the amendment sent'
            : s.version === 'amended'
              ? `Copies of the amended ${document} sent`
              : 'Notice sent',
        details: [
          ...sent(),
          ...(s.placement === 'changes' ? ['The placement changes'] : []),
          ...some('Names', s.names),
          ...some('Comments left without an answer', s.leftUnanswered),
        ],
      }
    case 'preference.recorded':
      return {
        title: `${s.from} prefers ${s.name}`,
        details: [
          s.for === 'transfer' ? 'For the move to the next phase' : 'For a change of school',
          ...some('Because', s.because),
        ],
      }
    case 'phase-transfer.noted':
      return {
        title: s.by === 'rule' ? 'The move follows from the child’s year' : 'The move was planned by hand',
        details: some('Note', s.words),
      }
    case 'phase-transfer.withdrawn':
      return { title: `No move on ${longDay(s.startsOn as Day)}`, details: [String(s.because)] }
    case 'reassessment.described':
      return {
        title: `Re-assessment asked for by ${s.from}`,
        details: [String(s.reasons), ...some('Taken within six months of the last assessment, because', s.soon)],
      }
    case 'reassessment.decided':
    case 'school-change.reasoned':
      return {
        title: `Reasons: ${s.outcome === 'agreed' ? 'agreed' : 'refused'}`,
        details: [String(s.reasons), `Decided by ${s.decidedBy}`, ...sent()],
      }
    case 'school-change.described':
      return {
        title: `${s.from} asks for ${s.name}`,
        details: [...some('Because', s.because), ...some('Taken within twelve months, because', s.soon)],
      }
    default:
      return null
  }
}

const becauseWords: Readonly<Record<string, string>> = {
  review: 'the annual review',
  'other-review': 'another review',
  order: 'an order of the Tribunal, or a conceded appeal',
  direction: 'a direction of the Secretary of State',
  transfer: 'the plan to move to the next phase',
  reassessment: 'the re-assessment',
  'school-change': 'the agreed change of school',
  address: 'a change of name, address or other particulars',
  other: 'another reason',
}
