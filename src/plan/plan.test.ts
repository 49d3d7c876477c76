import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import type { Case } from '../case/case.ts'
import {
  emptyContent,
  latestVersion,
  linesOf,
  type PlanContent,
  readContent,
  sameContent,
} from '../case/plan-content.ts'
import { day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { lawIds } from '../record/facts.ts'
import { furtherFacts } from '../record/further-facts.ts'
import { readForm } from '../web/form.ts'
import { checksBeforeProposing, checksThatMust, lackingAdvice, needsWithoutProvision } from './checks.ts'
import { differences } from './compare.ts'
import { decideAnswer, decideComment } from './decide-comments.ts'
import { decideComplete, decideFinalise, decidePropose } from './decide-issue.ts'
import { decideWrite } from './decide-write.ts'
import { whyNotPropose, whyNotWrite } from './doing.ts'
import { type SectionValues, sectionFilled, sectionForm } from './section-form.ts'
import { fieldsOf, type PlanSection, placementSection, sectionOf, shapeOf } from './shape.ts'
import { standingOf } from './standing.ts'

const assessing: readonly StoryFact[] = [
  ['assessment.requested', '2026-05-18', { by: 'parent' }],
  ['assessment.agreed', '2026-06-24'],
]
const deciding: readonly StoryFact[] = [...assessing, ['assessment.completed', '2026-09-01']]
const met: StoryFact = ['meeting.held', '2026-08-01', { kind: 'parents' }]

const content: PlanContent = {
  words: { monitoring: 'Each term' },
  lines: {
    needs: [
      { id: 0, cells: { area: 'communication-and-interaction', words: 'Language', advice: 'psychology' } },
      { id: 4, cells: { area: 'sensory-physical', words: 'Writing', advice: 'education' } },
    ],
    aims: [{ id: 0, cells: { words: 'Four words', for: 'need-0' } }],
    provision: [
      { id: 0, cells: { what: 'Group', who: 'Assistant', howMuch: '30 minutes', howOften: 'Daily', for: 'aim-0' } },
      { id: 1, cells: { what: 'Slope', who: 'School', howMuch: 'One', howOften: 'Always', for: 'need-4' } },
    ],
  },
  placement: null,
}
/** An outcome says by when. */
const withDays: PlanContent = {
  ...content,
  lines: { ...content.lines, aims: [{ id: 0, cells: { words: 'Four words', by: 'July 2027', for: 'need-0' } }] },
}
const written = (said: PlanContent): StoryFact => ['plan.written', '2026-08-02', { content: said, part: '3' }]
const section = (theCase: Case, part: string): PlanSection => {
  const found = sectionOf(theCase.law, part)
  assert.ok(found)
  return found
}

describe('What a statement is made of', () => {
  it('every law has its parts, and one that names the placement and is never written by hand', () => {
    for (const law of lawIds) {
      const parts = shapeOf(law)
      assert.equal(parts.filter(p => p.holds.is === 'placement').length, 1)
      assert.equal(fieldsOf(placementSection(law)).length, 0)
      const keys = parts.flatMap(p => fieldsOf(p).map(f => f.key))
      assert.equal(new Set(keys).size, keys.length, 'no field stands twice')
    }
  })

  it('what is filled in and sent again unchanged is the same content', () => {
    for (const law of lawIds) {
      const said = law === 'england-ehc-2014' ? withDays : content
      const theCase = aFoldedCase([...assessing, written(said)], law)
      for (const part of shapeOf(law)) {
        if (fieldsOf(part).length === 0) continue
        const form = sectionForm(part, law, learningTrust, said)
        const read = readForm(form, sectionFilled(part, said))
        assert.ok(!('refused' in read), JSON.stringify(read))
        assert.deepEqual(decideWrite(theCase, part, read.values as SectionValues, day('2026-08-03')), { record: [] })
      }
    }
  })

  it('a need keeps its number when the one before it is taken out, and what pointed at the other points at nothing', () => {
    const theCase = aFoldedCase([...assessing, written(content)])
    const part = section(theCase, '2')
    const typed = { ...sectionFilled(part, content), 'needs.0.area': '', 'needs.0.words': '', 'needs.0.advice': '' }
    const read = readForm(sectionForm(part, theCase.law, learningTrust, content), typed)
    assert.ok(!('refused' in read))
    const decided = decideWrite(theCase, part, read.values as SectionValues, day('2026-08-03'))
    assert.ok(!isRefused(decided))
    const now = latestVersion(after(theCase, decided.record))?.content
    assert.ok(now)
    assert.deepEqual(
      linesOf(now, 'needs').map(l => [l.id, l.cells.words]),
      [[4, 'Writing']],
    )
    assert.equal(linesOf(now, 'aims')[0]?.cells.for, '')
    assert.equal(linesOf(now, 'provision')[1]?.cells.for, 'need-4')
  })

  it('what is stored is read again as it was, whatever stands beside it', () => {
    fc.assert(
      fc.property(anyContent, fc.jsonValue(), (said, other) => {
        assert.ok(sameContent(readContent(JSON.parse(JSON.stringify({ ...said, more: other }))), said))
        furtherFacts['plan.written'].parse({ content: said })
      }),
    )
    for (const nonsense of [null, 3, [], { lines: { needs: [{ id: 'x' }, null, { id: 1 }] } }, { words: [] }]) {
      assert.deepEqual(linesOf(readContent(nonsense), 'needs'), [])
    }
  })

  it('two versions differ in nothing exactly when they say the same', () => {
    const read = (_field: unknown, line: { cells: object }) => JSON.stringify(line.cells)
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        assert.deepEqual(differences('england-statements-2001', a, a, read), [])
        const found = differences('england-statements-2001', a, b, read)
        const back = differences('england-statements-2001', b, a, read)
        assert.equal(found.filter(d => d.is === 'added').length, back.filter(d => d.is === 'removed').length)
        if (found.length === 0) assert.ok(sameContent(a, b))
      }),
    )
  })
})

