import { allows } from '../access/permissions.ts'
import { amendmentUnderWay } from '../case/amendments.ts'
import { type Case, factsNamed, hasPlan } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import type { At, Program } from '../case/program.ts'
import { phaseNames, type Transfer, transfersOf, transferUnderWay, unplannedMove } from '../case/transfers.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { addDays, type Day, daysFrom, longDay, plainDay } from '../kernel/day.ts'
import { capital, count } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { MoveSteps } from './steps.tsx'

/** The move to the next phase: what is planned, what is done of it, what comes next, and by when. */
export async function transferPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Next phase' }, async (_tx, theCase) => {
    const under = transferUnderWay(theCase)
    return (
      <>
        <p>
          <Link href={`/cases/${theCase.caseId}/statement`}>{capital(packs[theCase.law].words.document)}</Link>
        </p>
        <div class="sc-cols">
          <div>
            {under === null ? (
              <NonePlanned theCase={theCase} at={at} />
            ) : (
              <Move theCase={theCase} move={under} at={at} />
            )}
          </div>
          <div>
            <Before theCase={theCase} />
          </div>
        </div>
      </>
    )
  })
}

function NonePlanned({ theCase, at }: { theCase: Case; at: At }) {
  const path = `/cases/${theCase.caseId}/transfer`
  const next = unplannedMove(theCase, at.today)
  const { document } = packs[theCase.law].words
  const mayWrite = allows(at.visitor.role, 'plan.write')
  if (!hasPlan(theCase)) {
    return (
      <>
        <h2>No move to plan</h2>
        <p class="govuk-body">No {document} is in force on this case that could name the next setting.</p>
      </>
    )
  }
  const settled = transfersOf(theCase).find(t => t.settled !== null && t.startsOn > at.today)
  const heading = settled === undefined ? 'No move is planned' : `The move to ${phaseNames[settled.to]} is settled`
  return (
    <>
      <h2>{next === null ? heading : `${next.year} begins on ${longDay(next.startsOn)}`}</h2>
      {next === null && settled !== undefined && (
        <p class="govuk-body">
          It begins on <strong>{longDay(settled.startsOn)}</strong>. The{' '}
          <Link href={`/cases/${theCase.caseId}/statement`}>{document} in force</Link> names the next setting.
        </p>
      )}
      {next === null ? (
        <p class="govuk-body">
          Every move that follows from the child’s year is on the record. One at another time is planned by hand.
        </p>
      ) : (
        <p class="govuk-body">
          The child’s year says so: {capital(phaseNames[next.to])} comes next. Once the move is planned, the law’s day
          for naming the next setting stands on the case.
        </p>
      )}
      {mayWrite && (
        <p class="sc-actions">
          <Button href={`${path}/plan`} text={next === null ? 'Plan a move' : 'Plan this move'} />
          {next !== null && <Link href={`${path}/withdraw`}>The child does not move then</Link>}
        </p>
      )}
    </>
  )
}

function Move({ theCase, move, at }: { theCase: Case; move: Transfer; at: At }) {
  const path = `/cases/${theCase.caseId}`
  const mayWrite = allows(at.visitor.role, 'plan.write')
  return (
    <>
      <h2>The move to {phaseNames[move.to]}</h2>
      <MoveLine theCase={theCase} at={at} />
      <MoveSteps theCase={theCase} move={move} mayWrite={mayWrite} mayIssue={allows(at.visitor.role, 'plan.issue')} />
      {mayWrite && (
        <p class="govuk-body">
          <Link href={`${path}/transfer/withdraw`}>The child does not move then</Link>
        </p>
      )}
    </>
  )
}

/** When the child begins, by when the setting is named, and when the notice must go out for that. */
export function MoveLine({ theCase, at }: { theCase: Case; at: At }) {
  const move = transferUnderWay(theCase)
  if (move === null) return <p class="govuk-body">No move is planned and not settled.</p>
  const path = `/cases/${theCase.caseId}`
  const notice = move.due === null ? null : addDays(move.due.actBy, -56)
  const proposed = amendmentUnderWay(theCase)?.proposed != null
  return (
    <>
      <p class="govuk-body">
        It begins on <strong>{longDay(move.startsOn)}</strong>.{' '}
        <Link href={`${path}/timeline#fact-${move.planned.position}`}>Planned on {plainDay(move.planned.on)}</Link>.
      </p>
      <DueLine theCase={theCase} due={move.due} today={at.today} />
      {notice !== null && !proposed && (
        <p class="govuk-body">
          {daysFrom(at.today, notice) >= 0
            ? `A notice of the amendment has eight weeks to run its course: serve it by ${longDay(notice)}.`
            : `A notice of the amendment has eight weeks to run its course, and ${longDay(notice)} has passed: serve it at once and settle it sooner.`}
        </p>
      )}
    </>
  )
}

/** What would be recorded as not happening. */
export function NoMove({ theCase, at }: { theCase: Case; at: At }) {
  const under = transferUnderWay(theCase)
  const next = unplannedMove(theCase, at.today)
  if (under !== null) {
    return (
      <p class="govuk-body">
        The move to {phaseNames[under.to]} of {longDay(under.startsOn)} is taken back, and its day with it. The entry
        stays on the timeline.
      </p>
    )
  }
  return (
    <p class="govuk-body">
      {next === null
        ? 'No move is planned, and none follows from the child’s year.'
        : `${next.year} begins on ${longDay(next.startsOn)}. The move is then not proposed again for that year.`}
    </p>
  )
}

/** Moves that are settled, in time or late, and those that did not take place. */
function Before({ theCase }: { theCase: Case }) {
  const settled = transfersOf(theCase).filter(t => t.settled !== null)
  const withdrawn = factsNamed(theCase, 'phase-transfer.withdrawn')
  if (settled.length === 0 && withdrawn.length === 0) return null
  const path = `/cases/${theCase.caseId}/timeline`
  return (
    <section class="sc-box" aria-labelledby="moves">
      <h2 id="moves">On the record</h2>
      <ul class="govuk-list">
        {settled.map(({ planned, to, startsOn, settled: fact, due }) => (
          <li key={planned.position}>
            To {phaseNames[to]}, {longDay(startsOn)}:{' '}
            <Link href={`${path}#fact-${fact?.position}`}>settled on {plainDay(fact?.on ?? planned.on)}</Link>
            {fact !== null && due !== null && daysFrom(due.dueOn, fact.on) > 0
              ? `, ${count(daysFrom(due.dueOn, fact.on), 'day')} late`
              : ', in time'}
          </li>
        ))}
        {withdrawn.map(fact => (
          <li key={fact.position}>
            <Link href={`${path}#fact-${fact.position}`}>No move on {longDay(fact.says.startsOn as Day)}</Link>:{' '}
            {String(fact.says.because)}
          </li>
        ))}
      </ul>
    </section>
  )
}
