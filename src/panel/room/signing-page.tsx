import { isStaff } from '../../access/visitor.ts'
import type { At, Program } from '../../case/program.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { dayInLondon, longDay } from '../../kernel/day.ts'
import { listed } from '../../kernel/words.ts'
import { type NotFound, notFound, type Shown, type Tried } from '../../web/app.ts'
import { FormView, Problems } from '../../web/fields.tsx'
import { form, hidden } from '../../web/form.ts'
import { logPapersSeen } from '../pack/kept.ts'
import { PanelFound } from './minutes-page.tsx'
import { type CaseToSign, notHeard, type ToSign, toSign, versionToSign, whyNotSigned } from './signing.ts'
import { clockOf } from './words.ts'

export const signForm = form({
  version: hidden({
    label: 'What the page was made from',
    check: text => (text === '' ? 'Open the page again' : null),
  }),
})

/** The minutes before whoever has the chair: what was found, to end the sitting and sign it. Staff close it after. */
export async function signingPage(program: Program, at: At, tried?: Tried): Promise<Shown | NotFound> {
  return at.work(async tx => {
    const sitting = await toSign(tx, program, at.params.sitting ?? '')
    if (sitting === null || (!sitting.chairs && sitting.signed === null)) return notFound
    const read = sitting.cases.filter(c => !c.keptBack).map(c => c.caseId)
    await logPapersSeen(tx, at, read, 'minutes to sign')
    const base = `/panels/sittings/${sitting.sittingId}`
    return {
      title: `End the sitting and sign: ${sitting.panel.name}`,
      section: 'panels',
      look: 'wide',
      back: isStaff(at.visitor)
        ? { href: `${base}/close`, text: 'Close the sitting' }
        : { href: `${base}/pack`, text: 'My papers' },
      body: (
        <div class="sc-narrow">
          <Problems tried={tried} form={signForm} />
          <h1>End the sitting and sign its minutes</h1>
          <p class="govuk-body">
            {sitting.panel.name}, {longDay(sitting.sitsOn)}, {sitting.startsAt}, {sitting.place}. Confidential.
          </p>
          <Present sitting={sitting} />
          {sitting.cases.map((one, place) => (
            <Minute key={one.caseId} program={program} one={one} number={place + 1} />
          ))}
          <Sign at={at} sitting={sitting} />
        </div>
      ),
    }
  })
}

function Present({ sitting }: { sitting: ToSign }) {
  if (sitting.present.length === 0) return null
  const words = sitting.present.map(
    ({ name, role, forName }) =>
      `${name}${role === 'chair' ? ' (chair)' : role === 'clerk' ? ' (clerk)' : forName === null ? '' : ` for ${forName}`}`,
  )
  return <p class="govuk-body">Present: {listed(words)}.</p>
}

function Minute({ program, one, number }: { program: Program; one: CaseToSign; number: number }) {
  const { recommends, answers, criteria, reasons, conditions, dissent, voters } = one
  return (
    <section aria-labelledby={one.caseId}>
      <h2 class="govuk-heading-m" id={one.caseId}>
        {number}. {one.keptBack ? '' : `${one.childName}, `}
        {one.caseId}
      </h2>
      {one.interests.map(words => (
        <p key={words} class="govuk-body">
          {words} declared an interest and was out of the room.
        </p>
      ))}
      {one.withdrawn.map(words => (
        <p key={words} class="govuk-body">
          {words}
        </p>
      ))}
      {one.keptBack ? (
        <p class="govuk-body">Not yours to read: you were out of the room, or it is restricted to others.</p>
      ) : one.state === 'postponed' ? (
        <p class="govuk-body">Postponed: {one.because}</p>
      ) : recommends === null || reasons === null ? (
        <p class="govuk-body">Not heard yet.</p>
      ) : (
        <PanelFound
          program={program}
          said={{ recommends, criteria, answers: answers ?? [], reasons, conditions, dissent, voted: voters ?? 0 }}
        />
      )}
    </section>
  )
}

function Sign({ at, sitting }: { at: At; sitting: ToSign }) {
  if (sitting.signed !== null) {
    const { by, at: when } = sitting.signed
    return (
      <InsetText>
        Signed by {by} on {longDay(dayInLondon(when))} at {clockOf(when)}. Nothing more is written.{' '}
        {sitting.state === 'open' && 'The clerk closes the sitting; what was decided is recorded then.'}
      </InsetText>
    )
  }
  const whyNot = whyNotSigned(sitting)
  const open = notHeard(sitting)
  if (whyNot !== null) return <InsetText>{whyNot}.</InsetText>
  if (open > 0) {
    return (
      <p class="govuk-body late">
        ! {open} {open === 1 ? 'case is' : 'cases are'} neither heard nor postponed: the sitting goes on.
      </p>
    )
  }
  return (
    <FormView
      at={at}
      form={signForm}
      filled={{ version: versionToSign(sitting) }}
      submit={null}
      after={
        <>
          <p class="govuk-body">
            You sign that these minutes say what the panel found. Nothing more is written after that. The clerk, who is
            staff, then closes the sitting: that records it on the cases.
          </p>
          <Button text="End the sitting and sign" preventDoubleClick />
        </>
      }
    />
  )
}
