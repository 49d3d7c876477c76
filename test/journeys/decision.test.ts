import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, record } from '../a-case.ts'
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
})
