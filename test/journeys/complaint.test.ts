import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

describe('A statement is late, the family complains, and the Ombudsman asks', () => {
  let t: TestProgram
  let caseId: string
  before(async () => {
    t = await aProgram({ today: '2026-09-14', name: 'complaint' })
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-01-12', { by: 'parent' }],
        ['assessment.agreed', '2026-03-02'],
        ['assessment.completed', '2026-05-11'],
        ['plan.proposed', '2026-06-01'],
        ['promise.made', '2026-06-02', { what: 'Ring about the school', to: 'Elif Aydın', by: '2026-06-09' }],
      ],
    })
  })
  after(() => t.close())

  it('the chronology shows each duty, the days of delay, and what the family was owed and not sent', async () => {
    const yvonne = await t.as('yvonne')
    const page = wordsOf((await yvonne.get(`/cases/${caseId}/chronology`)).html)
    // Due on 23 February, told on 2 March.
    assert.match(page, /Tell the parents whether we will assess .*? 2 March 2026 ▲ 7 days late/)
    // Due on 27 July, and open on 14 September.
    assert.match(page, /▲ 49 days overdue, not done/)
    assert.match(page, /97 days Promised: Ring about the school/)
    assert.match(page, /49 days Send the final statement/)
  })

  it('the head of service sees the ten worst of a month', async () => {
    const yvonne = await t.as('yvonne')
    const august = wordsOf((await yvonne.get('/delays?month=2026-08')).html)
    assert.match(august, /The longest delays of August 2026.*Zeynep Aydın.* 31 /)
    assert.match(
      wordsOf((await yvonne.get('/delays?month=2026-02')).html),
      /Tell the parents whether we will assess: 5/,
    )
    assert.match(wordsOf((await yvonne.get('/delays?month=2026-04')).html), /No duty of ours was late/)
  })

  it('a complaint has its clock: acknowledged, answered, what is put right stays a task, and it goes on to the Ombudsman', async () => {
    const harriet = await t.as('harriet')
    const add = `/cases/${caseId}/complaints/add`
    const wrong = await harriet.post(add, {
      ...typedDay('on', '2026-09-14'),
      stage: 'ombudsman',
      from: 'Elif Aydın',
      how: 'letter',
      words: 'It is late.',
    })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong.html), /Enter the number that the Ombudsman gave it/)
    const first = await harriet.post(add, {
      ...typedDay('on', '2026-09-14'),
      stage: 'first',
      from: 'Elif Aydın',
      how: 'letter',
      words: 'The statement is two months late.',
    })
    assert.equal(first.status, 303)
    const page = wordsOf((await harriet.get(`/cases/${caseId}/complaints`)).html)
    assert.match(page, /Answer by Monday 28 September 2026, in 14 days. Not acknowledged yet/)
    assert.match(wordsOf((await harriet.get('/work')).html), /Answer the complaint/)
    assert.match(wordsOf((await (await t.as('colin')).get('/work')).html), /Acknowledge the complaint/)

    const one = `/cases/${caseId}/complaints/1`
    assert.equal(
      (await harriet.post(`${one}/acknowledge`, { ...typedDay('on', '2026-09-14'), to: 'Elif Aydın', how: 'letter' }))
        .status,
      303,
    )
    const answer = {
      ...typedDay('on', '2026-09-14'),
      outcome: 'upheld',
      by: 'Harriet Bloom',
      words: 'We are sorry. It was late.',
    }
    assert.equal((await harriet.post(`${one}/answer`, { ...answer, remedy: 'Pay for the therapy missed' })).status, 422)
    assert.equal(
      (
        await harriet.post(`${one}/answer`, {
          ...answer,
          remedy: 'Pay for the therapy missed',
          ...typedDay('remedyBy', '2026-10-01'),
          remedyOwner: 'harriet',
        })
      ).status,
      303,
    )
    assert.match(wordsOf((await harriet.get('/work')).html), /Pay for the therapy missed/)
    assert.equal((await harriet.post(`${one}/answer`, answer, `/cases/${caseId}/complaints`)).status, 404)

    const on = await harriet.post(add, {
      ...typedDay('on', '2026-09-14'),
      stage: 'ombudsman',
      goesOn: 'complaint:1',
      from: 'The Ombudsman',
      how: 'letter',
      words: 'Asks for the record.',
      reference: '26 001 234',
      ...typedDay('dueOn', '2026-10-05'),
    })
    assert.equal(on.status, 303)
    assert.match(wordsOf((await harriet.get('/complaints')).html), /Zeynep Aydın.*Mon 5 Oct/)
  })

  it('nothing happens, and the head is told before the day and after it', async () => {
    t.clock.set('2026-10-03')
    const yvonne = await t.as('yvonne')
    assert.match(wordsOf((await yvonne.get('/work')).html), /See that the complaint is answered/)
    t.clock.set('2026-10-06')
    assert.match(wordsOf((await (await t.as('yvonne')).get('/work')).html), /The complaint is overdue/)
  })
})
