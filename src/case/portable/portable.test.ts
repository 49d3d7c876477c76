import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aFoldedCase } from '../../../test/a-folded-case.ts'
import { profileOf } from '../../authority/profiles.ts'
import { day } from '../../kernel/day.ts'
import { isRefused } from '../../kernel/result.ts'
import { derive } from '../../law/derive.ts'
import { examples } from '../../law/examples.ts'
import type { NewFact } from '../../record/append.ts'
import { readCaseFile, writeCaseFile } from '../../record/case-file.ts'
import { kindOf } from '../../record/facts.ts'
import { foldCase } from '../case.ts'
import { deriveCase } from '../law-of-case.ts'
import { portableFile } from './make.ts'
import { deriveArrived, factsOfMove, hasPassed, planInFile } from './moved.ts'
import { readArriving } from './read.ts'

const trust = profileOf('learning-trust')
const today = day('2099-12-31')
const nobody = { people: [], documents: [], names: new Map<string, string>() }

const records = examples.flatMap(({ record }) => {
  const file = readCaseFile(record)
  return 'ok' in file && 'ok' in derive(file.ok) ? [file.ok] : []
})

/** A case of ours as the facts of an example leave it, with entries of our own between them. */
function aCaseOf(index: number, between: readonly number[]) {
  const file = records[index % records.length]
  if (file === undefined) throw new Error('There are no examples')
  const facts: NewFact[] = file.facts.map(f => ({
    name: f.name,
    on: day(f.on),
    ...(f.about === undefined ? {} : { about: f.about }),
    says: { ...f.says },
  }))
  const ours: readonly NewFact[] = [
    { name: 'contact.made', on: day('2010-01-04'), says: { with: 'Elif', how: 'call', way: 'in', words: 'Asked' } },
    { name: 'threshold.set', on: day('2010-01-05'), says: { threshold: 'school-action' } },
    { name: 'case.restricted', on: day('2010-01-06'), says: { staff: ['yvonne'], because: 'Kept close' } },
    { name: 'promise.made', on: day('2010-01-07'), says: { what: 'Ring', to: 'Elif', by: '2010-02-01' } },
  ]
  // A correction names a position: entries come in only after the last of the law’s.
  const mixed = facts.some(f => f.name === 'fact.corrected')
    ? [...facts, ...ours]
    : between.reduce<NewFact[]>((all, at, place) => {
        const fact = ours[place % ours.length]
        if (fact === undefined) return all
        return [...all.slice(0, at % (all.length + 1)), fact, ...all.slice(at % (all.length + 1))]
      }, facts)
  const empty = aFoldedCase([], file.law)
  const caseFile = { ...empty, child: { ...empty.child, bornOn: file.child?.bornOn ?? null }, closures: file.closures }
  const record = mixed.map((fact, place) => ({
    position: place + 1,
    name: fact.name,
    on: fact.on,
    about: fact.about ?? null,
    says: fact.says ?? {},
    further: kindOf(fact.name) === undefined,
    recordedAt: new Date(0),
    recordedBy: 'priya',
  }))
  return foldCase(caseFile, record, deriveCase(caseFile, record))
}