describe('Before it is proposed', () => {
  const failing = (theCase: Case, said: PlanContent) =>
    checksThatMust(theCase, said)
      .filter(c => !c.ok)
      .map(c => c.id)

  it('is right when needs have provision, provision is whole, and the parents were met', () => {
    assert.deepEqual(failing(aFoldedCase([...deciding, met]), content), [])
  })

  it('finds a need without provision; provision for its objective counts', () => {
    const without = { ...content, lines: { ...content.lines, provision: content.lines.provision?.slice(0, 1) ?? [] } }
    const theCase = aFoldedCase([...deciding, met])
    assert.deepEqual(failing(theCase, without), ['needs-met'])
    assert.deepEqual(
      needsWithoutProvision(theCase, without).map(n => n.id),
      [4],
    )
  })

  it('finds provision that does not say how often', () => {
    const [first, second] = content.lines.provision ?? []
    assert.ok(first && second)
    const begun = { ...first, cells: { ...first.cells, howOften: '' } }
    assert.deepEqual(
      failing(aFoldedCase([...deciding, met]), { ...content, lines: { ...content.lines, provision: [begun, second] } }),
      ['provision-whole'],
    )
  })

  it('finds a placement that is filled in before its time', () => {
    const early = { ...content, placement: { setting: '900004', name: 'Bellhouse School', type: null, words: null } }
    assert.deepEqual(failing(aFoldedCase([...deciding, met]), early), ['placement-empty'])
  })

  it('a meeting before the assessment was agreed does not count; a no of the parents does', () => {
    assert.deepEqual(
      failing(aFoldedCase([...deciding, ['meeting.held', '2026-06-01', { kind: 'parents' }]]), content),
      ['parents-met'],
    )
    assert.deepEqual(failing(aFoldedCase([...deciding, ['meeting.held', '2026-08-01', { kind: 'plan' }]]), content), [
      'parents-met',
    ])
    assert.deepEqual(
      failing(
        aFoldedCase([
          ...deciding,
          ['meeting.declined', '2026-08-01', { by: 'Elif Aydın', because: 'By telephone is enough' }],
        ]),
        content,
      ),
      [],
    )
  })

  it('advice that is not here, and advice never asked for, is explained once and then gone without', () => {
    const theCase = aFoldedCase([
      ...assessing,
      met,
      ['advice.requested', '2026-06-25', { from: 'medical' }, 'advice:medical'],
    ])
    const lacking = lackingAdvice(theCase, learningTrust)
    assert.deepEqual(
      lacking.map(l => [l.source, l.piece === null]),
      [
        ['medical', false],
        ['parent', true],
        ['education', true],
        ['psychology', true],
        ['social-care', true],
      ],
    )
    assert.equal(checksBeforeProposing(theCase, content, learningTrust).find(c => c.id === 'advice')?.ok, false)
    const decided = decideComplete(theCase, { on: day('2026-09-01'), without: 'Reasons' }, lacking)
    assert.ok(!isRefused(decided))
    const now = after(theCase, decided.record)
    assert.deepEqual(lackingAdvice(now, learningTrust), [])
    assert.equal(checksBeforeProposing(now, content, learningTrust).find(c => c.id === 'advice')?.ok, true)
  })

  it('nothing is proposed before the assessment is complete, nor before a word is written', () => {
    assert.match(whyNotPropose(aFoldedCase([...assessing, met, written(content)]))?.because ?? '', /not complete yet/)
    assert.equal(whyNotPropose(aFoldedCase([...deciding, met]))?.because, 'Nothing is written yet')
    assert.equal(whyNotPropose(aFoldedCase([...deciding, met, written(content)])), null)
  })

  it('nothing is written before an assessment is agreed, nor after a refusal', () => {
    assert.match(whyNotWrite(aFoldedCase(assessing.slice(0, 1))) ?? '', /follows an assessment/)
    assert.match(
      whyNotWrite(aFoldedCase([...assessing.slice(0, 1), ['assessment.refused', '2026-06-24']])) ?? '',
      /nothing to write: the case stands at “Not assessing”/,
    )
    assert.match(
      whyNotWrite(aFoldedCase([...deciding, ['plan.refused', '2026-09-10']])) ?? '',
      /nothing to write: the case stands at “No statement”/,
    )
    assert.equal(whyNotWrite(aFoldedCase(assessing)), null)
  })
})

