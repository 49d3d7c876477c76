import type { Role } from './visitor.ts'

const everyone = [
  'stranger',
  'family',
  'setting',
  'adviser',
  'head-of-section',
  'senior-case-manager',
  'case-manager',
  'senior-assessment-officer',
  'annual-review-manager',
  'annual-review-assistant',
  'administrative-officer',
] as const satisfies readonly Role[]

const signedIn = everyone.filter(role => role !== 'stranger')

const staff = [
  'head-of-section',
  'senior-case-manager',
  'case-manager',
  'senior-assessment-officer',
  'annual-review-manager',
  'annual-review-assistant',
  'administrative-officer',
] as const satisfies readonly Role[]

const caseworkers = [
  'head-of-section',
  'senior-case-manager',
  'case-manager',
  'senior-assessment-officer',
  'annual-review-manager',
] as const satisfies readonly Role[]

const seniors = ['head-of-section', 'senior-case-manager'] as const satisfies readonly Role[]

/**
 * What a person may do: permission → the roles that have it. The routes name the permission; the database decides apart
 * from this which cases it is about.
 */
export const permissions = {
  'public.read': everyone,
  'session.start': everyone,
  'session.end': signedIn,
  'work.read': staff,
  'cases.list': staff,
  'case.read': staff,
  'request.take-in': staff,
  'request.route': staff,
  'assessment.decide': ['head-of-section', 'senior-case-manager', 'case-manager', 'senior-assessment-officer'],
  'advice.ask': staff,
  'advice.record': staff,
  'meeting.record': staff,
  'plan.write': caseworkers,
  'plan.issue': ['head-of-section', 'senior-case-manager', 'case-manager', 'senior-assessment-officer'],
  'placement.record': staff,
  'placement.weigh': ['head-of-section', 'senior-case-manager', 'case-manager', 'senior-assessment-officer'],
  'placement.decide': ['head-of-section', 'senior-case-manager', 'case-manager'],
  'places.read': staff,
  'resources.set': ['head-of-section', 'senior-case-manager', 'case-manager'],
  'review.record': staff,
  'review.decide': ['head-of-section', 'senior-case-manager', 'case-manager', 'annual-review-manager'],
  'reviews.plan': staff,
  'travel.record': staff,
  'travel.decide': ['head-of-section', 'senior-case-manager', 'case-manager'],
  'cease.record': caseworkers,
  'cease.decide': ['head-of-section', 'senior-case-manager', 'case-manager'],
  'difference.record': staff,
  'appeal.record': caseworkers,
  'complaint.record': staff,
  'delays.read': staff,
  'handover.make': [...seniors, 'case-manager'],
  'handover.read': staff,
  'delay.excuse': caseworkers,
  'record.correct': caseworkers,
  'contact.record': staff,
  'document.add': staff,
  'document.read': staff,
  'people.read': staff,
  'people.change': staff,
  'settings.read': staff,
  'settings.manage': seniors,
  'access.read': staff,
  'case.restrict': seniors,
  'panel.read': staff,
  'panel.clerk': [...seniors, 'administrative-officer'],
  'panel.member': [...staff, 'adviser'],
  'family.read': ['family'],
  'school.read': ['setting'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export function allows(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission]
  return roles.includes(role)
}
