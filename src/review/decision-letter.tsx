import type { Case } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import { addressFor } from '../case/people/address-for.ts'
import type { At, Program } from '../case/program.ts'
import { recommendationWords } from '../case/review-words.ts'
import { type Review, reviewNumbered } from '../case/reviews.ts'
import { Differences, RightOfAppeal } from '../case/rights.tsx'
import { longDay } from '../kernel/day.ts'
import type { LawWindow } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { lettersTo } from './invitees.ts'
import { Foot, Head } from './letter-parts.tsx'
import { Paragraphs } from './record-paper.tsx'
/** The decision to one parent, at that parent's own address: what was decided, why, and what they may do. */
export async function decisionLetter(program: Program, at: At) {
  return paper(program, at, 'review decision letter', '/reviews', async (tx, theCase) => {
    const review = reviewNumbered(theCase, Number(at.params.review))
    const parent = lettersTo(theCase, at.today).find(p => p.personId === at.params.person)
    if (review === null || review.decided === null || parent === undefined) return notFound
    const on = review.notified?.on ?? at.today
    return {
      title: 'Letter: the decision on the review',
      body: (
        <>
          <Head theCase={theCase} parent={parent} address={await addressFor(tx, parent.personId, at.today)} on={on} />
          <h1>
            The review of {theCase.child.givenName}’s {packs[theCase.law].words.document}
          </h1>
          <p class="govuk-body">Dear {parent.name},</p>
          <Decided theCase={theCase} review={review} />
          <Rights theCase={theCase} review={review} program={program} />
          <Foot theCase={theCase} parent={parent} program={program} />
        </>
      ),
    }
  })
}

function Decided({ theCase, review }: { theCase: Case; review: Review }) {
  const { document } = packs[theCase.law].words
  const ehc = theCase.law === 'england-ehc-2014'
  const outcome = review.decided?.says.outcome
  const said =
    outcome === 'amend'
      ? `We have decided to amend the ${document}. The notice with the changes that we propose follows, and you will have 15 days to answer it.`
      : outcome === 'cease'
        ? ehc
          ? `We have decided that it is no longer necessary to maintain the ${document}.`
          : `We are considering whether it is still necessary to maintain the ${document}. We will ask you first, and no ${document} ends before you have had your say.`
        : `We have decided to leave the ${document} as it is.`
  const parts = review.decision?.says.parts ?? []
  return (
    <>
      <p class="govuk-body">
        {review.held === null
          ? 'We have reviewed '
          : `After the meeting of ${longDay(review.held.on)} we have reviewed `}
        {theCase.child.givenName}’s {document}. {said}
      </p>
      {parts.length > 0 && (
        <p class="govuk-body">It concerns {parts.map(part => `${ehc ? 'Section' : 'Part'} ${part}`).join(', ')}.</p>
      )}
      <h2>Why</h2>
      {review.decision !== null && <Paragraphs text={review.decision.says.reasons} />}
      {review.decision?.says.departsBecause !== undefined && review.record !== null && (
        <>
          <p class="govuk-body">
            The meeting recommended otherwise: {recommendationWords[review.record.says.recommends].toLowerCase()}. We
            have not followed it:
          </p>
          <Paragraphs text={review.decision.says.departsBecause} />
        </>
      )}
    </>
  )
}

/** The right of appeal stands in the letter where the law gives one. */
function Rights({ theCase, review, program }: { theCase: Case; review: Review; program: Program }) {
  const window = appealOf(theCase, review)
  if (window === null && !mayAppeal(theCase, review)) return null
  const about =
    review.decided?.says.outcome === 'cease'
      ? 'this decision'
      : `the decision not to amend the ${packs[theCase.law].words.document}`
  return (
    <>
      <RightOfAppeal theCase={theCase} window={window} about={about} />
      <Differences theCase={theCase} profile={program.profile} />
    </>
  )
}

function appealOf(theCase: Case, review: Review): LawWindow | null {
  const { notified } = review
  if (notified === null) return null
  return (
    theCase.derived.windows.findLast(
      w => w.id === 'appeal' && w.after === notified.name && w.opensOn === notified.on,
    ) ?? null
  )
}

/** Before the letter is sent its window is not open yet, and the letter says so all the same. */
function mayAppeal(theCase: Case, review: Review): boolean {
  const { decided, notified } = review
  if (decided === null || notified !== null) return false
  return theCase.law === 'england-statements-2001' && decided.says.outcome === 'maintain' && decided.on >= '2010-09-01'
}
