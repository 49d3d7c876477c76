import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { deadlinesOf, factsOf, tasksOf } from '../read-case.ts'

const request = {
  from: 'Elif Aydın',
  how: 'post',
  by: 'parent',
  reasons: 'She has stopped speaking at school.',
}
const placement = { setting: '900001', name: 'Fernbank Primary School' }

describe('A child with a statement is assessed again', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'reassess', today: '2026-09-09' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2025-11-10', { by: 'parent' }],
        ['assessment.agreed', '2025-12-22'],
        ['assessment.completed', '2026-03-10'],
        ['plan.proposed', '2026-03-17'],
        ['plan.written', '2026-05-12', { content: { words: { religion: 'None' }, lines: {}, placement } }],
        ['plan.finalised', '2026-05-12', { setting: '900001' }],
        ['plan.sent', '2026-05-12', { version: 'final', to: ['Elif Aydın'], how: 'post', written: 5 }],
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
  const later = async (today: string) => {
    t.clock.set(today)
    priya = await t.as('priya')
  }
  const toMother = () => ({ to: `mother-${caseId}`, how: 'post' })

  it('six months ending with the day of the request: on the last of them it needs a reason', async () => {
    assert.match(await words('/statement'), /Re-assessment/)
    assert.match(
      await words('/reassessment/request'),
      /Within six months The last assessment was made on Tuesday 10 March 2026/,
    )
    const soon = await priya.post(at('/reassessment/request'), { ...request, ...typedDay('on', '2026-09-09') })
    assert.equal(soon.status, 422)
    assert.match(wordsOf(soon.html), /less than six months before\. Say why the request is taken all the same/)
    await later('2026-09-10')
    done(
      await priya.post(at('/reassessment/request'), { ...request, ...typedDay('on', '2026-09-10') }),
      '/reassessment',
    )
    assert.match(await words('/reassessment'), /by Thursday 22 October 2026/)
    assert.match(await words('/reassessment'), /She has stopped speaking at school/)
  })

  it('asked and not decided: the task is there, before the day and after', async () => {
    const tasks = (await tasksOf(t, caseId)).filter(task => task.path === at('/reassessment'))
    assert.deepEqual(
      tasks.map(task => [task.title, task.owner, task.shown, task.due]),
      [
        ['Tell the parents whether we will re-assess', 'manager', '2026-09-10', '2026-10-22'],
        ['Decide whether to re-assess', 'manager', '2026-10-17', '2026-10-20'],
        ['The decision whether to re-assess is overdue', 'head-of-section', '2026-10-23', '2026-10-25'],
      ],
    )
  })

  it('is refused with reasons and the right of appeal', async () => {
    const other = await aCase(t, { facts: [['plan.brought-forward', '2026-06-01', { madeOn: '2025-06-02' }]] })
    const path = `/cases/${other}/reassessment`
    await priya.post(`${path}/request`, { ...request, ...typedDay('on', '2026-09-10') })
    const answer = await priya.post(`${path}/decide`, {
      outcome: 'refused',
      reasons: 'The review of July found good progress.',
      decidedBy: 'Priya Raman',
      ...typedDay('on', '2026-09-10'),
      to: `mother-${other}`,
      how: 'post',
    })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const letter = wordsOf((await priya.get(`${path}/letter/mother-${other}`)).html)
    assert.match(letter, /We have decided not to assess the special educational needs of Zeynep again now/)
    assert.match(letter, /Your appeal must reach the Tribunal by Wednesday 11 November 2026/)
    assert.match(wordsOf((await priya.get(path)).html), /No re-assessment is under way/)
  })

  it('is agreed: advice is gathered as the first time, while the statement stays in force', async () => {
    done(
      await priya.post(at('/reassessment/decide'), {
        outcome: 'agreed',
        reasons: 'Her needs have changed.',
        decidedBy: 'Priya Raman',
        ...typedDay('on', '2026-09-10'),
        ...toMother(),
      }),
      '/reassessment',
    )
    const page = await words('/reassessment')
    assert.match(page, /The child is assessed again/)
    assert.match(page, /by Thursday 19 November 2026/)
    assert.match(await words('/advice'), /Ask/)
    assert.match(await words('/statement'), /The final statement is sent/)
    assert.match(await words('/statement'), /Now The re-assessment is complete/)
    await record(t, caseId, [
      ['advice.requested', '2026-09-10', { from: 'psychology' }, 'advice:psychology:2'],
      ['advice.received', '2026-09-10', { from: 'psychology' }, 'advice:psychology:2'],
    ])
    assert.match(await words('/advice'), /1 of/)
  })

  it('is completed, and ends in an amended statement', async () => {
    await later('2026-11-02')
    done(
      await priya.post(at('/assessment/complete'), { ...typedDay('on', '2026-11-02'), without: 'They know her.' }),
      '/statement',
    )
    assert.match(await words('/reassessment'), /The re-assessment is complete/)
    assert.match(await words('/reassessment'), /by Monday 16 November 2026/)
    assert.match(await words('/statement/amend'), /A re-assessment calls for one/)
    done(await priya.post(at('/statement/amend/begin'), { because: 'reassessment' }), '/statement/amend')
    done(await priya.post(at('/statement/write/1'), { religion: 'Muslim' }), '/statement/write/2')
    done(
      await priya.post(at('/statement/amend/notice'), {
        placement: 'stays',
        ...typedDay('on', '2026-11-02'),
        ...toMother(),
      }),
      '/statement/amend',
    )
    assert.equal((await deadlinesOf(t, caseId)).get('propose-or-refuse-plan'), '2026-11-02')
    await later('2026-12-01')
    done(
      await priya.post(at('/statement/amend/send'), {
        placement: 'stays',
        ...typedDay('on', '2026-12-01'),
        ...toMother(),
      }),
      '/statement',
    )
    assert.match(await words('/statement/print/amended'), /Amended after the re-assessment of Monday 2 November 2026/)
    assert.match(await words('/reassessment'), /Agreed, and done , 10 September 2026/)
  })
})

