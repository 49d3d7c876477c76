import type { CaseApp, Program } from '../case/program.ts'
import { chronologyPage } from './chronology-page.tsx'
import { delaysPage } from './delays-page.tsx'

/** How long each duty took: of one case, and the worst of a month. */
export function chronologyRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/chronology', may: 'case.read', show: at => chronologyPage(program, at) })
  app.page({ path: '/delays', may: 'delays.read', show: at => delaysPage(program, at) })
}
