import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { smallEhc } from '../authority/profiles/small-ehc.ts'
import type { Decision } from '../case/handle.ts'
import { aFoldedCase, type ToldFact } from '../case/testing/a-folded-case.ts'
import { day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { decideArrival, decideAsk, decideChase, whyNotAsk } from './decide.ts'
import { agreeing, decideDecline, decideReuse, isOld } from './decide-without-asking.ts'

const agreed: readonly ToldFact[] = [
  ['assessment.requested', '2026-01-05', { by: 'parent' }],
  ['assessment.agreed', '2026-02-02'],
]
const asked: readonly ToldFact[] = [
  ...agreed,
  ['advice.requested', '2026-02-03', { from: 'medical' }, 'advice:medical'],
  ['advice.addressed', '2026-02-03', { source: 'medical', to: 'Dr Lin' }, 'advice:medical'],
]

function refusalOf(decided: Decision): string {
  return isRefused(decided) ? decided.refused.map(r => r.because).join() : 'not refused'
}

function namesOf(decided: Decision): unknown[] {
  return isRefused(decided) ? [refusalOf(decided)] : decided.record.map(f => [f.name, f.about ?? null])
}

const drLin = { row: 'medical', source: 'medical', to: 'Dr Lin', organisation: null, email: null, note: null } as const
const arrival = { on: day('2026-02-20'), by: 'Dr Lin', summary: 'In short', existing: null, files: [] }

describe('Asking for advice', () => {
  it('is for an assessment or a re-assessment under way, under either law', () => {
    assert.equal(whyNotAsk(aFoldedCase(agreed)), null)
    assert.equal(whyNotAsk(aFoldedCase(agreed, 'england-ehc-2014')), null)
    const maintained: readonly ToldFact[] = [['plan.brought-forward', '2025-06-02', { madeOn: '2025-06-02' }]]
    assert.match(whyNotAsk(aFoldedCase(maintained)) ?? '', /No assessment is under way.*Statement maintained/)
    for (const law of ['england-statements-2001', 'england-ehc-2014'] as const) {
      const again = aFoldedCase(
        [
          ...maintained,
          ['reassessment.requested', '2026-01-05', { by: 'parent' }],
          ['reassessment.agreed', '2026-01-12'],
        ],
        law,
      )
      assert.equal(whyNotAsk(again), null, law)
    }
    const complete = aFoldedCase([...agreed, ['assessment.completed', '2026-03-30']])
    assert.match(whyNotAsk(complete) ?? '', /The assessment is complete/)
    assert.match(refusalOf(decideAsk(complete, learningTrust, [drLin], day('2026-03-30'))), /complete/)
  })

  it('is not before the day on which the parents were told', () => {
    const early = decideAsk(aFoldedCase(agreed), learningTrust, [drLin], day('2026-02-01'))
    assert.match(refusalOf(early), /were told on Monday 2 February 2026.*that day or later/)
    assert.deepEqual(namesOf(decideAsk(aFoldedCase(agreed), learningTrust, [drLin], day('2026-02-02'))), [
      ['advice.requested', 'advice:medical'],
      ['advice.addressed', 'advice:medical'],
    ])
  })

  it('gives each piece a name of its own, and its law a fact that says no more than it knows', () => {
    const decided = decideAsk(
      aFoldedCase(asked),
      learningTrust,
      [{ ...drLin, to: 'Dr Rao', note: 'Hearing' }],
      day('2026-02-10'),
    )
    assert.deepEqual(isRefused(decided) ? null : decided.record, [
      { name: 'advice.requested', on: '2026-02-10', about: 'advice:medical:2', says: { from: 'medical' } },
      {
        name: 'advice.addressed',
        on: '2026-02-10',
        about: 'advice:medical:2',
        says: { source: 'medical', to: 'Dr Rao', note: 'Hearing' },
      },
    ])
  })

  it('does not ask the same adviser twice while the first request is open', () => {
    assert.match(
      refusalOf(decideAsk(aFoldedCase(asked), learningTrust, [drLin], day('2026-02-10'))),
      /Chase it instead/,
    )
  })
})

describe('Chasing and taking in', () => {
  it('is for what is missing, from the day it was asked for', () => {
    const theCase = aFoldedCase(asked)
    const chasing = { on: day('2026-02-10'), how: 'email', words: null }
    assert.deepEqual(namesOf(decideChase(theCase, learningTrust, [3], chasing)), [['advice.chased', 'advice:medical']])
    assert.match(refusalOf(decideChase(theCase, learningTrust, [99], chasing)), /no such request/)
    assert.match(
      refusalOf(decideChase(theCase, learningTrust, [3], { ...chasing, on: day('2026-02-02') })),
      /must be that day or later/,
    )
    const here = aFoldedCase([...asked, ['advice.received', '2026-02-20', { from: 'medical' }, 'advice:medical']])
    assert.match(refusalOf(decideChase(here, learningTrust, [3], chasing)), /arrived on Friday 20 February 2026/)
    assert.match(refusalOf(decideArrival(here, learningTrust, 3, arrival)), /arrived on Friday 20 February 2026/)
  })

  it('still takes in advice that comes after the request was withdrawn', () => {
    const withdrawn = aFoldedCase([...asked, ['request.withdrawn', '2026-02-12']])
    assert.deepEqual(namesOf(decideArrival(withdrawn, learningTrust, 3, arrival)), [
      ['advice.received', 'advice:medical'],
      ['advice.filed', 'advice:medical'],
    ])
  })

  it('wants the advice itself, in one form or another', () => {
    assert.match(
      refusalOf(decideArrival(aFoldedCase(asked), learningTrust, 3, { ...arrival, summary: null })),
      /Send the advice as a file/,
    )
  })
})

describe('Using advice that exists', () => {
  const reuse = {
    source: 'psychology',
    givenBy: 'Joel Stern',
    givenOn: day('2025-09-01'),
    agreedBy: [...agreeing],
    agreedOn: day('2026-02-10'),
    existing: null,
    describes: 'Report for the school',
    olderBecause: null,
  } as const

  it('needs the authority, the adviser and the parents', () => {
    for (const without of agreeing) {
      const agreedBy = agreeing.filter(who => who !== without)
      assert.match(
        refusalOf(decideReuse(aFoldedCase(agreed), learningTrust, { ...reuse, agreedBy })),
        new RegExp(`Not yet: ${without.toLowerCase()}`),
      )
    }
    assert.deepEqual(namesOf(decideReuse(aFoldedCase(agreed), learningTrust, reuse)), [
      ['advice.reused', 'advice:psychology'],
    ])
    assert.deepEqual(namesOf(decideReuse(aFoldedCase(agreed, 'england-ehc-2014'), smallEhc, reuse)), [
      ['advice.reused', 'advice:psychology'],
    ])
  })

  it('reg 7(5): warns when it is older than twelve months', () => {
    assert.equal(isOld({ givenOn: day('2025-02-10'), agreedOn: day('2026-02-10') }), false)
    assert.equal(isOld({ givenOn: day('2025-02-09'), agreedOn: day('2026-02-10') }), true)
    const old = { ...reuse, givenOn: day('2025-02-09') }
    assert.match(refusalOf(decideReuse(aFoldedCase(agreed), learningTrust, old)), /more than twelve months before/)
    const decided = decideReuse(aFoldedCase(agreed), learningTrust, { ...old, olderBecause: 'Nothing has changed' })
    assert.equal(isRefused(decided), false)
  })

  it('is not for a piece that is asked for and open', () => {
    assert.match(
      refusalOf(decideReuse(aFoldedCase(asked), learningTrust, { ...reuse, source: 'medical' })),
      /was asked of Dr Lin on Tuesday 3 February 2026 and is still to come/,
    )
  })
})

describe('Declining to give advice', () => {
  const declining = { on: day('2026-02-10'), by: 'Elif Aydın', because: 'It is all in my letter' }

  it('answers the open request to the parents, or stands without one', () => {
    assert.deepEqual(namesOf(decideDecline(aFoldedCase(agreed), declining)), [['advice.declined', 'advice:parent']])
    const askedTwice = aFoldedCase([
      ...agreed,
      ['advice.requested', '2026-02-03', { from: 'parent' }, 'advice:parent'],
      ['advice.received', '2026-02-04', { from: 'parent' }, 'advice:parent'],
      ['advice.requested', '2026-02-05', { from: 'parent' }, 'advice:parent:2'],
    ])
    assert.deepEqual(namesOf(decideDecline(askedTwice, declining)), [['advice.declined', 'advice:parent:2']])
  })

  it('is not for advice that is here', () => {
    const here = aFoldedCase([
      ...agreed,
      ['advice.requested', '2026-02-03', { from: 'parent' }, 'advice:parent'],
      ['advice.received', '2026-02-04', { from: 'parent' }, 'advice:parent'],
    ])
    assert.match(refusalOf(decideDecline(here, declining)), /is here already/)
  })
})
