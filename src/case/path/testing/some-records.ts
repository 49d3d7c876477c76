import { day } from '../../../kernel/day.ts'
import type { PathInput } from '../course.ts'
import { pathWords } from '../words/of-law.ts'
import { duty, facts, given, window } from './a-record.ts'

const advisers = ['parent', 'medical', 'social-care', 'other', 'education', 'psychology']

/** Zeynep’s case: agreed early, the assessment late and excused, the statement proposed, the final one due. */
export function zeynep(today = '2026-11-23'): PathInput {
  const came = ['2026-08-05', '2026-08-13', '2026-08-28', '2026-09-04', '2026-09-18', '2026-09-30']
  const record = facts(
    ['assessment.requested', '2026-06-17', { by: 'parent' }],
    ['assessment.agreed', '2026-07-23'],
    ...advisers.map(from => asFact(['advice.requested', '2026-07-27', { from }])),
    ...came.map((on, index) => asFact(['advice.received', on, { from: advisers[index] }])),
    ['meeting.held', '2026-09-24', { kind: 'parents' }],
    ['assessment.completed', '2026-10-09'],
    ['plan.proposed', '2026-10-20'],
    ['meeting.held', '2026-11-10', { kind: 'plan' }],
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70, { metBy: 16, excusedBy: 'school-closed' }),
    ...advisers.map((from, index) =>
      duty('give-advice', record, 3 + index, 42, { metBy: 9 + index, about: `advice:${from}` }),
    ),
    duty('propose-or-refuse-plan', record, 16, 14, { metBy: 17 }),
    duty('finalise-plan', record, 17, 56),
  ]
  const windows = [
    window('representations-on-plan', 'plan.proposed', '2026-10-20', '2026-11-03'),
    window('further-representations', 'meeting.held', '2026-11-10', '2026-11-24'),
  ]
  return given({ facts: record, deadlines, windows }, today, {
    closures: [{ from: day('2026-07-22'), reopens: day('2026-09-02') }],
    askedBy: 'from her mother',
  })
}

/** A school’s request, the parents’ 29 days on their last day, the decision still due. */
export function deciding(today = '2026-11-23'): PathInput {
  const record = facts(['assessment.requested', '2026-10-23', { by: 'school' }], ['assessment.proposed', '2026-10-26'])
  const deadlines = [duty('decide-whether-to-assess', record, 1, 42, { notBefore: day('2026-11-24') })]
  const windows = [window('representations-before-assessment', 'assessment.proposed', '2026-10-26', '2026-11-23')]
  return given({ facts: record, deadlines, windows }, today, {
    closures: [
      { from: day('2026-12-19'), reopens: day('2027-01-05') },
      { from: day('2027-04-02'), reopens: day('2027-04-19') },
    ],
  })
}

/** The assessment is past its day and psychology is missing. */
export function overdue(today = '2026-11-23'): PathInput {
  const came = ['2026-10-12', '2026-10-20', '2026-10-30', '2026-11-06', '2026-11-10']
  const record = facts(
    ['assessment.requested', '2026-07-28', { by: 'parent' }],
    ['assessment.agreed', '2026-09-08'],
    ...advisers.map(from => asFact(['advice.requested', '2026-09-30', { from }])),
    ...came.map((on, index) => asFact(['advice.received', on, { from: advisers[index] }])),
    ['meeting.held', '2026-10-15', { kind: 'parents' }],
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70),
    ...advisers.map((from, index) =>
      duty('give-advice', record, 3 + index, 42, {
        about: `advice:${from}`,
        ...(index < 5 ? { metBy: 9 + index } : {}),
      }),
    ),
  ]
  return given({ facts: record, deadlines, windows: [] }, today, {
    closures: [{ from: day('2026-07-28'), reopens: day('2026-09-02') }],
  })
}

/** Decided late without an excuse, assessed late with one. */
export function lateAndExcused(today = '2026-11-23'): PathInput {
  const record = facts(
    ['assessment.requested', '2026-06-22', { by: 'parent' }],
    ['assessment.agreed', '2026-08-10'],
    ['assessment.completed', '2026-10-23'],
    ['plan.proposed', '2026-11-09'],
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70, { metBy: 3, excusedBy: 'school-closed' }),
    duty('propose-or-refuse-plan', record, 3, 14, { metBy: 4 }),
    duty('finalise-plan', record, 4, 56),
  ]
  return given(
    {
      facts: record,
      deadlines,
      windows: [window('representations-on-plan', 'plan.proposed', '2026-11-09', '2026-11-23')],
    },
    today,
  )
}

