import { sql } from 'kysely'
import { asSystem, asUser, type Tx } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'
import type { PanelProbe } from './panel-probes.ts'

const sitting = 'pre-assessment-se-2026-12-02'

/**
 * After the rows of panels: Helen withdrew an interest in the open case and Sam one in the restricted case, Daniel of the section
 * sits on the panel, and Joel's membership of another ended on the day it began.
 */
export async function interestRows(t: TestProgram, open: string, restricted: string): Promise<void> {
  await asSystem(t.database.app, 'setup', async tx => {
    await sql`insert into panel_member (panel, account_id, seat, period) values ('pre-assessment-se', 'daniel', 'Officer', '[2026-01-01,)')`.execute(
      tx,
    )
    await sql`insert into membership_of_no_day (panel, account_id, began_on) values ('early-years', 'joel', '2026-11-02')`.execute(
      tx,
    )
  })
  for (const [who, caseId] of [
    ['helen', open],
    ['sam', restricted],
  ] as const) {
    await asUser(t.database.app, who, async tx => {
      await sql`select set_config('sencase.today', '2026-11-23', true)`.execute(tx)
      await sql`insert into sitting_interest (sitting_id, case_id, account_id, because, declared_at)
        values (${sitting}, ${caseId}, ${who}, 'w', now())`.execute(tx)
      await withdrawal(who, who, 'w').execute(tx)
      await sql`delete from sitting_interest where account_id = ${who} and because = 'w'`.execute(tx)
    })
  }
}

/** The withdrawal of somebody's interests in these words, as far as whoever asks reads them. */
function withdrawal(of: string, by: string, because = 'x') {
  return sql`insert into interest_withdrawn (sitting_id, case_id, account_id, because, declared_at, withdrawn_because, withdrawn_by, withdrawn_at)
    select sitting_id, case_id, account_id, because, declared_at, 'none', ${by}, now() from sitting_interest where account_id = ${of} and because = ${because}`
}

/** What each gets of withdrawn interests and of packs that hold a restricted case. */
export function interestProbes(open: string, restricted: string): Record<string, PanelProbe[]> {
  const probe = (what: string, query: ReturnType<typeof sql>, expect: PanelProbe['expect']): PanelProbe => ({
    what,
    expect,
    ask: tx => changed(tx, query),
  })
  const sees = (caseId: string, expect: PanelProbe['expect']) =>
    probe(
      `a withdrawn interest in ${caseId === open ? 'the open case' : 'the restricted case'}`,
      sql`select 1 from interest_withdrawn where case_id = ${caseId}`,
      expect,
    )
  const papers = (caseId: string, expect: PanelProbe['expect']) =>
    probe(`papers of ${caseId}`, sql`select 1 from pack_paper where case_id = ${caseId}`, expect)
  const withdraws = (of: string, by: string, expect: PanelProbe['expect']) =>
    probe(`an interest of ${of} withdrawn in the name of ${by}`, withdrawal(of, by), expect)
  // Whoever does not read an interest makes one up: it is not the one that stands.
  const makesUp = (by: string) =>
    probe(
      `a withdrawal made up by ${by}`,
      sql`insert into interest_withdrawn (sitting_id, case_id, account_id, because, declared_at, withdrawn_because, withdrawn_by, withdrawn_at)
        values (${sitting}, ${open}, ${by === 'priya' ? 'joel' : 'sam'}, 'x', now() - interval '1 hour', 'none', ${by}, now())`,
      'denied',
    )
  const dropped = (of: string) =>
    probe(
      `an interest of ${of} gone without a word`,
      sql`delete from sitting_interest where account_id = ${of}`,
      'none',
    )
  const withdrawnFirst = (of: string, by: string): PanelProbe => ({
    what: `an interest of ${of} that was withdrawn, gone`,
    expect: 'rows',
    async ask(tx) {
      await withdrawal(of, by).execute(tx)
      return changed(tx, sql`delete from sitting_interest where account_id = ${of}`)
    },
  })
  const brief = (expect: PanelProbe['expect']) =>
    probe('a membership of no day', sql`select 1 from membership_of_no_day`, expect)
  const makesBrief = (expect: PanelProbe['expect']) =>
    probe(
      'a membership of no day made up',
      sql`insert into membership_of_no_day (panel, account_id, began_on) values ('early-years', 'helen', '2026-11-02')`,
      expect,
    )
  const nothing = [sees(open, 'none'), sees(restricted, 'none'), brief('none'), makesBrief('denied'), dropped('sam')]
  return {
    priya: [
      sees(open, 'rows'),
      sees(restricted, 'none'),
      withdraws('sam', 'priya', 'rows'),
      withdraws('sam', 'colin', 'denied'),
      makesUp('priya'),
      dropped('sam'),
      withdrawnFirst('sam', 'priya'),
      brief('rows'),
      makesBrief('rows'),
    ],
    yvonne: [sees(restricted, 'rows'), papers(restricted, 'rows')],
    daniel: [papers(open, 'rows'), papers(restricted, 'none')],
    helen: [sees(open, 'rows'), sees(restricted, 'none'), makesUp('helen'), brief('none'), makesBrief('denied')],
    sam: [
      sees(open, 'none'),
      sees(restricted, 'rows'),
      dropped('sam'),
      withdraws('sam', 'sam', 'rows'),
      withdrawnFirst('sam', 'sam'),
    ],
    joel: [sees(open, 'none'), brief('rows')],
    elif: nothing,
    grace: [...nothing, makesUp('grace')],
  }
}

async function changed(tx: Tx, query: ReturnType<typeof sql>): Promise<number> {
  const done = await query.execute(tx)
  return Math.max(done.rows.length, Number(done.numAffectedRows ?? 0n))
}
