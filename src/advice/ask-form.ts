import { sql } from 'kysely'
import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { type ConfidentialAddress, confidentialIn } from '../case/confidential.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { choices, dayField, depending, type Field, form, text } from '../web/form.ts'
import type { Asking } from './decide.ts'
import { todayAtLatest } from './forms.ts'

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

function isChosen(values: Record<string, unknown>, row: string): boolean {
  return (values[`ask-${row}`] as string[] | undefined)?.includes('yes') ?? false
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
