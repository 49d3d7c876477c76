import { sql } from 'kysely'
import { asSystem } from '../src/database/transaction.ts'
import type { Teller } from './a-case.ts'

/** A school goes to another case manager from a day: cases that were opened before it change hands. */
export async function handedOver(t: Teller, setting: string, to: string, on: string): Promise<void> {
  await asSystem(t.database.app, 'test', async tx => {
    await sql`update management set period = daterange(lower(period), ${on}::date)
      where setting_id = ${setting} and upper_inf(period)`.execute(tx)
    await sql`insert into management (setting_id, account_id, period)
      values (${setting}, ${to}, daterange(${on}::date, null))`.execute(tx)
  })
}
