import { allows } from '../access/permissions.ts'
import { accountOf } from '../access/visitor.ts'
import { panelOf } from '../authority/routing.ts'
import { handleMany } from '../case/handle-many.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { type GoTo, type NotFound, notFound, type Shown, type Tried } from '../web/app.ts'
import { form } from '../web/form.ts'
import {
  agendaOf,
  decideListing,
  decidePostponing,
  listedElsewhere,
  nextAfter,
  offeredTo,
  putOnAgenda,
  takeOffAgenda,
  writeOrder,
} from './agenda.ts'
import { addForm, orderForm, placeForm, postponeForm } from './agenda-forms.ts'
import { broughtTo, moved, ordered } from './agenda-order.ts'
import { after, changedMeanwhile, locked, pathOf } from './one-at-a-time.tsx'
import { freezePack, type OptionsPaper } from './pack/freeze.ts'
import { hiddenOf, unpackedOf } from './pack/hidden.ts'
import { packsOf } from './pack/kept.ts'
import { formPage } from './panel-routes.tsx'
import { SittingPage } from './sitting-page.tsx'
import { lockSitting, sittingOf } from './sittings.ts'

const base = '/panels/sittings/:sitting'

/** A sitting before it begins: its day, its agenda, its pack. */
export function agendaPages(app: CaseApp, program: Program, options: OptionsPaper): void {
  const show = (at: At, tried?: Tried) => sittingPage(app, program, at, tried)
  app.page({ path: base, may: 'panel.read', show })
  app.action({
    path: `${base}/add`,
    may: 'panel.clerk',
    form: addForm,
    show,
    act: (at, v) => addToAgenda(program, at, v),
  })
  app.action({
    path: `${base}/order`,
    may: 'panel.clerk',
    form: orderForm,
    show,
    act: (at, { move }) => order(at, move),
  })
  app.action({
    path: `${base}/place`,
    may: 'panel.clerk',
    form: async at => placeForm(ordered(await at.work(tx => agendaOf(tx, at.params.sitting ?? '')))),
    show,
    act: (at, { moves, toPlace }) =>
      reorder(at, cases => broughtTo(cases, moves, toPlace), `${moves} is at place ${toPlace}.`),
  })
  app.action({
    path: `${base}/freeze`,
    may: 'panel.clerk',
    form: form({}),
    show,
    act: at => freeze(program, at, options),
  })

  const showPostpone = (at: At, tried?: Tried) => postponePage(at, tried)
  app.page({ path: `${base}/postpone/:case`, may: 'panel.clerk', show: showPostpone })
  app.action({
    path: `${base}/postpone/:case`,
    may: 'panel.clerk',
    form: postponeForm,
    show: showPostpone,
    act: (at, { because }) => postpone(program, at, because),
  })
}

async function sittingPage(app: CaseApp, program: Program, at: At, tried?: Tried): Promise<Shown | NotFound> {
  const read = await at.work(async tx => {
    const sitting = await sittingOf(tx, at.params.sitting ?? '')
    if (sitting === null) return null
    const panel = panelOf(program.profile, sitting.panel)
    return {
      sitting,
      panel,
      agenda: await agendaOf(tx, sitting.sittingId),
      offered: sitting.state === 'planned' ? await offeredTo(tx, panel, at.today) : [],
      nextOn: await nextAfter(tx, sitting),
      packs: await packsOf(tx, sitting.sittingId),
      hidden: await hiddenOf(tx, sitting.sittingId),
      unpacked: await unpackedOf(tx, sitting.sittingId),
    }
  })
  if (read === null) return notFound
  const title = `${read.panel.name}, ${longDay(read.sitting.sitsOn)}`
  const room = app.routes.some(route => route.kind === 'page' && route.path === `${base}/room`)
  return {
    title: tried ? `Error: ${title}` : title,
    section: 'panels',
    look: 'wide',
    back: { href: `/panels/${read.panel.id}`, text: read.panel.name },
    body: (
      <SittingPage
        at={at}
        {...read}
        mayClerk={allows(at.visitor.role, 'panel.clerk')}
        room={room ? `${pathOf(read.sitting)}/room` : null}
        tried={tried}
      />
    ),
  }
}

