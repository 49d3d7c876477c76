import { accountOf, isStaff } from '../access/visitor.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { refuse } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { form } from '../web/form.ts'
import { adviceToChase } from './chase.ts'
import { PrintPage } from './print-page.tsx'
import { isChosen, savedViews, staffList, workRows, workTotals } from './queries.ts'
import { NewViewPage, tidyQuery, ViewsPage, viewForm } from './view-pages.tsx'
import { maySeeOthers, whoseWork } from './whose.ts'
import { addressOf, readFilter, writeFilter } from './work-filter.ts'
import { WorkPage } from './work-page.tsx'

export function worklistRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/', may: 'public.read', show: async at => ({ to: homeOf(at) }) })
  app.page({ path: '/work', may: 'work.read', show: at => workPage(program, at) })
  app.page({ path: '/work/print', may: 'work.read', show: at => printPage(program, at) })
  app.page({ path: '/work/chase', may: 'work.read', show: chasePage })
  app.page({ path: '/work/views', may: 'work.read', show: viewsPage })
  app.page({ path: '/work/views/new', may: 'work.read', show: async at => newViewPage(at) })
  app.action({
    path: '/work/views/new',
    may: 'work.read',
    form: viewForm,
    show: async (at, tried) => newViewPage(at, tried),
    async act(at, { name, query }) {
      const saved = await at.work(tx =>
        tx
          .insertInto('saved_view')
          .values({ account_id: accountOf(at.visitor), name, query })
          .onConflict(c => c.doNothing())
          .executeTakeFirst(),
      )
      if (saved.numInsertedOrUpdatedRows === 0n) return refuse('You have a view of this name. Give it another', 'name')
      return { to: addressOf('/work', query), say: `The view “${name}” is saved.` }
    },
  })
  app.action({
    path: '/work/views/:view/delete',
    may: 'work.read',
    form: form({}),
    show: viewsPage,
    async act(at) {
      const view = Number(at.params.view)
      if (!Number.isSafeInteger(view)) return notFound
      const gone = await at.work(tx =>
        tx.deleteFrom('saved_view').where('view_id', '=', view).returning('name').executeTakeFirst(),
      )
      return gone === undefined ? notFound : { to: '/work/views', say: `The view “${gone.name}” is deleted.` }
    },
  })
}

/** Where each kind of person begins. */
function homeOf({ visitor }: At): string {
  if (isStaff(visitor)) return '/work'
  if (visitor.role === 'adviser') return '/panels/reading'
  switch (visitor.role) {
    case 'family':
      return '/my-child'
    case 'setting':
      return '/my-pupils'
    default:
      return '/sign-in'
  }
}

async function workPage(program: Program, at: At) {
  const filter = readFilter(at.query)
  const read = await at.work(async tx => {
    const people = maySeeOthers(at.visitor) ? await staffList(tx) : []
    const whose = whoseWork(at.visitor, filter.of, people, program.profile.managers.unassignedTo)
    if (whose === null) return null
    return {
      whose,
      people: people.filter(person => person.accountId !== at.visitor.accountId),
      rows: await workRows(tx, whose, filter, at.today),
      totals: await workTotals(tx, whose, at.today),
      views: await savedViews(tx),
    }
  })
  if (read === null) return notFound
  const own = read.whose.accountId === at.visitor.accountId
  return {
    title: own ? 'My work' : read.whose.everyone ? 'Everyone’s overdue work' : `${read.whose.name}: work`,
    section: 'work',
    look: 'wide' as const,
    body: <WorkPage profile={program.profile} own={own} filter={filter} today={at.today} {...read} />,
  }
}

async function printPage(program: Program, at: At) {
  const filter = readFilter(at.query)
  const chosen = new Set(chosenRows(at).map(row => `${row.caseId} ${row.taskId}`))
  const read = await at.work(async tx => {
    const people = maySeeOthers(at.visitor) ? await staffList(tx) : []
    const whose = whoseWork(at.visitor, filter.of, people, program.profile.managers.unassignedTo)
    return whose === null ? null : { whose, rows: await workRows(tx, whose, filter, at.today, true) }
  })
  if (read === null) return notFound
  const rows = chosen.size === 0 ? read.rows : read.rows.filter(row => isChosen(row, chosen))
  const title = read.whose.everyone ? 'Everyone’s overdue work' : `Work of ${read.whose.name}`
  return {
    title,
    section: 'work',
    look: 'wide' as const,
    body: (
      <PrintPage
        title={title}
        rows={rows}
        chosen={chosen.size > 0}
        today={at.today}
        back={addressOf('/work', writeFilter(filter))}
      />
    ),
  }
}

/** The rows ticked on a list, by the names of their boxes: `row.K7Q4MX.law:…`. */
function chosenRows(at: At): { caseId: string; taskId: string }[] {
  return Object.keys(at.query).flatMap(name => {
    const [, caseId, taskId] = /^row\.(K[2-9A-HJ-NP-Z]{5})\.(\P{Cc}{1,200})$/u.exec(name) ?? []
    return caseId === undefined || taskId === undefined ? [] : [{ caseId, taskId }]
  })
}

/** Chasing is done where all missing advice stands; what was chosen here is chosen there. */
async function chasePage(at: At) {
  const chosen = await at.work(tx => adviceToChase(tx, chosenRows(at)))
  if (chosen.length === 0) return { to: '/work', say: 'Choose advice that is missing, then chase it.' }
  const query = new URLSearchParams({
    ...(at.visitor.role !== 'case-manager' && { of: 'all' }),
    choose: chosen.join(','),
  })
  return { to: `/advice?${query}#chosen` }
}

async function viewsPage(at: At) {
  const views = await at.work(savedViews)
  return {
    title: 'Saved views',
    section: 'work',
    look: 'narrow' as const,
    back: { href: '/work', text: 'My work' },
    body: <ViewsPage at={at} views={views} />,
  }
}

function newViewPage(at: At, tried?: Tried) {
  const typed = tried?.typed.query
  const query = typeof typed === 'string' ? typed : tidyQuery(writeFilter(readFilter(at.query)))
  return {
    title: tried ? 'Error: Save this view' : 'Save this view',
    section: 'work',
    look: 'narrow' as const,
    back: { href: addressOf('/work', query), text: 'My work' },
    body: <NewViewPage at={at} tried={tried} query={query} />,
  }
}
