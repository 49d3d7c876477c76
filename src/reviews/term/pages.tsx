import { allows } from '../../access/permissions.ts'
import { yearGroupOf } from '../../authority/school-age.ts'
import { listDueFor, type Term, termsOf } from '../../authority/terms.ts'
import type { At, Program } from '../../case/program.ts'
import { Button, Filter, InsetText, Link, Select } from '../../govuk/index.ts'
import { type Day, longDay, plainDay, shortDay } from '../../kernel/day.ts'
import { capital, count } from '../../kernel/words.ts'
import { packs } from '../../law/packs/packs.ts'
import { notFound, type Shown, type Tried } from '../../web/app.ts'
import { FormView, filledDay, Problems } from '../../web/fields.tsx'
import { choice, dayField, form, text } from '../../web/form.ts'
import { ReviewPages } from '../review-pages.tsx'
import { type ListedChild, listOfTerm, settingOf, type TermSetting, termSettings } from './queries.ts'

export function sentForm(today: Day) {
  return form({
    on: dayField({
      label: 'Day it was sent',
      required: 'Enter the day on which the list was sent',
      notAfter: { day: today },
    }),
    to: text({ label: 'To whom', required: 'Enter to whom the list was sent', longest: 120 }),
    how: choice({
      label: 'How',
      choices: [
        { value: 'email', text: 'E-mail' },
        { value: 'letter', text: 'Letter' },
        { value: 'by-hand', text: 'By hand' },
      ],
      look: { as: 'inline-radios' },
      required: 'Say how the list was sent',
    }),
  })
}

/** The term of an address, or the next whose list is not yet due to be out; null for one that the calendar does not know. */
export function termAsked(program: Program, at: At): Term | null {
  const terms = termsOf(program.profile.closures)
  const id = at.params.term ?? at.query.term
  if (id !== undefined && id !== '') return terms.find(term => term.id === id) ?? null
  return terms.find(term => term.from > at.today) ?? terms.at(-1) ?? null
}

/** Whose lists of a term are sent and whose are not: one line a setting. */
export async function termPage(program: Program, at: At): Promise<Shown | typeof notFound> {
  const term = termAsked(program, at)
  if (term === null) return notFound
  const settings = await at.work(tx => termSettings(tx, term))
  const due = listDueFor(term)
  const sent = settings.filter(s => s.listed === s.children).length
  return {
    title: 'Lists for head teachers',
    section: 'reviews',
    look: 'wide',
    body: (
      <>
        <h1>Lists for head teachers</h1>
        <ReviewPages current="/reviews/term" />
        <p class="govuk-body sc-measure">
          Before each term every head teacher is told which {packs[program.profile.law].words.document}s are to be
          reviewed in it. The lists of the {term.name.toLowerCase()} must be out by <strong>{longDay(due)}</strong>, two
          weeks before the term begins.
        </p>
        <Filter action="/reviews/term" label="Which term">
          <Select
            id="term"
            name="term"
            label={{ text: 'Term' }}
            items={termsOf(program.profile.closures).map(t => ({ value: t.id, text: t.name }))}
            value={term.id}
          />
        </Filter>
        {settings.length === 0 ? (
          <p class="govuk-body">
            <strong>No review falls due in the {term.name.toLowerCase()}.</strong>
          </p>
        ) : (
          <>
            <p class="govuk-body">
              {sent} of {settings.length} {settings.length === 1 ? 'list' : 'lists'} sent.
              {due < at.today && sent < settings.length && (
                <strong class="late"> ▲ The day for sending them is past.</strong>
              )}
            </p>
            <SettingTable settings={settings} term={term} />
          </>
        )}
      </>
    ),
  }
}

