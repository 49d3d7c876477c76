import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isStillOpen } from '../../src/case/case.ts'
import { loadCase } from '../../src/case/load.ts'
import { isOvertaken } from '../../src/case/overtaken.ts'
import { openTargets } from '../../src/case/targets.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { addDays, type Day, day } from '../../src/kernel/day.ts'
import type { Stage } from '../../src/law/law.ts'
import { workRows } from '../../src/worklist/queries.ts'
import { whoseWork } from '../../src/worklist/whose.ts'
import { readFilter } from '../../src/worklist/work-filter.ts'
import { aCase, atAs, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { wordsOf } from '../browser-client.ts'

const requested: StoryFact = ['assessment.requested', '2026-01-12', { by: 'parent' }]
const agreed: StoryFact = ['assessment.agreed', '2026-02-16']
const asked: StoryFact[] = ['education', 'medical', 'psychology'].map(
  from => ['advice.requested', '2026-02-17', { from }, `advice:${from}`] as const,
)
const completed: StoryFact = ['assessment.completed', '2026-04-20']
const proposed: StoryFact = ['plan.proposed', '2026-05-01']
const finalised: StoryFact = ['plan.finalised', '2026-06-20', { setting: '900001' }]
const inForce = [requested, agreed, completed, proposed, finalised]

/** A case in each stage in which somebody must do something, and then nothing more is recorded. */
const stages: readonly { stage: Stage; last: string; facts: readonly StoryFact[] }[] = [
  { stage: 'notified', last: '2026-01-05', facts: [['notification.received', '2026-01-05', { from: 'health' }]] },
  { stage: 'considering', last: '2026-01-12', facts: [requested] },
  { stage: 'assessing', last: '2026-02-17', facts: [requested, agreed, ...asked] },
  { stage: 'deciding-on-plan', last: '2026-04-20', facts: [requested, agreed, completed] },
  { stage: 'proposed', last: '2026-05-01', facts: [requested, agreed, completed, proposed] },
  { stage: 'maintained', last: '2026-06-20', facts: inForce },
  {
    stage: 'reviewing',
    last: '2027-03-10',
    facts: [
      ...inForce,
      ['review.planned', '2027-02-01', { meetingOn: '2027-03-10' }, 'review:1'],
      ['review.held', '2027-03-10', {}, 'review:1'],
    ],
  },
  {
    stage: 'amending',
    last: '2027-03-20',
    facts: [...inForce, ['review.decided', '2027-03-18', { outcome: 'amend' }], ['amendment.proposed', '2027-03-20']],
  },
]

describe('Silence is work', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ today: '2027-03-31', name: 'silence' })
  })
  after(() => t.close())

  it('nothing is done for 18 months in any stage, and day by day every duty stands on a named person’s list before it falls due', async () => {
    const cases = []
    for (const { stage, last, facts } of stages) {
      const caseId = await aCase(t, { facts })
      const theCase = await asSystem(t.database.app, 'test', tx => loadCase(tx, caseId, t.program.profile, day(last)))
      assert.equal(theCase?.derived.stage, stage)
      const duties = theCase?.derived.deadlines.filter(d => isStillOpen(d) && !isOvertaken(theCase, d)) ?? []
      const targets = theCase === null ? [] : openTargets(theCase, t.program.profile)
      assert.ok(duties.length + targets.length > 0, `${stage}: somebody must do something`)
      cases.push({ caseId, stage, last: day(last), duties, targets })
    }
    const seen = new Map<string, Day>()
    const end = addDays(day('2027-03-20'), 548)
    for (let today = day('2026-01-05'); today < end; today = addDays(today, 1)) {
      for (const who of ['priya', 'marcus', 'colin', 'tomasz']) {
        const at = atAs(t, who)
        const whose = whoseWork(at.visitor, '', [], 'senior-case-manager')
        assert.ok(whose)
        const rows = await at.work(tx => workRows(tx, whose, readFilter({}), today, true))
        for (const row of rows) {
          const key = `${row.case_id} ${row.task_id}`
          if (!seen.has(key)) seen.set(key, today)
          if (row.due_on < today && row.waits_for === null) assert.equal(row.part, 'overdue', `${key} on ${today}`)
        }
      }
    }
    for (const { caseId, stage, duties, targets } of cases) {
      for (const duty of duties) {
        const first = seen.get(`${caseId} law:${duty.id}:${duty.about ?? ''}:${duty.startedBy}`)
        assert.ok(first !== undefined, `${stage}: ${duty.id} is on nobody’s list`)
        assert.ok(first <= duty.actBy, `${stage}: ${duty.id}, due ${duty.dueOn}, is on a list only from ${first}`)
      }
      for (const open of targets) {
        const first = seen.get(`${caseId} target:${open.target.id}${open.about === null ? '' : `:${open.about}`}`)
        assert.ok(first !== undefined && first <= open.actBy, `${stage}: ${open.target.id} is on nobody’s list in time`)
      }
    }
  })

  it('a case that nobody manages is the senior case managers’ the same day', async () => {
    const caseId = await aCase(t, {
      setting: '900004',
      facts: [['assessment.requested', '2027-03-30', { by: 'school' }]],
    })
    const task = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('task')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('task_id', '=', 'silence:no-manager')
        .executeTakeFirst(),
    )
    assert.equal(task?.role, 'senior-case-manager')
    assert.equal(task?.act_by <= '2027-03-31', true)
  })

  it('what fell due in silence stands overdue on the page of the one whose it is', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Adaeze', family: 'Nwosu' },
      facts: [['assessment.requested', '2026-12-01', { by: 'parent' }]],
    })
    const priya = await t.as('priya')
    const page = await priya.get('/work')
    assert.equal(page.status, 200)
    assert.match(wordsOf(page.html), /Adaeze Nwosu/)
    assert.match(page.html, new RegExp(caseId))
  })
})
