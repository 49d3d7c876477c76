import { panelOf, panelsForRequests } from '../authority/routing.ts'
import { latest } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { placeHome } from '../case/people/enter.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { isRefused } from '../kernel/result.ts'
import { choice, form, longText } from '../web/form.ts'
import { decideByQuadrant, decideDiscussed, decideElsewhere } from './decide.ts'
import { pastDay } from './past-day.ts'

import { Now } from './request-intro.tsx'

/** Which panel weighs the request: by the rule once the quadrant is known, or sent elsewhere by a person; and what it said. */
export function panelRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/request'
  const common = { tab: 'request', next: '/request', addresses: 'kept out' } as const

  caseForm(app, program, {
    ...common,
    path: `${here}/route`,
    may: 'request.route',
    title: 'Send it to another panel',
    form: () =>
      form({
        panel: choice({
          label: 'Panel',
          choices: panelsForRequests(profile).map(p => ({ value: p.id, text: p.name })),
          required: 'Choose the panel',
          look: { as: 'radios' },
        }),
        because: longText({
          label: 'Why this panel and not the one of the rule',
          required: 'Say why this panel',
          look: { rows: 3 },
        }),
      }),
    intro: theCase => <Now program={program} theCase={theCase} />,
    submit: 'Send it there',
    decide: (theCase, values, at) => decideElsewhere(theCase, profile, values, at.today),
    say: theCase =>
      `The request is with the ${panelOf(profile, String(latest(theCase, 'request.routed')?.says.panel)).name}.`,
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/quadrant`,
    may: 'request.route',
    title: 'Say where the home is',
    form: () =>
      form({
        quadrant: choice({
          label: 'Quadrant of the home',
          choices: profile.quadrants.map(q => ({ value: q.id, text: q.name })),
          required: 'Choose the quadrant of the home',
          look: { as: 'radios' },
        }),
      }),
    submit: 'Record the quadrant and send the request to its panel',
    decide: (theCase, { quadrant }, at) => {
      const decided = decideByQuadrant(theCase, profile, quadrant, at.today)
      return isRefused(decided)
        ? decided
        : { ...decided, alsoWrite: tx => placeHome(tx, theCase.child.personId, quadrant) }
    },
    say: 'The quadrant is recorded.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/panel`,
    may: 'request.route',
    title: 'Record what the panel said',
    form: (_case, at) =>
      form({
        panel: choice({
          label: 'Panel',
          choices: panelsForRequests(profile).map(p => ({ value: p.id, text: p.name })),
          required: 'Choose the panel',
          look: { as: 'radios' },
        }),
        on: pastDay(at, 'Day of the meeting'),
        recommends: choice({
          label: 'What it recommends',
          choices: [
            { value: 'assess', text: 'Assess' },
            { value: 'refuse', text: 'Do not assess' },
            { value: 'more-information', text: 'Get more information first' },
          ],
          required: 'Say what the panel recommends',
        }),
        notes: longText({ label: 'Who was there, and why', look: { rows: 4 } }),
      }),
    filled: theCase => ({ panel: String(latest(theCase, 'request.routed')?.says.panel ?? '') }),
    submit: 'Record the discussion',
    decide: (theCase, values) => decideDiscussed(theCase, values),
    say: 'The panel’s discussion is recorded.',
  })
}
