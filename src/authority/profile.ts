import type { Day } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import type { CeasingPolicy } from './ceasing-policy.ts'
import type { ComplaintPolicy } from './complaint-policy.ts'
import type { CriteriaSet } from './criteria.ts'
import type { DifferencePolicy } from './difference-policy.ts'
import type { NeedKind } from './needs.ts'
import type { PlacementPolicy } from './placement-policy.ts'
import type { ReviewPlanning } from './review-planning.ts'
import type { ReviewPolicy } from './review-policy.ts'
import type { Closure } from './school-calendar.ts'
import type { Target } from './targets.ts'
import type { TravelPolicy } from './travel-policy.ts'
import type { Watch } from './watches.ts'

/**
 * What the authority itself decides, as data and apart from the law: its people and panels, how it routes requests, the
 * targets it sets itself, its criteria and its colours. A profile is a literal; `checkProfile` finds what is wrong with it.
 */
export interface Profile {
  id: string
  law: LawId
  /** "The Learning Trust" */
  name: string
  /** "Special Educational Needs": stands after the name at the head of every page. */
  service: string
  /** The area it serves, as it stands in a sentence: "Hackney", and "borough". */
  area: { name: string; kind: string }
  /** The three figures of the authority in the register of schools. */
  localAuthorityCode: string
  contact: Contact
  colours: Colours
  roles: readonly Role[]
  panels: readonly Panel[]
  quadrants: readonly Quadrant[]
  routing: readonly RoutingRule[]
  managers: ManagerRule
  targets: readonly Target[]
  /** What is watched so that its silence becomes work. */
  watches: readonly Watch[]
  reviews: ReviewPolicy
  /** How reviews are planned backwards from a change of school, and how the review officers get about. */
  reviewPlanning: ReviewPlanning
  complaints: ComplaintPolicy
  thresholds: readonly Threshold[]
  advice: readonly AdviceSource[]
  needs: readonly NeedKind[]
  /** The Criteria for Statutory Assessment, newest last. */
  criteria: readonly CriteriaSet[]
  placements: PlacementPolicy
  /** When a plan is ceased, newest last. */
  ceasing: readonly CeasingPolicy[]
  /** How differences are settled, and when their silence becomes work. */
  differences: DifferencePolicy
  travel: TravelPolicy
  /** When the schools of the area are shut. */
  closures: readonly Closure[]
  /** What the source does not say and was chosen for the demonstration, in sentences for a reader. */
  examples: readonly string[]
}

export interface Contact {
  telephone: string
  email: string
  address: readonly string[]
  hours: string
}

/** The four `--authority-*` values of the style sheet, as `#rrggbb`. */
export interface Colours {
  accent: string
  accentDark: string
  tint: string
  line: string
}

export type RoleId =
  | 'head-of-section'
  | 'senior-case-manager'
  | 'case-manager'
  | 'senior-assessment-officer'
  | 'annual-review-manager'
  | 'annual-review-assistant'
  | 'administrative-officer'

export interface Role {
  id: RoleId
  /** "Case manager"; how the authority also calls it, "Principal Case Officer". */
  title: string
  alsoCalled?: string
  posts: number
  partTime?: true
  /** One sentence on what the person does, without a subject: "Supervises …". */
  does: string
}

export interface Panel {
  id: string
  kind: 'early-years' | 'pre-assessment' | 'placement' | 'assessment'
  name: string
  /** The quadrant it serves, for a panel of one. */
  quadrant?: string
  seats: readonly Seat[]
  quorum: number
  /** What is brought to it, in the authority's words. */
  takes: readonly string[]
  sits: SittingRule
}

/** When a panel sits if nothing stands against it: every so many weeks from a first day, which gives the weekday. */
export interface SittingRule {
  everyWeeks: number
  from: Day
  at: string
  place: string
  /** How many cases one sitting can hear. */
  cases: number
}

export interface Seat {
  /** "Head teacher"; whom the person speaks for, "Inclusion Service". */
  title: string
  from?: string
  people: number
}

/** A part of the area: whole wards, by their code, or every ward. */
export interface Quadrant {
  id: string
  name: string
  /** "the south-east quadrant" */
  inSentence: string
  wards: readonly string[] | 'every'
}

/** How a request reached the authority. */
export const routes = ['notification', 'parent', 'young-person', 'school', 'early-years-setting', 'college'] as const
export type Route = (typeof routes)[number]

/** The first rule that fits a request says which panel weighs it. */
export interface RoutingRule {
  id: string
  routes: readonly Route[]
  age: 'any' | 'pre-school' | 'school-aged'
  to: { panel: string } | { kindOfQuadrant: Panel['kind'] }
}

/** Whose case a child's is: the manager of the setting, and for a child without one the manager of the home's quadrant. */
export interface ManagerRule {
  withoutSetting: 'home-quadrant'
  /** Who finds a manager, the same day, for a case that has none. */
  unassignedTo: RoleId
  words: string
}

/** A stage of the Code's graduated approach. */
export interface Threshold {
  id: string
  name: string
  at: 'school' | 'early-years' | 'both'
  means: string
  /** A child under assessment stays here until the outcome is known. */
  holdsDuringAssessment?: true
}

export type AdviceFrom = 'parent' | 'education' | 'medical' | 'psychology' | 'social-care' | 'other'

export interface AdviceSource {
  from: AdviceFrom
  /** "Educational advice" */
  name: string
  /** The appendix of the statement or plan that carries it. */
  appendix: string
  /** Who gives it, in a sentence: "the head teacher of the child's school". */
  givenBy: string
  /** Whom the request goes to when nobody else is named: someone on the case, or a service by name. */
  asks: { onCase: 'parents' | 'head-of-setting' } | { service: string }
}

/** The day a set, a rule or a text of the profile came into force, and its last day if it has ended. */
export interface InForce {
  from: Day
  until?: Day
}
