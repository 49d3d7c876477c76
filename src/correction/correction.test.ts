import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { derivedWith } from '../case/law-of-case.ts'
import { day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import { factKinds, lawIds } from '../record/facts.ts'
import { correctionOf } from '../record/settle.ts'
import { one, readForm } from '../web/form.ts'
import { changesOf } from './changes.ts'
import { decideCorrection, entryAt } from './decide-correction.ts'
import { deadlineNamed, decideDelay, excusable, groundInWords, groundsFor, nameInAddress } from './decide-delay.ts'
import { correctionFilled, correctionForm } from './fact-form.ts'

const today = day('2026-10-05')
const assessing: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-08', { by: 'parent' }],
  ['assessment.agreed', '2026-07-10', { reasons: ['The first reason', 'The second'] }],
  ['advice.requested', '2026-07-20', { from: 'education' }, 'advice:education'],
]

describe('A correction', () => {
  it('of nothing is refused: what the form is filled in with is what stands', () => {
    const theCase = aFoldedCase(assessing)
    for (const fact of theCase.record) {
      const entry = entryAt(theCase, String(fact.position))
      assert.ok(entry)
      const form = correctionForm(theCase, entry.written, entry.now, today)
      const filled = correctionFilled(entry.written, entry.now)
      const read = readForm(form, { ...filled, what: 'correct', because: 'None' })
      assert.ok(!('refused' in read), JSON.stringify(read))
      const decided = decideCorrection(theCase, String(fact.position), read.values, today)
      assert.ok(isRefused(decided), `${fact.name} was changed by nothing`)
      assert.match(decided.refused[0]?.because ?? '', /Nothing is different/)
    }
  })

  it('there is a form for every fact of the law', () => {
    for (const law of lawIds) {
      const theCase = aFoldedCase([], law)
      for (const kind of factKinds) {
        const fact = { name: kind.name, on: day('2026-06-08'), about: null, says: {} }
        const written = { ...fact, position: 1, further: false, recordedAt: new Date(), recordedBy: 'priya' }
        const form = correctionForm(theCase, written, fact, today)
        const asked = Object.keys(form.fields).filter(name => name.startsWith('says-')).length
        if (kind.name !== 'fact.corrected') assert.ok(asked >= Object.keys(kind.says).length, kind.name)
      }
    }
  })

  it('of the adviser moves the advice to that adviser’s piece of work', () => {
    const theCase = aFoldedCase(assessing)
    const decided = decideCorrection(
      theCase,
      '3',
      { what: 'correct', on: day('2026-07-20'), 'says-from': 'medical', because: 'x' },
      today,
    )
    assert.ok(!isRefused(decided))
    assert.deepEqual(decided.record[0]?.says?.fact, {
      name: 'advice.requested',
      on: '2026-07-20',
      says: { from: 'medical' },
      about: 'advice:medical',
    })
  })

  it('keeps a list a list, one line each', () => {
    const theCase = aFoldedCase(assessing)
    const entry = entryAt(theCase, '2')
    assert.ok(entry)
    assert.equal(one(correctionFilled(entry.written, entry.now)['says-reasons']), 'The first reason\nThe second')
    const decided = decideCorrection(
      theCase,
      '2',
      { what: 'correct', on: day('2026-07-10'), 'says-reasons': 'One\nTwo\nThree', because: 'x' },
      today,
    )
    assert.ok(!isRefused(decided))
    assert.deepEqual(decided.record[0]?.says?.fact, {
      name: 'assessment.agreed',
      on: '2026-07-10',
      says: { reasons: ['One', 'Two', 'Three'] },
    })
  })

  it('that is taken back counts for nothing, and one taken back again counts', () => {
    let theCase = aFoldedCase(assessing.slice(0, 1))
    const correct = (position: number, values: Record<string, unknown>) => {
      const decided = decideCorrection(theCase, String(position), { because: 'x', ...values }, today)
      assert.ok(!isRefused(decided), JSON.stringify(decided))
      theCase = after(theCase, decided.record)
    }
    correct(1, { what: 'correct', on: day('2026-06-01'), 'says-by': 'parent' })
    assert.equal(theCase.facts[0]?.on, '2026-06-01')
    correct(2, { what: 'take-back' })
    assert.equal(theCase.facts[0]?.on, '2026-06-08')
    assert.equal(correctionOf(theCase.record, 1), null)
    correct(3, { what: 'take-back' })
    assert.equal(theCase.facts[0]?.on, '2026-06-01')
    assert.equal(correctionOf(theCase.record, 1)?.position, 2)
  })

  it('says in sentences what moves', () => {
    const theCase = aFoldedCase(assessing)
    const decided = decideCorrection(theCase, '2', { what: 'correct', on: day('2026-07-17'), because: 'x' }, today)
    assert.ok(!isRefused(decided))
    const derived = derivedWith(theCase, decided.record)
    assert.ok(derived)
    assert.deepEqual(changesOf(theCase, derived, learningTrust), [
      '“Tell the parents whether we will assess” was done on Friday 17 July 2026, not on Friday 10 July 2026.',
      '“Complete the assessment” moves from Friday 18 September 2026 to Friday 25 September 2026.',
    ])
  })
})

