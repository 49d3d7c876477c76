import { type Case, latest, openDeadline, requestUnderWay } from './case.ts'

/** Under the law of statements a request that is not the parents' own is told to them, and they may write, before it is decided. */
export function mustTellParents(theCase: Case): boolean {
  if (theCase.law !== 'england-statements-2001' || openDeadline(theCase, 'decide-whether-to-assess') === null)
    return false
  const request = requestUnderWay(theCase)
  if (request?.name !== 'assessment.requested' || request.says.by === 'parent') return false
  const served = latest(theCase, 'assessment.proposed')
  return served === null || served.on < request.on
}
