import { day } from '../../kernel/day.ts'
import type { BudgetLine, PolicyPoint, ResourceLevel } from '../placement-policy.ts'

/** Three things to ensure, from the service's own text. */
export const ensurePoints: readonly PolicyPoint[] = [
  { id: 'peers', short: 'Peer group', words: 'An appropriate peer group' },
  {
    id: 'environment',
    short: 'Social environment',
    words: 'A stimulating social environment through the placement',
  },
  { id: 'progress', short: 'Progress', words: 'Satisfactory or better educational progress' },
]

/** Five orders of preference, from the service's own text. */
export const preferPoints: readonly PolicyPoint[] = [
  { id: 'day', short: 'Day', words: 'Day placements over residential placements' },
  { id: 'local', short: 'Local', words: 'Local placements over placements at greater distance from the home' },
  {
    id: 'wider',
    short: 'Wider range of children',
    words:
      'Placements providing for a wider range of children over placements reserved for narrow bands of children with particular severe or complex needs',
  },
  {
    id: 'shared',
    short: 'Shared with mainstream',
    words:
      'Placements in special provisions which include part placements or shared activities with mainstream schools over those that do not',
  },
  {
    id: 'school',
    short: 'A school',
    words:
      'Schools (including pupil referral units) over health or social-care based units such as therapeutic units, children’s homes with education, psychiatric units or secure units',
  },
]

/** Names and sums are examples: the service's own table of levels is not public. */
export const exampleLevels: readonly ResourceLevel[] = [
  level(1, 'Up to 5 hours a week of a teaching assistant', [
    ['2024-04-01', 310_000],
    ['2026-04-01', 325_000],
  ]),
  level(2, 'Up to 15 hours a week of a teaching assistant', [
    ['2024-04-01', 890_000],
    ['2026-04-01', 935_000],
  ]),
  level(3, 'A teaching assistant for the whole week', [
    ['2024-04-01', 1_640_000],
    ['2026-04-01', 1_725_000],
  ]),
  level(4, 'A teaching assistant for the whole week and 5 hours of a specialist teacher', [
    ['2024-04-01', 2_210_000],
    ['2026-04-01', 2_330_000],
  ]),
  level(5, 'The same, with therapy in school and a second adult at times', [
    ['2024-04-01', 2_960_000],
    ['2026-04-01', 3_115_000],
  ]),
]

/** The same table as another authority might name it. */
export const exampleBands: readonly ResourceLevel[] = exampleLevels.map(one => ({ ...one, name: `Band ${one.rank}` }))

export const exampleBudgets: readonly BudgetLine[] = [
  budget('mainstream', 'Additional resources in mainstream schools', 410_000_000, [
    'mainstream',
    'nursery',
    'pru',
    'college',
  ]),
  budget('bases', 'Resource bases and units', 185_000_000, ['resource-base', 'unit']),
  budget('special', 'Special schools', 520_000_000, ['special']),
  budget('independent', 'Independent schools', 365_000_000, ['independent', 'independent-special']),
]

function level(
  rank: number,
  buys: string,
  values: readonly (readonly [from: string, yearly: number])[],
): ResourceLevel {
  return {
    id: `level-${rank}`,
    rank,
    name: `Level ${rank}`,
    buys,
    values: values.map(([from, yearly]) => ({ from: day(from), yearly })),
  }
}

function budget(id: string, name: string, amount: number, kinds: readonly string[]): BudgetLine {
  return { id, name, from: day('2026-04-01'), until: day('2027-04-01'), amount, kinds }
}
