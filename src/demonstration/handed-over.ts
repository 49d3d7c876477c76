import type { Profile } from '../authority/profile.ts'
import { handle } from '../case/handle.ts'
import type { Program } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { asUser, type Tx } from '../database/transaction.ts'
import { decideTold } from '../handover/decide.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { writeMoves } from '../settings/group-queries.ts'
import { goOnAsSystem, refreshManagers } from '../settings/managers.ts'
import { prepared } from '../tour/references.ts'
import { asPerson, type Member } from './as-person.ts'
import { parentsOf } from './course-statement.ts'
import { officeDayBy } from './days.ts'

/** A school with a case manager of its own until last week, and who has it since. */
export function handedOver({ id }: Pick<Profile, 'id'>): { setting: string; from: string; to: string } {
  return id === 'small-ehc'
    ? { setting: '900022', from: 'owen', to: 'nadia' }
    : { setting: '900046', from: 'minh-anh', to: 'priya' }
}

/** Moves one school to another case manager as the head of section would, a week ago; one family has been told. */
export async function handOver(
  program: Program,
  db: Db,
  { head, members, today, now }: { head: string; members: ReadonlyMap<string, Member>; today: Day; now: Date },
): Promise<void> {
  const { setting, from, to } = handedOver(program.profile)
  const since = officeDayBy(addDays(today, -6))
  const termOf = (account: string) => ({
    accountId: account,
    name: members.get(account)?.name ?? account,
    from: addDays(since, -365),
    until: null,
  })
  await asUser(db, head, async tx => {
    await writeMoves(tx, { account: from }, [{ id: setting, ends: termOf(from), replaces: null }], to, since)
    await goOnAsSystem(tx, 'groups')
    await refreshManagers(tx, program.profile, today)
  })
  const manager = members.get(to)
  if (manager === undefined) return
  const at = asPerson(db, manager, today, now)
  const told = await at.work(tx => oneOf(tx, setting))
  if (told === null) return
  const done = await handle(program, at, told, theCase =>
    decideTold(theCase, {
      on: since,
      to: parentsOf(theCase),
      how: 'telephone',
      words: 'They asked for a call each month.',
    }),
  )
  if ('missing' in done || isRefused(done)) throw new Error(`${told}: the family cannot be told`)
}

/** A case of the school that the tour does not show. */
async function oneOf(tx: Tx, setting: string): Promise<string | null> {
  const found = await tx
    .selectFrom('case_summary')
    .select('case_id')
    .where('setting_id', '=', setting)
    .where('open', '=', true)
    .where('case_id', '<>', prepared.complained)
    .orderBy('case_id')
    .limit(1)
    .executeTakeFirst()
  return found?.case_id ?? null
}
