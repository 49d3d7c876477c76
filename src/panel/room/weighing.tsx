import { allows, permissions } from '../../access/permissions.ts'
import { accountOf } from '../../access/visitor.ts'
import type { At, Program } from '../../case/program.ts'
import { answerChoices, answerWords, type Numbered } from '../../case/weighing.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import type { Tried } from '../../web/app.ts'
import { FormView } from '../../web/fields.tsx'
import { one, type Typed } from '../../web/form.ts'
import { tooLateToPostpone, whyNotConfirmed, whyNotWeighed } from './decide.ts'
import { quorumOf, withoutQuorum } from './quorum.ts'
import { type Beside, paperPath, type Weighed } from './room-of.ts'
import { recommendationOn, toHear, weighsPlacements } from './sitting.ts'
import { answerName, becauseName, saidBefore } from './weighing-form.ts'
import { recommendsChoices, recommendsShort, roomPath } from './words.ts'

interface WeighingProps {
  program: Program
  at: At
  weighed: Weighed
  beside: Beside
  tried: Tried | undefined
}

/** The answers to the criteria and what the panel recommends; or why nothing can be written now. */
export function WeighingForm(props: WeighingProps) {
  const { at, weighed, tried } = props
  const { sitting, item, form, recommendation } = weighed
  const whyNot = whyNotWeighed(sitting, item, accountOf(at.visitor))
  const mayWrite = allows(at.visitor.role, 'panel.clerk') || isHere(props)
  if (whyNot !== null || !mayWrite) {
    return (
      <>
        <InsetText>{whyNot ?? 'The clerk and those who sit write down what the panel finds'}.</InsetText>
        <Criteria {...props} typed={saidBefore(recommendation)} fixed />
        <Recommended {...props} />
      </>
    )
  }
  const missing = withoutQuorum(quorumOf(sitting, item), true)
  const typed = tried?.typed ?? saidBefore(recommendation)
  const wrong = (name: string) => tried?.refused.find(r => r.field === name)?.because
  const late = tooLateToPostpone(sitting, item)
  const following = toHear(sitting).find(i => i.caseId !== item.caseId)
  return (
    <FormView
      at={at}
      form={form}
      tried={tried}
      filled={typed}
      submit={null}
      action={roomPath(sitting.sittingId, item.caseId)}
    >
      {field => (
        <>
          {missing !== null && <p class="govuk-body late">! {missing}.</p>}
          <Criteria {...props} typed={typed} />
          <div class="sc-box sc-box--tint">
            <h2>The panel recommends</h2>
            <Radios
              name="recommends"
              idPrefix="recommends"
              fieldset={{ legend: { text: 'What does the panel recommend?', classes: 'govuk-visually-hidden' } }}
              layout="inline"
              classes="govuk-radios--small"
              value={one(typed.recommends) || undefined}
              items={[
                ...recommendsChoices(sitting.panel),
                late === null
                  ? { value: 'postpone', text: 'Postpone' }
                  : { value: 'postpone', text: 'Postpone (not possible: too late)', disabled: true },
              ]}
              {...(wrong('recommends') !== undefined && { errorMessage: wrong('recommends') })}
            />
            {weighed.criteria.length === 0 && field('reasons')}
            {(['conditions', 'dissent'] as const).map(name => (
              <Textarea
                key={name}
                name={name}
                id={name}
                label={{ text: form.fields[name]?.label ?? '' }}
                rows={name === 'dissent' ? 1 : 2}
                value={one(typed[name])}
                {...(wrong(name) !== undefined && { errorMessage: wrong(name) })}
              />
            ))}
            {late === null && (
              <Textarea
                name="postponedBecause"
                id="postponedBecause"
                label={{ text: 'If it is postponed: why' }}
                rows={1}
                value={one(typed.postponedBecause)}
                {...(wrong('postponedBecause') !== undefined && { errorMessage: wrong('postponedBecause') })}
              />
            )}
            {field('version')}
            <div class="govuk-button-group">
              {following !== undefined && (
                <Button
                  text={`Save and go to case ${sitting.items.indexOf(following) + 1}`}
                  name="go"
                  value="next"
                  preventDoubleClick
                />
              )}
              <Button
                text="Save"
                name="go"
                value="stay"
                {...(following !== undefined && { variant: 'secondary' as const })}
                preventDoubleClick
              />
            </div>
            <WhoDecides {...props} />
          </div>
        </>
      )}
    </FormView>
  )
}

function isHere({ at, weighed }: WeighingProps): boolean {
  return weighed.sitting.came.some(c => c.accountId === at.visitor.accountId && c.leftAt === null)
}

function Criteria(props: WeighingProps & { typed: Typed; fixed?: true }) {
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
        <thead class="govuk-table__head">
          <tr>
            {['Criterion', 'Officer proposes', 'Panel finds', 'Because'].map(text => (
              <th key={text} class="govuk-table__header" scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
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

/** What stands recommended, where it can no longer be written. */
function Recommended(props: WeighingProps) {
  const { sitting, item } = props.weighed
  const said = recommendationOn(sitting, item.caseId)
  if (item.state === 'postponed') {
    return (
      <div class="sc-box sc-box--tint">
        <h2>Postponed</h2>
        <p class="govuk-body">{item.because}</p>
      </div>
    )
  }
  if (said === null) return null
  return (
    <div class="sc-box sc-box--tint">
      <h2>The panel recommends: {recommendsShort(said.recommends).toLowerCase()}</h2>
      {props.weighed.set === null && <p class="govuk-body">{said.reasons}</p>}
      {said.conditions !== null && <p class="govuk-body">Conditions: {said.conditions}</p>}
      {said.dissent !== null && <p class="govuk-body">Dissent: {said.dissent}</p>}
      <WhoDecides {...props} />
    </div>
  )
}

/** Who decides on it: never who wrote it or voted; with the way there for who may. */
function WhoDecides({ program, at, weighed }: WeighingProps) {
  const { sitting, item, recommendation, theCase } = weighed
  if (weighsPlacements(sitting.panel)) {
    return (
      <p class="govuk-body small">
        Once the sitting is closed the authority decides on the placement of {theCase.caseId}, with reasons.
      </p>
    )
  }
  if (recommendation?.confirmedByName) {
    return (
      <p class="govuk-body small">
        {recommendation.confirmedByName} {recommendation.departs ? 'departs from this' : 'confirms this'}:{' '}
        {recommendsShort(recommendation.decides ?? '').toLowerCase()}.{' '}
        {recommendation.departureBecause !== null && `Because: ${recommendation.departureBecause}`}
      </p>
    )
  }
  const titles = permissions['assessment.decide'].map(id => program.profile.roles.find(r => r.id === id)?.title ?? id)
  const may =
    recommendation !== null &&
    allows(at.visitor.role, 'assessment.decide') &&
    whyNotConfirmed(sitting, recommendation, accountOf(at.visitor)) === null
  return (
    <p class="govuk-body small">
      A second person decides, who neither wrote this nor votes on it: {titles.slice(0, -1).join(', ')} or{' '}
      {titles.at(-1)}. They may depart from it, with reasons.{' '}
      {may && <Link href={`${roomPath(sitting.sittingId, item.caseId)}/decision`}>Decide on it now</Link>}
    </p>
  )
}
