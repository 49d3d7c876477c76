import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import { panelOf } from '../authority/routing.ts'
import type { At, Program } from '../case/program.ts'
import type { Day } from '../kernel/day.ts'
import { type NotFound, notFound, type Sent } from '../web/app.ts'
import { hashOfToken, newToken } from '../web/server.ts'

/** The sittings of a panel for a calendar program, by a private address: days, times, places, and no name of anybody. */
export async function calendarFeed(program: Program, at: At): Promise<Sent | NotFound> {
  const panelId = at.params.panel ?? ''
  const hash = hashOfToken((at.params.token ?? '').replace(/\.ics$/, ''))
  const panel = program.profile.panels.find(p => p.id === panelId)
  if (panel === undefined) return notFound
  const read = await at.work(async tx => {
    const known = await sql<{ known: boolean }>`select calendar_is_known(${hash}, ${panelId}) as known`.execute(tx)
    if (known.rows[0]?.known !== true) return null
    const rows = await sql<FeedRow>`
      select sitting_id, sits_on, starts_at, place, state, agenda from calendar_of(${hash}, ${panelId})`.execute(tx)
    return rows.rows
  })
  if (read === null) return notFound
  const calendar = ical({
    name: panel.name,
    prodId: { company: 'Sencase', product: 'Panels', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'Europe/London',
  })
  for (const row of read) {
    const [hour = 0, minute = 0] = row.starts_at.split(':').map(Number)
    calendar.createEvent({
      id: `${row.sitting_id}@sencase`,
      start: `${row.sits_on}T${row.starts_at}:00`,
      end: `${row.sits_on}T${String(Math.min(hour + 3, 23)).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`,
      timezone: 'Europe/London',
      summary: panel.name,
      location: row.place,
      status: row.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: at.now,
    })
  }
  return {
    type: 'text/calendar; charset=utf-8',
    body: calendar.toString(),
    headers: { 'cache-control': 'private, max-age=900', 'content-disposition': 'inline; filename="sittings.ics"' },
  }
}

/** A new private address; the one before it stops working. Only its hash is kept, so it is shown this once. */
export async function makeCalendar(program: Program, at: At): Promise<string> {
  const panel = panelOf(program.profile, at.params.panel ?? '')
  const { token, hash } = newToken()
  await at.work(async tx => {
    await revoke(at, panel.id)(tx)
    await tx
      .insertInto('calendar_token')
      .values({
        token_hash: hash,
        account_id: accountOf(at.visitor),
        panel: panel.id,
        made_at: at.now,
        revoked_at: null,
      })
      .execute()
  })
  return `${program.address}/panels/${panel.id}/calendar/${token}.ics`
}

export async function endCalendar(at: At): Promise<void> {
  await at.work(revoke(at, at.params.panel ?? ''))
}

/** When the asker's own address of a panel was made. */
export async function ownCalendar(at: At, panel: string): Promise<{ made: Day } | null> {
  const row = await at.work(tx =>
    tx
      .selectFrom('calendar_token')
      .select(sql<Day>`to_char(made_at at time zone 'Europe/London', 'YYYY-MM-DD')`.as('made'))
      .where('panel', '=', panel)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  return row ?? null
}

function revoke(at: At, panel: string) {
  return async (tx: Parameters<Parameters<At['work']>[0]>[0]): Promise<void> => {
    await tx
      .updateTable('calendar_token')
      .set({ revoked_at: at.now })
      .where('account_id', '=', accountOf(at.visitor))
      .where('panel', '=', panel)
      .where('revoked_at', 'is', null)
      .execute()
  }
}

interface FeedRow {
  sitting_id: string
  sits_on: Day
  starts_at: string
  place: string
  state: string
  agenda: number
}
