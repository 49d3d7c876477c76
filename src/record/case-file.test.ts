import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseCaseFile, readCaseFile, writeCaseFile } from './case-file.ts'
import { factKinds, kindOf, lawIds } from './facts.ts'

const file = {
  format: 'sencase-record/1',
  law: 'england-ehc-2014',
  child: { bornOn: '2010-03-02' },
  facts: [{ name: 'assessment.requested', on: '2026-02-02', says: { by: 'parent' } }],
}
const problemsOf = (json: unknown) => {
  const read = readCaseFile(json)
  return 'problems' in read ? read.problems.map(({ position, because }) => `${position}: ${because}`) : []
}

describe('the portable case file', () => {
  it('written and read again is the same, with every member that the law does not look at', () => {
    const whole = {
      ...file,
      closures: [{ from: '2026-07-22', reopens: '2026-09-03' }],
      people: [{ name: 'A parent' }],
      facts: [
        { ...file.facts[0], recordedBy: 'a case manager', about: 'request:1' },
        { name: 'contact.made', on: '2026-02-03', says: { with: { anyone: ['at', 'all'] } }, further: true },
        { name: 'fact.corrected', on: '2026-02-04', says: { position: 1, because: 'A slip', fact: null } },
      ],
    }
    const read = readCaseFile(whole)
    assert.ok('ok' in read, JSON.stringify(read))
    const again = parseCaseFile(writeCaseFile(read.ok))
    assert.deepEqual(again, read)
    assert.deepEqual(JSON.parse(writeCaseFile(read.ok)), whole)
  })

  it('may begin with a byte order mark, and leave out child and closures', () => {
    const { child: _, ...rest } = file
    assert.ok('ok' in parseCaseFile(`\uFEFF${JSON.stringify(rest)}`))
  })

  it('that is not JSON, or no object, is refused in plain words', () => {
    for (const text of ['', '{', 'null', '[]', '"file"', '5']) {
      const read = parseCaseFile(text)
      assert.ok('problems' in read && read.problems.length === 1 && read.problems[0]?.position === null, text)
      assert.match(read.problems[0]?.because ?? '', /expected a portable case file/)
    }
  })

  it('of another format or an unknown law is refused', () => {
    assert.match(problemsOf({ ...file, format: 'sencase-record/2' }).join(), /sencase-record\/1/)
    for (const law of ['wales-2021', 'constructor', undefined, 5]) {
      assert.match(
        problemsOf({ ...file, law }).join(),
        /england-statements-2001, england-ehc-2014, northern-ireland-2005/,
      )
    }
  })

  it('tells every problem, each with its position', () => {
    const told = problemsOf({
      ...file,
      facts: [
        { name: 'assessment.requested', on: '2026-02-30', says: { by: 'uncle', how: 'loudly' } },
        5,
        { on: '2026-01-01' },
        { name: 'assessment.approved', on: '2026-01-01' },
        { name: 'assessment.agreed', on: 20260101 },
        { name: 'assessment.agreed', on: '2026-01-01', about: 7, says: [] },
        { name: 'assessment.agreed', on: '2026-01-01', further: 'yes' },
      ],
    })
    assert.deepEqual(
      told.map(line => Number(line.split(':')[0])),
      [1, 1, 1, 2, 3, 4, 5, 6, 6, 7],
    )
    for (const line of told) assert.match(line, /; (expected|a fact has)/)
  })

  it('refuses closures that are none and a birthday that is none', () => {
    for (const closures of [
      {},
      [{ from: '2026-07-22' }],
      [{ from: '2026-07-22', reopens: '2026-07-22' }],
      [{ from: '2026-02-30', reopens: '2026-03-10' }],
      [null],
    ]) {
      assert.equal(problemsOf({ ...file, closures }).length, 1, JSON.stringify(closures))
    }
    assert.match(problemsOf({ ...file, child: { bornOn: '2010-02-30' } }).join(), /born/)
    assert.match(problemsOf({ ...file, child: 'Sam' }).join(), /child/)
    assert.match(problemsOf({ ...file, facts: undefined }).join(), /list of facts/)
  })

  it('asks for every required word, and takes what a word may say', () => {
    for (const kind of factKinds) {
      const law = ('laws' in kind ? kind.laws[0] : undefined) ?? lawIds[0]
      const bare = problemsOf({
        ...file,
        law,
        facts: [
          { name: 'contact.made', on: '2026-01-01', further: true },
          { name: kind.name, on: '2026-01-01' },
        ],
      })
      const required = Object.values(kindOf(kind.name)?.says ?? {}).filter(word => word.required)
      assert.equal(bare.length, required.length, `${kind.name}: ${bare.join('; ')}`)
    }
  })
})
