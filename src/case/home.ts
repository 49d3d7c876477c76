import { sql } from 'kysely'
import { type GridPoint, whereaboutsInWords, whereIs } from '../authority/geography.ts'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'

/** `within`: how many miles from the true point the home may be, where only the middle of the postcode's sector is known. */
export type Home = { point: GridPoint; words: string; within: number } | { point: null; words: string }

/** Where the child lives: the child's own address, else that of the first person who has one. */
export async function homeOf(tx: Tx, profile: Profile, theCase: Case, today: Day): Promise<Home> {
  const people = theCase.people.filter(p => p.until === null && p.parentalResponsibility).map(p => p.personId)
  const ids = [theCase.child.personId, ...people]
  const found = await sql<{ person_id: string; postcode: string | null }>`
    select person_id, postcode from address where person_id = any (${ids}::text[]) and period @> ${today}::date`.execute(
    tx,
  )
  const postcode = ids.map(id => found.rows.find(r => r.person_id === id)?.postcode).find(p => p != null)
  if (postcode == null) return { point: null, words: 'The postcode of the home is not on the record' }
  const where = whereIs(profile, postcode)
  const words = whereaboutsInWords(profile, where)
  switch (where.where) {
    case 'inside':
      return { point: where.place, words, within: 0 }
    case 'outside':
      return { point: where.point, words, within: 0.5 }
    case 'unknown':
      return { point: null, words }
  }
}
