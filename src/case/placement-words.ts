import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about placements and money say on the timeline; null for any other. */
export function placementWords(
  fact: { name: string; says: Record<string, unknown> },
  profile: Profile,
): FactWords | null {
  const s = fact.says
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  const level = (id: unknown) => profile.placements.levels.find(l => l.id === id)?.name ?? String(id)
  switch (fact.name) {
    case 'placement.option-added':
      return { title: `${s.name} is an option`, details: [] }
    case 'placement.option-dropped':
      return { title: 'An option dropped', details: [String(s.because)] }
    case 'placement.option-weighed':
      return {
        title: 'An option weighed against the placement policy',
        details: [...some('Parents', s.parents), ...some('Pupil', s.pupil)],
      }
    case 'setting.consulted':
      return {
        title: `${s.name} consulted`,
        details: [`Reply due ${longDay(s.dueOn as Day)}`, ...some('Asked', s.asks)],
      }
    case 'setting.chased':
      return { title: `Reply to the consultation chased by ${s.how}`, details: some('Said', s.words) }
    case 'setting.replied':
      return {
        title: s.can === 'can' ? 'A setting can meet the needs' : 'A setting cannot meet the needs',
        details: [`Said by ${s.by}`, ...some('Because', s.because)],
      }
    case 'placement.proposed': {
      const because = s.panelBecause as string[]
      return {
        title: `Proposed: ${s.name}`,
        details: [
          String(s.reasons),
          ...some('Level', s.level === undefined ? undefined : level(s.level)),
          because.length === 0 ? 'The team decides' : `Goes to the panel because: ${because.join('; ')}`,
        ],
      }
    }
    case 'placement.decided':
      return {
        title: `Placement ${s.outcome === 'agreed' ? 'agreed' : 'not agreed'}${byWords(String(s.by))}${
          s.departs === true ? ', departing from what the panel recommends' : ''
        }`,
        details: [String(s.reasons), ...some('Discussed with the head', s.head)],
      }
    case 'placement.named':
      return {
        title: `${s.name} named${s.part === 'part' ? ' as a part placement' : ''}`,
        details: [
          `Begins ${longDay(s.startsOn as Day)}`,
          ...some('Shared with', s.shared),
          ...some('Above its places, because', s.abovePlaces),
        ],
      }
    case 'placement.started':
      return { title: `Placement began: ${s.name}`, details: some('Because', s.because) }
    case 'placement.changed':
      return {
        title: 'Placement changed',
        details: [
          String(s.because),
          ...(typeof s.startsOn === 'string' ? [`Begins ${longDay(s.startsOn as Day)}`] : []),
          ...some('Shared with', s.shared),
        ],
      }
    case 'placement.ended':
      return { title: 'Placement ended', details: [String(s.because)] }
    case 'funding.requested':
      return { title: `Joint funding asked of ${fundersWords(String(s.of))}`, details: [String(s.what)] }
    case 'level.set':
      return {
        title: `${level(s.level)} of additional resources from ${longDay(s.from as Day)}`,
        details: [String(s.because)],
      }
    case 'cost.agreed':
      return { title: `Cost agreed: ${s.what}`, details: [`From ${longDay(s.from as Day)}`] }
    case 'cost.ended':
      return { title: 'A cost ended', details: [String(s.because)] }
    default:
      return null
  }
}

export function fundersWords(of: string): string {
  return of === 'health' ? 'health' : of === 'social-services' ? 'social services' : 'health and social services'
}

function byWords(by: string): string {
  return by === 'panel'
    ? ' after the panel discussed it'
    : by === 'emergency'
      ? ' by the head in an emergency'
      : ' by the team'
}