function SettingTable({ settings, term }: { settings: readonly TermSetting[]; term: Term }) {
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Lists of the {term.name.toLowerCase()}</caption>
      <thead class="govuk-table__head">
        <tr>
          {['School or unit', 'Head teacher', 'Reviews', 'Changing school', 'List'].map(heading => (
            <th key={heading} scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.map(setting => (
          <tr key={setting.setting_id}>
            <td class="govuk-table__cell">
              <Link href={`/reviews/term/${term.id}/${setting.setting_id}`}>{setting.name}</Link>
            </td>
            <td class="govuk-table__cell" data-label="Head teacher">
              {setting.head_name ?? <span class="soft">Not known</span>}
            </td>
            <td class="govuk-table__cell num" data-label="Reviews">
              {setting.children}
            </td>
            <td class="govuk-table__cell num" data-label="Changing school">
              {setting.changing}
            </td>
            <td class="govuk-table__cell" data-label="List">
              {setting.listed === setting.children ? 'Sent' : listLeft(setting)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function listLeft({ listed, children }: TermSetting): string {
  return listed === 0 ? 'Not sent' : `Sent without ${children - listed}, who came later`
}

/** The list of one head teacher, to print or to copy into a letter, and the note that it was sent. */
export async function listPage(program: Program, at: At, tried?: Tried): Promise<Shown | typeof notFound> {
  const term = termAsked(program, at)
  if (term === null) return notFound
  const found = await at.work(async tx => ({
    setting: await settingOf(tx, at.params.setting ?? ''),
    children: await listOfTerm(tx, term, at.params.setting ?? ''),
  }))
  const { setting, children } = found
  if (setting === undefined) return notFound
  const unsent = children.filter(child => child.listed_for !== term.id)
  const asked = sentForm(at.today)
  const { words } = packs[program.profile.law]
  return {
    title: `${setting.name}: reviews of the ${term.name.toLowerCase()}`,
    section: 'reviews',
    look: 'wide',
    back: { href: `/reviews/term?term=${term.id}`, text: 'Lists for head teachers' },
    body: (
      <>
        <Problems tried={tried} form={asked} />
        <h1>
          {setting.name}: reviews of the {term.name.toLowerCase()}
        </h1>
        <div class="sc-two">
          <div>
            <p class="govuk-body sc-measure">
              To the head teacher{setting.head_name === null ? '' : `, ${setting.head_name}`}. The {words.document} of
              each of these pupils must be reviewed by the day shown. Please hold the meeting in good time, invite the
              parents and those who know the pupil, and send everyone what has been written two weeks before it. Your
              report comes to us{' '}
              {program.profile.law === 'england-ehc-2014' ? 'within two weeks' : 'within 10 school days'} of the
              meeting.
            </p>
            {children.length === 0 ? (
              <p class="govuk-body">
                <strong>No review falls due here in this term.</strong>
              </p>
            ) : (
              <ChildTable rows={children} term={term} today={at.today} />
            )}
          </div>
          <aside class="no-print" aria-label="About this list">
            {unsent.length === 0 && children.length > 0 && (
              <InsetText>This list is sent. Who joins the school later is added here and must be told again.</InsetText>
            )}
            {unsent.length > 0 && allows(at.visitor.role, 'reviews.plan') && (
              <section class="sc-box" aria-labelledby="sent">
                <h2 id="sent">Record that it was sent</h2>
                <p class="govuk-body">
                  Due {plainDay(listDueFor(term))}. For {unsent.length === children.length ? '' : 'the '}
                  {count(unsent.length, 'pupil')}
                  {unsent.length === children.length ? '' : ' not told of yet'}.
                </p>
                <FormView
                  at={at}
                  form={asked}
                  tried={tried}
                  filled={{ ...filledDay('on', at.today), to: setting.head_name ?? 'The head teacher', how: 'email' }}
                  submit={null}
                >
                  {field => (
                    <>
                      {field('on')}
                      {field('to')}
                      {field('how')}
                      <Button text="Record it" preventDoubleClick />
                    </>
                  )}
                </FormView>
              </section>
            )}
          </aside>
        </div>
      </>
    ),
  }
}

function ChildTable({ rows, term, today }: { rows: readonly ListedChild[]; term: Term; today: Day }) {
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Pupils whose review falls due in the {term.name.toLowerCase()}</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Pupil', 'Review by', 'Meeting', 'To prepare', 'Told'].map(heading => (
            <th key={heading} scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.case_id}>
            <td class="govuk-table__cell">
              <Link href={`/cases/${row.case_id}/reviews`}>{row.child_name}</Link>
              <span class="two">
                {row.case_id}
                {row.born_on !== null && ` · ${yearGroupOf(row.born_on, term.from)}`}
              </span>
            </td>
            <td class="govuk-table__cell num" data-label="Review by">
              {shortDay(row.due_on, today)}
            </td>
            <td class="govuk-table__cell num" data-label="Meeting">
              {row.meeting_on === null ? <span class="soft">Not planned</span> : shortDay(row.meeting_on, today)}
            </td>
            <td class="govuk-table__cell" data-label="To prepare">
              {toPrepare(row, today)}
            </td>
            <td class="govuk-table__cell" data-label="Told">
              {row.listed_for === term.id ? 'Yes' : 'Not yet'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toPrepare(row: ListedChild, today: Day): string {
  const changes =
    row.transfers_to === null
      ? []
      : [`change to ${row.transfers_to}${row.settle_by === null ? '' : `, named by ${shortDay(row.settle_by, today)}`}`]
  const all = [...changes, ...(row.travel ? ['travel to be looked at again'] : [])]
  return all.length === 0 ? '' : capital(all.join('; '))
}
