import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import { readConfig } from '../src/config.ts'
import { scratchDatabase } from '../src/database/scratch.ts'
import { day } from '../src/kernel/day.ts'
import { clockOf, serve } from '../src/serve.tsx'
import { aCase, type StoryFact } from '../test/a-case.ts'
import type { Row } from './row.ts'

const few = 240
const many = 12_000

const pages = [
  { name: 'My work', path: '/work', target: 4 },
  { name: 'All cases, first page', path: '/cases', target: 2 },
  { name: 'All cases, a page in the middle', path: '/cases?after=', target: 2 },
  { name: 'A case found by a part of its name', path: '/cases?q=a1b', target: 6 },
  { name: 'The readiness of a term for travel', path: '/travel/readiness', target: 20 },
  { name: 'A case of 40 entries, at a glance', path: '/cases/K99999', target: 2 },
] as const

/** A case in the middle of its statement, with calls and letters. */
const fortyFacts: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-01', { by: 'parent' }],
  ['assessment.agreed', '2026-07-06'],
  ...['parent', 'education', 'medical', 'psychology', 'social-care', 'other'].flatMap((from): StoryFact[] => [
    ['advice.requested', '2026-07-07', { from }, `advice:${from}`],
    ['advice.received', '2026-08-10', { from }, `advice:${from}`],
  ]),
  ['meeting.held', '2026-08-20', { kind: 'parents' }],
  ['assessment.completed', '2026-09-10'],
  ['plan.proposed', '2026-09-22'],
  ...Array.from(
    { length: 23 },
    (): StoryFact => [
      'contact.made',
      '2026-10-01',
      { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Asked how it stands' },
    ],
  ),
]

