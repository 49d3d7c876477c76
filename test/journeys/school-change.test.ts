import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { deadlinesOf, tasksOf } from '../read-case.ts'

const request = { from: 'Elif Aydın', how: 'post', name: 'Ropewalk Primary School', because: 'It is in our street.' }

describe('Parents ask for another school', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'school-change', today: '2026-09-14' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['plan.brought-forward', '2026-01-12', { madeOn: '2024-09-23', lastReviewedOn: '2026-01-09' }],
        [
          'plan.written',
          '2026-01-12',
          { content: { words: {}, lines: {}, placement: { setting: '900001', name: 'Fernbank Primary School' } } },
        ],
      ],
    })
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
  const decision = (outcome: string) => ({
    outcome,
    reasons: 'The class has room and the teacher is trained.',
    decidedBy: 'Priya Raman',
    ...typedDay('on', '2026-09-14'),
    to: `mother-${caseId}`,
    how: 'post',
  })

  it('the request starts eight weeks, and a ladder while nobody decides', async () => {
    done(
      await priya.post(at('/school-change/request'), { ...request, ...typedDay('on', '2026-09-14') }),
      '/school-change',
    )
    assert.match(await words('/school-change'), /by Monday 9 November 2026/)
    assert.match(await words('/school-change'), /Elif Aydın asks for Ropewalk Primary School , by post/)
    const tasks = (await tasksOf(t, caseId)).filter(task => task.path === at('/school-change'))
    assert.deepEqual(
      tasks.map(task => [task.title, task.owner, task.shown]),
      [
        ['Decide on the request for another school', 'manager', '2026-09-14'],
        ['Decide on the other school', 'manager', '2026-10-26'],
        ['See that the other school is decided on', 'senior-case-manager', '2026-11-06'],
        ['The decision on another school is overdue', 'head-of-section', '2026-11-10'],
      ],
    )
  })

  it('refused: the letter gives the reasons and the right of appeal; a second within twelve months needs a reason', async () => {
    done(await priya.post(at('/school-change/decide'), decision('refused')), '/school-change')
    const letter = await words(`/school-change/letter/mother-${caseId}`)
    assert.match(letter, /We have decided not to name Ropewalk Primary School in the statement for Zeynep/)
    assert.match(letter, /Your appeal must reach the Tribunal by Monday 16 November 2026/)
    const again = await priya.post(at('/school-change/request'), { ...request, ...typedDay('on', '2026-09-14') })
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /Less than twelve months have passed since Monday 14 September 2026/)
  })

  it('agreed: the amendment is a task, and the placement follows it', async () => {
    done(
      await priya.post(at('/school-change/request'), {
        ...request,
        ...typedDay('on', '2026-09-14'),
        soon: 'They moved house.',
      }),
      '/school-change',
    )
    done(await priya.post(at('/school-change/decide'), decision('agreed')), '/school-change')
    assert.equal((await deadlinesOf(t, caseId)).get('decide-school-change'), '2026-09-14')
    assert.ok((await tasksOf(t, caseId)).some(task => task.title === 'Begin the amendment of the statement'))
    assert.match(await words('/school-change'), /Amend the statement so that it names the school/)
    done(await priya.post(at('/statement/amend/begin'), { because: 'school-change' }), '/statement/amend')
    done(
      await priya.post(at('/statement/amend/notice'), {
        placement: 'changes',
        ...typedDay('on', '2026-09-14'),
        to: `mother-${caseId}`,
        how: 'post',
      }),
      '/statement/amend',
    )
    t.clock.set('2026-10-05')
    priya = await t.as('priya')
    done(
      await priya.post(
        at('/statement/amend/send'),
        {
          placement: 'changes',
          setting: '900003',
          ...typedDay('startsOn', '2026-11-02'),
          ...typedDay('on', '2026-10-05'),
          to: `mother-${caseId}`,
          how: 'post',
        },
        at('/statement/amend/send?find=ropewalk'),
      ),
      '/statement',
    )
    assert.match(await words('/statement'), /Part 4: Ropewalk Primary School/)
    assert.match(await words('/placement'), /Ropewalk Primary School/)
  })
})

describe('Where the law gives no such request', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ name: 'school-change-ehc', authority: 'small-ehc', today: '2026-09-14' })
  })
  after(() => t.close())

  it('the page says the ways there are, and no page links to it', async () => {
    const priya = await t.as('priya')
    const caseId = await aCase(t, { facts: [['plan.brought-forward', '2026-01-12', { madeOn: '2025-09-22' }]] })
    const page = wordsOf((await priya.get(`/cases/${caseId}/school-change`)).html)
    assert.match(page, /after a review, which may be held early, or after a re-assessment/)
    assert.doesNotMatch((await priya.get(`/cases/${caseId}/statement`)).html, /school-change/)
    assert.equal((await priya.get(`/cases/${caseId}/school-change/request`)).status, 404)
  })
})
