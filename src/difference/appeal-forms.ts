import type { Profile } from '../authority/profile.ts'
import { appealWindows } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { againstWords, matterWords, orderWords, withWords } from '../case/difference-words.ts'
import { isFamily, openDifferences } from '../case/differences.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { orders } from '../record/facts.ts'
import { choice, choices, dayField, type Field, form, longText, text } from '../web/form.ts'
import { timeField } from './forms.ts'
import { pastDay } from './past-day.ts'

export function lodgeForm(theCase: Case, profile: Profile, today: Day) {
  return form({
    against: choice({
      label: 'What the appeal is against',
      choices: [
        ...appealWindows(theCase)
          .toReversed()
          .map(window => ({
            value: `${window.after}:${window.opensOn}`,
            text: capital(againstWords(window.after, profile)),
            hint: `Decided ${longDay(window.opensOn)}; time to appeal until ${longDay(window.closesOn)}`,
          })),
        { value: 'other', text: 'A decision made before this record began' },
      ],
      required: 'Choose what the appeal is against',
      look: { as: 'radios' },
    }),
    on: pastDay('Day the Tribunal registered it', today),
    number: text({
      label: 'The Tribunal’s number',
      required: 'Enter the number on the Tribunal’s letter',
      longest: 40,
      look: { width: '20' },
    }),
    grounds: longText({
      label: 'The grounds of the appeal',
      hint: 'In short: what they say is wrong, and what they ask the Tribunal to order',
      required: 'Write down the grounds',
      longest: 4000,
    }),
    difference: choice({
      label: 'The difference it came from',
      choices: openDifferences(theCase)
        .filter(d => isFamily(d.says.with))
        .map(d => ({
          value: d.about,
          text: `With ${withWords(d.says.with)} about ${matterWords(d.says.matter, profile)}, since ${plainDay(d.raised.on)}`,
        })),
      look: { as: 'select' },
    }),
  })
}

/** A day for each direction that the profile knows, and the hearing. */
export function timetableForm(profile: Profile, today: Day) {
  const days: Record<string, Field<Day | null>> = {}
  for (const usual of profile.differences.directions) {
    days[usual.id] = dayField({
      label: usual.what,
      hint: usual.whose === 'authority' ? 'Ours to do' : usual.whose === 'family' ? 'The family’s' : 'The Tribunal’s',
    })
  }
  return form({
    on: letterDay(today),
    ...days,
    hearingOn: dayField({ label: 'Day of the hearing' }),
    ...hearingFields(),
  })
}

export function directionForm(changes: boolean, today: Day) {
  return form({
    on: letterDay(today),
    what: text({ label: 'What is to be done', required: 'Enter what is to be done', longest: 300 }),
    whose: choice({
      label: 'Who is to do it',
      choices: [
        { value: 'authority', text: 'We are', hint: 'It becomes work, before its day and after' },
        { value: 'family', text: 'The family is' },
        { value: 'tribunal', text: 'The Tribunal is' },
      ],
      required: 'Say who is to do it',
    }),
    dueOn: dayField({ label: 'By which day', required: 'Enter the day by which it is to be done' }),
    because: longText({
      label: changes ? 'Why it changes' : 'What the Tribunal says of it',
      longest: 1000,
      look: { rows: 2 },
    }),
  })
}

export function directionDoneForm(today: Day) {
  return form({
    on: pastDay('Day it was done', today),
    words: longText({ label: 'How, and what was sent', longest: 1000, look: { rows: 2 } }),
  })
}

export function hearingForm(today: Day) {
  return form({
    on: letterDay(today),
    hearingOn: dayField({ label: 'Day of the hearing', required: 'Enter the day of the hearing' }),
    ...hearingFields(),
  })
}

export function attendanceForm() {
  return form({
    who: text({
      label: 'Who attends for us',
      hint: 'By name and post; somebody who may decide on the day',
      required: 'Enter who attends',
      longest: 500,
    }),
    witnesses: text({ label: 'Witnesses', longest: 500 }),
  })
}

export function hearingHeldForm(today: Day) {
  return form({
    on: pastDay('Day of the hearing', today),
    words: longText({
      label: 'How it went',
      hint: 'Who was there, what was agreed or adjourned, when the order is to come',
      required: 'Write down how it went',
      longest: 4000,
    }),
  })
}

export function endForm(profile: Profile, how: 'decided' | 'conceded' | 'withdrawn', today: Day) {
  const asked = {
    label: how === 'decided' ? 'What the Tribunal orders' : 'What we do instead of opposing it',
    choices: orders
      .filter(order => how === 'decided' || order !== 'dismissed')
      .map(value => ({ value, text: capital(orderWords(value, profile)) })),
    look: { as: 'radios' as const },
  }
  return form({
    ...(how !== 'withdrawn' && {
      order: choice({ ...asked, required: how === 'decided' ? 'Choose what is ordered' : 'Choose what we do' }),
    }),
    on: pastDay(dayLabels[how], today),
    words: longText({ label: wordLabels[how], required: 'Write down what matters of it', longest: 4000 }),
  })
}

const dayLabels = {
  decided: 'Day the order was sent',
  conceded: 'Day we told the Tribunal',
  withdrawn: 'Day it was withdrawn',
}

const wordLabels = {
  decided: 'The order and its reasons, in short',
  conceded: 'Why we do not oppose it',
  withdrawn: 'Why, and what was agreed',
}

function letterDay(today: Day) {
  return pastDay('Day of the Tribunal’s letter', today)
}

function hearingFields() {
  return {
    at: timeField(),
    place: text({ label: 'Place of the hearing', hint: 'Or that it is by video', longest: 300 }),
    online: choices({ label: 'How', choices: [{ value: 'yes', text: 'By video' }] }),
  }
}
