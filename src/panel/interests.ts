import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** An interest that somebody declared in a case of a sitting, and that stands. */
export interface Interest {
  sittingId: string
  caseId: string
  accountId: string
  name: string
  because: string
}

/** An interest that was declared and then withdrawn: minuted as both. */
export interface WithdrawnInterest extends Interest {
  declaredAt: Date
  withdrawnBecause: string
  withdrawnBy: string
  withdrawnAt: Date
}

/** Both, as they stand in the minutes. */
export function withdrawnWords(interest: Pick<WithdrawnInterest, 'name' | 'because' | 'withdrawnBecause'>): string {
  return `${interest.name} declared an interest (${interest.because}) and withdrew it (${interest.withdrawnBecause}).`
}

/** Why nothing more is declared or withdrawn in a sitting, or null. */
export async function whySigned(tx: Tx, sittingId: string): Promise<string | null> {
  const found = await sql<{ signed: boolean }>`select is_signed(${sittingId}) as signed`.execute(tx)
  return found.rows[0]?.signed === true
    ? 'The sitting has ended and its minutes are signed: tell the clerk, who lets it go on'
    : null
}

/** The interests that stand in a case of a sitting that is not over, as far as the asker sees them. */
export async function standingInterests(tx: Tx, sittingId: string, caseId: string): Promise<Interest[]> {
  const found = await sql<Interest>`
    select i.sitting_id as "sittingId", i.case_id as "caseId", i.account_id as "accountId", a.name, i.because
    from sitting_interest i join account a using (account_id) join sitting s using (sitting_id)
    where i.sitting_id = ${sittingId} and i.case_id = ${caseId} and s.state in ('planned', 'open')
    order by i.declared_at`.execute(tx)
  return found.rows
}

/** Withdraws an interest; false when it stands no more. The case is in that person's pack again from this moment. */
export async function withdrawInterest(
  tx: Tx,
  interest: Pick<Interest, 'sittingId' | 'caseId' | 'accountId'>,
  because: string,
  by: { accountId: string; now: Date },
): Promise<boolean> {
  const { sittingId, caseId, accountId } = interest
  // First the minute of it: without one the database lets no interest go.
  await sql`
    insert into interest_withdrawn (sitting_id, case_id, account_id, because, declared_at, withdrawn_because, withdrawn_by, withdrawn_at)
    select i.sitting_id, i.case_id, i.account_id, i.because, i.declared_at, ${because}, ${by.accountId},
      greatest(${by.now}::timestamptz, i.declared_at)
    from sitting_interest i
    where i.sitting_id = ${sittingId} and i.case_id = ${caseId} and i.account_id = ${accountId}`.execute(tx)
  const gone = await sql`
    delete from sitting_interest
    where sitting_id = ${sittingId} and case_id = ${caseId} and account_id = ${accountId}
    returning 1`.execute(tx)
  return gone.rows.length > 0
}

/** What was withdrawn in a sitting, in the order in which it was. */
export async function withdrawnInterests(tx: Tx, sittingId: string): Promise<WithdrawnInterest[]> {
  const found = await sql<WithdrawnInterest>`
    select w.sitting_id as "sittingId", w.case_id as "caseId", w.account_id as "accountId", a.name, w.because,
      w.declared_at as "declaredAt", w.withdrawn_because as "withdrawnBecause", b.name as "withdrawnBy",
      w.withdrawn_at as "withdrawnAt"
    from interest_withdrawn w join account a using (account_id) join account b on b.account_id = w.withdrawn_by
    where w.sitting_id = ${sittingId}
    order by w.withdrawn_id`.execute(tx)
  return found.rows
}
