import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { aboutOfNext, advicePieces, isMissing, unaskedSources } from './advice-pieces.ts'
import { tasksOf } from './tasks.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'

const agreed: readonly ToldFact[] = [
  ['assessment.requested', '2026-01-05', { by: 'parent' }],
  ['assessment.agreed', '2026-02-02'],
]

describe('The advice of the assessment under way', () => {
  it('is one piece for each request, also of two advisers of the same kind', () => {
    const pieces = advicePieces(
      aFoldedCase([
        ...agreed,
        ['advice.requested', '2026-02-03', { from: 'other' }, 'advice:other'],
        ['advice.addressed', '2026-02-03', { source: 'other', to: 'Speech therapy' }, 'advice:other'],
        ['advice.requested', '2026-02-04', { from: 'other' }, 'advice:other:2'],
        ['advice.addressed', '2026-02-04', { source: 'other', to: 'Occupational therapy' }, 'advice:other:2'],
        ['advice.received', '2026-02-20', { from: 'other' }, 'advice:other:2'],
      ]),
    )
    assert.deepEqual(
      pieces.map(p => [p.to, p.deadline?.dueOn, isMissing(p)]),
      [
        ['Speech therapy', '2026-03-17', true],
        ['Occupational therapy', '2026-03-18', false],
      ],
    )
  })

  it('leaves out what was asked for in an assessment before, and begins anew under the same name', () => {
    const earlier: readonly ToldFact[] = [
      ['assessment.requested', '2024-01-08', { by: 'parent' }],
      ['assessment.agreed', '2024-02-05'],
      ['advice.requested', '2024-02-06', { from: 'medical' }, 'advice:medical'],
      ['advice.received', '2024-03-01', { from: 'medical' }, 'advice:medical'],
      ['advice.declined', '2024-02-20', { source: 'parent', by: 'Elif', because: 'x' }, 'advice:parent'],
      ['assessment.completed', '2024-04-08'],
      ['plan.refused', '2024-04-15'],
    ]
    const again = aFoldedCase([...earlier, ...agreed])
    assert.deepEqual(advicePieces(again), [])
    const asked = aFoldedCase([
      ...earlier,
      ...agreed,
      ['advice.requested', '2026-02-03', { from: 'medical' }, 'advice:medical'],
    ])
    assert.deepEqual(
      advicePieces(asked).map(p => [p.askedOn, p.receivedOn, isMissing(p)]),
      [['2026-02-03', null, true]],
    )
  })

  it('counts what was asked for before the parents were told and is still open', () => {
    const early = aFoldedCase([
      ['assessment.requested', '2026-01-05', { by: 'parent' }],
      ['advice.requested', '2026-01-20', { from: 'medical' }, 'advice:medical'],
      ['advice.addressed', '2026-01-20', { source: 'medical', to: 'Dr Lin' }, 'advice:medical'],
      ['assessment.agreed', '2026-02-02'],
    ])
    assert.deepEqual(
      advicePieces(early).map(p => [p.to, isMissing(p)]),
      [['Dr Lin', true]],
    )
  })

  it('names whoever was neither asked nor reused nor declined, and makes a task of it once the first is asked', () => {
    const one = aFoldedCase([
      ...agreed,
      ['advice.requested', '2026-02-03', { from: 'medical' }, 'advice:medical'],
      ['advice.declined', '2026-02-05', { source: 'parent', by: 'Elif', because: 'x' }, 'advice:parent'],
    ])
    assert.deepEqual(
      unaskedSources(one, learningTrust).map(s => s.from),
      ['education', 'psychology', 'social-care'],
    )
    const [task] = tasksOf(one, learningTrust).filter(t => t.taskId === 'silence:unasked')
    assert.equal(task?.title, 'Ask also for educational advice, psychological advice and social services advice')
    assert.equal(task?.dueOn, '2026-02-04')
    // Before that the authority's own target says it.
    assert.ok(!tasksOf(aFoldedCase(agreed), learningTrust).some(t => t.taskId === 'silence:unasked'))
  })

  it('waits for nobody who declined', () => {
    const declined = aFoldedCase([
      ...agreed,
      ['advice.requested', '2026-02-03', { from: 'parent' }, 'advice:parent'],
      ['advice.declined', '2026-02-05', { source: 'parent', by: 'Elif', because: 'x' }, 'advice:parent'],
    ])
    const tasks = tasksOf(declined, learningTrust)
    assert.ok(!tasks.some(t => t.taskId.includes('give-advice')))
    assert.ok(!tasks.some(t => t.taskId === 'target:chase-advice:advice:parent'))
  })
})

describe('The name of a further piece', () => {
  it('is one that no piece of the case has', () => {
    assert.equal(aboutOfNext([], 'medical'), 'advice:medical')
    assert.equal(aboutOfNext(['advice:medical', null], 'medical'), 'advice:medical:2')
    assert.equal(aboutOfNext(['advice:medical', 'advice:medical:2'], 'medical'), 'advice:medical:3')
  })
})
