import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { learningTrust } from '../../authority/profiles/learning-trust.ts'
import { panelOf } from '../../authority/routing.ts'
import { day } from '../../kernel/day.ts'
import { isRefused } from '../../kernel/result.ts'
import { decideConfirmation, decideRecommendation, type Said, tooLateToPostpone, versionOf } from './decide.ts'
import { decideClosing } from './decide-closing.ts'
import { decidePresence } from './decide-presence.ts'
import { quorumOf, withoutQuorum } from './quorum.ts'
import type { Attendant, Item, Recommendation, Sitting } from './sitting.ts'

const panel = panelOf(learningTrust, 'pre-assessment-se')
const today = day('2026-11-23')
const at = new Date('2026-11-23T10:00:00Z')

const item: Item = {
  caseId: 'K22222',
  place: 1,
  state: 'listed',
  because: 'Sent by the rule',
  childName: 'Nadia Popescu',
  managerId: 'priya',
  law: 'england-statements-2001',
  bar: null,
  decideBy: null,
}

function person(accountId: string, more: Partial<Attendant> = {}): Attendant {
  return {
    accountId,
    name: accountId,
    title: 'SENCO',
    staff: false,
    role: 'member',
    seat: 'Head teacher',
    forAccount: null,
    forName: null,
    cameAt: at,
    leftAt: null,
    ...more,
  }
}

const said: Said = {
  recommends: 'assess',
  answers: [{ criterion: 'gap-grows', answer: 'met', reason: 'It grows.', evidence: [] }],
  criteria: 'criteria/3',
  reasons: null,
  conditions: null,
  dissent: null,
  postponedBecause: null,
  version: 'none',
}

const recommendation: Recommendation = {
  caseId: item.caseId,
  recommends: 'assess',
  criteria: 'criteria/3',
  answers: said.answers,
  reasons: 'It grows.',
  conditions: null,
  dissent: null,
  recordedBy: 'colin',
  recordedByName: 'Colin Price',
  recordedAt: at,
  voters: ['a', 'b', 'c', 'd'],
  decides: null,
  support: null,
  confirmedBy: null,
  confirmedByName: null,
  confirmedByTitle: null,
  confirmedAt: null,
  departs: false,
  departureBecause: null,
}

function sitting(more: Partial<Sitting> = {}): Sitting {
  return {
    sittingId: 'pre-assessment-se-2026-11-23',
    panel,
    sitsOn: today,
    startsAt: '09:30',
    place: 'Room 1',
    state: 'open',
    note: null,
    closedBy: null,
    closedAt: null,
    signed: null,
    items: [item],
    came: ['a', 'b', 'c', 'd'].map(id => person(id)),
    members: [],
    interests: [],
    withdrawn: [],
    recommendations: [],
    packs: [],
    reopenings: [],
    hidden: 0,
    next: day('2026-12-07'),
    ...more,
  }
}

function why(outcome: object): string {
  return isRefused(outcome) ? outcome.refused.map(r => r.because).join('; ') : 'not refused'
}

describe('the quorum of a case', () => {
  it('counts nobody who has left, writes, has an interest, manages the case or is no longer a member', () => {
    const came = [
      person('a'),
      person('left', { leftAt: at }),
      person('clerk', { role: 'clerk' }),
      person('out'),
      person('priya'),
      person('removed', { seat: null }),
    ]
    const interests = [{ caseId: item.caseId, accountId: 'out', name: 'out', because: 'x' }]
    const quorum = quorumOf(sitting({ came, interests }), item)
    assert.deepEqual(
      quorum.voting.map(v => v.accountId),
      ['a'],
    )
    assert.equal(quorum.missing, 3)
    assert.match(withoutQuorum(quorum, true) ?? '', /1 of 4 may vote on this case, 3 are missing\. Nobody sits for: /)
  })

  it('never recommends with fewer than it needs, whoever is out of the room', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.subarray(people), fc.subarray(people), (here, out) => {
        const interests = out.map(id => ({ caseId: item.caseId, accountId: id, name: id, because: 'x' }))
        const room = sitting({ came: here.map(id => person(id)), interests })
        const decided = decideRecommendation(room, item.caseId, said, 'colin')
        const voting = here.filter(id => !out.includes(id))
        assert.equal(isRefused(decided), voting.length < panel.quorum)
        if ('voters' in decided) assert.deepEqual(decided.voters, voting)
      }),
    )
  })
})

