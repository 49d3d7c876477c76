import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import { ageOn, type Day, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { aDocument } from '../plan/words.ts'
import { prepared } from '../tour/references.ts'
import type { Member } from './as-person.ts'

/** Parents who can sign in: one of the people of a prepared case. */
const families = [
  { account: 'elif', reference: prepared.proposed, given: 'Elif', telephone: '07700 900142' },
  { account: 'patrick', reference: prepared.parentAsked, given: 'Patrick', telephone: '07700 900215' },
  { account: 'abena', reference: prepared.deciding, given: 'Abena', telephone: '07700 900318' },
] as const

/** Heads who can sign in, with the settings whose children they see. */
const heads = [
  { account: 'grace', name: 'Grace Owusu', school: 'Fernbank Primary', settings: ['900001', '900001-autism-base'] },
  {
    account: 'deborah',
    name: 'Deborah Finch',
    school: 'Copper Lane Primary',
    settings: ['900003', '900003-language-base'],
  },
] as const

/** Gives families and heads their accounts. */
export async function enterOutsiders(
  tx: Tx,
  profile: Profile,
  hashed: string,
  today: Day,
  from: number,
): Promise<Member[]> {
  await sql`select set_config('sencase.today', ${today}, true)`.execute(tx)
  const entered: Member[] = []
  for (const { account, reference, given, telephone } of families) {
    const person = await personOn(tx, reference, given)
    if (person === undefined) continue
    const age = person.born_on === null ? '' : `, who is ${ageOn(person.born_on, today)}`
    await tx
      .insertInto('account')
      .values({
        account_id: account,
        kind: 'family',
        name: person.name,
        title: `${person.relation.charAt(0).toUpperCase()}${person.relation.slice(1)} of ${person.child}${age}`,
        sentence: sentenceOf(profile, person),
        email: `${account}@example.org`,
        telephone,
        role: null,
        person_id: person.person_id,
        place: from + entered.length,
        disabled_at: null,
      })
      .execute()
    entered.push({ account, name: person.name, title: '', role: 'family', personId: person.person_id })
  }
  for (const { account, name, school, settings } of heads) {
    const children = await childrenAt(tx, settings)
    await tx
      .insertInto('account')
      .values({
        account_id: account,
        kind: 'setting',
        name,
        title: `Head teacher, ${school}`,
        sentence: `Sees the ${children} children of the school who have ${aDocument(profile.law)} or a request.`,
        email: `${account}@example.org`,
        telephone: null,
        role: null,
        person_id: null,
        place: from + entered.length,
        disabled_at: null,
      })
      .execute()
    for (const setting of settings) {
      await tx
        .insertInto('account_setting')
        .values({ account_id: account, setting_id: setting, period: '[2019-09-02,)' })
        .execute()
    }
    entered.push({ account, name, title: '', role: 'setting' })
  }
  for (const { account } of [...families, ...heads]) {
    await sql`select credential_set(${account}, ${hashed}) from account where account_id = ${account}`.execute(tx)
  }
  return entered
}

interface PersonRow {
  person_id: string
  name: string
  relation: string
  child: string
  born_on: Day | null
  stage: string
  asked_on: Day | null
}

async function personOn(tx: Tx, reference: string, given: string): Promise<PersonRow | undefined> {
  const found = await sql<PersonRow>`
    select cp.person_id, p.given_name || ' ' || p.family_name as name, cp.relation, c.given_name as child, c.born_on, s.stage, s.asked_on
    from case_summary s
    join case_person cp on cp.case_id = s.case_id
    join person p on p.person_id = cp.person_id
    join person c on c.person_id = s.child_id
    where s.case_id = ${reference} and p.given_name = ${given}`.execute(tx)
  return found.rows[0]
}

async function childrenAt(tx: Tx, settings: readonly string[]): Promise<number> {
  const found = await tx
    .selectFrom('case_summary')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('setting_id', 'in', [...settings])
    .where('restricted', '=', false)
    .executeTakeFirstOrThrow()
  return Number(found.count)
}

function sentenceOf(profile: Profile, { stage, asked_on }: PersonRow): string {
  const asked = asked_on === null ? '' : ` on ${plainDay(asked_on)}`
  return stage === 'proposed'
    ? `Asked for an assessment${asked}, and has had a ${packs[profile.law].words.proposed}.`
    : `Waits for an answer to the request that was received${asked}.`
}
