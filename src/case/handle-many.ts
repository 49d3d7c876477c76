import type { Tx } from '../database/transaction.ts'
import { isRefused, type Refused } from '../kernel/result.ts'
import type { RecordedFact } from '../record/append.ts'
import type { NotFound } from '../web/app.ts'
import type { Case } from './case.ts'
import { type Decision, writeDecision } from './handle.ts'
import { lockCase } from './load.ts'
import type { At, Program } from './program.ts'

/** One of several cases decided in one transaction: read only once it is locked. */
export interface OneOfMany {
  caseId: string
  decide(theCase: Case): Decision
}

export type HandledMany = { done: readonly { theCase: Case; recorded: readonly RecordedFact[] }[] } | RefusedMany

/** Why several cases could not be recorded together: each reason with the case that gave it. */
export interface RefusedMany extends Refused {
  byCase: readonly { caseId: string; because: readonly string[] }[]
}

/**
 * Several cases decided at once, such as those of a sitting that is closed: all of them are recorded, or none. `begin` locks
 * what stands above the cases and says which they are; they are locked in the order of their references, so that two who do
 * this at once never wait for each other in a ring. When one is refused nothing is written, and all that is wrong is told.
 */
export async function handleMany(
  program: Program,
  at: At,
  begin: (
    tx: Tx,
  ) => Promise<{ cases: readonly OneOfMany[]; alsoWrite?: (tx: Tx) => Promise<void> } | Refused | NotFound>,
): Promise<HandledMany | Refused | NotFound> {
  try {
    return await at.work(async tx => {
      const begun = await begin(tx)
      if ('missing' in begun || isRefused(begun)) return begun
      const done: { theCase: Case; recorded: readonly RecordedFact[] }[] = []
      const refused: { caseId: string; because: string[] }[] = []
      const inOrder = [...begun.cases].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
      for (const { caseId, decide } of inOrder) {
        const theCase = await lockCase(tx, caseId, program.profile, at.today)
        const outcome =
          theCase === null
            ? { refused: [{ because: 'You cannot see this case' }] }
            : await decidedOf(program, at, tx, theCase, decide(theCase))
        if (isRefused(outcome)) refused.push({ caseId, because: outcome.refused.map(r => r.because) })
        else done.push(outcome)
      }
      if (refused.length > 0) throw new NoneRecorded(refused)
      await begun.alsoWrite?.(tx)
      return { done }
    })
  } catch (error) {
    if (!(error instanceof NoneRecorded)) throw error
    const refused = error.byCase.flatMap(({ caseId, because }) => because.map(b => ({ because: `${caseId}: ${b}` })))
    return { refused, byCase: error.byCase }
  }
}

/** Ends the transaction, so that what the other cases had already written is not kept. */
class NoneRecorded extends Error {
  readonly byCase: RefusedMany['byCase']
  constructor(byCase: RefusedMany['byCase']) {
    super('One of several cases was refused')
    this.byCase = byCase
  }
}

async function decidedOf(program: Program, at: At, tx: Tx, theCase: Case, decided: Decision) {
  return isRefused(decided) ? decided : writeDecision(program, at, tx, theCase, decided)
}
