import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { Select } from '../govuk/select.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { type Difference, differences } from './compare.ts'
import { type Version, versionsOf } from './content.ts'
import { lineWords } from './read-content.tsx'

/** Two versions side by side, line by line: what was added, taken out, changed. */
export async function comparePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'What changed' }, async (_tx, theCase) => {
    const versions = versionsOf(theCase)
    const chosen = (number: string | undefined, otherwise: Version | undefined) =>
      versions.find(v => String(v.number) === number) ?? otherwise
    const to = chosen(at.query.to, versions.at(-1))
    const from = chosen(at.query.from, versions.at(-2) ?? versions.at(-1))
    const path = `/cases/${theCase.caseId}/statement`
    const { words } = packs[theCase.law]
    return (
      <>
        <p>
          <Link href={path}>{capital(words.document)}</Link>
        </p>
        <h2>What changed between two versions</h2>
        {from === undefined || to === undefined ? (
          <p class="govuk-body">No version is saved yet.</p>
        ) : (
          <>
            <form method="get" action={`${path}/compare`} class="sc-compare">
              <VersionSelect name="from" label="Earlier" versions={versions} chosen={from} />
              <VersionSelect name="to" label="Later" versions={versions} chosen={to} />
              <Button text="Compare" variant="secondary" />
            </form>
            <Differences
              found={differences(theCase.law, from.content, to.content, lineWords(theCase.law, program.profile))}
              from={from}
              to={to}
            />
          </>
        )}
      </>
    )
  })
}

function VersionSelect({
  name,
  label,
  versions,
  chosen,
}: {
  name: string
  label: string
  versions: readonly Version[]
  chosen: Version
}) {
  return (
    <Select
      name={name}
      id={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      items={versions.map(v => ({ value: String(v.number), text: `Version ${v.number}, ${plainDay(v.on)}` }))}
      value={String(chosen.number)}
    />
  )
}

const marks = { added: '+ Added', removed: '− Taken out', changed: '± Changed' } as const

function Differences({ found, from, to }: { found: readonly Difference[]; from: Version; to: Version }) {
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        Version {from.number} and version {to.number} say the same.
      </p>
    )
  }
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-table__caption govuk-table__caption--s">
        {found.length === 1 ? 'One difference' : `${found.length} differences`} from version {from.number} to version{' '}
        {to.number}
      </caption>
      <TableHead columns={['Where', 'What', `Version ${from.number}`, `Version ${to.number}`]} />
      <tbody>
        {found.map((difference, place) => (
          <tr key={place}>
            <td class="govuk-table__cell">
              {difference.section}, {difference.what}
            </td>
            <td class="govuk-table__cell nowrap" data-label="What">
              {marks[difference.is]}
            </td>
            <td class="govuk-table__cell" data-label={`Version ${from.number}`}>
              {difference.before === null ? <span class="soft">–</span> : <del>{difference.before}</del>}
            </td>
            <td class="govuk-table__cell" data-label={`Version ${to.number}`}>
              {difference.after === null ? <span class="soft">–</span> : <ins>{difference.after}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
