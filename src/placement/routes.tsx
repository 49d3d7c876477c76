import type { CaseApp, Program } from '../case/program.ts'
import { boardPage } from './board/page.tsx'
import { consultRoutes } from './consult-routes.tsx'
import { courseRoutes } from './course-routes.tsx'
import { decideRoutes } from './decision-routes.tsx'
import { optionRoutes } from './option-routes.tsx'
import { placementPage } from './placement-page.tsx'

/** Where a child is placed: what is weighed, who is asked, who decides, and the placement itself. */
export function placementRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/placement', may: 'case.read', show: at => placementPage(program, at) })
  app.page({ path: '/places', may: 'places.read', show: at => boardPage(program, at) })
  optionRoutes(app, program)
  consultRoutes(app, program)
  decideRoutes(app, program)
  courseRoutes(app, program)
}
