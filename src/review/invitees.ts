import type { Profile } from '../authority/profile.ts'
import type { Invitee } from '../authority/review-policy.ts'
import { schoolYearOf } from '../authority/school-age.ts'
import { type Case, childName, type PersonOnCase } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { ageOn, type Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'

export type Invited = FurtherSays<'review.asked'>['who'][number]

/** Who is invited to a review on a day as a rule, and what each is asked for. */
export function usuallyInvited(theCase: Case, profile: Profile, on: Day): Invited[] {
  const year = schoolYearAt(theCase, on)
  return profile.reviews.invites
    .filter(({ fromYear }) => fromYear === undefined || (year !== null && year >= fromYear))
    .flatMap(({ is, role, asks }) => invited(theCase, is, role, asks))
}

function invited(theCase: Case, is: Invitee['is'], role: string, asks: string): Invited[] {
  switch (is) {
    case 'parent':
      return parentsOf(theCase).map(parent => ({ name: parent.name, role, asks }))
    case 'pupil':
      return [{ name: childName(theCase.child), role, asks }]
    case 'head':
      return theCase.setting === null ? [] : [{ name: theCase.setting.name, role, asks }]
    case 'adviser':
      return [{ name: role, role: 'Adviser', asks }]
  }
}

/** Those with parental responsibility to whom we write. */
export function parentsOf(theCase: Case) {
  return theCase.people.filter(p => p.until === null && p.parentalResponsibility && p.writesTo)
}

/**
 * To whom the letters of a review go: the parents and, under EHC law, the young person, whose rights they are after compulsory
 * school age. Nobody once the child has died.
 */
export function lettersTo(theCase: Case, on: Day): readonly PersonOnCase[] {
  if (deathOf(theCase) !== null) return []
  const { bornOn, personId } = theCase.child
  const young = theCase.law === 'england-ehc-2014' && bornOn !== null && ageOn(bornOn, on) >= 16
  return [...parentsOf(theCase), ...theCase.people.filter(p => young && p.personId === personId && p.until === null)]
}

/** The school year that the child is in on a day, by age. */
export function schoolYearAt(theCase: Case, on: Day): number | null {
  return theCase.child.bornOn === null ? null : schoolYearOf(theCase.child.bornOn, on)
}

/** From this age on a review looks ahead to adult life. */
export function looksAhead(theCase: Case, profile: Profile, on: Day): boolean {
  const year = schoolYearAt(theCase, on)
  return year !== null && year >= profile.reviews.transitionFrom
}
