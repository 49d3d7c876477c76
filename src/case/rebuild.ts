import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { canonicalJson } from '../record/chain.ts'
import { derivedRows, rewriteDerived, taskRow } from './derived.ts'
import { differenceRows } from './difference-rows.ts'
import { endingRows } from './ending-rows.ts'
import { lockCase } from './load.ts'
import { commitmentRows, placementRows } from './placement-rows.ts'
import { reviewRow } from './review-rows.ts'
import { provisionRows, travelRow } from './travel-rows.ts'

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** So many cases are made anew in one transaction: writers wait for no more than these. */
const batch = 100

/** Makes the derived rows of every case anew, some at a time, and says which cases had others. */
export async function rebuildAll(
  inTransaction: InTransaction,
  profile: Profile,
  today: Day,
): Promise<{ cases: number; differences: string[] }> {
  const ids = await inTransaction(tx => tx.selectFrom('case_file').select('case_id').orderBy('case_id').execute())
  const differences: string[] = []
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch).map(row => row.case_id)
    differences.push(...(await inTransaction(tx => rebuild(tx, some, profile, today))))
  }
  return { cases: ids.length, differences }
}

async function rebuild(tx: Tx, caseIds: readonly string[], profile: Profile, today: Day): Promise<string[]> {
  const differences: string[] = []
  for (const case_id of caseIds) {
    const theCase = await lockCase(tx, case_id, profile, today)
    if (theCase === null) continue
    const rows = derivedRows(theCase, profile, today)
    const right = {
      summary: { ...rows.summary, bar: JSON.parse(rows.summary.bar) },
      deadlines: rows.deadlines,
      tasks: rows.tasks.map(task => ({ case_id, ...taskRow(task) })).sort(byKey('task_id')),
      audience: rows.audience.map(a => ({ case_id, ...a })).sort(byKey('party')),
      views: rows.views.map(v => ({ case_id, kind: v.kind, view: JSON.parse(v.view) })).sort(byKey('kind')),
      placements: placementRows(theCase),
      endings: endingRows(theCase, profile),
      differences: differenceRows(theCase, profile),
      commitments: commitmentRows(theCase, profile.placements),
      review: reviewRow(theCase, profile),
      travel: travelRow(theCase),
      travelProvisions: provisionRows(theCase, profile.travel),
    }
    const there = await storedRows(tx, case_id)
    for (const part of Object.keys(right) as (keyof typeof right)[]) {
      if (canonicalJson(right[part]) !== canonicalJson(there[part]))
        differences.push(`Case ${case_id}: ${part} differed`)
    }
    await rewriteDerived(tx, theCase, profile, today)
  }
  return differences
}

async function storedRows(tx: Tx, caseId: string) {
  const summary = await tx.selectFrom('case_summary').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  const deadlines = await tx.selectFrom('deadline').selectAll().where('case_id', '=', caseId).orderBy('place').execute()
  const tasks = await tx.selectFrom('task').selectAll().where('case_id', '=', caseId).execute()
  const audience = await tx.selectFrom('audience').selectAll().where('case_id', '=', caseId).execute()
  const views = await tx.selectFrom('outside_view').selectAll().where('case_id', '=', caseId).execute()
  const placements = await tx
    .selectFrom('placement')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  const endings = await tx.selectFrom('ending').selectAll().where('case_id', '=', caseId).orderBy('kind').execute()
  const commitments = await tx
    .selectFrom('commitment')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  const travel = await tx.selectFrom('travel').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  const travelProvisions = await tx
    .selectFrom('travel_provision')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  const review = await tx.selectFrom('review').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  const differences = await tx.selectFrom('difference').selectAll().where('case_id', '=', caseId).execute()
  return {
    differences: differences.sort(byKey('about')),
    review: review ?? null,
    travel: travel ?? null,
    travelProvisions,
    placements,
    endings,
    commitments,
    summary,
    deadlines,
    tasks: tasks.sort(byKey('task_id')),
    audience: audience.sort(byKey('party')),
    views: views.sort(byKey('kind')),
  }
}

function byKey<K extends string>(key: K) {
  return (a: Readonly<Record<K, unknown>>, b: Readonly<Record<K, unknown>>) =>
    String(a[key]) < String(b[key]) ? -1 : 1
}
