import { caseForm } from '../case/form-page.tsx'
import { planInForce } from '../case/plan-in-force.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { lettersTo } from '../case/sending.ts'
import { settingNamed } from '../case/setting-named.ts'
import { transferUnderWay, unplannedMove } from '../case/transfers.ts'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { changeRoutes } from './change-routes.tsx'
import { decidePlan, decidePreference, decideSettle, decideWithdraw, whyNotPlan } from './decide.ts'
import { knownSettings, planForm, preferenceForm, settleForm, withdrawForm } from './forms.ts'
import { MoveLine, NoMove, transferPage } from './page.tsx'

/** The move to the next phase of education: planned, wished, consulted on, settled; and another school at request. */
export function transferRoutes(app: CaseApp, program: Program): void {
  changeRoutes(app, program)
  app.page({ path: '/cases/:case/transfer', may: 'case.read', show: at => transferPage(program, at) })
  const common = { tab: 'statement', next: '/transfer' } as const
  caseForm(app, program, {
    path: '/cases/:case/transfer/plan',
    may: 'plan.write',
    ...common,
    title: 'Plan the move to the next phase',
    form: (_theCase, at) => planForm(at.today),
    filled(theCase, at): Filled {
      const next = unplannedMove(theCase, at.today)
      return next === null ? {} : { from: next.from, to: next.to, ...filledDay('startsOn', next.startsOn) }
    },
    intro(theCase, at) {
      const not = whyNotPlan(theCase)
      const next = unplannedMove(theCase, at.today)
      if (not !== null) return <p class="govuk-body">{not}.</p>
      if (next === null) return null
      return (
        <p class="govuk-body">
          It follows from the child’s year: {next.year} begins on {longDay(next.startsOn)}. Change it where the child is
          taught out of year.
        </p>
      )
    },
    submit: 'Plan the move',
    decide: (theCase, values, at) => decidePlan(theCase, values, at.today),
    say: 'The move is planned. Its day is on the case.',
  })
  caseForm(app, program, {
    path: '/cases/:case/transfer/preference',
    may: 'plan.write',
    ...common,
    title: 'Which school the family prefers',
    form: (theCase, at) => preferenceForm(theCase, at.today),
    filled: (theCase, at): Filled => {
      const [first] = lettersTo(theCase, at.today)
      return first === undefined ? {} : { from: first.name }
    },
    intro: (theCase, at) => <MoveLine theCase={theCase} at={at} />,
    submit: 'Record the preference',
    given: (tx, _theCase, _at, values) => settingNamed(tx, values.name),
    decide: (theCase, values, _at, setting) => decidePreference(theCase, values, setting),
    say: 'The preference is recorded.',
  })
  caseForm(app, program, {
    path: '/cases/:case/transfer/settle',
    may: 'plan.issue',
    ...common,
    title: theCase => `The ${packs[theCase.law].words.document} in force names the next setting already`,
    form: (theCase, at) => settleForm(theCase, at.today),
    filled(theCase, at): Filled {
      const [only] = knownSettings(theCase)
      const force = planInForce(theCase)?.fact.on ?? null
      const under = transferUnderWay(theCase)
      return {
        setting: only?.value ?? '',
        ...filledDay('on', force !== null && under !== null && force >= under.planned.on ? force : at.today),
      }
    },
    intro: (theCase, at) => <MoveLine theCase={theCase} at={at} />,
    submit: 'Record that the move is settled',
    decide: (theCase, { setting, on }) =>
      decideSettle(theCase, { on, setting: setting === 'type-only' ? null : setting }),
    say: 'The move is settled.',
  })
  caseForm(app, program, {
    path: '/cases/:case/transfer/withdraw',
    may: 'plan.write',
    ...common,
    title: 'The child does not move then',
    form: () => withdrawForm(),
    intro: (theCase, at) => <NoMove theCase={theCase} at={at} />,
    submit: 'Record that there is no move',
    decide: (theCase, values, at) =>
      decideWithdraw(theCase, values, unplannedMove(theCase, at.today)?.startsOn ?? null, at.today),
    say: 'It is recorded that the child does not move then.',
  })
}
