import type { ComponentChildren } from 'preact'
import type { Profile } from '../authority/profile.ts'
import { linesOf, type PlanContent, type PlanLine } from '../case/plan-content.ts'
import { TableHead } from '../govuk/table-head.tsx'
import type { LawId } from '../law/law.ts'
import { columnWords } from './section-form.ts'
import { fieldsOf, type LinesField, type PlanSection } from './shape.ts'

interface ReadProps {
  section: PlanSection
  content: PlanContent
  law: LawId
  profile: Profile
}

/** What a part says, as a reader of the document sees it; said plainly where nothing is written. */
export function ReadSection({ section, content, law, profile }: ReadProps) {
  const fields = fieldsOf(section)
  const shown = fields.filter(field =>
    field.is === 'words' ? (content.words[field.key] ?? '') !== '' : linesOf(content, field.key).length > 0,
  )
  if (shown.length === 0)
    return section.holds.is === 'written' ? <p class="govuk-body soft">Nothing is written here.</p> : null
  return (
    <>
      {shown.map(field =>
        field.is === 'words' ? (
          <div key={field.key}>
            <h3 class="govuk-heading-s">{field.label}</h3>
            <Paragraphs text={content.words[field.key] ?? ''} />
          </div>
        ) : (
          <LinesTable key={field.key} field={field} content={content} law={law} profile={profile} />
        ),
      )}
    </>
  )
}

function LinesTable({
  field,
  content,
  law,
  profile,
}: {
  field: LinesField
  content: PlanContent
  law: LawId
  profile: Profile
}) {
  return (
    <table class="govuk-table sc-stack sc-plan-lines">
      <caption class="govuk-table__caption govuk-table__caption--s">{field.label}</caption>
      <TableHead columns={['No.', ...field.columns.map(column => column.label)]} />
      <tbody>
        {linesOf(content, field.key).map((line, place) => (
          <tr key={line.id}>
            <td class="govuk-table__cell num">{place + 1}</td>
            {field.columns.map(column => (
              <td key={column.key} class="govuk-table__cell" data-label={column.label}>
                {columnWords(column, line.cells[column.key] ?? '', law, profile, content) || <Missing />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Missing() {
  return <span class="soft">not said</span>
}

/** Text as it was typed, one paragraph a line. */
export function Paragraphs({ text }: { text: string }): ComponentChildren {
  return text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map((line, place) => (
      <p key={place} class="govuk-body">
        {line}
      </p>
    ))
}

/** A line in one sentence: for the list of what changed. */
export function lineWords(law: LawId, profile: Profile) {
  return (field: LinesField, line: PlanLine, content: PlanContent): string =>
    field.columns
      .map(column => {
        const words = columnWords(column, line.cells[column.key] ?? '', law, profile, content, 'words')
        return words === '' ? null : `${column.label}: ${words}`
      })
      .filter(words => words !== null)
      .join(' · ')
}
