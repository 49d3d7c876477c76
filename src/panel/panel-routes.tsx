import { randomUUID } from 'node:crypto'
import { allows } from '../access/permissions.ts'
import { accountOf } from '../access/visitor.ts'
import type { Panel } from '../authority/profile.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { type GoTo, type NotFound, notFound, type Tried } from '../web/app.ts'
import { FormView, filledDay, Problems } from '../web/fields.tsx'
import type { Form } from '../web/form.ts'
import { ownCalendar } from './calendar.ts'
import { endForm, memberForm, planForm, sittingForm } from './forms.ts'
import { addMember, decideMember, endMember, membersOn, possibleMembers } from './members.ts'
import { PanelPage } from './panel-page.tsx'
import { PanelsPage } from './panels-page.tsx'
import { type PlannedDay, plannedDays } from './schedule.ts'
import { decideDay, planSitting, type Sitting, sittingsFrom } from './sittings.ts'
import { refreshWaiting } from './waiting.ts'

/** The panels themselves: who sits on them, and when they sit. */
export function panelPages(app: CaseApp, program: Program): void {
  app.page({ path: '/panels', may: 'panel.read', show: at => panelsPage(program, at) })
  app.page({ path: '/panels/:panel', may: 'panel.read', show: (at, tried) => panelPage(program, at, tried) })
  app.action({
    path: '/panels/:panel',
    may: 'panel.clerk',
    form: async at => (panelFor(program, at) === null ? notFound : planForm(at.today)),
    show: (at, tried) => panelPage(program, at, tried),
    act: (at, { until }) => planByRule(program, at, until),
  })

  const memberPath = '/panels/:panel/members/new'
  const showMember = (at: At, tried?: Tried) => memberPage(program, at, tried)
  app.page({ path: memberPath, may: 'panel.clerk', show: showMember })
  app.action({
    path: memberPath,
    may: 'panel.clerk',
    form: async at => (await formOfMember(program, at)) ?? notFound,
    show: showMember,
    act: (at, given) => join(program, at, given),
  })
  app.action({
    path: '/panels/:panel/members/end',
    may: 'panel.clerk',
    form: endForm,
    show: (at, tried) => panelPage(program, at, tried),
    async act(at, { account }) {
      const panel = panelFor(program, at)
      if (panel === null) return notFound
      const ended = await at.work(tx => endMember(tx, panel.id, account, at.today))
      return ended
        ? {
            to: `/panels/${panel.id}`,
            say: 'The membership has ended. That person reads no paper of the panel from now on.',
          }
        : refuse('That person is not on this panel')
    },
  })

  const sittingPath = '/panels/:panel/sittings/new'
  const showSitting = (at: At, tried?: Tried) => newSittingPage(program, at, tried)
  app.page({ path: sittingPath, may: 'panel.clerk', show: showSitting })
  app.action({
    path: sittingPath,
    may: 'panel.clerk',
    form: async at => (panelFor(program, at) === null ? notFound : sittingForm),
    show: showSitting,
    async act(at, given) {
      const panel = panelFor(program, at)
      if (panel === null) return notFound
      return at.work(async tx => {
        const taken = daysOf(await sittingsFrom(tx, at.today, panel.id))
        const decided = decideDay(given, at.today, program.profile.closures, taken)
        if (isRefused(decided)) return decided
        const planned = { on: given.on, at: given.startsAt, place: given.place, capacity: given.capacity, ...decided }
        const id = await planSitting(tx, panel, planned, { accountId: accountOf(at.visitor), now: at.now })
        await refreshWaiting(tx, program.profile, panel.id, at.today)
        return { to: `/panels/sittings/${id}`, say: 'The sitting is planned.' }
      })
    },
  })
}

export function panelFor(program: Program, at: At): Panel | null {
  return program.profile.panels.find(panel => panel.id === at.params.panel) ?? null
}

async function panelsPage(program: Program, at: At) {
  const read = await at.work(async tx => ({
    sittings: await sittingsFrom(tx, at.today, null),
    members: await membersOn(tx, at.today, null),
  }))
  return {
    title: 'Panels',
    section: 'panels',
    look: 'wide' as const,
    body: <PanelsPage profile={program.profile} {...read} today={at.today} />,
  }
}

async function panelPage(program: Program, at: At, tried?: Tried) {
  const panel = panelFor(program, at)
  if (panel === null) return notFound
  const read = await at.work(async tx => ({
    sittings: await sittingsFrom(tx, addDays(at.today, -60), panel.id),
    members: await membersOn(tx, at.today, panel.id),
  }))
  const shown = { ...at, path: `/panels/${panel.id}` }
  return {
    title: tried ? `Error: ${panel.name}` : panel.name,
    section: 'panels',
    look: 'wide' as const,
    back: { href: '/panels', text: 'Panels' },
    body: (
      <PanelPage
        at={shown}
        panel={panel}
        {...read}
        ahead={unplanned(program, panel, read.sittings, at.today, addDays(at.today, 84))}
        mayClerk={allows(at.visitor.role, 'panel.clerk')}
        calendars={await ownCalendar(at, panel.id)}
        tried={tried}
      />
    ),
  }
}

