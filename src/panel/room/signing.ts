import { sql } from 'kysely'
import type { Panel } from '../../authority/profile.ts'
import { panelOf } from '../../authority/routing.ts'
import type { Program } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import { count } from '../../kernel/words.ts'
import { withdrawnWords } from '../interests.ts'
import { sittingOf } from '../sittings.ts'
import type { Answered, Signature } from './sitting.ts'

/** A sitting as whoever has the chair reads it before signing, also somebody who is no staff and sees no case. */
export interface ToSign {
  sittingId: string
  panel: Panel
  sitsOn: Day
  startsAt: string
  place: string
  state: 'planned' | 'open' | 'closed' | 'cancelled'
  chairs: boolean
  signed: Signature | null
  present: readonly { name: string; title: string; role: string; forName: string | null }[]
  cases: readonly CaseToSign[]
}

export interface CaseToSign {
  caseId: string
  childName: string
  state: 'listed' | 'postponed' | 'heard'
  because: string
  recommends: string | null
  criteria: string | null
  answers: readonly Answered[] | null
  reasons: string | null
  conditions: string | null
  dissent: string | null
  recordedAt: Date | null
  voters: number | null
  interests: readonly string[]
  /** Declared and withdrawn, in the words of the minutes. */
  withdrawn: readonly string[]
  /** The chair declared an interest in it, or it is restricted to others: they read nothing of it. */
  keptBack: boolean
}

type Before = Pick<ToSign, 'state' | 'chairs' | 'signed' | 'cases'>

/** Ending a sitting and signing what was read: for whoever has the chair, once nothing is left to hear. */
export function decideSigning(sitting: Before, version: string): { signs: true } | Refused {
  const whyNot = whyNotSigned(sitting)
  if (whyNot !== null) return refuse(whyNot)
  if (version !== versionToSign(sitting))
    return refuse('Something was written while you were reading. Read the minutes again, then sign them')
  const open = notHeard(sitting)
  return open === 0
    ? { signs: true }
    : refuse(`${count(open, 'case')} ${open === 1 ? 'is' : 'are'} neither heard nor postponed: the sitting goes on`)
}

export function whyNotSigned({ state, chairs, signed }: Pick<ToSign, 'state' | 'chairs' | 'signed'>): string | null {
  if (state !== 'open') return state === 'planned' ? 'The sitting has not begun' : 'The sitting is over'
  if (signed !== null) return `${signed.by} has ended the sitting and signed its minutes already`
  return chairs ? null : 'Whoever has the chair ends the sitting and signs its minutes'
}

/** What the minutes were when the page was made. */
export function versionToSign({ cases }: Pick<ToSign, 'cases'>): string {
  const each = cases.map(
    c => `${c.caseId} ${c.state} ${c.recordedAt?.getTime() ?? ''} ${c.interests.length} ${c.withdrawn.length}`,
  )
  return [`${cases.length} on the agenda`, ...each].join('; ')
}

export function notHeard({ cases }: Pick<ToSign, 'cases'>): number {
  return cases.filter(c => c.state === 'listed').length
}

/** The same, and nobody writes in the sitting before this transaction ends. */
export async function holdToSign(tx: Tx, program: Program, sittingId: string): Promise<ToSign | null> {
  await sql`select hold_as_chair(${sittingId})`.execute(tx)
  return toSign(tx, program, sittingId)
}

/** What the chair is to sign, or null where the asker does not see the sitting at all. */
export async function toSign(tx: Tx, program: Program, sittingId: string): Promise<ToSign | null> {
  const sitting = await sittingOf(tx, sittingId)
  if (sitting === null) return null
  const withdrawn = await sql<{ caseId: string; name: string; because: string; withdrawnBecause: string }>`
    select case_id as "caseId", name, because, withdrawn_because as "withdrawnBecause"
    from withdrawn_to_sign(${sittingId})`.execute(tx)
  const chair = await sql<{ chairs: boolean }>`select chairs_now(${sittingId}) as chairs`.execute(tx)
  return {
    ...sitting,
    panel: panelOf(program.profile, sitting.panel),
    chairs: chair.rows[0]?.chairs === true,
    signed: await signatureOf(tx, sittingId),
    present: (
      await sql<ToSign['present'][number]>`
        select name, title, role, for_name as "forName" from present_to_sign(${sittingId})`.execute(tx)
    ).rows,
    cases: (
      await sql<Omit<CaseToSign, 'withdrawn'>>`
        select case_id as "caseId", child_name as "childName", state, because, recommends, criteria, answers, reasons,
          conditions, dissent, recorded_at as "recordedAt", voters, interests, kept_back as "keptBack"
        from minutes_to_sign(${sittingId})`.execute(tx)
    ).rows.map(one => ({ ...one, withdrawn: withdrawn.rows.filter(w => w.caseId === one.caseId).map(withdrawnWords) })),
  }
}

export async function signatureOf(tx: Tx, sittingId: string): Promise<Signature | null> {
  const found = await sql<Signature>`
    select a.name as by, g.signed_at as at from sitting_signature g join account a on a.account_id = g.signed_by
    where g.sitting_id = ${sittingId}`.execute(tx)
  return found.rows[0] ?? null
}
