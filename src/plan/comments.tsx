import { type Case, factsNamed } from '../case/case.ts'
import { howWords } from '../case/fact-words.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { askedForComments } from './decide-comments.ts'
import { Paragraphs } from './read-content.tsx'
import { commentsOf } from './standing.ts'

/** What the family says of the proposal, and what was answered. */
export function Comments({ theCase, mayAnswer }: { theCase: Case; mayAnswer: boolean }) {
  const comments = commentsOf(theCase)
  if (comments.length === 0 && askedForComments(theCase) === null) return null
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
          <Asks theCase={theCase} asksFor={fact.says.asksFor} since={fact.on} />
          {answer === null ? (
            <p class="govuk-body">
              <span class="sc-tag sc-tag--now">Not answered</span>{' '}
              {mayAnswer && (
                <Link href={`${at}/statement/comments/${fact.position}/answer`}>
                  Answer {String(fact.says.from)} of {plainDay(fact.on)}
                </Link>
              )}
            </p>
          ) : (
            <div class="sc-why">
              <p class="small soft">
                Answered on <Link href={`${at}/timeline#fact-${answer.position}`}>{longDay(answer.on)}</Link>
              </p>
              <Paragraphs text={String(answer.says.words)} />
            </div>
          )}
          <p class="govuk-body small">
            <Link href={`${at}/differences/raise?source=${fact.position}`}>
              Record it as a difference
              <span class="govuk-visually-hidden">
                : {String(fact.says.from)}, {plainDay(fact.on)}
              </span>
            </Link>
          </p>
        </div>
      ))}
    </section>
  )
}

/** What the family asks for beside its words: the law gives it a meeting, and a say in the school. */
function Asks({ theCase, asksFor, since }: { theCase: Case; asksFor: unknown; since: Day }) {
  if (!Array.isArray(asksFor)) return null
  const met = factsNamed(theCase, 'meeting.held').find(held => held.says.kind === 'plan' && held.on >= since)
  return (
    <>
      {asksFor.includes('meeting') && (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--sand">Asks for a meeting</span>{' '}
          {met !== undefined && (
            <>
              Met on <Link href={`/cases/${theCase.caseId}/timeline#fact-${met.position}`}>{longDay(met.on)}</Link>
            </>
          )}
          {met === undefined && askedForComments(theCase) !== null && (
            <Link href={`/cases/${theCase.caseId}/meetings`}>Arrange it</Link>
          )}
        </p>
      )}
      {asksFor.includes('setting') && (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--sand">Says which school they prefer</span>
        </p>
      )}
    </>
  )
}
