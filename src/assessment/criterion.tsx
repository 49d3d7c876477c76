import type { Case } from '../case/case.ts'
import type { Evidence } from '../case/evidence.ts'
import { answerChoices, type Numbered } from '../case/weighing.ts'
import { Details } from '../govuk/details.tsx'
import { Link } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { type Day, shortDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { Tried } from '../web/app.ts'
import { many, one, type Typed } from '../web/form.ts'
import { answerOf, evidenceFor, reasonOf } from './decision-form.ts'

interface CriterionProps {
  theCase: Case
  numbered: Numbered
  evidence: readonly Evidence[]
  typed: Typed
  tried: Tried | undefined
  today: Day
}

/** How many pieces of evidence stand open beside a criterion; the others are one click away. */
const standing = 4

/** One criterion: whether it is met, why, and what shows it. */
export function CriterionQuestion({ theCase, numbered, evidence, typed, tried, today }: CriterionProps) {
  const { criterion, number } = numbered
  const names = { answer: answerOf(numbered), reason: reasonOf(numbered), evidence: evidenceFor(numbered) }
  const wrong = (name: string) => tried?.refused.find(r => r.field === name)?.because.replace(/^Criterion \d+: /, '')
  const isWrong = Object.values(names).some(name => wrong(name) !== undefined)
  const [answerWrong, reasonWrong, evidenceWrong] = [wrong(names.answer), wrong(names.reason), wrong(names.evidence)]
  const title = `criterion-${number}`
  const ticked = many(typed[names.evidence])
  const near = evidence.filter((e, index) => ticked.includes(e.id) || index < standing)
  const others = evidence.filter(e => !near.includes(e))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div class={`sc-crit${isWrong ? ' is-error' : ''}`} role="group" aria-labelledby={title}>
      <h3 id={title} class="govuk-heading-s">
        {number}. {criterion.words}
      </h3>
      <div>
        <Radios
          name={names.answer}
          idPrefix={names.answer}
          fieldset={{ legend: { text: `Criterion ${number}: how far it is met`, classes: 'govuk-visually-hidden' } }}
          layout="inline"
          classes="govuk-radios--small"
          items={answerChoices}
          value={one(typed[names.answer]) || undefined}
          {...(answerWrong !== undefined && { errorMessage: capital(answerWrong) })}
        />
        <Textarea
          name={names.reason}
          id={names.reason}
          label={{ text: 'Reason, for the parents to read' }}
          rows={2}
          value={one(typed[names.reason])}
          {...(reasonWrong !== undefined && { errorMessage: capital(reasonWrong) })}
        />
      </div>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-visually-hidden">Evidence for criterion {number}</legend>
        <p class="small soft govuk-body">Evidence. Usual: {criterion.evidence.toLowerCase()}</p>
        {evidenceWrong !== undefined && (
          <p class="govuk-error-message" id={`${names.evidence}-error`}>
            <span class="govuk-visually-hidden">Error:</span> {capital(evidenceWrong)}
          </p>
        )}
        <Ticks name={names.evidence} of={near} ticked={ticked} theCase={theCase} today={today} first />
        {others.length > 0 && (
          <Details summaryText="Add other evidence to this answer" classes="small">
            <Ticks name={names.evidence} of={others} ticked={ticked} theCase={theCase} today={today} />
          </Details>
        )}
      </fieldset>
    </div>
  )
}

function Ticks(props: {
  name: string
  of: readonly Evidence[]
  ticked: readonly string[]
  theCase: Case
  today: Day
  first?: boolean
}) {
  const { name, of, ticked, theCase, today, first } = props
  return (
    <ul class="sc-ev">
      {of.map((evidence, index) => {
        // The error summary leads to the first box.
        const id = first && index === 0 ? name : `${name}-${evidence.position}`
        return (
          <li key={evidence.id}>
            <input type="checkbox" id={id} name={name} value={evidence.id} checked={ticked.includes(evidence.id)} />
            <label for={id}>
              <Link
                class="govuk-link govuk-link--no-visited-state"
                href={`/cases/${theCase.caseId}/timeline#fact-${evidence.position}`}
              >
                {evidence.mark === null ? '' : `${evidence.mark} `}
                {evidence.title}
              </Link>
              <span class="from">
                {shortDay(evidence.on, today)}
                {evidence.from === null ? '' : `, ${evidence.from}`}
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
