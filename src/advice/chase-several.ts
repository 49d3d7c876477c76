import { type Case, childName } from '../case/case.ts'
import { type ConfidentialAddress, confidentialAddresses, confidentialIn } from '../case/confidential.ts'
import { handle } from '../case/handle.ts'
import type { At, Program } from '../case/program.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { type Chasing, decideChase } from './decide.ts'

/** Chases each chosen piece on its own case, in the order of the references, and says what was done and what was not. */
export async function chaseSeveral(
  program: Program,
  at: At,
  chosen: readonly string[],
  chasing: Chasing,
): Promise<string> {
  const byCase = new Map<string, number[]>()
  for (const one of [...chosen].sort()) {
    const [caseId = '', position = ''] = one.split(':')
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), Number(position)])
  }
  const done: string[] = []
  const not: string[] = []
  for (const [caseId, positions] of byCase) {
    const handled = await handle(
      program,
      at,
      caseId,
      (theCase, addresses: readonly ConfidentialAddress[]) => {
        const stopped = chasing.words === null ? null : confidentialIn(chasing.words, addresses)
        return stopped === null ? decideChase(theCase, program.profile, positions, chasing) : refuse(stopped)
      },
      (tx, theCase) => confidentialAddresses(tx, theCase, at.today),
    )
    if ('missing' in handled) not.push(`${caseId}: there is no such case, or it is not for you`)
    else if (isRefused(handled)) not.push(`${caseId}: ${handled.refused.map(r => r.because).join('; ')}`)
    else done.push(`${nameOf(handled.theCase)}${positions.length > 1 ? ` (${positions.length} pieces)` : ''}`)
  }
  const say = [
    done.length > 0 ? `Chased for ${done.join(', ')}.` : 'Nothing was recorded.',
    ...(not.length > 0 ? [`Not recorded: ${not.join('. ')}.`] : []),
  ]
  return say.join(' ')
}

function nameOf(theCase: Case): string {
  return `${childName(theCase.child)}, ${theCase.caseId}`
}
