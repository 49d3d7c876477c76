import { allows, permissions } from '../../access/permissions.ts'
import { accountOf } from '../../access/visitor.ts'
import type { At, Program } from '../../case/program.ts'
import { answerWords } from '../../case/weighing.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import type { Tried } from '../../web/app.ts'
import { type Filled, FormView } from '../../web/fields.tsx'
import { one } from '../../web/form.ts'
import { Criteria } from './criteria-table.tsx'
import { tooLateToPostpone, versionOf, whyNotConfirmed, whyNotWeighed } from './decide.ts'
import { quorumOf, withoutQuorum } from './quorum.ts'
import type { Beside, Weighed } from './room-of.ts'
import { type Recommendation, recommendationOn, toHear, weighsPlacements } from './sitting.ts'
import { saidBefore } from './weighing-form.ts'
import { recommendsChoices, recommendsShort, roomPath } from './words.ts'

export interface WeighingProps {
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
  const version = versionOf(recommendation)
  // Whoever was told what another saved meanwhile has read it, and saves theirs over it.
  const again = tried && { ...tried, typed: { ...tried.typed, version } }
  const typed: Filled = again?.typed ?? saidBefore(recommendation)
  const meanwhile = tried !== undefined && one(tried.typed.version) !== version
  const wrong = (name: string) => tried?.refused.find(r => r.field === name)?.because
  const late = tooLateToPostpone(sitting, item)
  const following = toHear(sitting).find(i => i.caseId !== item.caseId)
  return (
    <FormView
      at={at}
      form={form}
      tried={again}
      filled={typed}
      submit={null}
      action={roomPath(sitting.sittingId, item.caseId)}
    >
      {field => (
        <>
          {missing !== null && <p class="govuk-body late">! {missing}.</p>}
          {meanwhile && recommendation !== null && <SavedMeanwhile {...props} saved={recommendation} />}
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

/** What another saved while this was being written, beside what was typed. */
function SavedMeanwhile({ weighed, saved }: WeighingProps & { saved: Recommendation }) {
  return (
    <InsetText>
      <p class="govuk-body">
        {saved.recordedByName} saved: <strong>{recommendsShort(saved.recommends).toLowerCase()}</strong>.
        {saved.answers.length === 0 && ` ${saved.reasons}`}
        {saved.conditions !== null && ` Conditions: ${saved.conditions}`}
        {saved.dissent !== null && ` Dissent: ${saved.dissent}`}
      </p>
      {saved.answers.length > 0 && (
        <ol class="govuk-list govuk-list--number">
          {saved.answers.map(({ criterion, answer, reason }) => (
            <li key={criterion} value={weighed.criteria.find(c => c.criterion.id === criterion)?.number}>
              <strong>{answerWords(answer)}.</strong> {reason}
            </li>
          ))}
        </ol>
      )}
    </InsetText>
  )
}

function isHere({ at, weighed }: WeighingProps): boolean {
  return weighed.sitting.came.some(c => c.accountId === at.visitor.accountId && c.leftAt === null)
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
    whyNotConfirmed(sitting, recommendation, accountOf(at.visitor), weighed.proposedBy) === null
  return (
    <p class="govuk-body small">
      A second person decides, who neither proposed this nor wrote it nor votes on it: {titles.slice(0, -1).join(', ')}{' '}
      or {titles.at(-1)}. They may depart from it, with reasons.{' '}
      {may && <Link href={`${roomPath(sitting.sittingId, item.caseId)}/decision`}>Decide on it now</Link>}
    </p>
  )
}
