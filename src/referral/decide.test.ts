import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { smallEhc } from '../authority/profiles/small-ehc.ts'
import type { Decision } from '../case/handle.ts'
import { aFoldedCase, type ToldFact } from '../case/testing/a-folded-case.ts'
import { day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { askersOf } from './askers.ts'
import { decideElsewhere, decideRequest, decideWithdrawn, type RequestTaken } from './decide.ts'
import { gapsOf } from './gaps.ts'
import { listed, requestFields } from './request-form.ts'

const today = day('2026-11-23')
const child = { bornOn: day('2018-05-02'), sex: 'F' as const, quadrant: 'NW', settingKind: 'mainstream' }
const asked: RequestTaken = {
  asker: 'parent',
  receivedOn: day('2026-11-16'),
  how: 'post',
  from: 'Grace Okafor',
  role: null,
  reasons: 'She falls behind.',
  cameWith: null,
  stillToCome: null,
  documents: [],
}

describe('what is recorded of a request', () => {
  it('a parent’s: that it came, what it says, and the panel; nothing is missing', () => {
    const record = decideRequest(learningTrust, child, asked, today)
    assert.deepEqual(
      record.map(f => [f.name, f.on]),
      [
        ['assessment.requested', '2026-11-16'],
        ['request.described', '2026-11-16'],
        ['request.routed', '2026-11-23'],
      ],
    )
    assert.deepEqual(record[0]?.says, { by: 'parent' })
    assert.equal(record[2]?.says?.panel, 'pre-assessment-nw')
  })

  it('a school’s: what was tried, and each thing that is missing asked for on the day', () => {
    const record = decideRequest(
      learningTrust,
      child,
      { ...asked, asker: 'school', schoolAction: 'Reading group' },
      today,
    )
    const gaps = record.find(f => f.name === 'request.described')?.says?.gaps
    assert.deepEqual(gaps, [
      'What was tried at School Action Plus or Early Years Action Plus',
      'The reviews of what was tried',
    ])
    const asking = record.filter(f => f.name === 'information.asked')
    assert.deepEqual(
      asking.map(f => f.on),
      [today, today],
    )
  })

  it('a notification’s: no request is made of it, and it goes to the Early Years Panel at any age', () => {
    const record = decideRequest(learningTrust, child, { ...asked, asker: 'health' }, today)
    assert.deepEqual(record[0], { name: 'notification.received', on: '2026-11-16', says: { from: 'health' } })
    assert.equal(record.at(-1)?.says?.panel, 'early-years')
  })

  it('without the quadrant of the home no panel is guessed', () => {
    const record = decideRequest(learningTrust, { ...child, quadrant: null }, asked, today)
    assert.ok(!record.some(f => f.name === 'request.routed'))
  })
})

describe('what each way of asking is asked', () => {
  it('school stages are never asked of a parent, nor a diagnosis', () => {
    for (const profile of [learningTrust, smallEhc]) {
      const names = Object.keys(requestFields(profile, 'parent', today))
      assert.ok(!names.some(name => /school|reviews|diagnosis|lasting|intervention/i.test(name)))
      assert.deepEqual(gapsOf(profile, asked), [])
    }
  })

  it('a young person and a college ask under EHC law only', () => {
    const ask = (profile: typeof learningTrust) => askersOf(profile).map(a => a.value)
    assert.ok(!ask(learningTrust).includes('young-person'))
    assert.ok(ask(smallEhc).includes('young-person') && ask(smallEhc).includes('college'))
  })

  it('a list is one thing on a line, without its bullets', () => {
    assert.deepEqual(listed('- Plan\n\n• Report \n'), ['Plan', 'Report'])
    assert.deepEqual(listed(null), [])
  })
})

describe('what comes after the answer', () => {
  const requested: ToldFact = ['assessment.requested', '2026-10-05', { by: 'parent' }]
  const withdrawing = { on: day('2026-11-20'), by: 'Grace Okafor', because: 'They move away' }
  const moving = { panel: 'pre-assessment-ne', because: 'A brother is known there' }
  const refusalOf = (decided: Decision) => (isRefused(decided) ? decided.refused.map(r => r.because).join() : null)

  it('a request is withdrawn once, while its answer is awaited', () => {
    assert.equal(refusalOf(decideWithdrawn(aFoldedCase([requested]), withdrawing)), null)
    assert.equal(
      refusalOf(decideWithdrawn(aFoldedCase([requested, ['request.withdrawn', '2026-11-19']]), withdrawing)),
      'No request is under way that could be withdrawn: the case stands at “Request withdrawn”',
    )
    assert.match(
      refusalOf(decideWithdrawn(aFoldedCase([requested, ['assessment.refused', '2026-11-02']]), withdrawing)) ?? '',
      /No request is under way/,
    )
  })

  it('nothing is sent to another panel once it is answered or withdrawn', () => {
    assert.equal(refusalOf(decideElsewhere(aFoldedCase([requested]), learningTrust, moving, today)), null)
    for (const end of ['assessment.agreed', 'assessment.refused', 'request.withdrawn'])
      assert.match(
        refusalOf(decideElsewhere(aFoldedCase([requested, [end, '2026-11-02']]), learningTrust, moving, today)) ?? '',
        /waits for no panel/,
      )
  })
})
