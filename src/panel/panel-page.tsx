import type { Panel } from '../authority/profile.ts'
import type { At } from '../case/program.ts'
import { Button, Details, Link, TableHead } from '../govuk/index.ts'
import { addDays, type Day, longDay, plainDay, shortDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { endForm, planForm } from './forms.ts'
import type { Member } from './members.ts'
import { SittingLine } from './panels-page.tsx'
import { type PlannedDay, ruleWords } from './schedule.ts'
import type { Sitting } from './sittings.ts'

export interface PanelPageProps {
  at: At
  panel: Panel
  members: readonly Member[]
  sittings: readonly Sitting[]
  /** What the rule gives and nobody has planned yet. */
  ahead: readonly PlannedDay[]
  mayClerk: boolean
  calendars: { made: Day } | null
  tried?: Tried | undefined
}

/** One panel: who sits on it, when, and what is brought to it. */
export function PanelPage(props: PanelPageProps) {
  const { at, panel, members, sittings, mayClerk, tried } = props
  return (
    <>
      <Problems tried={tried} form={{ fields: { ...planForm(at.today).fields, ...endForm.fields } }} />
      <h1>{panel.name}</h1>
      <p class="govuk-body">
        {ruleWords(panel.sits)}. Quorum {panel.quorum}; a sitting hears up to {panel.sits.cases} cases.
      </p>
      <div class="sc-cols">
        <div>
          <h2>Members</h2>
          <Members {...props} members={members} />
          {mayClerk && <Button href={`/panels/${panel.id}/members/new`} text="Add a member" variant="secondary" />}
          <h2>What is brought to it</h2>
          <ul class="govuk-list govuk-list--bullet">
            {panel.takes.map(what => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </div>
        <div>
          <section class="sc-box" aria-labelledby="sittings">
            <h2 id="sittings">Sittings</h2>
            {sittings.length === 0 && <p class="govuk-body">None is planned.</p>}
            <ul class="govuk-list">
              {sittings.map(sitting => (
                <li key={sitting.sittingId}>
                  <SittingLine sitting={sitting} today={at.today} />
                  {sitting.note !== null && <span class="two">{sitting.note}</span>}
                </li>
              ))}
            </ul>
            {mayClerk && <Planning {...props} />}
          </section>
          <section class="sc-box" aria-labelledby="calendar">
            <h2 id="calendar">In your own calendar</h2>
            <p class="govuk-body">
              A private address with the days and the places of this panel. It names no child and nobody else.
              {props.calendars !== null && ` Yours was made on ${plainDay(props.calendars.made)}.`}
            </p>
            <Button href={`/panels/${panel.id}/calendar`} text="Calendar address" variant="secondary" />
          </section>
        </div>
      </div>
    </>
  )
}

function Members({ at, panel, members, mayClerk }: PanelPageProps) {
  if (members.length === 0) return <p class="govuk-body">Nobody sits on this panel yet.</p>
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Members of the {panel.name}</caption>
      <TableHead columns={['Member', 'Seat', 'Since', ...(mayClerk ? ['End'] : [])]} />
      <tbody>
        {members.map(member => (
          <tr key={member.accountId}>
            <td class="govuk-table__cell">
              <strong>{member.name}</strong> {member.chair && <span class="sc-tag">Chair</span>}
              <span class="two">{member.title}</span>
            </td>
            <td class="govuk-table__cell">
              {member.seat}
              {member.substituteFor !== null && <span class="two">Stands in for {member.substituteFor}</span>}
            </td>
            <td class="govuk-table__cell" data-label="Since">
              {shortDay(member.since, at.today)}
              {member.until !== null && <span class="two">until {shortDay(member.until, at.today)}</span>}
            </td>
            {mayClerk && (
              <td class="govuk-table__cell">
                <FormView
                  at={at}
                  form={{ fields: {} }}
                  action={`/panels/${panel.id}/members/end`}
                  submit={null}
                  after={
                    <>
                      <input type="hidden" name="account" value={member.accountId} />
                      <Button classes="sc-small-button" variant="secondary">
                        End<span class="govuk-visually-hidden"> the membership of {member.name}</span>
                      </Button>
                    </>
                  }
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Planning({ at, panel, ahead, tried }: PanelPageProps) {
  return (
    <>
      <Details summaryText="Plan by the rule" open={tried !== undefined || ahead.length > 0}>
        {ahead.length > 0 && (
          <ul class="govuk-list">
            {ahead.map(({ on, skipped }) => (
              <li key={on}>
                {skipped === null ? (
                  longDay(on)
                ) : (
                  <span class="soft">
                    Not {longDay(on)}: {lower(skipped)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        <FormView
          at={at}
          form={planForm(at.today)}
          tried={tried}
          filled={filledDay('until', addDays(at.today, 84))}
          action={`/panels/${panel.id}`}
          submit="Plan these sittings"
        />
      </Details>
      <p class="govuk-body">
        <Link href={`/panels/${panel.id}/sittings/new`}>Plan one sitting on a day of your own</Link>
      </p>
    </>
  )
}

/** "Schools are closed on …" goes on after a colon. */
function lower(words: string): string {
  return words.startsWith('Schools') ? `schools${words.slice(7)}` : words
}
