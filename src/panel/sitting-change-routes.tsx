import { handleMany } from '../case/handle-many.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import { notFound, type Tried } from '../web/app.ts'
import { agendaOf, decidePostponing, takeOffAgenda } from './agenda.ts'
import { cancelForm, moveForm } from './forms.ts'
import { after, locked, pathOf } from './one-at-a-time.tsx'
import { formPage } from './panel-routes.tsx'
import { decideDay, lockSitting, type Sitting, sittingOf, sittingsFrom } from './sittings.ts'
import { refreshWaiting } from './waiting.ts'

const base = '/panels/sittings/:sitting'

/** A sitting that is planned is moved to another day, or cancelled. */
export function sittingChangePages(app: CaseApp, program: Program): void {
  const showMove = (at: At, tried?: Tried) => movePage(at, tried)
  app.page({ path: `${base}/move`, may: 'panel.clerk', show: showMove })
  app.action({
    path: `${base}/move`,
    may: 'panel.clerk',
    form: moveForm,
    show: showMove,
    act: (at, given) =>
      locked(at, async (tx, sitting) => {
        if (sitting.state !== 'planned') return refuse(`The sitting is ${sitting.state} and cannot be moved`)
        const others = (await sittingsFrom(tx, at.today, sitting.panel)).filter(
          s => s.sittingId !== sitting.sittingId && s.state !== 'cancelled',
        )
        const taken = others.map(s => s.sitsOn)
        const decided = decideDay(given, at.today, program.profile.closures, taken)
        if (isRefused(decided)) return decided
        const from = given.on === sitting.sitsOn ? '' : ` from ${longDay(sitting.sitsOn)}`
        const note = [`Moved${from}: ${given.because}`, decided.note].filter(words => words !== null).join('. ')
        await tx
          .updateTable('sitting')
          .set({ sits_on: given.on, starts_at: given.startsAt, place: given.place, capacity: given.capacity, note })
          .where('sitting_id', '=', sitting.sittingId)
          .execute()
        await refreshWaiting(tx, program.profile, sitting.panel, at.today)
        return { to: pathOf(sitting), say: `The sitting is on ${longDay(given.on)}.` }
      }),
  })

  const showCancel = (at: At, tried?: Tried) => cancelPage(at, tried)
  app.page({ path: `${base}/cancel`, may: 'panel.clerk', show: showCancel })
  app.action({
    path: `${base}/cancel`,
    may: 'panel.clerk',
    form: cancelForm,
    show: showCancel,
    act: (at, { because }) => cancel(program, at, because),
  })
}

async function movePage(at: At, tried?: Tried) {
  const sitting = await readSitting(at)
  if (sitting === null) return notFound
  return formPage(at, moveForm, tried, {
    title: `Move the sitting of ${longDay(sitting.sitsOn)}`,
    back: { href: pathOf(sitting), text: 'The agenda' },
    submit: 'Move the sitting',
    filled: { startsAt: sitting.startsAt, place: sitting.place, capacity: String(sitting.capacity) },
  })
}

async function cancel(program: Program, at: At, because: string) {
  const done = await handleMany(program, at, async tx => {
    const sitting = await lockSitting(tx, at.params.sitting ?? '')
    if (sitting === null) return notFound
    if (sitting.state !== 'planned') return refuse(`The sitting is ${sitting.state} and cannot be cancelled`)
    const items = (await agendaOf(tx, sitting.sittingId)).filter(i => i.state === 'listed')
    const why = `The sitting is cancelled: ${because}`
    return {
      cases: items.map(({ caseId }) => ({
        caseId,
        decide: theCase => decidePostponing(theCase, sitting, why, at.today),
      })),
      async alsoWrite(tx) {
        for (const { caseId } of items) await takeOffAgenda(tx, sitting.sittingId, caseId, why)
        await tx
          .updateTable('sitting')
          .set({ state: 'cancelled', note: because })
          .where('sitting_id', '=', sitting.sittingId)
          .execute()
        await refreshWaiting(tx, program.profile, sitting.panel, at.today)
        // As the program now: a restricted case that the clerk does not see is free for another agenda as well.
        await tx
          .updateTable('sitting_item')
          .set({ state: 'postponed', because: why })
          .where('sitting_id', '=', sitting.sittingId)
          .where('state', '=', 'listed')
          .execute()
      },
    }
  })
  return after(done, at, 'The sitting is cancelled. Its cases are offered to the next one.')
}

async function cancelPage(at: At, tried?: Tried) {
  const sitting = await readSitting(at)
  if (sitting === null) return notFound
  return formPage(at, cancelForm, tried, {
    title: `Cancel the sitting of ${longDay(sitting.sitsOn)}`,
    back: { href: pathOf(sitting), text: 'The agenda' },
    submit: 'Cancel the sitting',
  })
}

async function readSitting(at: At): Promise<Sitting | null> {
  return at.work(tx => sittingOf(tx, at.params.sitting ?? ''))
}
