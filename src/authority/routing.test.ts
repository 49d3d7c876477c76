import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { learningTrust } from './profiles/learning-trust.ts'
import { smallEhc } from './profiles/small-ehc.ts'
import { panelsForRequests, quadrantOfWard, type RequestToRoute, routeRequest } from './routing.ts'

const base: RequestToRoute = {
  route: 'parent',
  bornOn: day('2018-05-02'),
  receivedOn: day('2026-10-23'),
  quadrant: 'SE',
}
const routed = (changes: Partial<RequestToRoute>) => {
  const outcome = routeRequest(learningTrust, { ...base, ...changes })
  return 'ask' in outcome
    ? `asks for the ${outcome.ask}: ${outcome.because}`
    : `${outcome.panel.id}: ${outcome.because}`
}

describe('routing a request', () => {
  it('takes every notification to the Early Years Panel, of whatever age', () => {
    assert.equal(
      routed({ route: 'notification', quadrant: null }),
      'early-years: Goes to the Early Years Panel because health or social services sent a notification',
    )
  })

  it('takes a child of pre-school age to the Early Years Panel', () => {
    assert.equal(
      routed({ bornOn: day('2023-03-14'), child: 'he' }),
      'early-years: Goes to the Early Years Panel because he is not yet of school age (compulsory school age begins on 31 March 2028) and his parent asked',
    )
  })

  it('takes a child of school age to the panel of the quadrant of the home', () => {
    assert.equal(
      routed({ route: 'school', child: 'she' }),
      'pre-assessment-se: Goes to the Pre Assessment Panel South East because she is of school age, her school asked, and she lives in the south-east quadrant',
    )
    assert.equal(
      routed({ quadrant: 'NW' }),
      'pre-assessment-nw: Goes to the Pre Assessment Panel North West because the child is of school age, the parent asked, and the child lives in the north-west quadrant',
    )
  })

  it('counts a child in Reception as of school age when the school asks, and a child in its nursery class not', () => {
    const fourInOctober = day('2022-06-30')
    assert.match(
      routed({ route: 'school', bornOn: fourInOctober }),
      /^pre-assessment-se: .* is already at school in Reception/,
    )
    assert.match(routed({ route: 'parent', bornOn: fourInOctober }), /^early-years: /)
    assert.match(routed({ route: 'parent', bornOn: fourInOctober, atSchool: true }), /^pre-assessment-se: /)
    assert.match(routed({ route: 'school', bornOn: day('2022-10-01') }), /^early-years: /)
  })

  it('asks for the quadrant when the home’s is not known', () => {
    assert.equal(
      routed({ quadrant: null }),
      'asks for the quadrant: The child is of school age, so the panel is that of the quadrant of the home, and the quadrant is not known',
    )
    assert.match(routed({ quadrant: 'XX' }), /^asks for the quadrant/)
  })

  it('takes all to the one panel of a small authority', () => {
    const outcome = routeRequest(smallEhc, { ...base, route: 'young-person', quadrant: null })
    assert.equal('panel' in outcome && outcome.panel.id, 'ehc-needs')
  })

  it('offers every panel for requests to the person who sends it elsewhere, and not the Complex Needs Panel', () => {
    assert.deepEqual(
      panelsForRequests(learningTrust).map(panel => panel.name),
      [
        'Early Years Panel',
        'Pre Assessment Panel North West',
        'Pre Assessment Panel North East',
        'Pre Assessment Panel South West',
        'Pre Assessment Panel South East',
      ],
    )
  })
})

describe('the quadrant of a ward', () => {
  it('is the profile’s, ward by ward', () => {
    assert.equal(quadrantOfWard(learningTrust, 'E05009386')?.id, 'SE')
    assert.equal(quadrantOfWard(learningTrust, 'E05009387')?.id, 'NW')
    assert.equal(quadrantOfWard(smallEhc, 'E05009387')?.id, 'all')
  })

  it('is nobody’s outside', () => {
    assert.equal(quadrantOfWard(learningTrust, 'E05000001'), null)
    assert.equal(quadrantOfWard(learningTrust, null), null)
  })
})
