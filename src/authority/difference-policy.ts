import type { differsWith, settlingSteps } from '../record/further/differences.ts'

export type DiffersWith = (typeof differsWith)[number]
export type SettlingStep = (typeof settlingSteps)[number]

/** How the authority settles differences, as data: what it offers, when silence becomes work, and what its panel takes. */
export interface DifferencePolicy {
  /** What is offered, in the order in which it is tried. */
  steps: readonly StepOffered[]
  /** Nobody did anything about a difference for so many days: the officer is told, and later the head. */
  quietDays: number
  headAfterDays: number
  /** A difference that is not settled for so many days is brought to the panel for placements. */
  panelAfterDays: number
  /** With whom an unresolved dispute is one that the panel takes. */
  panelWith: readonly DiffersWith[]
  /** What the Tribunal is called in a letter. */
  tribunal: string
  /** How the family comes to mediation, and to disagreement resolution, in a sentence for them. */
  forFamilies: readonly string[]
  /** What a Tribunal usually directs, counted in days from registration: offered when its timetable is entered. */
  directions: readonly UsualDirection[]
  /** The hearing usually follows registration by so many days. */
  hearingAfterDays: number
}

export interface StepOffered {
  id: SettlingStep
  name: string
  /** "the conciliation": as it stands in a sentence. */
  inSentence: string
  /** Who provides it; nobody else than the section for a meeting. */
  provider?: string
}

export interface UsualDirection {
  id: string
  what: string
  whose: 'authority' | 'family' | 'tribunal'
  afterDays: number
}
