import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { addDays, day } from '../../kernel/day.ts'
import { barOf, type StoredBar } from './bar.ts'
import { PathBar } from './bar.tsx'
import type { PathInput } from './course.ts'
import { anyStory, recordOf } from './testing/any-record.ts'
import {
  deciding,
  ehc,
  farPast,
  finished,
  lateAndExcused,
  notified,
  overdue,
  refused,
  review,
  withdrawn,
  zeynep,
} from './testing/some-records.ts'

function bar(input: PathInput): StoredBar {
  const found = barOf(input)
  assert.ok(found)
  return found
}

function drawn(input: PathInput, today = input.today) {
  const html = renderToString(<PathBar bar={bar(input)} today={today} />)
  return {
    html,
    label: /aria-label="([^"]*)"/.exec(html)?.[1],
    words: /class="two"[^>]*>([^<]*)/.exec(html)?.[1],
    marks: [...html.matchAll(/class="(m-(?:met|exc|late|now|next|ovr|wait))"/g)].map(match => match[1]),
  }
}

describe('the path on a row', () => {
  it('says the week, what is due, and what is being done', () => {
    const said = (input: PathInput) => {
      const { label, words } = drawn(input)
      return [label, words]
    }
    assert.deepEqual(said(zeynep()), ['Week 23 of 26. Final statement due in 22 days', 'Making final, week 23'])
    assert.deepEqual(said(overdue()), ['Week 17 of 26. Assessment overdue since week 16', 'Assessing, week 17'])
    assert.deepEqual(said(deciding()), ['Week 5 of 26. Decision due in 11 days', 'Deciding, week 5'])
    assert.deepEqual(said(farPast()), ['Week 93 of 26. Assessment overdue since week 16', 'Assessing, week 93'])
    assert.deepEqual(said(farPast('2026-06-10', true)), [
      'Week 21 of 26. Assessment 33 days past its day, excused',
      'Assessing, week 21',
    ])
    assert.deepEqual(said(ehc()), ['Week 19 of 20. Final plan due in 7 days', 'Making final, week 19'])
    assert.deepEqual(said(refused()), ['Assessment refused in week 6', 'Assessment refused, week 6'])
    assert.deepEqual(said(withdrawn()), ['Request withdrawn in week 3', 'Request withdrawn, week 3'])
    assert.deepEqual(said(review()), ['Review year, week 46. Review due in 17 days', 'Review, week 46'])
    assert.deepEqual(said(finished()), ['Review year, week 4. Review due in 340 days', 'Review, week 4'])
    assert.deepEqual(said(notified()), ['Week 3', 'Notified, week 3'])
  })

  it('puts marks down as met, excused, late, today, due, so that what is due stays on top', () => {
    assert.deepEqual(drawn(lateAndExcused()).marks, ['m-exc', 'm-late', 'm-late', 'm-now', 'm-next'])
    assert.deepEqual(drawn(zeynep()).marks, ['m-met', 'm-met', 'm-exc', 'm-now', 'm-next'])
    assert.deepEqual(drawn(overdue()).marks, ['m-met', 'm-now', 'm-ovr'])
  })

  it('is 5px a week to week 26, and the year of a review 2.5px a week', () => {
    const { html } = drawn(zeynep())
    assert.match(html, /<path class="m-base" d="M5 12H135v-4v8"/)
    assert.match(html, /<path class="m-std" d="M35 8v8M85 8v8M95 8v8"/)
    assert.match(drawn(review()).html, /<circle class="m-met" cx="97.9"/)
  })

  it('clamps what is far past at 12px beyond its end: the words carry the number', () => {
    assert.match(drawn(farPast()).html, /<path class="m-over" d="M82.\d 12H147"/)
  })

  it('asks for today only when it is drawn', () => {
    const { label } = drawn(zeynep(), day('2026-12-16'))
    assert.equal(label, 'Week 26 of 26. Final statement overdue since week 26')
    assert.equal(drawn(zeynep(), day('2026-12-15')).label, 'Week 26 of 26. Final statement due today')
    assert.equal(drawn(zeynep(), day('2026-12-14')).label, 'Week 26 of 26. Final statement due tomorrow')
  })

  it('stands what others owe in brackets, and over its day as overdue', () => {
    const stored = bar(zeynep())
    const waiting = { dueOn: day('2026-11-24'), name: 'parents’ comments', doing: 'Making final' }
    const html = renderToString(<PathBar bar={stored} today={day('2026-11-23')} waiting={waiting} />)
    assert.match(html, /class="m-wait"/)
    assert.match(html, /aria-label="Week 23 of 26. Parents’ comments due tomorrow"/)
    const late = renderToString(<PathBar bar={stored} today={day('2026-11-26')} waiting={waiting} />)
    assert.match(late, /class="m-ovr"/)
    assert.doesNotMatch(late, /class="m-wait"/)
  })

  it('survives being stored, on any day', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 0, max: 3000 }), (story, after) => {
        const stored = barOf(recordOf(story))
        if (stored === null) return
        const today = addDays(stored.startedOn, after)
        const again = JSON.parse(JSON.stringify(stored)) as StoredBar
        const html = renderToString(<PathBar bar={again} today={today} />)
        assert.equal(html, renderToString(<PathBar bar={stored} today={today} />))
        assert.ok(JSON.stringify(stored).length < 800)
        for (const [, x] of html.matchAll(/(?:cx="| d="M)([\d.]+)/g)) assert.ok(Number(x) >= 5 && Number(x) <= 147)
      }),
      { numRuns: 200 },
    )
  })
})
