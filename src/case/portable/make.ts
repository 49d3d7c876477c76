import { sql } from 'kysely'
import type { Profile } from '../../authority/profile.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { CaseFile } from '../../record/case-file.ts'
import type { Fact } from '../../record/facts.ts'
import { type Case, factsNamed } from '../case.ts'
import { recorderNames } from '../recorders.ts'
import { withClosures } from './moved.ts'

/** What goes beside the record: who the people are, which documents there are, who recorded what, where it comes from. */
export interface BesideRecord {
  people: readonly Record<string, unknown>[]
  documents: readonly Record<string, unknown>[]
  names: ReadonlyMap<string, string>
}

/**
 * The portable file of a case: the record as it was recorded, corrections and all, and beside it what the law does not look
 * at. What names our own staff as the only ones who may see a case stays here.
 */
export function portableFile(theCase: Case, profile: Profile, beside: BesideRecord, today: Day): CaseFile {
  const { bornOn } = theCase.child
  return {
    law: theCase.law,
    ...(bornOn === null ? {} : { child: { bornOn } }),
    closures: allClosures(theCase).map(({ from, reopens }) => ({ from, reopens })),
    facts: theCase.record.map(asPortable),
    others: {
      from: { authority: profile.name, service: profile.service, reference: theCase.caseId, madeOn: today },
      people: beside.people,
      documents: beside.documents,
      history: theCase.record.map(({ position, recordedAt, recordedBy }) => ({
        position,
        recordedAt: recordedAt.toISOString(),
        recordedBy: beside.names.get(recordedBy) ?? 'Somebody of the section',
      })),
    },
  }
}

/** Those of a record that was itself taken in go on with it. */
function allClosures(theCase: Case): Case['closures'] {
  const taken = factsNamed(theCase, 'file.taken-in').at(-1)
  return taken === undefined
    ? theCase.closures
    : withClosures(theCase.closures, taken.says.closures as Case['closures'])
}

function asPortable({ name, on, says, about, further }: Case['record'][number]): Fact {
  const told = name === 'case.restricted' || name === 'case.unrestricted' ? {} : says
  return {
    name,
    on,
    ...(Object.keys(told).length === 0 ? {} : { says: told }),
    ...(about === null ? {} : { about }),
    ...(further ? { further: true as const } : {}),
  }
}

/** What is read for the file, as the asker may see it. A confidential address, or one not wanted, never leaves the house. */
export async function besideRecord(tx: Tx, theCase: Case, addresses: boolean, today: Day): Promise<BesideRecord> {
  const people = await sql<Record<string, unknown> & { confidential: boolean }>`
    select cp.relation, p.given_name as "givenName", p.family_name as "familyName", p.known_as as "knownAs",
      p.born_on as "bornOn", p.sex, p.upn, p.nhs_number as "nhsNumber", p.need,
      cp.parental_responsibility as "parentalResponsibility", cp.because, cp.writes_to as "writesTo", cp.kept_apart as "keptApart",
      p.language, p.interpreter, p.preferred_contact as "preferredContact", cp.since, cp.until,
      case when ${addresses} and d.confidential is not true then p.telephone end as telephone,
      case when ${addresses} and d.confidential is not true then p.email end as email,
      case when ${addresses} and not d.confidential then d.lines end as address,
      case when ${addresses} and not d.confidential then d.postcode end as postcode,
      coalesce(d.confidential, false) as confidential
    from case_person cp
    join person p using (person_id)
    left join address d on d.person_id = p.person_id and d.period @> ${today}::date
    where cp.case_id = ${theCase.caseId}
    order by cp.relation = 'child' desc, cp.parental_responsibility desc, cp.since, p.family_name, p.given_name`.execute(
    tx,
  )
  const documents = await tx
    .selectFrom('document')
    .select(['document_id', 'title', 'kind', 'file_name', 'bytes', 'sha256', 'added_at'])
    .where('case_id', '=', theCase.caseId)
    .orderBy('added_at')
    .orderBy('document_id')
    .execute()
  return {
    people: people.rows.map(({ confidential, ...person }) => ({
      ...withoutEmpty(person),
      ...(confidential ? { confidentialAddress: true } : {}),
    })),
    documents: documents.map(d => ({
      id: d.document_id,
      title: d.title,
      kind: d.kind,
      fileName: d.file_name,
      bytes: Number(d.bytes),
      sha256: d.sha256,
      addedAt: d.added_at.toISOString(),
    })),
    names: await recorderNames(tx, theCase),
  }
}

function withoutEmpty(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
