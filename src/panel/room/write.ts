import { sql } from 'kysely'
import { accountOf } from '../../access/visitor.ts'
import type { At } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Weighing } from './decide.ts'
import type { Presence } from './decide-presence.ts'
import type { Sitting } from './sitting.ts'

/** Writes who is here. Whoever was here and is not any more has left; before the sitting opens they never came. */
export async function writePresence(tx: Tx, at: At, sitting: Sitting, here: readonly Presence[]): Promise<void> {
  for (const { accountId, role, forAccount } of here) {
    await sql`
      insert into sitting_presence (sitting_id, account_id, role, for_account, came_at)
      values (${sitting.sittingId}, ${accountId}, ${role}, ${forAccount}, ${at.now})
      on conflict (sitting_id, account_id)
        do update set role = excluded.role, for_account = excluded.for_account, left_at = null`.execute(tx)
  }
  const gone = sitting.came.filter(c => c.role !== 'clerk' && !here.some(h => h.accountId === c.accountId))
  for (const { accountId } of gone) {
    await sql`
      update sitting_presence set left_at = greatest(came_at, coalesce(left_at, ${at.now}))
      where sitting_id = ${sitting.sittingId} and account_id = ${accountId}`.execute(tx)
  }
  if (sitting.state === 'planned') {
    await sql`update sitting set state = 'open' where sitting_id = ${sitting.sittingId}`.execute(tx)
  }
}

export async function writeWeighing(tx: Tx, at: At, sittingId: string, caseId: string, said: Weighing): Promise<void> {
  if ('postponed' in said) {
    await sql`
      update sitting_item set state = 'postponed', because = ${said.postponed}
      where sitting_id = ${sittingId} and case_id = ${caseId}`.execute(tx)
    return
  }
  const { recommends, criteria, answers, reasons, conditions, dissent } = said.recommendation
  await sql`
    insert into recommendation (sitting_id, case_id, recommends, criteria, answers, reasons, conditions, dissent, recorded_by,
      recorded_at, voters)
    values (${sittingId}, ${caseId}, ${recommends}, ${criteria}, ${JSON.stringify(answers)}::jsonb, ${reasons}, ${conditions},
      ${dissent}, ${accountOf(at.visitor)}, ${at.now}, ${said.voters})
    on conflict (sitting_id, case_id) do update set recommends = excluded.recommends, criteria = excluded.criteria,
      answers = excluded.answers, reasons = excluded.reasons, conditions = excluded.conditions, dissent = excluded.dissent,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, voters = excluded.voters`.execute(tx)
  await sql`
    update sitting_item set state = 'heard' where sitting_id = ${sittingId} and case_id = ${caseId}`.execute(tx)
}

export interface Confirmed {
  decides: string
  departs: boolean
  because: string | null
  support: string | null
}

export async function writeConfirmation(
  tx: Tx,
  at: At,
  sittingId: string,
  caseId: string,
  confirmed: Confirmed,
): Promise<void> {
  await sql`
    update recommendation set decides = ${confirmed.decides}, departs = ${confirmed.departs},
      departure_because = ${confirmed.because}, support = ${confirmed.support}, confirmed_by = ${accountOf(at.visitor)},
      confirmed_at = ${at.now}
    where sitting_id = ${sittingId} and case_id = ${caseId}`.execute(tx)
}

export async function writeInterest(
  tx: Tx,
  at: At,
  sittingId: string,
  caseId: string,
  accountId: string,
  because: string,
): Promise<void> {
  await tx
    .insertInto('sitting_interest')
    .values({ sitting_id: sittingId, case_id: caseId, account_id: accountId, because, declared_at: at.now })
    .execute()
}

export async function writeClosing(tx: Tx, at: At, sittingId: string): Promise<void> {
  await sql`
    update sitting set state = 'closed', closed_by = ${accountOf(at.visitor)}, closed_at = ${at.now}
    where sitting_id = ${sittingId}`.execute(tx)
}

export async function writeSignature(tx: Tx, at: At, sittingId: string): Promise<void> {
  await sql`
    insert into sitting_signature (sitting_id, signed_by, signed_at)
    values (${sittingId}, ${accountOf(at.visitor)}, ${at.now})`.execute(tx)
}

/** What was signed is not what the minutes will say: the signature is taken back, and stays in the history. */
export async function dropSignature(tx: Tx, sittingId: string): Promise<void> {
  await sql`delete from sitting_signature where sitting_id = ${sittingId}`.execute(tx)
}

export async function writeReopening(tx: Tx, at: At, sittingId: string, because: string): Promise<void> {
  await sql`
    insert into sitting_reopening (sitting_id, because, closed_by, closed_at, reopened_by, reopened_at)
    select sitting_id, ${because}, closed_by, closed_at, ${accountOf(at.visitor)}, ${at.now}
    from sitting where sitting_id = ${sittingId}`.execute(tx)
  await dropSignature(tx, sittingId)
  await sql`
    update sitting set state = 'open', closed_by = null, closed_at = null where sitting_id = ${sittingId}`.execute(tx)
}

export async function writeNote(
  tx: Tx,
  at: At,
  sittingId: string,
  caseId: string,
  words: string | null,
): Promise<void> {
  if (words === null) {
    await tx.deleteFrom('pack_note').where('sitting_id', '=', sittingId).where('case_id', '=', caseId).execute()
    return
  }
  await sql`
    insert into pack_note (sitting_id, case_id, account_id, words, written_at)
    values (${sittingId}, ${caseId}, ${accountOf(at.visitor)}, ${words}, ${at.now})
    on conflict (sitting_id, case_id, account_id)
      do update set words = excluded.words, written_at = excluded.written_at`.execute(tx)
}
