import { hasPlan } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { quadrantOf } from '../case/people/child-fields.ts'
import { chooseSetting, type SettingFound } from '../case/people/find-setting.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound, type Shown, type Tried } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { form, one } from '../web/form.ts'
import { decidePlanEntered, factsOfPlan } from './decide-with-plan.ts'
import { type ChildFound, findChildren } from './find-child.ts'
import { peopleOf } from './new-case-form.ts'
import { soughtIn } from './new-case-routes.tsx'
import { openCase } from './open-case.ts'
import {
  findForm,
  moveOf,
  planFields,
  type WithPlanValues,
  withPlanForm,
  withPlanTitle,
  wrongWithPlan,
} from './with-plan-form.ts'
import { findPage, withPlanPage } from './with-plan-page.tsx'

/** A child who had a plan before this record began: looked for first, then entered with it. */
export function withPlanRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({ path: '/cases/new/plan', may: 'request.take-in', show: async at => findPage(program, at) })
  app.action({
    path: '/cases/new/plan',
    may: 'request.take-in',
    form: async at => findForm(profile, at.today),
    show: async (at, tried) => findPage(program, at, tried),
    // Answered without an address of its own: a child's name never stands in one.
    async act(at, sought) {
      const found = await at.work(tx => findChildren(tx, sought))
      const { givenName, familyName, bornOn } = sought
      return withPlanPage(program, at, {
        found,
        settings: [],
        filled: { givenName, familyName, ...filledDay('bornOn', bornOn) },
      })
    },
  })
  const show = (at: At, tried?: Tried) => showTried(program, at, tried)
  app.page({ path: '/cases/new/plan/open', may: 'request.take-in', show })
  app.action({
    path: '/cases/new/plan/open',
    may: 'request.take-in',
    form: async at => withPlanForm(profile, at.today),
    show,
    act: (at, values) => takeIn(program, at, values),
  })
  caseForm(app, program, {
    path: '/cases/:case/request/plan',
    may: 'request.take-in',
    tab: 'request',
    title: withPlanTitle(profile),
    form: (theCase, at) =>
      hasPlan(theCase) ? notFound : form(planFields(profile, at.today), values => wrongWithPlan(values)),
    submit: `Enter the ${packs[profile.law].words.document}`,
    addresses: 'kept out',
    decide(theCase, values, at) {
      const documents = arriving(values.documents)
      const decided = decidePlanEntered(
        theCase,
        { ...values, moved: moveOf(values), settingId: null, documents },
        at.today,
      )
      return isRefused(decided)
        ? decided
        : { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'other') }
    },
    next: '',
    say: theCase => `The ${packs[theCase.law].words.document} is entered, and its next review is on the record`,
  })
}

async function showTried(program: Program, at: At, tried?: Tried): Promise<Shown> {
  if (tried === undefined) return withPlanPage(program, at, { found: null, settings: [] })
  return at.work(async tx => {
    const school = one(tried.typed.school)
    const setting = await chooseSetting(tx, school === '' ? null : school, one(tried.typed.settingId))
    const sought = soughtIn(tried)
    const settings: readonly SettingFound[] = 'ask' in setting ? setting.among : []
    return withPlanPage(program, at, {
      found: sought === null ? null : await findChildren(tx, sought),
      settings,
      tried,
    })
  })
}

async function takeIn(program: Program, at: At, values: WithPlanValues) {
  const { setting, found } = await at.work(async tx => ({
    setting: await chooseSetting(tx, values.school, values.settingId),
    found: await findChildren(tx, values),
  }))
  const known = isKnown(found, values.notOneOf)
  if (known !== null) return known
  if ('ask' in setting) return refuse(setting.ask, setting.among.length === 0 ? 'school' : 'settingId')
  const home = quadrantOf(program.profile, values.postcode, values.quadrant)
  if ('ask' in home) return refuse(home.ask, 'quadrant')
  const documents = arriving(values.documents)
  const settingId = setting.setting?.settingId ?? null
  const opened = await openCase(program, at, {
    child: { ...values, quadrant: home.quadrant },
    home:
      values.address === null
        ? null
        : {
            lines: values.address,
            postcode: values.postcode,
            confidential: values.confidential.includes('confidential'),
          },
    setting: setting.setting === null ? null : { ...setting.setting, since: values.attendsSince ?? at.today },
    people: peopleOf(values).people,
    taken: {
      receivedOn: at.today,
      facts: factsOfPlan({ ...values, moved: moveOf(values), settingId, documents }, at.today),
      documents,
    },
    known: async tx => isKnown(await findChildren(tx, values), values.notOneOf),
  })
  if (isRefused(opened)) return opened
  const plan = packs[program.profile.law].words.document
  return {
    to: `/cases/${opened.caseId}`,
    say: `Case ${opened.caseId} is open with its ${plan}, and the next review is on the record.`,
  }
}

function isKnown(found: readonly ChildFound[], notOneOf: readonly string[]): Refused | null {
  const certain = found.find(child => child.certain)
  if (certain !== undefined)
    return refuse(`${certain.name} has ${certain.why.split(',')[0]}: enter it on that child’s case`, 'matches')
  return found.length === 0 || notOneOf.length > 0
    ? null
    : refuse('Look at the children above, who may be this child. If it is none of them, say so here', 'notOneOf')
}
