import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { profileOf } from '../authority/profiles.ts'
import { turns } from '../authority/school-age.ts'
import type { Case } from '../case/case.ts'
import { ceasingOf, mayEnd, moveUnderWay } from '../case/ending.ts'
import { endingTasks } from '../case/ending-tasks.ts'
import type { Decision } from '../case/handle.ts'
import { milestonesOf } from '../case/milestones.ts'
import { addDays, ageOn, type Day, day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { LawId } from '../law/law.ts'
import type { NewFact } from '../record/append.ts'
import {
  decideAnswer,
  decideCease,
  decideEnd,
  decideEvidence,
  decideKept,
  decideLookedAt,
  decideProposal,
} from './decide-ceasing.ts'
import { decideDeath, decideNotDead } from './decide-death.ts'
import { decideMoveCancelled, decideMovedOut, decideMoveHeard, decideParentsTold } from './decide-moving.ts'

const trust = profileOf('learning-trust')
const ehc = profileOf('small-ehc')

function aPlan(law: LawId = 'england-statements-2001', bornOn = '2010-05-04', more: readonly StoryFact[] = []): Case {
  const theCase = aFoldedCase(
    [['plan.brought-forward', '2026-09-07', { madeOn: '2024-03-01', lastReviewedOn: '2026-03-02' }], ...more],
    law,
  )
  return { ...theCase, child: { ...theCase.child, bornOn: day(bornOn) } }
}

const proposal = {
  on: day('2026-10-05'),
  because: 'Reads with the others now',
  evidence: { progress: 'Last review', criteria: 'None of the general test', after: 'School Action Plus' },
  consults: [
    { name: 'Elif Aydın', role: 'mother' },
    { name: 'Grace Owusu', role: 'head teacher' },
  ],
  answerBy: day('2026-10-26'),
}

const decision = {
  on: day('2026-11-02'),
  reasons: 'The help it names is what every class has',
  decidedBy: 'Yvonne Adeyemi',
  support: null,
  withoutAnswers: null,
  to: ['Elif Aydın'],
  how: 'post',
}

function done(theCase: Case, decided: Decision): Case {
  assert.ok(!isRefused(decided), JSON.stringify(decided))
  return after(theCase, decided.record as NewFact[])
}

function whyNot(decided: Decision): string {
  assert.ok(isRefused(decided), 'it was not refused')
  return decided.refused.map(r => r.because).join(' ')
}

const proposed = (theCase = aPlan()) => done(theCase, decideProposal(theCase, trust, 'progress', proposal))
const decided = (theCase = proposed()) => done(theCase, decideCease(theCase, trust, decision))

describe('Ceasing', () => {
  it('opens a proposal on each of the five grounds, and none on another', () => {
    const theCase = aPlan()
    for (const ground of trust.ceasing[0]?.grounds ?? [])
      assert.equal(ceasingOf(done(theCase, decideProposal(theCase, trust, ground.id, proposal))).ground, ground.id)
    assert.equal(trust.ceasing[0]?.grounds.length, 5)
    assert.match(whyNot(decideProposal(theCase, trust, 'tired-of-it', proposal)), /not in the policy/)
  })
  it('has nothing to cease where no statement is in force', () => {
    assert.match(whyNot(decideProposal(aFoldedCase([]), trust, 'progress', proposal)), /No statement is in force/)
  })
  it('is not decided before what shows it is on the record', () => {
    const theCase = aPlan()
    const thin = done(
      theCase,
      decideProposal(theCase, trust, 'progress', { ...proposal, evidence: { progress: 'Last review' } }),
    )
    assert.match(whyNot(decideCease(thin, trust, decision)), /criteria are no longer met/)
    const more = ['criteria', 'after'].reduce(
      (c, point) => done(c, decideEvidence(c, trust, { on: day('2026-10-20'), point, words: 'Shown' })),
      thin,
    )
    assert.equal(ceasingOf(decided(more)).state, 'decided')
  })
  it('waits for those who may still answer, or says why not', () => {
    const early = { ...decision, on: day('2026-10-20') }
    assert.match(whyNot(decideCease(proposed(), trust, early)), /can answer until Monday 26 October 2026/)
    done(proposed(), decideCease(proposed(), trust, { ...early, withoutAnswers: 'Both have left the country' }))
    const answered = proposal.consults.reduce(
      (c, { name }) =>
        done(c, decideAnswer(c, { on: day('2026-10-12'), who: name, view: 'agrees', how: 'email', words: null })),
      proposed(),
    )
    done(answered, decideCease(answered, trust, early))
  })
  it('keeps the statement until the time to appeal is over, and says the day', () => {
    const theCase = decided()
    assert.match(whyNot(decideEnd(theCase, trust, { on: day('2027-01-04') })), /Tuesday 5 January 2027/)
    assert.equal(done(theCase, decideEnd(theCase, trust, { on: day('2027-01-05') })).derived.stage, 'ceased')
  })
  it('keeps it while an appeal is under way, after its dismissal not, and after an order to maintain for good', () => {
    const appealed = after(decided(), [{ name: 'appeal.lodged', on: day('2026-12-01') }])
    assert.match(whyNot(decideEnd(appealed, trust, { on: day('2027-03-01') })), /appeal is under way/)
    const dismissed = after(appealed, [{ name: 'appeal.decided', on: day('2027-02-15'), says: { order: 'dismissed' } }])
    assert.deepEqual(mayEnd(dismissed, trust), { from: '2027-02-15', because: 'the Tribunal dismissed the appeal' })
    const upheld = after(appealed, [{ name: 'appeal.decided', on: day('2027-02-15'), says: { order: 'maintain' } }])
    assert.match(whyNot(decideEnd(upheld, trust, { on: day('2027-03-01') })), /kept/)
    const withdrawn = after(appealed, [{ name: 'appeal.withdrawn', on: day('2027-02-01') }])
    assert.deepEqual(mayEnd(withdrawn, trust), { from: '2027-02-01', because: 'the appeal was withdrawn' })
  })
  it('keeps the provision of who turns 19 to the end of that academic year', () => {
    const young = aPlan('england-statements-2001', '2007-11-12')
    const evidence = { birthday: 'Birth certificate', onward: 'College' }
    const asked = done(young, decideProposal(young, trust, 'nineteen', { ...proposal, evidence }))
    const theCase = done(asked, decideCease(asked, trust, decision))
    assert.deepEqual(mayEnd(theCase, trust), {
      from: '2027-09-01',
      because: 'the academic year is over',
    })
  })
  it('never lets a statement end within the time to appeal, whatever the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 200 }), (later, wait) => {
        const asked = proposed()
        const on = addDays(day('2026-10-27'), later)
        const theCase = done(asked, decideCease(asked, trust, { ...decision, on }))
        const window = theCase.derived.windows.find(w => w.id === 'appeal')
        assert.ok(window !== undefined)
        const end = addDays(on, wait)
        assert.equal(isRefused(decideEnd(theCase, trust, { on: end })), end <= window.closesOn)
      }),
      { numRuns: 60 },
    )
  })
  it('can be dropped: the plan is kept and nothing is left to do about it', () => {
    const kept = done(
      decided(),
      decideKept(decided(), { on: day('2026-11-20'), because: 'Needs it', decidedBy: 'Yvonne' }),
    )
    assert.equal(ceasingOf(kept).state, 'kept')
    assert.deepEqual(
      endingTasks(kept, trust).filter(t => /end:|answers|evidence/.test(t.taskId)),
      [],
    )
    assert.match(whyNot(decideEnd(kept, trust, { on: day('2027-06-01') })), /plan is kept/)
  })
  it('leaves nobody unlooked-at who turns 19 or leaves compulsory schooling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), offset => {
        const bornOn = addDays(day('2007-09-01'), offset)
        const theCase = aPlan('england-statements-2001', bornOn)
        for (const reached of milestonesOf(theCase, trust)) {
          const tasks = endingTasks(theCase, trust).filter(t => t.taskId.includes(`:${reached.milestone.id}:`))
          assert.equal(tasks.length, 3)
          assert.ok(
            tasks.some(t => t.shownFrom <= addDays(reached.on, -28)),
            `${bornOn}: work before the day`,
          )
          const looked = decideLookedAt(theCase, trust, reached.milestone.id, { on: reached.from, because: 'Stays on' })
          assert.deepEqual(
            endingTasks(done(theCase, looked), trust).filter(t => t.taskId.includes(`:${reached.milestone.id}:`)),
            [],
          )
        }
      }),
      { numRuns: 60 },
    )
  })
  it('asks EHC questions under EHC law: 19 ends nothing, 25 may', () => {
    const names = ehc.ceasing[0]?.grounds.map(g => g.id) ?? []
    assert.ok(!names.includes('nineteen') && names.includes('twenty-five'))
  })
})

