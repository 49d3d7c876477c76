import { type Day, longDay, parseDay, plainDay } from '../kernel/day.ts'
import { parsePounds } from '../kernel/money.ts'
import { choice, choices, dayField, type Field, text } from '../web/form.ts'

/** A day of the past, or today. */
export function pastDay(label: string, today: Day): Field<Day> {
  return dayField({
    label,
    required: `Enter the ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}

export function yesNo(label: string, hint?: string): Field<'yes' | 'no' | 'not-known'> {
  return choice({
    label,
    ...(hint === undefined ? {} : { hint }),
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'not-known', text: 'Not known' },
    ],
    required: `Answer “${label}”`,
    look: { as: 'inline-radios' },
  })
}

export const weekdays = [
  { value: 'monday', text: 'Monday' },
  { value: 'tuesday', text: 'Tuesday' },
  { value: 'wednesday', text: 'Wednesday' },
  { value: 'thursday', text: 'Thursday' },
  { value: 'friday', text: 'Friday' },
] as const

export function daysField() {
  return choices({ label: 'Days of attendance', choices: weekdays, required: 'Choose at least one day' })
}

/** Pounds a year, up to a million; kept as pence. */
export function yearlyField(label: string): Field<number | null> {
  const asked = text({
    label,
    hint: 'In pounds, like 17,250',
    longest: 20,
    check: typed =>
      (parsePounds(typed) ?? Number.POSITIVE_INFINITY) <= 100_000_000
        ? null
        : `${label}: write it in pounds, like 17,250, up to £1,000,000`,
    wrong: ['much', '12.345', '-5'],
    look: { width: '10', inputMode: 'numeric' },
  })
  return {
    ...asked,
    read(name, typed, files) {
      const read = asked.read(name, typed, files)
      return 'refused' in read ? read : { value: read.value === null ? null : parsePounds(read.value) }
    },
  }
}

/** A length as people measure it, "1.85" miles; kept in metres. */
export function milesField(label: string): Field<number> {
  const metres = (typed: string) => (/^\d{1,3}(\.\d{1,3})?$/.test(typed) ? Math.round(Number(typed) * 1609.344) : 0)
  const asked = text({
    label,
    hint: 'In miles, like 1.85',
    required: `Enter the ${label.toLowerCase()}`,
    longest: 10,
    check: typed =>
      metres(typed) >= 1 && metres(typed) <= 500_000 ? null : `${label}: write it in miles, like 1.85, up to 300`,
    wrong: ['far', '0', '1,5', '400'],
    look: { width: '5', inputMode: 'text' },
  })
  return {
    ...asked,
    read(name, typed, files) {
      const read = asked.read(name, typed, files)
      return 'refused' in read ? read : { value: metres(read.value) }
    },
  }
}

/** A day in a line of a list, where there is one input only: "27 March 2027" or "27 3 2027"; null when it is none. */
export function dayInWords(typed: string): Day | null {
  const [date, month, year] = typed.trim().split(/[\s/.-]+/)
  const named = months.findIndex(
    name => month !== undefined && month.length > 2 && name.startsWith(month.toLowerCase()),
  )
  const number = named >= 0 ? named + 1 : Number(month)
  if (!/^\d{1,2}$/.test(date ?? '') || !/^\d{4}$/.test(year ?? '') || !Number.isInteger(number)) return null
  return parseDay(`${year}-${String(number).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`)
}

export function dayAsTyped(day: Day): string {
  return plainDay(day)
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
