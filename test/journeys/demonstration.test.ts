import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem, type Tx } from '../../src/database/transaction.ts'
import { demonstrationPassword } from '../../src/demonstration/make.ts'
import { isOld, readMark } from '../../src/demonstration/mark.ts'
import { prepareDemonstration } from '../../src/demonstration/prepare.ts'
import { day } from '../../src/kernel/day.ts'
import { verifyRecord } from '../../src/record/verify.ts'
import { heardToday, prepared } from '../../src/tour/references.ts'
import { chaptersOf } from '../../src/tour/stops.ts'
import { wordsOf } from '../browser-client.ts'
import { type DemonstrationProgram, demonstrationProgram } from '../demonstration-program.ts'

describe('The demonstration', () => {
  let t: DemonstrationProgram
  before(async () => {
    t = await demonstrationProgram()
  })
  after(() => t.close())
  const ask = <T>(act: (tx: Tx) => Promise<T>) =>
    asSystem(t.database.app, 'test', async tx => {
      await sql`select set_config('sencase.today', ${t.today}, true)`.execute(tx)
      return act(tx)
    })
  const count = async (query: ReturnType<typeof sql<{ count: number }>>) =>
    (await ask(tx => query.execute(tx))).rows[0]?.count ?? 0

  it('has children at every stage, in sensible numbers', async () => {
    const rows = await ask(tx =>
      sql<{ stage: string; count: number }>`select stage, count(*)::int from case_summary group by stage`.execute(tx),
    )
    const stages = new Map(rows.rows.map(row => [row.stage, row.count]))
    const most: Record<string, readonly [number, number]> = {
      notified: [5, 14],
      considering: [25, 45],
      'not-assessing': [15, 30],
      withdrawn: [3, 8],
      assessing: [40, 65],
      'deciding-on-plan': [7, 18],
      proposed: [20, 38],
      'no-plan': [4, 9],
      maintained: [190, 260],
      reviewing: [18, 45],
      amending: [8, 25],
      ceasing: [2, 6],
      'transferred-out': [1, 3],
    }
    for (const [stage, [low, high]] of Object.entries(most)) {
      const found = stages.get(stage) ?? 0
      assert.ok(low <= found && found <= high, `${stage}: ${found}`)
    }
    const all = rows.rows.reduce((sum, row) => sum + row.count, 0)
    assert.ok(all >= 420 && all <= 470, `${all} children`)
  })

  it('has what a section has: late work, excuses, interpreters, secrets, promises, siblings', async () => {
    const atLeast = async (low: number, what: string, query: ReturnType<typeof sql<{ count: number }>>) => {
      const found = await count(query)
      assert.ok(found >= low, `${what}: ${found}`)
    }
    await atLeast(
      10,
      'overdue work of ours',
      sql`select count(*)::int from task where act_by < ${t.today} and waits_for is null`,
    )
    await atLeast(
      3,
      'advice that others owe',
      sql`select count(*)::int from task where due_on < ${t.today} and waits_for is not null`,
    )
    await atLeast(8, 'excused delays', sql`select count(*)::int from fact where name = 'delay.excused'`)
    await atLeast(3, 'restricted cases', sql`select count(*)::int from restriction`)
    await atLeast(10, 'interpreters', sql`select count(*)::int from person where interpreter is not null`)
    await atLeast(5, 'confidential addresses', sql`select count(*)::int from address where confidential`)
    await atLeast(5, 'parents kept apart', sql`select count(*)::int from case_person where kept_apart`)
    await atLeast(3, 'promises that are open', sql`select count(*)::int from task where source = 'promise'`)
    await atLeast(20, 'promises that were kept', sql`select count(*)::int from fact where name = 'promise.kept'`)
    await atLeast(1, 'corrections', sql`select count(*)::int from fact where name = 'fact.corrected'`)
    await atLeast(5, 'children who moved in', sql`select count(*)::int from fact where name = 'plan.transferred-in'`)
    await atLeast(
      10,
      'children without a setting',
      sql`select count(*)::int from case_summary where setting_id is null`,
    )
    await atLeast(
      1,
      'cases without a manager',
      sql`select count(*)::int from case_summary where manager_id is null and open`,
    )
    await atLeast(
      1,
      'parents of two',
      sql`select count(*)::int from (select person_id from case_person group by 1 having count(*) > 1)`,
    )
  })

  it('has the whole life of a statement: reviews, moves, travel, endings, differences', async () => {
    const facts = async (name: string, low: number) => {
      const found = await count(sql`select count(distinct case_id)::int from fact where name = ${name}`)
      assert.ok(found >= low, `${name}: ${found}`)
    }
    await facts('plan.brought-forward', 190)
    await facts('review.recorded', 90)
    await facts('review.listed', 60)
    await facts('attendance.planned', 8)
    await facts('review.marked-complex', 2)
    await facts('phase-transfer.planned', 25)
    await facts('phase-transfer.settled', 1)
    await facts('plan.amended', 6)
    await facts('travel.applied', 20)
    await facts('travel.provided', 12)
    await facts('travel.appealed', 1)
    await facts('travel-training.planned', 2)
    await facts('reassessment.requested', 2)
    await facts('school-change.requested', 1)
    await facts('move.heard', 2)
    await facts('plan.transferred-out', 1)
    await facts('cease.proposed', 3)
    await facts('cease.decided', 1)
    await facts('leaver.considered', 5)
    await facts('difference.raised', 5)
    await facts('direction.made', 1)
    await facts('complaint.received', 3)
    await facts('handover.told', 1)
  })

  it('has every way in which a plan goes silent, as a task at somebody', async () => {
    const rows = await ask(tx =>
      sql<{ watch: string; count: number }>`
        select split_part(task_id, ':', 3) as watch, count(*)::int from task
        where task_id like 'silence:watch:%' and shown_from <= ${t.today}::date group by 1`.execute(tx),
    )
    const found = new Map(rows.rows.map(row => [row.watch, row.count]))
    const silent = [
      'review-not-planned',
      'invitations-not-sent',
      'papers-not-sent',
      'review-not-held',
      'report-not-returned',
      'review-not-decided',
      'amendment-not-finished',
      'transfer-not-settled',
      'travel-not-decided',
      'travel-appeal-not-answered',
      'travel-not-arranged',
      'direction-not-done',
      'nobody-at-hearing',
      'complaint-not-answered',
    ]
    for (const watch of silent) assert.ok((found.get(watch) ?? 0) > 0, `${watch}: nobody is told`)
  })

  it('speaks in whole sentences on the timeline of every child with a plan', async () => {
    const told = await ask(tx =>
      sql<{ case_id: string }>`
        select min(case_id) as case_id from fact where name like 'travel%' or name like 'review%' or name like 'cease%'
          or name like 'difference%' or name like 'appeal%' or name like 'complaint%' or name like 'phase%' or name like 'move%'
          or name like 'reassessment%' or name like 'amendment%' group by name`.execute(tx),
    )
    const browser = await t.as('yvonne')
    const shown = new Set([...told.rows.map(row => row.case_id), ...Object.values(prepared)])
    for (const caseId of shown) {
      if (caseId === prepared.restricted) continue
      const page = await browser.get(`/cases/${caseId}/timeline`)
      assert.equal(page.status, 200, caseId)
      const main = /<main[\s\S]*<\/main>/.exec(page.html)?.[0] ?? ''
      assert.doesNotMatch(wordsOf(main), /undefined|\bnull\b|NaN|\[object|\{\w+\}| \.|\.\.(?!\.)/, caseId)
    }
  })

  it('has a planner with something to propose, two meetings that clash, and a school that changed hands', async () => {
    const browser = await t.as('marcus')
    assert.match(wordsOf((await browser.get('/reviews/planner')).html), /planned in time/)
    assert.equal((await browser.get('/reviews/calendar')).status, 200)
    assert.match(wordsOf((await (await t.as('priya')).get('/handovers')).html), /Ironmonger Academy/)
    const clash = await count(sql`
      select count(*)::int from (select 1 from review where 'marcus' = any (attends) and meeting_at in ('10:00', '10:30')
        group by meeting_on having count(*) > 1) as twice`)
    assert.ok(clash >= 1)
  })

  it('shows no real school late: every child attends an invented setting', async () => {
    assert.equal(
      await count(
        sql`select count(*)::int from attendance a join setting s using (setting_id) where s.source <> 'invented'`,
      ),
      0,
    )
  })

  it('recorded nothing before its day, on a day to come, or on a weekend in the office', async () => {
    assert.equal(await count(sql`select count(*)::int from fact where "on" > ${t.today}`), 0)
    assert.equal(
      await count(sql`select count(*)::int from fact where "on" > (recorded_at at time zone 'Europe/London')::date`),
      0,
    )
    assert.equal(
      await count(sql`
        select count(*)::int from fact where extract(isodow from recorded_at) > 5
          and (recorded_at at time zone 'Europe/London')::date <> ${t.today}::date`),
      0,
    )
  })

  it('has a record that verifies, and derived rows that are as they should be', async () => {
    const verified = await ask(tx => verifyRecord(tx, []))
    assert.deepEqual(verified.problems, [])
    assert.ok(verified.facts > 5_000, `${verified.facts} facts`)
    const rebuilt = await rebuildAll(ask, t.program.profile, t.today)
    assert.deepEqual(rebuilt.differences, [])
  })

  it('lets everyone in, with one button and with a password', async () => {
    assert.equal(t.accounts.filter(a => a.kind === 'staff').length, 12)
    assert.equal(t.accounts.filter(a => a.kind === 'family').length, 3)
    assert.equal(t.accounts.filter(a => a.kind === 'setting').length, 2)
    for (const { accountId } of t.accounts) {
      const browser = await t.as(accountId)
      let home = await browser.get('/')
      // A parent of one child goes straight on to that child.
      for (let hops = 0; home.status === 303 && hops < 3; hops++) home = await browser.get(home.location ?? '/')
      assert.equal(home.status, 200, accountId)
    }
    const answer = await t.stranger().post('/sign-in/password', {
      email: 'elif@example.org',
      password: demonstrationPassword,
    })
    assert.equal(answer.status, 303)
  })

  it('has a tour of which every stop opens, as its person', async () => {
    const page = await (await t.as('priya')).get('/tour')
    assert.equal(page.status, 200)
    assert.doesNotMatch(wordsOf(page.html), /is not in this demonstration/)
    const stops = chaptersOf(t.program.profile).flatMap(chapter => chapter.stops)
    assert.ok(stops.length >= 15)
    for (const stop of stops) {
      const browser = t.stranger()
      const signedIn = await browser.post('/sign-in/as', { account: stop.as, _next: stop.to }, '/tour')
      assert.equal(signedIn.location, stop.to, stop.id)
      const found = await browser.get(stop.to)
      // A stop may lead on to what is on today.
      const door = found.status === 303 ? await browser.get(found.location ?? '') : found
      const opened = door.status === 303 ? await browser.get(door.location ?? '') : door
      assert.equal(opened.status, 200, `${stop.id}: ${stop.to} as ${stop.as}`)
      assert.ok(page.html.includes(`id="${stop.id}"`), stop.id)
    }
  })

  it('has a sitting that goes on today: heard, decided, postponed, an interest, and what the officer proposes', async () => {
    const colin = await t.as('colin')
    const door = (await colin.get('/tour/sitting')).location ?? ''
    const now = (await colin.get(door)).location ?? ''
    const page = wordsOf((await colin.get(now)).html)
    assert.match(now, new RegExp(`${heardToday.now}$`))
    assert.match(page, /Nadia Popescu ✓ Assess .* Tyrell Grant ✓ Don’t assess .* Mei-Lin Cheung Now/)
    assert.match(page, /Freya Linton Postponed/)
    assert.match(page, /Officer proposes .* Met .* The request of/)
    assert.match(
      page,
      /Apologies: Rhona Doyle\. Out of the room for this case: Sam Whitfield \(head of the child’s school\)/,
    )
    assert.match(page, /Three like cases .* Age \d+, speech, language and communication needs: (assess|don’t assess)/)
    const heard = wordsOf((await colin.get(now.replace(heardToday.now, heardToday.assess))).html)
    assert.match(heard, /confirms this: assess/)
  })

  it('tells the case manager of a case, before anything is typed, that another person decides', async () => {
    const page = wordsOf((await (await t.as('priya')).get(`/cases/${prepared.parentAsked}/assessment/decision`)).html)
    assert.match(page, /You proposed these answers to the panel\. Another person with the right to decide must confirm/)
  })

  it('has a child for whom a base near home and a school far away are weighed side by side', async () => {
    const page = wordsOf((await (await t.as('priya')).get(`/cases/${prepared.placing}/placement`)).html)
    assert.match(page, /Goes to the Complex Needs Panel because: additional spending at Level 3; resource base\./)
    assert.match(page, /Point 1\. .* 2\. .* First in the policy’s order/)
  })

  it('has a frozen pack of the Complex Needs Panel with a late paper, which a member finds and acknowledges', async () => {
    const helen = await t.as('helen')
    const mine = await helen.get('/panels/reading')
    assert.match(wordsOf(mine.html), /Complex Needs Panel, .* You have read 0 of \d+ papers\. A late paper has come/)
    const path = /\/panels\/sittings\/complex-needs-[\d-]+\/pack/.exec(mine.html)?.[0] ?? ''
    const papers = wordsOf((await helen.get(path)).html)
    assert.match(papers, /The options side by side/)
    assert.match(papers, /Supplement 2: late papers, pack \d+ .* Report of the community paediatrician/)
    const supplement = /pack\/(\d+)\/acknowledge/.exec((await helen.get(path)).html)?.[1] ?? ''
    assert.equal((await helen.post(`${path}/${supplement}/acknowledge`, {}, path)).status, 303)
    assert.match(wordsOf((await helen.get(path)).html), /You have said that you have it/)
  })

  it('has a proposal for each category of the Complex Needs Panel', async () => {
    const proposed = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('fact').select('says').where('name', '=', 'placement.proposed').execute(),
    )
    const because = proposed.flatMap(({ says }) => (says as { panelBecause: string[] }).panelBecause).join('\n')
    for (const category of [
      /^additional spending at Level [34]$/m,
      /^resource base$/m,
      /^special school$/m,
      /^independent school$/m,
      /^joint funding is to be asked of health$/m,
      /^unresolved dispute with the parents$/m,
      /^complicated placement issue: out of school since /m,
    ]) {
      assert.match(because, category)
    }
  })

  it('keeps the restricted case from those who are not named', async () => {
    assert.equal((await (await t.as('priya')).get(`/cases/${prepared.restricted}`)).status, 404)
    assert.equal((await (await t.as('daniel')).get(`/cases/${prepared.restricted}`)).status, 200)
  })

  it('offers a fresh one after fourteen days', async () => {
    const mark = await readMark(t.dataFolder)
    assert.ok(mark?.whole)
    assert.equal(isOld(mark, day('2026-12-06')), false)
    assert.equal(isOld(mark, day('2026-12-07')), true)
  })

  it('is not made twice, and belongs to its authority', async () => {
    const again = {
      program: t.program,
      database: t.database,
      dataFolder: t.dataFolder,
      today: t.today,
      now: new Date(),
      fresh: false,
    }
    const said: string[] = []
    await prepareDemonstration(again, line => said.push(line))
    assert.deepEqual(said, [])
    const other = { ...t.program, profile: { ...t.program.profile, id: 'small-ehc' } }
    await assert.rejects(
      prepareDemonstration({ ...again, program: other }, () => undefined),
      /holds the demonstration/,
    )
    await assert.rejects(
      prepareDemonstration({ ...again, dataFolder: `${t.dataFolder}/none` }, () => undefined),
      /is no demonstration/,
    )
  })
})
