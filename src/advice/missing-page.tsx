import { accountOf } from '../access/visitor.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Filter } from '../govuk/filter.tsx'
import { FilterSelect } from '../govuk/filter-fields.tsx'
import { Link } from '../govuk/link.tsx'
import type { Day } from '../kernel/day.ts'
import type { Shown, Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { type Field, form, many } from '../web/form.ts'
import { chaseForm } from './forms.ts'
import { MissingTable, Unasked } from './missing-table.tsx'
import { missingAdvice, unaskedAdvice } from './queries.ts'

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
  return form({ chosen: chosenField, ...chaseForm(today).fields })
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
          <FilterSelect
            name="source"
            label="Advice"
            any="Any advice"
            choices={program.profile.advice.map(a => ({ value: a.from, text: a.name }))}
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

/** The same list again, as it was asked for. */
export function listAgain(program: Program, at: At): string {
  const { of, source } = asked(program, at)
  return `/advice${queryOf(of, source)}`
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
