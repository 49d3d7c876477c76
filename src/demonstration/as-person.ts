import { sql } from 'kysely'
import type { Role } from '../access/visitor.ts'
import type { At } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { asUser } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

export interface Member {
  account: string
  name: string
  title: string
  role: Role
  /** Of a family: the person they are. */
  personId?: string | null
}

/**
 * What a route would be given if this member of staff asked on that day. Commits do not wait for the disk: a demonstration
 * that is cut off is begun anew.
 */
export function asPerson(db: Db, person: Member, today: Day, now: Date): At {
  return {
    visitor: {
      accountId: person.account,
      role: person.role,
      name: person.name,
      title: person.title,
      personId: person.personId ?? null,
    },
    today,
    now,
    params: {},
    query: {},
    path: '/',
    csrf: '',
    session: null,
    work: act =>
      asUser(db, person.account, async tx => {
        await sql`select set_config('sencase.today', ${today}, true), set_config('synchronous_commit', 'off', true)`.execute(
          tx,
        )
        return act(tx)
      }),
  }
}

/** A moment of a working day: the tenth thing of a day comes later than the ninth. */
export function momentOf(on: Day, place: number): Date {
  return new Date(Date.parse(`${on}T09:05:00Z`) + place * 7 * 60_000)
}
