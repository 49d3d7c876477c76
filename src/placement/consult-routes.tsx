import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { dueOf } from '../case/targets.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { chaseForm, consultForm, replyForm } from './consult-forms.ts'
import { decideChase, decideConsult, decideReply } from './decide-options.ts'
import { optionAt } from './option-routes.tsx'

/** Settings are asked whether they can meet the needs, several at once; each replies, or is chased. */
export function consultRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/placement/consult',
    may: 'placement.record',
    tab: 'placement',
    title: 'Consult settings',
    form: (theCase, at) => consultForm(theCase, at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: (_theCase, at) => (
      <p class="govuk-body">
        Asked today, a reply is due on {longDay(replyDue(program, at.today))}, by our own target. Each setting that does
        not reply becomes a task.
      </p>
    ),
    submit: 'Record that they are asked',
    addresses: 'kept out',
    decide: (theCase, { settings, on, asks }) =>
      decideConsult(theCase, { settings, on, asks, dueOn: replyDue(program, on) }),
    next: '/placement',
    say: 'The settings are asked',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/options/:option/chase',
    may: 'placement.record',
    tab: 'placement',
    title: (theCase, at) => `Chase the reply of ${optionAt(theCase, at)?.name ?? 'a setting'}`,
    form: (theCase, at) => (waitsFor(theCase, at) ? chaseForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record the chaser',
    decide: (theCase, chased, at) => decideChase(theCase, at.params.option ?? '', chased),
    next: '/placement',
    say: 'The chaser is recorded',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/options/:option/reply',
    may: 'placement.record',
    tab: 'placement',
    title: (theCase, at) => `Reply of ${optionAt(theCase, at)?.name ?? 'a setting'}`,
    form: (theCase, at) => (waitsFor(theCase, at) ? replyForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record the reply',
    decide: (theCase, reply, at) => decideReply(theCase, at.params.option ?? '', reply),
    next: '/placement',
    say: 'The reply is recorded',
  })
}

function waitsFor(theCase: Parameters<typeof optionAt>[0], at: At): boolean {
  const consultation = optionAt(theCase, at)?.consultation ?? null
  return consultation !== null && consultation.reply === null
}

/** The authority's own target for a reply: fifteen working days where the profile sets none. */
function replyDue(program: Program, on: Day): Day {
  const target = program.profile.targets.find(t => t.starts.some(s => s.fact === 'setting.consulted'))
  return dueOf(target?.within ?? '15 working days of', on)
}
