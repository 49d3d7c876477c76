import { type Day, longDay } from '../kernel/day.ts'
import { lowerFirst } from '../kernel/words.ts'
import { dayField } from '../web/form.ts'

/** A day of the past, or today. */
export function pastDay(label: string, today: Day) {
  return dayField({
    label,
    required: `Enter the ${lowerFirst(label)}`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}
