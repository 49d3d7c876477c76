import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { profileOf } from '../authority/profiles.ts'
import { appealsOf, isPlanOrdered, isUnderWay, ordersToKeep } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { nextOfDifference, panelDayOf } from '../case/difference-next.ts'
import { differenceRows } from '../case/difference-rows.ts'
import { differenceTasks } from '../case/difference-tasks.ts'
import { differencesOf, openDifferences } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { refusalsOfLaw } from '../case/law-of-case.ts'
import { watchTasks } from '../case/watches.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { LawId } from '../law/law.ts'
import { whyNotRefuse } from '../plan/doing.ts'
import { orders } from '../record/facts.ts'
import { decideDirection, decideDirectionDone, decideLodge, decideTimetable } from './decide-appeal.ts'
import { decideArrange, decideAsk, decideHeld, decideRaise, decideReopen, decideSettle } from './decide-difference.ts'
import { decideEnd } from './decide-end.ts'
import { decideAttendance, decideHearing } from './decide-hearing.ts'

const profile = profileOf('learning-trust')
const small = profileOf('small-ehc')

const refused: readonly StoryFact[] = [
  ['assessment.requested', '2026-02-02', { by: 'parent' }],
  ['assessment.refused', '2026-03-09'],
]

const raising = {
  with: 'parents',
  who: 'Elif Aydın',
  matter: 'assessment',
  words: 'They want an assessment',
  wants: 'An assessment',
  source: null,
  on: day('2026-03-10'),
} as const

/** The case after a decision that is not refused, by us or by the law. */
function done(theCase: Case, decision: Decision): Case {
  assert.ok(!isRefused(decision), JSON.stringify(decision))
  assert.deepEqual(refusalsOfLaw(theCase, decision.record), [])
  return after(theCase, decision.record)
}

function because(decision: Decision): string {
  return isRefused(decision) ? decision.refused.map(r => r.because).join('; ') : ''
}

const lodged = (theCase: Case, number = 'EH1', difference: string | null = null) =>
  done(
    theCase,
    decideLodge(theCase, {
      against: 'assessment.refused:2026-03-09',
      on: day('2026-04-20'),
      number,
      grounds: 'It is needed',
      difference,
    }),
  )

function shown(theCase: Case, on: string, role: string, of = profile): string[] {
  return [...differenceTasks(theCase, of), ...watchTasks(theCase, of)]
    .filter(task => task.role === role && task.shownFrom <= on)
    .map(task => task.title)
}

