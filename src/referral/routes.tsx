import type { CaseApp, Program } from '../case/program.ts'
import { fileInRoutes } from './file-in-routes.tsx'
import { newCaseRoutes } from './new-case-routes.tsx'
import { requestRoutes } from './request-routes.tsx'
import { withPlanRoutes } from './with-plan-routes.tsx'

/** How a child comes to us: taking in a request or a notification, routing it, and what is done before the decision. */
export function referralRoutes(app: CaseApp, program: Program): void {
  newCaseRoutes(app, program)
  withPlanRoutes(app, program)
  fileInRoutes(app, program)
  requestRoutes(app, program)
}
