import type { OutsideView } from '../case/outside-view.ts'
import { type Day, distance, longDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'

/** What the yearly review asks of the school, and by when. */
export function SchoolReview({ view, today }: { view: OutsideView; today: Day }) {
  const { review } = view
  if (review === null) return null
  const { document } = packs[view.law].words
  const { meeting, asked, decided } = review
  const todo = schoolDuties(view, today)
  return (
    <>
      <h2>The annual review</h2>
      {review.dueOn !== null && (
        <p class="govuk-body">
          The authority must complete it by {longDay(review.dueOn)}, {distance(review.dueOn, today)}.
        </p>
      )}
      <p class="govuk-body">
        {meeting === null
          ? 'No meeting is planned with us. If you have set a day, tell us.'
          : `The meeting is on ${longDay(meeting.on)}${meeting.at === null ? '' : ` at ${meeting.at}`}${meeting.place === null ? '' : `, ${meeting.place}`}.`}
      </p>
      {review.comes.length > 0 && <p class="govuk-body">Invited: {listed(review.comes)}.</p>}
      {todo.length > 0 && (
        <>
          <h3>For the school to do</h3>
          <ul class="govuk-list govuk-list--bullet">
            {todo.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {asked !== null && (
        <p class="govuk-body">
          Asked of the school for the meeting, by {longDay(asked.by)}: {asked.asks.join('; ')}.
        </p>
      )}
      {decided !== null && (
        <p class="govuk-body">
          After the last review the authority decided{' '}
          {decided.outcome === 'maintain'
            ? `to leave the ${document} as it is`
            : decided.outcome === 'amend'
              ? `to amend the ${document}`
              : `that the ${document} may no longer be necessary`}
          , and said so on {longDay(decided.on)}.
        </p>
      )}
    </>
  )
}

const duties: Readonly<Record<string, string>> = {
  'invite-to-review': 'Invite everyone to the meeting',
  'send-review-papers': 'Send the papers to everyone who is invited',
  'report-review': 'Send the report of the meeting to the authority',
}

/** The school’s own duties, each with its last day: the meeting first, where none is planned. */
function schoolDuties(view: OutsideView, today: Day): string[] {
  const { review } = view
  if (review === null) return []
  const plan =
    review.meeting === null && view.stage === 'maintained' && review.dueOn !== null
      ? [`Plan the meeting, in time for the review to be completed by ${longDay(review.dueOn)}`]
      : []
  // Under the law of statements inviting has no day of its own: it is done before the papers go out.
  const invite =
    review.meeting !== null && review.comes.length === 0 && view.law !== 'england-ehc-2014' && review.papersBy !== null
      ? [`Invite everyone to the meeting, well before ${longDay(review.papersBy)}`]
      : []
  const owed = view.deadlines
    .filter(d => d.owner === 'school' && d.metOn === null && !d.takenAway)
    .flatMap(d => {
      const words = duties[d.id]
      return words === undefined
        ? []
        : [`${words}, by ${longDay(d.dueOn)}${d.dueOn < today ? `: it was due ${distance(d.dueOn, today)}` : ''}`]
    })
  return [...plan, ...invite, ...owed]
}
