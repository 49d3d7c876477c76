import { sql } from 'kysely'
import { asSystem } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'

/** Accounts for a mother of a case and for the head of a setting: those outside the section who can sign in. */
export async function outsiders(
  t: TestProgram,
  who: { families?: Readonly<Record<string, string>>; heads?: Readonly<Record<string, string>> },
): Promise<void> {
  await asSystem(t.database.app, 'setup', async tx => {
    for (const [accountId, personId] of Object.entries(who.families ?? {})) {
      await sql`insert into account (account_id, kind, name, title, email, person_id, place)
        values (${accountId}, 'family', ${`Parent ${accountId}`}, 'Parent', ${`${accountId}@example.org`}, ${personId}, 50)`.execute(
        tx,
      )
    }
    for (const [accountId, settingId] of Object.entries(who.heads ?? {})) {
      await sql`insert into account (account_id, kind, name, title, email, place)
        values (${accountId}, 'setting', ${`Head ${accountId}`}, 'Head teacher', ${`${accountId}@example.org`}, 60)`.execute(
        tx,
      )
      await sql`insert into account_setting (account_id, setting_id, period) values (${accountId}, ${settingId}, '[2020-01-01,)')`.execute(
        tx,
      )
    }
  })
}
