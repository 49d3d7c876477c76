import type { ComponentChildren } from 'preact'
import { amendmentUnderWay } from '../case/amendments.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { placementNamed } from '../case/placements.ts'
import { preferenceFor, type Transfer } from '../case/transfers.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'

interface MoveStepsProps {
  theCase: Case
  move: Transfer
  mayWrite: boolean
  mayIssue: boolean
}

/** What a move takes, in the order in which it is done: the wish, the settings, the notice, the amended plan. */
export function MoveSteps({ theCase, move, mayWrite, mayIssue }: MoveStepsProps) {
  return (
    <ol class="sc-do">
      <Preference theCase={theCase} move={move} mayWrite={mayWrite} />
      <Consulted theCase={theCase} move={move} />
      <AmendmentStep theCase={theCase} />
      <Settling theCase={theCase} mayIssue={mayIssue} />
    </ol>
  )
}

function Step({ done, title, children }: { done: boolean; title: string; children: ComponentChildren }) {
  return (
    <li>
      <span>
        <StateTag tone={done ? 'done' : undefined}>{done ? '✓ done' : 'To do'}</StateTag>
      </span>
      <span>
        <strong>{title}</strong>
        <span class="small">{children}</span>
      </span>
    </li>
  )
}

function Preference({ theCase, move, mayWrite }: { theCase: Case; move: Transfer; mayWrite: boolean }) {
  const said = preferenceFor(theCase, 'transfer', move.planned.on)
  const path = `/cases/${theCase.caseId}`
  return (
    <Step done={said !== null} title="Which school the family prefers">
      {said !== null && (
        <>
          {String(said.says.from)}: {String(said.says.name)},{' '}
          <Link href={`${path}/timeline#fact-${said.position}`}>{plainDay(said.on)}</Link>
          {typeof said.says.because === 'string' && `. ${said.says.because}`}{' '}
        </>
      )}
      {mayWrite && (
        <Link href={`${path}/transfer/preference`}>
          {said === null ? 'Record what they prefer' : 'Record another preference'}
        </Link>
      )}
    </Step>
  )
}

function Consulted({ theCase, move }: { theCase: Case; move: Transfer }) {
  const path = `/cases/${theCase.caseId}/placement`
  const asked = factsNamed(theCase, 'setting.consulted').filter(f => f.on >= move.planned.on)
  const named = placementNamed(theCase)
  const agreed = asked.some(f => replyTo(theCase, f)?.says.can === 'can')
  return (
    <Step done={agreed || named !== null} title="Settings consulted, and one agreed">
      {asked.length > 0 && `${asked.map(f => consulted(theCase, f)).join('; ')}. `}
      {named !== null && `${named.name} is named from ${longDay(named.startsOn)}. `}
      <Link href={path}>Weigh and consult settings</Link>
    </Step>
  )
}

function consulted(theCase: Case, asked: SettledFact): string {
  const can = replyTo(theCase, asked)?.says.can
  const answer = can === undefined ? 'has not answered yet' : `${can === 'can' ? 'can' : 'cannot'} meet the needs`
  return `${asked.says.name} ${answer}`
}

function replyTo(theCase: Case, asked: SettledFact): SettledFact | undefined {
  return factsNamed(theCase, 'setting.replied').findLast(
    f => f.says.setting === asked.says.setting && f.position > asked.position,
  )
}

function AmendmentStep({ theCase }: { theCase: Case }) {
  const under = amendmentUnderWay(theCase)
  const { document } = packs[theCase.law].words
  const path = `/cases/${theCase.caseId}/statement/amend`
  const words =
    under === null
      ? 'Not begun. '
      : under.proposed === null
        ? 'Begun, not served yet. '
        : `Notice served on ${plainDay(under.proposed.on)}. `
  return (
    <Step done={under?.proposed != null} title="Notice of the amendment served">
      {words}
      <Link href={path}>{under === null ? `Amend the ${document}` : 'Go on with the amendment'}</Link>
    </Step>
  )
}

function Settling({ theCase, mayIssue }: { theCase: Case; mayIssue: boolean }) {
  const { document } = packs[theCase.law].words
  return (
    <Step done={false} title={`Amended ${document} sent, naming the next setting`}>
      Sending it settles the move in the same step.{' '}
      {mayIssue && (
        <Link href={`/cases/${theCase.caseId}/transfer/settle`}>The {document} in force names it already</Link>
      )}
    </Step>
  )
}
