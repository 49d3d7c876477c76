import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ehcReviewPlanning, statementReviewPlanning } from '../../authority/profiles/example-review-planning.ts'
import { exampleClosures } from '../../authority/school-calendar.ts'
import { addDays, type Day, day, dayNumber } from '../../kernel/day.ts'
import { closuresCounted, isSchoolDay, schoolDaysAfter } from '../../law/calendar.ts'
import { backwardsFrom, beforeMeeting, lastMeetingForDecision } from './backwards.ts'
import { clash, minuteOf, proposeMeetings, type ReviewToPlan } from './propose.ts'

const division = 'england-and-wales' as const
const calendar = {
  closures: exampleClosures,
  division,
  sittings: [day('2026-11-12'), day('2026-12-10'), day('2027-01-14')],
}
const shut = closuresCounted(exampleClosures)

describe('The backward planner', () => {
  it('goes back from 15 February 2027 to the last sensible day for a secondary transfer review', () => {
    const days = backwardsFrom(day('2027-02-14'), statementReviewPlanning, calendar, false)
    assert.deepEqual(
      days?.map(({ step, by }) => `${step.id} ${by}`),
      [
        // 14 February 2027 is a Sunday.
        'settle 2027-02-12',
        'answer 2027-02-05',
        'serve 2027-01-21',
        // 15 school days before it, with Christmas between.
        'consult 2026-12-17',
        'decide 2026-12-15',
        'report 2026-12-08',
        'meet 2026-11-24',
      ],
    )
  })

  it('leaves time for a sitting of the placement panel where the placement must go there', () => {
    const days = backwardsFrom(day('2027-02-14'), statementReviewPlanning, calendar, true)
    const by = Object.fromEntries((days ?? []).map(({ step, by }) => [step.id, by]))
    assert.equal(by.panel, '2027-01-14')
    assert.equal(by.sitting, '2027-01-14')
    assert.ok((by.meet as string) < '2026-11-24')
  })

  it('says so when no sitting is planned in time', () => {
    assert.equal(backwardsFrom(day('2026-11-01'), statementReviewPlanning, calendar, true), null)
  })

  it('counts the papers and the invitations back from a meeting', () => {
    assert.deepEqual(
      beforeMeeting(day('2026-12-02'), statementReviewPlanning, calendar).map(d => `${d.step.id} ${d.by}`),
      ['papers 2026-11-18', 'ask 2026-11-04'],
    )
  })

  it('gives the last meeting from which a decision is in time', () => {
    assert.equal(lastMeetingForDecision(day('2026-12-16'), ehcReviewPlanning, calendar), '2026-11-25')
  })

  it('whatever the last day: the steps never go forward, the meeting is on a school day and its report can be in time', () => {
    const anyDay = fc
      .integer({ min: dayNumber(day('2025-02-01')), max: dayNumber(day('2028-03-01')) })
      .map(n => addDays(day('1970-01-01'), n))
    fc.assert(
      fc.property(anyDay, settleBy => {
        const days = backwardsFrom(settleBy, statementReviewPlanning, calendar, false) ?? []
        for (const [place, { by }] of days.entries()) assert.ok(place === 0 || by <= (days[place - 1]?.by as Day))
        const meet = dayNumber(days.at(-1)?.by as Day)
        assert.ok(isSchoolDay(meet, shut, division))
        assert.ok(schoolDaysAfter(meet, 10, shut, division) <= dayNumber(days.at(-2)?.by as Day))
      }),
    )
  })
})

const planning = statementReviewPlanning
const span = { from: day('2026-09-03'), usually: day('2026-09-17'), until: day('2026-12-18') }
const officers = ['nasreen', 'joe']

const anyReview = (caseId: string) =>
  fc.record({
    caseId: fc.constant(caseId),
    setting: fc.option(fc.constantFrom('100001', '100002', '100003'), { nil: null }),
    point: fc.option(
      fc.record({
        easting: fc.integer({ min: 533_000, max: 537_000 }),
        northing: fc.integer({ min: 183_000, max: 188_000 }),
      }),
      { nil: null },
    ),
    lastDay: fc.option(
      fc.integer({ min: -30, max: 120 }).map(n => addDays(span.from, n)),
      { nil: null },
    ),
    meeting: fc.option(
      fc.record({
        on: fc.integer({ min: 0, max: 100 }).map(n => addDays(span.from, n)),
        at: fc.constantFrom('09:00', '10:30', '14:00'),
        minutes: fc.constantFrom(60, 90),
      }),
      { nil: null },
    ),
    attend: fc.constantFrom('transfer' as const, 'complex' as const, 'both' as const, 'no' as const),
    officers: fc.constant([] as string[]),
  })
