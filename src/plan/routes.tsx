import type { CaseApp, Program } from '../case/program.ts'
import { amendRoutes } from './amend-routes.tsx'
import { comparePage } from './compare-page.tsx'
import { finalRoutes } from './final-page.tsx'
import { noticePage } from './notice-page.tsx'
import { printPage } from './print-page.tsx'
import { sectionRoutes } from './section-page.tsx'
import { statementPage } from './statement-page.tsx'
import { stepRoutes } from './steps.tsx'
import { writePage } from './write-page.tsx'

/** The statement or plan: where it stands, writing it, each step on its way, and what is printed. */
export function planRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/statement', may: 'case.read', show: at => statementPage(program, at) })
  app.page({ path: '/cases/:case/statement/write', may: 'plan.write', show: at => writePage(program, at) })
  app.page({ path: '/cases/:case/statement/compare', may: 'case.read', show: at => comparePage(program, at) })
  app.page({ path: '/cases/:case/statement/print/:version', may: 'case.read', show: at => printPage(program, at) })
  app.page({
    path: '/cases/:case/statement/notice/:kind/:person',
    may: 'case.read',
    show: at => noticePage(program, at),
  })
  sectionRoutes(app, program)
  stepRoutes(app, program)
  finalRoutes(app, program)
  amendRoutes(app, program)
}
