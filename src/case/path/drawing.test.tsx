import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { PathDrawing } from './drawing.tsx'
import { layOut } from './layout.ts'
import { PathList } from './list.tsx'
import { pathOf } from './model.ts'
import type { CasePath } from './path.ts'
import { PathSection } from './section.tsx'
import { anyStory, recordOf } from './testing/any-record.ts'
import { farPast, overdue, zeynep } from './testing/some-records.ts'

function path(input: Parameters<typeof pathOf>[0]): CasePath {
  const found = pathOf(input)
  assert.ok(found)
  return found
}

const html = renderToString(<PathSection path={path(zeynep())} />)

describe('the drawing of a path', () => {
  it('has its sentence as title, and today’s line at its day', () => {
    assert.match(html, /<svg class="sc-path-wide" viewBox="0 0 1216 366"/)
    assert.match(html, /<title id="path-title">Path of the case on 23 November 2026: request 17 June/)
    assert.match(html, /<path class="p-today" d="M1028\.1 22V330"/)
    assert.match(html, />Today, Mon 23 Nov</)
  })

  it('links each station to its fact; what it says is its words', () => {
    const links = [...html.matchAll(/<a href="([^"]*#fact-\d+)">(<rect class="p-hit".*?)<\/a>/g)].map(
      ([, href, inside]) => [href?.split('#')[1], (inside ?? '').replaceAll(/<[^>]*>/g, '')],
    )
    assert.deepEqual(links, [
      ['fact-1', 'Request received Wed 17 Jun, from her mother'],
      ['fact-2', 'Assessment agreed Thu 23 Jul · 6 days early'],
      ['fact-16', 'Assessment complete Fri 9 Oct · 8 days late, excused'],
      ['fact-17', 'Statement proposed Tue 20 Oct · 3 days early'],
      ['fact-17', 'Next: final statement by Tuesday 15 December 22 days left'],
    ])
  })

  it('gives each state a shape of its own', () => {
    const late = renderToString(<PathDrawing path={path(overdue())} />)
    assert.match(html, /class="p-exc"/)
    assert.match(html, /class="p-next"/)
    assert.match(html, /class="p-meet"/)
    assert.match(late, /class="p-over"/)
    assert.match(late, /class="p-open"/)
    assert.match(late, /class="p-call over"/)
  })

  it('draws a break of two slashes where weeks are left out, and says how many', () => {
    const far = renderToString(<PathDrawing path={path(farPast())} />)
    assert.match(far, />75 weeks left out</)
    assert.match(far, /class="p-break"/)
    assert.doesNotMatch(html, /left out/)
  })

  it('is followed by its key and by the same in words, open in a narrow window and folded in a wide one', () => {
    assert.match(html, /<p class="sc-key">/)
    assert.match(html, /<div class="sc-only-narrow"><ol class="sc-path-tall">/)
    assert.match(html, /<details class="govuk-details sc-only-wide">/)
    assert.match(html, /<li class="is-next is-future" aria-current="step">/)
  })

  it('has no inline style and no repeated id, whatever the path', () => {
    fc.assert(
      fc.property(anyStory, story => {
        const any = pathOf(recordOf(story))
        if (any === null) return
        const page = renderToString(<PathSection path={any} id="p" />)
        assert.doesNotMatch(page, /\sstyle=|NaN|undefined|Infinity/)
        const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(match => match[1])
        assert.equal(new Set(ids).size, ids.length)
        assert.ok(page.includes(`M${layOut(any).scale.at(any.today)} 22V`))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the list for a family', () => {
  const family = renderToString(<PathList path={path(zeynep())} voice="family" />)

  it('has no links and names no provision', () => {
    assert.doesNotMatch(family, /<a |href|SI 2001|reg /)
  })

  it('shows the open time to comment as a box of its own, and today on the rail', () => {
    assert.match(family, /<li class="is-window is-open"><div><strong>Your time to comment<\/strong>/)
    assert.match(family, /<li class="is-today is-future">/)
  })
})
