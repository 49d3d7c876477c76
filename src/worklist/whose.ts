import type { Visitor } from '../access/visitor.ts'
import { everyone } from './work-filter.ts'

/** Whose work a list shows. */
export interface Whose {
  accountId: string
  name: string
  role: string
  /** Everybody's work at once. */
  everyone: boolean
  /** It also holds what is to be done on cases that nobody manages. */
  unmanaged: boolean
}

/** The list a visitor asks for by `of`, or null when it is not theirs to see: seniors see the lists of others. */
export function whoseWork(
  visitor: Visitor,
  of: string,
  people: readonly { accountId: string; name: string; role: string }[],
  unassignedTo: string,
): Whose | null {
  if (visitor.accountId === null) return null
  if (of === '' || of === visitor.accountId) {
    const { accountId, name, role } = visitor
    return { accountId, name, role, everyone: false, unmanaged: role === unassignedTo }
  }
  if (!maySeeOthers(visitor)) return null
  if (of === everyone) return { accountId: '', name: 'Everyone', role: '', everyone: true, unmanaged: true }
  const found = people.find(person => person.accountId === of)
  return found === undefined ? null : { ...found, everyone: false, unmanaged: found.role === unassignedTo }
}

export function maySeeOthers(visitor: Visitor): boolean {
  return visitor.role === 'head-of-section' || visitor.role === 'senior-case-manager'
}
