import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { audienceOf } from './audience.ts'
import { type Case, childName, isOpen, requestUnderWay, restrictedTo } from './case.ts'
import { rewriteDifferences } from './difference-rows.ts'
import { rewriteEnding } from './ending-rows.ts'
import { outsideViews } from './outside-view.ts'
import { barOfCase } from './path-of-case.ts'
import { rewritePlacements } from './placement-rows.ts'
import { rewriteReview } from './review-rows.ts'
import { type Task, tasksOf } from './tasks.ts'
import { rewriteTravel } from './travel-rows.ts'

/** Everything that lists and policies read of a case, made anew from the fold. Days are stored, never "overdue". */
export interface DerivedRows {
  summary: {
    case_id: string
    child_id: string
    child_name: string
    sort_name: string
    born_on: string | null
    setting_id: string | null
    manager_id: string | null
    quadrant: string | null
    law: string
    stage: string
    open: boolean
    asked_on: string | null
    facts: number
    bar: string
    restricted: boolean
  }
  deadlines: ReturnType<typeof deadlineRows>
  tasks: Task[]
  audience: ReturnType<typeof audienceOf>
  views: { kind: string; view: string }[]
  restricted: boolean
}

export function derivedRows(theCase: Case, profile: Profile, today: Day): DerivedRows {
  const restricted = restrictedTo(theCase) !== null
  return {
    summary: {
      case_id: theCase.caseId,
      child_id: theCase.child.personId,
      child_name: childName(theCase.child),
      sort_name: `${theCase.child.familyName} ${theCase.child.knownAs ?? theCase.child.givenName}`,
      born_on: theCase.child.bornOn,
      setting_id: theCase.setting?.settingId ?? null,
      manager_id: theCase.manager?.accountId ?? null,
      quadrant: theCase.child.quadrant,
      law: theCase.law,
      stage: theCase.derived.stage,
      open: isOpen(theCase),
      asked_on: requestUnderWay(theCase)?.on ?? null,
      facts: theCase.record.length,
      bar: JSON.stringify(barOfCase(theCase)),
      restricted,
    },
    deadlines: deadlineRows(theCase),
    tasks: tasksOf(theCase, profile),
    audience: audienceOf(theCase, today),
    views: outsideViews(theCase).map(({ kind, view }) => ({ kind, view: JSON.stringify(view) })),
    restricted,
  }
}

/** Writes the derived rows of a case in place of those it had. */
export async function rewriteDerived(tx: Tx, theCase: Case, profile: Profile, today: Day): Promise<void> {
  const rows = derivedRows(theCase, profile, today)
  const { caseId } = theCase
  const parties = rows.audience.map(a => a.party)
  // Those newly let in come before the restriction, those let out after it, so that the writer is never shut out midway.
  if (rows.audience.length > 0) {
    await tx
      .insertInto('audience')
      .values(rows.audience.map(a => ({ case_id: caseId, ...a })))
      .onConflict(c =>
        c.columns(['case_id', 'party']).doUpdateSet(eb => ({
          because: eb.ref('excluded.because'),
          sees: eb.ref('excluded.sees'),
          since: eb.ref('excluded.since'),
        })),
      )
      .execute()
  }
  const { case_id: _caseId, ...changing } = rows.summary
  await tx
    .insertInto('case_summary')
    .values(rows.summary)
    .onConflict(c => c.column('case_id').doUpdateSet(changing))
    .execute()
  await tx
    .insertInto('outside_view')
    .values(rows.views.map(v => ({ case_id: caseId, ...v })))
    .onConflict(c => c.columns(['case_id', 'kind']).doUpdateSet(eb => ({ view: eb.ref('excluded.view') })))
    .execute()
  await tx.deleteFrom('deadline').where('case_id', '=', caseId).execute()
  if (rows.deadlines.length > 0) await tx.insertInto('deadline').values(rows.deadlines).execute()
  await tx.deleteFrom('task').where('case_id', '=', caseId).execute()
  if (rows.tasks.length > 0) {
    await tx
      .insertInto('task')
      .values(rows.tasks.map(task => ({ case_id: caseId, ...taskRow(task) })))
      .execute()
  }
  await rewritePlacements(tx, theCase, profile.placements)
  await rewriteEnding(tx, theCase, profile)
  await rewriteDifferences(tx, theCase, profile)
  await rewriteReview(tx, theCase, profile)
  await rewriteTravel(tx, theCase, profile.travel)
  if (rows.restricted) {
    await sql`insert into restriction (case_id) values (${caseId}) on conflict do nothing`.execute(tx)
  } else {
    await tx.deleteFrom('restriction').where('case_id', '=', caseId).execute()
  }
  await tx
    .deleteFrom('audience')
    .where('case_id', '=', caseId)
    .$if(parties.length > 0, q => q.where('party', 'not in', parties))
    .execute()
}

export function taskRow(task: Task) {
  return {
    task_id: task.taskId,
    source: task.source,
    title: task.title,
    rule: task.rule,
    act_by: task.actBy,
    due_on: task.dueOn,
    shown_from: task.shownFrom,
    account_id: task.accountId,
    role: task.role,
    waits_for: task.waitsFor,
    path: task.path,
  }
}

function deadlineRows(theCase: Case) {
  return theCase.derived.deadlines.map((d, place) => ({
    case_id: theCase.caseId,
    place,
    id: d.id,
    about: d.about,
    owner: d.owner,
    started_on: d.startedOn,
    due_on: d.dueOn,
    act_by: d.actBy,
    not_before: d.notBefore ?? null,
    met_on: d.metOn,
    taken_away: d.takenAway,
    excused_by: d.excusedBy,
    too_early: d.tooEarly ?? false,
    why: d.why,
    started_by: d.startedBy,
    met_by: d.metBy,
  }))
}
