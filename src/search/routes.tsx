import type { CaseApp, Program } from '../case/program.ts'
import { asReference, readCaseFilter } from './case-filter.ts'
import { CasesPage } from './cases-page.tsx'
import { caseChoices, casePage, isThere } from './queries.ts'

export function searchRoutes(app: CaseApp, program: Program): void {
  app.page({
    path: '/cases',
    may: 'cases.list',
    async show(at) {
      // Who searches by a name may not know that the case is closed.
      const filter = readCaseFilter(
        at.query.state === undefined && (at.query.q ?? '') !== '' ? { ...at.query, state: 'all' } : at.query,
      )
      const caseId = asReference(filter.words)
      return at.work(async tx => {
        if (caseId !== null && (await isThere(tx, caseId))) return { to: `/cases/${caseId}` }
        const page = await casePage(tx, filter)
        const choices = await caseChoices(tx)
        return {
          title: 'All cases',
          section: 'cases',
          look: 'wide' as const,
          body: <CasesPage profile={program.profile} filter={filter} page={page} choices={choices} today={at.today} />,
        }
      })
    },
  })
}
