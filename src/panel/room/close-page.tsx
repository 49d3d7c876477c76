import { allows } from '../../access/permissions.ts'
import type { At, Program } from '../../case/program.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Link } from '../../govuk/link.tsx'
import { dayInLondon, longDay } from '../../kernel/day.ts'
import type { Tried } from '../../web/app.ts'
import { FormView, Problems } from '../../web/fields.tsx'
import type { Form } from '../../web/form.ts'
import { hiddenWords } from './decide-closing.ts'
import { whyClosed } from './decide-presence.ts'
import { sittingPage } from './pages.tsx'
import { type Item, recommendationOn, type Sitting, weighsPlacements } from './sitting.ts'
import { chairOf, clockOf, recommendsShort, roomPath, whoCloses } from './words.ts'

export const closeForm: Form<Record<string, never>> = { fields: {} }

/** What closing the sitting will record on each case, and what still stands against it. */
export function closePage(program: Program, at: At, tried?: Tried) {
  return sittingPage(program, at, async (_tx, sitting) => {
    const over = whyClosed(sitting)
    const open = sitting.items.filter(
      i => i.state !== 'postponed' && recommendationOn(sitting, i.caseId) === null,
    ).length
    return {
      title: 'Close the sitting',
      body: (
        <div class="sc-narrow">
          <Problems tried={tried} form={closeForm} />
          <h1>Close the sitting</h1>
          <p class="govuk-body">
            All of it is recorded at once: the minutes, what was recommended on each case, what was postponed, and what
            is to do next. If one case cannot be recorded, nothing is.
          </p>
          <ul class="govuk-list sc-log">
            {sitting.items.map(item => (
              <li key={item.caseId}>
                <span class="num">
                  <Link href={roomPath(sitting.sittingId, item.caseId)}>{item.caseId}</Link>
                </span>
                <span>
                  {item.childName}: {willRecord(sitting, item)}
                </span>
              </li>
            ))}
          </ul>
          {over !== null && <InsetText>{over}.</InsetText>}
          {over === null && sitting.state === 'planned' && (
            <InsetText>
              The sitting of {longDay(sitting.sitsOn)} is not open.{' '}
              {allows(at.visitor.role, 'panel.clerk') && (
                <Link href={`${roomPath(sitting.sittingId)}/presence`}>Say who is here</Link>
              )}
            </InsetText>
          )}
          {sitting.state === 'open' && (
            <>
              {sitting.hidden > 0 && <p class="govuk-body late">! {hiddenWords(sitting.hidden)}.</p>}
              {open > 0 && (
                <p class="govuk-body late">
                  ! {open} {open === 1 ? 'case is' : 'cases are'} neither heard nor postponed.
                </p>
              )}
              <Signed at={at} sitting={sitting} />
              {mayClose(at, sitting) ? (
                <FormView
                  at={at}
                  form={closeForm}
                  tried={tried}
                  submit={null}
                  after={<Button text="Close the sitting" preventDoubleClick />}
                />
              ) : (
                <p class="govuk-body">{whoCloses(sitting)}</p>
              )}
            </>
          )}
        </div>
      ),
    }
  })
}

/** Whether whoever has the chair has ended it; while they have, it goes on only by taking that back. */
function Signed({ at, sitting }: { at: At; sitting: Sitting }) {
  const path = `/panels/sittings/${sitting.sittingId}`
  const chair = chairOf(sitting)
  if (sitting.signed !== null) {
    return (
      <>
        <p class="govuk-body">
          <span class="sc-tag sc-tag--done">✓ Minutes signed</span> {sitting.signed.by} ended the sitting and signed on{' '}
          {longDay(dayInLondon(sitting.signed.at))} at {clockOf(sitting.signed.at)}.
        </p>
        {mayClose(at, sitting) && (
          <FormView
            at={at}
            form={closeForm}
            action={`${path}/go-on`}
            submit={null}
            after={<Button text="Go on with the sitting" variant="secondary" preventDoubleClick />}
          />
        )}
      </>
    )
  }
  if (chair === null) return null
  return chair.accountId === at.visitor.accountId ? (
    <p class="govuk-body">
      You chair: <Link href={`${path}/sign`}>end the sitting and sign its minutes</Link>.
    </p>
  ) : (
    <p class="govuk-body">
      {chair.name} chairs, and has not signed the minutes yet.
      {!chair.staff && ' Only staff can close a sitting, since closing records on cases that others do not see.'}
    </p>
  )
}

/** The clerk of the panels, or whoever has the chair. Only staff come here: closing records on cases that others do not see. */
export function mayClose(at: At, sitting: Sitting): boolean {
  return (
    allows(at.visitor.role, 'panel.clerk') ||
    sitting.came.some(c => c.accountId === at.visitor.accountId && (c.role === 'chair' || c.role === 'clerk'))
  )
}

function willRecord(sitting: Sitting, item: Item) {
  if (item.state === 'postponed') return `postponed: ${item.because}`
  const recommendation = recommendationOn(sitting, item.caseId)
  if (recommendation === null) return <span class="late">! nothing recommended yet</span>
  const says = `the panel recommends: ${recommendsShort(recommendation.recommends).toLowerCase()}`
  if (weighsPlacements(sitting.panel)) return says
  return recommendation.confirmedByName === null
    ? `${says}; not decided yet`
    : `${says}; ${recommendation.confirmedByName} ${recommendation.departs ? 'departs from it' : 'confirms it'}`
}
