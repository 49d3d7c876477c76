import type { Case } from '../case/case.ts'
import type { At } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { dayField } from '../web/form.ts'

export function isOnCase(theCase: Case, personId: string): boolean {
  return personId === theCase.child.personId || theCase.people.some(p => p.personId === personId)
}

/** A day on which something has changed. */
export function pastDay(at: At, label: string) {
  return dayField({
    label,
    required: 'Enter the day',
    notAfter: { day: at.today, because: `Day must be today, ${longDay(at.today)}, or earlier` },
  })
}