/** Agreed in time and then nothing for months; past its day with a ground if `excused`. */
export function farPast(today = '2027-11-01', excused = false): PathInput {
  const record = facts(['assessment.requested', '2026-01-19', { by: 'parent' }], ['assessment.agreed', '2026-02-27'])
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70, excused ? { excusedBy: 'exceptional-circumstances' } : {}),
  ]
  return given({ facts: record, deadlines, windows: [] }, today)
}

export function refused(today = '2026-11-23'): PathInput {
  const record = facts(['assessment.requested', '2026-09-14', { by: 'parent' }], ['assessment.refused', '2026-10-21'])
  const deadlines = [duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 })]
  return given(
    { facts: record, deadlines, windows: [window('appeal', 'assessment.refused', '2026-10-21', '2026-12-21')] },
    today,
  )
}

export function withdrawn(today = '2026-11-23'): PathInput {
  const record = facts(['assessment.requested', '2026-09-14', { by: 'parent' }], ['request.withdrawn', '2026-10-01'])
  const deadlines = [duty('decide-whether-to-assess', record, 1, 42, { takenAway: true })]
  return given({ facts: record, deadlines, windows: [] }, today)
}

export function noteInLieu(today = '2026-11-23'): PathInput {
  const record = facts(
    ['assessment.requested', '2026-06-22', { by: 'school' }],
    ['assessment.agreed', '2026-08-03'],
    ['assessment.completed', '2026-10-12'],
    ['plan.refused', '2026-10-23'],
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70, { metBy: 3 }),
    duty('propose-or-refuse-plan', record, 3, 14, { metBy: 4 }),
  ]
  return given(
    { facts: record, deadlines, windows: [window('appeal', 'plan.refused', '2026-10-23', '2026-12-23')] },
    today,
  )
}

/** The final statement is sent; the first review is a year away. */
export function finished(today = '2026-11-23'): PathInput {
  const record = facts(
    ['assessment.requested', '2026-05-11', { by: 'parent' }],
    ['assessment.agreed', '2026-06-15'],
    ['assessment.completed', '2026-08-24'],
    ['plan.proposed', '2026-09-07'],
    ['plan.finalised', '2026-10-30'],
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('complete-assessment', record, 2, 70, { metBy: 3 }),
    duty('propose-or-refuse-plan', record, 3, 14, { metBy: 4 }),
    duty('finalise-plan', record, 4, 56, { metBy: 5 }),
    duty('review-plan', record, 5, 364),
  ]
  return given(
    { facts: record, deadlines, windows: [window('appeal', 'plan.finalised', '2026-10-30', '2026-12-30')] },
    today,
  )
}

/** Under the law of 2014: a draft plan sent before week 16 takes the notice of no plan away. */
export function ehc(today = '2026-11-23', sent = true): PathInput {
  const record = facts(
    ['assessment.requested', '2026-07-13', { by: 'parent' }],
    ['assessment.agreed', '2026-08-20'],
    ...(sent ? [asFact(['plan.proposed', '2026-10-28', {}])] : []),
  )
  const deadlines = [
    duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
    duty('notify-no-plan', record, 1, 112, { takenAway: sent }),
    duty('finalise-plan', record, 1, 140),
  ]
  const windows = sent ? [window('comments-on-draft', 'plan.proposed', '2026-10-28', '2026-11-11')] : []
  return given({ facts: record, deadlines, windows }, today, { words: pathWords['england-ehc-2014'] })
}

export function notified(today = '2026-11-23'): PathInput {
  return given(
    { facts: facts(['notification.received', '2026-11-04', { from: 'health' }]), deadlines: [], windows: [] },
    today,
  )
}

/** A statement’s year: papers and meeting in time, the report late, the review itself due. */
export function review(today = '2026-11-23'): PathInput {
  const record = facts(
    ['plan.brought-forward', '2026-01-08', { madeOn: '2025-12-11' }],
    ['review.planned', '2026-09-01', { meetingOn: '2026-10-13' }],
    ['review.papers-sent', '2026-09-25'],
    ['review.held', '2026-10-13'],
    ['review.reported', '2026-10-30'],
  )
  const deadlines = [
    duty('review-plan', record, 1, 336),
    duty('send-review-papers', record, 2, 28, { metBy: 3 }),
    duty('report-review', record, 4, 14, { metBy: 5 }),
  ]
  return given({ facts: record, deadlines, windows: [] }, today)
}

function asFact(fact: [string, string, object]): [string, string, Record<string, unknown>] {
  return [fact[0], fact[1], { ...fact[2] }]
}
