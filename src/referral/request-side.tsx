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
import { recommendsWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { distance, longDay } from '../kernel/day.ts'
import { askersOf, routeOf, titleOf } from './askers.ts'
import { childToRoute, requestToRoute, waitsForPanel } from './decide.ts'
import { Fact } from './fact-link.tsx'

export function Clock({ theCase, at }: { theCase: Case; at: At }) {
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

export function Routing({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
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
          {String(routed.says.because).replace(/\.$/, '')}
        </Fact>
        . {routed.says.by === 'rule' ? 'By the authority’s rule.' : 'A person sent it there instead of the rule.'}
      </p>
      {may(at, 'request.route') && waitsForPanel(theCase) && (
        <p class="govuk-body">
          <Link href={`${path}/route`}>Send it to another panel</Link>
        </p>
      )}
    </div>
  )
}

export function PanelSaid({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
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

export function Notice({ at, theCase }: { at: At; theCase: Case }) {
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

export function More({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
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

function may(at: At, permission: Permission): boolean {
  return allows(at.visitor.role, permission)
}
