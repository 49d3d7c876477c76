import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, type Day } from '../../kernel/day.ts'
import { derive } from '../../law/derive.ts'
import { examples } from '../../law/examples.ts'
import { packs } from '../../law/packs/packs.ts'
import { readCaseFile } from '../../record/case-file.ts'
import { standingFacts } from '../../record/corrections.ts'
import { barOf } from './bar.ts'
import type { PathInput } from './course.ts'
import { layOut } from './layout.ts'
import { pathOf } from './model.ts'
import { pathWords } from './words/of-law.ts'

/** A worked example of the law as a path’s input; null where the law refuses the record. */
function inputOf(example: { record: unknown; today: string }): PathInput | null {
  const file = readCaseFile(example.record)
  const outcome = 'ok' in file ? derive(file.ok) : null
  if (!('ok' in file) || outcome === null || !('ok' in outcome)) return null
  return {
    words: pathWords[file.ok.law],
    facts: standingFacts(file.ok.facts).map(({ fact, position }) => ({ ...fact, on: fact.on as Day, position })),
    deadlines: outcome.ok.deadlines,
    windows: outcome.ok.windows,
    closures: file.ok.closures ?? [],
    today: example.today as Day,
    childName: 'Amy',
    link: position => `#fact-${position}`,
  }
}

/** The path of the one example whose name begins so. */
function pathOfExample(name: string) {
  const example = examples.find(each => each.name.startsWith(name))
  assert.ok(example)
  const input = inputOf(example)
  assert.ok(input)
  const path = pathOf(input)
  assert.ok(path)
  return path
}

describe('the path under each law', () => {
  for (const [law, words] of Object.entries(pathWords)) {
    const pack = packs[law as keyof typeof packs]

    it(`${pack.name}: its legs are those of the pack, with their weeks`, () => {
      const [assessment] = words.courses
      assert.equal(assessment?.weeks, pack.legs.weeks)
      assert.deepEqual(
        assessment?.legs.map(leg => [leg.deadlines[0], leg.verb]),
        pack.legs.duties.map(leg => [leg.duty, leg.name]),
      )
      assert.deepEqual(assessment?.marks, [0, ...pack.legs.duties.map(leg => leg.byWeek)])
    })

    it(`${pack.name}: every window and every ground of the law has its words`, () => {
      for (const { id } of pack.windows) assert.ok(id in words.windows, id)
      for (const { ground } of pack.grounds) assert.ok(ground in words.grounds, ground)
    })
  }

  it('every worked example of the law has a path on any day, and it can be drawn', () => {
    let drawn = 0
    for (const example of examples) {
      const input = inputOf(example)
      if (input === null || input.facts.length === 0) continue
      for (const later of [0, 45, 400]) {
        const path = pathOf({ ...input, today: addDays(input.today, later) })
        assert.ok(path, example.name)
        const { scale } = layOut(path)
        for (const station of path.stations) assert.ok(scale.at(station.on) >= 130, `${example.name}: ${station.name}`)
        drawn++
      }
      assert.ok(barOf(input), example.name)
    }
    assert.ok(drawn > 30)
  })

  it('a statement with every step on its last day is finished in week 26 of 26', () => {
    const path = pathOfExample('S1:')
    assert.equal(path.heading, 'Final statement sent in week 26 of 26')
    assert.ok(path.stations.slice(1, 5).every(station => station.note.endsWith('on the last day')))
  })

  it('Northern Ireland’s six weeks begin with the day', () => {
    const path = pathOfExample('N1:')
    assert.equal(path.legs[0]?.allows, '6 weeks')
    assert.equal(path.next?.lines[2], '34 days left; last lawful day Sun 15 Feb')
  })

  it('two requests and one decision: the path is that of the older', () => {
    assert.equal(pathOfExample('Two requests').heading, 'Week 6 of 20: assessing')
  })

  it('a case taken over from another authority begins there', () => {
    const path = pathOfExample('S12:')
    assert.equal(path.stations[0]?.name, 'Taken over from another authority')
    assert.match(path.heading, /^Review year, week \d+: taking the case over$/)
  })

  it('an amendment that a review decided on is shown in the year after it', () => {
    assert.match(pathOfExample('E11:').heading, /: amending the plan$/)
  })
})
