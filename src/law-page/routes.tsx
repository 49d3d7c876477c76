import type { CaseApp, Program } from '../case/program.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { LawPage } from './law-page.tsx'

export function lawPageRoutes(app: CaseApp, program: Program): void {
  app.page({
    path: '/law',
    may: 'public.read',
    async show(at) {
      const law = at.query.law ?? program.profile.law
      if (!Object.hasOwn(packs, law)) return notFound
      return {
        title: 'How every date is worked out',
        look: 'wide' as const,
        body: <LawPage profile={program.profile} law={law as LawId} />,
      }
    },
  })
}
