import { sql } from 'kysely'
import { type Permission, permissions } from '../access/permissions.ts'
import type { Tx } from '../database/transaction.ts'
import { lowerFirst } from '../kernel/words.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Case } from './case.ts'

/** What part somebody had in a recommendation of a sitting. */
export type PartInSitting = 'wrote' | 'voted' | 'interest'

/** What part somebody had in what the authority is about to decide: nobody decides on their own. */
export type OwnPart = PartInSitting | 'proposed' | 'recorded'

const did: Readonly<Record<OwnPart, string>> = {
  proposed: 'You proposed these answers to the panel',
  recorded: 'You recorded what the panel recommends',
  wrote: 'You wrote this recommendation',
  voted: 'You voted on this recommendation',
  interest: 'You declared an interest in this case',
}

/** "You wrote this recommendation: somebody else decides on it" */
export function ownPartWords(part: OwnPart): string {
  return `${did[part]}: somebody else decides on it`
}

/** Somebody who may decide, and what part they had in it, if any. */
export interface Decider {
  accountId: string
  name: string
  title: string
  part: OwnPart | null
}

/** What stands between a person and a decision on a case, and whom they may ask instead. */
export interface MayDecide {
  part: OwnPart | null
  others: readonly Decider[]
}

/** "Another person with the right to decide must confirm …: Harriet Bloom, senior case manager; …" */
export function anotherDecides({ part, others }: { part: OwnPart; others: readonly Decider[] }): string {
  return `${did[part]}. Another person with the right to decide must confirm or change it: ${decidersWords(others)}`
}

function decidersWords(others: readonly Decider[]): string {
  if (others.length === 0) return 'nobody else here has that right yet'
  const [named, more] = [others.slice(0, 5), others.length - 5]
  const words = named.map(o => `${o.name} (${lowerFirst(o.title)})`)
  return `${words.join(', ')}${more > 0 ? ` or ${more} more` : ''}`
}

/** What was put forward on whether to assess and is not answered: the answers proposed, and what the panel said. */
export function putForward(theCase: Case): { proposed: SettledFact | null; discussed: SettledFact | null } {
  const answers = ['assessment.agreed', 'assessment.refused', 'request.withdrawn']
  const answered = theCase.facts.findLast(f => answers.includes(f.name))?.position ?? 0
  const since = (name: string) =>
    theCase.facts.findLast(f => f.name === name && f.position > answered && onAssessing(f))
  return { proposed: since('answers.proposed') ?? null, discussed: since('panel.discussed') ?? null }
}

function onAssessing({ name, says }: SettledFact): boolean {
  return name !== 'panel.discussed' || (says.recommends !== 'agree' && says.recommends !== 'not-agree')
}

/**
 * What part somebody had in what was put forward. What a sitting said is theirs who wrote it and voted on it, and not of who
 * closed the sitting.
 */
export function partIn(
  { proposed, discussed }: ReturnType<typeof putForward>,
  accountId: string,
  inSitting: PartInSitting | null,
): OwnPart | null {
  if (proposed?.recordedBy === accountId) return 'proposed'
  if (discussed === null) return null
  return discussed.says.sitting === undefined ? (discussed.recordedBy === accountId ? 'recorded' : null) : inSitting
}

/** Whether somebody may decide whether to assess, and who else may: as the case stands in this transaction. */
export async function mayDecide(tx: Tx, theCase: Case, accountId: string): Promise<MayDecide> {
  const forward = putForward(theCase)
  const sitting = forward.discussed?.says.sitting
  const found = await decidersOf(tx, 'assessment.decide', theCase.caseId, typeof sitting === 'string' ? sitting : null)
  return amongThem(
    found.map(decider => ({ ...decider, part: partIn(forward, decider.accountId, decider.part) })),
    accountId,
  )
}

/** Whether somebody may decide on a placement after a panel discussed it, and who else may. */
export async function mayDecidePlacement(
  tx: Tx,
  caseId: string,
  discussed: SettledFact | null,
  accountId: string,
): Promise<MayDecide> {
  const sitting = discussed?.says.sitting
  const found = await decidersOf(tx, 'placement.decide', caseId, typeof sitting === 'string' ? sitting : null)
  return amongThem(
    found.map(decider => ({
      ...decider,
      part: partIn({ proposed: null, discussed }, decider.accountId, decider.part),
    })),
    accountId,
  )
}

function amongThem(all: readonly Decider[], accountId: string): MayDecide {
  return {
    part: all.find(d => d.accountId === accountId)?.part ?? null,
    others: all.filter(d => d.accountId !== accountId && d.part === null),
  }
}

/** Everybody with the right who may see the case, and what part they had in a sitting. */
async function decidersOf(
  tx: Tx,
  right: Permission,
  caseId: string,
  sittingId: string | null,
): Promise<(Decider & { part: PartInSitting | null })[]> {
  const found = await sql<Decider & { part: PartInSitting | null }>`
    select a.account_id as "accountId", a.name, a.title,
      case when r.recorded_by = a.account_id then 'wrote' when a.account_id = any (r.voters) then 'voted'
        when exists (select from sitting_interest i
          where i.sitting_id = r.sitting_id and i.case_id = r.case_id and i.account_id = a.account_id) then 'interest'
      end as part
    from account a left join recommendation r on r.sitting_id = ${sittingId} and r.case_id = ${caseId}
    where a.kind = 'staff' and a.disabled_at is null and a.role = any (${[...permissions[right]]}::text[])
      and (not exists (select from restriction x where x.case_id = ${caseId})
        or exists (select from audience u where u.case_id = ${caseId} and u.party = 'staff:' || a.account_id))
    order by a.place, a.name`.execute(tx)
  return found.rows
}
