import type { CaseApp, Program } from '../case/program.ts'
import { applicationRoutes } from './application-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import { policyDownload, policyPage } from './policy-page.tsx'
import { provisionRoutes } from './provision-routes.tsx'
import { readinessPage } from './readiness-page.tsx'
import { reviewRoutes } from './review-routes.tsx'
import { trainingRoutes } from './training-routes.tsx'
import { travelPage } from './travel-page.tsx'

/** Travel to school: who is entitled, what is provided and until when, and what asks the question anew. */
export function travelRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/travel', may: 'case.read', show: at => travelPage(program, at) })
  applicationRoutes(app, program)
  decisionRoutes(app, program)
  provisionRoutes(app, program)
  reviewRoutes(app, program)
  trainingRoutes(app, program)
  app.page({ path: '/travel', may: 'cases.list', show: async () => ({ to: '/travel/readiness' }) })
  app.page({ path: '/travel/readiness', may: 'cases.list', show: at => readinessPage(program, at) })
  app.page({ path: '/travel-policy', may: 'public.read', show: async at => policyPage(program, at) })
  app.page({ path: '/travel-policy/download', may: 'public.read', show: async () => policyDownload(program) })
}
