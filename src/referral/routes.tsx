import type { CaseApp, Program } from '../case/program.ts'
import { newCaseRoutes } from './new-case-routes.tsx'
import { requestRoutes } from './request-routes.tsx'

/** How a child comes to us: taking in a request or a notification, routing it, and what is done before the decision. */
export function referralRoutes(app: CaseApp, program: Program): void {
  newCaseRoutes(app, program)
  requestRoutes(app, program)
}