describe('what the panel recommends', () => {
  it('is not written twice from one page, nor once it was decided on', () => {
    const room = sitting({ recommendations: [recommendation] })
    assert.match(why(decideRecommendation(room, item.caseId, said, 'colin')), /Colin Price saved a recommendation/)
    const again = { ...said, version: versionOf(recommendation) }
    assert.ok(!isRefused(decideRecommendation(room, item.caseId, again, 'colin')))
    const decided = sitting({ recommendations: [{ ...recommendation, confirmedBy: 'h', confirmedByName: 'Harriet' }] })
    assert.match(why(decideRecommendation(decided, item.caseId, again, 'colin')), /Harriet has decided/)
  })

  it('is not written before the sitting opens, nor after it is closed', () => {
    assert.match(why(decideRecommendation(sitting({ state: 'planned' }), item.caseId, said, 'colin')), /Say first who/)
    const closed = sitting({ state: 'closed', closedBy: 'Colin Price', closedAt: at })
    assert.match(why(decideRecommendation(closed, item.caseId, said, 'colin')), /closed by Colin Price/)
  })

  it('is put off only where the law leaves the time for it', () => {
    assert.equal(tooLateToPostpone(sitting(), { ...item, decideBy: day('2026-12-07') }), null)
    assert.match(
      tooLateToPostpone(sitting(), { ...item, decideBy: day('2026-12-06') }) ?? '',
      /must be decided by Sunday 6 December 2026, and the next sitting is on Monday 7 December 2026/,
    )
    assert.match(tooLateToPostpone(sitting({ next: null }), { ...item, decideBy: today }) ?? '', /no other sitting/)
  })
})

describe('what the authority decides', () => {
  const room = sitting({ recommendations: [recommendation] })
  const confirms = { decides: 'assess', because: null, support: null, version: versionOf(recommendation) }

  it('is decided by nobody who proposed it, wrote it or voted on it', () => {
    assert.match(
      why(decideConfirmation(room, item.caseId, confirms, 'harriet', 'harriet')),
      /You proposed these answers to the panel: somebody else decides on it/,
    )
    assert.match(why(decideConfirmation(room, item.caseId, confirms, 'colin', null)), /You wrote this recommendation/)
    assert.match(why(decideConfirmation(room, item.caseId, confirms, 'b', null)), /You voted on this recommendation/)
    assert.ok(!isRefused(decideConfirmation(room, item.caseId, confirms, 'harriet', null)))
  })

  it('departs only with reasons, and refuses only with support', () => {
    const refuses = { ...confirms, decides: 'refuse' }
    assert.match(why(decideConfirmation(room, item.caseId, refuses, 'harriet', null)), /Say why you depart/)
    const because = { ...refuses, because: 'New support began.' }
    assert.match(why(decideConfirmation(room, item.caseId, because, 'harriet', null)), /Say what support/)
    assert.deepEqual(decideConfirmation(room, item.caseId, { ...because, support: 'Ten hours.' }, 'harriet', null), {
      decides: 'refuse',
      departs: true,
      because: 'New support began.',
      support: 'Ten hours.',
    })
  })

  it('does not decide on words that have changed since the page was made', () => {
    const old = { ...confirms, version: '1' }
    assert.match(why(decideConfirmation(room, item.caseId, old, 'harriet', null)), /while you were writing/)
  })
})

describe('who is here', () => {
  const members = ['a', 'b'].map((accountId, place) => ({
    accountId,
    name: accountId.toUpperCase(),
    title: 'SENCO',
    seat: 'Head teacher',
    chair: place === 0,
    substituteFor: null,
  }))
  const room = sitting({ state: 'planned', came: [], members })
  const given = { present: ['a', 'b'], chairs: null, substitute: null, standsInFor: null }

  it('opens the sitting on its day and not before, with whoever writes as the clerk', () => {
    const decided = decidePresence(room, given, 'colin', today)
    assert.ok('here' in decided && decided.opens)
    assert.deepEqual(
      decided.here.map(p => `${p.accountId} ${p.role}`),
      ['a chair', 'b member', 'colin clerk'],
    )
    assert.match(why(decidePresence(room, given, 'colin', day('2026-11-22'))), /nobody is here before that day/)
  })

  it('wants a chair who is here, and nobody in the place of a member who is', () => {
    assert.match(why(decidePresence(room, { ...given, present: ['b'] }, 'colin', today)), /Say who chairs/)
    const standsIn = { ...given, substitute: 'x', standsInFor: 'b' }
    assert.match(why(decidePresence(room, standsIn, 'colin', today)), /B is here: nobody stands in for them/)
    assert.match(why(decidePresence(room, { ...given, substitute: 'x' }, 'colin', today)), /Choose the member/)
    assert.match(why(decidePresence(room, { ...given, present: [] }, 'colin', today)), /Say who is here/)
  })
})

describe('closing', () => {
  it('is for the clerk or the chair, of a sitting that is open, past no case they cannot see', () => {
    assert.ok(!isRefused(decideClosing(sitting(), true, today)))
    assert.match(why(decideClosing(sitting(), false, today)), /The clerk closes a sitting/)
    assert.match(why(decideClosing(sitting({ state: 'planned' }), true, today)), /was not opened/)
    assert.match(why(decideClosing(sitting({ state: 'cancelled' }), true, today)), /was cancelled/)
    assert.match(why(decideClosing(sitting({ hidden: 2 }), true, today)), /2 cases on the agenda are restricted/)
  })
})
