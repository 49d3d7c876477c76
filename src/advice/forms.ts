import { sql } from 'kysely'
import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { type AdvicePiece, advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { type ConfidentialAddress, confidentialIn } from '../case/confidential.ts'
import { type DocumentOnCase, existingDocumentField, seenByField } from '../case/documents-of-case.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { choice, choices, dayField, depending, type Field, files, form, longText, text } from '../web/form.ts'
import { type Asking, agreeing } from './decide.ts'

/** A line of the form of asking: one for each source, and room for further advisers. */
export interface AskRow {
  row: string
  source: AdviceFrom
  name: string
  appendix: string
  givenBy: string
}

export function askRows(profile: Profile): AskRow[] {
  const rows = profile.advice.map(({ from, name, appendix, givenBy }) => ({
    row: from as string,
    source: from,
    name,
    appendix,
    givenBy,
  }))
  const other = rows.find(r => r.source === 'other')
  if (other === undefined) return rows
  return [
    ...rows,
    { ...other, row: 'other-2', name: 'A second other adviser' },
    { ...other, row: 'other-3', name: 'A third other adviser' },
  ]
}

export function askForm(profile: Profile, today: Day, addresses: readonly ConfidentialAddress[]) {
  const rows = askRows(profile)
  const fields: Record<string, Field<unknown>> = {
    askedOn: dayField({
      label: 'Day the advisers received the request',
      hint: 'Their six weeks run from this day',
      required: 'Enter the day the advisers received the request',
      notAfter: todayAtLatest(today),
    }),
  }
  for (const { row, name, appendix, givenBy } of rows) {
    fields[`ask-${row}`] = choices({
      label: name,
      choices: [{ value: 'yes', text: `Ask for ${lower(name)}`, hint: `Appendix ${appendix}. Given by ${givenBy}` }],
    })
    fields[`to-${row}`] = depending(text({ label: 'Whom to ask', longest: 120 }))
    fields[`organisation-${row}`] = text({ label: 'Organisation', longest: 120 })
    fields[`email-${row}`] = text({
      label: 'E-mail',
      longest: 120,
      check: given =>
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? null : 'Write the e-mail address like name@example.org',
      wrong: ['no address'],
      look: { inputMode: 'email' },
    })
    fields[`note-${row}`] = text({
      label: 'Note',
      longest: 1_000,
      check: words => confidentialIn(words, addresses),
    })
  }
  return form(fields, values => {
    const chosen = rows.filter(({ row }) => isChosen(values, row))
    if (chosen.length === 0) {
      return [{ field: `ask-${rows[0]?.row ?? ''}`, because: 'Choose whose advice to ask for' }]
    }
    return chosen
      .filter(({ row }) => values[`to-${row}`] === null)
      .map(({ row, name }) => ({ field: `to-${row}`, because: `Enter whom to ask for ${lower(name)}` }))
  })
}

/** The advisers that were chosen, as they were filled in. */
export function asked(profile: Profile, values: Record<string, unknown>): Asking[] {
  const said = (name: string) => (values[name] as string | null | undefined) ?? null
  return askRows(profile)
    .filter(({ row }) => isChosen(values, row))
    .map(({ row, source }) => ({
      row,
      source,
      to: said(`to-${row}`) ?? '',
      organisation: said(`organisation-${row}`),
      email: said(`email-${row}`),
      note: said(`note-${row}`),
    }))
}

/** Everybody who has not been asked yet, by the authority's rule: the parents, the child's head teacher, the services. */
export async function usualAdvisers(tx: Tx, theCase: Case, profile: Profile, today: Day): Promise<Filled> {
  const pieces = advicePieces(theCase)
  const head = await headOf(tx, theCase)
  const filled: Record<string, string> = { ...filledDay('askedOn', today) } as Record<string, string>
  for (const { from, asks } of profile.advice) {
    if ('service' in asks) filled[`to-${from}`] = asks.service
    else if (asks.onCase === 'parents') {
      const parents = theCase.people.filter(p => p.parentalResponsibility && p.until === null)
      filled[`to-${from}`] = parents.map(p => p.name).join(' and ')
      filled[`email-${from}`] = parents.find(p => p.email !== null)?.email ?? ''
    } else if (head !== null) {
      filled[`to-${from}`] = head.name
      filled[`organisation-${from}`] = head.setting
    }
    if (from !== 'other' && !pieces.some(p => p.source === from)) filled[`ask-${from}`] = 'yes'
  }
  return filled
}

async function headOf(tx: Tx, theCase: Case): Promise<{ name: string; setting: string } | null> {
  if (theCase.setting === null) return null
  const found = await sql<{ head_name: string | null; head_job: string | null }>`
    select s.head_name, s.head_job from setting s where s.setting_id = ${theCase.setting.settingId}`.execute(tx)
  const { head_name, head_job } = found.rows[0] ?? { head_name: null, head_job: null }
  const job = head_job ?? 'Head teacher'
  return {
    name: head_name === null ? `The ${lower(job)}` : `${head_name}, ${lower(job)}`,
    setting: theCase.setting.name,
  }
}

export const chaseWays = [
  { value: 'telephone', text: 'Telephone' },
  { value: 'email', text: 'E-mail' },
  { value: 'letter', text: 'Letter' },
  { value: 'visit', text: 'In person' },
] as const

export function chaseForm(today: Day, addresses: readonly ConfidentialAddress[]) {
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
      check: words => confidentialIn(words, addresses),
      look: { rows: 3 },
    }),
  })
}

export function arrivalForm(
  piece: AdvicePiece,
  today: Day,
  documents: readonly DocumentOnCase[],
  addresses: readonly ConfidentialAddress[],
) {
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
      check: words => confidentialIn(words, addresses),
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

export function declineForm(theCase: Case, today: Day, addresses: readonly ConfidentialAddress[]) {
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
      check: words => confidentialIn(words, addresses),
      look: { rows: 3 },
    }),
  })
}

function todayAtLatest(today: Day): { day: Day; because: string } {
  return { day: today, because: `The day must be today, ${longDay(today)}, or earlier` }
}

function isChosen(values: Record<string, unknown>, row: string): boolean {
  return (values[`ask-${row}`] as string[] | undefined)?.includes('yes') ?? false
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
