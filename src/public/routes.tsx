import type { CaseApp, Program } from '../case/program.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

export function publicRoutes(app: CaseApp, program: Program): void {
  app.page({
    path: '/accessibility',
    may: 'public.read',
    show: async () => ({
      title: 'Accessibility statement',
      look: 'narrow' as const,
      body: <AccessibilityPage profile={program.profile} />,
    }),
  })
  app.page({
    path: '/privacy',
    may: 'public.read',
    show: async () => ({
      title: 'Privacy',
      look: 'narrow' as const,
      body: <PrivacyPage profile={program.profile} demonstration={program.demonstration} />,
    }),
  })
}
