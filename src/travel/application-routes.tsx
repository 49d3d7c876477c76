import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { applicationWaiting, travelOf } from '../case/travel.ts'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { filledDay } from '../web/fields.tsx'
import {
  applyForm,
  decideApply,
  decideRoute,
  decideWithdraw,
  filledApplication,
  routeForm,
  withdrawForm,
} from './apply.ts'
import { decideLook, decidePlanSays, lookForm, planForm, questionsDue } from './look.ts'

/** What comes in and what changes: an application, a measured route, what the plan says, a change that was looked at. */
export function applicationRoutes(app: CaseApp, program: Program): void {
  const policy = program.profile.travel
  const here = '/cases/:case/travel'
  caseForm(app, program, {
    path: `${here}/apply`,
    may: 'travel.record',
    tab: 'travel',
    title: 'An application for travel came',
    form: (theCase, at) => applyForm(theCase, policy, at.today),
    filled: (theCase, at) => ({ ...filledApplication(theCase), ...filledDay('on', at.today) }),
    intro: () => (
      <p class="govuk-body">
        It is decided within {policy.decideWithin} working days of the day it came.{' '}
        <Link href="/travel-policy">The policy on travel</Link>
      </p>
    ),
    submit: 'Record the application',
    addresses: 'kept out',
    decide: (theCase, values) => decideApply(theCase, values, policy),
    next: '/travel',
    say: theCase => {
      const by = applicationWaiting(travelOf(theCase))?.says.decideBy
      return by === undefined
        ? 'The application is recorded'
        : `The application is recorded. Decide it by ${longDay(by as never)}`
    },
  })

  caseForm(app, program, {
    path: `${here}/withdraw`,
    may: 'travel.record',
    tab: 'travel',
    title: 'The application was withdrawn',
    form: (_theCase, at) => withdrawForm(at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    addresses: 'kept out',
    decide: decideWithdraw,
    next: '/travel',
    say: 'The application is withdrawn',
  })

  caseForm(app, program, {
    path: `${here}/route`,
    may: 'travel.record',
    tab: 'travel',
    title: 'A walking route was measured',
    form: (theCase, at) => routeForm(theCase, at.today),
    filled: (theCase, at) => ({
      ...(theCase.setting === null ? {} : { school: theCase.setting.settingId }),
      ...filledDay('on', at.today),
    }),
    intro: () => (
      <p class="govuk-body">
        A measured route counts before the straight line of the map, with its source, until the home or the school
        changes.
      </p>
    ),
    submit: 'Record the route',
    addresses: 'kept out',
    decide: decideRoute,
    next: '/travel',
    say: 'The route is recorded',
  })

  caseForm(app, program, {
    path: `${here}/look`,
    may: 'travel.record',
    tab: 'travel',
    title: 'Look whether the decision still holds',
    form: (theCase, at) => lookForm(theCase, at.today),
    filled: (theCase, at) => ({ questions: questionsDue(theCase, at.today).map(q => q.id) }),
    intro: (theCase, at) =>
      questionsDue(theCase, at.today).length === 0 ? (
        <p class="govuk-body">Nothing changed that nobody has looked at.</p>
      ) : (
        <p class="govuk-body">
          A change of home or school, and the 8th, 11th and 16th birthdays, ask the question anew. The task stays until
          it is answered here.
        </p>
      ),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideLook(theCase, values, at.today),
    next: '/travel',
    say: 'It is recorded that you looked',
  })

  caseForm(app, program, {
    path: `${here}/plan`,
    may: 'travel.record',
    tab: 'travel',
    title: theCase => `What the ${packs[theCase.law].words.document} says of travel`,
    form: () => planForm(),
    filled: theCase => ({ provides: travelOf(theCase).inPlan === null ? 'yes' : '', words: '' }),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decidePlanSays(theCase, values, at.today),
    next: '/travel',
    say: 'It is recorded',
  })
}
