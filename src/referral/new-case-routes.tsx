import { arriving } from '../case/keep-documents.ts'
import { quadrantOf } from '../case/people/child-fields.ts'
import { chooseSetting } from '../case/people/find-setting.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { parseDay } from '../kernel/day.ts'
import { parseNhsNumber, parseUpn } from '../kernel/identifiers.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { type NotFound, notFound, type Shown, type Tried } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { dayParts, one } from '../web/form.ts'
import { askerOf } from './askers.ts'
import { type ChildFound, type ChildSought, findChildren } from './find-child.ts'
import { newCasePage, searchPage } from './new-case.tsx'
import { type NewCaseValues, newCaseForm, peopleOf, searchForm } from './new-case-form.ts'
import { openCase } from './open-case.ts'

/** A request comes in: look for the child first, then take it on the child's case or open a new one. */
export function newCaseRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({ path: '/cases/new', may: 'request.take-in', show: async at => searchPage(program, at) })
  app.action({
    path: '/cases/new',
    may: 'request.take-in',
    form: async at => searchForm(profile, at.today),
    show: async (at, tried) => searchPage(program, at, tried),
    // Answered without an address of its own: a child's name never stands in one.
    act: async (at, { asker, givenName, familyName, bornOn }) => {
      const found = await at.work(tx => findChildren(tx, { givenName, familyName, bornOn }))
      const filled = { givenName, familyName, ...filledDay('bornOn', bornOn) }
      return newCasePage(program, at, { asker, found, settings: [], filled })
    },
  })
  app.page({ path: '/cases/new/:asker', may: 'request.take-in', show: (at, tried) => showNew(program, at, tried) })
  app.action({
    path: '/cases/new/:asker',
    may: 'request.take-in',
    form: async at => {
      const asker = askerOf(profile, at.params.asker)
      return asker === null ? notFound : newCaseForm(profile, asker, at.today)
    },
    show: (at, tried) => showNew(program, at, tried),
    act: (at, values) => takeIn(program, at, values),
  })
}

async function showNew(program: Program, at: At, tried?: Tried): Promise<Shown | NotFound> {
  const asker = askerOf(program.profile, at.params.asker)
  if (asker === null) return notFound
  if (tried === undefined) return newCasePage(program, at, { asker, found: null, settings: [] })
  return at.work(async tx => {
    const school = one(tried.typed.school)
    const setting = await chooseSetting(tx, school === '' ? null : school, one(tried.typed.settingId))
    const sought = soughtIn(tried)
    return newCasePage(program, at, {
      asker,
      found: sought === null ? null : await findChildren(tx, sought),
      settings: 'ask' in setting ? setting.among : [],
      tried,
    })
  })
}

/** The child of a form that was refused, as far as it can be read. */
export function soughtIn({ typed }: Tried): ChildSought | null {
  const [date = '', month = '', year = ''] = dayParts('bornOn').map(part => one(typed[part]))
  const bornOn = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const [givenName, familyName] = [one(typed.givenName), one(typed.familyName)]
  if (bornOn === null || givenName === '' || familyName === '') return null
  return {
    givenName,
    familyName,
    bornOn,
    upn: parseUpn(one(typed.upn)),
    nhsNumber: parseNhsNumber(one(typed.nhsNumber)),
  }
}

async function takeIn(program: Program, at: At, values: NewCaseValues) {
  const asker = askerOf(program.profile, at.params.asker)
  if (asker === null) return notFound
  const { setting, found } = await at.work(async tx => ({
    setting: await chooseSetting(tx, values.school, values.settingId),
    found: await findChildren(tx, values),
  }))
  const refused = [
    ...isItKnown(found, values),
    ...('ask' in setting ? refuse(setting.ask, among(setting)).refused : []),
  ]
  if (refused.length > 0 || 'ask' in setting) return { refused }
  const home = quadrantOf(program.profile, values.postcode, values.quadrant)
  if ('ask' in home) return refuse(home.ask, 'quadrant')
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
    setting: setting.setting === null ? null : { ...setting.setting, since: values.attendsSince ?? values.receivedOn },
    people: peopleOf(values).people,
    taken: { ...values, asker, documents: arriving(values.documents) },
    known: async tx => {
      const known = isItKnown(await findChildren(tx, values), values)
      return known.length > 0 ? { refused: known } : null
    },
  })
  if (isRefused(opened)) return opened
  return { to: `/cases/${opened.caseId}/request`, say: `The request is recorded, and case ${opened.caseId} is open.` }
}

function among(setting: { among: readonly unknown[] }): string {
  return setting.among.length === 0 ? 'school' : 'settingId'
}

/** A child who may be with us already is looked at before another is entered. */
function isItKnown(found: readonly ChildFound[], values: NewCaseValues): Refused['refused'] {
  const certain = found.find(child => child.certain)
  if (certain !== undefined) {
    return [
      {
        field: 'matches',
        because: `${certain.name} has ${certain.why.split(',')[0]}. Take the request on that case, or correct the number`,
      },
    ]
  }
  if (found.length === 0 || values.notOneOf.length > 0) return []
  return [
    {
      field: 'notOneOf',
      because: 'Look at the children above, who may be this child. If it is none of them, say so here',
    },
  ]
}