describe('A young person with an EHC plan is assessed again', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'reassess-ehc', authority: 'small-ehc', today: '2026-09-07' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      child: { bornOn: '2009-05-04' },
      facts: [
        ['plan.brought-forward', '2026-03-02', { madeOn: '2025-03-03' }],
        ['plan.written', '2026-03-02', { content: { words: { budget: 'None' }, lines: {}, placement } }],
      ],
    })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}${path}`
  const words = async (path: string) => wordsOf((await priya.get(at(path))).html)
  const posted = async (path: string, fields: Record<string, string>) => {
    const answer = await priya.post(at(path), fields)
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
  }

  it('within fifteen days the family is told; within fourteen weeks more the plan is sent', async () => {
    await posted('/reassessment/request', { ...request, by: 'young-person', ...typedDay('on', '2026-09-07') })
    assert.match(await words('/reassessment'), /by Tuesday 22 September 2026/)
    await posted('/reassessment/decide', {
      outcome: 'agreed',
      reasons: 'Needs have changed.',
      decidedBy: 'Priya Raman',
      ...typedDay('on', '2026-09-07'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    const page = (await words('/reassessment')).replace(/Statement law of 2001[^.]*\.|Accessibility statement/g, '')
    assert.match(page, /by Monday 14 December 2026/)
    assert.doesNotMatch(page, /[Ss]tatement/)
    const ladder = (await tasksOf(t, caseId)).filter(task => /re-assessment/.test(task.title))
    assert.deepEqual(
      ladder.map(task => task.owner),
      ['manager', 'manager', 'senior-case-manager', 'head-of-section'],
    )
    const statement = await words('/statement')
    assert.match(statement, /The new draft is not written yet/)
    assert.match(statement, /Not now Serve the draft plan Nothing is written yet/)
    assert.match(statement, /Section I is empty/)
    assert.match(statement, /stays in force meanwhile/)
    assert.match(statement, /Decide not to amend the EHC plan/)
  })

  it('nothing is amended after all: the family is told why, and may appeal', async () => {
    await posted('/statement/amend/drop', {
      reasons: 'The advice finds the same needs.',
      decidedBy: 'Priya Raman',
      ...typedDay('on', '2026-09-07'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    assert.equal((await deadlinesOf(t, caseId)).get('finalise-reassessment'), '2026-09-07')
    assert.match(await words(`/statement/notice/unamended/mother-${caseId}`), /Your right of appeal/)
    const own = await priya.get(at(`/statement/notice/unamended/child-${caseId}`))
    assert.match(wordsOf(own.html), /Dear Zeynep Aydın/, 'a young person has a letter of their own')
    const form = await priya.get(at('/statement/amend/notice'))
    assert.match(form.html, new RegExp(`value="child-${caseId}"[^>]*checked`))
    assert.match(await words('/reassessment'), /Agreed, and done/)
    assert.equal((await factsOf(t, caseId)).at(-1)?.says.version, 'unamended')
    assert.match(await words('/statement'), /What it says was entered by hand/)
  })

  it('or a new plan takes the place of the old one, which holds until then', async () => {
    const content = {
      words: {},
      lines: {
        needs: [{ id: 0, cells: { area: 'sensory-physical', words: 'Tires in the afternoon', advice: 'medical' } }],
        aims: [{ id: 0, cells: { words: 'Stays for the whole day', by: 'July 2027', for: 'need-0' } }],
        provision: [
          { id: 0, cells: { what: 'Rest', who: 'The school', howMuch: 'An hour', howOften: 'Daily', for: 'aim-0' } },
        ],
      },
      placement,
    }
    const again = await aCase(t, {
      facts: [
        ['plan.brought-forward', '2026-03-02', { madeOn: '2025-03-03' }],
        ['plan.written', '2026-03-02', { content }],
        ['reassessment.requested', '2026-09-07', { by: 'school' }],
        ['reassessment.agreed', '2026-09-07'],
        ['meeting.held', '2026-09-07', { kind: 'parents' }],
      ],
    })
    const path = `/cases/${again}/statement`
    const to = { to: `mother-${again}`, how: 'email' }
    assert.equal((await priya.post(`${path}/write/J`, { budget: 'A personal assistant' })).status, 303)
    const served = await priya.post(`${path}/propose`, {
      ...typedDay('on', '2026-09-07'),
      ...to,
      without: 'They know her.',
    })
    assert.equal(served.status, 303, wordsOf(served.html).slice(0, 1500))
    assert.match(wordsOf((await priya.get(path)).html), /The draft plan is with the family/)
    assert.match(wordsOf((await priya.get(path)).html), /stays in force meanwhile/)
    t.clock.set('2026-09-22')
    priya = await t.as('priya')
    const sent = await priya.post(
      `${path}/final`,
      { setting: '900004', ...typedDay('on', '2026-09-22'), ...to },
      `${path}/final?find=bellhouse`,
    )
    assert.equal(sent.status, 303, wordsOf(sent.html).slice(0, 1500))
    assert.equal((await deadlinesOf(t, again)).get('finalise-reassessment'), '2026-09-22')
    assert.match(wordsOf((await priya.get(path)).html), /Section I: Bellhouse School/)
    assert.ok(
      (await tasksOf(t, again)).some(
        task => task.title === 'Arrange the placement that the EHC plan names: Bellhouse School',
      ),
    )
    assert.match(wordsOf((await priya.get(`${path}/print/final`)).html), /EHC plan Subsequent/)
    assert.match(wordsOf((await priya.get(`/cases/${again}/reassessment`)).html), /Agreed, and done/)
  })
})
