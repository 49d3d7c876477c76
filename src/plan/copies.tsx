import type { Case } from '../case/case.ts'
import { lettersTo } from '../case/sending.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, plainDay } from '../kernel/day.ts'
import { type Sent, sentOf } from './sent.ts'

/** What can be printed: each document as it went out, the last first, and the letter of each parent. */
export function Copies({ theCase, today }: { theCase: Case; today: Day }) {
  const sent = sentOf(theCase)
  if (sent.length === 0) return null
  const [last, ...before] = sent
  return (
    <section class="sc-box" aria-labelledby="copies">
      <h2 id="copies">To print</h2>
      <ul class="govuk-list">{last !== undefined && <Copy theCase={theCase} today={today} sent={last} latest />}</ul>
      {before.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {before.length === 1 ? 'One document sent before' : `${before.length} documents sent before`}
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list">
              {before.map(one => (
                <Copy
                  key={one.fact.position}
                  theCase={theCase}
                  today={today}
                  sent={one}
                  latest={!sent.some(other => other.is === one.is && other.fact.position > one.fact.position)}
                />
              ))}
            </ul>
          </div>
        </details>
      )}
      <p class="small soft">Each letter is for one person. No copy shows an address that is confidential.</p>
    </section>
  )
}

/** One document that went out: itself, and the letter that went with it to each parent. */
function Copy(props: { theCase: Case; today: Day; sent: Sent; latest: boolean }) {
  const { theCase, today, sent, latest } = props
  const at = `/cases/${theCase.caseId}/statement`
  const id = latest ? sent.is : sent.fact.position
  const people = lettersTo(theCase, today)
  return (
    <li>
      {sent.printed ? <Link href={`${at}/print/${id}`}>{sent.title}</Link> : sent.title}
      <span class="soft">, {plainDay(sent.fact.on)}</span>
      {people.map(parent => (
        <span key={parent.personId} class="sc-copy">
          <Link
            href={`${at}/notice/${id}/${parent.personId}`}
            visuallyHiddenText={` with the ${sent.title.toLowerCase()} of ${plainDay(sent.fact.on)}`}
          >
            Letter to {parent.name}
          </Link>
        </span>
      ))}
    </li>
  )
}