describe('A ground for delay', () => {
  it('is offered exactly where the pack has a row for it', () => {
    const theCase = aFoldedCase(assessing)
    const [deadline] = excusable(theCase).filter(d => d.id === 'complete-assessment')
    assert.ok(deadline)
    assert.deepEqual(
      groundsFor(theCase, deadline).map(g => g.id),
      packs[theCase.law].grounds.filter(g => g.excuses.includes('complete-assessment')).map(g => g.ground),
    )
  })

  it('finds its deadline by what stands in the address', () => {
    const theCase = aFoldedCase([
      ...assessing,
      ['advice.requested', '2026-07-21', { from: 'medical' }, 'advice:medical'],
    ])
    for (const deadline of excusable(theCase)) {
      assert.equal(deadlineNamed(theCase, nameInAddress(deadline))?.startedBy, deadline.startedBy)
    }
    assert.equal(deadlineNamed(theCase, 'no-such-duty'), null)
  })

  it('never moves a date: only the excuse changes', () => {
    const theCase = aFoldedCase(assessing)
    const deadline = deadlineNamed(theCase, 'complete-assessment')
    assert.ok(deadline)
    const decided = decideDelay(theCase, deadline, {
      ground: 'school-closed',
      evidence: 'The head’s letter',
      on: today,
    })
    assert.ok(!isRefused(decided))
    const now = after(theCase, decided.record)
    assert.deepEqual(
      now.derived.deadlines.map(d => ({ ...d, excusedBy: null })),
      theCase.derived.deadlines,
    )
    assert.equal(now.derived.deadlines.find(d => d.id === 'complete-assessment')?.excusedBy, 'school-closed')
  })

  it('only the words that the ground needs go to the law', () => {
    const theCase = aFoldedCase(assessing)
    const deadline = deadlineNamed(theCase, 'complete-assessment')
    assert.ok(deadline)
    const decided = decideDelay(theCase, deadline, {
      ground: 'exceptional-circumstances',
      from: day('2026-08-01'),
      to: day('2026-08-30'),
      evidence: 'x',
      on: today,
    })
    assert.ok(!isRefused(decided))
    assert.deepEqual(decided.record[0]?.says, { deadline: 'complete-assessment', ground: 'exceptional-circumstances' })
  })

  it('the law’s ids are read as titles', () => {
    assert.equal(
      groundInWords(
        'the ground school-closed never excuses finalise-plan under england-statements-2001',
        'england-statements-2001',
      ),
      `The ground “${packs['england-statements-2001'].words.grounds['school-closed']}” never excuses “Send the final statement” under Statements of special educational needs (England)`,
    )
  })
})
