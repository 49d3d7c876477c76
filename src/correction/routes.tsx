import type { CaseApp, Program } from '../case/program.ts'
import { correctRoutes } from './correct-page.tsx'
import { delayRoutes } from './delay-page.tsx'

/** What was late has its ground; what was wrong is put right. Neither moves a date or takes a fact away in silence. */
export function correctionRoutes(app: CaseApp, program: Program): void {
  delayRoutes(app, program)
  correctRoutes(app, program)
}
