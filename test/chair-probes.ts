import { sql } from 'kysely'
import { asSystem, asUser } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'
import type { PanelProbe } from './panel-probes.ts'

const signed = 'chaired-and-signed'
const unsigned = 'chaired'

/** Two open sittings that Helen chairs, with the open case heard in both; she has signed one of them. */
export async function chairRows(t: TestProgram, open: string): Promise<void> {
  await asSystem(t.database.app, 'setup', async tx => {
    for (const [id, on] of [
      [signed, '2026-11-20'],
      [unsigned, '2026-11-23'],
    ] as const) {
      await sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at, state)
        values (${id}, 'pre-assessment-se', ${on}, '09:30', 'Room 1', 12, 'colin', now(), 'open')`.execute(tx)
      await sql`insert into sitting_item (sitting_id, case_id, place, state, because, listed_by, listed_at)
        values (${id}, ${open}, 1, 'postponed', 'x', 'colin', now())`.execute(tx)
      await sql`insert into sitting_presence (sitting_id, account_id, role) values (${id}, 'helen', 'chair')`.execute(
        tx,
      )
    }
  })
  await asUser(t.database.app, 'helen', tx => signature(signed, 'helen').execute(tx))
}

function signature(sitting: string, by: string) {
  return sql`insert into sitting_signature (sitting_id, signed_by, signed_at) values (${sitting}, ${by}, now())`
}

/** Who has the chair reads the minutes and signs them in their own name; staff see that, and say that the sitting goes on. */
export function chairProbes(): Record<string, PanelProbe[]> {
  const probe = (what: string, query: ReturnType<typeof sql>, expect: PanelProbe['expect']): PanelProbe => ({
    what,
    expect,
    ask: async tx => {
      const done = await query.execute(tx)
      return Math.max(done.rows.length, Number(done.numAffectedRows ?? 0n))
    },
  })
  const minutes = (expect: PanelProbe['expect']) => [
    probe('the minutes to sign', sql`select 1 from minutes_to_sign(${unsigned})`, expect),
    probe('who is here, to sign', sql`select 1 from present_to_sign(${unsigned})`, expect),
  ]
  const sees = (expect: PanelProbe['expect']) => probe('a signature', sql`select 1 from sitting_signature`, expect)
  const signs = (by: string, expect: PanelProbe['expect']) => probe(`signing as ${by}`, signature(unsigned, by), expect)
  const takesBack = (expect: PanelProbe['expect']) => [
    probe('taking a signature back', sql`delete from sitting_signature where sitting_id = ${signed}`, expect),
    // Without a condition nothing is read, so that only the policy of the act itself holds it back.
    probe('taking every signature back', sql`delete from sitting_signature`, expect),
  ]
  const stranger = (by: string) => [...minutes('none'), sees('none'), signs(by, 'denied'), ...takesBack('none')]
  return {
    priya: [...minutes('none'), sees('rows'), signs('priya', 'denied'), signs('helen', 'denied'), ...takesBack('rows')],
    helen: [...minutes('rows'), sees('rows'), signs('helen', 'rows'), signs('sam', 'denied'), ...takesBack('none')],
    sam: stranger('sam'),
    joel: stranger('joel'),
    elif: stranger('elif'),
    grace: stranger('grace'),
  }
}
