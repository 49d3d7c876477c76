import type { Day } from '../kernel/day.ts'

/**
 * The authority's policy on travel between home and school, as data: the rules that hold for every pupil come first, and need
 * is the reasoned exception. The policy orders and explains; a person decides.
 */
export interface TravelPolicy {
  /** "home-to-school-travel": names the download. */
  id: string
  title: string
  version: string
  from: Day
  /** Whose words these are, and that they are an example if they are. */
  standing: string
  /** In sentences, before the rules. */
  begins: readonly string[]
  rules: readonly TravelRule[]
  /** What is provided when travel is agreed. */
  modes: readonly TravelMode[]
  /** What the parents can do, and the days they have. */
  appeal: TravelAppeal
  /** How a journey is usually learnt: each step with the week in which it should be passed. */
  training: readonly { what: string; week: number }[]
  /** In how many working days an application is decided. */
  decideWithin: number
  /** Said last: how often it is looked at again, and that travelling alone is encouraged. */
  ends: readonly string[]
}

/** The rules, in the order in which they are applied: those for every pupil, then need, then what is the authority's choice. */
export const travelRules = [
  'school-age',
  'nearest-school',
  'distance',
  'unsafe-route',
  'low-income',
  'need',
  'discretion',
] as const
export type TravelRuleId = (typeof travelRules)[number]

export interface TravelRule {
  id: TravelRuleId
  /** A few words for a column: "Walking distance". */
  short: string
  words: string
  /** Where the rule comes from: "Education Act 1996 section 444(5)". */
  provision: string
  checked: HowChecked
}

/** How well a provision was checked: read in its own words, or remembered and to be checked before it is relied on. */
export type HowChecked = 'read' | 'remembered'

export interface TravelMode {
  id: string
  /** "Adult travel card" */
  name: string
  /** One sentence on what it is and when. */
  means: string
  /** A vehicle and who drives it must be known before the first day. */
  needsVehicle?: true
}

/** Two stages: first an officer looks again, then people who had no part in it. */
export interface TravelAppeal {
  /** Working days in which the parents ask for the first, from the decision. */
  askWithin: number
  /** Working days in which the first is answered. */
  answerWithin: number
  /** Working days in which the parents ask for the second, from the first answer. */
  askAgainWithin: number
  answerAgainWithin: number
  /** Who looks at it: "a senior officer who did not decide", "an independent appeal panel". */
  first: string
  second: string
  provision: string
  checked: HowChecked
}

/** The walking distances of the law. */
export const statutoryMiles = { underEight: 2, fromEight: 3 } as const
