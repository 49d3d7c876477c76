import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

export interface ChildSought {
  givenName: string
  familyName: string
  bornOn: Day
  upn?: string | null
  nhsNumber?: string | null
}

/** A child who is with us already and may be the one that is meant. */
export interface ChildFound {
  personId: string
  name: string
  bornOn: Day
  school: string | null
  cases: { caseId: string; stage: string }[]
  why: string
  /** A number that no two children share: it is this child. */
  certain: boolean
}

/** Children who may be meant, as far as the asker may see them: by number, by day of birth, by a name alike. */
export async function findChildren(tx: Tx, sought: ChildSought): Promise<ChildFound[]> {
  const words = `${sought.givenName} ${sought.familyName}`
  const { upn = null, nhsNumber = null } = sought
  const found = await sql<FoundRow>`
    with likely as (
      select person_id, place from find_people(${words}, ${sought.bornOn}::date, 12) with ordinality as f (person_id, place)
      union
      select person_id, 0 from person where upn = ${upn} or nhs_number = ${nhsNumber}
    )
    select p.person_id, p.given_name, p.family_name, p.known_as, p.born_on, s.name as school,
      p.upn = ${upn} as same_upn, p.nhs_number = ${nhsNumber} as same_nhs_number, p.born_on = ${sought.bornOn}::date as same_day,
      greatest(
        similarity(lower(p.given_name || ' ' || p.family_name), lower(${words})),
        similarity(lower(coalesce(p.known_as, p.given_name) || ' ' || p.family_name), lower(${words}))) as alike,
      coalesce(array_agg(distinct c.case_id || ' ' || c.stage) filter (where c.case_id is not null), '{}') as cases,
      min(l.place) as place
    from likely l
    join person p using (person_id)
    left join attendance a on a.person_id = p.person_id and a.part = 'main' and a.period @> today()
    left join setting s on s.setting_id = a.setting_id
    left join case_summary c on c.child_id = p.person_id
    where p.born_on is not null
    group by p.person_id, s.name
    order by place`.execute(tx)
  return found.rows.map(asFound).filter(child => child.why !== '')
}

function asFound(row: FoundRow): ChildFound {
  const reasons = [
    row.same_upn && 'the same unique pupil number',
    row.same_nhs_number && 'the same NHS number',
    row.same_day && 'the same day of birth',
    row.alike > 0.95 ? 'the same name' : row.alike > 0.3 && 'a name alike',
  ].filter(reason => typeof reason === 'string')
  return {
    personId: row.person_id,
    name: `${row.known_as ?? row.given_name} ${row.family_name}`,
    bornOn: row.born_on,
    school: row.school,
    cases: row.cases.map(text => {
      const [caseId = '', stage = ''] = text.split(' ')
      return { caseId, stage }
    }),
    why: reasons.join(', '),
    certain: row.same_upn === true || row.same_nhs_number === true,
  }
}

interface FoundRow {
  person_id: string
  given_name: string
  family_name: string
  known_as: string | null
  born_on: Day
  school: string | null
  same_upn: boolean | null
  same_nhs_number: boolean | null
  same_day: boolean | null
  alike: number
  cases: string[]
}
