import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { deadlinesOf, factsOf, tasksOf } from '../read-case.ts'

const placement = { setting: '900001', name: 'Fernbank Primary School' }

const plan: readonly StoryFact[] = [
  ['plan.written', '2024-09-23', { content: { words: { religion: 'None', budget: 'None' }, lines: {}, placement } }],
  ['plan.brought-forward', '2026-06-08', { madeOn: '2024-09-23', lastReviewedOn: '2026-06-05', setting: '900001' }],
]
/** In Year 6 in the autumn of 2026: Year 7 begins on 1 September 2027. */
const yearSix = { bornOn: '2016-01-20' }

describe('The move to secondary school', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'transfer', today: '2026-09-14' })
    priya = await t.as('priya')
    caseId = await aCase(t, { child: yearSix, facts: plan })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}${path}`
  const words = async (path: string) => {
    const page = await priya.get(at(path))
    assert.equal(page.status, 200, path)
    return wordsOf(page.html)
  }
  const done = (answer: Answer, to: string) => {
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 2000))
    assert.equal(answer.location, at(to))
  }
  const later = async (today: string) => {
    t.clock.set(today)
    priya = await t.as('priya')
  }

  it('follows from the child’s year, and is a task while nobody plans it', async () => {
    const task = (await tasksOf(t, caseId)).find(one => one.title === 'Plan the move to Year 7')
    assert.equal(task?.shown, '2026-06-01')
    assert.equal(task?.due, '2026-09-30')
    assert.equal(task?.path, at('/transfer'))
    assert.match(await words('/transfer'), /Year 7 begins on Wednesday 1 September 2027/)
    assert.match(await words('/statement'), /Year 7 begins on 1 September 2027/)
  })

  it('is planned in one press, and the law’s day stands on the case', async () => {
    const page = await priya.get(at('/transfer/plan'))
    assert.match(page.html, /name="startsOn-year"[^>]*value="2027"/)
    done(
      await priya.post(at('/transfer/plan'), {
        from: 'primary',
        to: 'secondary',
        ...typedDay('startsOn', '2027-09-01'),
      }),
      '/transfer',
    )
    const shown = await words('/transfer')
    assert.match(shown, /The move to secondary school/)
    assert.match(shown, /by Sunday 14 February 2027/)
    assert.match(shown, /serve it by Friday 18 December 2026/)
    assert.ok(!(await tasksOf(t, caseId)).some(one => one.title === 'Plan the move to Year 7'))
    const again = await priya.post(at('/transfer/plan'), {
      from: 'primary',
      to: 'secondary',
      ...typedDay('startsOn', '2027-09-01'),
    })
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /one move at a time/)
  })

  it('while nobody settles it the task climbs, before 15 February and after', async () => {
    const rungs = (await tasksOf(t, caseId)).filter(task => task.path === at('/transfer') && task.owner !== 'law')
    assert.deepEqual(
      rungs.map(task => [task.title, task.owner, task.shown]),
      [
        ['Name the next school in the statement', 'manager', '2026-09-14'],
        ['Serve the notice for the move', 'manager', '2026-11-22'],
        ['See that the next setting is found', 'senior-case-manager', '2027-01-10'],
        ['Name the next setting', 'annual-review-manager', '2027-01-31'],
        ['The next setting is overdue to be named', 'head-of-section', '2027-02-15'],
      ],
    )
  })

  it('the parents say which school they prefer; the register knows it by its name', async () => {
    done(
      await priya.post(at('/transfer/preference'), {
        ...typedDay('on', '2026-09-14'),
        from: 'Elif Aydın',
        name: 'bellhouse school',
        because: 'Her cousin goes there.',
      }),
      '/transfer',
    )
    assert.match(await words('/transfer'), /Elif Aydın: Bellhouse School, 14 September 2026 \. Her cousin goes there/)
    assert.equal((await factsOf(t, caseId)).at(-1)?.says.setting, '900004')
  })

  it('one press sends the amended statement, names the school and settles the move', async () => {
    await later('2026-12-01')
    done(await priya.post(at('/statement/amend/begin'), { because: 'transfer' }), '/statement/amend')
    done(
      await priya.post(at('/statement/amend/notice'), {
        placement: 'changes',
        ...typedDay('on', '2026-12-01'),
        to: `mother-${caseId}`,
        how: 'post',
      }),
      '/statement/amend',
    )
    assert.match(await words('/transfer'), /Notice served on 1 December 2026/)
    assert.match(
      await words(`/statement/notice/amendment/mother-${caseId}`),
      /say which school you would prefer in Part 4/,
    )
    await later('2027-01-18')
    const form = await priya.get(at('/statement/amend/send?find=bellhouse'))
    assert.match(form.html, /value="transfer"[^>]*checked/)
    assert.match(wordsOf(form.html), /Elif Aydın prefers Bellhouse School/)
    done(
      await priya.post(
        at('/statement/amend/send'),
        {
          placement: 'changes',
          setting: '900004',
          ...typedDay('startsOn', '2027-09-01'),
          settles: 'transfer',
          ...typedDay('on', '2027-01-18'),
          to: `mother-${caseId}`,
          how: 'post',
        },
        at('/statement/amend/send?find=bellhouse'),
      ),
      '/statement',
    )
    const met = await deadlinesOf(t, caseId)
    assert.equal(met.get('name-next-setting'), '2027-01-18')
    assert.equal(met.get('finalise-amendment'), '2027-01-18')
    assert.match(
      await words('/transfer'),
      /To secondary school, Wednesday 1 September 2027: settled on 18 January 2027 , in time/,
    )
    assert.match(await words('/statement/print/amended'), /Amended for the move to the next phase of education/)
    assert.ok((await tasksOf(t, caseId)).some(task => task.title.startsWith('Record whether the placement began')))
  })

  it('a child who does not move is never asked about again for that year', async () => {
    await later('2026-09-14')
    const stays = await aCase(t, { child: yearSix, facts: plan })
    const answer = await priya.post(`/cases/${stays}/transfer/withdraw`, { because: 'Stays in Year 6 another year.' })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1000))
    assert.ok(!(await tasksOf(t, stays)).some(one => one.title.startsWith('Plan the move')))
    assert.match(wordsOf((await priya.get(`/cases/${stays}/transfer`)).html), /No move on Wednesday 1 September 2027/)
  })

  it('a move that was planned and is off is taken back, and its day with it', async () => {
    const off = await aCase(t, { child: yearSix, facts: plan })
    const path = `/cases/${off}/transfer`
    await priya.post(`${path}/plan`, { from: 'primary', to: 'secondary', ...typedDay('startsOn', '2027-09-01') })
    assert.ok((await deadlinesOf(t, off)).has('name-next-setting'))
    const answer = await priya.post(`${path}/withdraw`, { because: 'Moves to Wales in May.' })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1000))
    assert.ok(!(await deadlinesOf(t, off)).has('name-next-setting'))
  })

  it('one that is settled late says by how much', async () => {
    await later('2027-03-01')
    const late = await aCase(t, { child: yearSix, facts: plan })
    const path = `/cases/${late}/transfer`
    await priya.post(`${path}/plan`, { from: 'primary', to: 'secondary', ...typedDay('startsOn', '2027-09-01') })
    assert.match(wordsOf((await priya.get(path)).html), /15 days overdue/)
    const answer = await priya.post(`${path}/settle`, { setting: '900001', ...typedDay('on', '2027-03-01') })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1000))
    assert.match(wordsOf((await priya.get(path)).html), /settled on 1 March 2027 , 15 days late/)
  })
})

describe('The move to college', () => {
  let t: TestProgram
  let priya: Browser

  before(async () => {
    t = await aProgram({ name: 'transfer-ehc', authority: 'small-ehc', today: '2026-10-05' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  it('is due before 31 March, and the plan names the college', async () => {
    const caseId = await aCase(t, { child: { bornOn: '2011-01-20' }, facts: plan })
    const path = `/cases/${caseId}/transfer`
    assert.match(wordsOf((await priya.get(path)).html), /Year 12 begins on Wednesday 1 September 2027/)
    const planned = await priya.post(`${path}/plan`, {
      from: 'secondary',
      to: 'post-16',
      ...typedDay('startsOn', '2027-09-01'),
    })
    assert.equal(planned.status, 303, wordsOf(planned.html).slice(0, 1000))
    const page = wordsOf((await priya.get(path)).html)
    assert.match(page, /The move to education after 16/)
    assert.match(page, /by Tuesday 30 March 2027/)
    assert.match(page, /Amend the EHC plan/)
    const statement = `/cases/${caseId}/statement`
    const to = { to: `mother-${caseId}`, how: 'email' }
    assert.equal((await priya.post(`${statement}/amend/begin`, { because: 'transfer' })).status, 303)
    const served = await priya.post(`${statement}/amend/notice`, {
      placement: 'changes',
      ...typedDay('on', '2026-10-05'),
      ...to,
    })
    assert.equal(served.status, 303, wordsOf(served.html).slice(0, 1000))
    t.clock.set('2026-10-20')
    priya = await t.as('priya')
    const sent = await priya.post(`${statement}/amend/send`, {
      placement: 'changes',
      type: 'special',
      settles: 'transfer',
      ...typedDay('on', '2026-10-20'),
      ...to,
    })
    assert.equal(sent.status, 303, wordsOf(sent.html).slice(0, 1000))
    const met = await deadlinesOf(t, caseId)
    assert.equal(met.get('name-next-setting'), '2026-10-20')
    assert.equal(met.get('finalise-amendment'), '2026-10-20')
    assert.match(wordsOf((await priya.get(statement)).html), /Section I: A special school/)
  })
})
