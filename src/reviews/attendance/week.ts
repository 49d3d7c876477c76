import type { ReviewPlanning } from '../../authority/review-planning.ts'
import type { Day } from '../../kernel/day.ts'
import { clash, minuteOf, minutesBetween, type Visit } from '../planner/propose.ts'
import type { AttendedRow } from './queries.ts'

/** One meeting in somebody's day, with the way to it from the one before. */
export interface Stop {
  row: AttendedRow
  visit: Visit
  /** Null for the first of the day, or where nothing says when the one before ends. */
  before: { minutesAway: number; free: number; clashes: boolean } | null
}

/** The day of one person, in order of time. A meeting without an hour stands at the end. */
export function dayOfOfficer(
  rows: readonly AttendedRow[],
  officer: string,
  on: Day,
  travel: ReviewPlanning['travel'],
): Stop[] {
  const visits = rows
    .filter(row => row.meeting_on === on && (row.attends.includes(officer) || row.attended.includes(officer)))
    .map(row => ({ row, visit: visitOf(row) }))
    .sort((one, other) => one.visit.from - other.visit.from || (one.row.case_id < other.row.case_id ? -1 : 1))
  return visits.map(({ row, visit }, place) => {
    const last = visits[place - 1]?.visit
    if (last === undefined || row.meeting_at === null) return { row, visit, before: null }
    const minutesAway = minutesBetween(last, visit, travel)
    return {
      row,
      visit,
      before: { minutesAway, free: visit.from - last.until - minutesAway, clashes: clash(last, visit, travel) },
    }
  })
}

/** Whether a person can be at a meeting, given what else they attend that day. */
export function isFree(
  rows: readonly AttendedRow[],
  officer: string,
  meeting: AttendedRow,
  travel: ReviewPlanning['travel'],
): boolean {
  return dayOfOfficer(rows, officer, meeting.meeting_on, travel)
    .filter(stop => stop.row.case_id !== meeting.case_id)
    .every(stop => !clash(stop.visit, visitOf(meeting), travel))
}

export function visitOf(row: AttendedRow): Visit {
  // Without an hour a meeting may be at any time: it stands last and clashes with nothing.
  const from = row.meeting_at === null ? 24 * 60 : minuteOf(row.meeting_at)
  return {
    caseId: row.case_id,
    setting: row.online ? `online ${row.case_id}` : row.setting_id,
    point: row.easting === null || row.northing === null ? null : { easting: row.easting, northing: row.northing },
    from,
    until: from + (row.minutes ?? 75),
  }
}

/** Minutes of the day as an hour: 555 is "09:15". */
export function hourOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** "1 hour 10 minutes" */
export function spanWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ]
  return parts.join(' ')
}
