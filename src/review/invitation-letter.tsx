import { type Case, childName } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { paper } from '../case/paper.tsx'
import { addressFor } from '../case/people/address-for.ts'
import type { At, Program } from '../case/program.ts'
import { type Review, reviewNumbered } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { type Invited, lettersTo } from './invitees.ts'
import { Foot, Head } from './letter-parts.tsx'

/** The invitation to one of those invited, with what they are asked for; to the pupil in words of their own. */
export async function invitationLetter(program: Program, at: At) {
  return paper(program, at, 'review invitation', '/reviews', async (tx, theCase) => {
    const review = reviewNumbered(theCase, Number(at.params.review))
    const asked = review?.asked ?? null
    const who = asked?.says.who[Number(at.params.place)]
    if (deathOf(theCase) !== null || review === null || asked === null || who === undefined) return notFound
    const reader = lettersTo(theCase, at.today).find(p => p.name === who.name)
    const pupil = who.name === childName(theCase.child)
    const on = asked.fact.on
    return {
      title: 'Invitation to the review',
      body: (
        <>
          {reader === undefined ? (
            <>
              <address class="sc-address">{who.name}</address>
              <p class="govuk-body">{longDay(on)}</p>
              <p class="govuk-body">Reference {theCase.caseId}</p>
            </>
          ) : (
            <Head theCase={theCase} parent={reader} address={await addressFor(tx, reader.personId, at.today)} on={on} />
          )}
          <h1>
            The review of {pupil ? 'your' : `${theCase.child.givenName}’s`} {packs[theCase.law].words.document}
          </h1>
          <p class="govuk-body">Dear {pupil ? theCase.child.givenName : who.name},</p>
          {pupil ? (
            <ToPupil theCase={theCase} review={review} />
          ) : (
            <ToOthers theCase={theCase} review={review} who={who} dueOn={asked.says.dueOn as Day} />
          )}
          {reader === undefined ? (
            <p class="sc-sign">
              {theCase.manager?.name ?? 'For the section'}, {program.profile.name}
            </p>
          ) : (
            <Foot theCase={theCase} parent={reader} program={program} />
          )}
        </>
      ),
    }
  })
}

function ToOthers({ theCase, review, who, dueOn }: { theCase: Case; review: Review; who: Invited; dueOn: Day }) {
  const parent = theCase.people.some(p => p.parentalResponsibility && p.name === who.name)
  return (
    <>
      <p class="govuk-body">
        Every year we look with everyone concerned at how {childName(theCase.child)} is getting on, and at whether the{' '}
        {packs[theCase.law].words.document} is still right. We invite you to the meeting:
      </p>
      <When review={review} />
      <p class="govuk-body">
        Please let us have: {who.asks}. If it reaches us by <strong>{longDay(dueOn)}</strong>, we send it to everyone
        who comes, two weeks before the meeting. You may write, ring, or tell us in your own language, also when you
        cannot come.
      </p>
      {parent && <p class="govuk-body">You may bring somebody with you: a friend, a relative or an adviser.</p>}
    </>
  )
}

function ToPupil({ theCase, review }: { theCase: Case; review: Review }) {
  return (
    <>
      <p class="govuk-body">
        Every year we talk about how school is for you, and whether the help in your {packs[theCase.law].words.document}{' '}
        is right. We would like you to come:
      </p>
      <When review={review} />
      <p class="govuk-body">
        You can come for all of it or for a part. Tell us what goes well, what is hard, and what you would like to be
        different. You can say it, write it, draw it, or ask somebody you trust to say it for you.
      </p>
    </>
  )
}

function When({ review: { meetingOn, arranged } }: { review: Review }) {
  return (
    <p class="govuk-body">
      <strong>
        {meetingOn === null ? 'The day is still to be set' : longDay(meetingOn)}
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
  )
}
