import type { CaseApp, Program } from '../case/program.ts'
import { ceasingRoutes } from './ceasing-routes.tsx'
import { criteriaDownload, criteriaPage } from './criteria-page.tsx'
import { deathRoutes } from './death-routes.tsx'
import { endingPage } from './ending-page.tsx'
import { fileRoutes } from './file-routes.tsx'
import { letterPage, lettersPage } from './letter-page.tsx'
import { listPage } from './list-page.tsx'
import { movingRoutes } from './moving-routes.tsx'

/** How a plan ends, how a case moves to another authority, and what is done when a child dies. */
export function endingRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/ending', may: 'cases.list', show: at => listPage(program, at) })
  app.page({ path: '/ceasing-criteria', may: 'public.read', show: async at => criteriaPage(program, at) })
  app.page({ path: '/ceasing-criteria/download', may: 'public.read', show: async at => criteriaDownload(program, at) })
  app.page({ path: '/cases/:case/ending', may: 'case.read', show: at => endingPage(program, at) })
  app.page({ path: '/cases/:case/ending/letters', may: 'case.read', show: at => lettersPage(program, at) })
  app.page({ path: '/cases/:case/ending/letters/:person', may: 'case.read', show: at => letterPage(program, at) })
  ceasingRoutes(app, program)
  movingRoutes(app, program)
  deathRoutes(app, program)
  fileRoutes(app, program)
}
