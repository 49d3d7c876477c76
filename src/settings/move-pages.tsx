import type { At } from '../case/program.ts'
import { Details, InsetText, Link, TableHead } from '../govuk/index.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import type { Form } from '../web/form.ts'
import { type Managed, termOn } from './decide-move.ts'
import type { MovingCase } from './group-queries.ts'
import { casesWords } from './kind-words.ts'
import { checkForm, type Person } from './move-form.ts'

/** First step of a move: what, to whom, from when. */
export function MovePage(props: {
  at: At
  form: Form
  tried: Tried | undefined
  title: string
  empty: boolean
  today: Day
}) {
  const { at, form, tried, title, empty, today } = props
  return (
    <>
      <Problems tried={tried} form={form} />
      <h1>{title}</h1>
      {empty ? (
        <p class="govuk-body">There is nothing to move here.</p>
      ) : (
        <>
          <p class="govuk-body">
            The cases of their children go with them. Nothing changes until you have seen what moves.
          </p>
          <FormView at={at} form={form} tried={tried} filled={filledDay('day', today)} submit="Show what moves" />
        </>
      )}
    </>
  )
}

export interface CheckPageProps {
  at: At
  tried: Tried | undefined
  things: readonly Managed[]
  to: Person
  from: Day
  cases: readonly MovingCase[]
  heads: number
  families: number
  quadrants: boolean
  backHref: string
}

/** Second step: what moves, how many cases, who will see it; then it is done. */
export function CheckPage(props: CheckPageProps) {
  const { at, tried, things, to, from, cases, quadrants, backHref } = props
  const word = quadrants
    ? things.length === 1
      ? 'quadrant'
      : 'quadrants'
    : things.length === 1
      ? 'school or unit'
      : 'schools and units'
  const planned = from > at.today
  return (
    <>
      <Problems tried={tried} form={checkForm} />
      <h1>Check what moves</h1>
      <p class="govuk-body">
        <strong>
          {things.length} {word}
        </strong>{' '}
        and <strong>{casesWords(cases.length)}</strong> {things.length === 1 && cases.length === 0 ? 'goes' : 'go'} to{' '}
        <strong>{to.name}</strong> from <strong>{longDay(from)}</strong>
        {planned ? '. Until then nothing changes.' : '.'}
      </p>
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">What moves</caption>
        <TableHead columns={[quadrants ? 'Homes in' : 'School or unit', 'Now with', 'Open cases']} />
        <tbody>
          {things.map(thing => (
            <tr key={thing.id}>
              <td class="govuk-table__cell">{thing.name}</td>
              <td class="govuk-table__cell" data-label="Now with">
                {termOn(thing, from)?.name ?? 'Nobody'}
              </td>
              <td class="govuk-table__cell num" data-label="Open cases">
                {cases.filter(c => c.thing === thing.id).length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cases.length > 0 && (
        <Details summaryText={`Which cases move (${cases.length})`}>
          <ul class="govuk-list">
            {cases.map(c => (
              <li key={c.case_id}>
                <Link href={`/cases/${c.case_id}`}>{c.child_name}</Link> <span class="soft">{c.case_id}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <h2>Who will see it</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {to.name}: the cases and their work stand on My work {planned ? `from ${longDay(from)}` : 'at once'}
        </li>
        {formerManagers(things, from).map(name => (
          <li key={name}>{name}: the cases and their work leave the list; promises made in person stay</li>
        ))}
        <WhoElse {...props} />
      </ul>
      <InsetText>
        Nothing is sent to anyone: tell the schools and the families yourself. A restricted case moves with the others,
        and only its named staff see it in the list above.
      </InsetText>
      <FormView
        at={at}
        form={checkForm}
        tried={tried}
        filled={{ things: things.map(t => t.id).join(','), to: to.accountId, day: from }}
        submit={planned ? 'Plan the move' : 'Move them'}
        after={
          <p class="govuk-body">
            <Link href={backHref}>Choose again</Link>
          </p>
        }
      />
    </>
  )
}

function WhoElse({ heads, families }: CheckPageProps) {
  return (
    <>
      {heads > 0 && (
        <li>
          {heads} {heads === 1 ? 'school with an account' : 'schools with accounts'}: the new name stands on the
          school’s page
        </li>
      )}
      {families > 0 && (
        <li>
          {families} {families === 1 ? 'parent' : 'parents'} with an account: the new name stands on the child’s page
        </li>
      )}
    </>
  )
}

function formerManagers(things: readonly Managed[], from: Day): string[] {
  return [...new Set(things.map(thing => termOn(thing, from)?.name).filter(name => name !== undefined))]
}
