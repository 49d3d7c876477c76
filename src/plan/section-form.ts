import { areaNames2001, areaNames2014 } from '../authority/needs.ts'
import type { Profile } from '../authority/profile.ts'
import { linesOf, type PlanContent, type PlanLine } from '../case/plan-content.ts'
import { capital } from '../kernel/words.ts'
import type { LawId } from '../law/law.ts'
import type { Filled } from '../web/fields.tsx'
import {
  type Choice,
  type Field,
  type Fields,
  type Form,
  form,
  type Line,
  type LineColumn,
  lines,
  longText,
  one,
  typedRows,
} from '../web/form.ts'
import { short } from './checks.ts'
import { fieldsOf, type LinesField, type PlanColumn, type PlanSection } from './shape.ts'

/** What one part sends: its text and its lines, by field. */
export type SectionValues = Readonly<Record<string, string | null | readonly PlanLine[]>>

/** The form of one part. Choices of needs and aims are those saved before. */
export function sectionForm(section: PlanSection, law: LawId, profile: Profile, content: PlanContent): Form {
  const fields: Record<string, Fields[string]> = {}
  for (const field of fieldsOf(section)) {
    fields[field.key] =
      field.is === 'words'
        ? longText({
            label: field.label,
            ...(field.hint !== undefined && { hint: field.hint }),
            look: { rows: field.key === 'religion' || field.key === 'homeLanguage' ? 1 : 5 },
          })
        : numberedLines(
            field,
            field.columns.map(column => formColumn(column, law, profile, content)),
          )
  }
  return form(fields)
}

/** What the part says now, as its form takes it. */
export function sectionFilled(section: PlanSection, content: PlanContent): Filled {
  const filled: Record<string, string> = {}
  for (const field of fieldsOf(section)) {
    if (field.is === 'words') filled[field.key] = content.words[field.key] ?? ''
    else {
      for (const line of linesOf(content, field.key)) {
        for (const column of field.columns)
          filled[`${field.key}.${line.id}.${column.key}`] = line.cells[column.key] ?? ''
      }
    }
  }
  return filled
}

/**
 * What stands in a cell, for a reader. A need or aim that a line is for is called by its number in the document, and by its
 * words where two versions are compared, since a number may belong to another need in each.
 */
export function columnWords(
  column: PlanColumn,
  value: string,
  law: LawId,
  profile: Profile,
  content: PlanContent,
  by: 'number' | 'words' = 'number',
): string {
  if (column.kind !== 'choice') return value
  const text = choicesFor(column, law, profile, content).find(c => c.value === value)?.text ?? ''
  if (column.from !== 'needs' && column.from !== 'needs and aims') return text
  const [number = '', ...words] = text.split(': ')
  return by === 'number' ? number : words.join(': ')
}

/**
 * Rows whose number is their name: a need keeps its number when the one before it is taken out, so that provision still
 * points at it.
 */
function numberedLines(field: LinesField, columns: readonly LineColumn[]): Field<PlanLine[]> {
  const plain: Field<Line[]> = lines({
    label: field.label,
    ...(field.hint !== undefined && { hint: field.hint }),
    columns,
  })
  return {
    ...plain,
    read(name, typed, files) {
      const read = plain.read(name, typed, files)
      if ('refused' in read) return read
      const written = typedRows(name, typed).filter(row =>
        columns.some(c => one(typed[`${name}.${row}.${c.key}`]) !== ''),
      )
      return { value: read.value.map((cells, place) => ({ id: written[place] ?? place, cells })) }
    },
  }
}

function formColumn(column: PlanColumn, law: LawId, profile: Profile, content: PlanContent): LineColumn {
  return {
    key: column.key,
    label: column.label,
    kind: column.kind,
    ...(column.required !== undefined && { required: column.required }),
    ...(column.kind === 'choice' && { choices: choicesFor(column, law, profile, content) }),
  }
}

function choicesFor(column: PlanColumn, law: LawId, profile: Profile, content: PlanContent): Choice[] {
  const { from } = column
  if (from === undefined) return []
  switch (from) {
    case 'areas':
      return Object.entries(law === 'england-ehc-2014' ? areaNames2014 : areaNames2001).map(([value, text]) => ({
        value,
        text,
      }))
    case 'advice':
      return profile.advice.map(source => ({ value: source.from, text: capital(source.name) }))
    case 'needs':
      return numbered(content, 'needs', 'need', 'Need')
    case 'needs and aims':
      return [
        ...numbered(content, 'needs', 'need', 'Need'),
        ...numbered(content, 'aims', 'aim', law === 'england-ehc-2014' ? 'Outcome' : 'Objective'),
      ]
  }
}

function numbered(content: PlanContent, field: string, kind: string, name: string): Choice[] {
  return linesOf(content, field).map((line, place) => ({
    value: `${kind}-${line.id}`,
    text: `${name} ${place + 1}: ${short(line.cells.words ?? '')}`,
  }))
}
