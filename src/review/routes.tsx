import type { CaseApp, Program } from '../case/program.ts'
import { decisionLetter } from './decision-letter.tsx'
import { invitationLetter } from './invitation-letter.tsx'
import { recordPaper } from './record-paper.tsx'
import { reviewsPage } from './reviews-page.tsx'
import { besideRoutes } from './routes-after.tsx'
import { meetingRoutes } from './routes-meeting.tsx'
import { outcomeRoutes } from './routes-outcome.tsx'

/** The reviews of a case: their page, every step of one, what follows, and what is printed. */
export function reviewRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/reviews', may: 'case.read', show: at => reviewsPage(program, at) })
  meetingRoutes(app, program)
  outcomeRoutes(app, program)
  besideRoutes(app, program)
  app.page({ path: '/cases/:case/reviews/:review/paper', may: 'case.read', show: at => recordPaper(program, at) })
  app.page({
    path: '/cases/:case/reviews/:review/letter/:place',
    may: 'case.read',
    show: at => invitationLetter(program, at),
  })
  app.page({
    path: '/cases/:case/reviews/:review/decision/:person',
    may: 'case.read',
    show: at => decisionLetter(program, at),
  })
}
