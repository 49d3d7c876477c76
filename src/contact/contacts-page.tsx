import { accountOf } from '../access/visitor.ts'
import { type Case, factsNamed, thresholdOf } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { confidentialAddresses } from '../case/confidential.ts'
import { deathOf } from '../case/death.ts'
import { interpretersNeeded } from '../case/people-fields.ts'
import type { At, Program } from '../case/program.ts'
import { recorderNames } from '../case/recorders.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, distance, longDay, plainDay, shortDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import { type Promise as Promised, promisesOf } from './decide.ts'
import { type Colleague, colleagues, contactForm, hows } from './forms.ts'

/** Every call, letter, visit and note, what was promised on top, and beside them the form for the next one. */
export async function contactsPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'contacts', title: 'Contacts' }, async (tx, theCase) => {
    const staff = await colleagues(tx)
    const form = contactForm(theCase, at.today, await confidentialAddresses(tx, theCase, at.today), staff)
    const names = await recorderNames(tx, theCase)
    const interpreters = interpretersNeeded(theCase)
    const died = deathOf(theCase) !== null
    // After a death people still ring; nothing is promised any more.
    const asked = (Object.keys(form.fields) as (keyof typeof form.fields)[]).filter(
      name => !died || !name.startsWith('promise'),
    )
    return (
      <>
        <Problems tried={tried} form={form} />
        <p class="sc-only-narrow">
          <Link href="#new-contact">Record a contact</Link>
        </p>
        <div class="sc-cols">
          <div>
            {!died && <Promises theCase={theCase} staff={staff} today={at.today} />}
            <ContactList theCase={theCase} names={names} how={at.query.how} today={at.today} />
          </div>
          <section class="sc-box" aria-labelledby="new-contact">
            <h2 id="new-contact">Record a contact</h2>
            {interpreters.length > 0 && <p class="small">Book first: {interpreters.join('; ')}.</p>}
            <FormView
              at={at}
              form={form}
              tried={tried}
              filled={{ ...filledDay('on', at.today), promiseOwner: accountOf(at.visitor) }}
              seen={theCase.record.length}
              submit="Record the contact"
            >
              {field => asked.map(field)}
            </FormView>
            {!died && (
              <p class="small">
                Support meanwhile: {thresholdOf(theCase, program.profile, at.today)}.{' '}
                <Link href={`/cases/${theCase.caseId}/threshold`}>Change it</Link>
              </p>
            )}
          </section>
        </div>
      </>
    )
  })
}

function Promises({ theCase, staff, today }: { theCase: Case; staff: readonly Colleague[]; today: Day }) {
  const open = promisesOf(theCase).filter(p => p.kept === null)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">Promised and not yet done</h2>
      <ol class="sc-do">
        {open.map((promise, place) => {
          const late = promise.by < today
          return (
            <li key={promise.position} id={`promise-${promise.position}`}>
              <span>
                <strong class={late ? 'late' : undefined}>{shortDay(promise.by, today)}</strong>
                <span class={`small ${late ? 'late' : 'soft'}`}>
                  {' '}
                  {late ? `▲ ${count(daysFrom(promise.by, today), 'day')} overdue` : distance(promise.by, today)}
                </span>
              </span>
              <span>
                <strong>{promise.what}</strong>
                <span class="soft small">
                  {' '}
                  Promised to {promise.to} on{' '}
                  <Link href={`/cases/${theCase.caseId}/timeline#fact-${promise.position}`}>
                    {plainDay(promise.fact.on)}
                  </Link>
                  . {staff.find(s => s.accountId === promise.owner)?.name ?? 'Somebody'} keeps it
                </span>
              </span>
              <Button
                href={`/cases/${theCase.caseId}/contacts/${promise.position}/kept`}
                text="Done"
                variant={place === 0 ? undefined : 'secondary'}
                attributes={{ 'aria-label': `Done: ${promise.what}` }}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface ListProps {
  theCase: Case
  names: ReadonlyMap<string, string>
  how: string | undefined
  today: Day
}

function ContactList({ theCase, names, how, today }: ListProps) {
  const all = factsNamed(theCase, 'contact.made')
  const chosen = hows.find(h => h.value === how)?.value ?? null
  const shown = all
    .filter(f => chosen === null || f.says.how === chosen)
    .sort((a, b) => (a.on === b.on ? b.position - a.position : a.on < b.on ? 1 : -1))
  const at = `/cases/${theCase.caseId}/contacts`
  const promises = promisesOf(theCase)
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">Contacts</h2>
      {all.length > 0 && (
        <ul class="sc-saved" aria-label="Which contacts">
          <li>
            <Link class="" href={at} aria-current={chosen === null ? 'true' : undefined}>
              All ({all.length})
            </Link>
          </li>
          {hows
            .filter(h => all.some(f => f.says.how === h.value))
            .map(h => (
              <li key={h.value}>
                <Link class="" href={`${at}?how=${h.value}`} aria-current={chosen === h.value ? 'true' : undefined}>
                  {h.text} ({all.filter(f => f.says.how === h.value).length})
                </Link>
              </li>
            ))}
        </ul>
      )}
      {shown.length === 0 ? (
        <p class="govuk-body">
          {chosen === null
            ? 'No contact is on the record yet. The first call, letter or visit is recorded with the form on this page.'
            : 'No contact of this kind is on the record.'}
        </p>
      ) : (
        <ol class="sc-timeline">
          {shown.map(fact => (
            <Entry
              key={fact.position}
              theCase={theCase}
              fact={fact}
              by={names.get(fact.recordedBy) ?? 'somebody'}
              promise={promises.find(p => p.position === fact.position + 1) ?? null}
              today={today}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface EntryProps {
  theCase: Case
  fact: SettledFact
  by: string
  promise: Promised | null
  today: Day
}

function Entry({ theCase, fact, by, promise, today }: EntryProps) {
  const fromTo = fact.says.way === 'in' ? 'from' : fact.says.way === 'out' ? 'to' : 'about'
  return (
    <li id={`contact-${fact.position}`}>
      <p class="sc-timeline-day">
        <strong>{shortDay(fact.on, today)}</strong>
        <span class="soft small">
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>entry {fact.position}</Link>
        </span>
      </p>
      <div>
        <h3>
          {hows.find(h => h.value === fact.says.how)?.text ?? 'Contact'} {fromTo} {String(fact.says.with)}
        </h3>
        <p class="govuk-body sc-lines-kept">{String(fact.says.words)}</p>
        {promise !== null && (
          <p class="small">
            Promised: {promise.what}, by {longDay(promise.by)}.{' '}
            {promise.kept === null ? 'Not yet done.' : `Done on ${longDay(promise.kept.on)}.`}
          </p>
        )}
        <p class="small soft">Recorded by {by}</p>
      </div>
    </li>
  )
}
