import type { CaseApp, Program } from '../case/program.ts'
import { myPupilPage, myPupilsPage } from './page.tsx'

export function schoolRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/my-pupils', may: 'school.read', show: at => myPupilsPage(program, at) })
  app.page({ path: '/my-pupils/:case', may: 'school.read', show: at => myPupilPage(program, at) })
}
