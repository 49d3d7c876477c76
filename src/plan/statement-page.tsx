import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { dutyTitle, howWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { recorderNames } from '../case/recorders.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, longDay, plainDay } from '../kernel/day.ts'
import type { Deadline, LawWindow } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { CheckList } from './check-list.tsx'
import { placementWords } from './compare.ts'
import { versionsOf } from './content.ts'
import { doingsOf } from './doing.ts'
import { Paragraphs, ReadSection } from './read-content.tsx'
import { placementSection, shapeOf } from './shape.ts'
import {
  appealAfter,
  commentsOf,
  finalDuty,
  refusalDuty,
  sendingOf,
  standingOf,
  windowsOnProposal,
} from './standing.ts'
import { capital, listed } from './words.ts'

/** Where the document stands, what may be done about it now, and why not the rest. */
export async function statementPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Statement' }, async (tx, theCase) => {
    const names = await recorderNames(tx, theCase)
    const standing = standingOf(theCase)
    return (
      <div class="sc-cols">
        <div>
          <Stands theCase={theCase} today={at.today} />
          <Doings theCase={theCase} />
          {(standing.is === 'writing' || standing.is === 'nothing') && versionsOf(theCase).length > 0 && (
            <section aria-labelledby="check-list">
              <h2 id="check-list">Before it is proposed</h2>
              <CheckList theCase={theCase} />
            </section>
          )}
          <Comments theCase={theCase} />
          <Says theCase={theCase} program={program} />
        </div>
        <div>
          <Windows theCase={theCase} today={at.today} />
          <Versions theCase={theCase} names={names} />
          <Copies theCase={theCase} />
        </div>
      </div>
    )
  })
}

function Stands({ theCase, today }: { theCase: Case; today: Day }) {
  const { words } = packs[theCase.law]
  const standing = standingOf(theCase)
  const due = finalDuty(theCase) ?? refusalDuty(theCase)
  const at = `/cases/${theCase.caseId}`
  switch (standing.is) {
    case 'nothing':
      return (
        <>
          <h2>Nothing is written yet</h2>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    case 'writing':
      return (
        <>
          <h2>The {words.proposed} is being written</h2>
          <p class="govuk-body">
            Version {standing.version.number}, saved on {longDay(standing.version.on)}.
          </p>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    case 'proposed': {
      const sending = sendingOf(theCase, standing.served, 'proposed')
      return (
        <>
          <h2>
            The {words.proposed} is with the {theCase.law === 'england-ehc-2014' ? 'family' : 'parents'}
          </h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.served.position}`}>
              Served on {longDay(standing.served.on)}
            </Link>
            {sending !== null && `, ${howServed(sending.says)}`}.
          </p>
          <DueLine theCase={theCase} due={due} today={today} />
        </>
      )
    }
    case 'final': {
      const placement = standing.version === null ? null : placementWords(standing.version.content)
      return (
        <>
          <h2>The {words.final} is sent</h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.sent.position}`}>Sent on {longDay(standing.sent.on)}</Link>.
            {placement !== null && ` ${placementSection(theCase.law).name}: ${placement}.`}
          </p>
        </>
      )
    }
    case 'refused':
      return (
        <>
          <h2>{capital(words.refusal)}</h2>
          <p class="govuk-body">
            <Link href={`${at}/timeline#fact-${standing.given.position}`}>Given on {longDay(standing.given.on)}</Link>.
          </p>
          {standing.reasons !== null && <Paragraphs text={String(standing.reasons.says.reasons)} />}
        </>
      )
  }
}

function howServed(says: Record<string, unknown>): string {
  const to = Array.isArray(says.to) ? listed(says.to.map(String)) : ''
  return `on ${to}, by ${howWords(String(says.how))}`
}

