import { nameOfLevel } from '../authority/placement-policy.ts'
import type { Case } from '../case/case.ts'
import { type Commitment, commitmentsOf } from '../case/costs.ts'
import { caseForm } from '../case/form-page.tsx'
import { placementPanels } from '../case/placements.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { resourcesPage } from './case-page.tsx'
import { decideCost, decideCostEnd, decideLevel } from './decide.ts'
import { costEndForm, costForm, levelForm } from './forms.ts'
import { whatIfPage } from './what-if-page.tsx'

/** Levels of Additional Resources, what they and other things cost, and who pays. */
export function resourceRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({ path: '/resources', may: 'places.read', show: at => whatIfPage(program, at) })
  app.page({ path: '/cases/:case/resources', may: 'case.read', show: at => resourcesPage(program, at) })

  caseForm(app, program, {
    path: '/cases/:case/resources/level',
    may: 'resources.set',
    tab: 'resources',
    title: 'Set the level of additional resources',
    form: () => levelForm(profile.placements),
    filled: (_theCase, at) => filledDay('from', at.today),
    intro: () => (
      <p class="govuk-body">
        A level holds until the next begins.
        {profile.placements.panelTakes.includes('level') &&
          ` Additional spending at ${nameOfLevel(profile.placements, profile.placements.panelFromLevel)} or above goes to the ${placementPanels(profile)[0]?.name ?? 'panel'} first.`}
      </p>
    ),
    submit: 'Set the level',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideLevel(theCase, values, profile, at.today),
    next: '/resources',
    say: 'The level is set',
  })

  caseForm(app, program, {
    path: '/cases/:case/resources/cost',
    may: 'resources.set',
    tab: 'resources',
    title: 'Add a cost',
    form: () => costForm(),
    filled: (_theCase, at) => ({ health: '0', care: '0', ...filledDay('from', at.today) }),
    submit: 'Add the cost',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideCost(theCase, values, at.today),
    next: '/resources',
    say: 'The cost is added',
  })

  caseForm(app, program, {
    path: '/cases/:case/resources/cost/:cost/end',
    may: 'resources.set',
    tab: 'resources',
    title: (theCase, at) => `End a cost: ${costAt(program, theCase, at)?.what ?? ''}`,
    form: (theCase, at) => (costAt(program, theCase, at) === null ? notFound : costEndForm()),
    filled: (_theCase, at) => filledDay('until', at.today),
    submit: 'End it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideCostEnd(theCase, Number(at.params.cost), values, profile, at.today),
    next: '/resources',
    say: 'The cost ends',
  })
}

function costAt(program: Program, theCase: Case, at: At): Commitment | null {
  return (
    commitmentsOf(theCase, program.profile.placements).find(
      c => c.item !== 'level' && c.position === Number(at.params.cost),
    ) ?? null
  )
}
