import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { refusalsOfLaw } from './law-of-case.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'

const requested: ToldFact = ['assessment.requested', '2026-01-05', { by: 'parent' }]
const asked: readonly ToldFact[] = [
  requested,
  ['assessment.agreed', '2026-02-02'],
  ['advice.requested', '2026-02-03', { from: 'medical' }, 'advice:medical'],
]

/** What the law engine does not take is told with titles and long days, never with the names that the record uses. */
describe('What the law refuses, in the words of the user', () => {
  const told = (
    facts: readonly ToldFact[],
    law: Parameters<typeof aFoldedCase>[1],
    fact: Parameters<typeof refusalsOfLaw>[1][0],
  ) => refusalsOfLaw(aFoldedCase(facts, law), [fact]).map(refused => refused.because)

  it('a fact that answers nothing', () => {
    assert.deepEqual(
      told([requested], 'england-statements-2001', { name: 'reassessment.refused', on: day('2026-02-01') }),
      [
        '“Family told that we will not re-assess” on Sunday 1 February 2026 answers nothing, since nothing that it could answer was due; expected “Tell the parents whether we will re-assess” to be due by then',
      ],
    )
  })

  it('a ground that does not cover the duty', () => {
    const excused = (ground: string, says: object = {}) =>
      told(asked, 'england-statements-2001', {
        name: 'delay.excused',
        on: day('2026-03-02'),
        about: 'advice:medical',
        says: { deadline: 'complete-assessment', ground, ...says },
      }).join()
    for (const words of [
      excused('absent-from-area', { from: '2026-02-10', to: '2026-02-10' }),
      excused('school-closed'),
      excused('consent-awaited'),
    ])
      assert.doesNotMatch(words, /[a-z]+\.[a-z]+-?|\b[a-z]+-(assessment|from-area|closed|awaited)\b|\b1 days/)
  })

  it('a day before the law', () => {
    const [words = ''] = told([], 'england-ehc-2014', {
      name: 'assessment.requested',
      on: day('1999-01-04'),
      says: { by: 'parent' },
    })
    assert.match(
      words,
      /^“Assessment requested” is on Monday 4 January 1999, before the law “Education, health and care plans/,
    )
  })
})
