import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

const inForce = (finalised: string): StoryFact[] => [['plan.brought-forward', finalised, { madeOn: finalised }]]

describe('The reviews of a whole authority', () => {
  let t: TestProgram
  let secondary: string
  let late: string
  before(async () => {
    t = await aProgram({ today: '2026-09-07', name: 'reviews' })
    secondary = await aCase(t, {
      child: { given: 'Kofi', family: 'Mensah', bornOn: '2016-01-20' },
      facts: [
        ...inForce('2026-01-12'),
        ['phase-transfer.planned', '2026-06-10', { from: 'primary', to: 'secondary', startsOn: '2027-09-02' }],
      ],
    })
    await aCase(t, {
      child: { given: 'Zeynep', family: 'Aydın' },
      setting: '900002',
      facts: [...inForce('2025-12-10')],
    })
    late = await aCase(t, {
      child: { given: 'Amara', family: 'Okafor', bornOn: '2016-04-02' },
      facts: [
        ...inForce('2025-12-20'),
        ['phase-transfer.planned', '2026-06-10', { from: 'primary', to: 'secondary', startsOn: '2027-09-02' }],
        ['review.planned', '2026-09-04', { meetingOn: '2026-12-15' }, 'review:1'],
      ],
    })
  })
  after(() => t.close())

  it('the list shows where each review stands, and its numbers count what they lead to', async () => {
    const marcus = await t.as('marcus')
    const page = wordsOf((await marcus.get('/reviews')).html)
    assert.match(page, /Mensah/)
    assert.match(page, /Changes school, settle by Sun 14 Feb/)
    const planned = wordsOf((await marcus.get('/reviews?state=planned')).html)
    assert.match(planned, /Okafor/)
    assert.doesNotMatch(planned, /Mensah/)
  })

  it('a school is told before the term which reviews fall due, and the task is gone', async () => {
    const joe = await t.as('colin')
    t.clock.set('2026-08-18')
    const lists = wordsOf((await joe.get('/reviews/term?term=autumn-2026')).html)
    assert.match(lists, /Wednesday 19 August 2026/)
    const path = '/reviews/term/autumn-2026/900001'
    const before = wordsOf((await joe.get(path)).html)
    assert.match(before, /Okafor/)
    const done = await joe.post(path, { ...typedDay('on', '2026-08-18'), to: 'Ms Adeyemi', how: 'email' })
    assert.equal(done.status, 303)
    assert.match(wordsOf((await joe.get('/reviews/term?term=autumn-2026')).html), /Sent/)
    const timeline = wordsOf((await joe.get(`/cases/${late}/timeline`)).html)
    assert.match(timeline, /Ms Adeyemi/)
    // A second time there is nobody left to tell of.
    assert.equal(
      (await joe.post(path, { ...typedDay('on', '2026-08-18'), to: 'Ms Adeyemi', how: 'email' })).status,
      422,
    )
    t.clock.set('2026-09-07')
  })

  it('the planner finds what is too late, proposes days that fit, and records those chosen', async () => {
    const marcus = await t.as('marcus')
    const page = await marcus.get('/reviews/planner?term=autumn-2026')
    const words = wordsOf(page.html)
    assert.match(words, /hold the meeting by Tuesday 24 November 2026/)
    // 15 December leaves no time for the next school to be named.
    assert.match(words, /▲ Tue 15 Dec/)
    const value = new RegExp(`value="(${secondary}:[^"]+)"`).exec(page.html)?.[1]
    assert.ok(value)
    const done = await marcus.post('/reviews/planner?term=autumn-2026', { chosen: [value] })
    assert.equal(done.status, 303)
    const after = wordsOf((await marcus.get('/reviews/planner?term=autumn-2026&show=kept')).html)
    assert.match(after, /Mensah/)
    // Pressed twice it is recorded once, and the second is told.
    await marcus.post('/reviews/planner?term=autumn-2026', { chosen: [value] })
    assert.match(wordsOf((await marcus.get('/reviews')).html), /A meeting is arranged for .* already/)
  })

  it('who attends stands in the week, a clash is seen, and what was advised is kept', async () => {
    t.clock.set('2026-12-01')
    const marcus = await t.as('marcus')
    const officer = new RegExp(`value="${late}:([a-z0-9-]+)"`).exec((await marcus.get('/reviews/calendar')).html)?.[1]
    assert.ok(officer)
    const sent = await marcus.post('/reviews/calendar', { who: `${late}:${officer}` })
    assert.equal(sent.status, 303)
    const week = wordsOf((await marcus.get('/reviews/calendar?week=2026-12-15')).html)
    assert.match(week, /Week of 14 December 2026/)
    assert.match(week, /Okafor/)
    t.clock.set('2026-12-16')
    const leyla = await t.as('leyla')
    assert.match(wordsOf((await leyla.get('/reviews/calendar')).html), /Past, with nothing said of who was there/)
    const path = `/cases/${late}/reviews/officers`
    assert.equal((await leyla.post(path, { account: officer, what: 'attended' })).status, 422)
    const told = await leyla.post(path, {
      account: officer,
      what: 'attended',
      advised: 'Told the parents which secondary schools they may visit.',
    })
    assert.equal(told.status, 303)
    assert.match(wordsOf((await leyla.get(`/cases/${late}/timeline`)).html), /which secondary schools/)
  })
})
