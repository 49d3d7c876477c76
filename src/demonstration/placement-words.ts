import type { Weighing } from '../placement/decide-options.ts'
import type { SettingFacts } from '../placement/queries.ts'

/** Far away and residential, so that a panel has something to choose between; invented, as every school with children is. */
export const distantSchool = { settingId: '900901', name: 'Fell End School', easting: 356_400, northing: 497_800 }

const shared = {
  peers: 'Children of the same age, some of them with the same need.',
  environment: 'Clubs, trips and a playground where the pupil would have friends.',
  progress: 'Its pupils with the same need make good progress.',
}

/** How an option might be weighed for a child, by its kind: invented, like everything of a demonstration. */
export function weighingOf(setting: Pick<SettingFacts, 'kind' | 'settingId'>): Weighing {
  const residential = setting.settingId === distantSchool.settingId
  const special = setting.kind === 'special' || setting.kind === 'independent-special'
  const answer = (point: string, met: boolean, reason: string) => ({
    point,
    answer: met ? ('met' as const) : ('not-met' as const),
    reason,
  })
  return {
    boarding: residential ? 'residential' : 'day',
    answers: [
      answer('peers', true, shared.peers),
      answer('environment', !residential, residential ? 'Far from the friends the pupil has.' : shared.environment),
      answer('progress', true, shared.progress),
      answer('day', !residential, residential ? 'Pupils stay in the week.' : 'A day placement.'),
      answer('local', !residential, residential ? 'It cannot be reached each day.' : 'It can be reached each day.'),
      answer('wider', !special, special ? 'For children with severe needs only.' : 'Children of all kinds are there.'),
      answer(
        'shared',
        !special,
        special ? 'Nothing is shared with a mainstream school.' : 'Lessons are shared with the mainstream school.',
      ),
      answer('school', true, 'It is a school.'),
    ],
    costs: residential ? { place: 13_600_000, topUp: 0, therapy: 910_000, travel: 640_000 } : costs(setting.kind),
    costsFrom: 'An estimate, for the demonstration',
    parents: residential ? 'We do not want our child so far from us.' : 'We have seen it and liked it.',
    pupil: residential ? 'I would miss my sister.' : 'I want to go where my friends are.',
  }
}

function costs(kind: string): Weighing['costs'] {
  switch (kind) {
    case 'resource-base':
    case 'unit':
      return { place: 1_000_000, topUp: 725_000, therapy: 120_000, travel: 210_000 }
    case 'special':
      return { place: 1_000_000, topUp: 1_480_000, therapy: 0, travel: 460_000 }
    case 'independent-special':
      return { place: 6_840_000, topUp: 0, therapy: 910_000, travel: 350_000 }
    default:
      return { place: 0, topUp: 600_000, therapy: 0, travel: 0 }
  }
}
