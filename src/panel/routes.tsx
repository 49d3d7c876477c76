import type { CaseApp, Program } from '../case/program.ts'
import { agendaPages } from './agenda-routes.tsx'
import { calendarPages } from './calendar-routes.tsx'
import { interestPages } from './interest-routes.tsx'
import type { OptionsPaper } from './pack/freeze.ts'
import { panelPages } from './panel-routes.tsx'
import { readingPages } from './reading-routes.tsx'
import { withdrawalPages } from './room/withdraw.tsx'
import { sittingChangePages } from './sitting-change-routes.tsx'

/** Panels: members, sittings, agendas, packs, and the papers that members read. */
export function panelRoutes(app: CaseApp, program: Program, options: OptionsPaper): void {
  panelPages(app, program)
  agendaPages(app, program, options)
  sittingChangePages(app, program)
  readingPages(app, program)
  interestPages(app)
  withdrawalPages(app, program)
  calendarPages(app, program)
}
