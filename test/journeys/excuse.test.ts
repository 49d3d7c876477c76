import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

/** Agreed before the summer; the school is shut from 22 July to 1 September 2026 in the profile's calendar. */
const agreed = (askedOn: string): readonly StoryFact[] => [
  ['assessment.requested', '2026-06-08', { by: 'parent' }],
  ['assessment.agreed', '2026-07-10'],
  ['advice.requested', askedOn, { from: 'education' }, 'advice:education'],
]

describe('a ground for delay', () => {
  let t: TestProgram
  let priya: Browser

  before(async () => {
    t = await aProgram({ name: 'excuse', today: '2026-10-05' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  const facts = (caseId: string) =>
    asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('fact')
        .select(['name', 'about', 'says'])
        .where('case_id', '=', caseId)
        .orderBy('position')
        .execute(),
    )
  const deadline = (caseId: string, id: string) =>
    asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('deadline')
        .select(['due_on', 'met_on', 'excused_by'])
        .where('case_id', '=', caseId)
        .where('id', '=', id)
        .executeTakeFirst(),
    )
  const ground = (of: string) => ({
    ground: of,
    evidence: 'The head teacher wrote on 3 September that nobody was there.',
    ...typedDay('on', '2026-10-05'),
  })

  it('offers only what the law allows for the deadline, and says that the day stays', async () => {
    const caseId = await aCase(t, { facts: agreed('2026-07-20') })
    const link = await priya.get(`/cases/${caseId}/delay?deadline=complete-assessment`)
    assert.equal(link.status, 303)
    assert.equal(link.location, `/cases/${caseId}/delay/complete-assessment`)
    const page = wordsOf((await priya.get(link.location ?? '')).html)
    assert.match(page, /The day stays Friday 18 September 2026/)
    assert.match(page, /The school was asked for advice on 20 July 2026/)
    assert.match(page, /Exceptionally, further advice had to be sought/)
    assert.doesNotMatch(page, /make representations after the 15 days/)
    const list = wordsOf((await priya.get(`/cases/${caseId}/delay`)).html)
    assert.match(list, /Complete the assessment , due 18 September 2026, ▲ 17 days overdue/)
  })

  it('a school shut for the summer excuses the assessment when it was asked a week before', async () => {
    const caseId = await aCase(t, { facts: agreed('2026-07-20') })
    const before = await deadline(caseId, 'complete-assessment')
    const answer = await priya.postFiles(`/cases/${caseId}/delay/complete-assessment`, ground('school-closed'), {
      documents: { name: 'head.txt', content: Buffer.from('The school was shut.') },
    })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const after = await deadline(caseId, 'complete-assessment')
    assert.equal(after?.excused_by, 'school-closed')
    assert.equal(after?.due_on, before?.due_on, 'the date does not move')
    const recorded = (await facts(caseId)).slice(-3)
    assert.deepEqual(
      recorded.map(f => f.name),
      ['delay.excused', 'delay.evidenced', 'document.added'],
    )
    assert.match(wordsOf((await priya.get(`/cases/${caseId}`)).html), /past its day: excused/)
  })

  it('not when it was asked long before the holiday: the law’s reason is read in words', async () => {
    const caseId = await aCase(t, { facts: agreed('2026-07-10') })
    const count = (await facts(caseId)).length
    const answer = await priya.post(`/cases/${caseId}/delay/complete-assessment`, ground('school-closed'))
    assert.equal(answer.status, 422)
    const page = wordsOf(answer.html)
    assert.match(page, /The school's closure does not excuse “Complete the assessment”/)
    assert.match(page, /from 7 days before a closure of 28 days or more to 7 days before the school reopens/)
    assert.match(page, /The head teacher wrote on 3 September/)
    assert.equal((await facts(caseId)).length, count)
  })

  it('an absence gives its days, and four weeks are needed', async () => {
    const caseId = await aCase(t, { facts: agreed('2026-07-10') })
    const path = `/cases/${caseId}/delay/complete-assessment`
    const without = await priya.post(path, ground('absent-from-area'))
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Give the first day away/)
    const short = await priya.post(path, {
      ...ground('absent-from-area'),
      ...typedDay('from', '2026-08-01'),
      ...typedDay('to', '2026-08-27'),
    })
    assert.equal(short.status, 422)
    assert.match(wordsOf(short.html), /The absence lasts 27 days, both counted; expected 28 or more/)
    const long = await priya.post(path, {
      ...ground('absent-from-area'),
      ...typedDay('from', '2026-08-01'),
      ...typedDay('to', '2026-08-28'),
    })
    assert.equal(long.status, 303, wordsOf(long.html).slice(0, 1500))
  })

  it('late advice excuses the adviser’s own deadline, by its piece of work', async () => {
    const caseId = await aCase(t, {
      facts: [
        ...agreed('2026-07-10'),
        ['advice.requested', '2026-07-13', { from: 'medical' }, 'advice:medical'],
        ['advice.requested', '2026-07-13', { from: 'other' }, 'advice:other'],
      ],
    })
    const medical = await priya.get(`/cases/${caseId}/delay/${encodeURIComponent('give-advice~advice:medical')}`)
    assert.match(wordsOf(medical.html), /knew nothing of the child before/)
    const other = await priya.get(`/cases/${caseId}/delay/${encodeURIComponent('give-advice~advice:other')}`)
    assert.doesNotMatch(wordsOf(other.html), /knew nothing of the child before/)
    const answer = await priya.post(
      `/cases/${caseId}/delay/${encodeURIComponent('give-advice~advice:medical')}`,
      ground('no-prior-knowledge'),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.equal((await facts(caseId)).find(f => f.name === 'delay.excused')?.about, 'advice:medical')
  })

  it('is not for a duty that has no grounds', async () => {
    const caseId = await aCase(t, { facts: [...agreed('2026-07-10'), ['assessment.completed', '2026-09-18']] })
    const page = await priya.get(`/cases/${caseId}/delay?deadline=propose-or-refuse-plan`)
    assert.match(wordsOf(page.html), /The law knows no ground for Send a proposed statement or a note in lieu/)
  })
})
