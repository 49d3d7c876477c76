import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { asUser, type Tx } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { chairProbes, chairRows } from '../chair-probes.ts'
import { interestProbes, interestRows } from '../interest-probes.ts'
import { outsiders } from '../outsiders.ts'
import { panelProbes, panelRows } from '../panel-probes.ts'

/**
 * What each kind of person gets from the tables themselves, past every page: theirs and nothing else. The test is itself
 * tested: with any one policy dropped, or opened to all, it must turn red.
 */
describe('Nobody sees what is not theirs, in the database itself', () => {
  let t: TestProgram
  let owner: pg.Client
  let [open, restricted] = ['', '']

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'leak' })
    open = await aCase(t, { setting: '900001', facts: [['assessment.requested', '2026-10-15', { by: 'parent' }]] })
    restricted = await aCase(t, {
      by: 'yvonne',
      setting: '900003',
      facts: [
        ['assessment.requested', '2026-10-15', { by: 'parent' }],
        ['case.restricted', '2026-11-20', { staff: ['yvonne', 'tomasz'], because: 'Kept apart' }],
      ],
    })
    await outsiders(t, {
      families: { elif: `mother-${open}`, other: `mother-${restricted}` },
      heads: { grace: '900001', femi: '900003' },
    })
    for (const [caseId, by] of [
      [open, 'priya'],
      [restricted, 'yvonne'],
    ] as const) {
      await asUser(t.database.app, by, async tx => {
        await sql`insert into address (person_id, lines, postcode, confidential, period) values (${`mother-${caseId}`}, '1 Quiet Road', 'E8 1AA', true, '[2020-01-01,)')`.execute(
          tx,
        )
        await sql`insert into document (document_id, case_id, title, kind, file_name, media_type, bytes, sha256, seen_by, added_at, added_by)
          values (${`family-${caseId}`}, ${caseId}, 'For the family', 'letter', 'a.pdf', 'application/pdf', 1, ${'a'.repeat(64)}, '{family}', now(), ${by}),
          (${`own-${caseId}`}, ${caseId}, 'Our own', 'other', 'b.pdf', 'application/pdf', 1, ${'b'.repeat(64)}, '{}', now(), ${by})`.execute(
          tx,
        )
        await sql`insert into draft (account_id, case_id, form, typed) values (${by}, ${caseId}, 'decision', '{}')`.execute(
          tx,
        )
        await sql`insert into upload (upload_id, account_id, file_name, media_type, bytes, sha256) values (${`up-${by}`}, ${by}, 'c.pdf', 'application/pdf', 1, ${'c'.repeat(64)})`.execute(
          tx,
        )
        await sql`insert into saved_view (account_id, name, query) values (${by}, 'Mine', 'stage=assessing')`.execute(
          tx,
        )
        await sql`insert into view_log (viewed_at, account_id, case_id, page, because) values (now(), ${by}, ${caseId}, 'overview', 'test')`.execute(
          tx,
        )
        await sql`insert into placement (case_id, position, person_id, setting_id, kind, state, period) values (${caseId}, 50, ${`child-${caseId}`}, '900004', 'special', 'started', '[2026-01-01,)')`.execute(
          tx,
        )
        await sql`insert into ending (case_id, kind) values (${caseId}, 'moving')`.execute(tx)
        await sql`insert into travel (case_id, state) values (${caseId}, 'agreed')`.execute(tx)
        await sql`insert into travel_provision (case_id, position, mode, escort, days, period) values (${caseId}, 50, 'taxi', false, 5, '[2026-01-01,)')`.execute(
          tx,
        )
        await sql`insert into review (case_id, about, due_on) values (${caseId}, 'review:1', '2027-06-01')`.execute(tx)
        await sql`insert into difference (case_id, about, kind, differs_with, matter, since, open, acted_on) values (${caseId}, 'difference:50', 'difference', 'parents', 'travel', '2026-01-01', true, '2026-01-01')`.execute(
          tx,
        )
        await sql`insert into commitment (case_id, position, kind, yearly, education, period) values (${caseId}, 50, 'special', 100, 10000, '[2026-01-01,)')`.execute(
          tx,
        )
        await sql`update person set telephone = '01632 960001' where person_id = ${`mother-${caseId}`}`.execute(tx)
      })
    }
    await asUser(t.database.app, 'system:seal', tx =>
      sql`insert into seal (sealed_on, root, heads) values ('2026-11-22', 'x', '[]')`.execute(tx),
    )
    await panelRows(t, open, restricted)
    await interestRows(t, open, restricted)
    await chairRows(t, open)
    owner = new pg.Client(t.database.address('owner'))
    await owner.connect()
  })
  after(async () => {
    await owner.end()
    await t.close()
  })

  it('runs as a role that is neither owner nor superuser and cannot step past the policies', async () => {
    const role = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }>`
      select r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
      from pg_roles r where r.rolname = current_user`.execute(t.database.app)
    assert.deepEqual(role.rows, [{ rolsuper: false, rolbypassrls: false, owns: 0 }])
  })

  it('holds every table that has rows of people under row-level security', async () => {
    const bare = await owner.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity and relname not like '%migration%'`,
    )
    assert.deepEqual(bare.rows, [])
  })

  it('shows and takes from each what is theirs, and nothing else', async () => {
    assert.deepEqual(await leaks(), [])
  })

  it('turns red when any one policy is dropped, or opened to all', async () => {
    const policies = (
      await owner.query<Policy>(
        `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
      )
    ).rows
    assert.ok(policies.length > 40)
    const unseen: string[] = []
    let tried = 0
    for (const policy of policies) {
      const name = `"${policy.policyname}" on "${policy.tablename}"`
      await owner.query(`drop policy ${name}`)
      tried += 1
      if ((await leaks(1)).length === 0) unseen.push(`${name} dropped`)
      const trivial = policy.qual === 'true' || (policy.qual === null && policy.with_check === 'true')
      if (!trivial) {
        await owner.query(
          created(name, policy.cmd, policy.qual === null ? null : 'true', policy.with_check === null ? null : 'true'),
        )
        tried += 1
        if ((await leaks(1)).length === 0) unseen.push(`${name} opened`)
        await owner.query(`drop policy ${name}`)
      }
      await owner.query(created(name, policy.cmd, policy.qual, policy.with_check))
    }
    assert.deepEqual(await leaks(), [])
    assert.deepEqual(unseen, [], `${tried - unseen.length} of ${tried} changed policies were noticed`)
  })

  /** Every probe that did not come out as it must. */
  async function leaks(most = 100): Promise<string[]> {
    const wrong: string[] = []
    const all = [probesBy(), panelProbes(open, restricted), interestProbes(open, restricted), chairProbes()]
    for (const who of new Set(all.flatMap(by => Object.keys(by)))) {
      for (const probe of all.flatMap(by => by[who] ?? [])) {
        const got = await outcome(who, probe.ask)
        if (got !== probe.expect) wrong.push(`${who}: ${probe.what}: ${got}, expected ${probe.expect}`)
        if (wrong.length >= most) return wrong
      }
    }
    return wrong
  }

  /** Asks in a transaction that leaves nothing behind. */
  async function outcome(who: string, ask: (tx: Tx) => Promise<number>): Promise<string> {
    let got = 'none'
    await asUser(t.database.app, who === 'nobody' ? '' : who, async tx => {
      try {
        got = (await ask(tx)) > 0 ? 'rows' : 'none'
      } catch (error) {
        // Only a refusal by permission or policy counts; another error would hide what the probe asks.
        got = (error as { code?: string }).code === '42501' ? 'denied' : String(error)
      }
      throw new RolledBack()
    }).catch(error => {
      if (!(error instanceof RolledBack)) throw error
    })
    return got
  }

  interface Probe {
    what: string
    expect: 'rows' | 'none' | 'denied'
    ask: (tx: Tx) => Promise<number>
  }

  function probesBy(): Record<string, Probe[]> {
    const rows = (what: string, query: ReturnType<typeof sql>, expect: Probe['expect']): Probe => ({
      what,
      expect,
      ask: async tx => {
        const done = await query.execute(tx)
        return Math.max(done.rows.length, Number(done.numAffectedRows ?? 0n))
      },
    })
    const ofCase = (table: string, caseId: string, expect: Probe['expect']) =>
      rows(
        `${table} of ${caseId === open ? 'the open case' : 'the restricted case'}`,
        sql`select 1 from ${sql.table(table)} where case_id = ${caseId}`,
        expect,
      )
    const hanging = [
      'case_file',
      'fact',
      'case_summary',
      'deadline',
      'task',
      'audience',
      'case_person',
      'document',
      'outside_view',
      'view_log',
      'placement',
      'ending',
      'travel',
      'travel_provision',
      'commitment',
      'review',
      'difference',
    ]
    const people = (caseId: string, expect: Probe['expect']) => [
      rows(`the mother of ${caseId}`, sql`select 1 from person where person_id = ${`mother-${caseId}`}`, expect),
      rows(
        `where the mother of ${caseId} lives`,
        sql`select 1 from address where person_id = ${`mother-${caseId}`}`,
        expect,
      ),
      rows(
        `where the child of ${caseId} goes to school`,
        sql`select 1 from attendance where person_id = ${`child-${caseId}`}`,
        expect,
      ),
    ]
    const writes = (caseId: string, by: string, expect: 'rows' | 'denied') => {
      const changed = expect === 'rows' ? ('rows' as const) : ('none' as const)
      return [
        rows(
          'a fact',
          sql`insert into fact (case_id, position, name, "on", further, recorded_at, recorded_by, hash) values (${caseId}, 90, 'contact.made', '2026-11-23', true, now(), ${by}, 'x')`,
          expect,
        ),
        rows(
          'a document',
          sql`insert into document (document_id, case_id, title, kind, file_name, media_type, bytes, sha256, added_at, added_by) values ('d', ${caseId}, 't', 'other', 'f', 'text/plain', 1, ${'d'.repeat(64)}, now(), 'priya')`,
          expect,
        ),
        rows(
          'somebody on the case',
          sql`insert into case_person (case_id, person_id, relation, since) values (${caseId}, ${`child-${caseId}`}, 'child', '2020-02-02')`,
          expect,
        ),
        rows(
          'a change of somebody on the case',
          sql`update case_person set relation = 'mother' where case_id = ${caseId} and relation = 'mother'`,
          changed,
        ),
        rows('a summary', sql`update case_summary set stage = stage where case_id = ${caseId}`, changed),
        rows(
          'a new summary',
          sql`insert into case_summary (case_id, child_id, child_name, sort_name, law, stage, open, facts) values (${caseId}, ${`child-${caseId}`}, 'n', 'n', 'l', 's', true, 1) on conflict do nothing`,
          expect === 'rows' ? 'none' : 'denied',
        ),
        rows(
          'a deadline',
          sql`insert into deadline (case_id, place, id, owner, started_on, due_on, act_by, taken_away, too_early, why, started_by) values (${caseId}, 90, 'x', 'authority', '2026-01-01', '2026-01-01', '2026-01-01', false, false, 'x', 1)`,
          expect,
        ),
        rows('taking deadlines away', sql`delete from deadline where case_id = ${caseId}`, changed),
        rows(
          'a task',
          sql`insert into task (case_id, task_id, source, title, rule, act_by, due_on, shown_from, path) values (${caseId}, 'x', 'law', 't', 'r', '2026-01-01', '2026-01-01', '2026-01-01', '/')`,
          expect,
        ),
        rows('taking tasks away', sql`delete from task where case_id = ${caseId}`, changed),
        rows(
          'letting somebody in',
          sql`insert into audience (case_id, party, because, sees, since) values (${caseId}, 'person:nobody', 'x', 'x', '2026-01-01')`,
          expect,
        ),
        rows('changing why somebody is in', sql`update audience set sees = sees where case_id = ${caseId}`, changed),
        rows('letting somebody out', sql`delete from audience where case_id = ${caseId}`, changed),
        rows('what families see', sql`update outside_view set view = view where case_id = ${caseId}`, changed),
        rows(
          'something new for families',
          sql`insert into outside_view (case_id, kind, view) values (${caseId}, 'family', '{}') on conflict do nothing`,
          expect === 'rows' ? 'none' : 'denied',
        ),
        ...(expect === 'rows' && caseId === restricted
          ? []
          : [rows('a restriction', sql`insert into restriction (case_id) values (${caseId})`, expect)]),
        rows(
          'a draft',
          sql`insert into draft (account_id, case_id, form, typed) values (${by}, ${caseId}, 'another', '{}')`,
          expect,
        ),
        rows(
          'a placement',
          sql`insert into placement (case_id, position, person_id, kind, state, period) values (${caseId}, 51, ${`child-${caseId}`}, 'otherwise', 'named', '[2027-01-01,)')`,
          expect,
        ),
        rows(
          'a commitment',
          sql`insert into commitment (case_id, position, kind, yearly, education, period) values (${caseId}, 51, 'special', 1, 0, '[2027-01-01,)')`,
          expect,
        ),
        rows('changing a difference', sql`update difference set open = open where case_id = ${caseId}`, changed),
        rows(
          'a difference',
          sql`insert into difference (case_id, about, kind, differs_with, matter, since, open, acted_on) values (${caseId}, 'difference:51', 'difference', 'parents', 'travel', '2026-01-01', true, '2026-01-01')`,
          expect,
        ),
        rows('taking differences away', sql`delete from difference where case_id = ${caseId}`, changed),
        rows('changing a review', sql`update review set due_on = due_on where case_id = ${caseId}`, changed),
        rows('taking reviews away', sql`delete from review where case_id = ${caseId}`, changed),
        rows(
          'a review',
          sql`insert into review (case_id, about, due_on) values (${caseId}, 'review:1', '2027-06-01') on conflict do nothing`,
          expect === 'rows' ? 'none' : 'denied',
        ),
        rows('taking commitments away', sql`delete from commitment where case_id = ${caseId}`, changed),
        rows(
          'something provided',
          sql`insert into travel_provision (case_id, position, mode, escort, days, period) values (${caseId}, 51, 'taxi', false, 5, '[2027-01-01,)')`,
          expect,
        ),
        rows('taking what is provided away', sql`delete from travel_provision where case_id = ${caseId}`, changed),
        rows('changing how travel stands', sql`update travel set state = state where case_id = ${caseId}`, changed),
        rows('taking travel away', sql`delete from travel where case_id = ${caseId}`, changed),
        rows(
          'travel',
          sql`insert into travel (case_id, state) values (${caseId}, 'agreed') on conflict do nothing`,
          expect === 'rows' ? 'none' : 'denied',
        ),
        rows('taking placements away', sql`delete from placement where case_id = ${caseId}`, changed),
        rows('an ending', sql`insert into ending (case_id, kind) values (${caseId}, 'proposed')`, expect),
        rows('taking endings away', sql`delete from ending where case_id = ${caseId}`, changed),
        rows('the lock of the case', sql`select 1 from case_file where case_id = ${caseId} for update`, changed),
      ]
    }
    const personal = (mine: boolean) => [
      rows('Priya’s uploads', sql`select 1 from upload where account_id = 'priya'`, mine ? 'rows' : 'none'),
      rows('Priya’s saved views', sql`select 1 from saved_view where account_id = 'priya'`, mine ? 'rows' : 'none'),
      rows('Priya’s drafts', sql`select 1 from draft where account_id = 'priya'`, mine ? 'rows' : 'none'),
    ]
    const staffOnly = (may: boolean) => {
      const expect = may ? ('rows' as const) : ('denied' as const)
      const changed = may ? ('rows' as const) : ('none' as const)
      return [
        rows(
          'a new case',
          sql`insert into case_file (case_id, child_id, law, opened_at, opened_by) values ('KZZZZZ', ${`child-${open}`}, 'england-statements-2001', now(), 'priya')`,
          expect,
        ),
        rows(
          'a new person',
          sql`insert into person (person_id, given_name, family_name) values ('p', 'a', 'b')`,
          expect,
        ),
        rows(
          'a change of a person',
          sql`update person set telephone = '01632 960002' where person_id = ${`mother-${open}`}`,
          changed,
        ),
        rows(
          'a new address',
          sql`insert into address (person_id, lines, period) values (${`child-${open}`}, 'x', '[2020-01-01,)')`,
          expect,
        ),
        rows(
          'a change of an address',
          sql`update address set lines = 'y' where person_id = ${`mother-${open}`}`,
          changed,
        ),
        rows(
          'a school',
          sql`insert into setting (setting_id, name, kind, source) values ('999999', 'x', 'other', 'invented')`,
          expect,
        ),
        rows(
          'who manages a school',
          sql`insert into management (setting_id, account_id, period) values ('900004', 'priya', '[2020-01-01,)')`,
          expect,
        ),
        rows(
          'who manages a quadrant',
          sql`insert into quadrant_management (quadrant, account_id, period) values ('none', 'priya', '[2020-01-01,)')`,
          expect,
        ),
        rows(
          'where a child goes',
          sql`insert into attendance (person_id, setting_id, part, period) values (${`child-${open}`}, '900002', 'part', '[2020-01-01,)')`,
          expect,
        ),
        rows('moving a child', sql`update attendance set part = 'main' where person_id = ${`child-${open}`}`, changed),
        rows('taking a child out of school', sql`delete from attendance where person_id = ${`child-${open}`}`, changed),
        rows(
          'a head’s school',
          sql`insert into account_setting (account_id, setting_id, period) values ('grace', '900004', '[2020-01-01,)')`,
          expect,
        ),
        rows('a family’s account', sql`select 1 from account where account_id = 'other'`, may ? 'rows' : 'none'),
        rows(
          'whose head a school has',
          sql`select 1 from account_setting where account_id = 'femi'`,
          may ? 'rows' : 'none',
        ),
      ]
    }
    const knownToAll = (expect: Probe['expect']) => [
      rows('the register of schools', sql`select 1 from setting`, expect),
      rows('who manages a school', sql`select 1 from management`, expect),
      rows('who manages a quadrant', sql`select 1 from quadrant_management`, expect),
      rows('an officer’s name', sql`select 1 from account where account_id = 'priya'`, expect),
    ]
    const programOnly = (may: boolean) => [
      rows('the seals', sql`select 1 from seal`, may ? 'rows' : 'none'),
      rows(
        'a seal',
        sql`insert into seal (sealed_on, root, heads) values ('2026-11-25', 'x', '[]')`,
        may ? 'rows' : 'denied',
      ),
      rows('what people’s rows said before', sql`select 1 from history`, may ? 'rows' : 'none'),
      rows(
        'an account',
        sql`insert into account (account_id, kind, name, title, email, role) values ('new', 'staff', 'n', 't', 'n@example.org', 'case-manager')`,
        may ? 'rows' : 'denied',
      ),
      rows('the passwords', sql`select 1 from credential`, 'denied'),
      rows('the sessions', sql`select 1 from session`, 'denied'),
    ]
    // Without a condition nothing is read, so that only the policy of the act itself holds it back.
    const blind = [
      rows('taking all deadlines away', sql`delete from deadline`, 'none'),
      rows('taking all tasks away', sql`delete from task`, 'none'),
      rows('letting everybody out', sql`delete from audience`, 'none'),
      rows('taking all placements away', sql`delete from placement`, 'none'),
      rows('taking all endings away', sql`delete from ending`, 'none'),
      rows('taking all travel away', sql`delete from travel`, 'none'),
      rows('changing all travel', sql`update travel set state = 'stopped'`, 'none'),
      rows('taking all that is provided away', sql`delete from travel_provision`, 'none'),
      rows('taking all differences away', sql`delete from difference`, 'none'),
      rows('changing all differences', sql`update difference set matter = 'travel'`, 'none'),
      rows('taking all reviews away', sql`delete from review`, 'none'),
      rows('changing all reviews', sql`update review set due_on = '2027-06-02'`, 'none'),
      rows('taking all commitments away', sql`delete from commitment`, 'none'),
      rows('lifting every restriction', sql`delete from restriction`, 'none'),
      rows('changing what everybody sees', sql`update audience set sees = 'x'`, 'none'),
      rows('changing every summary', sql`update case_summary set stage = 'x'`, 'none'),
      rows('moving every child', sql`update attendance set part = 'part'`, 'none'),
      rows('taking every child out of school', sql`delete from attendance`, 'none'),
    ]
    const nothingOf = (caseId: string) => [
      ...hanging.map(table => ofCase(table, caseId, 'none')),
      ...people(caseId, 'none'),
    ]
    const views = (caseId: string, by: string, expect: Probe['expect']) =>
      rows(
        'a view in somebody’s name',
        sql`insert into view_log (viewed_at, account_id, case_id, page, because) values (now(), ${by}, ${caseId}, 'x', 'x')`,
        expect,
      )
    return {
      priya: [
        ...hanging.map(table => ofCase(table, open, 'rows')),
        ...nothingOf(restricted),
        ...people(open, 'rows'),
        ...writes(open, 'priya', 'rows'),
        ...writes(restricted, 'priya', 'denied'),
        rows(
          'a fact in another’s name',
          sql`insert into fact (case_id, position, name, "on", further, recorded_at, recorded_by, hash) values (${open}, 90, 'contact.made', '2026-11-23', true, now(), 'daniel', 'x')`,
          'denied',
        ),
        rows(
          'a draft in another’s name',
          sql`insert into draft (account_id, case_id, form, typed) values ('daniel', ${open}, 'x', '{}')`,
          'denied',
        ),
        rows(
          'an upload in another’s name',
          sql`insert into upload (upload_id, account_id, file_name, media_type, bytes, sha256) values ('u', 'daniel', 'f', 'text/plain', 1, ${'e'.repeat(64)})`,
          'denied',
        ),
        views(open, 'priya', 'rows'),
        views(open, 'daniel', 'denied'),
        rows('that a case is restricted', sql`select 1 from restriction`, 'none'),
        rows(
          'a change of somebody in a restricted case',
          sql`update person set telephone = 'x' where person_id = ${`mother-${restricted}`}`,
          'none',
        ),
        rows(
          'a change of a restricted address',
          sql`update address set lines = 'z' where person_id = ${`mother-${restricted}`}`,
          'none',
        ),
        ...personal(true),
        ...staffOnly(true),
        ...knownToAll('rows'),
        ...programOnly(false),
      ],
      yvonne: [
        ...hanging.map(table => ofCase(table, restricted, 'rows')),
        ...people(restricted, 'rows'),
        ...writes(restricted, 'yvonne', 'rows'),
        rows('that the case is restricted', sql`select 1 from restriction`, 'rows'),
        rows('lifting the restriction', sql`delete from restriction where case_id = ${restricted}`, 'rows'),
        ...personal(false),
      ],
      daniel: [
        rows('lifting a restriction', sql`delete from restriction where case_id = ${restricted}`, 'none'),
        ...personal(false),
      ],
      elif: [
        ...nothingOf(restricted),
        ...['fact', 'case_summary', 'deadline', 'task', 'audience', 'view_log'].map(table =>
          ofCase(table, open, 'none'),
        ),
        ofCase('case_file', open, 'rows'),
        rows('her own view', sql`select 1 from outside_view where case_id = ${open} and kind = 'family'`, 'rows'),
        rows('the school’s view', sql`select 1 from outside_view where case_id = ${open} and kind = 'setting'`, 'none'),
        rows('a letter to her', sql`select 1 from document where document_id = ${`family-${open}`}`, 'rows'),
        rows('the section’s own paper', sql`select 1 from document where document_id = ${`own-${open}`}`, 'none'),
        rows(
          'herself on the case',
          sql`select 1 from case_person where case_id = ${open} and person_id = ${`mother-${open}`}`,
          'rows',
        ),
        rows('herself', sql`select 1 from person where person_id = ${`mother-${open}`}`, 'rows'),
        rows('her own address', sql`select 1 from address where person_id = ${`mother-${open}`}`, 'rows'),
        rows('her child’s school', sql`select 1 from attendance where person_id = ${`child-${open}`}`, 'rows'),
        ...blind,
        rows('her own account', sql`select 1 from account where account_id = 'elif'`, 'rows'),
        ...writes(open, 'elif', 'denied'),
        views(open, 'elif', 'rows'),
        ...personal(false),
        ...staffOnly(false),
        ...knownToAll('rows'),
        ...programOnly(false),
      ],
      other: [
        ...nothingOf(open),
        rows('her own view', sql`select 1 from outside_view where case_id = ${restricted} and kind = 'family'`, 'rows'),
      ],
      grace: [
        ...nothingOf(restricted),
        ...['fact', 'case_summary', 'deadline', 'task', 'audience', 'view_log', 'document'].map(table =>
          ofCase(table, open, 'none'),
        ),
        rows('the school’s view', sql`select 1 from outside_view where case_id = ${open} and kind = 'setting'`, 'rows'),
        rows('the family’s view', sql`select 1 from outside_view where case_id = ${open} and kind = 'family'`, 'none'),
        rows('her own school', sql`select 1 from account_setting where account_id = 'grace'`, 'rows'),
        rows('the mother', sql`select 1 from person where person_id = ${`mother-${open}`}`, 'none'),
        rows('the mother’s address', sql`select 1 from address where person_id = ${`mother-${open}`}`, 'none'),
        ...writes(open, 'grace', 'denied'),
        ...staffOnly(false),
      ],
      femi: [...nothingOf(open)],
      nobody: [
        ...nothingOf(open),
        ...nothingOf(restricted),
        ...staffOnly(false),
        ...programOnly(false),
        ...personal(false),
      ],
      'system:test': [
        ...hanging.filter(table => table !== 'view_log').map(table => ofCase(table, restricted, 'rows')),
        ...people(restricted, 'rows'),
        rows('that the case is restricted', sql`select 1 from restriction`, 'rows'),
        rows(
          'the lock of a restricted case',
          sql`select 1 from case_file where case_id = ${restricted} for update`,
          'rows',
        ),
        rows('taking away files of forms given up', sql`delete from upload where account_id = 'priya'`, 'rows'),
        ...programOnly(true),
      ],
    }
  }
})

class RolledBack extends Error {}

interface Policy {
  tablename: string
  policyname: string
  cmd: string
  qual: string | null
  with_check: string | null
}

function created(name: string, cmd: string, qual: string | null, check: string | null): string {
  return `create policy ${name} for ${cmd}${qual === null ? '' : ` using (${qual})`}${check === null ? '' : ` with check (${check})`}`
}
