import { sql } from 'kysely'
import type { Case } from '../case/case.ts'
import { type Decision, handle } from '../case/handle.ts'
import { homeOf } from '../case/home.ts'
import { loadCase } from '../case/load.ts'
import { placementPanels } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { asSystem, type Tx } from '../database/transaction.ts'
import { addDays, ageOn, type Day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { decideWithoutSchool } from '../placement/decide-course.ts'
import { decideAdd, decideConsult, decideReply, decideWeigh } from '../placement/decide-options.ts'
import { decidePanelSaid, decidePlacement, decidePropose, type Proposing } from '../placement/decide-placement.ts'
import {
  type Attended,
  attendedBy,
  findOptions,
  placesTaken,
  type SettingFacts,
  settingsById,
} from '../placement/queries.ts'
import { prepared } from '../tour/references.ts'
import { asPerson, type Member } from './as-person.ts'
import { officeDayBy, officeDaysAfter } from './days.ts'
import { distantSchool, weighingOf } from './placement-words.ts'

interface Given {
  program: Program
  db: Db
  staff: ReadonlyMap<string, Member>
  head: Member
  today: Day
  now: Date
}

interface Child {
  caseId: string
  manager: string | null
  bornOn: Day
  kind: string | null
}

/**
 * What is found for children who have a statement or plan: a proposal for each category that goes to the panel, one that is
 * the team's, one named to a base that then has one place left, one child out of school, and the levels of the others.
 */
export async function preparePlacements(given: Given): Promise<void> {
  const { program, db, today } = given
  const all = await asSystem(db, 'demonstration', tx => childrenWithPlans(tx, today))
  const shown = new Set<string>(Object.values(prepared))
  const children = all.filter(child => !shown.has(child.caseId))
  await asSystem(db, 'demonstration', enterDistantSchool)
  const takes = (kind: string) => (child: Child) => child.kind === kind
  const pick = (fits: (child: Child) => boolean): Child | null => {
    const at = children.findIndex(fits)
    return at < 0 ? null : (children.splice(at, 1)[0] ?? null)
  }
  const young = (child: Child) => child.kind === 'mainstream' && ageOn(child.bornOn, today) < 10
  const inMainstream = takes('mainstream')
  const plain: Omit<Proposing, 'where' | 'reasons'> = {
    level: null,
    joint: 'none',
    issues: null,
    disputes: [],
    complicated: null,
  }
  const toBase = pick(young)
  const proposals: readonly (readonly [child: Child | null, kind: string, proposing: typeof plain])[] = [
    [pick(young), 'special', plain],
    [pick(young), 'independent-special', plain],
    [pick(inMainstream), 'mainstream', { ...plain, level: 'level-4' }],
    [pick(inMainstream), 'special', { ...plain, joint: 'health' }],
    [pick(inMainstream), 'mainstream', { ...plain, disputes: ['parents'] }],
    [pick(inMainstream), 'mainstream', { ...plain, level: 'level-2' }],
  ]
  const withoutSchool = pick(inMainstream)
  const panel = placementPanels(program.profile)[0]?.id
  if (panel !== undefined) {
    for (const [place, child] of [toBase, ...proposals.map(([of]) => of)].entries()) {
      if (child !== null && place !== 4) await setLevel(given, child, place % 2 === 0 ? 1 : 2, panel)
    }
    for (const [place, child] of children.entries()) {
      if (child.kind !== 'mainstream' || place % 4 === 3) continue
      await setLevel(given, child, [1, 2, 2, 3, 1, 4][place % 6] ?? 1, panel)
    }
  }
  await name(given, toBase)
  const placing = all.find(child => child.caseId === prepared.placing) ?? null
  await propose(given, placing, ['resource-base', distantSchool.settingId], { ...plain, level: 'level-3' })
  for (const [child, kind, proposing] of proposals) await propose(given, child, [kind], proposing)
  await leaveSchool(given, withoutSchool)
  await propose(given, withoutSchool, ['mainstream'], {
    ...plain,
    complicated: 'out of school since the pupil was excluded, and two schools have said no',
  })
}

async function enterDistantSchool(tx: Tx): Promise<void> {
  const { settingId, name: called, easting, northing } = distantSchool
  await sql`insert into setting (setting_id, name, kind, low_age, high_age, la_name, town, easting, northing, places, status, section41, source)
    values (${settingId}, ${called}, 'independent-special', 5, 19, 'Another authority', 'Fell End', ${easting}, ${northing}, 40, 'Open', true, 'invented')`.execute(
    tx,
  )
}

/** Children whose statement or plan is in force. */
async function childrenWithPlans(tx: Tx, today: Day): Promise<Child[]> {
  const found = await sql<Child>`
    select s.case_id as "caseId", s.manager_id as manager, s.born_on as "bornOn", t.kind
    from case_summary s left join setting t using (setting_id)
    where s.open and s.stage = 'maintained' and not s.restricted
      and not exists (select from fact f where f.case_id = s.case_id and f.name = 'plan.brought-forward')
      and s.born_on between ${addDays(today, -15 * 365)}::date and ${addDays(today, -5 * 365)}::date
    order by s.case_id`.execute(tx)
  return found.rows
}

async function propose(
  given: Given,
  child: Child | null,
  kinds: readonly string[],
  proposing: Omit<Proposing, 'where' | 'reasons'>,
): Promise<string | null> {
  if (child === null) return null
  const { profile } = given.program
  const on = officeDayBy(addDays(given.today, -12))
  const settings = await options(given, child, kinds)
  const [first] = settings
  if (first === undefined) return null
  await act(given, child, theCase => decideAdd(theCase, settings, settings.length, on))
  for (const setting of settings)
    await act(given, child, theCase =>
      decideWeigh(theCase, setting.settingId, weighingOf(setting), profile.placements, on),
    )
  await act(given, child, theCase =>
    decideConsult(theCase, {
      settings: settings.map(s => s.settingId),
      asks: null,
      on,
      dueOn: officeDaysAfter(on, 15),
    }),
  )
  await act(given, child, theCase =>
    decideReply(theCase, first.settingId, {
      on: officeDayBy(addDays(given.today, -4)),
      can: 'can',
      by: 'The head teacher',
      because: null,
    }),
  )
  await act(given, child, theCase =>
    decidePropose(
      theCase,
      {
        ...proposing,
        where: first.settingId,
        reasons: `${first.name} can meet the needs, and the family has seen it.`,
      },
      profile,
      officeDayBy(addDays(given.today, -3)),
    ),
  )
  return first.settingId
}

/** A child named to a resource base, after the panel; the base has one place left. */
async function name(given: Given, child: Child | null): Promise<void> {
  const setting = await propose(given, child, ['resource-base'], {
    level: null,
    joint: 'none',
    issues: null,
    disputes: [],
    complicated: null,
  })
  const { program, db, today } = given
  const panel = placementPanels(program.profile)[0]?.id
  if (child === null || setting === null || panel === undefined) return
  const on = officeDayBy(addDays(today, -2))
  await act(given, child, theCase =>
    decidePanelSaid(
      theCase,
      { on, panel, recommends: 'agree', notes: 'The base is near, and has children of the same age.' },
      program.profile,
    ),
  )
  const startsOn = officeDaysAfter(today, 30)
  await act(given, child, theCase =>
    decidePlacement(
      theCase,
      {
        outcome: 'agreed',
        by: 'panel',
        reasons: 'As the panel recommends.',
        head: null,
        startsOn,
        part: 'main',
        shared: null,
        abovePlaces: null,
      },
      { profile: program.profile, head: false, places: null, part: null, today },
    ),
  )
  await asSystem(db, 'demonstration', async tx => {
    const [taken] = await placesTaken(tx, [setting], startsOn)
    const places = (taken?.filled ?? 0) + (taken?.named ?? 0) + 1
    await sql`update setting set places = ${places} where setting_id = ${setting}`.execute(tx)
  })
}

async function leaveSchool(given: Given, child: Child | null): Promise<void> {
  if (child === null) return
  const at = atOf(given, child)
  const done = await handle<readonly Attended[]>(
    given.program,
    at,
    child.caseId,
    (theCase, attended) =>
      decideWithoutSchool(
        theCase,
        {
          on: officeDayBy(addDays(given.today, -16)),
          kind: 'out-of-school',
          because: 'The school excluded the pupil for good.',
        },
        attended,
      ),
    (tx, theCase) => attendedBy(tx, theCase.child.personId),
  )
  if ('missing' in done || isRefused(done)) throw new Error(`${child.caseId} cannot leave school`)
}

/** The level that the child had already when the table of levels was taken over. */
async function setLevel(given: Given, child: Child, rank: number, panel: string): Promise<void> {
  const level = given.program.profile.placements.levels.find(l => l.rank === rank)
  if (level === undefined) return
  await act(given, child, theCase => {
    const final = theCase.facts.findLast(f => f.name === 'plan.finalised' || f.name === 'plan.brought-forward')
    const on = final?.on ?? given.today
    const discussed = { panel, recommends: 'agree', notes: `${level.name} was agreed with the placement.` }
    return {
      record: [
        ...(rank >= given.program.profile.placements.panelFromLevel
          ? [{ name: 'panel.discussed', on, says: discussed }]
          : []),
        { name: 'level.set', on, says: { level: level.id, from: on, because: 'Agreed with the placement' } },
      ],
    }
  })
}

/** The nearest setting of each kind that takes the child’s age, or one by its reference. */
async function options(given: Given, child: Child, kinds: readonly string[]): Promise<SettingFacts[]> {
  const { program, today } = given
  return atOf(given, child).work(async tx => {
    const theCase = await loadCase(tx, child.caseId, program.profile, today)
    if (theCase === null) return []
    const found: SettingFacts[] = []
    for (const kind of kinds) {
      const home = await homeOf(tx, program.profile, theCase, today)
      const search = { words: '', kind, age: ageOn(child.bornOn, today), near: home.point }
      const fitting =
        kind === distantSchool.settingId ? await settingsById(tx, [kind]) : await findOptions(tx, search, 200)
      // A school from the register is real: nothing is invented of it.
      const invented = fitting.filter(s => s.settingId.startsWith('9'))
      const need = theCase.child.need ?? ''
      const chosen = invented.find(s => s.senTypes.includes(need)) ?? invented[0]
      if (chosen !== undefined) found.push(chosen)
    }
    return found
  })
}

async function act(given: Given, child: Child, decide: (theCase: Case) => Decision): Promise<void> {
  const done = await handle(given.program, atOf(given, child), child.caseId, decide)
  if ('missing' in done) throw new Error(`There is no case ${child.caseId}`)
  if (isRefused(done)) throw new Error(`${child.caseId}: ${done.refused.map(r => r.because).join('; ')}`)
}

function atOf({ db, staff, head, today, now }: Given, child: Child): At {
  return asPerson(db, staff.get(child.manager ?? '') ?? head, today, now)
}