/** Puts a case on the agenda of the sitting that the address names. */
export async function addToAgenda(program: Program, at: At, given: { case: string; because: string | null }) {
  const because: { words: string } = { words: '' }
  const done = await handleMany(program, at, async tx => {
    const sitting = await lockSitting(tx, at.params.sitting ?? '')
    if (sitting === null) return notFound
    const changed = changedMeanwhile(at, sitting)
    if (changed !== null) return changed
    const panel = panelOf(program.profile, sitting.panel)
    const there = await tx
      .selectFrom('case_summary')
      .select('case_id')
      .where('case_id', '=', given.case)
      .executeTakeFirst()
    if (there === undefined) return refuse(`There is no case ${given.case}`, 'case')
    const listed = await listedElsewhere(tx, given.case)
    if (listed !== null) return refuse(`${given.case} is on the agenda of ${listed.words} already`, 'case')
    const offered = (await offeredTo(tx, panel, at.today)).find(o => o.caseId === given.case)
    because.words = given.because ?? offered?.because ?? ''
    return {
      cases: [
        {
          caseId: given.case,
          decide: theCase =>
            decideListing(
              theCase,
              sitting,
              panel,
              { because: given.because, offeredBecause: offered?.because ?? null },
              at.today,
            ),
        },
      ],
      alsoWrite: tx =>
        putOnAgenda(tx, sitting, given.case, because.words, { accountId: accountOf(at.visitor), now: at.now }),
    }
  })
  return after(done, at, 'The case is on the agenda.')
}

async function postpone(program: Program, at: At, because: string) {
  const caseId = at.params.case ?? ''
  const done = await handleMany(program, at, async tx => {
    const sitting = await lockSitting(tx, at.params.sitting ?? '')
    if (sitting === null) return notFound
    const item = (await agendaOf(tx, sitting.sittingId)).find(i => i.caseId === caseId)
    if (item === undefined) return notFound
    if (item.state !== 'listed') return refuse('The case is not waiting on this agenda any more')
    return {
      cases: [{ caseId, decide: theCase => decidePostponing(theCase, sitting, because, at.today) }],
      alsoWrite: tx => takeOffAgenda(tx, sitting.sittingId, caseId, because),
    }
  })
  return after(done, at, 'The case is postponed. It is offered to the next sitting.')
}

function order(at: At, move: string) {
  const [way, caseId = ''] = move.split(':')
  return reorder(at, cases => moved(cases, caseId, way === 'up' ? 'up' : 'down'), `${caseId} has gone ${way}.`)
}

function reorder(at: At, change: (cases: readonly string[]) => string[] | Refused, say: string) {
  return locked(at, async (tx, sitting): Promise<GoTo | Refused> => {
    const changed = changedMeanwhile(at, sitting)
    if (changed !== null) return changed
    if (sitting.state !== 'planned') return refuse(`The sitting is ${sitting.state}: its order stands`)
    const items = ordered(await agendaOf(tx, sitting.sittingId))
    const next = change(items.map(item => item.caseId))
    if ('refused' in next) return next
    await writeOrder(
      tx,
      sitting.sittingId,
      next,
      items.map(item => item.place),
    )
    return { to: pathOf(sitting), say }
  })
}

async function freeze(program: Program, at: At, options: OptionsPaper) {
  return locked(at, async (tx, sitting): Promise<GoTo | Refused> => {
    const changed = changedMeanwhile(at, sitting)
    if (changed !== null) return changed
    if (sitting.state !== 'planned' && sitting.state !== 'open') return refuse(`The sitting is ${sitting.state}`)
    const frozen = await freezePack(program, at, tx, sitting, options)
    if (isRefused(frozen)) return frozen
    const name = frozen.supplement === 1 ? `Pack ${frozen.packNo}` : `Supplement ${frozen.supplement}`
    return { to: pathOf(sitting), say: `${name} is frozen: ${frozen.pages} pages.${without(frozen.without)}` }
  })
}

function without(cases: number): string {
  if (cases === 0) return ''
  return ` ${cases === 1 ? 'One case is' : `${cases} cases are`} not in it: restricted to named staff.`
}

async function postponePage(at: At, tried?: Tried) {
  const read = await at.work(async tx => {
    const sitting = await sittingOf(tx, at.params.sitting ?? '')
    const item = (await agendaOf(tx, at.params.sitting ?? '')).find(i => i.caseId === at.params.case)
    return sitting === null || item === undefined ? null : { sitting, item }
  })
  if (read === null) return notFound
  return formPage(at, postponeForm, tried, {
    title: `Postpone ${read.item.childName}, ${read.item.caseId}`,
    back: { href: pathOf(read.sitting), text: 'The agenda' },
    submit: 'Postpone',
  })
}