/** How much slower the lists are with fifty times the cases: each list's time at 12,000 over its time at 240. */
export async function measure(): Promise<Row[]> {
  const small = await timesAt(few)
  const large = await timesAt(many)
  return pages.flatMap(({ name, target }, place) => [
    {
      name: `${name}: time with 12,000 cases over time with 240`,
      value: rounded((large[place] ?? 0) / (small[place] ?? 1)),
      unit: 'times',
      target,
      better: 'lower' as const,
    },
    {
      name: `${name} with 12,000 cases: median`,
      value: rounded(large[place] ?? 0),
      unit: 'ms',
      target: 50,
      better: 'lower' as const,
    },
  ])
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** Milliseconds for each page, the median of many. */
async function timesAt(cases: number): Promise<number[]> {
  const database = await scratchDatabase('bench-lists')
  const folder = await mkdtemp(join(tmpdir(), 'sencase-bench-'))
  try {
    if (database.ownerPool === null) throw new Error('A scratch database has an owner')
    await seed(database.ownerPool, cases)
    await database.ownerPool.query('vacuum analyze')
    const config = readConfig({ SENCASE_DATA: folder, SENCASE_DEMONSTRATION: 'yes', SENCASE_LOG: 'silent', PORT: '0' })
    const clock = clockOf(day('2026-11-23'))
    const { server, program } = await serve(config, database.app, clock)
    await aCase(
      { program, database, clock: { ...clock, set: () => undefined } },
      { caseId: 'K99999', setting: '900002', facts: fortyFacts },
    )
    const get = async (url: string, cookie: string) => {
      const answer = await server.inject({ url, headers: { cookie } })
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`)
      return answer
    }
    const door = await server.inject({ url: '/sign-in' })
    const token = /name="_csrf" value="([^"]+)"/.exec(door.body)?.[1] ?? ''
    const signedIn = await server.inject({
      method: 'POST',
      url: '/sign-in/as',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: token, account: 'manager-1' }).toString(),
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    const middle = reference(Math.floor(cases / 2))
    const times: number[] = []
    for (const { path } of pages) {
      const url = path.endsWith('after=') ? `${path}${middle}` : path
      times.push(await median(() => get(url, cookie)))
    }
    await server.close()
    return times
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function median(act: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 5; i++) await act()
  const times: number[] = []
  for (let i = 0; i < 21; i++) {
    const began = performance.now()
    await act()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[10] ?? 0
}

/** A case manager for each 240 cases; a school for forty children; two open duties and three tasks a case. */
async function seed(owner: pg.Pool, cases: number): Promise<void> {
  const schools = Math.ceil(cases / 40)
  const managers = Math.ceil(cases / few)
  await owner.query(`insert into account (account_id, kind, name, title, email, role, place)
    values ('priya', 'staff', 'Priya Raman', 'Case manager', 'priya@example.org', 'case-manager', 0)`)
  const references = Array.from({ length: cases }, (_, n) => reference(n))
  await owner.query(
    `insert into account (account_id, kind, name, title, email, role, place)
    select 'manager-' || n, 'staff', 'Manager ' || n, 'Case manager', n || '@example.org', 'case-manager', n
    from generate_series(1, $1::int) n`,
    [managers],
  )
  await owner.query(
    `insert into setting (setting_id, name, kind, source)
    select (900000 + n)::text, 'School ' || n, 'mainstream', 'invented' from generate_series(1, $1::int) n`,
    [schools],
  )
  await owner.query(
    `insert into management (setting_id, account_id, period)
    select setting_id, 'manager-' || (1 + setting_id::int % $1::int), '[2020-01-01,)' from setting`,
    [managers],
  )
  await owner.query(
    `create table made as
    select case_id, n::int, 'person-' || n as person_id, (900001 + n % $2::int)::text as setting_id
    from unnest($1::text[]) with ordinality as r(case_id, n)`,
    [references, schools],
  )
  await owner.query(`insert into person (person_id, given_name, family_name, born_on)
    select person_id, substr(md5('given' || n % 997), 1, 6), substr(md5('family' || n), 1, 9), date '2012-01-01' + n % 3000 from made`)
  await owner.query(`insert into case_file (case_id, child_id, law, opened_at, opened_by)
    select case_id, person_id, 'england-statements-2001', now(), 'manager-1' from made`)
  await owner.query(
    `insert into case_summary (case_id, child_id, child_name, sort_name, born_on, setting_id, manager_id, law, stage, open,
      asked_on, facts, bar)
    select case_id, person_id, 'Child ' || n, substr(md5('family' || n), 1, 9) || n,
      date '2012-01-01' + n % 3000, setting_id, 'manager-' || (1 + setting_id::int % $2::int), 'england-statements-2001', 'assessing',
      n % 10 > 0, date '2026-06-01' + n % 150, 12, $1::jsonb from made`,
    [JSON.stringify(bar), managers],
  )
  await owner.query(`insert into deadline (case_id, place, id, owner, started_on, due_on, act_by, taken_away, too_early, why, started_by)
    select case_id, place, 'complete-assessment', 'authority', date '2026-09-01', date '2026-11-10' + n % 200 + place,
      date '2026-11-10' + n % 200 + place, false, false, '10 weeks of a day', 1
    from made, generate_series(0, 1) place`)
  await owner.query(`insert into task (case_id, task_id, source, title, rule, act_by, due_on, shown_from, waits_for, path)
    select case_id, 'law:complete-assessment:' || place, 'law', 'Complete the assessment', '10 weeks of a day',
      date '2026-11-22' + (n * 7 + place * 31) % 300, date '2026-11-22' + (n * 7 + place * 31) % 300, date '2026-09-01',
      case when place = 2 then 'the school' end, '/cases/' || case_id
    from made, generate_series(0, 2) place`)
  // Every fifth child has travel, and every tenth of these has nothing for the next term.
  await owner.query(`insert into travel (case_id, state) select case_id, 'agreed' from made where n % 5 = 1`)
  await owner.query(`insert into travel_provision (case_id, position, mode, escort, lacks, days, period)
    select case_id, place, 'minibus', n % 2 = 0, case when n % 3 = 0 then '{vehicle}'::text[] else '{}' end, 5,
      case place when 1 then '[2026-09-02,2026-12-19)'::daterange else '[2026-12-19,2027-07-22)' end
    from made, generate_series(1, 2) place where n % 5 = 1 and (place = 1 or n % 50 > 1)`)
  await owner.query('insert into restriction (case_id) select case_id from made where n % 200 = 0')
}

const bar = {
  startedOn: '2026-08-24',
  of: 'path',
  weeks: 26,
  marks: [6, 16, 18],
  stops: [{ on: '2026-10-01', state: 'met' }],
  duties: [{ dueOn: '2026-12-10', name: 'assessment', doing: 'Assessing' }],
  ended: null,
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function reference(n: number): string {
  let [rest, text] = [n, '']
  for (let i = 0; i < 5; i++) {
    text = (letters[rest % 32] ?? '2') + text
    rest = Math.floor(rest / 32)
  }
  return `K${text}`
}
