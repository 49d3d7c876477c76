import { sql } from 'kysely'
import { roleInSentence } from '../authority/role-title.ts'
import type { Case } from '../case/case.ts'
import { restrictedTo } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { answered, handle } from '../case/handle.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, dayInLondon, plainDay, shortDay } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { choices, form, longText } from '../web/form.ts'
import { decideRestriction, decideUnrestriction } from './decide.ts'
import { allows } from './permissions.ts'
import { accountOf } from './visitor.ts'

/** Who can see a case, by which rule, since when; who has looked; and, for seniors, the way to restrict it. */
export async function accessPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'access', title: 'Who can see it' }, async (tx, theCase) => {
    const seen = await whoCanSee(tx, theCase)
    const looks = await whoHasLooked(tx, theCase.caseId)
    const staff = await staffOf(tx)
    const named = restrictedTo(theCase)
    const people = seen.length + (named === null ? staff.length : 0)
    return (
      <>
        <Problems tried={tried} form={restrictForm(staff)} />
        <div class="sc-cols">
          <div>
            <h2>
              {people} {people === 1 ? 'person' : 'people'} can see this case today
            </h2>
            <p class="govuk-body">
              The list is worked out from the record, and the database enforces it. To change who is on it, change the
              fact that puts them there.
            </p>
            <SeenBy title="Family" rows={seen.filter(s => s.kind === 'family')} today={at.today} />
            <SeenBy
              title="School and advisers"
              rows={seen.filter(s => s.kind === 'setting' || s.kind === 'adviser')}
              today={at.today}
            />
            {named === null ? (
              <section>
                <h3>The authority</h3>
                <table class="govuk-table sc-access sc-stack">
                  <Heads />
                  <tbody>
                    <tr>
                      <td class="govuk-table__cell">
                        <strong>{staff.length} people of the section</strong>
                        <details class="govuk-details">
                          <summary class="govuk-details__summary">
                            <span class="govuk-details__summary-text">Show their names</span>
                          </summary>
                          <div class="govuk-details__text">{staff.map(s => `${s.name}, ${s.title}`).join('; ')}</div>
                        </details>
                      </td>
                      <td class="govuk-table__cell" data-label="Sees">
                        Everything
                      </td>
                      <td class="govuk-table__cell" data-label="Because">
                        Staff of the section see every case that is not restricted
                      </td>
                      <td class="govuk-table__cell" data-label="Since">
                        {theCase.record[0] === undefined ? '' : plainDay(dayInLondon(theCase.record[0].recordedAt))}
                      </td>
                      <td class="govuk-table__cell" data-label="Last looked">
                        {looks[0] === undefined ? 'Never' : lookedAt(looks[0].viewed_at, at.today)}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </section>
            ) : (
              <SeenBy
                title="The authority: named staff only"
                rows={seen.filter(s => s.kind === 'staff')}
                today={at.today}
              />
            )}
          </div>
          <div>
            <section class="sc-box sc-box--tint">
              <h2>Is it right?</h2>
              <Restriction program={program} at={at} theCase={theCase} staff={staff} tried={tried} />
            </section>
            <section class="sc-box">
              <h2>Who has looked</h2>
              {looks.length === 0 && <p class="govuk-body">Nobody yet.</p>}
              <ul class="sc-log">
                {looks.map(look => (
                  <li key={look.view_id}>
                    <span class="soft">{lookedAt(look.viewed_at, at.today)}</span>
                    <span>
                      <strong>{look.name}</strong> opened {pageWords(look.page, theCase.law)}.{' '}
                      <span class="soft">{look.because}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      </>
    )
  })
}

export function restrictForm(staff: readonly { account_id: string; name: string; title: string }[]) {
  return form({
    staff: choices({
      label: 'Who may open it',
      required: 'Choose at least one person who may open the case',
      choices: staff.map(s => ({ value: s.account_id, text: `${s.name}, ${s.title}` })),
    }),
    because: longText({
      label: 'Why',
      required: 'Say why the case is restricted, or why no longer',
      look: { rows: 2 },
    }),
  })
}

export const liftForm = form({
  because: longText({
    label: 'Why it is open again',
    required: 'Say why the case need not be restricted any more',
    look: { rows: 2 },
  }),
})

export async function restrict(program: Program, at: At, values: { staff: string[]; because: string }) {
  const done = await handle(program, at, at.params.case ?? '', theCase =>
    decideRestriction(theCase, values, accountOf(at.visitor), at.today),
  )
  return answered(done, { to: `/cases/${at.params.case}/access`, say: 'The case is restricted to named staff.' })
}

export async function unrestrict(program: Program, at: At, values: { because: string }) {
  const done = await handle(program, at, at.params.case ?? '', theCase =>
    decideUnrestriction(theCase, values, at.today),
  )
  return answered(done, { to: `/cases/${at.params.case}/access`, say: 'The whole section can open the case again.' })
}

function Restriction(props: {
  program: Program
  at: At
  theCase: Case
  staff: readonly Colleague[]
  tried: Tried | undefined
}) {
  const { program, at, theCase, staff, tried } = props
  const named = restrictedTo(theCase)
  const may = allows(at.visitor.role, 'case.restrict')
  const path = `/cases/${theCase.caseId}/access`
  if (named !== null) {
    return (
      <>
        <p class="govuk-body">Restricted: only the named staff can open it, or find it in lists and search.</p>
        {may && (
          <FormView
            at={at}
            action={`${path}/open`}
            form={liftForm}
            tried={tried}
            seen={theCase.record.length}
            submit="Open it to the whole section"
          />
        )}
      </>
    )
  }
  return (
    <>
      <p class="govuk-body">Not restricted: the whole section can open it.</p>
      {may ? (
        <details class="govuk-details" open={tried !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Restrict to named staff</span>
          </summary>
          <FormView
            at={at}
            action={`${path}/restrict`}
            form={restrictForm(staff)}
            tried={tried}
            filled={{
              staff: [accountOf(at.visitor), ...(theCase.manager === null ? [] : [theCase.manager.accountId])],
            }}
            seen={theCase.record.length}
            submit="Restrict the case"
          />
        </details>
      ) : (
        <p class="govuk-body">
          A {roleInSentence(program.profile, 'senior-case-manager')} or the{' '}
          {roleInSentence(program.profile, 'head-of-section')} can restrict it.
        </p>
      )}
    </>
  )
}

function Heads() {
  return <TableHead columns={['Who', 'Sees', 'Because', 'Since', 'Last looked']} />
}

function SeenBy({ title, rows, today }: { title: string; rows: readonly Seer[]; today: Day }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <table class="govuk-table sc-access sc-stack">
        <Heads />
        <tbody>
          {rows.map(row => (
            <tr key={row.party + row.name}>
              <td class="govuk-table__cell">
                <strong>{row.name}</strong>
                {row.title !== null && <span class="two soft"> {row.title}</span>}
              </td>
              <td class="govuk-table__cell" data-label="Sees">
                {row.sees}
              </td>
              <td class="govuk-table__cell" data-label="Because">
                {row.because}
              </td>
              <td class="govuk-table__cell" data-label="Since">
                {plainDay(row.since)}
              </td>
              <td class="govuk-table__cell" data-label="Last looked">
                {row.has_account ? (row.looked === null ? 'Never' : lookedAt(row.looked, today)) : 'Has no account'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface Seer {
  party: string
  kind: string
  name: string
  title: string | null
  because: string
  sees: string
  since: Day
  looked: Date | null
  has_account: boolean
}

/** The audience with the people behind each party: who has an account, and who could have one. */
async function whoCanSee(tx: Tx, theCase: Case): Promise<Seer[]> {
  const found = await sql<Seer>`
    with seers as (
      select a.party, a.because, a.sees, a.since, acc.account_id, acc.name, acc.title, acc.kind
      from audience a
      left join account acc on acc.disabled_at is null and (
        (acc.kind = 'family' and a.party = 'person:' || acc.person_id)
        or (acc.kind = 'staff' and a.party = 'staff:' || acc.account_id)
        or (acc.kind = 'setting' and exists (
          select from account_setting s where s.account_id = acc.account_id and a.party = 'setting:' || s.setting_id and s.period @> today())))
      where a.case_id = ${theCase.caseId}
      union all
      select 'sitting:' || t.sitting_id, 'Sits on the panel that hears the case on ' || to_char(t.sits_on, 'FMDay FMDD FMMonth YYYY'),
        'The papers of its pack, until the sitting is closed',
        greatest(lower(m.period), (i.listed_at at time zone 'Europe/London')::date), acc.account_id, acc.name, acc.title, acc.kind
      from sitting_item i
      join sitting t on t.sitting_id = i.sitting_id and t.state in ('planned', 'open')
      join panel_member m on m.panel = t.panel and m.period @> today()
      join account acc on acc.account_id = m.account_id and acc.disabled_at is null and acc.kind = 'adviser'
      where i.case_id = ${theCase.caseId} and i.state <> 'postponed' and not exists (
        select from sitting_interest n
        where n.sitting_id = i.sitting_id and n.case_id = i.case_id and n.account_id = m.account_id)
    )
    select s.party, coalesce(s.kind, case when s.party like 'setting:%' then 'setting' else 'family' end) as kind,
      coalesce(s.name, p.given_name || ' ' || p.family_name, st.name, s.party) as name, s.title, s.because, s.sees, s.since,
      (select max(viewed_at) from view_log v where v.case_id = ${theCase.caseId} and v.account_id = s.account_id) as looked,
      s.account_id is not null as has_account
    from seers s
    left join person p on s.party = 'person:' || p.person_id
    left join setting st on s.party = 'setting:' || st.setting_id
    order by s.party, name`.execute(tx)
  return found.rows
}

interface Look {
  view_id: number
  viewed_at: Date
  name: string
  page: string
  because: string
}

async function whoHasLooked(tx: Tx, caseId: string): Promise<Look[]> {
  return tx
    .selectFrom('view_log as v')
    .innerJoin('account as a', 'a.account_id', 'v.account_id')
    .select(['v.view_id', 'v.viewed_at', 'a.name', 'v.page', 'v.because'])
    .where('v.case_id', '=', caseId)
    .orderBy('v.viewed_at', 'desc')
    .limit(20)
    .execute()
}

interface Colleague {
  account_id: string
  name: string
  title: string
}

export async function staffOf(tx: Tx): Promise<Colleague[]> {
  return tx
    .selectFrom('account')
    .select(['account_id', 'name', 'title'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .execute()
}

/** A page by the words of its tab; what families and schools open has words of its own. */
/** What was opened, in the words of the law of the case: the log keeps the names of pages, which every law shares. */
function pageWords(page: string, law: LawId): string {
  const { document } = packs[law].words
  if (page === 'own page') return 'their own page'
  if (page === 'pupil') return 'the pupil’s page'
  if (page.startsWith('document ')) return 'a document'
  if (page === 'statement print') return `the ${document}, to print it`
  if (page === 'statement letter') return `a letter about the ${document}`
  if (page === 'statement') return `the page of the ${document}`
  if (page === 'assessment') return 'the decision page'
  return page === 'access' ? '“Who can see it”' : `the ${page} page`
}

function lookedAt(at: Date, today: Day): string {
  const time = clock.format(at)
  const on = dayInLondon(at)
  return on === today ? `Today, ${time}` : `${shortDay(on, today)}, ${time}`
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit' })
