import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, daysFrom } from '../../kernel/day.ts'
import { layOut } from './layout.ts'
import { pathOf } from './model.ts'
import type { CasePath } from './path.ts'
import { plotFrom, plotTo, width } from './scale.ts'
import { anyStory, recordOf } from './testing/any-record.ts'
import { deciding, farPast, finished, overdue, zeynep } from './testing/some-records.ts'
import { plainWidth, type Span, spanOf } from './text.ts'

const laidOut = (input: Parameters<typeof pathOf>[0]) => {
  const path = pathOf(input)
  assert.ok(path)
  return { path, layout: layOut(path) }
}

/** Runs a check on many paths; the seed of a failure is printed with it. */
function always(check: (path: CasePath) => void): void {
  fc.assert(
    fc.property(anyStory, story => {
      const path = pathOf(recordOf(story))
      if (path) check(path)
    }),
    { numRuns: 400 },
  )
}

function apart(spans: readonly Span[], gap: number): void {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next) assert.ok(span.to + gap <= next.from + 0.11, `${span.to} and ${next.from}`)
  }
}

describe('where things stand on the drawing', () => {
  it('Zeynep’s stations and today stand at their days', () => {
    const { path, layout } = laidOut(zeynep())
    assert.deepEqual(
      path.stations.map(s => layout.scale.at(s.on)),
      [130, 333.3, 773.9, 836, 1152.4],
    )
    assert.equal(layout.scale.at(path.today), 1028.1)
    assert.equal(layout.height, 366)
    assert.deepEqual(layout.stations.call, { x: 1034.3, wide: 181.7, station: { x: 1152.4 } })
  })

  it('two stations too near for both: the first ends at its own, the second starts at its own', () => {
    const { layout } = laidOut(zeynep())
    assert.deepEqual(
      layout.stations.words.map(w => [w.station.name, w.anchor, w.level]),
      [
        ['Request received', 'start', 0],
        ['Assessment agreed', 'start', 0],
        ['Assessment complete', 'end', 0],
        ['Statement proposed', 'start', 0],
      ],
    )
  })

  it('a station to come gives up its words first', () => {
    const { layout } = laidOut(deciding())
    assert.deepEqual(
      layout.stations.words.map(w => w.station.name),
      ['Request received', 'Assessment complete', 'Final statement'],
    )
  })

  it('the words of a ruler stand in its middle where they fit, else after its end', () => {
    const { layout } = laidOut(zeynep())
    assert.deepEqual(
      layout.rulers.map(r => [r.word?.text, r.word?.anchor, r.level]),
      [
        ['Decide: 6 weeks, by 29 Jul', 'middle', 0],
        ['Assess: 10 weeks, by 1 Oct', 'middle', 1],
        ['Propose: 2 weeks, by 23 Oct', 'start', 0],
        ['Make final: 8 weeks, by 15 Dec', 'middle', 1],
      ],
    )
  })

  it('a lane with nothing in it is left out', () => {
    assert.deepEqual(
      laidOut(overdue()).layout.lanes.map(lane => lane.name),
      ['The path', 'The law allows', 'Advice', 'Meetings', 'School closed', 'Weeks'],
    )
  })

  it('60 weeks are drawn whole; beyond, the longest empty stretch is cut to 40px', () => {
    assert.equal(laidOut(zeynep()).layout.scale.cut, null)
    const { scale } = laidOut(farPast()).layout
    assert.ok(scale.cut)
    assert.equal(scale.cut.weeks, 75)
    assert.ok(Math.abs(scale.at(scale.cut.to) - scale.at(scale.cut.from) - 40) < 0.2)
    assert.ok(laidOut(finished()).layout.scale.cut)
  })
})

