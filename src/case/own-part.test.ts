import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase } from '../../test/a-folded-case.ts'
import { anotherDecides, type Decider, partIn, putForward } from './own-part.ts'

const asked: StoryFact = ['assessment.requested', '2026-10-01', { by: 'parent' }]
const proposed: StoryFact = [
  'answers.proposed',
  '2026-10-05',
  { criteria: 'x/1', answers: [{ criterion: 'gap-grows', answer: 'met', evidence: [] }] },
]
const said = (more: Record<string, unknown> = {}): StoryFact => [
  'panel.discussed',
  '2026-10-12',
  { panel: 'pre-assessment-se', recommends: 'assess', ...more },
]
const refused: StoryFact = ['assessment.refused', '2026-10-20', { reasons: ['Too early'] }]

/** What part Priya has, who recorded every fact of the story. */
function part(facts: readonly StoryFact[], who = 'priya') {
  return partIn(putForward(aFoldedCase(facts)), who, null)
}

describe('who decides on what was put forward', () => {
  it('is not the one who proposed the answers, nor the one who recorded what the panel said', () => {
    assert.equal(part([asked, proposed]), 'proposed')
    assert.equal(part([asked, said()]), 'recorded')
    assert.equal(part([asked, proposed, said()], 'harriet'), null)
  })

  it('is anybody with the right where nothing was put forward, or what was is answered', () => {
    assert.equal(part([asked]), null)
    assert.equal(
      part([asked, proposed, said(), refused, ['assessment.requested', '2026-11-02', { by: 'parent' }]]),
      null,
    )
  })

  it('takes what a sitting said as theirs who wrote it or voted, and not of the clerk who closed it', () => {
    const forward = putForward(aFoldedCase([asked, said({ sitting: 'pre-assessment-se-2026-10-12' })]))
    assert.equal(partIn(forward, 'priya', null), null)
    assert.equal(partIn(forward, 'harriet', 'voted'), 'voted')
    assert.equal(partIn(forward, 'harriet', 'interest'), 'interest')
  })

  it('does not take what a panel said of a placement for a word on whether to assess', () => {
    assert.equal(part([asked, said({ recommends: 'agree' })]), null)
  })

  it('is told by name', () => {
    const other = (name: string): Decider => ({ accountId: name, name, title: 'Senior case manager', part: null })
    assert.equal(
      anotherDecides({ part: 'proposed', others: [other('Harriet Bloom')] }),
      'You proposed these answers to the panel. Another person with the right to decide must confirm or change it: Harriet Bloom (senior case manager)',
    )
    assert.match(
      anotherDecides({ part: 'recorded', others: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(other) }),
      /E \(senior case manager\) or 2 more$/,
    )
    assert.match(anotherDecides({ part: 'wrote', others: [] }), /nobody else here has that right yet$/)
  })
})
