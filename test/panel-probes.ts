import { sql } from 'kysely'
import { asSystem, asUser, type Tx } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'

const sitting = 'pre-assessment-se-2026-12-02'
const empty = 'pre-assessment-se-2026-12-16'

/** A sitting with both cases in a frozen pack; Helen sits on its panel, Sam declared an interest in the open case. */
export async function panelRows(t: TestProgram, open: string, restricted: string): Promise<void> {
  await asSystem(t.database.app, 'setup', async tx => {
    for (const id of ['helen', 'sam', 'joel']) {
      await sql`insert into account (account_id, kind, name, title, email) values (${id}, 'adviser', ${id}, 'Member', ${`${id}@example.org`})`.execute(
        tx,
      )
    }
    for (const id of ['helen', 'sam'])
      await sql`insert into panel_member (panel, account_id, seat, period) values ('pre-assessment-se', ${id}, 'Head teacher', '[2026-01-01,)')`.execute(
        tx,
      )
    // Joel sat on it, and does no longer.
    await sql`insert into panel_member (panel, account_id, seat, period) values ('pre-assessment-se', 'joel', 'Head teacher', '[2020-01-01,2021-01-01)')`.execute(
      tx,
    )
    for (const [id, on] of [
      [sitting, '2026-12-02'],
      [empty, '2026-12-16'],
    ])
      await sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at)
        values (${id}, 'pre-assessment-se', ${on}, '09:30', 'Room 1', 12, 'colin', now())`.execute(tx)
    for (const [place, caseId] of [open, restricted].entries()) {
      await sql`insert into sitting_item (sitting_id, case_id, place, because, listed_by, listed_at)
        values (${sitting}, ${caseId}, ${place + 1}, 'x', 'colin', now())`.execute(tx)
      await sql`insert into sitting_interest (sitting_id, case_id, account_id, because, declared_at)
        values (${sitting}, ${caseId}, ${caseId === open ? 'sam' : 'tomasz'}, 'x', now())`.execute(tx)
      await sql`insert into recommendation (sitting_id, case_id, recommends, reasons, recorded_by, recorded_at)
        values (${sitting}, ${caseId}, 'assess', 'x', 'colin', now())`.execute(tx)
    }
    await sql`insert into sitting_presence (sitting_id, account_id, role) values (${sitting}, 'helen', 'member')`.execute(
      tx,
    )
    await sql`insert into pack (sitting_id, supplement, frozen_at, frozen_by, pages, cases, first_page, hash, pdf_sha256, pdf_bytes)
      values (${sitting}, 1, now(), 'colin', 5, 2, 1, ${'a'.repeat(64)}, ${'b'.repeat(64)}, 1)`.execute(tx)
    for (const [place, caseId] of [open, restricted].entries()) {
      await sql`insert into pack_case (pack_no, case_id, place, heading, first_page, pages) values (1, ${caseId}, ${place}, 'h', 2, 1)`.execute(
        tx,
      )
      await sql`insert into pack_paper (pack_no, case_id, place, title, media_type, sha256, bytes, first_page, pages)
        values (1, ${caseId}, 1, 't', 'text/plain', ${'c'.repeat(64)}, 1, 2, 1)`.execute(tx)
    }
  })
  await asUser(t.database.app, 'colin', tx => reopened('colin').execute(tx))
  await asUser(t.database.app, 'colin', tx =>
    sql`insert into sitting_reopening (sitting_id, because, closed_by, closed_at, reopened_by, reopened_at)
      values (${sitting}, 'x', 'colin', now(), 'colin', now())`.execute(tx),
  )
  await asUser(t.database.app, 'helen', async tx => {
    await sql`select set_config('sencase.today', '2026-11-23', true)`.execute(tx)
    await sql`insert into pack_read (pack_no, case_id, place, account_id, read_at) values (1, ${open}, 1, 'helen', now())`.execute(
      tx,
    )
    await sql`insert into pack_acknowledged (pack_no, account_id, acknowledged_at) values (1, 'helen', now())`.execute(
      tx,
    )
    await sql`insert into pack_note (sitting_id, case_id, account_id, words, written_at) values (${sitting}, ${open}, 'helen', 'w', now())`.execute(
      tx,
    )
    await sql`insert into calendar_token (token_hash, account_id, panel, made_at) values ('x', 'helen', 'pre-assessment-se', now())`.execute(
      tx,
    )
  })
}

/** A sitting that was opened again by somebody. */
function reopened(by: string) {
  return sql`insert into sitting_reopening (sitting_id, because, closed_by, closed_at, reopened_by, reopened_at)
    values (${sitting}, 'x', 'colin', now(), ${by}, now())`
}

export interface PanelProbe {
  what: string
  expect: 'rows' | 'none' | 'denied'
  ask: (tx: Tx) => Promise<number>
}

/** What each gets from the tables of panels: staff what is not restricted, members their own packs, others nothing. */
export function panelProbes(open: string, restricted: string): Record<string, PanelProbe[]> {
  const probe = (what: string, query: ReturnType<typeof sql>, expect: PanelProbe['expect']): PanelProbe => ({
    what,
    expect,
    ask: async tx => {
      const done = await query.execute(tx)
      return Math.max(done.rows.length, Number(done.numAffectedRows ?? 0n))
    },
  })
  const of = (table: string, caseId: string, expect: PanelProbe['expect']) =>
    probe(
      `${table} of ${caseId === open ? 'the open case' : 'the restricted case'}`,
      sql`select 1 from ${sql.table(table)} where case_id = ${caseId}`,
      expect,
    )
  const papers = (caseId: string, expect: PanelProbe['expect']) => [
    of('pack_case', caseId, expect),
    of('pack_paper', caseId, expect),
  ]
  const agenda = (caseId: string, expect: PanelProbe['expect']) => [
    of('sitting_item', caseId, expect),
    of('recommendation', caseId, expect),
  ]
  const plain = (expect: PanelProbe['expect']) => [
    probe('the sittings', sql`select 1 from sitting`, expect),
    probe('the packs', sql`select 1 from pack`, expect),
  ]
  const writes = (caseId: string, expect: 'rows' | 'denied') => {
    const changed = expect === 'rows' ? ('rows' as const) : ('none' as const)
    return [
      probe('a case postponed', sql`update sitting_item set state = 'postponed' where case_id = ${caseId}`, changed),
      probe(
        'a changed recommendation',
        sql`update recommendation set reasons = 'y' where case_id = ${caseId}`,
        changed,
      ),
      probe(
        'a case on an agenda',
        sql`insert into sitting_item (sitting_id, case_id, place, state, because, listed_by, listed_at) values (${empty}, ${caseId}, 1, 'postponed', 'x', 'colin', now())`,
        expect,
      ),
      probe(
        'papers of a case',
        sql`insert into pack_paper (pack_no, case_id, place, title, media_type, sha256, bytes, first_page, pages) values (1, ${caseId}, 9, 't', 'text/plain', ${'d'.repeat(64)}, 1, 2, 1)`,
        expect,
      ),
    ]
  }
  const keeping = (may: boolean) => {
    const expect = may ? ('rows' as const) : ('denied' as const)
    const changed = may ? ('rows' as const) : ('none' as const)
    return [
      probe(
        'a member',
        sql`insert into panel_member (panel, account_id, seat, period) values ('complex-needs', 'helen', 'x', '[2026-01-01,)')`,
        expect,
      ),
      probe('a changed member', sql`update panel_member set seat = 'y' where account_id = 'helen'`, changed),
      probe(
        'a sitting',
        sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at) values ('complex-needs-2026-12-03', 'complex-needs', '2026-12-03', '09:30', 'x', 9, 'colin', now())`,
        expect,
      ),
      probe('a moved sitting', sql`update sitting set place = 'y' where sitting_id = ${sitting}`, changed),
      probe(
        'somebody present',
        sql`insert into sitting_presence (sitting_id, account_id, role) values (${empty}, 'helen', 'member')`,
        expect,
      ),
      probe('a changed presence', sql`update sitting_presence set role = 'chair' where account_id = 'helen'`, changed),
      probe(
        'a pack',
        sql`insert into pack (sitting_id, supplement, frozen_at, frozen_by, pages, cases, first_page, hash, pdf_sha256, pdf_bytes) values (${sitting}, 7, now(), 'colin', 5, 2, 1, ${'a'.repeat(64)}, ${'b'.repeat(64)}, 1)`,
        expect,
      ),
    ]
  }
  const ofHelen = (mine: 'rows' | 'none', staff: 'rows' | 'none') => [
    probe('Helen’s membership', sql`select 1 from panel_member where account_id = 'helen'`, staff),
    probe('Helen’s presence', sql`select 1 from sitting_presence where account_id = 'helen'`, staff),
    probe('what Helen has read', sql`select 1 from pack_read where account_id = 'helen'`, staff),
    probe('that Helen has the papers', sql`select 1 from pack_acknowledged where account_id = 'helen'`, staff),
    probe('Helen’s notes', sql`select 1 from pack_note`, mine),
    probe('Helen’s calendar', sql`select 1 from calendar_token`, mine),
  ]
  const declare = (caseId: string, account: string, expect: PanelProbe['expect']) =>
    probe(
      `an interest of ${account}`,
      sql`insert into sitting_interest (sitting_id, case_id, account_id, because, declared_at) values (${sitting}, ${caseId}, ${account}, 'x', now())`,
      expect,
    )
  const reads = (caseId: string, account: string, place: number, expect: PanelProbe['expect']) =>
    probe(
      `a tick of ${account}`,
      sql`insert into pack_read (pack_no, case_id, place, account_id, read_at) values (1, ${caseId}, ${place}, ${account}, now())`,
      expect,
    )
  const notes = (caseId: string, account: string, expect: PanelProbe['expect']) =>
    probe(
      `a note of ${account}`,
      sql`insert into pack_note (sitting_id, case_id, account_id, words, written_at) values (${sitting}, ${caseId}, ${account}, 'w', now())`,
      expect,
    )
  const acknowledges = (account: string, expect: PanelProbe['expect']) =>
    probe(
      `an acknowledgement of ${account}`,
      sql`insert into pack_acknowledged (pack_no, account_id, acknowledged_at) values (1, ${account}, now())`,
      expect,
    )
  // Without a condition nothing is read, so that only the policy of the act itself holds it back.
  const blind = [
    probe('every case postponed', sql`update sitting_item set state = 'postponed'`, 'none'),
    probe('every recommendation changed', sql`update recommendation set reasons = 'y'`, 'none'),
  ]
  const reopens = (by: string, expect: PanelProbe['expect']) =>
    probe(
      'a sitting opened again',
      sql`insert into sitting_reopening (sitting_id, because, closed_by, closed_at, reopened_by, reopened_at) values (${sitting}, 'x', 'colin', now(), ${by}, now())`,
      expect,
    )
  const reopening = (account: string, read: 'rows' | 'none', write: 'rows' | 'denied') => [
    probe('that a sitting was opened again', sql`select 1 from sitting_reopening`, read),
    probe(`a sitting opened again by ${account}`, reopened(account), write),
  ]
  const nothing = [
    ...blind,
    reopens('colin', 'denied'),
    probe('why a sitting was opened again', sql`select 1 from sitting_reopening`, 'none'),
    ...papers(open, 'none'),
    ...papers(restricted, 'none'),
    ...agenda(open, 'none'),
    ...plain('none'),
    of('sitting_interest', open, 'none'),
    ...ofHelen('none', 'none'),
    ...keeping(false),
    ...writes(open, 'denied'),
    declare(open, 'grace', 'denied'),
    acknowledges('grace', 'denied'),
    ...reopening('grace', 'none', 'denied'),
  ]
  return {
    priya: [
      ...papers(open, 'rows'),
      ...papers(restricted, 'none'),
      ...agenda(open, 'rows'),
      ...agenda(restricted, 'none'),
      of('sitting_interest', open, 'rows'),
      of('sitting_interest', restricted, 'none'),
      ...plain('rows'),
      ...writes(open, 'rows'),
      ...writes(restricted, 'denied'),
      ...keeping(true),
      ...ofHelen('none', 'rows'),
      reopens('priya', 'rows'),
      reopens('colin', 'denied'),
      probe('why a sitting was opened again', sql`select 1 from sitting_reopening`, 'rows'),
      declare(open, 'helen', 'rows'),
      declare(restricted, 'priya', 'denied'),
      probe('taking Helen’s tick away', sql`delete from pack_read where account_id = 'helen'`, 'none'),
      probe(
        'a calendar in another’s name',
        sql`insert into calendar_token (token_hash, account_id, panel, made_at) values ('y', 'helen', 'complex-needs', now())`,
        'denied',
      ),
      probe(
        'a case in a pack',
        sql`insert into pack_case (pack_no, case_id, place, heading, first_page, pages) values (1, ${restricted}, 9, 'h', 2, 1) on conflict do nothing`,
        'denied',
      ),
      probe(
        'a recommendation',
        sql`insert into recommendation (sitting_id, case_id, recommends, reasons, recorded_by, recorded_at) values (${sitting}, ${restricted}, 'assess', 'x', 'priya', now()) on conflict do nothing`,
        'denied',
      ),
      probe(
        'her own recommendation',
        sql`with i as (insert into sitting_item (sitting_id, case_id, place, state, because, listed_by, listed_at) values (${empty}, ${open}, 1, 'postponed', 'x', 'colin', now()))
          insert into recommendation (sitting_id, case_id, recommends, reasons, recorded_by, recorded_at) values (${empty}, ${open}, 'assess', 'x', 'priya', now())`,
        'rows',
      ),
      probe(
        'a pack with a case in it',
        sql`with p as (insert into pack (pack_no, sitting_id, supplement, frozen_at, frozen_by, pages, cases, first_page, hash, pdf_sha256, pdf_bytes)
            overriding system value values (900, ${empty}, 1, now(), 'colin', 5, 1, 1, ${'a'.repeat(64)}, ${'b'.repeat(64)}, 1))
          insert into pack_case (pack_no, case_id, place, heading, first_page, pages) values (900, ${open}, 1, 'h', 2, 1)`,
        'rows',
      ),
    ],
    yvonne: [...papers(restricted, 'rows'), ...agenda(restricted, 'rows'), of('sitting_interest', restricted, 'rows')],
    tomasz: [...papers(restricted, 'none'), ...agenda(restricted, 'rows'), ...papers(open, 'rows')],
    helen: [
      ...papers(open, 'rows'),
      ...papers(restricted, 'rows'),
      ...agenda(open, 'none'),
      ...plain('rows'),
      of('sitting_interest', open, 'none'),
      of('fact', open, 'none'),
      of('case_summary', open, 'none'),
      of('document', open, 'none'),
      of('case_file', open, 'none'),
      ...ofHelen('rows', 'rows'),
      ...reopening('helen', 'none', 'denied'),
      ...keeping(false).filter(p => p.expect === 'denied' || p.what.startsWith('a moved')),
      ...writes(open, 'denied'),
      declare(open, 'helen', 'rows'),
      declare(open, 'sam', 'denied'),
      reads(restricted, 'helen', 1, 'rows'),
      reads(open, 'sam', 1, 'denied'),
      notes(restricted, 'helen', 'rows'),
      notes(open, 'sam', 'denied'),
      acknowledges('sam', 'denied'),
      probe('taking her tick away', sql`delete from pack_read where account_id = 'helen'`, 'rows'),
      probe('her note changed', sql`update pack_note set words = 'v' where account_id = 'helen'`, 'rows'),
    ],
    sam: [
      ...papers(open, 'none'),
      ...papers(restricted, 'rows'),
      of('sitting_interest', open, 'rows'),
      reads(open, 'sam', 1, 'denied'),
      notes(open, 'sam', 'denied'),
      acknowledges('sam', 'rows'),
      ...ofHelen('none', 'none'),
      probe('taking Helen’s tick away', sql`delete from pack_read where account_id = 'helen'`, 'none'),
    ],
    joel: [...papers(open, 'none'), ...plain('none'), declare(open, 'joel', 'denied'), acknowledges('joel', 'denied')],
    elif: nothing,
    grace: nothing,
    'system:test': [...papers(restricted, 'rows'), ...agenda(restricted, 'rows')],
  }
}
