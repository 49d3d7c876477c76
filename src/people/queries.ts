import { sql } from 'kysely'
import type { Case } from '../case/case.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

export interface AddressKept {
  personId: string
  lines: string
  postcode: string | null
  confidential: boolean
  since: Day
  /** The first day on which it no longer holds. */
  until: Day | null
}

/** The addresses of the people of a case, the newest first. */
export async function addressesOf(tx: Tx, theCase: Case): Promise<AddressKept[]> {
  const ids = [theCase.child.personId, ...theCase.people.map(p => p.personId)]
  const found = await sql<AddressKept>`
    select person_id as "personId", lines, postcode, confidential, lower(period) as since, upper(period) as until
    from address where person_id = any (${ids}::text[])
    order by lower(period) desc, address_id desc`.execute(tx)
  return found.rows
}

export function currentAddress(addresses: readonly AddressKept[], personId: string, on: Day): AddressKept | null {
  return addresses.find(a => a.personId === personId && a.since <= on && (a.until === null || on < a.until)) ?? null
}

export interface ChildKept {
  givenName: string
  familyName: string
  knownAs: string | null
  upn: string | null
  nhsNumber: string | null
}

export async function childKept(tx: Tx, theCase: Case): Promise<ChildKept> {
  const found = await tx
    .selectFrom('person')
    .select([
      'given_name as givenName',
      'family_name as familyName',
      'known_as as knownAs',
      'upn',
      'nhs_number as nhsNumber',
    ])
    .where('person_id', '=', theCase.child.personId)
    .executeTakeFirstOrThrow()
  return found
}

/** The names of a person as they are kept, which a case shows only put together. */
export async function namesOf(tx: Tx, personId: string): Promise<{ given: string; family: string }> {
  return tx
    .selectFrom('person')
    .select(['given_name as given', 'family_name as family'])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
}

export interface Attended {
  settingId: string
  name: string
  since: Day
  until: Day | null
}

/** Where the child has been, the newest first. */
export async function attendedBy(tx: Tx, theCase: Case): Promise<Attended[]> {
  const found = await sql<Attended>`
    select a.setting_id as "settingId", s.name, lower(a.period) as since, upper(a.period) as until
    from attendance a join setting s using (setting_id)
    where a.person_id = ${theCase.child.personId} and a.part = 'main'
    order by lower(a.period) desc`.execute(tx)
  return found.rows
}

/** Since when the manager has had the child's setting, or the quadrant of the home. */
export async function managedSince(tx: Tx, theCase: Case, today: Day): Promise<Day | null> {
  const found = await sql<{ since: Day }>`
    select lower(period) as since from management
      where setting_id = ${theCase.setting?.settingId ?? null} and period @> ${today}::date
    union all
    select lower(period) from quadrant_management
      where ${theCase.setting === null} and quadrant = ${theCase.child.quadrant} and period @> ${today}::date
    limit 1`.execute(tx)
  return found.rows[0]?.since ?? null
}