describe('The portable case file', () => {
  it('made and taken in again gives the same deadlines, windows and stage', () => {
    assert.ok(records.length > 20)
    fc.assert(
      fc.property(fc.nat(records.length - 1), fc.array(fc.nat(20), { maxLength: 4 }), (index, between) => {
        const theCase = aCaseOf(index, between)
        const text = writeCaseFile(portableFile(theCase, trust, nobody, day('2026-11-23')))
        const read = readArriving(text, trust, today)
        assert.ok('ok' in read, JSON.stringify(read))
        const again = deriveArrived(read.ok.facts, read.ok, theCase.law, [])
        assert.ok('ok' in again, JSON.stringify(again))
        assert.deepEqual(again.ok, theCase.derived)
        assert.equal(read.ok.facts.length, theCase.record.length)
      }),
      { numRuns: 300 },
    )
  })

  it('takes nothing that names another house’s accounts: such entries are only read', () => {
    const theCase = aCaseOf(0, [0, 1, 2, 3])
    const text = writeCaseFile(portableFile(theCase, trust, nobody, day('2026-11-23')))
    assert.doesNotMatch(text, /yvonne/)
    const read = readArriving(text, trust, today)
    assert.ok('ok' in read)
    const names = read.ok.facts.map(f => f.name)
    assert.ok(names.includes('contact.made') && names.includes('entry.carried'))
    assert.ok(!names.includes('case.restricted') && !names.includes('promise.made'))
  })

  it('refuses what is hostile or wrong, in words, and never throws', () => {
    const why = (text: string) => {
      const read = readArriving(text, trust, day('2026-11-23'))
      assert.ok('problems' in read, text.slice(0, 60))
      return read.problems.join(' ')
    }
    assert.match(why('not a file'), /not JSON/)
    assert.match(why(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), /nested deeper/)
    assert.match(why('x'.repeat(5_000_001)), /larger than/)
    const file = (more: object) =>
      JSON.stringify({ format: 'sencase-record/1', law: 'england-statements-2001', facts: [], ...more })
    assert.match(why(file({ facts: [{ name: 'plan.ceased', on: '2031-01-01' }] })), /has not come/)
    assert.match(why(file({ facts: [{ name: 'assessment.agreed', on: '2026-01-05' }] })), /Entry 1: .*answers nothing/)
    assert.match(why(file({ child: { bornOn: '2031-01-01' } })), /not born yet/)
    for (const words of ['a\u0000b', '\ud800', 'a\u202eb']) {
      const fact = { name: 'plan.finalised', on: '2026-01-05', says: { setting: words } }
      assert.match(why(file({ facts: [fact] })), /not text/)
    }
    assert.match(why(file({ people: 'all' })), /not a list/)
    assert.match(why(file({ people: [{ relation: 'mother' }] })), /Person 1 of the file has no name/)
    assert.match(
      why(file({ facts: Array.from({ length: 5001 }, () => ({ name: 'x', on: '2026-01-05', further: true })) })),
      /5001 entries/,
    )
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        readArriving(text, trust, today)
        readArriving(
          file({ people: value, documents: value, history: value, from: value, closures: value }),
          trust,
          today,
        )
        readArriving(
          file({ facts: [{ name: 'note.written', on: '2026-01-05', further: true, says: value }] }),
          trust,
          today,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('a plan that moves in begins its duties here, and everything of the old authority is over', () => {
    const moves = { from: 'Leeds', contact: null, sha256: 'x' }
    fc.assert(
      fc.property(fc.nat(records.length - 1), index => {
        const theCase = aCaseOf(index, [])
        const text = writeCaseFile(portableFile(theCase, trust, nobody, day('2026-11-23')))
        const read = readArriving(text, trust, today)
        assert.ok('ok' in read)
        const plan = planInFile(read.ok)
        if (plan === null || hasPassed(read.ok) || theCase.law === 'northern-ireland-2005') return
        const last = theCase.facts.reduce((latest, f) => (f.on > latest ? f.on : latest), day('2002-01-01'))
        const facts = factsOfMove(read.ok, theCase.law, { ...moves, movedOn: last, plan })
        assert.ok(!isRefused(facts), JSON.stringify(facts))
        const outcome = deriveArrived(facts, read.ok, theCase.law, [])
        assert.ok('ok' in outcome, JSON.stringify(outcome))
        assert.equal(outcome.ok.stage, 'maintained')
        const ids = outcome.ok.deadlines.filter(d => d.metOn === null && !d.takenAway).map(d => d.id)
        assert.ok(ids.includes('tell-parent-of-transfer') && ids.includes('review-transferred-plan'), ids.join())
      }),
      { numRuns: 120 },
    )
  })

  it('under another law the record begins with the plan, and the file is kept beside it', () => {
    const theCase = aFoldedCase([['plan.brought-forward', '2026-03-02', { madeOn: '2025-01-06' }]])
    const text = writeCaseFile(portableFile(theCase, trust, nobody, day('2026-11-23')))
    const read = readArriving(text, trust, today)
    assert.ok('ok' in read)
    const facts = factsOfMove(read.ok, 'england-ehc-2014', {
      from: 'Hackney',
      contact: null,
      movedOn: day('2026-11-23'),
      plan: planInFile(read.ok),
      sha256: 'x',
    })
    assert.ok(!isRefused(facts))
    assert.deepEqual(
      facts.map(f => f.name),
      ['plan.transferred-in', 'transfer.received', 'file.taken-in'],
    )
  })
})
