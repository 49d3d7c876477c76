import { allows } from '../../access/permissions.ts'
import type { At, Program } from '../../case/program.ts'
import { anAssessment, answerWords, setNamed, wordsOfCriterion } from '../../case/weighing.ts'
import type { Tx } from '../../database/transaction.ts'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { dayInLondon, longDay, plainDay } from '../../kernel/day.ts'
import { listed } from '../../kernel/words.ts'
import { withdrawnWords } from '../interests.ts'
import { decidedBy } from './decide-closing.ts'
import { sittingPage } from './pages.tsx'
import { letterReaders, type PlacementDecided, placementsDecided } from './queries.ts'
import {
  type Attendant,
  type Item,
  type Recommendation,
  recommendationOn,
  type Signature,
  type Sitting,
  weighsPlacements,
} from './sitting.ts'
import { clockOf, recommendsShort } from './words.ts'

/** The minutes: who was there, the interests, what was said of each case and why. Printable; the letters follow. */
export function minutesPage(program: Program, at: At) {
  return sittingPage(program, at, async (tx, sitting) => {
    const placed = weighsPlacements(sitting.panel)
      ? await placementsDecided(
          tx,
          sitting.sittingId,
          sitting.items.map(i => i.caseId),
        )
      : []
    return {
      title: 'Minutes',
      body: (
        <div class="sc-narrow">
          <h1>Minutes: {sitting.panel.name}</h1>
          <p class="govuk-body">
            {longDay(sitting.sitsOn)}, {sitting.startsAt}, {sitting.place}. Confidential.
          </p>
          <Standing at={at} sitting={sitting} />
          <Attendance sitting={sitting} />
          {sitting.items.map((item, index) => (
            <CaseMinute
              key={item.caseId}
              program={program}
              sitting={sitting}
              item={item}
              number={index + 1}
              placed={placed.findLast(p => p.caseId === item.caseId) ?? null}
            />
          ))}
          {sitting.reopenings.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Opened again</h2>
              <ul class="govuk-list govuk-list--bullet">
                {sitting.reopenings.map(r => (
                  <li key={r.reopenedAt.getTime()}>
                    Closed by {r.closedBy} on {plainDay(dayInLondon(r.closedAt))}; opened again by {r.reopenedBy} on{' '}
                    {plainDay(dayInLondon(r.reopenedAt))}: {r.because}
                  </li>
                ))}
              </ul>
            </>
          )}
          {sitting.state === 'closed' && <Letters {...(await lettersOf(tx, sitting, placed))} />}
        </div>
      ),
    }
  })
}

function Standing({ at, sitting }: { at: At; sitting: Sitting }) {
  if (sitting.state === 'closed' && sitting.closedAt !== null) {
    return (
      <p class="govuk-body">
        {sitting.signed !== null && signedWords(sitting.signed)} Closed by {sitting.closedBy} on{' '}
        {longDay(dayInLondon(sitting.closedAt))} at {clockOf(sitting.closedAt)}.{' '}
        {allows(at.visitor.role, 'panel.clerk') && (
          <span class="sc-noprint">
            <Link href={`/panels/sittings/${sitting.sittingId}/reopen`}>Open it again to correct it</Link>
          </span>
        )}
      </p>
    )
  }
  return (
    <InsetText>
      {sitting.state === 'cancelled'
        ? `This sitting was cancelled: ${sitting.note}`
        : `${sitting.signed === null ? '' : `${signedWords(sitting.signed)} `}These minutes are not finished: the sitting is not closed.`}
    </InsetText>
  )
}

function signedWords({ by, at }: Signature): string {
  return `Signed by ${by}, who had the chair, on ${longDay(dayInLondon(at))} at ${clockOf(at)}.`
}

function Attendance({ sitting }: { sitting: Sitting }) {
  const sat = sitting.came.filter(c => c.role !== 'clerk')
  const clerks = sitting.came.filter(c => c.role === 'clerk')
  const sorry = sitting.members.filter(
    m =>
      m.substituteFor === null && !sitting.came.some(c => c.accountId === m.accountId || c.forAccount === m.accountId),
  )
  return (
    <>
      <h2 class="govuk-heading-m">Present</h2>
      <ul class="govuk-list">
        {sat.map(person => (
          <li key={person.accountId}>{attended(person)}</li>
        ))}
      </ul>
      {sat.length === 0 && <p class="govuk-body">Nobody yet.</p>}
      <p class="govuk-body">
        Quorum: {sitting.panel.quorum}.{clerks.length > 0 && ` Clerk: ${listed(clerks.map(c => c.name))}.`}
        {sorry.length > 0 && ` Apologies: ${listed(sorry.map(m => m.name))}.`}
      </p>
    </>
  )
}

function attended({ name, seat, title, role, forName, leftAt }: Attendant): string {
  return [
    `${name}, ${seat ?? title}`,
    role === 'chair' ? ' (chair)' : '',
    forName === null ? '' : `, for ${forName}`,
    leftAt === null ? '' : `, until ${clockOf(leftAt)}`,
  ].join('')
}

