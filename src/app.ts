import { accessRoutes } from './access/routes.tsx'
import { adviceRoutes } from './advice/routes.tsx'
import { assessmentRoutes } from './assessment/routes.tsx'
import type { CaseApp, Program } from './case/program.ts'
import { caseRoutes } from './case/routes.tsx'
import { chronologyRoutes } from './chronology/routes.ts'
import { complaintRoutes } from './complaint/routes.tsx'
import { contactRoutes } from './contact/routes.tsx'
import { correctionRoutes } from './correction/routes.tsx'
import { differenceRoutes } from './difference/routes.tsx'
import { documentRoutes } from './documents/routes.tsx'
import { endingRoutes } from './ending/routes.tsx'
import { familyRoutes } from './family/routes.tsx'
import { handoverRoutes } from './handover/routes.tsx'
import { lawPageRoutes } from './law-page/routes.tsx'
import { meetingRoutes } from './meeting/routes.tsx'
import { roomRoutes } from './panel/room/routes.tsx'
import { panelRoutes } from './panel/routes.tsx'
import { peopleRoutes } from './people/routes.tsx'
import { optionsPaper } from './placement/options-paper.ts'
import { optionsInRoom } from './placement/room-options.tsx'
import { placementRoutes } from './placement/routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { publicRoutes } from './public/routes.tsx'
import { reassessmentRoutes } from './reassessment/routes.tsx'
import { referralRoutes } from './referral/routes.tsx'
import { resourceRoutes } from './resources/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { reviewsRoutes } from './reviews/routes.ts'
import { schoolRoutes } from './school/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { tourRoutes } from './tour/routes.tsx'
import { transferRoutes } from './transfer/routes.tsx'
import { travelRoutes } from './travel/routes.tsx'
import { App } from './web/app.ts'
import { worklistRoutes } from './worklist/routes.tsx'

/** The table of contents: one line for each capability. */
export function buildApp(program: Program): CaseApp {
  const app: CaseApp = new App()
  accessRoutes(app, program)
  caseRoutes(app, program)
  adviceRoutes(app, program)
  referralRoutes(app, program)
  assessmentRoutes(app, program)
  peopleRoutes(app, program)
  familyRoutes(app, program)
  schoolRoutes(app, program)
  planRoutes(app, program)
  transferRoutes(app, program)
  reassessmentRoutes(app, program)
  placementRoutes(app, program)
  resourceRoutes(app, program)
  travelRoutes(app, program)
  endingRoutes(app, program)
  panelRoutes(app, program, optionsPaper)
  roomRoutes(app, program, optionsInRoom)
  correctionRoutes(app, program)
  reviewRoutes(app, program)
  reviewsRoutes(app, program)
  handoverRoutes(app, program)
  complaintRoutes(app, program)
  chronologyRoutes(app, program)
  worklistRoutes(app, program)
  searchRoutes(app, program)
  differenceRoutes(app, program)
  settingsRoutes(app, program)
  lawPageRoutes(app, program)
  publicRoutes(app, program)
  tourRoutes(app, program)
  contactRoutes(app, program)
  documentRoutes(app, program)
  meetingRoutes(app, program)
  return app
}
