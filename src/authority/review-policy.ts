import type { FactMatch } from './targets.ts'

/** How the authority runs its reviews, where the law leaves it to the authority or to guidance. */
export interface ReviewPolicy {
  /** Who is invited as a rule, in the order of the list, and what each is asked for. */
  invites: readonly Invitee[]
  /** When a review is one that the review officers attend although the child changes no school. */
  complex: readonly ComplexRule[]
  /** A younger child is looked at half-way through the year too, in no set form. */
  informal: { underAge: number; everyMonths: number; because: string }
  /** The school year from which every review looks ahead to adult life. */
  transitionFrom: number
  /** How long a meeting is as a rule, in minutes. */
  minutes: number
}

export interface Invitee {
  id: string
  /** "Educational psychologist"; for parents and the pupil, who they are on the case. */
  role: string
  is: 'parent' | 'pupil' | 'head' | 'adviser'
  asks: string
  /** From this school year on. */
  fromYear?: number
}

/** The rule holds while the last fact of those named in `when` and `over` is one of `when`. */
export interface ComplexRule {
  id: string
  /** In a sentence after "because": "the child is out of school". */
  because: string
  when: readonly FactMatch[]
  over: readonly FactMatch[]
}