describe('A difference', () => {
  const one = done(aFoldedCase(refused), decideRaise(aFoldedCase(refused), raising))

  it('is numbered, and a number is not given twice', () => {
    const two = done(one, decideRaise(one, raising))
    assert.deepEqual(
      differencesOf(two).map(d => d.about),
      ['difference:1', 'difference:2'],
    )
  })

  it('cannot begin before what it came up in', () => {
    assert.match(
      because(decideRaise(one, { ...raising, source: 2, on: day('2026-03-01') })),
      /What it came up in is of Monday 9 March 2026/,
    )
  })

  it('settled by a step asks for nothing more, and can be opened again', () => {
    const asked = done(one, decideAsk(one, 1, { on: day('2026-03-12'), step: 'meeting', by: 'them', words: null }))
    const settled = done(
      asked,
      decideHeld(asked, 1, {
        step: 'meeting',
        on: day('2026-03-20'),
        with: 'All',
        words: 'They will wait for the spring',
        result: 'settled',
        next: null,
        order: null,
      }),
    )
    assert.deepEqual(openDifferences(settled), [])
    assert.deepEqual(differenceTasks(settled, profile), [])
    assert.deepEqual(shown(settled, '2030-01-01', 'annual-review-manager'), [])
    const again = done(settled, decideReopen(settled, 1, { on: day('2026-05-01'), because: 'Spring is over' }))
    assert.equal(openDifferences(again).length, 1)
    assert.equal(nextOfDifference(again, openDifferences(again)[0] ?? assert.fail(), profile)?.on, '2026-05-15')
  })

  it('not settled names the next step', () => {
    const held = {
      step: 'meeting',
      on: day('2026-03-20'),
      with: 'All',
      words: 'No',
      result: 'not-settled',
      next: null,
      order: null,
    } as const
    assert.match(because(decideHeld(one, 1, held)), /Say what the next step is/)
  })

  it('one settled takes nothing from the other', () => {
    const two = done(one, decideRaise(one, raising))
    const asked = done(two, decideAsk(two, 2, { on: day('2026-03-12'), step: 'meeting', by: 'them', words: null }))
    const settled = done(asked, decideSettle(asked, 1, { on: day('2026-03-13'), how: 'we-changed', words: 'Agreed' }))
    assert.ok(
      shown(settled, '2026-03-20', 'annual-review-manager').includes(
        'Arrange what was asked for or offered to settle the difference',
      ),
    )
  })

  it('property: while it is open somebody has it as a task four weeks after the last act, whatever was done', () => {
    const act = fc.record({
      kind: fc.constantFrom('ask', 'arrange', 'held', 'not-held'),
      step: fc.constantFrom('meeting', 'conciliation', 'mediation', 'disagreement-resolution'),
      after: fc.integer({ min: 0, max: 30 }),
      ahead: fc.integer({ min: 0, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), acts => {
        let theCase = one
        let on: Day = day('2026-03-10')
        for (const { kind, step, after: days, ahead } of acts) {
          on = addDays(on, days)
          const decided: Decision =
            kind === 'ask'
              ? decideAsk(theCase, 1, { on, step, by: 'them', words: null })
              : kind === 'arrange'
                ? decideArrange(
                    theCase,
                    1,
                    { step, happensOn: addDays(on, ahead), at: null, place: 'Here', provider: 'Ada', attends: 'Priya' },
                    on,
                  )
                : decideHeld(theCase, 1, {
                    step,
                    on,
                    with: 'All',
                    words: 'Talked',
                    result: kind === 'held' ? 'not-settled' : 'did-not-happen',
                    next: 'Again',
                    order: null,
                  })
          if (!isRefused(decided)) theCase = done(theCase, decided)
        }
        const [difference] = openDifferences(theCase)
        assert.ok(difference !== undefined)
        assert.notEqual(nextOfDifference(theCase, difference, profile), null)
        const late = addDays(difference.actedOn, 28)
        assert.ok(shown(theCase, late, 'annual-review-manager').length > 0)
        assert.ok(shown(theCase, late, 'head-of-section').length > 0)
      }),
      { numRuns: 60 },
    )
  })

  it('with the parents goes to the panel after the days of the policy, and again after a sitting that settled nothing', () => {
    const [difference] = openDifferences(one)
    assert.ok(difference !== undefined)
    assert.equal(panelDayOf(one, difference, profile), '2026-04-21')
    const discussed = after(one, [
      {
        name: 'panel.discussed',
        on: day('2026-05-05'),
        says: { panel: 'complex-needs', recommends: 'more-information' },
      },
    ])
    assert.equal(panelDayOf(discussed, openDifferences(discussed)[0] ?? assert.fail(), profile), '2026-06-16')
  })

  it('with the school stays with the section', () => {
    const school = done(aFoldedCase(refused), decideRaise(aFoldedCase(refused), { ...raising, with: 'school' }))
    assert.equal(panelDayOf(school, openDifferences(school)[0] ?? assert.fail(), profile), null)
  })
})

describe('A mediation', () => {
  const raised = done(
    aFoldedCase(refused, 'england-ehc-2014'),
    decideRaise(aFoldedCase(refused, 'england-ehc-2014'), raising),
  )

  it('that the family asks for starts the law’s thirty days; one that we offer does not', () => {
    const theirs = done(
      raised,
      decideAsk(raised, 1, { on: day('2026-03-16'), step: 'mediation', by: 'them', words: null }),
    )
    assert.equal(theirs.derived.deadlines.find(d => d.id === 'arrange-mediation')?.dueOn, '2026-04-15')
    const ours = done(raised, decideAsk(raised, 1, { on: day('2026-03-16'), step: 'mediation', by: 'us', words: null }))
    assert.equal(
      ours.derived.deadlines.find(d => d.id === 'arrange-mediation'),
      undefined,
    )
    assert.ok(shown(ours, '2026-04-06', 'head-of-section', small).length > 0)
  })

  it('in which something is agreed has the force of an order', () => {
    const asked = done(
      raised,
      decideAsk(raised, 1, { on: day('2026-03-16'), step: 'mediation', by: 'them', words: null }),
    )
    const agreed = done(
      asked,
      decideHeld(asked, 1, {
        step: 'mediation',
        on: day('2026-04-01'),
        with: 'All',
        words: 'We will assess',
        result: 'settled',
        next: null,
        order: 'assess',
      }),
    )
    assert.equal(agreed.derived.deadlines.find(d => d.id === 'comply-with-order')?.dueOn, '2026-04-15')
    assert.equal(agreed.derived.deadlines.find(d => d.id === 'arrange-mediation')?.metOn, '2026-04-01')
    const [row] = differenceRows(agreed, small)
    assert.deepEqual(
      [row?.open, row?.next_on, row?.order_made, row?.comply_by],
      [true, '2026-04-15', 'assess', '2026-04-15'],
    )
    assert.ok(
      shown(agreed, '2026-04-16', 'head-of-section', small).includes(
        'The order is not carried out and its day is over',
      ),
    )
  })

  it('under the law of statements has no force of an order', () => {
    const plain = done(aFoldedCase(refused), decideRaise(aFoldedCase(refused), raising))
    const held = { step: 'mediation', on: day('2026-04-01'), with: 'All', words: 'Yes' } as const
    assert.match(
      because(decideHeld(plain, 1, { ...held, result: 'settled', next: null, order: 'assess' })),
      /force of an order/,
    )
  })
})

describe('An appeal', () => {
  const laws: readonly LawId[] = ['england-statements-2001', 'england-ehc-2014']

  it('ends with any order the law knows, which leaves its own days behind', () => {
    for (const law of laws) {
      const appealed = lodged(aFoldedCase(refused, law))
      for (const order of orders) {
        const ending = { how: 'decided', on: day('2026-07-06'), order, words: 'So ordered' } as const
        const ended = done(appealed, decideEnd(appealed, 1, ending))
        const [appeal] = appealsOf(ended)
        assert.ok(appeal !== undefined)
        const asks = order !== 'dismissed' && order !== 'maintain'
        assert.equal(isUnderWay(appeal), asks, `${law} ${order}`)
        assert.equal(ordersToKeep(appeal).length > 0, asks)
      }
    }
  })

  it('whose order is to make a plan cannot be answered by refusing one', () => {
    for (const law of laws) {
      const noPlan = aFoldedCase(
        [
          ['assessment.requested', '2026-01-05', { by: 'parent' }],
          ['assessment.agreed', '2026-02-02'],
          ...(law === 'england-ehc-2014' ? [] : [['assessment.completed', '2026-04-01'] as const]),
          ['plan.refused', '2026-04-10'],
          ['appeal.decided', '2026-07-06', { order: 'make-plan' }],
        ],
        law,
      )
      assert.ok(isPlanOrdered(noPlan))
      assert.match(whyNotRefuse(noPlan) ?? '', /The Tribunal ordered/)
    }
  })

  it('cannot be lodged before its decision, or twice by one number', () => {
    const theCase = aFoldedCase(refused)
    const early = {
      against: 'assessment.refused:2026-03-09',
      on: day('2026-03-01'),
      number: 'EH1',
      grounds: 'x',
      difference: null,
    }
    assert.match(because(decideLodge(theCase, early)), /The decision was given on Monday 9 March 2026/)
    const appealed = lodged(theCase)
    assert.match(because(decideLodge(appealed, { ...early, on: day('2026-04-20') })), /number EH1 is on the record/)
  })

  it('that ends takes nothing from the other: its directions and its hearing stay work', () => {
    let theCase = lodged(lodged(aFoldedCase(refused)), 'EH2')
    const direction = {
      what: 'Our response',
      whose: 'authority',
      dueOn: day('2026-05-29'),
      because: null,
      on: day('2026-04-27'),
    } as const
    const hearing = { hearingOn: day('2026-07-15'), at: null, place: null, online: true, on: day('2026-04-27') }
    for (const number of [1, 2]) {
      theCase = done(theCase, decideDirection(theCase, number, direction, null))
      theCase = done(theCase, decideHearing(theCase, number, hearing))
    }
    const ended = done(
      theCase,
      decideEnd(theCase, 1, { how: 'withdrawn', on: day('2026-05-01'), order: null, words: 'Withdrawn' }),
    )
    const head = shown(ended, '2026-07-02', 'head-of-section')
    assert.deepEqual(
      head.filter(title => title === 'A direction of the Tribunal is overdue'),
      ['A direction of the Tribunal is overdue'],
    )
    assert.equal(head.filter(title => title === 'Nobody is named to attend the hearing').length, 1)
  })

  it('whose hearing has another day asks again who attends', () => {
    const heard = { hearingOn: day('2026-07-15'), at: null, place: null, online: true, on: day('2026-05-01') }
    let theCase = lodged(aFoldedCase(refused))
    theCase = done(theCase, decideHearing(theCase, 1, heard))
    theCase = done(theCase, decideAttendance(theCase, 1, { who: 'Marcus', witnesses: null }, day('2026-05-02')))
    assert.equal(appealsOf(theCase)[0]?.hearing?.attends?.who, 'Marcus')
    theCase = done(
      theCase,
      decideHearing(theCase, 1, { ...heard, hearingOn: day('2026-09-02'), on: day('2026-07-01') }),
    )
    assert.equal(appealsOf(theCase)[0]?.hearing?.attends, null)
    assert.ok(shown(theCase, '2026-08-20', 'head-of-section').includes('Nobody is named to attend the hearing'))
  })

  it('whose response was sent before its timetable was entered is done all the same', () => {
    let theCase = lodged(aFoldedCase(refused))
    const timetable = {
      on: day('2026-04-22'),
      days: { response: day('2026-05-29') },
      hearingOn: null,
      at: null,
      place: null,
      online: false,
    }
    theCase = done(theCase, decideTimetable(theCase, 1, timetable, profile.differences))
    const sent = { on: day('2026-04-24'), words: null }
    const finished = done(theCase, decideDirectionDone(theCase, 1, '1', sent))
    assert.deepEqual(shown(finished, '2026-12-01', 'head-of-section'), [])
    assert.match(
      because(decideDirectionDone(theCase, 1, '1', { ...sent, on: day('2026-04-21') })),
      /It was directed on Wednesday 22 April 2026/,
    )
  })

  it('whose order is corrected has the right one, and whose order is taken back is open again', () => {
    const appealed = lodged(aFoldedCase(refused))
    const ending = { how: 'decided', on: day('2026-07-06'), order: 'dismissed', words: 'So ordered' } as const
    const ended = done(appealed, decideEnd(appealed, 1, ending))
    const position = ended.facts.find(f => f.name === 'appeal.decided')?.position
    const correcting = (fact: unknown) =>
      done(ended, {
        record: [{ name: 'fact.corrected', on: day('2026-07-08'), says: { position, because: 'Read again', fact } }],
      })
    const right = correcting({ name: 'appeal.decided', on: '2026-07-06', says: { order: 'assess' } })
    assert.equal(appealsOf(right)[0]?.ended?.order, 'assess')
    assert.equal(ordersToKeep(appealsOf(right)[0] ?? assert.fail()).length, 1)
    assert.equal(appealsOf(correcting(null))[0]?.ended, null)
  })

  it('settles the difference it came from when it is decided, not when it is withdrawn', () => {
    const raised = done(aFoldedCase(refused), decideRaise(aFoldedCase(refused), raising))
    const appealed = lodged(raised, 'EH1', 'difference:1')
    const withdrawn = decideEnd(appealed, 1, { how: 'withdrawn', on: day('2026-05-01'), order: null, words: 'x' })
    assert.equal(openDifferences(done(appealed, withdrawn)).length, 1)
    const decided = decideEnd(appealed, 1, { how: 'decided', on: day('2026-05-01'), order: 'dismissed', words: 'x' })
    assert.equal(openDifferences(done(appealed, decided)).length, 0)
  })
})
