import { sql } from 'kysely'
import { enterAttendance } from '../case/people/enter.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** The child's main setting from a day, or none; what was main before ends there. */
export async function goTo(tx: Tx, childId: string, settingId: string | null, since: Day): Promise<void> {
  await sql`delete from attendance where person_id = ${childId} and part = 'main' and lower(period) = ${since}::date`.execute(
    tx,
  )
  await sql`update attendance set period = daterange(lower(period), ${since}::date)
    where person_id = ${childId} and part = 'main' and lower(period) < ${since}::date and (upper_inf(period) or upper(period) > ${since}::date)`.execute(
    tx,
  )
  if (settingId !== null) await enterAttendance(tx, childId, settingId, since)
}

/** A part of the week at another setting, from a day. */
export async function goToAlso(tx: Tx, childId: string, settingId: string, since: Day): Promise<void> {
  await tx
    .insertInto('attendance')
    .values({ person_id: childId, setting_id: settingId, part: 'part', period: `[${since},)` })
    .execute()
}

/** A part of the week at another setting ends. */
export async function leaveAlso(tx: Tx, childId: string, settingId: string, on: Day): Promise<void> {
  await sql`delete from attendance where person_id = ${childId} and setting_id = ${settingId} and part = 'part' and lower(period) >= ${on}::date`.execute(
    tx,
  )
  await sql`update attendance set period = daterange(lower(period), ${on}::date)
    where person_id = ${childId} and setting_id = ${settingId} and part = 'part' and (upper_inf(period) or upper(period) > ${on}::date)`.execute(
    tx,
  )
}
