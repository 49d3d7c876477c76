import type { ComponentChildren } from 'preact'
import { awaitedInformation } from '../case/awaited-information.ts'
import { type Case, factsNamed, inLegalOrder, latest } from '../case/case.ts'
import { howWords, lastingWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { longDay, shortDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { SettledFact } from '../record/settle.ts'
import { askersOf, titleOf, wayOf } from './askers.ts'
import { requestToRoute } from './decide.ts'
import { Fact } from './fact-link.tsx'
import { gapName } from './request-form.ts'
import { Clock, More, Notice, PanelSaid, Routing } from './request-side.tsx'

/** What was asked of us, how far it is, and what can be done about it. */
export function RequestTab({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const request = requestToRoute(theCase)
  return (
    <div class="sc-cols">
      <div>
        <h2 class="govuk-heading-l">Request</h2>
        {request === null ? (
          <p class="govuk-body">Nothing has been asked for this child yet.</p>
        ) : (
          <Asked program={program} theCase={theCase} />
        )}
        <Gaps theCase={theCase} at={at} />
        <EarlierRequests program={program} theCase={theCase} />
      </div>
      <div>
        <Clock theCase={theCase} at={at} />
        <Routing program={program} at={at} theCase={theCase} />
        <PanelSaid program={program} at={at} theCase={theCase} />
        <Notice at={at} theCase={theCase} />
        <More program={program} at={at} theCase={theCase} />
      </div>
    </div>
  )
}

function Asked({ program, theCase }: { program: Program; theCase: Case }) {
  const request = requestToRoute(theCase)
  const described = latest(theCase, 'request.described')
  if (request === null) return null
  const says = described?.says ?? {}
  const words = (value: unknown) => (value === undefined ? null : String(value))
  const row = (key: string, value: ComponentChildren) =>
    value === null || value === '' ? null : { key, value: { text: value } }
  const acknowledged = latest(theCase, 'request.acknowledged')
  const cameWith = (says.cameWith as string[] | undefined) ?? []
  return (
    <SummaryList
      rows={[
        row('Asked', titleOf(request.asker)),
        row(
          'Received',
          <>
            <Fact theCase={theCase} of={request.position}>
              {longDay(request.on)}
            </Fact>
            {says.how === undefined ? '' : `, by ${howWords(String(says.how))}`}
          </>,
        ),
        row('From', says.from === undefined ? null : `${says.from}${says.role === undefined ? '' : `, ${says.role}`}`),
        row(
          wayOf(request.asker) === 'notification' ? 'What we are told' : 'What is asked, and why',
          words(says.reasons),
        ),
        row('Diagnosis', words(says.diagnosis)),
        row('Whether it lasts', says.lasting === undefined ? null : capital(lastingWords(String(says.lasting)))),
        row('Regular medical intervention', words(says.intervention)),
        row(gapName(program.profile, 'schoolAction'), words(says.schoolAction)),
        row(gapName(program.profile, 'schoolActionPlus'), words(says.schoolActionPlus)),
        row('Reviews', words(says.reviews)),
        row('Came with it', cameWith.length === 0 ? null : <List of={cameWith} />),
        row(
          'Acknowledged',
          acknowledged !== null && acknowledged.on >= request.on ? (
            <>
              <Fact theCase={theCase} of={acknowledged.position}>
                {longDay(acknowledged.on)}
              </Fact>
              , to {String(acknowledged.says.to)}, by {howWords(String(acknowledged.says.how))}
            </>
          ) : (
            <>
              Not yet. <Link href={`/cases/${theCase.caseId}/request/acknowledge`}>Record the acknowledgement</Link>
            </>
          ),
        ),
      ]}
    />
  )
}

function Gaps({ theCase, at }: { theCase: Case; at: At }) {
  const missing = awaitedInformation(theCase)
  const request = requestToRoute(theCase)
  const arrived = factsNamed(theCase, 'information.received').filter(f => f.position > (request?.position ?? 0))
  if (request === null) return null
  return (
    <section aria-labelledby="gaps">
      <h2 class="govuk-heading-m" id="gaps">
        Still to come with it: {missing.length === 0 ? 'nothing' : missing.length}
      </h2>
      <p class="govuk-body soft">What is missing is asked for. It never stops the clock.</p>
      {missing.length + arrived.length > 0 && (
        <ul class="govuk-list sc-asked">
          {missing.map(gap => (
            <li key={gap.what}>
              <span>{gap.what}</span>
              <span>
                {gap.askedOn === null ? 'Not asked for yet' : `Asked of ${gap.of} ${shortDay(gap.askedOn, at.today)}`}
              </span>
            </li>
          ))}
          {arrived.map(fact => (
            <li key={fact.position}>
              <span>{String(fact.says.what)}</span>
              <span>
                <Fact theCase={theCase} of={fact.position}>
                  ✓ Arrived {shortDay(fact.on, at.today)}
                </Fact>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        {missing.length > 0 && (
          <>
            <Link href={`/cases/${theCase.caseId}/request/arrived`}>Something has arrived</Link> ·{' '}
          </>
        )}
        <Link href={`/cases/${theCase.caseId}/request/ask`}>Ask for something more</Link>
      </p>
    </section>
  )
}

function EarlierRequests({ program, theCase }: { program: Program; theCase: Case }) {
  const now = requestToRoute(theCase)
  const told = inLegalOrder(
    factsNamed(
      theCase,
      'assessment.requested',
      'notification.received',
      'request.withdrawn',
      'assessment.agreed',
      'assessment.refused',
    ),
  ).filter(f => f.position !== now?.position)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 class="govuk-heading-m" id="earlier">
        Also on this case
      </h2>
      <ul class="govuk-list">
        {told.map(fact => (
          <li key={fact.position}>
            <Fact theCase={theCase} of={fact.position}>
              {longDay(fact.on)}
            </Fact>
            : {titleOfFact(fact, program)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function titleOfFact(fact: SettledFact, program: Program): string {
  switch (fact.name) {
    case 'request.withdrawn':
      return 'the request was withdrawn'
    case 'assessment.agreed':
      return 'the parents were told that we will assess'
    case 'assessment.refused':
      return 'the parents were told that we will not assess'
    default: {
      const asker = String(fact.says.by ?? fact.says.from)
      const found = askersOf(program.profile).find(a => a.value === asker)
      return `${(found?.text ?? 'somebody').toLowerCase()} ${fact.name === 'notification.received' ? 'notified us' : 'asked'}`
    }
  }
}

function List({ of }: { of: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {of.map(words => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