/** Days of the rule on which nothing stands: neither a sitting nor one that was cancelled. */
function unplanned(program: Program, panel: Panel, sittings: readonly Sitting[], from: Day, until: Day): PlannedDay[] {
  const known = sittings.map(s => s.sittingId.slice(-10))
  return plannedDays(panel.sits, program.profile.closures, from, until).filter(
    day => !known.includes(day.on) && !daysOf(sittings).includes(day.on),
  )
}

function daysOf(sittings: readonly Sitting[]): Day[] {
  return sittings.filter(s => s.state !== 'cancelled').map(s => s.sitsOn)
}

async function planByRule(program: Program, at: At, until: Day): Promise<GoTo | Refused | NotFound> {
  const panel = panelFor(program, at)
  if (panel === null) return notFound
  return at.work(async tx => {
    const days = unplanned(program, panel, await sittingsFrom(tx, at.today, panel.id), at.today, until)
    const sits = days.filter(day => day.skipped === null)
    if (sits.length === 0) return refuse('Every sitting that the rule gives until then is planned already', 'until')
    const by = { accountId: accountOf(at.visitor), now: at.now }
    const { at: startsAt, place, cases } = panel.sits
    for (const { on } of sits) {
      await planSitting(tx, panel, { on, at: startsAt, place, capacity: cases, note: null }, by)
    }
    await refreshWaiting(tx, program.profile, panel.id, at.today)
    const left = days.length - sits.length
    return {
      to: `/panels/${panel.id}`,
      say: `${sits.length === 1 ? 'One sitting is' : `${sits.length} sittings are`} planned.${
        left === 0 ? '' : ` ${left} ${left === 1 ? 'day is' : 'days are'} left out for a holiday.`
      }`,
    }
  })
}

async function formOfMember(program: Program, at: At) {
  const panel = panelFor(program, at)
  return panel === null ? null : memberForm(panel, await at.work(possibleMembers), at.today)
}

async function memberPage(program: Program, at: At, tried?: Tried) {
  const panel = panelFor(program, at)
  const form = await formOfMember(program, at)
  if (panel === null || form === null) return notFound
  return formPage(at, form, tried, {
    title: `Add a member to the ${panel.name}`,
    back: { href: `/panels/${panel.id}`, text: panel.name },
    submit: 'Add the member',
    filled: { ...filledDay('from', at.today), as: 'member' },
  })
}

async function newSittingPage(program: Program, at: At, tried?: Tried) {
  const panel = panelFor(program, at)
  if (panel === null) return notFound
  const { at: startsAt, place, cases } = panel.sits
  return formPage(at, sittingForm, tried, {
    title: `Plan a sitting of the ${panel.name}`,
    back: { href: `/panels/${panel.id}`, text: panel.name },
    submit: 'Plan the sitting',
    filled: { startsAt, place, capacity: String(cases) },
  })
}

/** A page with one form and nothing else. */
export function formPage(
  at: At,
  form: Form,
  tried: Tried | undefined,
  page: {
    title: string
    back: { href: string; text: string }
    submit: string
    filled?: Record<string, string>
    seen?: number
  },
) {
  return {
    title: tried ? `Error: ${page.title}` : page.title,
    section: 'panels',
    look: 'narrow' as const,
    back: page.back,
    body: (
      <>
        <Problems tried={tried} form={form} />
        <h1>{page.title}</h1>
        <FormView at={at} form={form} tried={tried} filled={page.filled} submit={page.submit} seen={page.seen} />
      </>
    ),
  }
}

interface Joining {
  account: string | null
  name: string | null
  title: string | null
  email: string | null
  seat: string
  as: 'member' | 'chair' | 'substitute'
  substituteFor: string | null
  from: Day
}

async function join(program: Program, at: At, given: Joining): Promise<GoTo | Refused | NotFound> {
  const panel = panelFor(program, at)
  if (panel === null) return notFound
  const members = await at.work(tx => membersOn(tx, at.today, panel.id))
  const accountId = given.account ?? randomUUID()
  const decided = decideMember({ ...given, accountId }, members)
  if (isRefused(decided)) return decided
  if (given.account === null) {
    const made = await newAdviser(program, accountId, given)
    if (made !== null) return made
  }
  try {
    await at.work(tx => addMember(tx, panel.id, decided.join))
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23P01') throw error
    return refuse('Somebody else changed the members at the same moment. Look at them, then add this person again')
  }
  return { to: `/panels/${panel.id}`, say: 'The member is added.' }
}

/** An account for somebody who is not of the section: they see the packs of their own sittings, and nothing else. */
async function newAdviser(program: Program, accountId: string, given: Joining): Promise<Refused | null> {
  try {
    await program.asSystem('panels', tx =>
      tx
        .insertInto('account')
        .values({
          account_id: accountId,
          kind: 'adviser',
          name: given.name ?? '',
          title: given.title ?? '',
          sentence: null,
          email: given.email ?? '',
          telephone: null,
          role: null,
          person_id: null,
          place: 0,
          disabled_at: null,
        })
        .execute(),
    )
    return null
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23505') throw error
    return refuse('Somebody has an account with this e-mail already: choose them from the list', 'email')
  }
}
