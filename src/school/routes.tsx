import type { CaseApp } from '../case/program.ts'
import { myPupilPage, myPupilsPage } from './page.tsx'

export function schoolRoutes(app: CaseApp): void {
  app.page({ path: '/my-pupils', may: 'school.read', show: at => myPupilsPage(at) })
  app.page({ path: '/my-pupils/:case', may: 'school.read', show: at => myPupilPage(at) })
}
