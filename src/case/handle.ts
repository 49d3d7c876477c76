import { sql } from 'kysely'
import type { VNode } from 'preact'
import { accountOf } from '../access/visitor.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { isRefused, type Refusal, type Refused } from '../kernel/result.ts'
import { appendAfter, type ChainEnd, chainEnd, type NewFact, type RecordedFact } from '../record/append.ts'
import { type GoTo, type NotFound, notFound } from '../web/app.ts'
import type { Case } from './case.ts'
import { foldCase } from './case.ts'
import { deathOf, mayFollowDeath } from './death.ts'
import { rewriteDerived } from './derived.ts'
import { deriveCase, refusalsOfLaw } from './law-of-case.ts'
import { loadFile, lockCase } from './load.ts'
import { meanwhilePage } from './meanwhile.tsx'
import type { At, Program } from './program.ts'
import { followPlacements } from './roll.ts'

/** What a capability decides: facts to record and, in the same transaction, rows of ordinary tables to write. */
export type Decision =
  | { record: readonly NewFact[]; alsoWrite?: (tx: Tx) => Promise<void> }
  | (Refused & { meanwhile?: VNode })

export type Handled =
  | { theCase: Case; recorded: readonly RecordedFact[] }
  | (Refused & { meanwhile?: VNode })
  | NotFound

/**
 * The one way a case changes: locks it, folds its record, asks the capability's pure `decide`, checks what it decided
 * against the law, appends, rewrites the derived rows, all in one transaction as the person who asks. `given` reads, locked
 * in the same transaction, what the decision needs from outside the case.
 *
 * A form made from fewer facts than there are now (`_seen`) records nothing and says what was added.
 */
export async function handle(
  program: Program,
  at: At,
  caseId: string,
  decide: (theCase: Case) => Decision,
): Promise<Handled>
export async function handle<G>(
  program: Program,
  at: At,
  caseId: string,
  decide: (theCase: Case, given: G) => Decision,
  given: (tx: Tx, theCase: Case) => Promise<G>,
): Promise<Handled>
export async function handle<G>(
  program: Program,
  at: At,
  caseId: string,
  decide: (theCase: Case, given: G) => Decision,
  given?: (tx: Tx, theCase: Case) => Promise<G>,
): Promise<Handled> {
  return at.work(async tx => {
    const theCase = await lockCase(tx, caseId, program.profile, at.today)
    if (theCase === null) return notFound
    const seen = at.query._seen === undefined ? null : Number(at.query._seen)
    if (seen !== null && theCase.record.length > seen) {
      return {
        refused: [
          {
            because:
              'Somebody recorded something on this case while you were writing. Read it, then record yours again.',
          },
        ],
        meanwhile: meanwhilePage(theCase, seen),
      }
    }
    const decided = decide(theCase, (given === undefined ? undefined : await given(tx, theCase)) as G)
    if (isRefused(decided)) return decided
    return writeDecision(program, at, tx, theCase, decided)
  })
}

/** Records what was decided on a case that is locked; for decisions that open a case or touch several. */
export async function writeDecision(
  program: Program,
  at: At,
  tx: Tx,
  theCase: Case,
  decided: Exclude<Decision, Refused>,
): Promise<{ theCase: Case; recorded: readonly RecordedFact[] } | Refused> {
  const done = await recordDecision(at, tx, theCase, decided, await chainEnd(tx, theCase.caseId))
  if (isRefused(done)) return done
  const file = (await loadFile(tx, theCase.caseId, program.profile, at.today)) ?? theCase
  const after = foldCase(file, done.theCase.record, deriveCase(file, done.theCase.record))
  await rewriteDerived(tx, after, program.profile, at.today)
  return { theCase: after, recorded: done.recorded }
}

/** One of several decisions on a case: who took it and when, and what was decided of the case as it stood then. */
export interface Step {
  at: At
  decide(theCase: Case): Decision | Promise<Decision>
}

/**
 * Several decisions on one case, taken one after the other by several people and told in one transaction, such as the story
 * of a case in a demonstration. Each is checked and recorded as if it had been handled alone, as the person who took it; what
 * lists read is written once, at the end, as it is on `today`. One that is refused undoes them all.
 */
export async function handleSeries(
  program: Program,
  tx: Tx,
  caseId: string,
  steps: readonly Step[],
  today: Day,
): Promise<Case> {
  const begun = await lockCase(tx, caseId, program.profile, today)
  if (begun === null) throw new Error(`There is no case ${caseId}`)
  let theCase: Case = begun
  let end = await chainEnd(tx, caseId)
  let user: string | null = null
  for (const { at, decide } of steps) {
    if (user !== accountOf(at.visitor)) {
      user = accountOf(at.visitor)
      await sql`select set_config('sencase.user', ${user}, true)`.execute(tx)
    }
    const decided = await decide(theCase)
    const done = isRefused(decided) ? decided : await recordDecision(at, tx, theCase, decided, end)
    if (isRefused(done)) {
      throw new Error(`${caseId}, ${at.visitor.name} on ${at.today}: ${done.refused.map(r => r.because).join('; ')}`)
    }
    theCase = done.theCase
    end = done.end
  }
  const file = (await loadFile(tx, caseId, program.profile, today)) ?? theCase
  const after = foldCase(file, theCase.record, deriveCase(file, theCase.record))
  await rewriteDerived(tx, after, program.profile, today)
  return after
}

/** Checks and records, and gives the case as it stands then; what lists read of it is still as it was. */
async function recordDecision(
  at: At,
  tx: Tx,
  theCase: Case,
  decided: Exclude<Decision, Refused>,
  after: ChainEnd,
): Promise<{ theCase: Case; recorded: readonly RecordedFact[]; end: ChainEnd } | Refused> {
  const refused = [
    ...stoppedByDeath(theCase, decided.record),
    ...futureDays(decided.record, at),
    ...refusalsOfLaw(theCase, decided.record),
  ]
  if (refused.length > 0) return { refused }
  const { recorded, end } = await appendAfter(tx, theCase.caseId, after, decided.record, accountOf(at.visitor), at.now)
  await decided.alsoWrite?.(tx)
  const record = [...theCase.record, ...recorded]
  const done = foldCase(theCase, record, deriveCase(theCase, record))
  await followPlacements(tx, theCase, done)
  return { theCase: done, recorded, end }
}

/** When a child has died nothing more is done or sent, by whichever page somebody tries it. */
function stoppedByDeath(theCase: Case, facts: readonly NewFact[]): Refusal[] {
  const death = deathOf(theCase)
  return death === null || facts.every(fact => mayFollowDeath(fact.name))
    ? []
    : [
        {
          because: `The child died on ${longDay(death.on)}: nothing more is done or sent on this case. If that is wrong, put it right on “Ceasing and moving” first.`,
        },
      ]
}

/** Nothing has happened yet on a day that has not come. */
function futureDays(facts: readonly NewFact[], at: At): Refusal[] {
  return facts.some(fact => fact.on > at.today)
    ? [{ field: 'on', because: `Day must be today, ${longDay(at.today)}, or earlier` }]
    : []
}

/** The answer of an action: on to the next page, or the same page with what was refused. */
export function answered(
  handled: Handled,
  to: GoTo | ((done: { theCase: Case; recorded: readonly RecordedFact[] }) => GoTo),
): GoTo | (Refused & { meanwhile?: VNode }) | NotFound {
  if ('missing' in handled || isRefused(handled)) return handled
  return typeof to === 'function' ? to(handled) : to
}
