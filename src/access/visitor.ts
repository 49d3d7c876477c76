/** The staff roles of the service; their titles are the authority's (see its profile). */
export type StaffRole =
  | 'head-of-section'
  | 'senior-case-manager'
  | 'case-manager'
  | 'senior-assessment-officer'
  | 'annual-review-manager'
  | 'annual-review-assistant'
  | 'administrative-officer'

export type Role = StaffRole | 'family' | 'setting' | 'adviser' | 'stranger'

/** Who asks. A stranger has no account. */
export interface Visitor {
  accountId: string | null
  role: Role
  name: string
  title: string
  personId: string | null
}

export const stranger: Visitor = { accountId: null, role: 'stranger', name: '', title: '', personId: null }

export function isStaff(visitor: Visitor): boolean {
  return (
    visitor.role !== 'family' && visitor.role !== 'setting' && visitor.role !== 'adviser' && visitor.role !== 'stranger'
  )
}

/** The account of a visitor who must be signed in: the route's permission has seen to that. */
export function accountOf(visitor: Visitor): string {
  if (visitor.accountId === null) throw new Error('A stranger came past the door')
  return visitor.accountId
}
