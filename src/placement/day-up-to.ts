import { type Day, longDay } from '../kernel/day.ts'
import { dayField } from '../web/form.ts'

/** A day of the past, or today. */
export function dayUpTo(label: string, today: Day) {
  return dayField({
    label,
    required: `Enter the ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}