const anyReviews = fc
  .integer({ min: 1, max: 60 })
  .chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => anyReview(`K${String(i).padStart(4, '0')}`))))

describe('The proposal for a term', () => {
  it('keeps every promise of a plan, whatever is to be planned', () => {
    fc.assert(
      fc.property(anyReviews, reviews => {
        const planned = proposeMeetings(reviews, officers, planning, calendar, span)
        assert.equal(planned.length, reviews.length)
        const held = new Map<string, number>()
        const visits = new Map<
          string,
          { from: number; until: number; caseId: string; setting: string | null; point: ReviewToPlan['point'] }[]
        >()
        for (const [place, one] of planned.entries()) {
          const review = reviews[place] as ReviewToPlan
          assert.equal(one.caseId, review.caseId)
          if (one.is === 'kept') assert.deepEqual(one.meeting, review.meeting)
          if (one.is === 'proposed') assert.ok((one.meeting?.on as string) <= (review.lastDay as string))
          if (one.meeting === null) continue
          if (one.is === 'proposed' || one.is === 'proposed-too-late') {
            assert.ok(isSchoolDay(dayNumber(one.meeting.on), shut, division))
            const key = `${review.setting} ${one.meeting.on}`
            if (review.setting !== null) held.set(key, (held.get(key) ?? 0) + 1)
          }
          if (one.officer === null) continue
          const key = `${one.officer} ${one.meeting.on}`
          const from = minuteOf(one.meeting.at)
          const visit = {
            caseId: review.caseId,
            setting: review.setting,
            point: review.point,
            from,
            until: from + one.meeting.minutes,
          }
          for (const other of visits.get(key) ?? [])
            assert.ok(!clash(visit, other, planning.travel), `${key}: ${other.caseId} and ${visit.caseId}`)
          visits.set(key, [...(visits.get(key) ?? []), visit])
        }
        for (const [key, count] of held) assert.ok(count <= planning.perSettingPerDay, key)
      }),
      { numRuns: 200 },
    )
  })

  it('finds a day for everybody where each school has room enough, and nobody is too late who need not be', () => {
    const reviews: ReviewToPlan[] = Array.from({ length: 90 }, (_, i) => ({
      caseId: `K${i}`,
      setting: `10000${i % 3}`,
      point: null,
      lastDay: addDays(span.from, 20),
      meeting: null,
      attend: 'no',
      officers: [],
    }))
    // Thirty reviews a school, three a day, from 3 to 23 September: 15 school days, so room for 45.
    const planned = proposeMeetings(reviews, officers, planning, calendar, span)
    assert.ok(planned.every(one => one.is === 'proposed'))
  })

  it('moves a meeting that is arranged too late, and leaves it where no earlier day has room', () => {
    const late = { on: day('2026-12-15'), at: '10:00', minutes: 60 }
    const review = (lastDay: Day): ReviewToPlan => ({
      caseId: 'K1',
      setting: '100001',
      point: null,
      lastDay,
      meeting: late,
      attend: 'transfer',
      officers: ['joe'],
    })
    const [moved] = proposeMeetings([review(day('2026-11-20'))], officers, planning, calendar, span)
    assert.equal(moved?.is, 'proposed')
    assert.equal(moved?.meeting?.on, '2026-09-17')
    const [sooner] = proposeMeetings([review(day('2026-08-20'))], officers, planning, calendar, span)
    assert.equal(sooner?.is, 'proposed-too-late')
    assert.equal(sooner?.meeting?.on, '2026-09-03')
    const after = { ...span, from: day('2026-12-15'), usually: day('2026-12-15') }
    const [left] = proposeMeetings([review(day('2026-08-20'))], officers, planning, calendar, after)
    assert.equal(left?.is, 'kept-too-late')
  })
})
