import type { At } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { dayField } from '../web/form.ts'

/** A day on which something has happened. */
export function pastDay(at: At, label: string, hint?: string) {
  return dayField({
    label,
    ...(hint === undefined ? {} : { hint }),
    required: `Enter the day`,
    notAfter: { day: at.today, because: `${label} must be today, ${longDay(at.today)}, or earlier` },
  })
}
