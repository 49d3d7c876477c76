import { allows } from '../access/permissions.ts'
import { casePage } from '../case/case-page.tsx'
import { outcomeWords } from '../case/complaint-words.ts'
import { type Complaint, type ComplaintAtStage, complaintsOf, isAnswered } from '../case/complaints.ts'
import type { At, Program } from '../case/program.ts'
import { Button, Link } from '../govuk/index.ts'
import { type Day, daysFrom, distance, longDay, plainDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'

/** Complaints about the service on one case, the newest first. */
export function complaintsPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'differences', title: 'Complaints' }, async (_tx, theCase) => {
    const complaints = complaintsOf(theCase).toReversed()
    const may = allows(at.visitor.role, 'complaint.record')
    return (
      <>
        <h2>Complaints</h2>
        <p class="govuk-body sc-measure">
          What the family or anyone else complains of about the service, and what we answered. A decision with which
          they do not agree stands under <Link href={`/cases/${theCase.caseId}/differences`}>differences</Link>. How
          long each duty took stands in the{' '}
          <Link href={`/cases/${theCase.caseId}/chronology`}>chronology of duties</Link>.
        </p>
        {may && (
          <Button href={`/cases/${theCase.caseId}/complaints/add`} variant="secondary">
            Record a complaint
          </Button>
        )}
        {complaints.length === 0 && <p class="govuk-body">Nobody has complained on this case.</p>}
        {complaints.map(complaint => (
          <OneComplaint
            key={complaint.about}
            complaint={complaint}
            caseId={theCase.caseId}
            program={program}
            may={may}
            today={at.today}
          />
        ))}
      </>
    )
  })
}

interface OneProps {
  complaint: Complaint
  caseId: string
  program: Program
  may: boolean
  today: Day
}

function OneComplaint({ complaint, caseId, program, may, today }: OneProps) {
  const now = complaint.stages.at(-1)
  const path = `/cases/${caseId}/complaints/${complaint.number}`
  return (
    <section
      class="sc-box"
      id={`complaint-${complaint.number}`}
      aria-labelledby={`complaint-${complaint.number}-title`}
    >
      <h3 class="govuk-heading-m" id={`complaint-${complaint.number}-title`}>
        Complaint {complaint.number}, from {complaint.stages[0]?.says.from}
      </h3>
      {complaint.stages.map(stage => (
        <AtStage
          key={stage.fact.position}
          stage={stage}
          caseId={caseId}
          program={program}
          today={today}
          over={complaint.withdrawn !== null}
        />
      ))}
      {complaint.withdrawn !== null && (
        <p class="govuk-body">
          Withdrawn on {plainDay(complaint.withdrawn.on)}. {String(complaint.withdrawn.says.because)}
        </p>
      )}
      {may && !isAnswered(complaint) && (
        <p class="govuk-body">
          {now?.acknowledged === null && (
            <>
              <Link href={`${path}/acknowledge`}>Acknowledge it</Link>
              {' · '}
            </>
          )}
          <Link href={`${path}/answer`}>Record the answer</Link>
          {' · '}
          <Link href={`${path}/withdraw`}>It was withdrawn</Link>
        </p>
      )}
    </section>
  )
}

interface AtStageProps {
  stage: ComplaintAtStage
  caseId: string
  program: Program
  today: Day
  over: boolean
}

function AtStage({ stage, caseId, program, today, over }: AtStageProps) {
  const { says, fact, dueOn, acknowledged, answered } = stage
  const late = answered === null && !over && dueOn < today
  return (
    <>
      <p class="govuk-body">
        <strong>{program.profile.complaints.stages.find(one => one.id === says.stage)?.name}</strong>. Received on{' '}
        {longDay(fact.on)}
        {says.reference !== undefined && `, the Ombudsman’s number ${says.reference}`}.{' '}
        <Link href={`/cases/${caseId}/timeline#fact-${fact.position}`}>Entry {fact.position}</Link>
      </p>
      <p class="govuk-body sc-lines-kept">{says.words}</p>
      {says.wants !== undefined && <p class="govuk-body">Asks for: {says.wants}</p>}
      {answered === null ? (
        !over && (
          <p class={`govuk-body${late ? ' late' : ''}`}>
            {late && '▲ '}Answer by {longDay(dueOn)}
            {late ? `, ${count(daysFrom(dueOn, today), 'day')} overdue` : `, ${distance(dueOn, today)}`}.{' '}
            {acknowledged === null ? 'Not acknowledged yet.' : `Acknowledged on ${plainDay(acknowledged.on)}.`}
          </p>
        )
      ) : (
        <p class="govuk-body">
          Answered on {longDay(answered.on)}
          {answered.on > dueOn && `, ${count(daysFrom(dueOn, answered.on), 'day')} late`}:{' '}
          {outcomeWords[answered.answer.outcome]}. {answered.answer.words}
          {answered.answer.remedy !== undefined && ` What we put right: ${answered.answer.remedy}.`}
        </p>
      )}
    </>
  )
}
