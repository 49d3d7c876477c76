import { sql } from 'kysely'
import { type AddressEntry, enterAddress, enterAttendance } from '../case/people/enter.ts'
import type { PersonDetails } from '../case/people/person-fields.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** A new address from a day; the one before it ends there, and stays in the history. */
export async function moveTo(tx: Tx, personId: string, address: AddressEntry, replaces: Day | null): Promise<void> {
  if (replaces === address.since) {
    await tx
      .updateTable('address')
      .set({ lines: address.lines, postcode: address.postcode, confidential: address.confidential })
      .where('person_id', '=', personId)
      .where(sql<boolean>`lower(period) = ${address.since}::date`)
      .execute()
    return
  }
  if (replaces !== null) {
    await tx
      .updateTable('address')
      .set({ period: sql`daterange(lower(period), ${address.since}::date)` })
      .where('person_id', '=', personId)
      .where(sql<boolean>`lower(period) = ${replaces}::date`)
      .execute()
  }
  await enterAddress(tx, personId, address)
}

/** A child for whom no placement is made goes to another setting from a day, or to none. */
export async function goTo(
  tx: Tx,
  childId: string,
  settingId: string | null,
  since: Day,
  replaces: Day | null,
): Promise<void> {
  if (replaces === since) {
    await sql`delete from attendance where person_id = ${childId} and part = 'main' and lower(period) = ${since}::date`.execute(
      tx,
    )
  } else if (replaces !== null) {
    await sql`update attendance set period = daterange(lower(period), ${since}::date)
      where person_id = ${childId} and part = 'main' and lower(period) = ${replaces}::date`.execute(tx)
  }
  if (settingId !== null) await enterAttendance(tx, childId, settingId, since)
}

/** What is known of a person, and how they stand on this case. */
export async function changePerson(
  tx: Tx,
  caseId: string,
  personId: string,
  since: Day,
  person: PersonDetails,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      given_name: person.given,
      family_name: person.family,
      language: person.language,
      interpreter: person.interpreter,
      email: person.email,
      telephone: person.telephone,
      preferred_contact: person.preferred,
      updated_at: sql`now()`,
    })
    .where('person_id', '=', personId)
    .execute()
  await tx
    .updateTable('case_person')
    .set({
      relation: person.relation,
      parental_responsibility: person.responsible,
      because: person.because,
      writes_to: person.writesTo,
      kept_apart: person.keptApart,
    })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('since', '=', since)
    .execute()
}

export async function leaveCase(tx: Tx, caseId: string, personId: string, since: Day, until: Day): Promise<void> {
  await tx
    .updateTable('case_person')
    .set({ until })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('since', '=', since)
    .execute()
}
