import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem, asUser } from '../../src/database/transaction.ts'
import { day } from '../../src/kernel/day.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

const raised = {
  with: 'parents',
  who: 'Elif Aydın',
  matter: 'assessment',
  words: 'They say that school cannot help Zeynep without an assessment. We say that it has not tried yet.',
  wants: 'An assessment now',
}

/** Signed in anew each time: days go by between. */
async function posts(
  t: TestProgram,
  who: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const browser = await t.as(who)
  const answer = await browser.post(path, fields)
  assert.equal(answer.status, 303, `${path}: ${answer.status} ${wordsOf(answer.html).slice(0, 900)}`)
  const next = await browser.get((answer.location ?? '').split('#')[0] ?? '')
  assert.equal(next.status, 200)
  return wordsOf(next.html)
}

async function tasksOf(t: TestProgram, caseId: string, role: string): Promise<string[]> {
  const today = t.clock.today(t.clock.now())
  const rows = await asUser(t.database.app, 'yvonne', tx =>
    tx
      .selectFrom('task')
      .select('title')
      .where('case_id', '=', caseId)
      .where('role', '=', role)
      .where('shown_from', '<=', today)
      .orderBy('task_id')
      .execute(),
  )
  return rows.map(row => row.title)
}

describe('A refusal to assess under the law of statements: conciliation, an appeal, and the assessment that is ordered', () => {
  let t: TestProgram
  let caseId: string
  const at = (path = '') => `/cases/${caseId}/differences${path}`

  before(async () => {
    t = await aProgram({ today: '2026-03-16', name: 'difference' })
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-02-02', { by: 'parent' }],
        ['assessment.refused', '2026-03-09', { reasons: ['School has not tried enough yet'] }],
      ],
    })
    await outsiders(t, { families: { elif: `mother-${caseId}` }, heads: {} })
  })
  after(() => t.close())

  it('puts the point of difference on the case, from the refusal it came up in', async () => {
    const form = await (await t.as('priya')).get(at('/raise?source=2'))
    assert.match(form.html, /<option value="2" selected[^>]*>Parents told that we will not assess, 9 March 2026/)
    const page = await posts(t, 'priya', at('/raise'), { ...raised, source: '2', ...typedDay('on', '2026-03-10') })
    assert.match(page, /The parents: whether to assess/)
    assert.match(page, /Next: Agree the next step, 24 March 2026/)
    assert.match(page, /Against the refusal to assess of Monday 9 March 2026 : until Monday 11 May 2026/)
    assert.match(page, /If it is not settled by Tuesday 21 April 2026, the Complex Needs Panel is offered it/)
  })

  it('refuses what cannot be, and keeps what was typed', async () => {
    const early = await (await t.as('priya')).post(at('/raise'), {
      ...raised,
      source: '2',
      ...typedDay('on', '2026-03-01'),
    })
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /What it came up in is of Monday 9 March 2026/)
    assert.match(early.html, /An assessment now/)
    const nobody = await (await t.as('priya')).post(at('/1/arrange'), {
      step: 'conciliation',
      place: 'Town Hall',
      attends: 'Priya Raman',
      provider: '',
      ...typedDay('happensOn', '2026-03-20'),
    })
    assert.match(wordsOf(nobody.html), /Enter who leads it: somebody who has not worked on the case/)
  })

  it('tells the officer when nobody acts for two weeks, and the head after four', async () => {
    t.clock.set('2026-03-23')
    assert.deepEqual(await tasksOf(t, caseId, 'annual-review-manager'), [])
    t.clock.set('2026-03-24')
    assert.deepEqual(await tasksOf(t, caseId, 'annual-review-manager'), [
      'Take the next step about the difference with the parents about whether to assess',
    ])
    assert.deepEqual(await tasksOf(t, caseId, 'head-of-section'), [])
    t.clock.set('2026-04-07')
    assert.deepEqual(await tasksOf(t, caseId, 'head-of-section'), [
      'Nothing is done about the difference with the parents about whether to assess',
    ])
  })

  it('conciliation is asked for, arranged and held; the family sees each step', async () => {
    t.clock.set('2026-03-24')
    const asked = await posts(t, 'marcus', at('/1/ask'), {
      step: 'conciliation',
      by: 'them',
      ...typedDay('on', '2026-03-24'),
    })
    assert.match(asked, /Next: Arrange the conciliation/)
    t.clock.set('2026-04-01')
    assert.deepEqual(await tasksOf(t, caseId, 'annual-review-manager'), [
      'Arrange what was asked for or offered to settle the difference',
    ])
    const arranged = await posts(t, 'marcus', at('/1/arrange'), {
      step: 'conciliation',
      ...typedDay('happensOn', '2026-04-08'),
      at: '10:30',
      place: 'Town Hall, room 4',
      provider: 'Ada Okafor, senior officer',
      attends: 'Priya Raman',
    })
    assert.match(arranged, /Next: Conciliation, 8 April 2026/)
    const elif = await t.as('elif')
    const family = wordsOf((await elif.get(`/my-child/${caseId}`)).html)
    assert.match(family, /We know that you do not agree with us about whether to assess, since Tuesday 10 March 2026/)
    assert.match(family, /Conciliation on Wednesday 8 April 2026 at 10:30, Town Hall, room 4/)
    assert.match(family, /formal disagreement resolution/)
    assert.match(family, /Appeal to the Tribunal Until the end of Monday 11 May 2026/)
    assert.doesNotMatch(family, /has not tried yet/)
    t.clock.set('2026-04-09')
    assert.deepEqual(await tasksOf(t, caseId, 'annual-review-manager'), [
      'Record what came of the day arranged to settle the difference',
    ])
    const held = await posts(t, 'marcus', at('/1/held'), {
      step: 'conciliation',
      ...typedDay('on', '2026-04-08'),
      with: 'Elif Aydın, Priya Raman, Ada Okafor',
      words: 'Both sides were heard. School will try a programme; the parents still want an assessment.',
      result: 'not-settled',
      next: 'Formal disagreement resolution is offered',
    })
    assert.match(held, /Conciliation held: not settled/)
  })

  it('brings the unresolved dispute to the Complex Needs Panel by itself', async () => {
    t.clock.set('2026-04-21')
    const tasks = await tasksOf(t, caseId, 'annual-review-manager')
    assert.ok(tasks.includes('Bring the unresolved dispute with the parents to the Complex Needs Panel'), tasks.join())
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at)
        values ('complex', 'complex-needs', '2026-04-28', '09:30', 'Room 1', 8, 'colin', now())`.execute(tx),
    )
    const agenda = wordsOf((await (await t.as('colin')).get('/panels/sittings/complex')).html)
    assert.match(agenda, /Unresolved dispute with the parents, since 10 March 2026/)
    t.clock.set('2026-04-20')
    const before = wordsOf((await (await t.as('colin')).get('/panels/sittings/complex')).html)
    assert.doesNotMatch(before, /Unresolved dispute/)
  })

  it('takes a placement to the panel while the dispute is open, whatever the form said', async () => {
    t.clock.set('2026-04-21')
    const disputed = await aCase(t, {
      facts: [
        ['plan.brought-forward', '2026-01-12', { madeOn: '2025-09-01' }],
        ['placement.option-added', '2026-04-01', { setting: '900003', name: 'Ropewalk', kind: 'mainstream' }],
        [
          'placement.option-weighed',
          '2026-04-02',
          { setting: '900003', boarding: 'day', answers: [{ point: 'local', answer: 'met' }] },
        ],
      ],
    })
    await posts(t, 'priya', `/cases/${disputed}/differences/raise`, {
      ...raised,
      matter: 'placement',
      ...typedDay('on', '2026-04-15'),
    })
    const form = await (await t.as('priya')).get(`/cases/${disputed}/placement/propose`)
    assert.match(form.html, /value="parents" checked/)
    const proposed = await posts(t, 'priya', `/cases/${disputed}/placement/propose`, {
      where: '900003',
      joint: 'none',
      disputes: '',
      reasons: 'It is near home',
    })
    assert.match(proposed, /Goes to the Complex Needs Panel because: unresolved dispute with the parents/)
    const decided = await (await t.as('yvonne')).post(`/cases/${disputed}/placement/decide`, {
      outcome: 'agreed',
      by: 'team',
      reasons: 'Near home',
      part: 'main',
      ...typedDay('startsOn', '2026-05-05'),
    })
    assert.equal(decided.status, 422)
    assert.match(wordsOf(decided.html), /It cannot be decided without the panel/)
    const agenda = wordsOf((await (await t.as('colin')).get('/panels/sittings/complex')).html)
    assert.match(agenda, /Goes to the panel because: unresolved dispute with the parents/)
  })

  it('an appeal is registered and its timetable becomes work', async () => {
    t.clock.set('2026-04-27')
    const lodged = await posts(t, 'marcus', at('/appeals/lodge'), {
      against: 'assessment.refused:2026-03-09',
      ...typedDay('on', '2026-04-24'),
      number: 'EH204/26/00123',
      grounds: 'The assessment is necessary: school has tried since 2024. They ask for an order to assess.',
      difference: 'difference:1',
    })
    assert.match(lodged, /Appeal EH204\/26\/00123 against the refusal to assess/)
    assert.ok(
      (await tasksOf(t, caseId, 'annual-review-manager')).includes('Enter the Tribunal’s timetable of the appeal'),
    )
    const page = await posts(t, 'marcus', at('/appeals/1/timetable'), {
      ...typedDay('on', '2026-04-24'),
      ...typedDay('response', '2026-05-29'),
      ...typedDay('attendance', '2026-06-12'),
      ...typedDay('family-evidence', '2026-06-19'),
      ...typedDay('evidence', '2026-06-19'),
      ...typedDay('bundle', '2026-06-26'),
      ...typedDay('hearingOn', '2026-07-15'),
      at: '10:00',
      place: 'By video',
      online: 'yes',
    })
    assert.match(page, /Our response to the appeal Ours to do Friday 29 May 2026/)
    assert.match(page, /Nobody is named to attend/)
    t.clock.set('2026-05-30')
    assert.ok((await tasksOf(t, caseId, 'annual-review-manager')).includes('Do what the Tribunal directs'))
    assert.ok((await tasksOf(t, caseId, 'head-of-section')).includes('A direction of the Tribunal is overdue'))
    await posts(t, 'marcus', at('/appeals/1/directions/1/done'), {
      ...typedDay('on', '2026-05-28'),
      words: 'Sent by e-mail',
    })
    assert.ok(!(await tasksOf(t, caseId, 'head-of-section')).includes('A direction of the Tribunal is overdue'))
    const list = wordsOf((await (await t.as('marcus')).get('/differences')).html)
    assert.match(list, /Appeal EH204\/26\/00123 against the refusal to assess/)
    assert.match(list, /Attendance form/)
  })

  it('a hearing with nobody named to attend is the officer’s, then the head’s', async () => {
    t.clock.set('2026-07-02')
    assert.ok((await tasksOf(t, caseId, 'annual-review-manager')).includes('Name who attends the hearing'))
    assert.ok((await tasksOf(t, caseId, 'head-of-section')).includes('Nobody is named to attend the hearing'))
    const page = await posts(t, 'marcus', at('/appeals/1/attend'), { who: 'Marcus Thompson, and Yvonne Adeyemi' })
    assert.match(page, /For us: Marcus Thompson, and Yvonne Adeyemi/)
    assert.ok(!(await tasksOf(t, caseId, 'head-of-section')).includes('Nobody is named to attend the hearing'))
    t.clock.set('2026-07-16')
    assert.ok(
      (await tasksOf(t, caseId, 'annual-review-manager')).includes(
        'Record the hearing, and whether the order has come',
      ),
    )
    await posts(t, 'marcus', at('/appeals/1/heard'), {
      ...typedDay('on', '2026-07-15'),
      words: 'The order comes in two weeks',
    })
  })

  it('the order to assess has its days, and is carried out although the request was refused', async () => {
    t.clock.set('2026-07-28')
    const page = await posts(t, 'marcus', at('/appeals/1/decided'), {
      order: 'assess',
      ...typedDay('on', '2026-07-27'),
      words: 'The Tribunal finds that the assessment is necessary.',
    })
    assert.match(page, /Do what the Tribunal ordered , by Monday 24 August 2026/)
    assert.match(page, /Settled 27 July 2026, by the appeal/)
    t.clock.set('2026-08-22')
    assert.ok((await tasksOf(t, caseId, 'annual-review-manager')).includes('See that the order is carried out'))
    assert.ok((await tasksOf(t, caseId, 'head-of-section')).includes('The order is not carried out'))
    const decision = await (await t.as('priya')).get(`/cases/${caseId}/assessment/decision`)
    assert.match(wordsOf(decision.html), /The Tribunal ordered the assessment on Monday 27 July 2026/)
    const notice = await posts(t, 'priya', `/cases/${caseId}/assessment/ordered`, {
      ...typedDay('on', '2026-08-21'),
      decidedBy: 'Priya Raman, case manager',
    })
    assert.match(notice, /The ordered assessment is agreed/)
    assert.match(wordsOf((await (await t.as('priya')).get(at())).html), /✓ done 21 August 2026/)
    assert.deepEqual(await tasksOf(t, caseId, 'head-of-section'), [])
    const letter = wordsOf(
      (await (await t.as('priya')).get(`/cases/${caseId}/assessment/notice/mother-${caseId}`)).html,
    )
    assert.match(letter, /After your appeal we will carry out a statutory assessment/)
    assert.match(letter, /The assessment is finished by Friday 30 October 2026 at the latest/)
    const list = wordsOf((await (await t.as('marcus')).get('/differences')).html)
    assert.doesNotMatch(list, /EH204/)
  })

  it('leaves rows that are what the record makes of them', async () => {
    const rebuilt = await rebuildAll(
      work => asSystem(t.database.app, 'rebuild', work),
      t.program.profile,
      day('2026-08-22'),
    )
    assert.deepEqual(rebuilt.differences, [])
  })
})

describe('The same under the law of EHC plans, with a mediation and its certificate', () => {
  let t: TestProgram
  let caseId: string
  const at = (path = '') => `/cases/${caseId}/differences${path}`

  before(async () => {
    t = await aProgram({ today: '2026-03-16', authority: 'small-ehc', name: 'difference-ehc' })
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-02-02', { by: 'parent' }],
        ['assessment.refused', '2026-03-09', { reasons: ['School has not tried enough yet'] }],
      ],
    })
    await posts(t, 'marcus', at('/raise'), { ...raised, source: '2', ...typedDay('on', '2026-03-10') })
  })
  after(() => t.close())

  it('mediation that the family asks for is arranged within 30 days', async () => {
    const page = await posts(t, 'marcus', at('/1/ask'), {
      step: 'mediation',
      by: 'them',
      ...typedDay('on', '2026-03-16'),
    })
    assert.match(page, /Mediation is asked for: we arrange it by Wednesday 15 April 2026/)
    t.clock.set('2026-04-06')
    assert.ok(
      (await tasksOf(t, caseId, 'head-of-section')).includes(
        'Nothing is arranged to settle the difference, though it was asked for',
      ),
    )
    await posts(t, 'marcus', at('/1/arrange'), {
      step: 'mediation',
      ...typedDay('happensOn', '2026-04-13'),
      place: 'By video',
      provider: 'Common Ground Mediation',
      attends: 'Priya Raman, who may decide',
    })
    t.clock.set('2026-04-14')
    const held = await posts(t, 'marcus', at('/1/held'), {
      step: 'mediation',
      ...typedDay('on', '2026-04-13'),
      with: 'Elif Aydın, Priya Raman',
      words: 'No agreement on whether to assess',
      result: 'not-settled',
      next: 'The family thinks about an appeal',
    })
    assert.match(held, /Mediation held: not settled/)
  })

  it('the certificate moves the time to appeal, and the time is watched', async () => {
    t.clock.set('2026-05-05')
    const page = await posts(t, 'marcus', at('/1/certificate'), {
      ...typedDay('on', '2026-05-04'),
      adviser: 'Common Ground Mediation',
      because: 'held',
    })
    assert.match(page, /The family may appeal until Thursday 4 June 2026/)
    assert.ok(
      (await tasksOf(t, caseId, 'annual-review-manager')).includes(
        'Be ready for an appeal: the family may lodge one until Thursday 4 June 2026',
      ),
    )
    t.clock.set('2026-06-05')
    assert.ok(
      (await tasksOf(t, caseId, 'annual-review-manager')).includes(
        'The time to appeal is over: settle the difference, or say what is next',
      ),
    )
  })

  it('an appeal that we do not oppose is carried out in two weeks, with the plan’s own days', async () => {
    t.clock.set('2026-06-03')
    await posts(t, 'marcus', at('/appeals/lodge'), {
      against: 'assessment.refused:2026-03-09',
      ...typedDay('on', '2026-06-02'),
      number: 'EH999/26/1',
      grounds: 'The assessment is necessary',
      difference: 'difference:1',
    })
    const page = await posts(t, 'marcus', at('/appeals/1/conceded'), {
      order: 'assess',
      ...typedDay('on', '2026-06-03'),
      words: 'The new report shows that it is necessary',
    })
    assert.match(page, /Do what the Tribunal ordered , by Wednesday 17 June 2026/)
    t.clock.set('2026-06-18')
    assert.ok(
      (await tasksOf(t, caseId, 'head-of-section')).includes('The order is not carried out and its day is over'),
    )
    const notice = await posts(t, 'priya', `/cases/${caseId}/assessment/ordered`, {
      ...typedDay('on', '2026-06-10'),
      decidedBy: 'Priya Raman',
    })
    assert.match(notice, /agreed/)
    const letter = wordsOf(
      (await (await t.as('priya')).get(`/cases/${caseId}/assessment/notice/mother-${caseId}`)).html,
    )
    assert.match(letter, /the final plan is sent by Wednesday 9 September 2026 at the latest/)
  })
})
