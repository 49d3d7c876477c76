import { allows } from '../access/permissions.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay, parseDay } from '../kernel/day.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { decideMove, type Managed } from './decide-move.ts'
import {
  casesOf,
  type GroupOf,
  groupManagers,
  lockThings,
  plannedMoves,
  possibleManagers,
  thingsOf,
  whoElseSees,
  withoutManager,
  writeMoves,
} from './group-queries.ts'
import { GroupsPage } from './groups-page.tsx'
import { goOnAsSystem, refreshManagers } from './managers.ts'
import { checkForm, moveForm, type Person, readThings } from './move-form.ts'
import { CheckPage, MovePage } from './move-pages.tsx'

export function groupRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/settings/groups', may: 'settings.read', show: at => groupsPage(program, at) })
  const move = '/settings/groups/:of/move'
  app.page({ path: move, may: 'settings.manage', show: (at, tried) => movePage(program, at, tried) })
  app.action({
    path: move,
    may: 'settings.manage',
    async form(at) {
      const group = await at.work(tx => readGroup(program, tx, at))
      return group === null ? notFound : moveForm(group.of, group.things, group.people, at.today)
    },
    show: (at, tried) => movePage(program, at, tried),
    async act(at, { things: ids, to, day }) {
      const group = await at.work(tx => readGroup(program, tx, at))
      if (group === null) return notFound
      const decided = decide(group, ids, to, day)
      if (isRefused(decided)) return { refused: decided.refused.map(inMoveForm) }
      return { to: `/settings/groups/${at.params.of}/check?${new URLSearchParams({ things: ids.join(','), to, day })}` }
    },
  })
  const check = '/settings/groups/:of/check'
  app.page({ path: check, may: 'settings.manage', show: (at, tried) => checkPage(program, at, tried) })
  app.action({
    path: check,
    may: 'settings.manage',
    form: checkForm,
    show: (at, tried) => checkPage(program, at, tried),
    async act(at, { things, to, day }) {
      const from = parseDay(day)
      if (from === null) return notFound
      try {
        return await at.work(tx => moveThem(program, at, tx, readThings(things), to, from))
      } catch (error) {
        if ((error as { code?: unknown }).code !== '23P01') throw error
        return refuse(
          'Somebody else moved one of these at the same moment. Look at who has them now, then choose again',
        )
      }
    },
  })
}

async function moveThem(program: Program, at: At, tx: Tx, ids: string[], to: string, from: Day) {
  const of = groupOf(at.params.of ?? '')
  if (of === null) return notFound
  await lockThings(tx, of, ids)
  const group = await readGroup(program, tx, at)
  if (group === null) return notFound
  const decided = decide(group, ids, to, from)
  if (isRefused(decided)) return { refused: decided.refused.map(({ because }) => ({ because })) }
  await writeMoves(tx, of, decided.moves, to, from)
  const name = group.people.find(p => p.accountId === to)?.name ?? to
  if (from > at.today) return { to: '/settings/groups', say: `Planned: they go to ${name} on ${longDay(from)}.` }
  await goOnAsSystem(tx, 'groups')
  await refreshManagers(tx, program.profile, at.today)
  return { to: '/settings/groups', say: `They are with ${name} from ${longDay(from)}, and their cases with them.` }
}

function decide(group: Group, ids: readonly string[], to: string, from: Day) {
  const things = group.things.filter(thing => ids.includes(thing.id))
  const person = group.people.find(p => p.accountId === to)
  if (person === undefined) return refuse('Choose the new case manager', 'to')
  if (things.length < ids.length || things.length === 0) {
    return refuse('Some of what was chosen is in another group by now. Look at who has it, then choose again', 'things')
  }
  return decideMove({ things, to: person, from })
}

function inMoveForm({ field, because }: Refused['refused'][number]) {
  return { because, field: field === 'from' ? 'day' : (field ?? 'things') }
}

interface Group {
  of: GroupOf
  things: Managed[]
  people: Person[]
}

async function readGroup(program: Program, tx: Tx, at: At): Promise<Group | null> {
  const of = groupOf(at.params.of ?? '')
  if (of === null) return null
  const people = await possibleManagers(tx)
  const others = typeof of === 'object' ? people.filter(person => person.accountId !== of.account) : people
  return { of, things: await thingsOf(tx, program.profile, of, at.today), people: others }
}

function groupOf(param: string): GroupOf | null {
  if (param === 'nobody' || param === 'quadrants') return param
  return /^[a-z0-9-]{1,40}$/.test(param) ? { account: param } : null
}

async function groupsPage(program: Program, at: At) {
  const read = await at.work(async tx => ({
    managers: await groupManagers(tx, at.today),
    nobody: await withoutManager(tx, program.profile, at.today),
    planned: await plannedMoves(tx, at.today),
  }))
  return {
    title: 'Who has which schools',
    section: 'settings',
    look: 'wide' as const,
    back: { href: '/settings', text: 'Schools and settings' },
    body: <GroupsPage profile={program.profile} {...read} manages={allows(at.visitor.role, 'settings.manage')} />,
  }
}

async function movePage(program: Program, at: At, tried?: Tried) {
  const group = await at.work(tx => readGroup(program, tx, at))
  if (group === null) return notFound
  const { of, things, people } = group
  const title =
    of === 'quadrants'
      ? 'Move a quadrant’s homes'
      : of === 'nobody'
        ? 'Give schools a case manager'
        : `Move schools of ${nameOf(of.account, things) ?? 'this case manager'}`
  return {
    title: tried ? `Error: ${title}` : title,
    section: 'settings',
    look: 'narrow' as const,
    back: { href: '/settings/groups', text: 'Who has which schools' },
    body: (
      <MovePage
        at={at}
        form={moveForm(of, things, people, at.today)}
        tried={tried}
        title={title}
        empty={things.length === 0}
        today={at.today}
      />
    ),
  }
}

function nameOf(accountId: string, things: readonly Managed[]): string | undefined {
  return things.flatMap(thing => thing.terms).find(term => term.accountId === accountId)?.name
}

async function checkPage(program: Program, at: At, tried?: Tried) {
  const said = (name: string) => {
    const typed = tried?.typed[name]
    return typeof typed === 'string' ? typed : (at.query[name] ?? '')
  }
  const from = parseDay(said('day'))
  const ids = readThings(said('things'))
  const read = await at.work(async tx => {
    const group = await readGroup(program, tx, at)
    if (group === null) return null
    const things = group.things.filter(thing => ids.includes(thing.id))
    const cases = await casesOf(tx, program.profile, group.of, ids, from ?? at.today)
    const caseIds = cases.map(c => c.case_id)
    return { group, things, cases, sees: await whoElseSees(tx, group.of, ids, caseIds, from ?? at.today) }
  })
  if (read === null) return notFound
  const to = read.group.people.find(person => person.accountId === said('to'))
  // Without all three there is nothing to check: the first step asks for them.
  if (to === undefined || from === null || read.things.length === 0) {
    const path = `/settings/groups/${at.params.of}/move`
    return tried === undefined ? { to: path } : movePage(program, { ...at, path }, tried)
  }
  return {
    title: tried ? 'Error: Check what moves' : 'Check what moves',
    section: 'settings',
    look: 'narrow' as const,
    back: { href: `/settings/groups/${at.params.of}/move`, text: 'Choose again' },
    body: (
      <CheckPage
        at={at}
        tried={tried}
        things={read.things}
        to={to}
        from={from}
        cases={read.cases}
        {...read.sees}
        quadrants={read.group.of === 'quadrants'}
        backHref={`/settings/groups/${at.params.of}/move`}
      />
    ),
  }
}
