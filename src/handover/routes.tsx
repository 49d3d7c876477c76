import { caseForm } from '../case/form-page.tsx'
import { answered, handle } from '../case/handle.ts'
import { loadCase } from '../case/load.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { ageOn, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { choice, choices, dayField, form, longText } from '../web/form.ts'
import { decideRead, decideTold } from './decide.ts'
import { dossierPage, readForm } from './dossier-page.tsx'
import { letterPage } from './letter-page.tsx'
import { handoversPage } from './list-page.tsx'

/** What goes with a case when it changes hands. */
export function handoverRoutes(app: CaseApp, program: Program): void {
  const path = '/cases/:case/handover'
  app.page({ path: '/handovers', may: 'handover.read', show: at => handoversPage(program, at) })
  app.page({ path, may: 'handover.read', show: at => dossierPage(program, at) })
  app.action({
    path,
    may: 'handover.read',
    form: at =>
      at.work(async tx => {
        const theCase = await loadCase(tx, at.params.case ?? '', program.profile, at.today)
        return theCase === null || theCase.handover == null ? notFound : readForm(theCase, program)
      }),
    show: (at, tried) => dossierPage(program, at, tried),
    act: async (at, { lines, note }) =>
      answered(
        await handle(program, at, at.params.case ?? '', theCase =>
          theCase.manager?.accountId === at.visitor.accountId
            ? decideRead(theCase, program.profile, { lines, note }, at.today)
            : refuse('Who has the case now ticks what goes with it'),
        ),
        { to: at.path, say: 'What you have read is recorded.' },
      ),
  })
  caseForm(app, program, {
    path: `${path}/told`,
    may: 'contact.record',
    tab: 'overview',
    title: 'Tell the family who has the case now',
    form: (theCase, at) => {
      const { handover } = theCase
      if (handover == null) return notFound
      const { bornOn } = theCase.child
      const grown = bornOn !== null && ageOn(bornOn, at.today) >= 16
      const parents = theCase.people.filter(
        p => p.until === null && (p.relation === 'child' ? grown : p.parentalResponsibility || p.writesTo),
      )
      return form({
        on: dayField({
          label: 'Day they were told',
          required: 'Enter the day on which the family was told',
          notAfter: { day: at.today },
          notBefore: { day: handover.since, because: `${longDay(handover.since)} is the day the case changed hands` },
        }),
        to: choices({
          label: 'Who was told',
          choices: parents.map(p => ({ value: p.personId, text: `${p.name}, ${p.relation}` })),
          required: 'Say who was told',
        }),
        how: choice({
          label: 'How',
          choices: [
            { value: 'telephone', text: 'Telephone' },
            { value: 'letter', text: 'Letter' },
            { value: 'e-mail', text: 'E-mail' },
          ] as const,
          required: 'Say how they were told',
        }),
        words: longText({ label: 'What they said' }),
      })
    },
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values) => decideTold(theCase, values),
    next: '/handover',
    say: 'It is recorded that the family was told.',
  })
  app.page({ path: `${path}/letter/:person`, may: 'case.read', show: at => letterPage(program, at) })
}
