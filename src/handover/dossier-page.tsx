import { allows } from '../access/permissions.ts'
import type { Case } from '../case/case.ts'
import { factsNamed } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { type DossierPart, dossierOf, unreadLines } from '../case/dossier.ts'
import type { At, Program } from '../case/program.ts'
import { Button, InsetText, Link } from '../govuk/index.ts'
import { type Day, daysFrom, longDay, plainDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { Tried } from '../web/app.ts'
import { FormView, Problems } from '../web/fields.tsx'
import { choices, form, longText } from '../web/form.ts'

/** The lines still to be ticked. */
export function readForm(theCase: Case, program: Program) {
  return form({
    lines: choices({
      label: 'I have read',
      choices: unreadLines(theCase, program.profile).map(line => ({ value: line.id, text: line.words })),
      required: 'Tick each line that you have read',
    }),
    note: longText({ label: 'What you will do differently, or ask the officer before' }),
  })
}

/** One page on the case for whoever takes it over; ticked line by line where it has just changed hands. */
export function dossierPage(program: Program, at: At, tried?: Tried) {
  return casePage(program, at, { tab: 'overview', title: 'What goes with the case' }, async (_tx, theCase) => {
    const parts = dossierOf(theCase, program.profile)
    const { handover } = theCase
    const left = unreadLines(theCase, program.profile)
    const asked = readForm(theCase, program)
    const told = factsNamed(theCase, 'handover.told').find(f => f.says.since === handover?.since)
    const mine = theCase.manager?.accountId === at.visitor.accountId
    return (
      <>
        <Problems tried={tried} form={asked} />
        <div class="sc-cols">
          <section aria-labelledby="dossier">
            <h2 id="dossier">What goes with the case</h2>
            <p class="govuk-body">
              Written by the program from the record on {longDay(at.today)}.{' '}
              {handover == null
                ? 'The case has not changed hands within the last half year.'
                : `${handover.from.name} had the case until ${plainDay(handover.since)}.`}
            </p>
            {parts.map(part => (
              <Part key={part.id} part={part} today={at.today} />
            ))}
          </section>
          <div>
            {handover != null && (
              <section class="sc-box" aria-labelledby="family">
                <h2 id="family">The family</h2>
                {told === undefined ? (
                  <>
                    <p class="govuk-body">
                      <strong class="late">! Not told yet who has the case now.</strong> Their own page has the new name
                      since {longDay(handover.since)}.
                    </p>
                    <p class="govuk-body">
                      <Link href={`/cases/${theCase.caseId}/handover/told`}>Record that they were told</Link>
                    </p>
                    <ul class="govuk-list">
                      {theCase.people
                        .filter(p => p.until === null && p.parentalResponsibility && p.writesTo)
                        .map(p => (
                          <li key={p.personId}>
                            <Link href={`/cases/${theCase.caseId}/handover/letter/${p.personId}`}>
                              Letter to {p.name}
                            </Link>
                          </li>
                        ))}
                    </ul>
                  </>
                ) : (
                  <p class="govuk-body">
                    Told on {longDay(told.on)}: {(told.says.to as string[]).join(', ')}.
                  </p>
                )}
              </section>
            )}
            {handover != null && left.length === 0 && (
              <InsetText>Every line of what went with the case was read.</InsetText>
            )}
            {handover != null && left.length > 0 && !mine && (
              <InsetText>
                {left.length} {left.length === 1 ? 'line is' : 'lines are'} not read yet.{' '}
                {theCase.manager === null ? 'Nobody has the case.' : `${theCase.manager.name} ticks each line.`}
              </InsetText>
            )}
            {left.length > 0 && mine && allows(at.visitor.role, 'handover.read') && (
              <section class="sc-box" aria-labelledby="read">
                <h2 id="read">Tick what you have read</h2>
                <FormView at={at} form={asked} tried={tried} seen={theCase.record.length} submit={null}>
                  {field => (
                    <>
                      {field('lines')}
                      {field('note')}
                      <Button text="Record what I have read" preventDoubleClick />
                    </>
                  )}
                </FormView>
              </section>
            )}
          </div>
        </div>
      </>
    )
  })
}

function Part({ part, today }: { part: DossierPart; today: Day }) {
  return (
    <>
      <h3 class="govuk-heading-s">{part.title}</h3>
      {part.lines.length === 0 ? (
        <p class="govuk-body soft">{part.none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {part.lines.map(line => (
            <li key={line.id}>
              {line.words}{' '}
              {line.due !== undefined && line.due < today && (
                <strong class="late">▲ {count(daysFrom(line.due, today), 'day')} overdue </strong>
              )}
              <Link href={line.path}>
                See it<span class="govuk-visually-hidden">: {line.words}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
