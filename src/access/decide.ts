import { type Case, restrictedTo } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'

/** Named staff only, and whoever decides it among them: a case that nobody can open helps nobody. */
export function decideRestriction(
  theCase: Case,
  given: { staff: readonly string[]; because: string },
  by: string,
  today: Day,
): Decision {
  if (restrictedTo(theCase) !== null)
    return refuse('The case is restricted already. Lift that first, then name the staff anew', 'staff')
  if (!given.staff.includes(by)) return refuse('Name yourself as well, or you could not undo it', 'staff')
  return { record: [{ name: 'case.restricted', on: today, says: { staff: [...given.staff], because: given.because } }] }
}

export function decideUnrestriction(theCase: Case, given: { because: string }, today: Day): Decision {
  if (restrictedTo(theCase) === null) return refuse('The case is not restricted', 'because')
  return { record: [{ name: 'case.unrestricted', on: today, says: { because: given.because } }] }
}
