import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { PathInput } from './course.ts'
import { pathOf } from './model.ts'
import type { CasePath } from './path.ts'
import { duty, facts, given } from './testing/a-record.ts'
import {
  deciding,
  ehc,
  farPast,
  finished,
  lateAndExcused,
  noteInLieu,
  notified,
  overdue,
  refused,
  review,
  withdrawn,
  zeynep,
} from './testing/some-records.ts'
import { pathWords } from './words/of-law.ts'

function path(input: PathInput): CasePath {
  const found = pathOf(input)
  assert.ok(found)
  return found
}

const stations = (p: CasePath) => p.stations.map(s => [s.name, s.state, s.on, s.note])
const states = (p: CasePath) => p.stations.map(s => s.state)
const lines = (p: CasePath, voice: 'staff' | 'family') =>
  p.twin.flatMap(item => {
    const words = item[voice]
    return words ? [[words.name, words.when, words.more].filter(w => w !== null).join(' | ')] : []
  })

describe('Zeynep’s path on Monday 23 November 2026', () => {
  const p = path(zeynep())

  it('is in week 23 of 26 and the statement is being made final', () => {
    assert.equal(p.heading, 'Week 23 of 26: making the statement final')
  })

  it('has each station where it happened, with how early or late it was', () => {
    assert.deepEqual(stations(p), [
      ['Request received', 'met', '2026-06-17', 'Wed 17 Jun, from her mother'],
      ['Assessment agreed', 'met', '2026-07-23', 'Thu 23 Jul · 6 days early'],
      ['Assessment complete', 'excused', '2026-10-09', 'Fri 9 Oct · 8 days late, excused'],
      ['Statement proposed', 'met', '2026-10-20', 'Tue 20 Oct · 3 days early'],
      ['Final statement', 'next', '2026-12-15', 'by 15 Dec'],
    ])
  })

  it('says what the law allowed for each leg', () => {
    assert.deepEqual(
      p.legs.map(leg => [leg.verb, leg.allows, leg.from, leg.dueOn, leg.endedOn]),
      [
        ['Decide', '6 weeks', '2026-06-17', '2026-07-29', '2026-07-23'],
        ['Assess', '10 weeks', '2026-07-23', '2026-10-01', '2026-10-09'],
        ['Propose', '2 weeks', '2026-10-09', '2026-10-23', '2026-10-20'],
        ['Make final', '8 weeks', '2026-10-20', '2026-12-15', null],
      ],
    )
  })

  it('puts what is next over its station: what, by which day, how long', () => {
    assert.deepEqual(p.next?.lines, ['Next: final statement', 'by Tuesday 15 December', '22 days left'])
    assert.equal(p.next?.overdue, false)
  })

  it('has the advice, the meetings, the parents’ time and the closed school in its lanes', () => {
    assert.equal(p.advice?.words, '6 in, 2 of them late')
    assert.deepEqual(
      p.meetings.map(m => [m.said.staff, m.on]),
      [
        ['Parents met', '2026-09-24'],
        ['Met on the proposal', '2026-11-10'],
      ],
    )
    assert.deepEqual(
      p.windows.map(w => [w.inside, w.open, w.words]),
      [
        ['15 days', false, null],
        ['15 more', true, 'closes tomorrow'],
      ],
    )
    assert.equal(p.closures.length, 1)
  })

  it('is one sentence for who hears it', () => {
    assert.equal(
      p.title,
      'Path of the case on 23 November 2026: request 17 June, assessment agreed 23 July (6 days early), assessment complete 9 October (8 days late, excused), statement proposed 20 October (3 days early). Next: final statement by Tuesday 15 December, 22 days left. The same in words is below.',
    )
  })

  it('is the same in words for staff, in order, today among them', () => {
    assert.deepEqual(lines(p, 'staff'), [
      'Request received | Wednesday 17 June 2026, from her mother | Decide: 6 weeks, by 29 July',
      'Assessment agreed | Thursday 23 July, 6 days early | Assess: 10 weeks, by 1 October. School closed 22 July to 1 September',
      'Advice asked: 6 pieces | Monday 27 July, due by 7 September | Parents 5 August; medical 13 August; social care 28 August; other 4 September; education 18 September, 11 days late; psychology 30 September, 23 days late',
      'Parents met | Thursday 24 September',
      'Assessment complete | Friday 9 October, 8 days late, excused | Ground: the school was closed. Propose: 2 weeks, by 23 October',
      'Statement proposed | Tuesday 20 October, 3 days early | Make final: 8 weeks, by 15 December',
      'Parents’ 15 days | 20 October to 3 November, closed',
      'Met on the proposal | Tuesday 10 November',
      'Parents’ 15 more days | 10 to 24 November, closes tomorrow',
      'Today, Monday 23 November',
      'Next: final statement | by Tuesday 15 December 2026 | 22 days left',
      'First annual review | within 12 months beginning with the day the statement is made',
    ])
  })

  it('tells the family the same in its own words, our lateness said plainly', () => {
    assert.deepEqual(lines(p, 'family'), [
      'You asked for an assessment | 17 June 2026',
      'We said yes | 23 July, 6 days before we had to',
      'We asked six people for advice | You, the school, health, a psychologist, social care and someone else who knows Zeynep',
      'We met you | 24 September',
      'We finished the assessment | 9 October, 8 days later than we should have | The school was closed for the holidays when we asked it for advice. The law allows for this.',
      'We sent you the proposed statement | 20 October, 3 days before we had to',
      'Your time to comment | 20 October to 3 November: closed',
      'We met to talk about it | 10 November',
      'Your time to comment | 10 to 24 November: 1 day left',
      'Today, Monday 23 November',
      'We send the final statement | by Tuesday 15 December 2026',
      'If you disagree with it | You can appeal within 2 months. We will tell you how, and the last day, when we send it.',
      'We look at it again together | Within a year of the final statement',
    ])
  })

  it('is overdue five days after its last day, and says so in red to staff and plainly to the family', () => {
    const late = path(zeynep('2026-12-20'))
    assert.equal(late.heading, 'Week 27 of 26: making the statement final')
    assert.deepEqual(late.next?.lines, ['Overdue: final statement', 'was due Tuesday 15 December', '5 days overdue'])
    assert.equal(late.stations.at(-1)?.state, 'overdue')
    assert.ok(
      lines(late, 'family').includes(
        'We send the final statement | We should have done this by Tuesday 15 December 2026 | We are 5 days late.',
      ),
    )
  })
})

