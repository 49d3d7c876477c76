import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { run } from './deadlines.ts'

const folder = mkdtempSync(join(tmpdir(), 'deadlines-'))
after(() => rmSync(folder, { recursive: true }))

function asked(json: unknown, ...args: string[]) {
  const path = join(folder, 'case.json')
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json))
  return ran(path, ...args)
}

function ran(...args: string[]) {
  let out = ''
  let error = ''
  const code = run(
    args,
    text => (out += text),
    text => (error += text),
  )
  return { code, out, error }
}

const record = {
  format: 'sencase-record/1',
  law: 'england-statements-2001',
  child: { bornOn: '2000-03-02' },
  closures: [{ from: '2007-07-21', reopens: '2007-09-04' }],
  facts: [
    { name: 'assessment.requested', on: '2008-01-07', says: { by: 'parent' } },
    { name: 'assessment.agreed', on: '2008-02-18' },
  ],
}

describe('the deadlines command', () => {
  it('prints what the contract shows, member by member', () => {
    const { code, out, error } = asked(record, '--today', '2008-02-20')
    assert.equal(code, 0)
    assert.equal(error, '')
    assert.equal(
      JSON.stringify(JSON.parse(out)),
      JSON.stringify({
        stage: 'assessing',
        notices: [],
        deadlines: [
          {
            id: 'decide-whether-to-assess',
            about: null,
            owner: 'authority',
            startedOn: '2008-01-07',
            dueOn: '2008-02-18',
            actBy: '2008-02-18',
            metOn: '2008-02-18',
            state: 'met',
            cites: [{ source: 'SI 2001/3455', provision: 'reg 12(2)' }],
            why: "6 weeks of Monday 7 January 2008, when the parent's request was received",
          },
          {
            id: 'complete-assessment',
            about: null,
            owner: 'authority',
            startedOn: '2008-02-18',
            dueOn: '2008-04-28',
            actBy: '2008-04-28',
            metOn: null,
            state: 'open',
            cites: [{ source: 'SI 2001/3455', provision: 'reg 12(6)' }],
            why: '10 weeks of Monday 18 February 2008, when the parent was told that the authority will assess',
          },
        ],
        windows: [],
      }),
    )
  })

  it('prints notBefore and tooEarly where they are, after actBy, and windows with their six members', () => {
    const facts = [
      { name: 'assessment.proposed', on: '2008-01-07' },
      { name: 'assessment.refused', on: '2008-01-08' },
    ]
    const { deadlines, windows } = JSON.parse(asked({ ...record, facts }, '--today', '2008-02-20').out)
    assert.deepEqual(Object.keys(deadlines[0]), [
      'id',
      'about',
      'owner',
      'startedOn',
      'dueOn',
      'actBy',
      'notBefore',
      'tooEarly',
      'metOn',
      'state',
      'cites',
      'why',
    ])
    assert.deepEqual(Object.keys(windows[0]), ['id', 'after', 'about', 'who', 'opensOn', 'closesOn'])
  })

  it('the day it is asked for changes only open into overdue, on the day after', () => {
    const states = (today: string) =>
      JSON.parse(asked(record, '--today', today).out).deadlines.map(({ state }: { state: string }) => state)
    assert.deepEqual(states('2000-01-01'), ['met', 'open'])
    assert.deepEqual(states('2008-04-28'), ['met', 'open'])
    assert.deepEqual(states('2008-04-29'), ['met', 'overdue'])
  })

  it('refuses a record whole: exit code 2, nothing on standard output, a line for each problem', () => {
    const facts = [
      { name: 'assessment.agreed', on: '2008-02-18' },
      { name: 'plan.finalised', on: '2001-02-18' },
    ]
    const { code, out, error } = asked({ ...record, facts }, '--today', '2008-02-20')
    assert.equal(code, 2)
    assert.equal(out, '')
    const lines = error.trimEnd().split('\n')
    assert.equal(lines.filter(line => line.startsWith('position 1: ')).length, 1)
    assert.equal(lines.filter(line => line.startsWith('position 2: ')).length, 2)
    for (const line of lines) assert.match(line, /; expected /)
  })

  it('says in plain words what is wrong with the way it is asked', () => {
    const wrong = [
      ran(),
      ran('--today', '2008-02-20'),
      ran(join(folder, 'none.json'), '--today', '2008-02-20'),
      ran(folder, '--today', '2008-02-20'),
      asked(record),
      asked(record, '--today'),
      asked(record, '--today', '2008-02-30'),
      asked(record, '--today', 'yesterday'),
      asked(record, '--tomorrow', '2008-02-20'),
      asked(record, 'another.json', '--today', '2008-02-20'),
      asked('not JSON', '--today', '2008-02-20'),
      asked({ ...record, format: 'other' }, '--today', '2008-02-20'),
    ]
    for (const { code, out, error } of wrong) {
      assert.equal(code, 2, error)
      assert.equal(out, '')
      assert.match(error, /^[^\n]+; expected [^\n]+\n$/)
    }
  })

  it('takes the day in either form', () => {
    assert.equal(asked(record, '--today=2008-02-20').code, 0)
  })
})
