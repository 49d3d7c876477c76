import type { Case } from '../../case/case.ts'
import { type Decision, handle } from '../../case/handle.ts'
import type { At, CaseApp, Program } from '../../case/program.ts'
import { reviewNow } from '../../case/reviews.ts'
import { type Day, day, longDay } from '../../kernel/day.ts'
import { isRefused, refuse } from '../../kernel/result.ts'
import { planForm, plannerPage } from './page.tsx'
import { reviewOfficers } from './queries.ts'

export function plannerRoutes(app: CaseApp, program: Program): void {
  const path = '/reviews/planner'
  app.page({ path, may: 'cases.list', show: at => plannerPage(program, at) })
  app.action({
    path,
    may: 'reviews.plan',
    form: planForm,
    show: (at, tried) => plannerPage(program, at, tried),
    async act(at, { chosen }) {
      return { to: addressAgain(at), say: await planSeveral(program, at, chosen) }
    },
  })
}

function addressAgain(at: At): string {
  const query = new URLSearchParams({ ...at.query }).toString()
  return query === '' ? at.path : `${at.path}?${query}`
}

/** Plans each chosen meeting on its own case, in the order of the references, and says what was done and what was not. */
async function planSeveral(program: Program, at: At, chosen: readonly string[]): Promise<string> {
  const officers = await at.work(reviewOfficers)
  let done = 0
  const not: string[] = []
  for (const one of [...chosen].sort()) {
    const [caseId = '', on = '', hour = '', minute = '', officer = ''] = one.split(':')
    const attends = officers.find(o => o.account_id === officer) ?? null
    const handled = await handle(program, at, caseId, theCase =>
      decidePlanned(theCase, program, { on: day(on), at: `${hour}:${minute}`, attends }, at.today),
    )
    if ('missing' in handled) not.push(`${caseId}: there is no such case, or it is not for you`)
    else if (isRefused(handled)) not.push(`${caseId}: ${handled.refused.map(r => r.because).join('; ')}`)
    else done += 1
  }
  return [
    done === 0 ? 'Nothing was recorded.' : `${done} ${done === 1 ? 'meeting is' : 'meetings are'} planned.`,
    ...(not.length > 0 ? [`Not recorded: ${not.join('. ')}.`] : []),
  ].join(' ')
}

/** A review meeting on the day that the planner proposed; what somebody has arranged since stays. */
export function decidePlanned(
  theCase: Case,
  program: Pick<Program, 'profile'>,
  meeting: { on: Day; at: string; attends: { account_id: string; name: string } | null },
  today: Day,
): Decision {
  const review = reviewNow(theCase)
  if (review === null) return refuse('No review is to come: there is no plan in force')
  if (review.held !== null) return refuse('The meeting of this review was held already')
  if (meeting.on < today) return refuse(`${longDay(meeting.on)} is past`)
  if (review.meetingOn !== null && review.meetingOn >= today && review.meetingOn <= meeting.on) {
    return refuse(`A meeting is arranged for ${longDay(review.meetingOn)} already`)
  }
  const about = review.about ?? `review:${review.number}`
  const { minutes } = program.profile.reviewPlanning
  return {
    record: [
      { name: 'review.planned', on: today, about, says: { meetingOn: meeting.on } },
      {
        name: 'review.arranged',
        on: today,
        about,
        says: {
          meetingOn: meeting.on,
          at: meeting.at,
          place: theCase.setting?.name ?? program.profile.name,
          online: false,
          minutes,
          chair: theCase.setting === null ? 'The authority' : 'The head teacher',
          kind: review.transfer !== null && review.transfer.settledOn === null ? 'transfer' : 'annual',
        },
      },
      ...(meeting.attends === null
        ? []
        : [
            {
              name: 'attendance.planned',
              on: today,
              about,
              says: { account: meeting.attends.account_id, name: meeting.attends.name, meetingOn: meeting.on },
            },
          ]),
    ],
  }
}