describe('On its way', () => {
  const sent = { to: ['mother'], how: 'post' }
  const proposedOn = (on: string) => {
    const theCase = aFoldedCase([...deciding, met, written(content)])
    const decided = decidePropose(theCase, { on: day(on), ...sent })
    assert.ok(!isRefused(decided), JSON.stringify(decided))
    return after(theCase, decided.record)
  }

  it('what is proposed is the version that was last saved, frozen', () => {
    const theCase = proposedOn('2026-09-10')
    const standing = standingOf(theCase)
    assert.equal(standing.is, 'proposed')
    assert.ok(standing.is === 'proposed' && standing.version !== null && sameContent(standing.version.content, content))
    const later = after(theCase, [{ name: 'plan.written', on: day('2026-09-20'), says: { content: emptyContent } }])
    const now = standingOf(later)
    assert.ok(now.is === 'proposed' && now.version !== null && sameContent(now.version.content, content))
  })

  it('comments are answered once, and not before they came', () => {
    const theCase = proposedOn('2026-09-10')
    const comment = { on: day('2026-09-12'), from: 'other', other: 'Grandmother', how: 'post', words: 'More, please' }
    const decided = decideComment(theCase, comment)
    assert.ok(!isRefused(decided))
    assert.deepEqual(decided.record[0]?.says, { from: 'Grandmother', how: 'post', words: 'More, please' })
    const commented = after(theCase, decided.record)
    const position = commented.record.length
    assert.ok(isRefused(decideAnswer(commented, position, { on: day('2026-09-11'), words: 'Yes' })))
    const answer = decideAnswer(commented, position, { on: day('2026-09-13'), words: 'Yes' })
    assert.ok(!isRefused(answer))
    assert.ok(
      isRefused(decideAnswer(after(commented, answer.record), position, { on: day('2026-09-14'), words: 'Yes' })),
    )
    assert.ok(isRefused(decideAnswer(commented, 1, { on: day('2026-09-14'), words: 'Yes' })))
  })

  it('the final one is the last version with the placement, and the proposed one stays blank there', () => {
    const theCase = proposedOn('2026-09-10')
    const form = { on: day('2026-10-01'), setting: '900004', type: null, placement: null, unanswered: null, ...sent }
    assert.ok(isRefused(decideFinalise(theCase, form, null, day('2026-10-01'))), 'a setting that is not there')
    const decided = decideFinalise(theCase, form, { id: '900004', name: 'Bellhouse School' }, day('2026-10-01'))
    assert.ok(!isRefused(decided))
    const now = after(theCase, decided.record)
    const standing = standingOf(now)
    assert.ok(standing.is === 'final')
    assert.equal(standing.version?.content.placement?.name, 'Bellhouse School')
    assert.equal(now.derived.stage, 'maintained')
    for (const fact of decided.record) {
      if (fact.name === 'plan.sent') furtherFacts['plan.sent'].parse(fact.says)
    }
    assert.equal(
      isRefused(decideFinalise(now, form, { id: '900004', name: 'Bellhouse School' }, day('2026-10-02'))),
      true,
    )
  })
})

const cell = fc.string({ maxLength: 12 })
const anyContent: fc.Arbitrary<PlanContent> = fc.record({
  words: fc.record({ monitoring: cell, religion: cell }),
  lines: fc.record({
    needs: fc
      .uniqueArray(fc.record({ id: fc.nat(9), cells: fc.record({ area: cell, words: cell, advice: cell }) }), {
        selector: line => line.id,
        maxLength: 4,
      })
      .map(lines => lines.sort((a, b) => a.id - b.id)),
  }),
  placement: fc.option(
    fc.record({
      setting: fc.constant(null),
      name: fc.constantFrom('A', 'B'),
      type: fc.constant(null),
      words: fc.constant(null),
    }),
  ),
})
