import { sql } from 'kysely'
import { asSystem } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'

export const panel = 'pre-assessment-se'

/** Who sits on the panel of the stories, beside staff: invented people with the seats of the profile. */
export const members = [
  { id: 'helen', name: 'Helen Abiola', title: 'Head teacher, Tannery Road', chair: true },
  { id: 'victor', name: 'Victor Ng', title: 'SENCO, Silkmill', chair: false },
  { id: 'ines', name: 'Ines Carvalho', title: 'SENCO, Fernbank', chair: false },
  { id: 'joel', name: 'Joel Stern', title: 'Educational psychologist', chair: false },
  { id: 'sam', name: 'Sam Whitfield', title: 'Head teacher, Ropewalk', chair: false },
] as const

export interface StorySitting {
  sittingId?: string
  on?: string
  cases: readonly string[]
  /** Another sitting of the panel, later. */
  next?: string | null
  /** Of another panel than that of the other stories. */
  of?: string
}

/** The members of the panel, each on a seat of the profile. */
export async function aPanel(t: TestProgram, of = panel): Promise<void> {
  const seats = t.program.profile.panels
    .filter(p => p.id === of)
    .flatMap(p => p.seats)
    .flatMap(seat =>
      Array.from({ length: seat.people }, () => (seat.from === undefined ? seat.title : `${seat.title}, ${seat.from}`)),
    )
  await asSystem(t.database.app, 'setup', async tx => {
    for (const [place, m] of members.entries()) {
      await sql`insert into account (account_id, kind, name, title, email, place)
        values (${m.id}, 'adviser', ${m.name}, ${m.title}, ${`${m.id}@example.org`}, ${50 + place})
        on conflict do nothing`.execute(tx)
      await sql`insert into panel_member (panel, account_id, seat, chair, period)
        values (${of}, ${m.id}, ${seats[place] ?? 'Member'}, ${m.chair}, '[2026-01-01,)')`.execute(tx)
    }
  })
}

/** A sitting with its agenda, as the clerk leaves it before it begins. */
export async function aSitting(t: TestProgram, story: StorySitting): Promise<string> {
  const on = story.on ?? '2026-11-23'
  const of = story.of ?? panel
  const sittingId = story.sittingId ?? `${of}-${on}`
  await asSystem(t.database.app, 'setup', async tx => {
    for (const [id, day] of [[sittingId, on], ...(story.next ? [[`${sittingId}-next`, story.next]] : [])]) {
      await sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at)
        values (${id}, ${of}, ${day}, '09:30', 'Room 1', 60, 'colin', now())`.execute(tx)
    }
    for (const [place, caseId] of story.cases.entries()) {
      await sql`insert into sitting_item (sitting_id, case_id, place, because, listed_by, listed_at)
        values (${sittingId}, ${caseId}, ${place + 1}, 'Sent by the rule', 'colin', now())`.execute(tx)
    }
  })
  return sittingId
}
