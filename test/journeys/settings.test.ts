import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { refreshManagers } from '../../src/settings/managers.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

describe('Schools and their case managers', () => {
  let t: TestProgram
  let tomasz: Browser
  let fernbank: string
  let hidden: string
  let bellhouse: string
  let home: string

  before(async () => {
    t = await aProgram({ name: 'settings', today: '2026-11-23' })
    const facts = [['assessment.requested', '2026-10-15', { by: 'parent' }]] as const
    fernbank = await aCase(t, { setting: '900001', facts })
    bellhouse = await aCase(t, { setting: '900004', child: { given: 'Leo', family: 'Katz' }, facts })
    home = await aCase(t, { setting: null, child: { given: 'Ibrahim', family: 'Diallo' }, facts })
    hidden = await aCase(t, {
      by: 'yvonne',
      child: { given: 'Canary', family: 'Hidden' },
      facts: [...facts, ['case.restricted', '2026-11-20', { staff: ['yvonne'], because: 'Kept apart' }]],
    })
    tomasz = await t.as('tomasz')
  })
  after(() => t.close())

  async function read(who: Browser, path: string): Promise<string> {
    const answer = await who.get(path)
    assert.equal(answer.status, 200, `${path}: ${answer.status}`)
    return wordsOf(answer.html)
  }

  function managerOf(caseId: string): Promise<string | null | undefined> {
    return asSystem(t.database.app, 'test', async tx => {
      const row = await tx
        .selectFrom('case_summary')
        .select('manager_id')
        .where('case_id', '=', caseId)
        .executeTakeFirst()
      return row?.manager_id
    })
  }

  async function seeksManager(caseId: string): Promise<boolean> {
    return asSystem(t.database.app, 'test', async tx => {
      const row = await tx
        .selectFrom('task')
        .select('task_id')
        .where('case_id', '=', caseId)
        .where('task_id', '=', 'silence:no-manager')
        .executeTakeFirst()
      return row !== undefined
    })
  }

  async function move(of: string, things: string | string[], to: string, day: string) {
    const chosen = await tomasz.post(`/settings/groups/${of}/move`, { things, to, ...typedDay('day', day) })
    if (chosen.location === null) return chosen
    return tomasz.post(`/settings/groups/${of}/check`, {}, chosen.location)
  }

  it('the directory finds by name and kind, and each setting says whose it is', async () => {
    const priya = await t.as('priya')
    assert.match(
      await read(priya, '/settings'),
      /Bellhouse School.*Copper Lane: language base.*at Copper Lane Primary School/,
    )
    assert.match(await read(priya, '/settings?words=rope'), /Ropewalk Primary School.*Daniel Mensah/)
    assert.doesNotMatch(await read(priya, '/settings?kind=special'), /Ropewalk Primary/)
    assert.match(await read(priya, '/settings?words=%25'), /Nothing in the directory fits/)
    await asSystem(t.database.app, 'test', tx =>
      sql`insert into setting (setting_id, name, kind, source, status) values ('100901', 'Gone School', 'mainstream', 'invented', 'Closed')`.execute(
        tx,
      ),
    )
    assert.doesNotMatch(await read(priya, '/settings'), /Gone School/)
    assert.match(await read(priya, '/settings?closed=yes'), /Gone School Closed/)
    const page = await read(priya, '/settings/900002')
    assert.match(page, /Priya Raman , since Wednesday 1 January 2020/)
    assert.match(page, /Copper Lane: language base resource base/)
    assert.match(await read(priya, '/settings/900001'), /Zeynep Aydın/)
    assert.doesNotMatch(await read(priya, '/settings/900001'), /Canary/)
    assert.equal((await priya.get('/settings/123456')).status, 404)
  })

  it('groups are for all staff to read and for seniors to change', async () => {
    const priya = await t.as('priya')
    const words = await read(priya, '/settings/groups')
    assert.match(words, /Priya Raman Case manager 2 schools and 1 unit/)
    assert.match(words, /! 1 open case without a case manager/)
    assert.doesNotMatch(words, /Move schools/)
    assert.equal((await priya.get('/settings/groups/priya/move')).status, 404)
    assert.match(await read(tomasz, '/settings/groups'), /Move schools of Priya Raman/)
  })

  it('a move says what goes, how many cases, and who will see it, before anything changes', async () => {
    const chosen = await tomasz.post('/settings/groups/priya/move', {
      things: '900001',
      to: 'daniel',
      ...typedDay('day', '2026-11-23'),
    })
    assert.equal(chosen.status, 303)
    const check = await read(tomasz, chosen.location ?? '')
    assert.match(check, /1 school or unit and 1 open case go to Daniel Mensah from Monday 23 November 2026/)
    assert.match(check, /Fernbank Primary School Priya Raman 1/)
    assert.match(check, /Daniel Mensah: the cases and their work stand on My work at once/)
    assert.equal(await managerOf(fernbank), 'priya')
  })

  it('then the cases and their work change hands in one step, restricted ones too', async () => {
    const done = await move('priya', '900001', 'daniel', '2026-11-23')
    assert.equal(done.location, '/settings/groups', wordsOf(done.html))
    assert.equal(await managerOf(fernbank), 'daniel')
    assert.equal(await managerOf(hidden), 'daniel')
    assert.match(await read(await t.as('daniel'), '/work'), /Zeynep Aydın/)
    assert.doesNotMatch(await read(await t.as('priya'), '/work'), /Zeynep Aydın/)
    assert.match(
      await read(tomasz, '/settings/900001'),
      /Daniel Mensah.*Priya Raman, 1 January 2020 to 22 November 2026/,
    )
  })

  it('a case that nobody manages is found a manager, and its task is gone', async () => {
    assert.equal(await seeksManager(bellhouse), true)
    assert.equal((await move('nobody', '900004', 'priya', '2026-11-20')).location, '/settings/groups')
    assert.equal(await managerOf(bellhouse), 'priya')
    assert.equal(await seeksManager(bellhouse), false)
  })

  it('a quadrant’s homes move with the children who have no setting, or one outside the area', async () => {
    const { quadrants } = t.program.profile
    const quadrant = quadrants.find(q => q.id === 'SE')?.id ?? ''
    await asSystem(t.database.app, 'test', tx =>
      sql`insert into setting (setting_id, name, kind, la_code, source) values ('100900', 'Far School', 'special', '309', 'register')`.execute(
        tx,
      ),
    )
    const outside = await aCase(t, {
      setting: '100900',
      child: { given: 'Nia', family: 'Far' },
      facts: [['assessment.requested', '2026-10-15', { by: 'parent' }]],
    })
    assert.equal(await managerOf(outside), 'priya')
    const chosen = await tomasz.post('/settings/groups/quadrants/move', {
      things: quadrant,
      to: 'daniel',
      ...typedDay('day', '2026-11-23'),
    })
    assert.match(await read(tomasz, chosen.location ?? ''), /1 quadrant and 2 open cases go to Daniel Mensah/)
    assert.equal((await move('quadrants', quadrant, 'daniel', '2026-11-23')).location, '/settings/groups')
    assert.equal(await managerOf(home), 'daniel')
    assert.equal(await managerOf(outside), 'daniel')
    assert.equal((await move('quadrants', 'all', 'daniel', '2026-11-23')).status, 422)
  })

  it('a day to come is planned: nothing changes until that day', async () => {
    assert.equal((await move('daniel', '900003', 'priya', '2026-11-30')).location, '/settings/groups')
    assert.match(
      await read(tomasz, '/settings/groups'),
      /Planned.*Ropewalk Primary School to Priya Raman from Monday 30 November 2026/,
    )
    const later = await move('daniel', '900003', 'tomasz', '2026-11-25')
    assert.equal(later.status, 422)
    assert.match(wordsOf(later.html), /goes to Priya Raman on Monday 30 November 2026, as was planned/)
    const again = await move('quadrants', 'SE', 'daniel', '2026-11-25')
    assert.match(wordsOf(again.html), /South East is with Daniel Mensah already on Wednesday 25 November 2026/)
  })

  it('the night brings planned moves into the lists, and finds nothing to do twice', async () => {
    const ropewalk = await aCase(t, {
      by: 'daniel',
      setting: '900003',
      child: { given: 'Theo', family: 'Baptiste' },
      facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
    })
    assert.equal(await managerOf(ropewalk), 'daniel')
    t.clock.set('2026-11-30')
    const profile = t.program.profile
    const night = () => asSystem(t.database.app, 'jobs', tx => refreshManagers(tx, profile, t.clock.today(new Date())))
    assert.deepEqual(await night(), [ropewalk])
    assert.equal(await managerOf(ropewalk), 'priya')
    assert.deepEqual(await night(), [])
  })

  it('a case that loses its manager is on the senior case managers’ list the same day', async () => {
    await asSystem(t.database.app, 'test', tx =>
      sql`update management set period = daterange(lower(period), '2026-11-30') where setting_id = '900001' and upper(period) is null`.execute(
        tx,
      ),
    )
    await asSystem(t.database.app, 'jobs', tx => refreshManagers(tx, t.program.profile, t.clock.today(new Date())))
    assert.equal(await managerOf(fernbank), null)
    assert.match(await read(await t.as('harriet'), '/work'), /Zeynep Aydın.*Find a case manager/)
  })

  it('a setting tells what has changed: who joined and left, placements, and its case manager', async () => {
    const base = { setting: '900004', name: 'Bellhouse School', kind: 'special', part: 'main' }
    await record(t, bellhouse, [
      [
        'placement.named',
        '2026-11-24',
        { ...base, setting: '900003', name: 'Ropewalk', startsOn: '2026-12-01', proposal: 1 },
      ],
      ['placement.started', '2026-11-26', base],
    ])
    await record(
      t,
      hidden,
      [['placement.named', '2026-11-24', { ...base, startsOn: '2027-01-05', proposal: 1 }]],
      'yvonne',
    )
    const priya = await t.as('priya')
    const page = await read(priya, '/settings/900004')
    assert.match(
      page,
      /What has changed Leo Katz joined: the placement began Thursday 26 November 2026 · Entry 3 of Leo Katz Priya Raman became its case manager Friday 20 November 2026/,
    )
    assert.doesNotMatch(page, /Canary/)
    assert.match(
      await read(await t.as('yvonne'), '/settings/900004'),
      /Canary Hidden was named to it, to begin 5 January 2027/,
    )
    assert.match(
      await read(priya, '/settings/900003'),
      /Leo Katz was named to it, to begin 1 December 2026 Tuesday 24 November 2026 · Entry 2/,
    )
    assert.match(await read(priya, '/settings/900001'), /Nobody is its case manager any more Monday 30 November 2026/)
  })

  it('forms that are empty or wrong say so, and nothing moves', async () => {
    tomasz = await t.as('tomasz')
    const empty = await tomasz.post('/settings/groups/priya/move', {})
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty.html), /Choose the schools and units that move.*Choose the new case manager/)
    const direct = await tomasz.post(
      '/settings/groups/priya/check',
      { things: 'x', to: '', day: '' },
      '/settings/groups/priya/move',
    )
    assert.equal(direct.status, 422)
    for (const path of [
      '/settings/groups/%00/move',
      '/settings/groups/A%20B/check',
      '/settings/%00',
      '/settings/no-such',
    ]) {
      assert.equal((await tomasz.get(path)).status, 404, path)
    }
    assert.equal((await tomasz.get('/settings?words=%00')).status, 200)
    assert.equal((await tomasz.get('/settings/groups/priya/check')).location, '/settings/groups/priya/move')
  })
})
