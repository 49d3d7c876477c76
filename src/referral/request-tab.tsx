import type { ComponentChildren } from 'preact'
import { allows, type Permission } from '../access/permissions.ts'
import { panelOf, routeRequest } from '../authority/routing.ts'
import {
  type Case,
  factsNamed,
  inLegalOrder,
  isUnderAssessment,
  latest,
  openDeadline,
  requestUnderWay,
} from '../case/case.ts'
import { howWords, lastingWords, recommendsWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { distance, longDay, shortDay } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'
import { askersOf, routeOf, titleOf, wayOf } from './askers.ts'
import { childToRoute, missingGaps, requestToRoute } from './decide.ts'
import { gapName } from './request-form.ts'

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
  const missing = missingGaps(theCase)
  const described = latest(theCase, 'request.described')
  const arrived =
    described === null
      ? []
      : factsNamed(theCase, 'information.received').filter(f => f.says.answers === described.position)
  if (missing.length === 0 && arrived.length === 0) return null
  return (
    <section aria-labelledby="gaps">
      <h2 class="govuk-heading-m" id="gaps">
        Still to come with it: {missing.length === 0 ? 'nothing' : missing.length}
      </h2>
      <p class="govuk-body soft">What is missing is asked for. It never stops the clock.</p>
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
      {missing.length > 0 && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/request/arrived`}>Something has arrived</Link>
        </p>
      )}
    </section>
  )
}

function Clock({ theCase, at }: { theCase: Case; at: At }) {
  const decide = openDeadline(theCase, 'decide-whether-to-assess')
  if (decide === null) return null
  return (
    <div class="sc-box sc-box--tint">
      <h2 class="govuk-heading-s">The clock</h2>
      <p class="govuk-body">
        Decide by <strong>{longDay(decide.actBy)}</strong>, {distance(decide.actBy, at.today)}.
      </p>
      <p class="govuk-body small">
        <Fact theCase={theCase} of={decide.startedBy}>
          {decide.why}
        </Fact>
        .
        {decide.notBefore === undefined
          ? ''
          : ` Not before ${longDay(decide.notBefore)}: until then the parents may write.`}
      </p>
      {may(at, 'assessment.decide') && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/assessment/decision`}>Weigh it and decide</Link>
        </p>
      )}
    </div>
  )
}

function Routing({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const request = requestToRoute(theCase)
  if (request === null) return null
  const path = `/cases/${theCase.caseId}/request`
  const routed = latest(theCase, 'request.routed')
  if (routed === null || routed.position < request.position) {
    const asks = routeRequest(program.profile, {
      ...childToRoute(theCase),
      route: routeOf(request.asker),
      receivedOn: request.on,
      atSchool: theCase.setting !== null && theCase.setting.kind !== 'nursery',
    })
    return (
      <div class="sc-box">
        <h2 class="govuk-heading-s">Which panel</h2>
        <p class="govuk-body">
          <StateTag tone="late">! Not sent to a panel yet</StateTag>
        </p>
        <p class="govuk-body">{asks.because}.</p>
        <p class="govuk-body">
          <Link href={`${path}/quadrant`}>Say where the home is</Link> or{' '}
          <Link href={`${path}/route`}>choose the panel</Link>
        </p>
      </div>
    )
  }
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">Which panel</h2>
      <p class="govuk-body">
        <strong>{panelOf(program.profile, String(routed.says.panel)).name}</strong>
      </p>
      <p class="govuk-body small">
        <Fact theCase={theCase} of={routed.position}>
          {String(routed.says.because)}
        </Fact>
        . {routed.says.by === 'rule' ? 'By the authority’s rule.' : 'A person sent it there instead of the rule.'}
      </p>
      {may(at, 'request.route') && (
        <p class="govuk-body">
          <Link href={`${path}/route`}>Send it to another panel</Link>
        </p>
      )}
    </div>
  )
}

function PanelSaid({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const discussed = factsNamed(theCase, 'panel.discussed')
  if (requestToRoute(theCase) === null) return null
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">What the panel said</h2>
      {discussed.length === 0 && <p class="govuk-body">It has not been discussed yet.</p>}
      {inLegalOrder(discussed).map(fact => (
        <p key={fact.position} class="govuk-body">
          <Fact theCase={theCase} of={fact.position}>
            {longDay(fact.on)}
          </Fact>
          , {panelOf(program.profile, String(fact.says.panel)).name}:{' '}
          <strong>{recommendsWords(String(fact.says.recommends))}</strong>
          {fact.says.notes !== undefined && (
            <>
              <br />
              <span class="soft small">{String(fact.says.notes)}</span>
            </>
          )}
        </p>
      ))}
      {may(at, 'request.route') && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/request/panel`}>Record what the panel said</Link>
        </p>
      )}
    </div>
  )
}

function Notice({ at, theCase }: { at: At; theCase: Case }) {
  const request = requestUnderWay(theCase)
  if (request === null) return null
  const served = factsNamed(theCase, 'assessment.proposed')
  const windows = theCase.derived.windows.filter(w => w.id === 'representations-before-assessment')
  const needed = requestToRoute(theCase)?.asker !== 'parent'
  if (served.length === 0 && !needed) return null
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">The parents were told that it is considered</h2>
      {served.length === 0 ? (
        <p class="govuk-body">Not yet: they did not ask for it themselves, so they must be told and may write.</p>
      ) : (
        served.map(fact => (
          <p key={fact.position} class="govuk-body">
            <Fact theCase={theCase} of={fact.position}>
              {longDay(fact.on)}
            </Fact>
            {windows
              .filter(w => w.opensOn === fact.on)
              .map(w => (
                <span key={w.closesOn}>: they may write until the end of {longDay(w.closesOn)}</span>
              ))}
          </p>
        ))
      )}
      {may(at, 'assessment.decide') && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/request/notice`}>
            {served.length === 0 ? 'Record that the notice was served' : 'Record another notice'}
          </Link>
        </p>
      )}
    </div>
  )
}

function More({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  if (!may(at, 'request.take-in')) return null
  const path = `/cases/${theCase.caseId}/request`
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">Something else happened</h2>
      {isUnderAssessment(theCase) && (
        <p class="govuk-body">
          <Link href={`${path}/withdraw`}>The request is withdrawn</Link>
        </p>
      )}
      <p class="govuk-body">One more request or notification:</p>
      <ul class="govuk-list">
        {askersOf(program.profile).map(asker => (
          <li key={asker.value}>
            <Link href={`${path}/new/${asker.value}`}>{titleOf(asker.value)}</Link>
          </li>
        ))}
      </ul>
    </div>
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

/** Words that lead to the fact they come from. */
function Fact({ theCase, of, children }: { theCase: Case; of: number; children: ComponentChildren }) {
  return <Link href={`/cases/${theCase.caseId}/timeline#fact-${of}`}>{children}</Link>
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

function may(at: At, permission: Permission): boolean {
  return allows(at.visitor.role, permission)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
