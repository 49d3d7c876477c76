import { type Case, factsNamed, hasPlan, inLegalOrder } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { interpretersNeeded } from '../case/people-fields.ts'
import type { At, Program } from '../case/program.ts'
import { openTargets } from '../case/targets.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, daysFrom, distance, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { arrangedMeeting, parentsMet } from './decide.ts'

/** The meetings of a case: whether the parents have been met, what is arranged, and what was said. */
export async function meetingsPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'meetings', title: 'Meetings' }, async (_tx, theCase) => {
    const interpreters = interpretersNeeded(theCase)
    return (
      <>
        <h2>Meetings</h2>
        <Standing theCase={theCase} program={program} at={at} />
        {interpreters.length > 0 && (
          <p class="govuk-body">
            <StateTag tone="sand">{interpreters.join('; ')}</StateTag>
          </p>
        )}
        <Arranged theCase={theCase} today={at.today} />
        <Windows theCase={theCase} today={at.today} />
        <p class="sc-actions">
          <Button href={`/cases/${theCase.caseId}/meetings/arrange`} text="Arrange a meeting" />
          <Button
            href={`/cases/${theCase.caseId}/meetings/held`}
            text="Record a meeting that was held"
            variant="secondary"
          />
          <Link href={`/cases/${theCase.caseId}/meetings/declined`}>The parents do not wish to meet</Link>
        </p>
        <Held theCase={theCase} />
      </>
    )
  })
}

/** Parents are met at least once before anything is proposed: done, declined, or by when. */
function Standing({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const { words } = packs[theCase.law]
  const met = parentsMet(theCase)
  const fact = (f: SettledFact) => `/cases/${theCase.caseId}/timeline#fact-${f.position}`
  const rule = `Parents are met at least once during the assessment, before the ${words.proposed} is served.`
  switch (met.how) {
    case 'held':
      return (
        <p class="govuk-body">
          {rule} They <Link href={fact(met.fact)}>were met on {longDay(met.fact.on)}</Link>.
        </p>
      )
    case 'declined':
      return (
        <p class="govuk-body">
          {rule} {String(met.fact.says.by)} <Link href={fact(met.fact)}>declined on {longDay(met.fact.on)}</Link>:{' '}
          {String(met.fact.says.because)}
        </p>
      )
    case 'not asked for':
      return (
        <p class="govuk-body">
          {rule} No assessment has been agreed yet; a meeting before it can be recorded all the same.
        </p>
      )
    case 'to come': {
      const target = openTargets(theCase, program.profile).find(t => t.target.id === 'meet-parents')
      return (
        <div class="govuk-inset-text">
          {rule} <strong>They have not been met yet.</strong>
          {target !== undefined && (
            <>
              {' '}
              Our own target is {longDay(target.dueOn)}, {distance(target.dueOn, at.today)}: {target.target.within}{' '}
              <Link href={`/cases/${theCase.caseId}/timeline#fact-${target.startedBy}`}>
                {longDay(target.startedOn)}
              </Link>
              , because {target.target.because}. It stays a task until the meeting is held or declined.
            </>
          )}
        </div>
      )
    }
  }
}

function Arranged({ theCase, today }: { theCase: Case; today: Day }) {
  const arranged = arrangedMeeting(theCase)
  if (arranged === null) return null
  const passed = arranged.meetingOn < today
  return (
    <section class="sc-box sc-box--tint" aria-labelledby="arranged">
      <h3 id="arranged">
        {passed ? 'Was to be on' : 'Arranged for'} {longDay(arranged.meetingOn)}, {distance(arranged.meetingOn, today)}
      </h3>
      <p class="govuk-body">
        {kindWords(theCase, arranged.kind)}, with {arranged.with}. {arranged.place}.{' '}
        <Link href={`/cases/${theCase.caseId}/timeline#fact-${arranged.position}`}>Entry {arranged.position}</Link>
      </p>
      {arranged.meetingOn <= today && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/meetings/held`}>Record how it went</Link>
        </p>
      )}
    </section>
  )
}

/** The time that a meeting on the proposal opens for the family. */
function Windows({ theCase, today }: { theCase: Case; today: Day }) {
  const windows = theCase.derived.windows.filter(w => w.after === 'meeting.held')
  if (windows.length === 0) return null
  return (
    <>
      {windows.map(window => (
        <p key={`${window.id}-${window.opensOn}`} class="govuk-body">
          <StateTag tone="sand">{closing(window.closesOn, today)}</StateTag>{' '}
          {packs[theCase.law].windows.find(w => w.id === window.id)?.title ?? 'The family’s time'}: from{' '}
          {longDay(window.opensOn)} to {longDay(window.closesOn)}.
        </p>
      ))}
    </>
  )
}

function closing(closesOn: Day, today: Day): string {
  const left = daysFrom(today, closesOn)
  if (left < 0) return 'Closed'
  if (left === 0) return 'Closes today'
  return left === 1 ? 'Closes tomorrow' : `${left} days left`
}

function Held({ theCase }: { theCase: Case }) {
  const told = inLegalOrder(factsNamed(theCase, 'meeting.held', 'meeting.declined')).reverse()
  if (told.length === 0) return <p class="govuk-body soft">No meeting is on the record yet.</p>
  return (
    <section aria-labelledby="held">
      <h2 id="held">On the record</h2>
      <ol class="sc-timeline">
        {told.map(fact => (
          <Told key={fact.position} theCase={theCase} fact={fact} />
        ))}
      </ol>
    </section>
  )
}

function Told({ theCase, fact }: { theCase: Case; fact: SettledFact }) {
  // The notes are recorded right after the meeting they belong to.
  const notes = factsNamed(theCase, 'meeting.noted').find(
    f => f.position > fact.position && f.on === fact.on && f.says.kind === fact.says.kind,
  )
  return (
    <li>
      <p class="sc-timeline-day">
        <strong>{longDay(fact.on)}</strong>{' '}
        <span class="soft">
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>entry {fact.position}</Link>
        </span>
      </p>
      <div>
        {fact.name === 'meeting.declined' ? (
          <>
            <h3>Declined by {String(fact.says.by)}</h3>
            <p class="govuk-body sc-lines-kept">{String(fact.says.because)}</p>
          </>
        ) : (
          <>
            <h3>
              {kindWords(theCase, String(fact.says.kind))}
              {notes !== undefined && `, with ${notes.says.with}`}
            </h3>
            {notes !== undefined && <p class="govuk-body sc-lines-kept">{String(notes.says.notes)}</p>}
            {notes?.says.wishes !== undefined && (
              <p class="govuk-body sc-lines-kept">
                <strong>What the parents wish:</strong> {String(notes.says.wishes)}
              </p>
            )}
          </>
        )}
      </div>
    </li>
  )
}

export function kindWords(theCase: Case, kind: string): string {
  if (kind !== 'plan') return 'For the assessment'
  return hasPlan(theCase) ? 'On what was proposed' : `On the ${packs[theCase.law].words.proposed}`
}
