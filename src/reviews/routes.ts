import type { CaseApp, Program } from '../case/program.ts'
import { attendanceRoutes } from './attendance/routes.tsx'
import { plannerRoutes } from './planner/routes.ts'
import { reviewsPage } from './reviews-page.tsx'
import { termRoutes } from './term/routes.ts'

/** The reviews of the whole authority: where each stands, the lists of a term, the planner, and who attends. */
export function reviewsRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/reviews', may: 'cases.list', show: at => reviewsPage(program, at) })
  termRoutes(app, program)
  plannerRoutes(app, program)
  attendanceRoutes(app, program)
}
