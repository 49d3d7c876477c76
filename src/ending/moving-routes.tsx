import { type Case, hasPlan, openDeadline } from '../case/case.ts'
import { moveUnderWay } from '../case/ending.ts'
import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  decideMoveCancelled,
  decideMovedOut,
  decideMoveHeard,
  decideParentsTold,
  reviewDayToPromise,
} from './decide-moving.ts'
import { recipientsOf } from './forms.ts'
import { cancelMoveForm, movedOutForm, moveForm, tellForm } from './moving-forms.ts'

/** Moving out: heard, called off, passed on. Moved in: the parents are told. */
export function movingRoutes(app: CaseApp, program: Program): void {
  const plan = (theCase: Case) => packs[theCase.law].words.document

  caseForm(app, program, {
    path: '/cases/:case/ending/move',
    may: 'cease.record',
    tab: 'ending',
    title: 'The child moves away',
    form: (theCase, at) => (moveUnderWay(theCase) === null ? moveForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: theCase => (
      <p class="govuk-body">
        {theCase.law === 'england-ehc-2014'
          ? 'The plan passes to the new authority on the day of the move, or within 15 working days of the day we heard if that is later.'
          : `The ${plan(theCase)} passes to the new authority. Ring its officer before the move, so that the child has a school on the first day.`}
      </p>
    ),
    submit: 'Record the move',
    addresses: 'kept out',
    decide: (theCase, values) => decideMoveHeard(theCase, values),
    next: '/ending#moving',
    say: 'The move is on the record, and sending the papers is a task',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/move/off',
    may: 'cease.record',
    tab: 'ending',
    title: 'The family does not move',
    form: (theCase, at) => (moveUnderWay(theCase) === null ? notFound : cancelMoveForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record that the move is called off',
    addresses: 'kept out',
    decide: (theCase, values) => decideMoveCancelled(theCase, values),
    next: '/ending',
    say: 'The move is called off',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/out',
    may: 'cease.decide',
    tab: 'ending',
    title: theCase =>
      hasPlan(theCase) ? `The ${plan(theCase)} passes to the new authority` : 'The child has moved away',
    form: (theCase, at) => (hasPlan(theCase) || moveUnderWay(theCase) !== null ? movedOutForm(at.today) : notFound),
    filled(theCase, at) {
      const move = moveUnderWay(theCase)
      return {
        ...filledDay('on', at.today),
        where: 'authority',
        to: move === null ? '' : String(move.says.authority ?? move.says.to),
      }
    },
    intro: theCase => (
      <p class="govuk-body">
        First <Link href={`/cases/${theCase.caseId}/ending/file`}>make the file of the case</Link>, and send it with the
        documents in a safe way. When it has passed nothing more is owed here.
        {!hasPlan(theCase) && ' An assessment does not pass: the new authority begins its own when it is asked.'}
      </p>
    ),
    submit: 'Record that it has passed',
    addresses: 'kept out',
    decide: (theCase, values) => decideMovedOut(theCase, values),
    next: '/ending',
    say: 'It has passed. Everything stays readable here',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/tell',
    may: 'cease.record',
    tab: 'ending',
    title: 'Tell the parents who moved in what we will do',
    form: (theCase, at) =>
      openDeadline(theCase, 'tell-parent-of-transfer') === null ? notFound : tellForm(theCase, at.today),
    filled: (theCase, at) => ({
      ...filledDay('on', at.today),
      ...filledDay('reviewBy', reviewDayToPromise(theCase, at.today)),
      to: recipientsOf(theCase, at.today).map(p => p.name),
      how: 'post',
    }),
    intro(theCase) {
      const due = openDeadline(theCase, 'tell-parent-of-transfer')
      return (
        <>
          <p class="govuk-body">
            Three things: that the {plan(theCase)} has passed to us, whether we will assess, and when we review it
            {due === null ? '' : `; by ${longDay(due.dueOn as Day)} at the latest`}.
          </p>
          <p class="govuk-body">Until then we arrange what it provides, as it stands.</p>
        </>
      )
    },
    submit: 'Record that they are told',
    addresses: 'kept out',
    decide: (theCase, values) => decideParentsTold(theCase, values),
    next: '/ending',
    say: 'It is recorded that the parents are told',
  })
}
