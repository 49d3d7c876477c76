import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { type Proposed, whoDecides } from './decide-who.ts'

const policy = learningTrust.placements
const plain: Proposed = {
  kind: 'mainstream',
  levelRank: null,
  levelRankNow: null,
  joint: 'none',
  issues: false,
  disputes: [],
  complicated: null,
}

describe('Who decides on a placement', () => {
  it('is the team for a mainstream school at Level 2', () => {
    assert.deepEqual(whoDecides({ ...plain, levelRank: 2 }, policy), { panel: false })
  })

  const categories: [string, Partial<Proposed>, string][] = [
    ['additional spending at Level 3 or above', { levelRank: 3 }, 'additional spending at Level 3'],
    ['all resource base placements', { kind: 'resource-base' }, 'resource base'],
    ['all special school placements', { kind: 'special' }, 'special school'],
    ['all independent school placements', { kind: 'independent' }, 'independent school'],
    ['joint funding, before it is asked for', { joint: 'health' }, 'joint funding is to be asked of health'],
    ['tripartite funding', { joint: 'both' }, 'tripartite funding is to be asked of health and social services'],
    [
      'health or social services issues',
      { issues: true },
      'significant health or social services issues need resolution',
    ],
    ['disputes with parents', { disputes: ['parents'] }, 'unresolved dispute with the parents'],
    ['disputes with other agencies as well', { disputes: ['agency'] }, 'unresolved dispute with another agency'],
    ['a pupil out of school', { kind: 'out-of-school' }, 'pupil out of school'],
    ['education otherwise', { kind: 'otherwise' }, 'education otherwise than at school'],
    ['complicated issues', { complicated: 'moves twice a year' }, 'complicated placement issue: moves twice a year'],
  ]
  for (const [name, proposed, because] of categories) {
    it(`is the panel for ${name}`, () => {
      assert.deepEqual(whoDecides({ ...plain, ...proposed }, policy), { panel: true, because: [because] })
    })
  }

  it('names every category that applies, in the order of the policy', () => {
    assert.deepEqual(
      whoDecides({ ...plain, kind: 'independent-special', levelRank: 5, disputes: ['parents'] }, policy),
      {
        panel: true,
        because: [
          'additional spending at Level 5',
          'special school',
          'independent school',
          'unresolved dispute with the parents',
        ],
      },
    )
  })

  it('is the team where Level 3 is not more than the child has', () => {
    assert.deepEqual(whoDecides({ ...plain, levelRank: 3, levelRankNow: 3 }, policy), { panel: false })
  })

  const anyProposal = fc.record({
    kind: fc.constantFrom('mainstream', 'resource-base', 'special', 'independent', 'pru', 'otherwise', 'out-of-school'),
    levelRank: fc.option(fc.integer({ min: 1, max: 5 })),
    levelRankNow: fc.option(fc.integer({ min: 1, max: 5 })),
    joint: fc.constantFrom('none' as const, 'health' as const, 'social-services' as const, 'both' as const),
    issues: fc.boolean(),
    disputes: fc.subarray(['parents' as const, 'agency' as const]),
    complicated: fc.option(fc.constant('a reason')),
  })

  it('whatever is proposed, one more category never takes a case from the panel', () => {
    fc.assert(
      fc.property(anyProposal, proposed => {
        const before = whoDecides(proposed, policy)
        for (const more of [
          { joint: 'both' as const },
          { issues: true },
          { disputes: ['agency' as const] },
          { kind: 'special' },
        ])
          assert.equal(whoDecides({ ...proposed, ...more }, policy).panel, true)
        const plainer = whoDecides(
          { ...proposed, joint: 'none', issues: false, disputes: [], complicated: null },
          policy,
        )
        if (plainer.panel) assert.equal(before.panel, true)
      }),
    )
  })

  it('whatever is proposed, the panel is named only with a reason, and each reason once', () => {
    fc.assert(
      fc.property(anyProposal, proposed => {
        const who = whoDecides(proposed, policy)
        if (!who.panel) return
        assert.ok(who.because.length > 0)
        assert.equal(new Set(who.because).size, who.because.length)
      }),
    )
  })

  it('a smaller authority takes fewer to its panel', () => {
    const fewer = { ...policy, panelTakes: ['special' as const] }
    fc.assert(
      fc.property(anyProposal, proposed => {
        if (whoDecides(proposed, fewer).panel) assert.equal(whoDecides(proposed, policy).panel, true)
      }),
    )
  })
})
