import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { amendmentUnderWay, callsForChange } from '../case/amendments.ts'
import { type Case, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { latestVersion } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { lawIds } from '../record/facts.ts'
import { furtherFacts, isFurtherFact } from '../record/further-facts.ts'
import { whyNotDrop } from './amend-doing.ts'
import { amendedAfter } from './amended-words.ts'
import { decideBegin, decideDrop, decideServe, decideSetAside, isChanged } from './decide-amend.ts'
import { decideAmended } from './decide-amended.ts'
import { decideComment } from './decide-comments.ts'
import { decideWrite } from './decide-write.ts'
import { whyNotWrite } from './doing.ts'
import { fieldsOf, shapeOf } from './shape.ts'
import { standingOf } from './standing.ts'

const inForce: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-01-12', { madeOn: '2025-01-13' }],
  [
    'plan.written',
    '2026-01-12',
    { content: { words: {}, lines: {}, placement: { setting: '900001', name: 'Fernbank' } } },
  ],
]
const sent = { to: ['mother'], how: 'post' }
const begin = { because: 'other' as const, dated: null, words: 'A change' }

/** The first text of the document, written anew. */
function writing(theCase: Case, words: string, on: Day): Decision {
  const section = shapeOf(theCase.law).find(s => fieldsOf(s).some(f => f.is === 'words'))
  const field = section === undefined ? undefined : fieldsOf(section).find(f => f.is === 'words')
  assert.ok(section !== undefined && field !== undefined)
  return decideWrite(theCase, section, { [field.key]: words }, on)
}

function amended(placement: 'stays' | 'changes', on: Day) {
  const named = placement === 'changes' ? { id: '900004', name: 'Bellhouse School', kind: 'special' } : null
  return {
    form: {
      placement,
      setting: named?.id ?? null,
      type: null,
      words: null,
      startsOn: addDays(on, 30),
      on,
      ...sent,
      unanswered: null,
    },
    named,
  }
}

function decided(theCase: Case, decision: Decision): Case {
  assert.ok(!isRefused(decision), JSON.stringify(decision))
  for (const fact of decision.record) if (isFurtherFact(fact.name)) furtherFacts[fact.name].parse(fact.says ?? {})
  return after(theCase, decision.record)
}

const steps = ['begin', 'write', 'serve', 'comment', 'send', 'name', 'drop', 'set-aside'] as const

