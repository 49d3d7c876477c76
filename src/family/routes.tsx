import type { CaseApp, Program } from '../case/program.ts'
import { sentDocument } from '../case/sent-document.ts'
import { myChildPage, myChildrenPage } from './page.tsx'

export function familyRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/my-child', may: 'family.read', show: at => myChildrenPage(at) })
  app.page({ path: '/my-child/:case', may: 'family.read', show: at => myChildPage(program, at) })
  app.page({ path: '/my-child/:case/documents/:document', may: 'family.read', show: at => sentDocument(program, at) })
}
