import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { type Placement, placementsOf } from '../case/placements.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { changeForm, endForm, startForm, withoutSchoolForm } from './course-forms.ts'
import { decideChanged, decideEnded, decideStarted, decideWithoutSchool } from './decide-course.ts'
import { type Attended, attendedBy } from './queries.ts'

/** A placement begins, changes and ends; a child without a school is placed too. */
export function courseRoutes(app: CaseApp, program: Program): void {
  caseForm<ReturnType<typeof startForm>['fields'], readonly Attended[]>(app, program, {
    path: '/cases/:case/placement/course/:placement/start',
    may: 'placement.record',
    tab: 'placement',
    title: (theCase, at) => `${placementAt(theCase, at)?.name ?? 'The placement'}: it began`,
    form: (theCase, at) => (placementAt(theCase, at)?.state === 'named' ? startForm(at.today) : notFound),
    filled(theCase, at) {
      const startsOn = placementAt(theCase, at)?.startsOn ?? at.today
      return filledDay('on', startsOn <= at.today ? startsOn : null)
    },
    intro: (theCase, at) => {
      const placement = placementAt(theCase, at)
      return placement === null ? null : (
        <p class="govuk-body">
          Named to begin on {longDay(placement.startsOn)}. When a main placement begins, the child’s school changes with
          it, and the case goes to whoever manages that school.
        </p>
      )
    },
    submit: 'Record that it began',
    given: (tx, theCase) => attendedBy(tx, theCase.child.personId),
    decide: (theCase, values, at, attended) => decideStarted(theCase, positionOf(at), values, attended),
    next: '/placement',
    say: 'The placement has begun',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/course/:placement/change',
    may: 'placement.record',
    tab: 'placement',
    title: (theCase, at) => `Change: ${placementAt(theCase, at)?.name ?? 'placement'}`,
    form: (theCase, at) => (isOver(theCase, at) ? notFound : changeForm()),
    submit: 'Record the change',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideChanged(theCase, positionOf(at), values, at.today),
    next: '/placement',
    say: 'The change is recorded',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/course/:placement/end',
    may: 'placement.record',
    tab: 'placement',
    title: (theCase, at) => {
      const placement = placementAt(theCase, at)
      return placement?.state === 'named' ? `${placement.name}: it will not begin` : `End: ${placement?.name ?? ''}`
    },
    form: (theCase, at) => (isOver(theCase, at) ? notFound : endForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record that it ends',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideEnded(theCase, positionOf(at), values),
    next: '/placement',
    say: 'The placement has ended',
  })

  caseForm<ReturnType<typeof withoutSchoolForm>['fields'], readonly Attended[]>(app, program, {
    path: '/cases/:case/placement/without-school',
    may: 'placement.record',
    tab: 'placement',
    title: 'Out of school, or educated otherwise',
    form: (_theCase, at) => withoutSchoolForm(at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: () => (
      <p class="govuk-body">
        It is a placement like any other: the one before it ends, and it stays a task that shows how long it has lasted.
      </p>
    ),
    submit: 'Record it',
    addresses: 'kept out',
    given: (tx, theCase) => attendedBy(tx, theCase.child.personId),
    decide: (theCase, values, _at, attended) => decideWithoutSchool(theCase, values, attended),
    next: '/placement',
    say: 'It is recorded. Find a placement: it stays a task until one begins',
  })
}

function positionOf(at: At): number {
  return Number(at.params.placement)
}

function placementAt(theCase: Case, at: At): Placement | null {
  return placementsOf(theCase).find(p => p.position === positionOf(at)) ?? null
}

function isOver(theCase: Case, at: At): boolean {
  const placement = placementAt(theCase, at)
  return placement === null || placement.state === 'ended'
}
