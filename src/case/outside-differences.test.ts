import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase } from '../../test/a-folded-case.ts'
import type { Case } from './case.ts'
import { outsideDifferences } from './outside-differences.ts'
import { outsideViews } from './outside-view.ts'

const facts: readonly StoryFact[] = [
  ['assessment.requested', '2026-02-02', { by: 'parent' }],
  ['assessment.refused', '2026-03-09'],
  [
    'difference.raised',
    '2026-03-10',
    { with: 'parents', who: 'Elif Aydın', matter: 'assessment', words: 'Our own words', wants: 'An assessment' },
    'difference:1',
  ],
  ['difference.step-asked', '2026-03-12', { step: 'mediation', by: 'them', words: 'Rang' }, 'difference:1'],
  ['mediation.requested', '2026-03-12', {}, 'difference:1'],
]

describe('What a family is told of a difference', () => {
  const theCase = aFoldedCase(facts, 'england-ehc-2014')

  it('is that we know of it, and the next step; never our own words', () => {
    assert.deepEqual(outsideDifferences(theCase), [
      {
        matter: 'assessment',
        since: '2026-03-10',
        next: { step: 'mediation', by: 'them', on: null, at: null, place: null },
      },
    ])
    assert.doesNotMatch(JSON.stringify(outsideViews(theCase)), /Our own words|Rang/)
  })

  it('is not told to the school', () => {
    const school = outsideViews(theCase).find(view => view.kind === 'setting')
    assert.doesNotMatch(JSON.stringify(school), /mediation|difference/)
  })

  it('is not told where parents are kept apart, or a young person reads the same page', () => {
    const apart: Case = {
      ...theCase,
      people: theCase.people.map(p => ({ ...p, parentalResponsibility: true, keptApart: true })),
    }
    assert.deepEqual(outsideDifferences(apart), [])
    const young: Case = { ...theCase, child: { ...theCase.child, bornOn: '2009-01-01' as Case['child']['bornOn'] } }
    assert.deepEqual(outsideDifferences(young), [])
  })
})
