import { overviewPage } from './overview.tsx'
import type { CaseApp, Program } from './program.ts'
import { timelinePage } from './timeline.tsx'

export function caseRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case', may: 'case.read', show: at => overviewPage(program, at) })
  app.page({ path: '/cases/:case/timeline', may: 'case.read', show: at => timelinePage(program, at) })
}
