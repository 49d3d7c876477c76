import type { At, CaseApp, Program } from '../case/program.ts'
import { tourPage } from './tour-page.tsx'

/** Only where everyone is invented: elsewhere there is no tour. */
export function tourRoutes(app: CaseApp, program: Program): void {
  if (!program.demonstration) return
  app.page({ path: '/tour', may: 'public.read', show: at => tourPage(program, at) })
  app.page({ path: '/tour/sitting', may: 'panel.read', show: toSitting })
}

/** Into the room of the last sitting that goes on; to all panels, once none does. */
async function toSitting(at: At) {
  const open = await at.work(tx =>
    tx
      .selectFrom('sitting')
      .select('sitting_id')
      .where('state', '=', 'open')
      .orderBy('sits_on', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return { to: open === undefined ? '/panels' : `/panels/sittings/${open.sitting_id}/room` }
}
