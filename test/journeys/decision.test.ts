import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, atAs, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const general = ['individual-approach', 'plus-tried', 'gap-grows', 'more-than-school-has']
const communication = ['language-far-below', 'language-keeps-from-curriculum', 'social-understanding']

function answers(ids: readonly string[], evidence: string): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap(id => [
      [`answer-${id}`, 'met'],
      [`reason-${id}`, `He needs it: ${id}.`],
      [`evidence-${id}`, evidence],
    ]),
  )
}

describe('deciding whether to assess', () => {
  let t: TestProgram
  let priya: Browser

  before(async () => {
    t = await aProgram({ name: 'decision' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  /** A school's request, with the notice to the parents served on a day. */
  async function schoolAsked(served: string | null): Promise<string> {
    return aCase(t, {
      child: { given: 'Kwame', family: 'Boateng', bornOn: '2019-05-02', sex: 'M', need: 'SLCN' },
      mother: { given: 'Abena', family: 'Boateng' },
      setting: '900002',
      facts: [
        ['assessment.requested', '2026-10-23', { by: 'school' }],
        [
          'request.described',
          '2026-10-23',
          { route: 'school', how: 'post', from: 'Copper Lane', reasons: 'He is behind.' },
        ],
        ...(served === null ? [] : [['assessment.proposed', served] as const]),
      ],
    })
  }

  const outcome = (on: string, more: Record<string, string> = {}) => ({
    outcome: 'assess',
    decidedBy: 'Harriet Bloom',
    ...typedDay('on', on),
    ...more,
  })

  it('shows the criteria of the child’s need, the general test first, and says that they are an example', async () => {
    const caseId = await schoolAsked('2026-10-26')
    const page = wordsOf((await priya.get(`/cases/${caseId}/assessment/decision`)).html)
    assert.match(page, /The general test 1\. The child’s needs are so severe or complex/)
    assert.match(page, /Communication and interaction 5\. /)
    assert.doesNotMatch(page, /A lasting loss of hearing/)
    assert.match(page, /An example written for the demonstration/)
    assert.match(page, /Answers so far: 0 of 7/)
    assert.match(page, /Not before Tuesday 24 November 2026: the parents’ 29 days/)
    assert.match(page, /If agreed on 24 November 2026, the assessment is due by Tuesday 2 February 2027/)
  })

  it('stops a decision while the parents may still write, with the day, and keeps every answer', async () => {
    const caseId = await schoolAsked('2026-10-26')
    const path = `/cases/${caseId}/assessment/decision`
    const early = await priya.post(path, {
      ...answers([...general, ...communication], 'fact:2'),
      'answer-gap-grows': 'met',
      'evidence-gap-grows': '',
      'answer-language-keeps-from-curriculum': '',
      ...outcome('2026-11-23'),
    })
    assert.equal(early.status, 422)
    const words = wordsOf(early.html)
    assert.match(words, /Criterion 3: choose the evidence that shows it is met/)
    assert.match(words, /Criterion 6: say whether it is met, partly met or not met/)
    assert.match(
      words,
      /Day of the notice must be Tuesday 24 November 2026 or later: the parents may write until the end of today/,
    )
    assert.match(early.html, /He needs it: plus-tried\./)
    assert.match(words, /Answers so far: 6 of 7/)
    const timeline = await priya.get(`/cases/${caseId}/timeline`)
    assert.doesNotMatch(wordsOf(timeline.html), /will assess/)
  })

  it('takes an agreement on its first lawful day, starts the next clock, and writes to each parent apart', async () => {
    const caseId = await schoolAsked('2026-10-26')
    t.clock.set('2026-11-24')
    priya = await t.as('priya')
    const path = `/cases/${caseId}/assessment/decision`
    const done = await priya.post(path, {
      ...answers([...general, ...communication], 'fact:2'),
      ...outcome('2026-11-24'),
    })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 1500))
    assert.equal(done.location, `/cases/${caseId}/assessment/notice`)
    const notices = await priya.get(done.location ?? '')
    assert.match(wordsOf(notices.html), /Letter to Abena Boateng/)
    const letter = wordsOf((await priya.get(`/cases/${caseId}/assessment/notice/mother-${caseId}`)).html)
    assert.match(letter, /We will carry out a statutory assessment of Kwame Boateng/)
    assert.match(letter, /Met\. He needs it: gap-grows\./)
    assert.match(letter, /finished by Tuesday 2 February 2027 at the latest/)
    const decided = wordsOf((await priya.get(path)).html)
    assert.match(decided, /We assess/)
    assert.match(decided, /Shown by: The request of Copper Lane/)
    t.clock.set('2026-11-23')
    priya = await t.as('priya')
  })

  it('records what happened too early once the parents’ time is over, only when somebody says so, and marks it', async () => {
    const caseId = await schoolAsked('2026-10-23')
    t.clock.set('2026-11-23')
    const path = `/cases/${caseId}/assessment/decision`
    const given = { ...answers([...general, ...communication], 'fact:2'), ...outcome('2026-11-19') }
    const asked = await priya.post(path, given)
    assert.equal(asked.status, 422)
    assert.match(wordsOf(asked.html), /must be Saturday 21 November 2026 or later.*tick “It happened on this day”/)
    const told = await priya.post(path, { ...given, happened: 'happened' })
    assert.equal(told.status, 303, wordsOf(told.html).slice(0, 900))
    assert.match(wordsOf((await priya.get(path)).html), /This was too early/)
  })

  it('asks what support is offered instead of an assessment, and tells the parents how to appeal and until when', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Ines', family: 'Duarte', bornOn: '2018-02-01', sex: 'F', need: 'MLD' },
      facts: [['assessment.requested', '2026-10-30', { by: 'parent' }]],
    })
    const path = `/cases/${caseId}/assessment/decision`
    const ids = [...general, 'attainment-far-below', 'learning-rate']
    const given: Record<string, string> = { ...answers(ids, ''), ...outcome('2026-11-23'), outcome: 'refuse' }
    for (const id of ids) given[`answer-${id}`] = 'not-met'
    const without = await priya.post(path, given)
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Say what support is offered instead/)
    const refused = await priya.post(path, { ...given, support: 'Ten hours of a specialist teacher this year.' })
    assert.equal(refused.status, 303, wordsOf(refused.html).slice(0, 900))
    const letter = wordsOf((await priya.get(`/cases/${caseId}/assessment/notice/mother-${caseId}`)).html)
    assert.match(letter, /We will not carry out a statutory assessment of Ines Duarte/)
    assert.match(letter, /What we offer instead Ten hours of a specialist teacher this year/)
    assert.match(letter, /Your appeal must reach the Tribunal by Monday 25 January 2027/)
    assert.match(letter, /disagreement resolution/)
  })

  it('keeps a draft that is nobody else’s, and drops it with the decision', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Tariq', family: 'Hassan', bornOn: '2018-02-01', need: 'MLD' },
      facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
    })
    const path = `/cases/${caseId}/assessment/decision`
    const kept = await priya.post(
      `${path}/draft`,
      { 'reason-gap-grows': 'Half written', 'answer-gap-grows': 'met' },
      path,
    )
    assert.equal(kept.status, 303)
    const mine = await priya.get(path)
    assert.match(mine.html, /Half written/)
    assert.match(wordsOf(mine.html), /This is your draft, kept on Monday 23 November 2026/)
    const hers = await (await t.as('harriet')).get(path)
    assert.doesNotMatch(hers.html, /Half written/)
    const done = await priya.post(path, {
      ...answers([...general, 'attainment-far-below', 'learning-rate'], 'fact:1'),
      ...outcome('2026-11-23'),
    })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 900))
    const left = await atAs(t, 'priya').work(tx => tx.selectFrom('draft').select('form').execute())
    assert.deepEqual(left, [])
  })

  it('shows the second of two writers what the first recorded', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Leo', family: 'Marsh', bornOn: '2018-02-01', need: 'MLD' },
      facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
    })
    const path = `/cases/${caseId}/assessment/decision`
    const page = await priya.get(path)
    await record(
      t,
      caseId,
      [['panel.discussed', '2026-11-20', { panel: 'pre-assessment-se', recommends: 'assess' }]],
      'harriet',
    )
    const seen = /name="_seen" value="(\d+)"/.exec(page.html)?.[1] ?? ''
    const late = await priya.post(path, {
      _seen: seen,
      ...answers([...general, 'attainment-far-below', 'learning-rate'], 'fact:2'),
      ...outcome('2026-11-23'),
    })
    assert.equal(late.status, 409, wordsOf(late.html).slice(0, 900))
    assert.match(wordsOf(late.html), /Recorded while you were writing/)
    assert.match(late.html, /He needs it: gap-grows\./)
  })

  it('lets anybody read and download the criteria, which say that they are an example', async () => {
    const page = await t.stranger().get('/criteria')
    assert.equal(page.status, 200)
    assert.match(wordsOf(page.html), /An example written for the demonstration/)
    const file = await t.stranger().get('/criteria/download')
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^attachment; filename="criteria-for-statutory-assessment-version-3\.txt"/,
    )
    assert.match(file.html, /THE GENERAL TEST/)
    assert.match(file.html, /An example written for the demonstration/)
  })

  it('says to whoever proposed the answers, before they type, that another person decides, and who', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Mina', family: 'Park', bornOn: '2018-02-01', need: 'MLD' },
      facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
    })
    const path = `/cases/${caseId}/assessment/decision`
    const weighed = answers([...general, 'attainment-far-below', 'learning-rate'], 'fact:1')
    assert.equal((await priya.post(`${path}/propose`, weighed, path)).status, 303)
    const page = await priya.get(path)
    assert.match(
      wordsOf(page.html),
      /You proposed these answers to the panel\. Another person with the right to decide must confirm or change it: Yvonne Adeyemi \(head of SEN Assessment\), Tomasz/,
    )
    assert.doesNotMatch(page.html, /Record the decision|The decision</)
    assert.match(page.html, /Propose these answers to the panel/)
    const own = await priya.post(path, { ...weighed, ...outcome('2026-11-23') })
    assert.equal(own.status, 422)
    assert.match(wordsOf(own.html), /is kept\. You proposed these answers to the panel\. Another person/)
    const harriet = await t.as('harriet')
    assert.match(wordsOf((await harriet.get(path)).html), /Record the decision/)
    const done = await harriet.post(path, { ...weighed, ...outcome('2026-11-23') })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 900))
  })

  it('is not decided by whoever recorded what the panel said', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Noor', family: 'Haddad', bornOn: '2018-02-01', need: 'MLD' },
      by: 'ruth',
      facts: [
        ['assessment.requested', '2026-11-02', { by: 'parent' }],
        ['panel.discussed', '2026-11-16', { panel: 'pre-assessment-se', recommends: 'assess' }],
      ],
    })
    const ruth = await t.as('ruth')
    const path = `/cases/${caseId}/assessment/decision`
    const given = {
      ...answers([...general, 'attainment-far-below', 'learning-rate'], 'fact:1'),
      ...outcome('2026-11-23'),
    }
    const own = await ruth.post(path, given)
    assert.equal(own.status, 422)
    assert.match(wordsOf(own.html), /You recorded what the panel recommends\. Another person with the right to decide/)
    assert.equal((await priya.post(path, given)).status, 303)
  })

  it('only those who decide may', async () => {
    const caseId = await schoolAsked(null)
    const colin = await t.as('colin')
    const seen = await colin.get(`/cases/${caseId}/assessment/decision`)
    assert.match(wordsOf(seen.html), /decided by/)
    assert.doesNotMatch(seen.html, /Record the decision/)
    const tried = await colin.post(`/cases/${caseId}/assessment/decision`, {})
    assert.equal(tried.status, 404)
  })
})
