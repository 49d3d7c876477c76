import { allows } from '../access/permissions.ts'
import { roleTitle } from '../authority/role-title.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { deathOf } from '../case/death.ts'
import type { At, Program } from '../case/program.ts'
import { complexOf } from '../case/review-complex.ts'
import { type Review, reviewNow, reviewsOf } from '../case/reviews.ts'
import { awaitedOn } from '../case/watches.ts'
import { WhileInForce } from '../case/while-in-force.tsx'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { Actions } from './actions.tsx'
import { Earlier } from './earlier.tsx'
import { Meeting } from './meeting.tsx'
import { StepList } from './step-list.tsx'

/** The reviews of a plan: where this year’s stands and what comes next, what is watched, what follows, the years before. */
export async function reviewsPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'reviews', title: 'Reviews' }, async (_tx, theCase) => {
    const now = reviewNow(theCase)
    const earlier = reviewsOf(theCase)
      .filter(review => review.number !== now?.number)
      .reverse()
    return (
      <>
        {now === null ? (
          <NothingToReview theCase={theCase} />
        ) : (
          <div class="sc-cols">
            <div>
              <h2>{headingOf(now)}</h2>
              <Due review={now} today={at.today} />
              <StepList theCase={theCase} review={now} at={at} />
              <Actions theCase={theCase} today={at.today} />
            </div>
            <div>
              <Meeting theCase={theCase} review={now} today={at.today} />
              <Officers theCase={theCase} program={program} review={now} />
              <Watched theCase={theCase} program={program} at={at} />
              <WhileInForce theCase={theCase} today={at.today} />
            </div>
          </div>
        )}
        {now === null && <Actions theCase={theCase} today={at.today} />}
        <Earlier theCase={theCase} reviews={earlier} today={at.today} />
        <Informal theCase={theCase} program={program} at={at} />
      </>
    )
  })
}

function headingOf(review: Review): string {
  switch (review.state) {
    case 'due':
      return review.number === 1 ? 'The review to come' : 'The next review'
    case 'planned':
      return 'The review is planned'
    case 'held':
      return 'The meeting was held'
    case 'reported':
      return 'The report is in'
    case 'decided':
      return 'The review is decided: the decision goes out'
    case 'closed':
    case 'ended':
      return 'The review is over'
  }
}

function Due({ review, today }: { review: Review; today: Day }) {
  if (review.dueOn === null || review.decided !== null) return null
  const late = review.dueOn < today
  return (
    <p class="govuk-body">
      {late ? 'It was to be completed by ' : 'It must be completed by '}
      <strong class={late ? 'late' : undefined}>
        {longDay(review.dueOn)}, {distance(review.dueOn, today)}
      </strong>
      .
    </p>
  )
}

function NothingToReview({ theCase }: { theCase: Case }) {
  const { document } = packs[theCase.law].words
  return (
    <>
      <h2>Nothing to review</h2>
      <p class="govuk-body">
        {deathOf(theCase) === null
          ? `No ${document} is in force. When one is, its review comes here with the day by which it must be completed.`
          : 'Everything has stopped. Nothing more is planned, sent or asked.'}
      </p>
    </>
  )
}

/** Whether the review officers attend, and why. */
function Officers({ theCase, program, review }: { theCase: Case; program: Program; review: Review }) {
  const complex = complexOf(theCase, program.profile)
  const { transfer } = review
  const transfers = transfer !== null && transfer.settledOn === null
  const said = factsNamed(theCase, 'review.marked-complex', 'review.unmarked').at(-1)
  return (
    <section class="sc-box" aria-labelledby="officers">
      <h2 id="officers">The review officers</h2>
      {transfers && (
        <p class="govuk-body">They try to attend: the child changes school on {plainDay(transfer.startsOn)}.</p>
      )}
      {complex !== null && (
        <p class="govuk-body">They try to attend: {complex.because.map(why => why.replace(/\.$/, '')).join('; ')}.</p>
      )}
      {!transfers && complex === null && <p class="govuk-body">Nothing asks for their attendance.</p>}
      {review.attendance.map(one => (
        <p key={one.account} class="govuk-body">
          {one.name}: {attends[one.state]}
          {one.advised !== null && `. Advised: ${one.advised}`}
          {one.because !== null && `. ${capital(one.because)}`}{' '}
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${one.fact.position}`}>Entry {one.fact.position}</Link>
        </p>
      ))}
      <p class="govuk-body">
        {reviewsOf(theCase).some(one => one.meetingOn !== null) && (
          <>
            <Link href={`/cases/${theCase.caseId}/reviews/officers`}>Record who attends</Link>
            {' · '}
          </>
        )}
        <Link href={`/cases/${theCase.caseId}/reviews/complex`}>
          {complex === null ? 'Mark as complex' : 'Not complex after all'}
        </Link>
        {said !== undefined && (
          <>
            {' · '}
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${said.position}`}>Entry {said.position}</Link>
          </>
        )}
      </p>
    </section>
  )
}

const attends = {
  'to attend': 'attends',
  dropped: 'does not attend',
  attended: 'attended',
  'did not attend': 'did not attend',
} as const

/** What is watched so that silence becomes work, who is told when, and where a chase is recorded. */
function Watched({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const awaited = awaitedOn(theCase, program.profile).filter(one => one.watch.path.startsWith('/reviews'))
  return (
    <section class="sc-box" aria-labelledby="watched">
      <h2 id="watched">What is watched</h2>
      {awaited.length === 0 ? (
        <p class="govuk-body">Nothing is awaited now.</p>
      ) : (
        <ul class="govuk-list">
          {awaited.map(({ watch, about, on, rungs }) => (
            <li key={`${watch.id}${about}`}>
              We wait for {watch.awaits}: {plainDay(on)}, {distance(on, at.today)}.
              {rungs.map(({ place, rung, from }) => (
                <span key={place} class="two">
                  {from <= at.today ? 'Now' : `From ${plainDay(from)}`}: {rung.title} (
                  {roleTitle(program.profile, rung.owner)})
                </span>
              ))}
              {rungs.some(({ rung }) => rung.chase === true) && allows(at.visitor.role, 'review.record') && (
                <Link
                  href={`/cases/${theCase.caseId}/reviews/chase/${watch.id}`}
                  visuallyHiddenText={`: ${watch.awaits}`}
                >
                  Record a chase
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A young child is looked at half-way through the year too. */
function Informal({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const held = factsNamed(theCase, 'review.informal-held').reverse()
  const { bornOn } = theCase.child
  const { underAge } = program.profile.reviews.informal
  const young = bornOn !== null && Number(at.today.slice(0, 4)) - Number(bornOn.slice(0, 4)) <= underAge
  if (held.length === 0 && !young) return null
  return (
    <section aria-labelledby="informal">
      <h2 id="informal">Informal reviews</h2>
      {held.length === 0 ? (
        <p class="govuk-body">None yet. {capital(program.profile.reviews.informal.because)}.</p>
      ) : (
        <ul class="govuk-list">
          {held.map(fact => (
            <li key={fact.position}>
              {longDay(fact.on)}, with {String(fact.says.with)}: {String(fact.says.words)}{' '}
              <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>Entry {fact.position}</Link>
            </li>
          ))}
        </ul>
      )}
      <Button href={`/cases/${theCase.caseId}/reviews/informal`} text="Record an informal review" variant="secondary" />
    </section>
  )
}
