import type { Profile } from '../authority/profile.ts'
import { advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { type ConfidentialAddress, confidentialIn } from '../case/confidential.ts'
import { peopleToMeet } from '../case/people-fields.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { choice, dayField, depending, form, longText, text } from '../web/form.ts'

export const ways = [
  { value: 'in', text: 'They to us' },
  { value: 'out', text: 'We to them' },
  { value: 'none', text: 'Neither: a note' },
] as const

export const hows = [
  { value: 'call', text: 'Call' },
  { value: 'letter', text: 'Letter' },
  { value: 'email', text: 'E-mail' },
  { value: 'visit', text: 'Visit' },
  { value: 'meeting', text: 'Meeting' },
  { value: 'note', text: 'Note' },
] as const

export interface Colleague {
  accountId: string
  name: string
}

/** Whom a promise can be given to keep. */
export async function colleagues(tx: Tx): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom('account')
    .select(['account_id', 'name'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return rows.map(row => ({ accountId: row.account_id, name: row.name }))
}

export function contactForm(
  theCase: Case,
  today: Day,
  addresses: readonly ConfidentialAddress[],
  staff: readonly Colleague[],
) {
  const check = (words: string) => confidentialIn(words, addresses)
  return form(
    {
      on: dayField({ label: 'Day', required: 'Enter the day of the contact', notAfter: todayAtLatest(today) }),
      way: choice({
        label: 'Who made it',
        choices: ways,
        required: 'Choose who made the contact',
        look: { as: 'inline-radios' },
      }),
      how: choice({ label: 'How', choices: hows, required: 'Choose how it was made', look: { as: 'inline-radios' } }),
      with: depending(choice({ label: 'With whom', choices: known(theCase), look: { as: 'select' } })),
      somebody: depending(text({ label: 'Or somebody else', hint: 'Name and post', longest: 200 })),
      words: longText({
        label: 'What was said',
        required: 'Write down what was said',
        check,
        look: { rows: 6 },
      }),
      promise: text({
        label: 'What we promised',
        hint: 'It becomes a task, and stays one until it is kept',
        longest: 300,
        check,
      }),
      promiseBy: depending(dayField({ label: 'By when' })),
      promiseOwner: depending(
        choice({
          label: 'Who keeps it',
          choices: staff.map(s => ({ value: s.accountId, text: s.name })),
          look: { as: 'select' },
        }),
      ),
    },
    values => [
      ...(values.with === null && values.somebody === null
        ? [{ field: 'with', because: 'Choose with whom, or enter somebody else' }]
        : []),
      ...(values.with !== null && values.somebody !== null
        ? [{ field: 'somebody', because: 'Choose with whom or enter somebody else, not both' }]
        : []),
      ...(values.promise !== null && values.promiseBy === null
        ? [{ field: 'promiseBy', because: 'Enter the day it is promised for' }]
        : []),
      ...(values.promise === null && values.promiseBy !== null
        ? [{ field: 'promise', because: 'Write down what was promised, or take the day out' }]
        : []),
    ],
  )
}

/** Everyone of the case, its school, and whoever was asked for advice. */
function known(theCase: Case) {
  const people = peopleToMeet(theCase).map(p => ({
    value: theCase.people.find(one => one.personId === p.value)?.name ?? p.text,
    text: p.text,
  }))
  const setting = theCase.setting === null ? [] : [{ value: theCase.setting.name, text: theCase.setting.name }]
  const advisers = advicePieces(theCase).flatMap(p => (p.to === null ? [] : [{ value: p.to, text: p.to }]))
  const all = [...people, ...setting, ...advisers]
  return all.filter((one, place) => all.findIndex(other => other.value === one.value) === place)
}

export function keptForm(today: Day) {
  return form({
    on: dayField({ label: 'Day it was done', required: 'Enter the day it was done', notAfter: todayAtLatest(today) }),
    words: longText({
      label: 'Note',
      longest: 2_000,
      look: { rows: 3 },
    }),
  })
}

export function thresholdForm(profile: Profile, today: Day) {
  return form({
    threshold: choice({
      label: 'Support',
      // The last one is the statement or plan itself: it is made, not set.
      choices: profile.thresholds.slice(0, -1).map(t => ({ value: t.id, text: t.name, hint: t.means })),
      required: 'Choose the support the child has',
      look: { as: 'radios' },
    }),
    on: dayField({
      label: 'Since when',
      required: 'Enter the day since which the child has this support',
      notAfter: todayAtLatest(today),
    }),
    because: longText({
      label: 'Because',
      hint: 'Who decided it, and on what',
      required: 'Write down who decided it, and on what',
      longest: 2_000,
      look: { rows: 3 },
    }),
  })
}

function todayAtLatest(today: Day): { day: Day; because: string } {
  return { day: today, because: `The day must be today, ${longDay(today)}, or earlier` }
}
