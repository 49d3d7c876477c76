import type { CaseApp, Program } from '../case/program.ts'
import { tourPage } from './tour-page.tsx'

/** Only where everyone is invented: elsewhere there is no tour. */
export function tourRoutes(app: CaseApp, program: Program): void {
  if (!program.demonstration) return
  app.page({ path: '/tour', may: 'public.read', show: at => tourPage(program, at) })
}