/** What is due, by when, how long is left, and why. */
export function DueLine({ theCase, due, today }: { theCase: Case; due: Deadline | null; today: Day }) {
  if (due === null) return null
  const left = daysFrom(today, due.dueOn)
  return (
    <p class="govuk-body">
      {dutyTitle(due.id, theCase.law)} by <strong>{longDay(due.dueOn)}</strong>,{' '}
      <span class={left < 0 ? 'late' : undefined}>
        {left < 0 ? `▲ ${days(-left)} overdue` : left === 0 ? 'today' : `${days(left)} left`}
      </span>
      : <Link href={`/cases/${theCase.caseId}/timeline#fact-${due.startedBy}`}>{due.why}</Link>.
      {due.notBefore !== undefined && today < due.notBefore && ` Not before ${longDay(due.notBefore)}.`}
    </p>
  )
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function Doings({ theCase }: { theCase: Case }) {
  const doings = doingsOf(theCase)
  const first = doings.find(d => d.because === null)
  return (
    <section aria-labelledby="doings">
      <h2 id="doings">What can be done now</h2>
      <ol class="sc-do">
        {doings.map(doing => (
          <li key={`${doing.id}-${doing.path}`}>
            <span class={doing.because === null ? undefined : 'soft'}>
              {doing.because === null ? 'Now' : 'Not now'}
            </span>
            <span>
              <strong>{doing.title}</strong>
              {doing.because !== null && (
                <span class="small soft">
                  {doing.because}.{' '}
                  {doing.reasonPath !== undefined && (
                    <Link href={doing.reasonPath} visuallyHiddenText={`: ${doing.title}`}>
                      Put it right
                    </Link>
                  )}
                </span>
              )}
            </span>
            {doing.because === null && (
              <Button
                href={doing.path}
                text="Open"
                variant={doing === first ? undefined : 'secondary'}
                attributes={{ 'aria-label': `Open: ${doing.title}` }}
              />
            )}
          </li>
        ))}
        <PlacementLine theCase={theCase} />
      </ol>
    </section>
  )
}

/** The part that nobody may fill in before its time. */
function PlacementLine({ theCase }: { theCase: Case }) {
  const standing = standingOf(theCase)
  if (standing.is === 'final' || standing.is === 'refused') return null
  const { words } = packs[theCase.law]
  const part = placementSection(theCase.law)
  return (
    <li>
      <span class="soft">Not now</span>
      <span>
        <strong>
          {part.name}: {part.title.toLowerCase()}
        </strong>
        <span class="small soft">
          {part.name} stays empty until the {words.final}.
        </span>
      </span>
    </li>
  )
}

function Comments({ theCase }: { theCase: Case }) {
  const comments = commentsOf(theCase)
  const standing = standingOf(theCase)
  if (comments.length === 0 && standing.is !== 'proposed') return null
  const at = `/cases/${theCase.caseId}`
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">Comments and answers</h2>
      {comments.length === 0 && <p class="govuk-body">No comments have come yet.</p>}
      {comments.map(({ fact, answer }) => (
        <div key={fact.position} class="sc-box">
          <h3>
            {String(fact.says.from)}, <Link href={`${at}/timeline#fact-${fact.position}`}>{plainDay(fact.on)}</Link>
          </h3>
          <p class="small soft">
            By {howWords(String(fact.says.how))}
            {Array.isArray(fact.says.documents) && fact.says.documents.length > 0 && (
              <>
                , with{' '}
                <Link href={`${at}/documents`}>
                  {fact.says.documents.length === 1 ? 'one file' : `${fact.says.documents.length} files`}
                </Link>
              </>
            )}
          </p>
          <Paragraphs text={String(fact.says.words)} />
          {answer === null ? (
            <p class="govuk-body">
              <span class="sc-tag sc-tag--now">Not answered</span>{' '}
              <Link href={`${at}/statement/comments/${fact.position}/answer`}>
                Answer {String(fact.says.from)} of {plainDay(fact.on)}
              </Link>
            </p>
          ) : (
            <div class="sc-why">
              <p class="small soft">
                Answered on <Link href={`${at}/timeline#fact-${answer.position}`}>{longDay(answer.on)}</Link>
              </p>
              <Paragraphs text={String(answer.says.words)} />
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

/** The whole of the last version, part by part. */
function Says({ theCase, program }: { theCase: Case; program: Program }) {
  const version = versionsOf(theCase).at(-1)
  if (version === undefined) return null
  return (
    <section aria-labelledby="says">
      <h2 id="says">What version {version.number} says</h2>
      {shapeOf(theCase.law)
        .filter(section => section.holds.is === 'written' || section.holds.is === 'case')
        .map(section => (
          <details key={section.part} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {section.name}: {section.title}
              </span>
            </summary>
            <div class="govuk-details__text">
              <ReadSection section={section} content={version.content} law={theCase.law} profile={program.profile} />
              {section.holds.is === 'case' && (
                <p class="govuk-body soft">
                  The child, the parents and the advice are filled in from the case when it is printed.
                </p>
              )}
            </div>
          </details>
        ))}
    </section>
  )
}

function Windows({ theCase, today }: { theCase: Case; today: Day }) {
  const standing = standingOf(theCase)
  const windows =
    standing.is === 'proposed'
      ? windowsOnProposal(theCase, standing.served.on)
      : standing.is === 'final'
        ? [appealAfter(theCase, standing.sent)].filter(w => w !== null)
        : standing.is === 'refused'
          ? [appealAfter(theCase, standing.given)].filter(w => w !== null)
          : []
  if (windows.length === 0) return null
  return (
    <section class="sc-box" aria-labelledby="windows">
      <h2 id="windows">{theCase.law === 'england-ehc-2014' ? 'The family’s time' : 'The parents’ time'}</h2>
      <dl class="sc-folk">
        {windows.map(window => (
          <div key={`${window.id}-${window.opensOn}`}>
            <dt>{packs[theCase.law].words.windows[window.id] ?? window.id}</dt>
            <dd>
              {plainDay(window.opensOn)} to {longDay(window.closesOn)}, <strong>{windowLeft(window, today)}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function windowLeft(window: LawWindow, today: Day): string {
  const left = daysFrom(today, window.closesOn)
  if (left < 0) return 'closed'
  if (left === 0) return 'closes today'
  return left === 1 ? 'closes tomorrow' : `${left} days left`
}

function Versions({ theCase, names }: { theCase: Case; names: ReadonlyMap<string, string> }) {
  const versions = versionsOf(theCase)
  if (versions.length === 0) return null
  const at = `/cases/${theCase.caseId}/statement`
  const shown = [...versions].reverse().slice(0, 8)
  return (
    <section class="sc-box" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul class="sc-log">
        {shown.map(version => (
          <li key={version.number}>
            <span class="soft">{plainDay(version.on).replace(/ \d{4}$/, '')}</span>
            <span>
              <Link href={`${at}/print/${version.position}`}>Version {version.number}</Link>
              {version.part !== null &&
                `, ${shapeOf(theCase.law).find(s => s.part === version.part)?.name ?? ''} saved`}{' '}
              <span class="soft">{names.get(version.recordedBy)}</span>
              {version.number > 1 && (
                <>
                  {' '}
                  <Link
                    href={`${at}/compare?from=${version.number - 1}&to=${version.number}`}
                    visuallyHiddenText={` in version ${version.number}`}
                  >
                    What changed
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <p class="small">
          <Link href={`${at}/compare`}>Compare any two of {versions.length} versions</Link>
        </p>
      )}
    </section>
  )
}

/** What can be printed: the document as it went out, and the letter of each parent. */
function Copies({ theCase }: { theCase: Case }) {
  const standing = standingOf(theCase)
  const at = `/cases/${theCase.caseId}/statement`
  const { words } = packs[theCase.law]
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  const proposedOnce = theCase.facts.some(f => f.name === 'plan.proposed')
  if (standing.is === 'nothing' || standing.is === 'writing') return null
  const kinds: { id: string; title: string }[] = []
  if (proposedOnce) kinds.push({ id: 'proposed', title: words.proposed })
  if (standing.is === 'final') kinds.push({ id: 'final', title: words.final })
  if (standing.is === 'refused') kinds.push({ id: 'note', title: words.refusal })
  return (
    <section class="sc-box" aria-labelledby="copies">
      <h2 id="copies">To print</h2>
      <ul class="govuk-list">
        {kinds.map(kind => (
          <li key={kind.id}>
            <Link href={`${at}/print/${kind.id}`}>{capital(kind.title)}</Link>
            {parents.map(parent => (
              <span key={parent.personId} class="sc-copy">
                <Link
                  href={`${at}/notice/${kind.id}/${parent.personId}`}
                  visuallyHiddenText={` with the ${kind.title}`}
                >
                  Letter to {parent.name}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p class="small soft">Each parent’s letter is their own. No copy shows an address that is confidential.</p>
    </section>
  )
}