describe('whatever the path', () => {
  it('no two stations’ words overlap, nor the box over the next duty', () => {
    always(path => {
      const { words, call } = layOut(path).stations
      const levels = Math.max(0, ...words.map(w => w.level))
      for (let level = 0; level <= levels; level++) {
        const spans = words.filter(w => w.level === level).map(w => w.span)
        apart(call && level < 2 ? [...spans, { from: call.x, to: call.x + call.wide }] : spans, 12)
      }
    })
  })

  it('what has happened keeps its words', () => {
    always(path => {
      const named = new Set(layOut(path).stations.words.map(w => w.station))
      for (const station of path.stations) {
        if (station.state !== 'to-come' && station.id !== path.next?.station) assert.ok(named.has(station))
      }
    })
  })

  it('everything is inside the drawing', () => {
    always(path => {
      const { scale, stations, rulers, meetings, windows, closures, cuts, axisY, height } = layOut(path)
      const inside = (span: Span) => assert.ok(span.from >= -0.1 && span.to <= width + 0.1, JSON.stringify(span))
      for (const word of stations.words) inside(word.span)
      if (stations.call) inside({ from: stations.call.x, to: stations.call.x + stations.call.wide })
      for (const { from, to, word } of rulers) {
        assert.ok(from >= plotFrom && to <= plotTo && to >= from)
        if (word) inside(spanOf(word.x, plainWidth(word.text), word.anchor))
      }
      for (const station of path.stations) {
        const x = scale.at(station.on)
        assert.ok(x >= plotFrom && x <= plotTo)
      }
      for (const { beside } of [...meetings, ...closures]) {
        if (beside) inside(spanOf(beside.x, plainWidth(beside.text), beside.anchor))
      }
      for (const band of [...windows, ...closures]) inside(band)
      assert.ok(cuts.every((y, index) => y > (cuts[index - 1] ?? 0)) && (cuts.at(-1) ?? 0) < axisY && axisY < height)
    })
  })

  it('the words of the rulers on one level do not overlap one another', () => {
    always(path => {
      const { rulers } = layOut(path)
      for (const level of new Set(rulers.map(r => r.level))) {
        apart(
          rulers.flatMap(r =>
            r.level === level && r.word ? [spanOf(r.word.x, plainWidth(r.word.text), r.word.anchor)] : [],
          ),
          7,
        )
      }
    })
  })

  it('a later day stands further right, linear but for a cut, and today stands at today', () => {
    always(path => {
      const { scale } = layOut(path)
      const length = daysFrom(scale.from, scale.to)
      let before = scale.at(scale.from)
      for (let n = 1; n <= length; n++) {
        const on = addDays(scale.from, n)
        const x = scale.at(on)
        const short = scale.pixelsADay < 0.2 || (scale.cut && on > scale.cut.from && on <= scale.cut.to)
        assert.ok(short ? x >= before : x > before, `${on} at ${x} after ${before}`)
        before = x
      }
      const today = scale.at(path.today)
      const expected = plotFrom + (daysFrom(scale.from, path.today) / length) * (plotTo - plotFrom)
      if (scale.cut === null) assert.ok(Math.abs(today - expected) < 0.11)
    })
  })

  it('nothing that stands on the path is inside the cut', () => {
    always(path => {
      const { cut } = layOut(path).scale
      if (cut === null) return
      const days = [
        path.today,
        ...path.stations.map(s => s.on),
        ...path.meetings.map(m => m.on),
        ...path.windows.flatMap(w => [w.opensOn, w.closesOn]),
        ...(path.advice?.came.map(c => c.on) ?? []),
      ]
      for (const on of days) assert.ok(on < cut.from || on > cut.to)
    })
  })

  it('every station, meeting, window and piece of advice is in the words, in order of days', () => {
    always(path => {
      const twin = path.twin.filter(item => item.staff !== null)
      for (const s of path.stations) assert.ok(twin.some(item => item.kind === 'station' && item.on === s.on))
      assert.equal(twin.filter(item => item.kind === 'station').length, path.stations.length)
      assert.equal(twin.filter(item => item.kind === 'meeting').length, path.meetings.length)
      assert.equal(twin.filter(item => item.kind.endsWith('window')).length, path.windows.length)
      if (path.advice) {
        const said = twin.find(item => item.kind === 'advice')?.staff?.more ?? ''
        assert.equal(said.split(';').length, path.advice.asked)
      }
      assert.equal(twin.filter(item => item.kind === 'today').length, 1)
      for (const [index, item] of twin.entries()) assert.ok(index === 0 || item.on >= (twin[index - 1]?.on ?? item.on))
    })
  })
})