function CaseMinute(props: {
  program: Program
  sitting: Sitting
  item: Item
  number: number
  placed: PlacementDecided | null
}) {
  const { program, sitting, item, number, placed } = props
  const recommendation = recommendationOn(sitting, item.caseId)
  const out = sitting.interests.filter(i => i.caseId === item.caseId)
  return (
    <section aria-labelledby={item.caseId}>
      <h2 class="govuk-heading-m" id={item.caseId}>
        {number}. {item.childName}, {item.caseId}
      </h2>
      {out.map(i => (
        <p key={i.accountId} class="govuk-body">
          {i.name} declared an interest ({i.because}) and was out of the room.
        </p>
      ))}
      {sitting.withdrawn
        .filter(w => w.caseId === item.caseId)
        .map(w => (
          <p key={w.withdrawnAt.getTime()} class="govuk-body">
            {withdrawnWords(w)}
          </p>
        ))}
      {item.state === 'postponed' ? (
        <p class="govuk-body">Postponed: {item.because}</p>
      ) : recommendation === null ? (
        <p class="govuk-body">Not heard yet.</p>
      ) : (
        <>
          <PanelFound program={program} said={{ ...recommendation, voted: recommendation.voters.length }} />
          <p class="govuk-body">
            {weighsPlacements(sitting.panel) ? placedWords(placed) : authorityWords(recommendation)}
          </p>
        </>
      )}
    </section>
  )
}

export interface Found
  extends Pick<Recommendation, 'recommends' | 'criteria' | 'answers' | 'reasons' | 'conditions' | 'dissent'> {
  voted: number
}

/** What the panel found on a case, as the minutes have it. */
export function PanelFound({ program, said }: { program: Program; said: Found }) {
  const set = said.criteria === null ? null : setNamed(program.profile, said.criteria)
  return (
    <>
      <p class="govuk-body">
        <strong>The panel recommends: {recommendsShort(said.recommends).toLowerCase()}.</strong> {said.voted} voted.
        {said.answers.length === 0 && ` ${said.reasons}`}
      </p>
      {said.answers.length > 0 && (
        <ol class="govuk-list govuk-list--number">
          {said.answers.map(a => (
            <li key={a.criterion}>
              {wordsOfCriterion(set, a.criterion)} <strong>{answerWords(a.answer)}.</strong> {a.reason}
            </li>
          ))}
        </ol>
      )}
      {said.conditions !== null && <p class="govuk-body">Conditions: {said.conditions}</p>}
      {said.dissent !== null && <p class="govuk-body">Dissent: {said.dissent}</p>}
    </>
  )
}

function authorityWords(said: Recommendation): string {
  if (said.confirmedByName === null) return 'The authority has not decided on this yet.'
  const outcome = recommendsShort(said.decides ?? '').toLowerCase()
  const support = said.support === null ? '' : ` Support offered instead: ${said.support}`
  return said.departs
    ? `The authority departs from this: ${outcome}. Decided by ${decidedBy(said)}, because: ${said.departureBecause}${support}`
    : `The authority confirms this: ${outcome}. Decided by ${decidedBy(said)}.${support}`
}

function placedWords(placed: PlacementDecided | null): string {
  if (placed === null) return 'The authority has not decided on this yet.'
  const outcome = placed.outcome === 'agreed' ? 'the placement is agreed' : 'the placement is not agreed'
  return `The authority ${placed.departs ? 'departs from' : 'confirms'} this: ${outcome}. Decided by ${placed.by} on ${plainDay(placed.on)}, because: ${placed.reasons}`
}

interface Letter {
  item: Item
  to: readonly string[]
  what: string
  href: string
}

/** What is to be sent: nothing is sent by itself, and the day of each notice is recorded where it is written. */
function Letters({ letters }: { letters: readonly Letter[] }) {
  return (
    <section class="sc-noprint" aria-labelledby="letters">
      <h2 class="govuk-heading-m" id="letters">
        Letters to be sent: {letters.length}
      </h2>
      <p class="govuk-body">Nothing is sent by itself. The day on which a notice is given stops the clock.</p>
      <ul class="govuk-list govuk-list--spaced">
        {letters.map(({ item, to, what, href }) => (
          <li key={item.caseId}>
            <Link href={href}>{item.caseId}</Link>: {what}
            {to.length > 0 && `, to ${listed(to)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function lettersOf(
  tx: Tx,
  sitting: Sitting,
  placed: readonly PlacementDecided[],
): Promise<{ letters: Letter[] }> {
  const heard = sitting.items.filter(i => i.state === 'heard')
  const readers = await letterReaders(
    tx,
    heard.map(i => i.caseId),
    sitting.sitsOn,
  )
  const letters = heard.flatMap(item => {
    const said = recommendationOn(sitting, item.caseId)
    if (said === null) return []
    const to = readers.filter(r => r.caseId === item.caseId).map(r => r.name)
    return [{ item, to, ...letterFor(sitting, item, said, placed) }]
  })
  return { letters }
}

function letterFor(
  sitting: Sitting,
  item: Item,
  said: Recommendation,
  placed: readonly PlacementDecided[],
): { what: string; href: string } {
  if (weighsPlacements(sitting.panel)) {
    const decided = placed.some(p => p.caseId === item.caseId)
    const what = decided ? 'what was decided on the placement' : 'decide on the placement, then write to the parents'
    return { what, href: `/cases/${item.caseId}/placement` }
  }
  const decision = `/cases/${item.caseId}/assessment/decision`
  const notice = (outcome: string) => `the notice that we ${outcome} carry out ${anAssessment(item.law)}`
  switch (said.decides) {
    case 'assess':
      return { what: notice('will'), href: decision }
    case 'refuse':
      return { what: notice('will not'), href: decision }
    case 'more-information':
      return { what: 'a letter that asks for more information', href: `/cases/${item.caseId}/request` }
    default:
      return {
        what: 'decide first on what the panel recommends',
        href: `/panels/sittings/${sitting.sittingId}/room/${item.caseId}/decision`,
      }
  }
}
