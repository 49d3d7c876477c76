import { compulsoryFrom, yearGroupOf } from '../authority/school-age.ts'
import { type Day, daysFrom, distance, shortDay } from '../kernel/day.ts'
import type { WorkRow } from './queries.ts'

/** The day to act by as a row says it: the day, how far off it is, and the last lawful day where that is another. */
export interface ActBy {
  day: string
  far: string
  late: boolean
}

export function actByWords(row: Pick<WorkRow, 'act_by' | 'due_on' | 'source'>, today: Day): ActBy {
  if (row.due_on < today) {
    const days = daysFrom(row.due_on, today)
    return { day: shortDay(row.due_on, today), far: `▲ ${days} ${days === 1 ? 'day' : 'days'} overdue`, late: true }
  }
  const last =
    row.act_by === row.due_on
      ? ''
      : `; ${row.source === 'law' ? 'last lawful day' : 'last day'} ${row.due_on === today ? 'today' : shortDay(row.due_on, today)}`
  return { day: shortDay(row.act_by, today), far: `${distance(row.act_by, today)}${last}`, late: false }
}

/** "K7Q4MX · Year 1" */
export function childLine(row: { case_id: string; born_on: Day | null }, today: Day): string {
  return row.born_on === null ? row.case_id : `${row.case_id} · ${yearGroupOf(row.born_on, today)}`
}

/** The school's name, without the words that every school has; and what a child without one is. */
export function settingWords(row: { setting_name: string | null; born_on: Day | null }, today: Day): string {
  if (row.setting_name !== null) return row.setting_name.replace(/ Primary School\b/, ' Primary')
  return row.born_on !== null && today < compulsoryFrom(row.born_on) ? 'No setting yet' : 'Out of school'
}

/** "South East" and "North East" as they stand after a comma: "south east and north east"; a name stays a name. */
export function quadrantWords(names: readonly string[]): string {
  return names
    .map(name => (/^(North|South) /.test(name) ? name.toLowerCase() : name))
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')
}