describe('Amending what is in force', () => {
  it('whatever is tried in whatever order, the law takes what is not refused, and one amendment is under way at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lawIds),
        fc.array(fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 0, max: 30 })), { maxLength: 14 }),
        (law, tried) => {
          let theCase = aFoldedCase(inForce, law)
          let on = day('2026-02-02')
          for (const [place, [step, days]] of tried.entries()) {
            on = addDays(on, days)
            const form = { on, placement: 'stays' as const, ...sent }
            const { form: send, named } = amended(step === 'name' ? 'changes' : 'stays', on)
            const decision = {
              begin: () => decideBegin(theCase, begin, on),
              write: () => writing(theCase, `Version ${place}`, on),
              serve: () => decideServe(theCase, form),
              comment: () =>
                decideComment(theCase, { on, from: 'Elif Aydın', other: null, how: 'post', words: 'We agree' }),
              send: () => decideAmended(theCase, send, named, on),
              name: () => decideAmended(theCase, send, named, on),
              drop: () => decideDrop(theCase, { ...form, reasons: 'No need', decidedBy: 'Priya' }),
              'set-aside': () => decideSetAside(theCase, { because: 'No need' }, on),
            }[step]()
            if (isRefused(decision)) continue
            const before = planInForce(theCase)?.version?.content
            theCase = decided(theCase, decision)
            const open = theCase.derived.deadlines.filter(
              d => d.id === 'finalise-amendment' && d.metOn === null && !d.takenAway,
            )
            assert.ok(open.length <= 1)
            assert.equal(amendmentUnderWay(theCase)?.proposed?.position, open[0]?.startedBy)
            if (['send', 'name', 'drop', 'set-aside'].includes(step)) assert.equal(amendmentUnderWay(theCase), null)
            // Nothing but the sending of an amended document changes what is in force, once an amendment has begun.
            if (amendmentUnderWay(theCase) !== null) assert.deepEqual(planInForce(theCase)?.version?.content, before)
            if (step === 'send' || step === 'name') {
              assert.deepEqual(planInForce(theCase)?.version, latestVersion(theCase))
              assert.equal(planInForce(theCase)?.fact.name, 'plan.amended')
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps the placement while the rest is written, and changes it only when the amended one is sent', () => {
    for (const law of lawIds) {
      let theCase = decided(aFoldedCase(inForce, law), decideBegin(aFoldedCase(inForce, law), begin, day('2026-02-02')))
      assert.equal(whyNotWrite(theCase), null)
      assert.equal(isChanged(theCase), false)
      theCase = decided(theCase, writing(theCase, 'Anew', day('2026-02-02')))
      assert.equal(isChanged(theCase), true)
      assert.equal(latestVersion(theCase)?.content.placement?.name, 'Fernbank')
      theCase = decided(theCase, decideServe(theCase, { placement: 'changes', on: day('2026-02-02'), ...sent }))
      const { form, named } = amended('changes', day('2026-03-02'))
      theCase = decided(theCase, decideAmended(theCase, form, named, day('2026-03-02')))
      assert.equal(planInForce(theCase)?.version?.content.placement?.name, 'Bellhouse School')
      assert.equal(standingOf(theCase).is, 'final')
      assert.equal(theCase.facts.at(-1)?.name, 'placement.named')
      assert.match(String(whyNotWrite(theCase)), /is in force\. Begin an amendment to change it$/)
    }
  })

  it('under EHC law is not sent before the family’s fifteen days are over; under statements it may be', () => {
    for (const law of lawIds) {
      let theCase = decided(aFoldedCase(inForce, law), decideBegin(aFoldedCase(inForce, law), begin, day('2026-02-02')))
      theCase = decided(theCase, decideServe(theCase, { placement: 'changes', on: day('2026-02-02'), ...sent }))
      const { form, named } = amended('stays', day('2026-02-16'))
      const early = decideAmended(theCase, form, named, day('2026-02-16'))
      assert.equal(isRefused(early), law === 'england-ehc-2014')
      const intime = amended('stays', day('2026-02-17'))
      assert.equal(isRefused(decideAmended(theCase, intime.form, null, day('2026-02-17'))), false)
    }
  })

  it('follows from what the record calls for, and the front says so', () => {
    const reviewed: readonly StoryFact[] = [
      ...inForce,
      ['review.held', '2026-02-02', {}, 'review:1'],
      ['review.arranged', '2026-02-02', { ...arranged, kind: 'interim' }, 'review:1'],
      ['review.decided', '2026-02-09', { outcome: 'amend' }, 'review:1'],
    ]
    let theCase = aFoldedCase(reviewed)
    assert.deepEqual(
      callsForChange(theCase).map(call => [call.because, call.about]),
      [['review', 'review:1']],
    )
    const review = { because: 'review' as const, dated: null, words: null }
    theCase = decided(theCase, decideBegin(theCase, review, day('2026-02-09')))
    assert.deepEqual(callsForChange(theCase), [])
    const aside = decided(theCase, decideSetAside(theCase, { because: 'No' }, day('2026-02-09')))
    assert.equal(callsForChange(aside).length, 1, 'what was set aside is called for again')
    theCase = decided(theCase, decideServe(theCase, { placement: 'changes', on: day('2026-02-09'), ...sent }))
    assert.equal(openDeadline(theCase, 'finalise-amendment')?.about, 'review:1')
    const { form } = amended('stays', day('2026-03-02'))
    theCase = decided(theCase, decideAmended(theCase, form, null, day('2026-03-02')))
    const fact = planInForce(theCase)?.fact
    assert.ok(fact !== undefined)
    assert.equal(
      amendedAfter(theCase, fact),
      'Amended after a review other than the annual one of Monday 9 February 2026',
    )
  })

  it('a placement named to another school is put right first', () => {
    const theCase = aFoldedCase([
      ...inForce,
      [
        'placement.named',
        '2026-02-02',
        { setting: '900003', name: 'Ropewalk', kind: 'mainstream', startsOn: '2026-09-01', part: 'main' },
      ],
    ])
    let amending = decided(theCase, decideBegin(theCase, begin, day('2026-02-02')))
    amending = decided(amending, decideServe(amending, { placement: 'changes', on: day('2026-02-02'), ...sent }))
    const { form, named } = amended('changes', day('2026-03-02'))
    const refused = decideAmended(amending, form, named, day('2026-03-02'))
    assert.ok(isRefused(refused))
    assert.match(refused.refused[0]?.because ?? '', /Ropewalk is named already, to begin on Tuesday 1 September 2026/)
  })

  it('nothing is dropped that was not proposed, and no amendment begins without a plan', () => {
    assert.match(String(whyNotDrop(aFoldedCase(inForce))), /No amendment is proposed/)
    assert.ok(isRefused(decideBegin(aFoldedCase([]), begin, day('2026-02-02'))))
  })
})

const arranged = {
  meetingOn: '2026-02-02',
  at: '10:00',
  place: 'The school',
  online: false,
  minutes: 60,
  chair: 'Grace',
}
