import { accountOf } from '../access/visitor.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import { type Case, childName } from '../case/case.ts'
import { type ConfidentialAddress, confidentialAddresses, confidentialIn } from '../case/confidential.ts'
import { adviceName } from '../case/fact-words.ts'
import { handle } from '../case/handle.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Filter } from '../govuk/filter.tsx'
import { Link } from '../govuk/link.tsx'
import { Select } from '../govuk/select.tsx'
import { type Day, daysFrom, plainDay, shortDay } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import type { GoTo, Shown, Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { type Field, form, many } from '../web/form.ts'
import { type Chasing, decideChase } from './decide.ts'
import { chaseForm } from './forms.ts'
import { type MissingAdvice, missingAdvice, type UnaskedAdvice, unaskedAdvice } from './queries.ts'

const pageSize = 100

/** Several pieces chosen in a list: `K7Q4MX:12`, the case and the position of the request. */
const chosenField: Field<string[]> = {
  kind: 'choices',
  label: 'Advice to chase',
  optional: false,
  read(name, typed) {
    const given = [...new Set(many(typed[name]))].slice(0, pageSize)
    return given.length === 0 || given.some(g => !/^K[2-9A-HJ-NP-Z]{5}:\d{1,6}$/.test(g))
      ? { refused: [{ field: name, because: 'Choose the advice you have chased' }] }
      : { value: given }
  },
  wrong: name => [{ [name]: '' }, { [name]: 'no-such-answer' }],
}

export function chaseSeveralForm(today: Day) {
  return form({ chosen: chosenField, ...chaseForm(today, []).fields })
}

/** Everything that is missing, for all one's cases, since when; several can be chased at once. */
export async function missingPage(program: Program, at: At, tried?: Tried): Promise<Shown> {
  const { of, source, page } = asked(program, at)
  const { rows, unasked } = await at.work(async tx => ({
    rows: await missingAdvice(tx, { of, source, most: pageSize + 1, from: (page - 1) * pageSize }),
    unasked: await unaskedAdvice(tx, of, 50),
  }))
  const shown = rows.slice(0, pageSize)
  const chaseable = chaseSeveralForm(at.today)
  const query = queryOf(of, source)
  return {
    title: 'Advice that is missing',
    look: 'wide',
    section: 'advice',
    body: (
      <>
        <Problems tried={tried} form={chaseable} />
        <h1>Advice that is missing</h1>
        <p class="govuk-body soft">
          {of === null ? 'Of everybody’s cases' : 'Of your cases'}, the longest missing first. Advice has six weeks from
          the day it was asked for.
        </p>
        <Filter
          action="/advice"
          label="Choose what is listed"
          saved={
            mayAll(at)
              ? [
                  { text: 'My cases', href: `/advice${queryOf('me', source)}`, current: of !== null },
                  { text: 'Everybody’s', href: `/advice${queryOf(null, source)}`, current: of === null },
                ]
              : []
          }
        >
          {of === null && mayAll(at) && <input type="hidden" name="of" value="all" />}
          <Select
            name="source"
            label={{ text: 'Advice' }}
            items={[
              { value: '', text: 'Any advice' },
              ...program.profile.advice.map(a => ({ value: a.from, text: a.name })),
            ]}
            value={source ?? ''}
          />
        </Filter>
        {shown.length === 0 ? (
          <p class="govuk-body">
            <strong>{of === null ? 'No advice is missing.' : 'No advice is missing in your cases.'}</strong> What is
            asked for stands here until it arrives.{' '}
            {of !== null && mayAll(at) && <Link href={`/advice${queryOf(null, source)}`}>See everybody’s</Link>}
          </p>
        ) : (
          <FormView
            at={at}
            form={chaseable}
            action={`/advice${query}`}
            tried={tried}
            filled={filledDay('chasedOn', at.today)}
            submit={null}
          >
            {field => (
              <>
                <MissingTable
                  rows={shown}
                  program={program}
                  at={at}
                  all={of === null}
                  chosen={tried === undefined ? (at.query.choose ?? '').split(',') : many(tried.typed.chosen)}
                />
                {rows.length > pageSize && (
                  <p class="govuk-body">
                    <Link href={`/advice${query === '' ? '?' : `${query}&`}page=${page + 1}`}>
                      More that is missing
                    </Link>
                  </p>
                )}
                <section class="sc-box sc-chase" aria-labelledby="chase">
                  <h2 id="chase">Chase those you chose</h2>
                  {field('chasedOn')}
                  {field('how')}
                  {field('words')}
                  <Button text="Record the chasers" preventDoubleClick />
                </section>
              </>
            )}
          </FormView>
        )}
        <Unasked rows={unasked} today={at.today} />
      </>
    ),
  }
}

/** Chases each chosen piece on its own case, in the order of the references, and says what was done and what was not. */
export async function chaseSeveral(
  program: Program,
  at: At,
  chosen: readonly string[],
  chasing: Chasing,
): Promise<GoTo> {
  const { of, source } = asked(program, at)
  const byCase = new Map<string, number[]>()
  for (const one of [...chosen].sort()) {
    const [caseId = '', position = ''] = one.split(':')
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), Number(position)])
  }
  const done: string[] = []
  const not: string[] = []
  for (const [caseId, positions] of byCase) {
    const handled = await handle(
      program,
      at,
      caseId,
      (theCase, addresses: readonly ConfidentialAddress[]) => {
        const stopped = chasing.words === null ? null : confidentialIn(chasing.words, addresses)
        return stopped === null ? decideChase(theCase, program.profile, positions, chasing) : refuse(stopped)
      },
      (tx, theCase) => confidentialAddresses(tx, theCase, at.today),
    )
    if ('missing' in handled) not.push(`${caseId}: there is no such case, or it is not for you`)
    else if (isRefused(handled)) not.push(`${caseId}: ${handled.refused.map(r => r.because).join('; ')}`)
    else done.push(`${nameOf(handled.theCase)}${positions.length > 1 ? ` (${positions.length} pieces)` : ''}`)
  }
  const say = [
    done.length > 0 ? `Chased for ${done.join(', ')}.` : 'Nothing was recorded.',
    ...(not.length > 0 ? [`Not recorded: ${not.join('. ')}.`] : []),
  ]
  return { to: `/advice${queryOf(of, source)}`, say: say.join(' ') }
}