describe('deciding whether to assess', () => {
  const p = path(deciding())

  it('counts the later legs from the end of the one before, at the latest', () => {
    assert.equal(p.heading, 'Week 5 of 26: deciding whether to assess')
    assert.deepEqual(stations(p).slice(1), [
      ['Decision whether to assess', 'next', '2026-12-04', 'by 4 Dec'],
      ['Assessment complete', 'to-come', '2027-02-12', 'at the latest 12 Feb'],
      ['Statement proposed', 'to-come', '2027-02-26', 'at the latest 26 Feb'],
      ['Final statement', 'to-come', '2027-04-23', 'at the latest 23 Apr'],
    ])
  })

  it('says that the parents’ time closes today and that nothing may be decided before tomorrow', () => {
    assert.equal(p.windows[0]?.words, 'closes today; no decision before tomorrow')
    assert.match(p.title, /Not before Tuesday 24 November 2026\./)
    assert.ok(lines(p, 'staff').some(line => line.endsWith('11 days left; not before Tuesday 24 November')))
  })

  it('acts by the last working day and still names the last lawful one', () => {
    const record = facts(['assessment.requested', '2026-11-13', { by: 'parent' }])
    const deadlines = [duty('decide-whether-to-assess', record, 1, 42, { actBy: day('2026-12-24') })]
    const input = given({ facts: record, deadlines, windows: [] }, '2026-11-23')
    assert.deepEqual(path(input).next?.lines, [
      'Next: tell the parents',
      'by Thursday 24 December',
      '31 days left; last lawful day Fri 25 Dec',
    ])
    const onTheLast = path({ ...input, today: day('2026-12-25') })
    assert.deepEqual(onTheLast.next?.lines, ['Next: tell the parents', 'by Friday 25 December', 'today'])
  })
})

