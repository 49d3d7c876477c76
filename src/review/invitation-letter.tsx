import { childName } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { paper } from '../case/paper.tsx'
import { addressFor } from '../case/people/address-for.ts'
import type { At, Program } from '../case/program.ts'
import { reviewNumbered } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { lettersTo } from './invitees.ts'
import { Foot, Head } from './letter-parts.tsx'
/** The invitation to one of those invited, with what they are asked for. */
export async function invitationLetter(program: Program, at: At) {
  return paper(program, at, 'review invitation', '/reviews', async (tx, theCase) => {
    const review = reviewNumbered(theCase, Number(at.params.review))
    const who = review?.asked?.says.who[Number(at.params.place)]
    if (
      deathOf(theCase) !== null ||
      review == null ||
      who === undefined ||
      review.asked === null ||
      review.meetingOn === null
    )
      return notFound
    const parent = lettersTo(theCase, at.today).find(p => p.name === who.name)
    const { arranged } = review
    return {
      title: 'Invitation to the review',
      body: (
        <>
          {parent === undefined ? (
            <>
              <address class="sc-address">{who.name}</address>
              <p class="govuk-body">{longDay(review.asked.fact.on)}</p>
              <p class="govuk-body">Reference {theCase.caseId}</p>
            </>
          ) : (
            <Head
              theCase={theCase}
              parent={parent}
              address={await addressFor(tx, parent.personId, at.today)}
              on={review.asked.fact.on}
            />
          )}
          <h1>
            The review of {theCase.child.givenName}’s {packs[theCase.law].words.document}
          </h1>
          <p class="govuk-body">Dear {who.name},</p>
          <p class="govuk-body">
            Every year we look with everyone concerned at how {childName(theCase.child)} is getting on, and at whether
            the {packs[theCase.law].words.document} is still right. We invite you to the meeting:
          </p>
          <p class="govuk-body">
            <strong>
              {longDay(review.meetingOn)}
              {arranged !== null && ` at ${arranged.says.at}`}
            </strong>
            {arranged !== null && (
              <>
                <br />
                {arranged.says.online ? 'Online: ' : ''}
                {arranged.says.place}
                <br />
                It takes about {arranged.says.minutes} minutes. Chair: {arranged.says.chair}.
              </>
            )}
          </p>
          <p class="govuk-body">
            Please let us have: {who.asks}. If it reaches us by{' '}
            <strong>{longDay(review.asked.says.dueOn as Day)}</strong>, we send it to everyone who comes, two weeks
            before the meeting. You may write, ring, or tell us in your own language, also when you cannot come.
          </p>
          {parent !== undefined && (
            <p class="govuk-body">You may bring somebody with you: a friend, a relative or an adviser.</p>
          )}
          {parent === undefined ? (
            <p class="sc-sign">
              {theCase.manager?.name ?? 'For the section'}, {program.profile.name}
            </p>
          ) : (
            <Foot theCase={theCase} parent={parent} program={program} />
          )}
        </>
      ),
    }
  })
}
