import { answerChoices, answerWords, type Numbered } from '../../case/weighing.ts'
import { Link } from '../../govuk/link.tsx'
import { TableHead } from '../../govuk/table-head.tsx'
import { one, type Typed } from '../../web/form.ts'
import { paperPath } from './room-of.ts'
import type { WeighingProps } from './weighing.tsx'
import { answerName, becauseName } from './weighing-form.ts'

/** Each criterion: what the officer proposes and what shows it, what the panel finds, and why. */
export function Criteria(props: WeighingProps & { typed: Typed; fixed?: true }) {
  const { weighed } = props
  if (weighed.set === null) return null
  return (
    <>
      <table class="govuk-table sc-panel-crit sc-stack">
        <caption class="govuk-visually-hidden">Answers to the criteria</caption>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <TableHead columns={['Criterion', 'Officer proposes', 'Panel finds', 'Because']} />
        <tbody>
          {weighed.criteria.map(numbered => (
            <CriterionRow key={numbered.number} {...props} numbered={numbered} />
          ))}
        </tbody>
      </table>
      <p class="govuk-body small soft">
        {weighed.set.title}, version {weighed.set.version}. {weighed.set.standing}{' '}
        <Link href="/criteria">Read all of it</Link>
      </p>
    </>
  )
}

function CriterionRow(props: WeighingProps & { typed: Typed; fixed?: true; numbered: Numbered }) {
  const { weighed, typed, tried, numbered, fixed } = props
  const [answer, because] = [answerName(numbered), becauseName(numbered)]
  const { number, criterion } = numbered
  const proposed = weighed.proposed.find(p => p.criterion === criterion.id)
  const found = one(typed[answer])
  const wrong = (name: string) => tried?.refused.find(r => r.field === name)?.because
  return (
    <tr>
      <td class="govuk-table__cell">
        <strong>{number}.</strong> {criterion.words}
      </td>
      <td class="govuk-table__cell" data-label="Officer:">
        {proposed === undefined ? <span class="soft">Nothing proposed</span> : answerWords(proposed.answer)}
        {proposed !== undefined && <Shown {...props} evidence={proposed.evidence} reason={proposed.reason} />}
      </td>
      <td class="govuk-table__cell" {...(fixed && { 'data-label': 'Panel:' })}>
        {fixed ? (
          <span class="sc-line-of">{answerWords(found)}</span>
        ) : (
          <fieldset
            class="govuk-fieldset sc-pick"
            aria-describedby={wrong(answer) === undefined ? undefined : `${answer}-error`}
          >
            <legend class="govuk-visually-hidden">Criterion {number}: the panel finds</legend>
            {wrong(answer) !== undefined && <Wrong of={answer} words={wrong(answer) ?? ''} />}
            {answerChoices.map(({ value, text }, index) => (
              <label key={value}>
                <input
                  type="radio"
                  name={answer}
                  id={index === 0 ? answer : `${answer}-${value}`}
                  value={value}
                  checked={found === value}
                />{' '}
                {text}
              </label>
            ))}
          </fieldset>
        )}
        {proposed !== undefined && found !== '' && found !== proposed.answer && (
          <span class="sc-tag sc-tag--sand">differs</span>
        )}
      </td>
      <td class="govuk-table__cell">
        {fixed ? (
          one(typed[because])
        ) : (
          <>
            {wrong(because) !== undefined && <Wrong of={because} words={wrong(because) ?? ''} />}
            <label class="govuk-visually-hidden" for={because}>
              The panel’s reason for criterion {number}
            </label>
            <textarea
              class={`govuk-textarea${wrong(because) === undefined ? '' : ' govuk-textarea--error'}`}
              id={because}
              name={because}
              rows={3}
              aria-describedby={wrong(because) === undefined ? undefined : `${because}-error`}
            >
              {one(typed[because])}
            </textarea>
          </>
        )}
      </td>
    </tr>
  )
}

function Wrong({ of, words }: { of: string; words: string }) {
  const short = words.replace(/^Criterion \d+: /, '')
  return (
    <p class="govuk-error-message" id={`${of}-error`}>
      <span class="govuk-visually-hidden">Error:</span> {short.charAt(0).toUpperCase() + short.slice(1)}
    </p>
  )
}

/** What shows the officer's answer: the page of the pack, or the entry of the record. */
function Shown(props: WeighingProps & { evidence: readonly string[]; reason: string }) {
  const { weighed, beside, evidence, reason } = props
  const { theCase } = weighed
  const links = evidence.flatMap(id => {
    const shown = beside.evidence.find(e => e.id === id)
    if (shown === undefined) return []
    const fact = theCase.facts.find(f => f.position === shown.position)
    const paper = beside.papers.find(p => p.documentId !== null && p.documentId === fact?.says.document)
    return paper === undefined
      ? [{ href: `/cases/${theCase.caseId}/timeline#fact-${shown.position}`, text: shown.mark ?? shown.title }]
      : [{ href: paperPath(props.at, weighed, paper), text: `p. ${paper.firstPage}` }]
  })
  return (
    <span class="two small soft">
      {links.map(({ href, text }, index) => (
        <span key={text}>
          {index > 0 && ', '}
          <Link class="govuk-link govuk-link--no-visited-state" href={href}>
            {text}
          </Link>
        </span>
      ))}
      {links.length > 0 && reason !== '' && ': '}
      {reason}
    </span>
  )
}
