import { accountOf } from '../../access/visitor.ts'
import { childName } from '../../case/case.ts'
import { logView } from '../../case/case-page.tsx'
import type { At, Program } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { type NotFound, notFound, type Shown, type Tried } from '../../web/app.ts'
import { FormView, Problems } from '../../web/fields.tsx'
import { possibleMembers } from '../members.ts'
import { versionOf, whyNotConfirmed } from './decide.ts'
import { whyOver } from './decide-presence.ts'
import { confirmationForm, interestForm, presenceForm, reopenForm } from './forms.ts'
import { Present } from './present.tsx'
import { sittingFor, weighedIn } from './room-of.ts'
import { Line } from './room-page.tsx'
import { itemOf, type Sitting } from './sitting.ts'
import { recommendsShort, roomPath } from './words.ts'

/** Who is here: opens the sitting the first time, and follows who comes and leaves. */
export function presencePage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (tx, sitting) => {
    const over = whyOver(sitting)
    const form = await presenceFormFor(tx, sitting)
    const come = sitting.came.filter(c => c.role !== 'clerk' && c.leftAt === null)
    const standIn = come.find(c => c.role === 'chair')?.accountId ?? ''
    return {
      title: 'Who is here',
      body: (
        <div class="sc-cols">
          <div>
            <Problems tried={tried} form={form} />
            <h1>Who is here</h1>
            {over !== null ? (
              <InsetText>{over}.</InsetText>
            ) : (
              <FormView
                at={at}
                form={form}
                tried={tried}
                filled={{ present: come.map(c => c.accountId), chairs: standIn }}
                submit={sitting.state === 'planned' ? 'Open the sitting' : 'Save who is here'}
                after={
                  <p class="govuk-body small soft">
                    Whoever is taken out has left from this moment. Without a quorum of {sitting.panel.quorum} nothing
                    can be recommended.
                  </p>
                }
              />
            )}
          </div>
          <div>
            <Present at={at} sitting={sitting} item={null} />
          </div>
        </div>
      ),
    }
  })
}

export async function presenceFormFor(tx: Tx, sitting: Sitting) {
  const others = await possibleMembers(tx)
  return presenceForm(
    sitting,
    others.filter(o => !sitting.members.some(m => m.accountId === o.value)),
  )
}

/** An interest in a case, minuted: the person is out of the room for it. */
export function interestPage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (_tx, sitting) => {
    const item = itemOf(sitting, at.params.case ?? '')
    if (item === null) return notFound
    const form = interestForm(sitting)
    const over = whyOver(sitting)
    return {
      title: `Declare an interest: ${item.caseId}`,
      body: (
        <div class="sc-narrow">
          <Problems tried={tried} form={form} />
          <h1>Declare an interest in {item.caseId}</h1>
          <p class="govuk-body">
            It is minuted. From then on the person is out of the room for this case, does not vote on it, and has it in
            no pack of this sitting. Where it is withdrawn, both are minuted.
          </p>
          {over === null ? (
            <FormView at={at} form={form} tried={tried} submit="Minute the interest" after={<Back at={at} />} />
          ) : (
            <InsetText>{over}.</InsetText>
          )}
        </div>
      ),
    }
  })
}

/** The second person: confirms what the panel recommends, or departs from it with reasons. */
export function confirmationPage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (tx, sitting) => {
    const weighed = await weighedIn(tx, program, at, sitting)
    if (weighed === null || weighed.recommendation === null || weighed.set === null) return notFound
    await logView(tx, at, weighed.theCase, 'panel')
    const { recommendation, theCase, criteria } = weighed
    const form = confirmationForm(sitting, recommendation)
    const whyNot = whyNotConfirmed(sitting, recommendation, accountOf(at.visitor), weighed.proposedBy)
    return {
      title: `Decide on the recommendation: ${theCase.caseId}`,
      body: (
        <div class="sc-narrow">
          <Problems tried={tried} form={form} />
          <h1>Decide on the recommendation</h1>
          <p class="govuk-body">
            {childName(theCase.child)}, {theCase.caseId}. The panel recommends:{' '}
            <strong>{recommendsShort(recommendation.recommends).toLowerCase()}</strong>, written by{' '}
            {recommendation.recordedByName}.
          </p>
          <ol class="govuk-list govuk-list--number">
            {recommendation.answers.map(a => (
              <li key={a.criterion}>
                {criteria.find(c => c.criterion.id === a.criterion)?.criterion.words ?? a.criterion}{' '}
                <strong>{a.answer === 'met' ? 'Met' : a.answer === 'partly' ? 'Partly met' : 'Not met'}.</strong>{' '}
                {a.reason}
              </li>
            ))}
          </ol>
          {recommendation.conditions !== null && <p class="govuk-body">Conditions: {recommendation.conditions}</p>}
          {recommendation.dissent !== null && <p class="govuk-body">Dissent: {recommendation.dissent}</p>}
          {whyNot !== null ? (
            <InsetText>{whyNot}.</InsetText>
          ) : (
            <FormView
              at={at}
              form={form}
              tried={tried && { ...tried, typed: { ...tried.typed, version: versionOf(recommendation) } }}
              filled={{
                version: versionOf(recommendation),
                decides: recommendation.recommends,
                support: recommendation.recommends === 'refuse' ? (recommendation.conditions ?? '') : '',
              }}
              submit="Decide"
              after={
                <p class="govuk-body small soft">
                  This stops no clock: the day on which the parents are given the notice does. The notice is filled in
                  from here.
                </p>
              }
            />
          )}
          <Back at={at} />
        </div>
      ),
    }
  })
}

/** A closed sitting is opened again with a reason, which stands in its minutes. */
export function reopenPage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (_tx, sitting) => ({
    title: 'Open the sitting again',
    body: (
      <div class="sc-narrow">
        <Problems tried={tried} form={reopenForm} />
        <h1>Open the sitting again</h1>
        {sitting.state === 'closed' ? (
          <FormView at={at} form={reopenForm} tried={tried} submit="Open it again" />
        ) : (
          <InsetText>Only a closed sitting can be opened again.</InsetText>
        )}
        <p class="govuk-body">
          <Link href={`/panels/sittings/${sitting.sittingId}/minutes`}>Back to the minutes</Link>
        </p>
      </div>
    ),
  }))
}

function Back({ at }: { at: At }) {
  return (
    <p class="govuk-body">
      <Link href={roomPath(at.params.sitting ?? '', at.params.case ?? '')}>Back to the case</Link>
    </p>
  )
}

/** A page of a sitting: loaded as the person who asks, or not found. */
export async function sittingPage(
  program: Program,
  at: At,
  show: (tx: Tx, sitting: Sitting) => Promise<{ title: string; body: Shown['body'] } | NotFound>,
): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const sitting = await sittingFor(tx, program, at)
    if (sitting === null) return notFound
    const shown = await show(tx, sitting)
    if ('missing' in shown) return shown
    return {
      title: `${shown.title}: ${sitting.panel.name}`,
      look: 'wide',
      section: 'panels',
      body: (
        <>
          <Line sitting={sitting} />
          {shown.body}
        </>
      ),
    }
  })
}