describe('a leg past its day', () => {
  it('is overdue, and the legs after it count from today', () => {
    const p = path(overdue())
    assert.equal(p.heading, 'Week 17 of 26: assessing')
    assert.deepEqual(states(p), ['met', 'met', 'overdue', 'to-come', 'to-come'])
    assert.deepEqual(p.next?.lines, ['Overdue: assess', 'was due Tuesday 17 November', '6 days overdue'])
    assert.deepEqual(
      p.legs.slice(2).map(leg => [leg.from, leg.dueOn]),
      [
        ['2026-11-23', '2026-12-07'],
        ['2026-12-07', '2027-02-01'],
      ],
    )
    assert.equal(p.advice?.words, '5 of 6 in; psychology 12 days late')
    assert.equal(p.advice?.missingSince, '2026-11-11')
  })

  it('with a ground recorded is past its day and excused, not overdue', () => {
    const p = path(farPast('2026-06-10', true))
    assert.equal(p.stations[2]?.state, 'waived')
    assert.deepEqual(p.next, {
      station: 'complete-assessment',
      overdue: false,
      lines: ['Next: assess', 'was due Friday 8 May', '33 days past, excused'],
      notBefore: null,
    })
  })

  it('met late without a ground is late, with one is excused', () => {
    assert.deepEqual(states(path(lateAndExcused())), ['met', 'late', 'excused', 'late', 'next'])
  })

  it('far beyond 26 weeks names the years', () => {
    const p = path(farPast())
    assert.equal(p.heading, 'Week 93 of 26: assessing')
    assert.equal(p.stations[0]?.note, 'Mon 19 Jan 2026, from the parents')
    assert.deepEqual(p.next?.lines, ['Overdue: assess', 'was due Friday 8 May 2026', '542 days overdue'])
  })
})

describe('a path that ends before a plan', () => {
  it('ends with the refusal, and the parents may appeal', () => {
    const p = path(refused())
    assert.equal(p.heading, 'Assessment refused in week 6')
    assert.deepEqual(states(p), ['met', 'met'])
    assert.equal(p.next, null)
    assert.deepEqual(
      p.windows.map(w => [w.inside, w.words]),
      [['to appeal', '28 days left']],
    )
  })

  it('ends when the request is withdrawn; the duty taken away is not drawn but is in the words', () => {
    const p = path(withdrawn())
    assert.equal(p.heading, 'Request withdrawn in week 3')
    assert.deepEqual(states(p), ['met', 'ended'])
    assert.ok(lines(p, 'staff').some(line => line.startsWith('Not needed: decision whether to assess')))
    assert.deepEqual(lines(p, 'family'), [
      'You asked for an assessment | 14 September 2026',
      'The request was withdrawn | 1 October',
      'Today, Monday 23 November',
    ])
  })

  it('ends with a note in lieu', () => {
    const p = path(noteInLieu())
    assert.equal(p.heading, 'Note in lieu sent in week 18')
    assert.equal(p.stations.at(-1)?.name, 'Note in lieu sent')
    assert.equal(p.legs.length, 3)
  })
})

describe('after the final statement', () => {
  it('the path stays in view with the first review a year away', () => {
    const p = path(finished())
    assert.equal(p.heading, 'Final statement sent in week 25 of 26')
    assert.deepEqual(states(p), ['met', 'met', 'met', 'met', 'met', 'next'])
    assert.deepEqual(p.next?.lines, ['Next: first annual review', 'by Friday 29 October 2027', '340 days left'])
  })

  it('gives way to the year of the review once something happens in it', () => {
    const p = path(review())
    assert.equal(p.heading, 'Review year, week 46: completing the annual review')
    assert.deepEqual(
      p.stations.map(s => [s.name, s.state]),
      [
        ['Statement in force', 'met'],
        ['Papers sent', 'met'],
        ['Report in', 'late'],
        ['Annual review', 'next'],
      ],
    )
    assert.deepEqual(
      p.meetings.map(m => [m.said.staff, m.on]),
      [['Review meeting', '2026-10-13']],
    )
    const before = path({
      ...review('2026-09-10'),
      facts: review().facts.slice(0, 2),
      deadlines: review().deadlines.slice(0, 2),
    })
    assert.ok(lines(before, 'staff').includes('Review meeting planned | Tuesday 13 October'))
  })

  it('shows the old year until the letter about its decision is sent', () => {
    const input = review()
    const record = [...input.facts, { position: 6, name: 'review.decided', on: day('2026-11-20'), says: {} }]
    const deadlines = [
      duty('review-plan', record, 1, 336, { metBy: 6 }),
      ...input.deadlines.slice(1),
      duty('review-plan', record, 6, 364),
      duty('notify-review-decision', record, 6, 7),
    ]
    const p = path({ ...input, facts: record, deadlines })
    assert.equal(p.heading, 'Review year, week 46: sending the review decision')
    assert.equal(p.startedOn, '2026-01-08')
    const sent = path({
      ...input,
      facts: [...record, { position: 7, name: 'review.notified', on: day('2026-11-23') }],
      deadlines: deadlines.map(d =>
        d.id === 'notify-review-decision' ? { ...d, metOn: day('2026-11-23'), metBy: 7 } : d,
      ),
    })
    assert.equal(sent.startedOn, '2026-11-20')
  })
})

