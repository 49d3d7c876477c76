import type { ComponentChildren } from 'preact'
import type { Profile } from '../authority/profile.ts'
import { type Case, childName } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import { type Said, travelOf } from '../case/travel.ts'
import { answerWords, independentWords, outcomeWords } from '../case/travel-words.ts'
import { Link } from '../govuk/link.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { capital, listed } from '../kernel/words.ts'
import { notFound } from '../web/app.ts'
import { filledReview } from './review.ts'

/** The Transport Annual Review proforma to print: one that is filled in, by its number on the record, or an empty one. */
export function proformaPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'travel', title: 'Transport Annual Review' }, async (_tx, theCase) => {
    const which = at.params.which ?? ''
    const said = travelOf(theCase).proformas.find(p => String(p.fact.position) === which) ?? null
    if (said === null && which !== 'blank') return notFound
    const filled = filledReview(theCase, program.profile, at.today)
    const rows = said === null ? emptyRows(String(filled.mode ?? '')) : rowsOf(said)
    return (
      <>
        <article class="sc-letter sc-proforma" aria-label="Transport Annual Review proforma">
          <p class="govuk-body">
            {program.profile.name}, {program.profile.service}
            <br />
            Our reference: {theCase.caseId}
          </p>
          <h2 class="govuk-heading-m">Transport Annual Review</h2>
          <Child theCase={theCase} />
          <dl class="govuk-summary-list">
            {rows.map(([question, answer]) => (
              <div key={question} class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{question}</dt>
                <dd class="govuk-summary-list__value">{answer}</dd>
              </div>
            ))}
          </dl>
          <p class="govuk-body">Signed ........................................ Day ....................</p>
          <p class="govuk-body small soft">{standingWords(program.profile)}</p>
        </article>
        <p class="govuk-body sc-noprint">
          <Link href={`/cases/${theCase.caseId}/travel`}>Back to travel</Link>
        </p>
      </>
    )
  })
}

function Child({ theCase }: { theCase: Case }) {
  return (
    <p class="govuk-body">
      {childName(theCase.child)}
      {theCase.child.bornOn !== null && `, born ${plainDay(theCase.child.bornOn)}`}
      {theCase.setting !== null && `, ${theCase.setting.name}`}
    </p>
  )
}

function rowsOf({ fact, says }: Said<'travel.reviewed'>): [string, ComponentChildren][] {
  const changed = [
    ...says.changes.map(c => `the ${c}`),
    ...(says.changesWords === undefined ? [] : [says.changesWords]),
  ]
  return [
    ['Filled in', `${longDay(fact.on)}, by ${says.by}`],
    ['What has changed', changed.length === 0 ? 'Nothing' : capital(listed(changed))],
    ['Still eligible', `${capital(answerWords(says.eligible))}. ${says.eligibleBecause}`],
    ['How the pupil travels', says.mode],
    ['Does it still fit', capital(answerWords(says.modeFits))],
    ['Escort', says.escort === 'needed' ? 'Needed' : says.escort === 'no-longer' ? 'No longer needed' : 'Never needed'],
    ['Could travel independently', `${independentWords(says.independently)}. ${says.independentlyBecause}`],
    ['Training', trainingAnswers[says.training]],
    ['What the parents say', says.parents ?? 'Not on the record'],
    ['What the pupil says', says.pupil ?? 'Not on the record'],
    ['Outcome', `${capital(outcomeWords(says.outcome))}. ${says.because}`],
  ]
}

const trainingAnswers = {
  begin: 'Agreed: it is to begin',
  'under-way': 'Under way',
  declined: 'Offered and declined',
  'not-now': 'Not now',
} as const

function emptyRows(mode: string): [string, ComponentChildren][] {
  const line = <span class="sc-write-here" />
  return [
    ['Filled in on, and by', line],
    ['What has changed: home, school, anything else', line],
    ['Still eligible? By the rules for every pupil first, then by need. Why', line],
    ['How the pupil travels', mode === '' ? line : mode],
    ['Does it still fit?', 'Yes / No / Not known'],
    ['Escort', 'Needed / No longer needed / Never needed'],
    ['Could the pupil travel independently? What shows it', line],
    ['Independent travel training', 'To begin / Under way / Offered and declined / Not now'],
    ['What the parents say', line],
    ['What the pupil says', line],
    ['Outcome', 'Goes on as it is / Changes / Goes on while training begins / Weighed again / Stops'],
    ['Reasons for the outcome', line],
  ]
}

function standingWords(profile: Profile): string {
  return `The proforma is an example written for the demonstration; ${profile.name}’s own is not public.`
}
