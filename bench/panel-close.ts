import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { asSystem } from '../src/database/transaction.ts'
import { aCase } from '../test/a-case.ts'
import { aProgram } from '../test/a-program.ts'
import { aPanel, aSitting } from '../test/a-sitting.ts'
import type { Row } from './row.ts'

const cases = 30
const runs = 3

/** How long a sitting of thirty cases takes to close, from the button to the minutes: the middle of three. */
export async function measure(): Promise<Row[]> {
  const t = await aProgram({ today: '2026-11-23', name: 'bench-close' })
  try {
    await aPanel(t)
    const colin = await t.as('colin')
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const sittingId = await heard(t, run)
      const path = `/panels/sittings/${sittingId}/close`
      const page = await colin.get(path)
      const token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
      const began = performance.now()
      const closed = await colin.send(path, new URLSearchParams({ _csrf: token }))
      times.push(performance.now() - began)
      if (closed.status !== 303) throw new Error(`The sitting was not closed: ${closed.status}`)
    }
    const middle = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
    return [
      {
        name: `Closing a sitting of ${cases} cases`,
        value: Math.round(middle) / 1000,
        unit: 'seconds',
        target: 2,
        better: 'lower',
      },
    ]
  } finally {
    await t.close()
  }
}

/** A sitting that has heard all its cases, each with an answer to every general criterion and a decision of the authority. */
async function heard(t: Awaited<ReturnType<typeof aProgram>>, run: number): Promise<string> {
  const listed: string[] = []
  for (let n = 0; n < cases; n++) {
    listed.push(
      await aCase(t, {
        child: { given: `Child ${n}`, family: 'Marsh', bornOn: '2018-02-01', need: 'MLD' },
        facts: [
          ['assessment.requested', '2026-11-02', { by: 'parent' }],
          [
            'request.described',
            '2026-11-02',
            { route: 'parent', how: 'post', from: 'Elif', reasons: 'Reads far below.' },
          ],
          ['request.routed', '2026-11-02', { panel: 'pre-assessment-se', because: 'By the rule', by: 'rule' }],
        ],
      }),
    )
  }
  const on = `2026-11-${String(run + 10)}`
  const sittingId = await aSitting(t, { sittingId: `bench-${run}`, on, cases: listed })
  const answers = ['individual-approach', 'plus-tried', 'gap-grows', 'more-than-school-has'].map(criterion => ({
    criterion,
    answer: 'met',
    reason: 'The reports agree on this, and so do the parents.',
    evidence: ['fact:2'],
  }))
  await asSystem(t.database.app, 'setup', async tx => {
    await sql`update sitting set state = 'open' where sitting_id = ${sittingId}`.execute(tx)
    await sql`update sitting_item set state = 'heard' where sitting_id = ${sittingId}`.execute(tx)
    await sql`insert into recommendation (sitting_id, case_id, recommends, criteria, answers, reasons, recorded_by, recorded_at,
        voters, decides, confirmed_by, confirmed_at)
      select sitting_id, case_id, 'assess', 'criteria-2001/3', ${JSON.stringify(answers)}::jsonb, 'The panel agrees.', 'colin',
        ${t.clock.now()}, '{helen,victor,ines,joel}', 'assess', 'harriet', ${t.clock.now()}
      from sitting_item where sitting_id = ${sittingId}`.execute(tx)
  })
  return sittingId
}