describe('EHC plans', () => {
  it('go to week 6, to week 16 and to week 20 of the request', () => {
    const p = path(ehc())
    assert.equal(p.heading, 'Week 19 of 20: making the plan final')
    assert.deepEqual(
      p.legs.map(leg => `${leg.verb}: ${leg.allows}`),
      ['Decide: 6 weeks', 'Assess: to week 16', 'Make final: to week 20'],
    )
  })

  it('a draft plan goes past the notice of no plan: it is neither early nor late', () => {
    const p = path(ehc())
    assert.deepEqual(stations(p)[2], ['Draft plan sent', 'passed', '2026-10-28', 'Wed 28 Oct · in week 16'])
  })

  it('can be overdue twice at once', () => {
    const p = path(ehc('2026-12-14', false))
    assert.deepEqual(states(p), ['met', 'met', 'overdue', 'overdue'])
    assert.equal(p.next?.lines[1], 'was due Monday 2 November')
  })

  it('before the decision the later days are those of the request', () => {
    const record = facts(['assessment.requested', '2026-07-13', { by: 'young-person' }])
    const deadlines = [duty('decide-whether-to-assess', record, 1, 42)]
    const input = given({ facts: record, deadlines, windows: [] }, '2026-07-20', {
      words: pathWords['england-ehc-2014'],
      reader: 'young-person',
    })
    const p = path(input)
    assert.deepEqual(
      p.stations.map(s => s.on),
      ['2026-07-13', '2026-08-24', '2026-11-02', '2026-11-30'],
    )
    assert.equal(lines(p, 'family')[0], 'You asked for an assessment | 13 July 2026')
    assert.equal(
      lines(path({ ...input, reader: 'parent' }), 'family')[0],
      'Zeynep asked for an assessment | 13 July 2026',
    )
  })
})

describe('the beginning of a path', () => {
  it('is nothing when nothing is on the record', () => {
    assert.equal(pathOf(given({ facts: [], deadlines: [], windows: [] }, '2026-11-23')), null)
  })

  it('is a notification while nobody has asked for anything', () => {
    const p = path(notified())
    assert.equal(p.heading, 'Week 3 since the notification: nothing is asked for yet')
    assert.deepEqual(states(p), ['met'])
    assert.deepEqual(p.legs, [])
  })

  it('is the oldest of the requests that one decision answers', () => {
    const record = facts(
      ['assessment.requested', '2026-09-14', { by: 'parent' }],
      ['assessment.requested', '2026-09-28', { by: 'school' }],
      ['assessment.agreed', '2026-10-19'],
    )
    const deadlines = [
      duty('decide-whether-to-assess', record, 1, 42, { metBy: 3 }),
      duty('decide-whether-to-assess', record, 2, 42, { metBy: 3 }),
      duty('complete-assessment', record, 3, 70),
    ]
    const p = path(given({ facts: record, deadlines, windows: [] }, '2026-11-23'))
    assert.equal(p.startedOn, '2026-09-14')
    assert.equal(p.heading, 'Week 10 of 26: assessing')
  })

  it('is the new request when an earlier one was refused', () => {
    const record = facts(
      ['assessment.requested', '2025-09-15', { by: 'parent' }],
      ['assessment.refused', '2025-10-20'],
      ['assessment.requested', '2026-11-02', { by: 'school' }],
    )
    const deadlines = [
      duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
      duty('decide-whether-to-assess', record, 3, 42),
    ]
    const p = path(given({ facts: record, deadlines, windows: [] }, '2026-11-23'))
    assert.equal(p.heading, 'Week 3 of 26: deciding whether to assess')
    assert.equal(p.stations[0]?.note, 'Mon 2 Nov, from the school')
  })

  it('is the Tribunal’s order when it ordered an assessment', () => {
    const record = facts(
      ['assessment.requested', '2026-04-06', { by: 'parent' }],
      ['assessment.refused', '2026-05-11'],
      ['appeal.decided', '2026-11-02', { order: 'assess' }],
    )
    const deadlines = [
      duty('decide-whether-to-assess', record, 1, 42, { metBy: 2 }),
      duty('comply-with-order', record, 3, 28),
    ]
    const p = path(given({ facts: record, deadlines, windows: [] }, '2026-11-23'))
    assert.equal(p.heading, 'Week 3 of 24: starting the assessment that the Tribunal ordered')
    assert.equal(p.stations[0]?.name, 'Tribunal’s order')
  })
})
