import type { Training, TrainingStep } from '../case/travel-training.ts'
import { trainingWords } from '../case/travel-words.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import type { TravelPart } from './travel-page.tsx'

/** Independent travel training: each step with its day, and what it led to. */
export function TrainingView(part: TravelPart) {
  const { travel, records, link } = part
  const trainings = [...travel.trainings].reverse()
  const underWay = trainings.some(t => t.ended === null)
  const has = travel.decision !== null || travel.inPlan !== null || travel.provisions.length > 0
  if (trainings.length === 0 && !has) return null
  return (
    <section aria-labelledby="training">
      <h2 id="training">Independent travel training</h2>
      {trainings.length === 0 && (
        <p class="govuk-body">
          None so far. Travelling independently is encouraged wherever it is right for the pupil.
        </p>
      )}
      {trainings.map(training => (
        <One key={training.about} training={training} part={part} />
      ))}
      {records && (
        <p class="sc-actions">
          {underWay ? (
            <>
              <Button href={link('/training/step')} text="Record a step" variant="secondary" />
              <Link href={link('/training/end')}>The training ended</Link>
            </>
          ) : (
            <Button href={link('/training/new')} text="Plan training" variant="secondary" />
          )}
        </p>
      )}
    </section>
  )
}

function One({ training, part }: { training: Training; part: TravelPart }) {
  const { says, fact, ended } = training
  return (
    <>
      <p class="govuk-body">
        {says.journey}, with {says.trainer}, from {longDay(says.startsOn as Day)} to {longDay(says.endsBy as Day)}.{' '}
        <Link href={`/cases/${part.theCase.caseId}/timeline#fact-${fact.position}`}>Entry {fact.position}</Link>
        {ended !== null && (
          <>
            {' '}
            <StateTag tone={ended.outcome === 'stopped' ? undefined : 'done'}>
              {ended.outcome === 'stopped' ? '' : '✓ '}
              {trainingWords(ended.outcome)}, {plainDay(ended.fact.on)}
            </StateTag>{' '}
            {ended.because}
          </>
        )}
      </p>
      <ol class="govuk-list govuk-list--number">
        {training.steps.map(step => (
          <li key={step.number}>
            {step.what} <StepTag step={step} over={ended !== null} today={part.today} />
          </li>
        ))}
      </ol>
    </>
  )
}

function StepTag({ step, over, today }: { step: TrainingStep; over: boolean; today: Day }) {
  if (step.passed !== null) return <StateTag tone="done">✓ passed {plainDay(step.passed.on)}</StateTag>
  if (over) return <StateTag>not passed</StateTag>
  const late = step.by < today
  return (
    <StateTag tone={late ? 'late' : 'now'}>
      {late ? '! was due' : 'by'} {plainDay(step.by)}, {distance(step.by, today)}
      {step.tries.length > 0 && `; tried ${plainDay(step.tries.at(-1)?.on ?? step.by)}`}
    </StateTag>
  )
}
