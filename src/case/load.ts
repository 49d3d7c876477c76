import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import { readRecord } from '../record/read.ts'
import { type Case, type CaseFile, foldCase, type PersonOnCase } from './case.ts'
import { deriveCase } from './law-of-case.ts'

/** The case as the asker may see it, or null when it is not theirs or not there. Three queries, whatever its length. */
export async function loadCase(tx: Tx, caseId: string, profile: Profile, today: Day): Promise<Case | null> {
  const file = await loadFile(tx, caseId, profile, today)
  if (file === null) return null
  const record = await readRecord(tx, caseId)
  return foldCase(file, record, deriveCase(file, record))
}

/** The same, and nobody else writes to it before this transaction ends. */
export async function lockCase(tx: Tx, caseId: string, profile: Profile, today: Day): Promise<Case | null> {
  await tx.selectFrom('case_file').select('case_id').where('case_id', '=', caseId).forUpdate().execute()
  return loadCase(tx, caseId, profile, today)
}

/**
 * The case with its people as they are once nobody else writes to them: somebody who stands on two cases, such as the mother of
 * two children, is not changed on both at once.
 */
export async function lockPeople(tx: Tx, theCase: Case, profile: Profile, today: Day): Promise<Case> {
  const ids = [theCase.child.personId, ...theCase.people.map(p => p.personId)]
  await tx
    .selectFrom('person')
    .select('person_id')
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .forUpdate()
    .execute()
  const file = await loadFile(tx, theCase.caseId, profile, today)
  return { ...theCase, ...file }
}

export async function loadFile(tx: Tx, caseId: string, profile: Profile, today: Day): Promise<CaseFile | null> {
  const found = await sql<FileRow>`
    select f.case_id, f.law, p.person_id, p.given_name, p.family_name, p.known_as, p.born_on, p.sex, p.quadrant, p.need,
      s.setting_id, s.name as setting_name, s.kind as setting_kind, lower(a.period) as attends_since,
      m.account_id as manager_id, m.name as manager_name,
      case when w.since > (f.opened_at at time zone 'Europe/London')::date and w.since > ${today}::date - 183
        and bm.account_id <> m.account_id then w.since end as handed_over_on,
      bm.account_id as before_id, bm.name as before_name,
      (select lower(d.period) from case_person cp join address d using (person_id) join person h using (person_id)
        where cp.case_id = f.case_id and cp.until is null and d.period @> ${today}::date
          and (cp.person_id = f.child_id or cp.parental_responsibility)
        order by cp.person_id = f.child_id desc, cp.since, h.family_name, h.given_name limit 1) as home_since,
      (select coalesce(json_agg(json_build_object('panel', st.panel, 'sitsOn', st.sits_on) order by st.sits_on), '[]')
        from sitting st where st.state <> 'cancelled' and st.sits_on > ${today}::date - 200) as sittings
    from case_file f
    join person p on p.person_id = f.child_id
    left join attendance a on a.person_id = p.person_id and a.part = 'main' and a.period @> ${today}::date
    left join setting s on s.setting_id = a.setting_id
    left join management sm on sm.setting_id = s.setting_id and sm.period @> ${today}::date
    left join quadrant_management qm on (s.setting_id is null or s.la_code <> ${profile.localAuthorityCode})
      and qm.quadrant = p.quadrant and qm.period @> ${today}::date
    left join account m on m.account_id = coalesce(sm.account_id, qm.account_id)
    left join lateral (select greatest(lower(sm.period), lower(qm.period), lower(a.period), case when a.person_id is null then (
        select max(upper(l.period)) from attendance l
        where l.person_id = p.person_id and l.part = 'main' and upper(l.period) <= ${today}::date) end) as since) w on true
    left join attendance ba on ba.person_id = p.person_id and ba.part = 'main' and ba.period @> (w.since - 1)
    left join setting bs on bs.setting_id = ba.setting_id
    left join management bsm on bsm.setting_id = ba.setting_id and bsm.period @> (w.since - 1)
    left join quadrant_management bqm on (ba.setting_id is null or bs.la_code <> ${profile.localAuthorityCode})
      and bqm.quadrant = p.quadrant and bqm.period @> (w.since - 1)
    left join account bm on bm.account_id = coalesce(bsm.account_id, bqm.account_id)
    where f.case_id = ${caseId}`.execute(tx)
  const row = found.rows[0]
  if (row === undefined) return null
  const people = await sql<PersonRow>`
    select cp.person_id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, cp.relation,
      cp.parental_responsibility, cp.because, cp.writes_to, cp.kept_apart, p.language, p.interpreter, p.telephone, p.email,
      p.preferred_contact, cp.since, cp.until,
      exists (select from address d where d.person_id = cp.person_id and d.confidential and d.period @> ${today}::date) as confidential
    from case_person cp
    join person p on p.person_id = cp.person_id
    where cp.case_id = ${caseId}
    order by cp.parental_responsibility desc, cp.since, p.family_name, p.given_name`.execute(tx)
  return {
    caseId: row.case_id,
    law: row.law,
    child: {
      personId: row.person_id,
      givenName: row.given_name,
      familyName: row.family_name,
      knownAs: row.known_as,
      bornOn: row.born_on,
      sex: row.sex,
      quadrant: row.quadrant,
      need: row.need,
    },
    people: people.rows.map(asPerson),
    setting:
      row.setting_id === null || row.setting_name === null || row.setting_kind === null || row.attends_since === null
        ? null
        : { settingId: row.setting_id, name: row.setting_name, kind: row.setting_kind, since: row.attends_since },
    homeSince: row.home_since,
    manager:
      row.manager_id === null || row.manager_name === null
        ? null
        : { accountId: row.manager_id, name: row.manager_name },
    handover:
      row.handed_over_on === null || row.before_id === null || row.before_name === null
        ? null
        : { from: { accountId: row.before_id, name: row.before_name }, since: row.handed_over_on },
    closures: profile.closures,
    sittings: row.sittings,
  }
}

function asPerson(row: PersonRow): PersonOnCase {
  return {
    personId: row.person_id,
    name: row.name,
    relation: row.relation,
    parentalResponsibility: row.parental_responsibility,
    because: row.because,
    writesTo: row.writes_to,
    keptApart: row.kept_apart,
    language: row.language,
    interpreter: row.interpreter,
    telephone: row.telephone,
    email: row.email,
    preferredContact: row.preferred_contact,
    confidentialAddress: row.confidential,
    since: row.since,
    until: row.until,
  }
}

interface FileRow {
  case_id: string
  law: LawId
  person_id: string
  given_name: string
  family_name: string
  known_as: string | null
  born_on: Day | null
  sex: 'F' | 'M' | null
  quadrant: string | null
  need: string | null
  setting_id: string | null
  setting_name: string | null
  setting_kind: string | null
  attends_since: Day | null
  home_since: Day | null
  manager_id: string | null
  manager_name: string | null
  handed_over_on: Day | null
  before_id: string | null
  before_name: string | null
  sittings: { panel: string; sitsOn: Day }[]
}

interface PersonRow {
  person_id: string
  name: string
  relation: string
  parental_responsibility: boolean
  because: string | null
  writes_to: boolean
  kept_apart: boolean
  language: string | null
  interpreter: string | null
  telephone: string | null
  email: string | null
  preferred_contact: string | null
  since: Day
  until: Day | null
  confidential: boolean
}
