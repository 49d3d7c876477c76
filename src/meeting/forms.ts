import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { peopleField } from '../case/people-fields.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, dayField, depending, type Field, form, longText, text } from '../web/form.ts'
import type { MeetingKind } from './decide.ts'

export function arrangeForm(theCase: Case) {
  return form(
    {
      kind: kindField(theCase),
      meetingOn: dayField({ label: 'Day of the meeting', required: 'Enter the day of the meeting' }),
      place: text({
        label: 'Where',
        hint: 'A room, a telephone number, or online. The family sees this',
        required: 'Enter where the meeting is, or that it is online',
        longest: 200,
      }),
      ...whoFields(theCase, 'Who is to come'),
    },
    values => nobody(values),
  )
}

export function heldForm(theCase: Case, today: Day) {
  return form(
    {
      kind: kindField(theCase),
      on: dayField({
        label: 'Day of the meeting',
        required: 'Enter the day of the meeting',
        notAfter: { day: today, because: `A meeting that was held was today, ${longDay(today)}, or earlier` },
      }),
      ...whoFields(theCase, 'Who was there'),
      notes: longText({
        label: 'Notes',
        hint: 'What was said and agreed. Promises are recorded under Contacts, so that they become somebody’s task',
        required: 'Write down what was said',
        look: { rows: 8 },
      }),
      wishes: longText({
        label: 'What the parents wish',
        hint: 'In their own words',
      }),
    },
    values => nobody(values),
  )
}

export function declinedForm(theCase: Case, today: Day) {
  const parents = theCase.people.filter(p => p.parentalResponsibility && p.until === null)
  return form({
    on: dayField({
      label: 'Day they told us',
      required: 'Enter the day they told us',
      notAfter: { day: today, because: `The day must be today, ${longDay(today)}, or earlier` },
    }),
    by: text({
      label: 'Who declined',
      ...(parents.length > 0 && { hint: parents.map(p => p.name).join(', ') }),
      required: 'Enter who declined the meeting',
      longest: 200,
    }),
    because: longText({
      label: 'What they said',
      required: 'Write down why they do not wish to meet',
      longest: 2_000,
      look: { rows: 3 },
    }),
  })
}

function kindField(theCase: Case): Field<MeetingKind> {
  const { words } = packs[theCase.law]
  return choice<MeetingKind>({
    label: 'What the meeting is for',
    choices: [
      { value: 'parents', text: 'The assessment', hint: `Parents are met at least once before the ${words.proposed}` },
      {
        value: 'plan',
        text: amendmentUnderWay(theCase) === null ? `The ${words.proposed}` : 'The proposed amendment',
        hint: 'At the parents’ wish, after it was served',
      },
    ],
    required: 'Choose what the meeting is for',
  })
}

function whoFields(theCase: Case, label: string) {
  return {
    people: peopleField(theCase, label),
    others: depending(text({ label: 'Others', hint: 'Names and posts', longest: 300 })),
  }
}

function nobody({ people, others }: { people: readonly string[]; others: string | null }) {
  return people.length === 0 && others === null
    ? [{ field: 'people', because: 'Choose who, or enter their names' }]
    : []
}