describe('A birthday', () => {
  it('is the first day on which the age is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 25 }), (offset, age) => {
        const born = addDays(day('1996-02-28'), offset)
        const on = turns(born, age)
        assert.equal(ageOn(born, on), age)
        assert.equal(ageOn(born, addDays(on, -1)), age - 1)
      }),
    )
  })
})

describe('Moving', () => {
  const heard = {
    on: day('2026-11-02'),
    movesOn: day('2026-12-21'),
    to: 'Leeds',
    authority: 'Leeds City Council',
    from: 'Elif Aydın',
    words: null,
  }
  it('starts the law’s own clock under EHC law, and called off takes it back', () => {
    const theCase = aPlan('england-ehc-2014')
    const moving = done(theCase, decideMoveHeard(theCase, heard))
    assert.equal(moving.derived.deadlines.find(d => d.id === 'transfer-plan')?.dueOn, '2026-12-21')
    const off = done(moving, decideMoveCancelled(moving, { on: day('2026-11-10'), because: 'They stay' }))
    assert.equal(
      off.derived.deadlines.some(d => d.id === 'transfer-plan'),
      false,
    )
  })
  it('passes the statement to the new authority, and nothing is owed here', () => {
    const theCase = aPlan()
    const out = done(
      theCase,
      decideMovedOut(theCase, {
        on: day('2026-12-21'),
        where: 'authority',
        to: 'Leeds',
        contact: null,
        how: 'email',
        with: 'The file',
      }),
    )
    assert.equal(out.derived.stage, 'transferred-out')
    assert.deepEqual(
      out.derived.deadlines.filter(d => d.metOn === null && !d.takenAway),
      [],
    )
  })
  it('ends what was asked of us when a child under assessment moves away', () => {
    const theCase = aFoldedCase([
      ['assessment.requested', '2026-09-07', { by: 'parent' }],
      ['assessment.agreed', '2026-10-05'],
    ])
    const moving = done(theCase, decideMoveHeard(theCase, heard))
    const out = done(
      moving,
      decideMovedOut(moving, {
        on: day('2026-12-21'),
        where: 'authority',
        to: 'Leeds',
        contact: null,
        how: 'email',
        with: 'The advice so far',
      }),
    )
    assert.deepEqual(
      out.derived.deadlines.filter(d => d.metOn === null && !d.takenAway),
      [],
    )
    assert.equal(moveUnderWay(out), null)
  })
  it('promises parents who moved in no review later than the law’s day', () => {
    const theCase = aFoldedCase([
      ['plan.transferred-in', '2026-11-02', { madeOn: '2025-03-01', lastReviewedOn: '2026-03-02' }],
    ])
    const told = {
      on: day('2026-11-20'),
      to: ['Elif Aydın'],
      how: 'post',
      assesses: 'will-not' as const,
      because: 'The advice is recent',
      reviewBy: day('2027-06-01') as Day,
    }
    assert.match(whyNot(decideParentsTold(theCase, told)), /due by Monday 1 March 2027/)
    done(theCase, decideParentsTold(theCase, { ...told, reviewBy: day('2027-02-15') }))
  })
})

describe('The death of a child', () => {
  it('stops everything, and taken back leaves the case as it was', () => {
    const theCase = proposed()
    const died = done(theCase, decideDeath(theCase, { on: day('2026-11-01'), told: 'The school', words: null }))
    assert.deepEqual(
      died.derived.deadlines.filter(d => d.metOn === null && !d.takenAway),
      [],
    )
    assert.deepEqual(died.derived.windows, [])
    const again = done(died, decideNotDead(died, { because: 'Another child of the same name' }, day('2026-11-03')))
    assert.deepEqual(again.derived.deadlines, theCase.derived.deadlines)
    assert.equal(again.derived.stage, theCase.derived.stage)
  })
})
