import type { Desk } from './desk.ts'

/** The three things to ensure and the five preferences, in the words of the policy. */
const points = {
  'An appropriate peer group': 'Why: peer group',
  'A stimulating social environment through the placement': 'Why: social environment',
  'Satisfactory or better educational progress': 'Why: progress',
  'Day placements over residential placements': 'Why: day',
  'Local placements over placements at greater distance from the home': 'Why: local',
  'Placements providing for a wider range of children over placements reserved for narrow bands of children with particular severe or complex needs':
    'Why: wider range of children',
  'Placements in special provisions which include part placements or shared activities with mainstream schools over those that do not':
    'Why: shared with mainstream',
  'Schools (including pupil referral units) over health or social-care based units such as therapeutic units, children’s homes with education, psychiatric units or secure units':
    'Why: a school',
}

export interface Weighing {
  boarding: 'Day' | 'Residential'
  /** The points that are not met, by where they ask for the reason. */
  notMet: readonly string[]
  reasons: string
  costs: Record<string, string>
  parents: string
  pupil: string
}

/** One option is weighed on every point of the policy, with its costs and what parents and pupil say of it. */
export async function weighOption(desk: Desk, option: string, w: Weighing): Promise<void> {
  await desk.follow(new RegExp(`^Weigh it\\s*: ${option}`))
  for (const [words, why] of Object.entries(points)) {
    await desk.choose(words, w.notMet.includes(why) ? 'Not met' : 'Met')
    await desk.type(why, w.reasons)
  }
  await desk.choose('Day or residential', w.boarding)
  await desk.type('What the parents say of it', w.parents)
  await desk.type('What the pupil says of it', w.pupil)
  for (const [item, sum] of Object.entries(w.costs)) await desk.type(`${item}, a year`, sum)
  await desk.type('Where the costs come from', 'Letter of 20 November 2026')
  await desk.press('Save')
  await desk.sees('The option is weighed')
}
