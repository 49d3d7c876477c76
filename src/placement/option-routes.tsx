import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { homeOf } from '../case/home.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { notFound } from '../web/app.ts'
import { addRoutes, hintOf } from './add-routes.tsx'
import { decideDrop, decideWeigh } from './decide-options.ts'
import { becauseForm, filledWeighing, weighForm } from './option-forms.ts'
import { type Answer, type Option, optionsOf } from './options.ts'
import { settingsById } from './queries.ts'

export function optionRoutes(app: CaseApp, program: Program): void {
  addRoutes(app, program)

  caseForm(app, program, {
    path: '/cases/:case/placement/options/:option/weigh',
    may: 'placement.weigh',
    tab: 'placement',
    title: (theCase, at) => `Weigh ${optionAt(theCase, at)?.name ?? 'an option'}`,
    form: (theCase, at) => (optionAt(theCase, at) === null ? notFound : weighForm(program.profile.placements)),
    filled: (theCase, at) => {
      const option = optionAt(theCase, at)
      return option === null ? {} : filledWeighing(option)
    },
    intro: (theCase, at, tx) => about(program, theCase, at, tx),
    submit: 'Save',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const policy = program.profile.placements
      const { costPlace, costTopUp, costTherapy, costTravel } = values
      const none = [costPlace, costTopUp, costTherapy, costTravel].every(cost => cost === null)
      return decideWeigh(
        theCase,
        at.params.option ?? '',
        {
          boarding: values.boarding,
          answers: [...policy.ensure, ...policy.prefer].map(point => ({
            point: point.id,
            answer: values[point.id] as Answer,
            reason: values[`${point.id}Reason`] as string | null,
          })),
          costs: none
            ? null
            : { place: costPlace ?? 0, topUp: costTopUp ?? 0, therapy: costTherapy ?? 0, travel: costTravel ?? 0 },
          costsFrom: values.costsFrom,
          parents: values.parents,
          pupil: values.pupil,
        },
        policy,
        at.today,
      )
    },
    next: '/placement',
    say: 'The option is weighed',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/options/:option/drop',
    may: 'placement.weigh',
    tab: 'placement',
    title: (theCase, at) => `Drop ${optionAt(theCase, at)?.name ?? 'an option'}`,
    form: (theCase, at) =>
      optionAt(theCase, at) === null ? notFound : becauseForm('Why it is no option any more', 'Write down why'),
    submit: 'Drop it',
    decide: (theCase, { because }, at) => decideDrop(theCase, at.params.option ?? '', because, at.today),
    next: '/placement',
    say: 'The option is dropped. What was recorded of it stays on the timeline',
  })
}

export function optionAt(theCase: Case, at: At): Option | null {
  return optionsOf(theCase).find(option => option.settingId === at.params.option) ?? null
}

async function about(program: Program, theCase: Case, at: At, tx: Tx) {
  const [setting] = await settingsById(tx, [at.params.option ?? ''])
  const home = await homeOf(tx, program.profile, theCase, at.today)
  return setting === undefined ? null : (
    <p class="govuk-body">
      {hintOf(setting, home)}. Each point is met or not met for this child, with its reason: the policy orders the
      options and explains; it chooses none.
    </p>
  )
}
