import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { PersonDetails, PersonEntry } from './person-fields.ts'

export interface ChildEntry {
  givenName: string
  familyName: string
  knownAs: string | null
  bornOn: Day
  sex: 'F' | 'M' | null
  upn: string | null
  nhsNumber: string | null
  need: string | null
  quadrant: string | null
}

/** Enters a child and gives the id. */
export async function enterChild(tx: Tx, child: ChildEntry): Promise<string> {
  const personId = randomUUID()
  await tx
    .insertInto('person')
    .values({
      person_id: personId,
      given_name: child.givenName,
      family_name: child.familyName,
      known_as: child.knownAs,
      born_on: child.bornOn,
      sex: child.sex,
      upn: child.upn,
      nhs_number: child.nhsNumber,
      need: child.need,
      quadrant: child.quadrant,
      language: null,
      interpreter: null,
      email: null,
      telephone: null,
      preferred_contact: null,
    })
    .execute()
  return personId
}

export async function changeChild(tx: Tx, personId: string, child: Omit<ChildEntry, 'quadrant'>): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      given_name: child.givenName,
      family_name: child.familyName,
      known_as: child.knownAs,
      born_on: child.bornOn,
      sex: child.sex,
      upn: child.upn,
      nhs_number: child.nhsNumber,
      need: child.need,
      updated_at: sql`now()`,
    })
    .where('person_id', '=', personId)
    .execute()
}

export async function placeHome(tx: Tx, personId: string, quadrant: string | null): Promise<void> {
  await tx.updateTable('person').set({ quadrant, updated_at: sql`now()` }).where('person_id', '=', personId).execute()
}

/** Enters a person around a child, on a case, with an address of their own where they have one. */
export async function enterPerson(
  tx: Tx,
  person: PersonEntry & { personId?: string },
  on: { caseId: string; since: Day; home: { lines: string; postcode: string | null; confidential: boolean } | null },
): Promise<string> {
  if (person.personId !== undefined) {
    await putOnCase(tx, on.caseId, person.personId, person, on.since)
    return person.personId
  }
  const personId = randomUUID()
  await tx
    .insertInto('person')
    .values({
      person_id: personId,
      given_name: person.given,
      family_name: person.family,
      known_as: null,
      born_on: null,
      sex: null,
      upn: null,
      nhs_number: null,
      need: null,
      quadrant: null,
      language: person.language,
      interpreter: person.interpreter,
      email: person.email,
      telephone: person.telephone,
      preferred_contact: person.preferred,
    })
    .execute()
  await putOnCase(tx, on.caseId, personId, person, on.since)
  const home =
    person.lives === 'with-child'
      ? on.home
      : person.lives === 'elsewhere' && person.address !== null
        ? { lines: person.address, postcode: person.postcode, confidential: person.confidential }
        : null
  if (home !== null) await enterAddress(tx, personId, { ...home, since: on.since })
  return personId
}

/** The child itself stands on its case too, so that whoever may not see the case does not see the child. */
export async function putChildOnCase(tx: Tx, caseId: string, childId: string, since: Day): Promise<void> {
  await tx
    .insertInto('case_person')
    .values({
      case_id: caseId,
      person_id: childId,
      relation: 'child',
      because: null,
      writes_to: false,
      since,
      until: null,
    })
    .execute()
}

async function putOnCase(tx: Tx, caseId: string, personId: string, person: PersonDetails, since: Day): Promise<void> {
  await tx
    .insertInto('case_person')
    .values({
      case_id: caseId,
      person_id: personId,
      relation: person.relation,
      parental_responsibility: person.responsible,
      because: person.because,
      writes_to: person.writesTo,
      kept_apart: person.keptApart,
      since,
      until: null,
    })
    .execute()
}

export interface AddressEntry {
  lines: string
  postcode: string | null
  confidential: boolean
  since: Day
}

/** A first address. */
export async function enterAddress(tx: Tx, personId: string, address: AddressEntry): Promise<void> {
  await tx
    .insertInto('address')
    .values({
      person_id: personId,
      lines: address.lines,
      postcode: address.postcode,
      confidential: address.confidential,
      period: `[${address.since},)`,
    })
    .execute()
}

export async function enterAttendance(tx: Tx, personId: string, settingId: string, since: Day): Promise<void> {
  await tx
    .insertInto('attendance')
    .values({ person_id: personId, setting_id: settingId, period: `[${since},)` })
    .execute()
}
