import type { Profile } from '../authority/profile.ts'
import type { AdvicePiece } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { type DocumentOnCase, existingDocumentField, seenByField } from '../case/documents-of-case.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { choice, choices, dayField, depending, files, form, longText, text } from '../web/form.ts'
import { agreeing } from './decide-without-asking.ts'

export const chaseWays = [
  { value: 'telephone', text: 'Telephone' },
  { value: 'email', text: 'E-mail' },
  { value: 'letter', text: 'Letter' },
  { value: 'visit', text: 'In person' },
] as const

export function chaseForm(today: Day) {
  return form({
    chasedOn: dayField({
      label: 'Day of the chaser',
      required: 'Enter the day you chased it',
      notAfter: todayAtLatest(today),
    }),
    how: choice({
      label: 'How',
      choices: chaseWays,
      required: 'Choose how you chased it',
      look: { as: 'inline-radios' },
    }),
    words: longText({
      label: 'What was said',
      hint: 'What they answered, and when it will come',
      longest: 2_000,
      look: { rows: 3 },
    }),
  })
}

export function arrivalForm(piece: AdvicePiece, today: Day, documents: readonly DocumentOnCase[]) {
  return form({
    arrivedOn: dayField({
      label: 'Day it arrived',
      required: 'Enter the day the advice arrived',
      notAfter: todayAtLatest(today),
      ...(piece.askedOn !== null && {
        notBefore: {
          day: piece.askedOn,
          because: `It was asked for on ${longDay(piece.askedOn)}: the day it arrived must be that day or later. Advice that was given earlier is used again instead`,
        },
      }),
    }),
    by: text({
      label: 'Who gave it',
      hint: 'Name and post, as they stand on the advice',
      required: 'Enter who gave the advice',
      longest: 200,
    }),
    files: depending(files({ label: 'The advice', hint: 'PDF, Word, picture or e-mail, up to 50 MB each' })),
    existing: depending(existingDocumentField(documents, 'Or a document that is on the case already')),
    summary: longText({
      label: 'What it says in short',
      longest: 4_000,
    }),
    seenBy: seenByField,
  })
}

export function reuseForm(profile: Profile, today: Day, documents: readonly DocumentOnCase[]) {
  return form({
    source: choice({
      label: 'Which advice',
      choices: profile.advice.map(a => ({ value: a.from, text: a.name })),
      required: 'Choose which advice is used again',
      look: { as: 'radios' },
    }),
    givenBy: text({ label: 'Who gave it', required: 'Enter who gave the advice', longest: 200 }),
    givenOn: dayField({
      label: 'Day it was given',
      required: 'Enter the day the advice was given',
      notAfter: todayAtLatest(today),
    }),
    existing: depending(existingDocumentField(documents, 'Document of the case')),
    describes: depending(text({ label: 'Or what it is and where it stands', longest: 500 })),
    agreedBy: choices({
      label: 'Who has agreed that it is enough',
      hint: 'All three must agree; else new advice is asked for',
      choices: agreeing.map(who => ({ value: who, text: who })),
      required: 'Choose who has agreed that it is enough',
    }),
    agreedOn: dayField({
      label: 'Day all had agreed',
      required: 'Enter the day all had agreed',
      notAfter: todayAtLatest(today),
    }),
    olderBecause: depending(
      longText({
        label: 'If it was given more than twelve months ago: why it is enough all the same',
        longest: 2_000,
        look: { rows: 2 },
      }),
    ),
  })
}

export function declineForm(theCase: Case, today: Day) {
  const parents = theCase.people.filter(p => p.parentalResponsibility && p.until === null)
  return form({
    declinedOn: dayField({
      label: 'Day they told us',
      required: 'Enter the day they told us',
      notAfter: todayAtLatest(today),
    }),
    by: text({
      label: 'Who told us',
      ...(parents.length > 0 && { hint: parents.map(p => p.name).join(', ') }),
      required: 'Enter who told us',
      longest: 200,
    }),
    because: longText({
      label: 'What they said',
      required: 'Write down what they said',
      longest: 2_000,
      look: { rows: 3 },
    }),
  })
}

/** Nothing has been done on a day to come. */
export function todayAtLatest(today: Day): { day: Day; because: string } {
  return { day: today, because: `The day must be today, ${longDay(today)}, or earlier` }
}
