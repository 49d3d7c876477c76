import { type Case, factsNamed } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { caseForm } from '../case/form-page.tsx'
import { arriving, documentFacts, keepDocuments } from '../case/keep-documents.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, longDay, plainDay } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { count } from '../kernel/words.ts'
import type { Deadline } from '../law/law.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  type DelayForm,
  deadlineNamed,
  deadlineTitle,
  decideDelay,
  excusable,
  groundsFor,
  nameInAddress,
} from './decide-delay.ts'
import { delayForm } from './delay-form.ts'

/** A ground for delay: first the deadline, then the grounds that the law allows for it. */
export function delayRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/delay', may: 'delay.excuse', show: at => choosePage(program, at) })
  caseForm(app, program, {
    path: '/cases/:case/delay/:deadline',
    may: 'delay.excuse',
    tab: 'overview',
    title: 'Record a ground for delay',
    form: (theCase, at) => {
      const deadline = deadlineNamed(theCase, at.params.deadline ?? '')
      return deadline === null ? notFound : delayForm(theCase, deadline, at.today)
    },
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: (theCase, at) => <Intro theCase={theCase} program={program} at={at} />,
    submit: 'Record the ground',
    decide(theCase, values, at) {
      const deadline = deadlineNamed(theCase, at.params.deadline ?? '')
      if (deadline === null) return refuse('This deadline is neither open nor late any more')
      const documents = arriving(values.documents)
      const given: DelayForm = values
      const decided = decideDelay(
        theCase,
        deadline,
        given,
        documents.map(d => d.documentId),
      )
      if (isRefused(decided)) return decided
      return {
        record: [...decided.record, ...documentFacts(documents, values.on, 'evidence', null)],
        alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'evidence'),
      }
    },
    next: '',
    say: 'The ground is recorded. The date stays where it was.',
  })
}

function choosePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'overview', title: 'Ground for delay' }, async (_tx, theCase) => {
    const wanted = at.query.deadline
    const chosen = wanted === undefined ? null : deadlineNamed(theCase, wanted)
    const path = `/cases/${theCase.caseId}/delay`
    if (chosen !== null && groundsFor(theCase, chosen).length > 0) {
      return { to: `${path}/${encodeURIComponent(nameInAddress(chosen))}` }
    }
    const all = excusable(theCase)
    const [may, mayNot] = [
      all.filter(d => groundsFor(theCase, d).length > 0),
      all.filter(d => groundsFor(theCase, d).length === 0),
    ]
    return (
      <div class="sc-narrow">
        <h2>Record a ground for delay</h2>
        <p class="govuk-body">
          A ground excuses a delay. It never moves the date: what is late stays late, and its reason stands beside it.
        </p>
        {may.length === 0 ? (
          <p class="govuk-body">No deadline of this case is open or late for which the law knows a ground.</p>
        ) : (
          <>
            <h3>For which deadline?</h3>
            <ul class="govuk-list">
              {may.map(d => (
                <li key={`${nameInAddress(d)}-${d.startedBy}`}>
                  <Link href={`${path}/${encodeURIComponent(nameInAddress(d))}`}>
                    {deadlineTitle(d, theCase.law, program.profile)}
                  </Link>
                  , {dueWords(d, at.today)}
                </li>
              ))}
            </ul>
          </>
        )}
        {mayNot.length > 0 && (
          <>
            <h3>The law knows no ground for</h3>
            <ul class="govuk-list">
              {mayNot.map(d => (
                <li key={`${nameInAddress(d)}-${d.startedBy}`}>
                  {deadlineTitle(d, theCase.law, program.profile)}, {dueWords(d, at.today)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <Link href={`/cases/${theCase.caseId}`}>Back to the case</Link>
        </p>
      </div>
    )
  })
}

function dueWords(deadline: Deadline, today: Day): string {
  const due = `due ${plainDay(deadline.dueOn)}`
  if (deadline.metOn !== null)
    return `${due}, done ${plainDay(deadline.metOn)}, ${count(daysFrom(deadline.dueOn, deadline.metOn), 'day')} late`
  const left = daysFrom(today, deadline.dueOn)
  return left < 0
    ? `${due}, ▲ ${count(-left, 'day')} overdue`
    : `${due}, ${left === 0 ? 'today' : `${count(left, 'day')} left`}`
}

function Intro({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const deadline = deadlineNamed(theCase, at.params.deadline ?? '')
  if (deadline === null) return null
  const offered = groundsFor(theCase, deadline)
  return (
    <>
      <div class="sc-why">
        <dl>
          <dt>The duty</dt>
          <dd>{deadlineTitle(deadline, theCase.law, program.profile)}</dd>
          <dt>Its day</dt>
          <dd>
            {longDay(deadline.dueOn)}:{' '}
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${deadline.startedBy}`}>{deadline.why}</Link>
          </dd>
          <dt>Does it move?</dt>
          <dd>No. The day stays {longDay(deadline.dueOn)}; the ground says why it is not kept.</dd>
        </dl>
      </div>
      {offered.some(g => g.id === 'school-closed') && <Closures theCase={theCase} from={deadline.startedOn} />}
    </>
  )
}

/** What decides whether a closure counts: when the school was asked, and when it was shut. */
function Closures({ theCase, from }: { theCase: Case; from: Day }) {
  const asked = factsNamed(theCase, 'advice.requested').filter(f => f.says.from === 'education')
  const shut = theCase.closures.filter(c => daysFrom(c.from, c.reopens) >= 28 && c.reopens >= from).slice(0, 2)
  return (
    <p class="govuk-body">
      {asked.length === 0
        ? 'The school has not been asked for advice.'
        : `The school was asked for advice on ${asked.map(f => plainDay(f.on)).join(' and ')}.`}{' '}
      {shut.map(c => `Schools are shut from ${plainDay(c.from)} and open again on ${plainDay(c.reopens)}.`).join(' ')}{' '}
      {shut.length > 0 &&
        'The closure counts when the school was asked from 7 days before it shut to 7 days before it opens again.'}
    </p>
  )
}
