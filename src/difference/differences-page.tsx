import { allows } from '../access/permissions.ts'
import { agreementOf, appealsOf, appealWindows } from '../case/appeals.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { againstWords } from '../case/difference-words.ts'
import { type Difference, differencesOf } from '../case/differences.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { distance, longDay } from '../kernel/day.ts'
import { AppealBox } from './appeal-box.tsx'
import { DifferenceBox } from './difference-box.tsx'

/** Where they and we do not agree: each point and what was done about it, the family's time to appeal, and each appeal. */
export async function differencesPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'differences', title: 'Differences' }, async (_tx, theCase) => {
    const differences = differencesOf(theCase)
    const waits = (d: Difference) => d.settled === null || (agreementOf(theCase, d)?.open.length ?? 0) > 0
    const open = differences.filter(waits)
    const settled = differences.filter(d => !waits(d))
    const appeals = appealsOf(theCase)
    const base = `/cases/${theCase.caseId}/differences`
    return (
      <>
        <h2>Differences</h2>
        {differences.length === 0 && <p class="govuk-body">No point of difference is on this case.</p>}
        <p class="sc-actions">
          {allows(at.visitor.role, 'difference.record') && (
            <Button href={`${base}/raise`} text="Record a difference" variant="secondary" />
          )}
          <Link href={`/cases/${theCase.caseId}/complaints`}>Complaints about the service</Link>
          <Link href={`/cases/${theCase.caseId}/chronology`}>Chronology of duties</Link>
          <Link href="/differences">All open differences and appeals</Link>
        </p>
        {open.map(difference => (
          <DifferenceBox key={difference.about} program={program} at={at} theCase={theCase} difference={difference} />
        ))}
        <SaidInReviews theCase={theCase} differences={differences} />
        <TimeToAppeal program={program} at={at} theCase={theCase} />
        <section aria-labelledby="appeals">
          <h2 id="appeals">Appeals</h2>
          {appeals.length === 0 && <p class="govuk-body">No appeal is on this case.</p>}
          {allows(at.visitor.role, 'appeal.record') && (
            <p class="sc-actions">
              <Button href={`${base}/appeals/lodge`} text="An appeal is registered" variant="secondary" />
            </p>
          )}
          {appeals.toReversed().map(appeal => (
            <AppealBox key={appeal.about} program={program} at={at} theCase={theCase} appeal={appeal} />
          ))}
        </section>
        {settled.length > 0 && (
          <section aria-labelledby="settled">
            <h2 id="settled">Settled</h2>
            {settled.toReversed().map(difference => (
              <DifferenceBox
                key={difference.about}
                program={program}
                at={at}
                theCase={theCase}
                difference={difference}
              />
            ))}
          </section>
        )}
      </>
    )
  })
}

/** Differences of view that the record of a review tells, and nobody has put on the case as a difference. */
function SaidInReviews({ theCase, differences }: { theCase: Case; differences: readonly Difference[] }) {
  const said = factsNamed(theCase, 'review.recorded').filter(
    fact => typeof fact.says.differences === 'string' && !differences.some(d => d.says.source === fact.position),
  )
  if (said.length === 0) return null
  const path = `/cases/${theCase.caseId}`
  return (
    <section aria-labelledby="said-in-reviews">
      <h2 id="said-in-reviews">Written down in a review</h2>
      {said.map(fact => (
        <div key={fact.position} class="sc-box">
          <p class="govuk-body sc-lines-kept">{String(fact.says.differences)}</p>
          <p class="govuk-body">
            <Link href={`${path}/timeline#fact-${fact.position}`}>Review recorded {longDay(fact.on)}</Link>.{' '}
            <Link href={`${path}/differences/raise?source=${fact.position}`}>
              Record it as a difference
              <span class="govuk-visually-hidden">, from the review recorded {longDay(fact.on)}</span>
            </Link>
          </p>
        </div>
      ))}
    </section>
  )
}

/** Until when the family may appeal, and against what: open windows, and those that closed with no appeal. */
function TimeToAppeal({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const windows = appealWindows(theCase).toReversed()
  if (windows.length === 0) return null
  return (
    <section aria-labelledby="time-to-appeal">
      <h2 id="time-to-appeal">The family’s time to appeal</h2>
      <ul class="govuk-list">
        {windows.map(window => {
          const open = window.closesOn >= at.today
          const by = theCase.facts.find(f => f.name === window.after && f.on === window.opensOn)
          return (
            <li key={`${window.after}:${window.opensOn}`}>
              Against {againstWords(window.after, program.profile)} of{' '}
              {by === undefined ? (
                longDay(window.opensOn)
              ) : (
                <Link href={`/cases/${theCase.caseId}/timeline#fact-${by.position}`}>{longDay(window.opensOn)}</Link>
              )}
              : until <strong>{longDay(window.closesOn)}</strong>{' '}
              <StateTag tone={open ? 'sand' : undefined}>
                {open ? distance(window.closesOn, at.today) : 'over'}
              </StateTag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
