import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { addDays } from '../kernel/day.ts'
import { filledDay } from '../web/fields.tsx'
import {
  decideStep,
  decideTraining,
  decideTrainingEnd,
  filledStep,
  filledTraining,
  stepForm,
  trainingEndForm,
  trainingForm,
} from './training.ts'

/** Independent travel training, step by step, each with its day. */
export function trainingRoutes(app: CaseApp, program: Program): void {
  const here = '/cases/:case/travel/training'
  const policy = program.profile.travel
  caseForm(app, program, {
    path: `${here}/new`,
    may: 'travel.record',
    tab: 'travel',
    title: 'Plan independent travel training',
    form: () => trainingForm(),
    filled: (_theCase, at) => ({
      ...filledTraining(policy, at.today),
      ...filledDay('startsOn', at.today),
      ...filledDay('endsBy', addDays(at.today, 7 * Math.max(...policy.training.map(s => s.week)))),
    }),
    intro: () => (
      <p class="govuk-body">
        Each step stays a task until it is passed. The usual steps stand here already: change them for this pupil.
      </p>
    ),
    submit: 'Plan the training',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideTraining(theCase, values, at.today),
    next: '/travel#training',
    say: 'The training is planned',
  })

  caseForm(app, program, {
    path: `${here}/step`,
    may: 'travel.record',
    tab: 'travel',
    title: 'A step of the travel training',
    form: (theCase, at) => stepForm(theCase, at.today),
    filled: (theCase, at) => ({ ...filledStep(theCase), ...filledDay('on', at.today) }),
    submit: 'Record the step',
    addresses: 'kept out',
    decide: decideStep,
    next: '/travel#training',
    say: 'The step is recorded',
  })

  caseForm(app, program, {
    path: `${here}/end`,
    may: 'travel.record',
    tab: 'travel',
    title: 'The travel training ended',
    form: (_theCase, at) => trainingEndForm(at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    addresses: 'kept out',
    decide: decideTrainingEnd,
    next: '/travel#training',
    say: 'The end of the training is recorded',
  })
}
