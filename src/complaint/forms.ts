import type { Case } from '../case/case.ts'
import { complaintsOf, isAnswered } from '../case/complaints.ts'
import type { Program } from '../case/program.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { choice, dayField, depending, form, longText, text } from '../web/form.ts'

const hows = [
  { value: 'letter', text: 'Letter' },
  { value: 'e-mail', text: 'E-mail' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'person', text: 'In person' },
] as const

const on = (label: string, required: string, today: Day) => dayField({ label, required, notAfter: { day: today } })

export function receivedForm(theCase: Case, program: Program, today: Day) {
  const earlier = complaintsOf(theCase).filter(isAnswered)
  return form({
    on: on('Day it was received', 'Enter the day on which the complaint was received', today),
    stage: choice({
      label: 'Stage',
      choices: program.profile.complaints.stages.map(stage => ({ value: stage.id, text: stage.name })),
      required: 'Choose the stage',
    }),
    goesOn: choice({
      label: 'An earlier complaint that goes on',
      choices: earlier.map(c => ({ value: c.about, text: `Complaint ${c.number}, from ${c.stages[0]?.says.from}` })),
      look: { as: 'select' },
    }),
    from: text({ label: 'Who complains', required: 'Enter who complains', longest: 120 }),
    how: choice({ label: 'How', choices: hows, required: 'Say how the complaint came' }),
    words: longText({ label: 'What it is about', required: 'Say what the complaint is about, in their own words' }),
    wants: longText({ label: 'What they ask for' }),
    reference: text({ label: 'Number that the Ombudsman gave it', longest: 60 }),
    dueOn: dayField({
      label: 'Answer by',
      hint: 'Leave it empty for the time of the stage. The Ombudsman names a day in the letter.',
      notAfter: { day: addDays(today, 366) },
    }),
  })
}

export function acknowledgedForm(today: Day) {
  return form({
    on: on('Day it was acknowledged', 'Enter the day on which it was acknowledged', today),
    to: text({ label: 'To whom', required: 'Enter to whom it was acknowledged', longest: 120 }),
    how: choice({ label: 'How', choices: hows, required: 'Say how it was acknowledged' }),
  })
}

export function answeredForm(today: Day, staff: readonly { accountId: string; name: string }[]) {
  return form(
    {
      on: on('Day of the answer', 'Enter the day of the answer', today),
      outcome: choice({
        label: 'Outcome',
        choices: [
          { value: 'upheld', text: 'Upheld' },
          { value: 'partly-upheld', text: 'Partly upheld' },
          { value: 'not-upheld', text: 'Not upheld' },
        ] as const,
        required: 'Say whether the complaint is upheld',
      }),
      by: text({ label: 'Who answered', required: 'Enter who answered', longest: 120 }),
      words: longText({ label: 'The answer in short', required: 'Say what was answered' }),
      remedy: text({
        label: 'What will be put right',
        hint: 'It becomes a task, and stays one until it is done',
        longest: 300,
      }),
      remedyBy: depending(dayField({ label: 'By which day it is put right', notAfter: { day: addDays(today, 366) } })),
      remedyOwner: depending(
        choice({
          label: 'Who puts it right',
          choices: staff.map(one => ({ value: one.accountId, text: one.name })),
          look: { as: 'select' },
        }),
      ),
    },
    values =>
      values.remedy !== null && (values.remedyBy === null || values.remedyOwner === null)
        ? [
            {
              field: values.remedyBy === null ? 'remedyBy' : 'remedyOwner',
              because: 'Say by which day it will be put right, and who does it',
            },
          ]
        : [],
  )
}

export function withdrawnForm(today: Day) {
  return form({
    on: on('Day it was withdrawn', 'Enter the day on which it was withdrawn', today),
    because: longText({ label: 'Why', required: 'Say why the complaint was withdrawn' }),
  })
}
