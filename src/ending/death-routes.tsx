import { childName } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { decideDeath, decideNotDead } from './decide-death.ts'
import { deathForm, notDeadForm } from './moving-forms.ts'

/** A child has died: one page that says calmly what happens, and one to take back an entry that was wrong. */
export function deathRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/ending/died',
    may: 'people.change',
    tab: 'ending',
    title: 'The child has died',
    form: (theCase, at) => (deathOf(theCase) === null ? deathForm(at.today) : notFound),
    intro: theCase => (
      <>
        <p class="govuk-body">
          Record it as soon as you are certain that it is {childName(theCase.child)}. From that moment:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>every task, reminder and letter about the child stops, and the case leaves every list and agenda</li>
          <li>everybody who opens the case sees it at once</li>
          <li>the family’s page says nothing more about dates</li>
          <li>nothing is deleted, and the entry can be taken back if it was wrong</li>
        </ul>
      </>
    ),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values) => decideDeath(theCase, values),
    next: '/ending',
    say: 'It is recorded. Nothing more is sent, and nothing more is asked of anybody',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/died/wrong',
    may: 'people.change',
    tab: 'ending',
    title: 'The entry was wrong',
    form: theCase => (deathOf(theCase) === null ? notFound : notDeadForm()),
    intro(theCase) {
      const death = deathOf(theCase)
      return death === null ? null : (
        <InsetText>
          It is recorded that the child died on {longDay(death.on)}. Taken back, every date and task stands again as it
          stood. An agenda from which the case was taken has to be ordered anew. Tell at once everybody who heard it
          from us; if the family may have seen it on their page, ring them.
        </InsetText>
      )
    },
    submit: 'Take the entry back',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideNotDead(theCase, values, at.today),
    next: '/ending',
    say: 'The entry is taken back. See which agendas the case belongs on',
  })
}
