import type { OutsideView } from '../case/outside-view.ts'
import type { Program } from '../case/program.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'

/** The yearly review as the family is told of it: when it is, who comes, what they are asked for, what was decided. */
export function YearlyReview(props: { view: OutsideView; contact: Program['profile']['contact']; today: Day }) {
  const { view, contact, today } = props
  const { review } = view
  if (review === null) return null
  const { document } = packs[view.law].words
  const { meeting, comes, asked, decided } = review
  return (
    <>
      <h2>
        The review of {view.child.name}’s {document}
      </h2>
      {meeting === null && review.dueOn !== null && view.stage !== 'reviewing' && (
        <p class="govuk-body">
          We look at it again with you every year. The next review is to be finished by {longDay(review.dueOn)}. We will
          invite you to its meeting.
        </p>
      )}
      {meeting !== null && (
        <p class="govuk-body">
          The meeting is on <strong>{longDay(meeting.on)}</strong>
          {meeting.at !== null && ` at ${meeting.at}`}
          {meeting.place !== null && `, ${meeting.place}`}.
          {meeting.minutes !== null && ` It takes about ${meeting.minutes} minutes.`} You may bring somebody with you.
        </p>
      )}
      {comes.length > 0 && <p class="govuk-body">Invited: {listed(comes)}.</p>}
      {asked !== null && (
        <p class="govuk-body">
          {asked.by < today ? 'We asked you for ' : 'We ask you for '}
          {asked.asks.join('; ')}. {asked.by < today ? 'You can still write' : 'Please write'} to {contact.email} or
          ring {contact.telephone}
          {asked.by < today ? '' : ` by ${longDay(asked.by)}`}, in your own language if you like.
        </p>
      )}
      {decided !== null && (
        <p class="govuk-body">
          {decidedWords(decided.outcome, document)} We told you on {longDay(decided.on)}.
          {decided.reasons !== null && ` Why: ${decided.reasons}`}
        </p>
      )}
    </>
  )
}

function decidedWords(outcome: 'maintain' | 'amend' | 'cease', document: string): string {
  switch (outcome) {
    case 'maintain':
      return `After the last review we decided to leave the ${document} as it is.`
    case 'amend':
      return `After the last review we decided to change the ${document}.`
    case 'cease':
      return `After the last review we thought that the ${document} may no longer be needed.`
  }
}
