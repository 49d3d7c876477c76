import type { Difference } from './compare.ts'
import { type Run, wordChanges } from './word-changes.ts'

const marks = { added: '+ Added', removed: '− Taken out', changed: '± Changed' } as const

/** What differs between two versions: the words that went are struck out, those that came are underlined. */
export function ChangesTable({
  found,
  caption,
  before,
  after,
}: {
  found: readonly Difference[]
  caption: string
  before: string
  after: string
}) {
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Where', 'What', before, after].map(head => (
            <th key={head} scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map((difference, place) => (
          <tr key={place}>
            <td class="govuk-table__cell">
              {difference.section}, {difference.what}
            </td>
            <td class="govuk-table__cell nowrap" data-label="What">
              {marks[difference.is]}
            </td>
            <td class="govuk-table__cell" data-label={before}>
              <Side difference={difference} side="before" />
            </td>
            <td class="govuk-table__cell" data-label={after}>
              <Side difference={difference} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ difference, side }: { difference: Difference; side: 'before' | 'after' }) {
  const { before, after } = difference
  const words = side === 'before' ? before : after
  if (words === null) return <span class="soft">–</span>
  if (before === null || after === null) return side === 'before' ? <del>{words}</del> : <ins>{words}</ins>
  return (
    <>
      {wordChanges(before, after)
        .filter(run => run.is === 'same' || run.is === (side === 'before' ? 'gone' : 'new'))
        .map((run, place) => (run.is === 'same' ? run.words : <Marked key={place} run={run} />))}
    </>
  )
}

/** The words alone are marked, not the space that follows them. */
function Marked({ run }: { run: Run }) {
  const words = run.words.trimEnd()
  const space = run.words.slice(words.length)
  return (
    <>
      {run.is === 'gone' ? <del>{words}</del> : <ins>{words}</ins>}
      {space}
    </>
  )
}