/** Whose cases and which advice the address asks for. Everybody's only for those who do not manage cases alone. */
function asked(program: Program, at: At): { of: string | null; source: string | null; page: number } {
  const source = program.profile.advice.find(a => a.from === at.query.source)?.from ?? null
  const page = /^[1-9]\d{0,3}$/.test(at.query.page ?? '') ? Number(at.query.page) : 1
  return { of: at.query.of === 'all' && mayAll(at) ? null : accountOf(at.visitor), source, page }
}

function mayAll(at: At): boolean {
  return at.visitor.role !== 'case-manager'
}

function queryOf(of: string | null, source: string | null): string {
  const parts = [...(of === null ? ['of=all'] : []), ...(source === null ? [] : [`source=${source}`])]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function nameOf(theCase: Case): string {
  return `${childName(theCase.child)}, ${theCase.caseId}`
}

function MissingTable(props: {
  rows: readonly MissingAdvice[]
  program: Program
  at: At
  all: boolean
  chosen: readonly string[]
}) {
  const { rows, program, at, all, chosen } = props
  return (
    <table class="govuk-table sc-work sc-missing sc-stack" id="chosen">
      <caption class="govuk-visually-hidden">Advice that is missing</caption>
      <colgroup>
        {['choose', 'child', 'school', 'advice', 'since', 'due', 'chased'].map(column => (
          <col key={column} class={`is-${column}`} />
        ))}
      </colgroup>
      <thead class="govuk-table__head">
        <tr>
          <th scope="col" class="govuk-table__header">
            <span class="govuk-visually-hidden">Choose</span>
          </th>
          {['Child', 'School', 'Advice', 'Missing since', 'Due', 'Chased'].map(head => (
            <th key={head} scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const value = `${row.caseId}:${row.askedBy}`
          const late = row.dueOn < at.today
          const name = adviceName(row.source, program.profile)
          return (
            <tr key={value}>
              <td class="govuk-table__cell">
                <input
                  class="sc-tick"
                  type="checkbox"
                  name="chosen"
                  value={value}
                  aria-label={`Choose ${name} for ${row.childName}`}
                  {...(chosen.includes(value) && { checked: true })}
                />
              </td>
              <td class="govuk-table__cell">
                <Link class="govuk-link who" href={`/cases/${row.caseId}/advice#advice-${row.askedBy}`}>
                  {row.childName}
                </Link>
                <span class="two">
                  {row.caseId}
                  {row.bornOn !== null && ` · ${yearGroupOf(row.bornOn, at.today)}`}
                </span>
              </td>
              <td class="govuk-table__cell">
                {row.settingName ?? 'No setting yet'}
                {all && <span class="two">{row.managerName ?? 'Nobody manages it'}</span>}
              </td>
              <td class="govuk-table__cell">
                {name}
                <span class="two">{row.to ?? 'Adviser not named'}</span>
              </td>
              <td class="govuk-table__cell" data-label="Missing since">
                {shortDay(row.askedOn, at.today)}
                <span class="two">{count(daysFrom(row.askedOn, at.today))}</span>
              </td>
              <td class="govuk-table__cell" data-label="Due">
                <span class={late ? 'late' : undefined}>
                  <strong>{shortDay(row.dueOn, at.today)}</strong>
                  <span class={`two${late ? ' late' : ''}`}>
                    {late
                      ? `▲ ${count(daysFrom(row.dueOn, at.today))} overdue`
                      : row.dueOn === at.today
                        ? 'today'
                        : `in ${count(daysFrom(at.today, row.dueOn))}`}
                  </span>
                </span>
              </td>
              <td class="govuk-table__cell" data-label="Chased">
                {row.chasedOn === null ? 'Not yet' : shortDay(row.chasedOn, at.today)}
                {row.chasers > 1 && <span class="two">{row.chasers} times</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Unasked({ rows, today }: { rows: readonly UnaskedAdvice[]; today: Day }) {
  if (rows.length === 0) return null
  return (
    <section class="sc-apart" aria-labelledby="unasked">
      <h2 id="unasked">Not asked for yet</h2>
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">Advice that was not asked for yet</caption>
        <thead class="govuk-table__head">
          <tr>
            {['Child', 'To do', 'By'].map(head => (
              <th key={head} scope="col" class="govuk-table__header">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.caseId}>
              <td class="govuk-table__cell">
                <Link href={`/cases/${row.caseId}/advice`}>{row.childName}</Link> <span class="soft">{row.caseId}</span>
              </td>
              <td class="govuk-table__cell">
                <Link href={row.path}>{row.title}</Link>
                <span class="soft small sc-second">{row.rule}</span>
              </td>
              <td class="govuk-table__cell" data-label="By">
                {row.actBy < today ? (
                  <strong class="late">
                    {plainDay(row.actBy)}, ▲ {count(daysFrom(row.actBy, today))} overdue
                  </strong>
                ) : (
                  plainDay(row.actBy)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
