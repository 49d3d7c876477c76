import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { interpretersNeeded, namesOf } from '../case/people-fields.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { arrangedMeeting, decideArrange, decideDeclined, decideHeld } from './decide.ts'
import { arrangeForm, declinedForm, heldForm } from './forms.ts'
import { meetingsPage } from './meetings-page.tsx'

export function meetingRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/meetings', may: 'case.read', show: at => meetingsPage(program, at) })

  const common = { may: 'meeting.record', tab: 'meetings', next: '/meetings', addresses: 'kept out' } as const
  caseForm(app, program, {
    path: '/cases/:case/meetings/arrange',
    ...common,
    title: 'Arrange a meeting',
    form: theCase => arrangeForm(theCase),
    filled: theCase => ({ kind: usualKind(theCase) }),
    intro: theCase => <Interpreters theCase={theCase} />,
    submit: 'Arrange the meeting',
    decide: (theCase, { kind, meetingOn, place, people, others }, at) =>
      decideArrange(theCase, { kind, meetingOn, place, with: namesOf(theCase, people, others) }, at.today),
    say: 'The meeting is arranged.',
  })

  caseForm(app, program, {
    path: '/cases/:case/meetings/held',
    ...common,
    title: 'Record a meeting that was held',
    form: (theCase, at) => heldForm(theCase, at.today),
    filled(theCase, at): Filled {
      const arranged = arrangedMeeting(theCase)
      return {
        kind: arranged?.kind ?? usualKind(theCase),
        ...filledDay('on', arranged !== null && arranged.meetingOn <= at.today ? arranged.meetingOn : null),
      }
    },
    intro: theCase =>
      theCase.law !== 'england-ehc-2014' &&
      isProposed(theCase) && (
        <p class="govuk-body">
          A meeting on what was proposed opens 15 more days, beginning with the day of the meeting, in which the parents
          may write.
        </p>
      ),
    submit: 'Record the meeting',
    decide: (theCase, { kind, on, people, others, notes, wishes }) =>
      decideHeld(theCase, { kind, on, with: namesOf(theCase, people, others), notes, wishes }),
    say(theCase) {
      const opened = theCase.derived.windows.findLast(w => w.after === 'meeting.held')
      return opened === undefined
        ? 'The meeting is recorded.'
        : `The meeting is recorded. The parents may write until ${longDay(opened.closesOn)}.`
    },
  })

  caseForm(app, program, {
    path: '/cases/:case/meetings/declined',
    ...common,
    title: 'The parents do not wish to meet',
    form: (theCase, at) => declinedForm(theCase, at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: () => (
      <p class="govuk-body">
        Parents are offered a meeting and need not take it. When they decline, it is recorded who said so and why, and
        it is no task any more. They can still be met later.
      </p>
    ),
    submit: 'Record it',
    decide: (theCase, declined) => decideDeclined(theCase, declined),
    say: 'It is recorded that the parents do not wish to meet.',
  })
}

/** Something was proposed that the family may ask to meet about. */
function isProposed(theCase: Case): boolean {
  return theCase.derived.stage === 'proposed' || amendmentUnderWay(theCase)?.proposed != null
}

function usualKind(theCase: Case): string {
  return isProposed(theCase) ? 'plan' : 'parents'
}

function Interpreters({ theCase }: { theCase: Case }) {
  const needed = interpretersNeeded(theCase)
  return needed.length === 0 ? null : <div class="govuk-inset-text">Book first: {needed.join('; ')}.</div>
}
