import type { Case } from '../../case/case.ts'
import type { Decision } from '../../case/handle.ts'
import { type Review, reviewNow } from '../../case/reviews.ts'
import { addDays, ageOn, type Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/result.ts'
import { decideAction } from '../../review/decide-after.ts'
import { decideAdviceReceived, decideCirculated, decideInvited, decidePlanned } from '../../review/decide-meeting.ts'
import { decideNotified, decideOutcome } from '../../review/decide-outcome.ts'
import { decideRecorded, decideReported } from '../../review/decide-record.ts'
import { objectivesOf } from '../../review/filled.ts'
import { recipients } from '../../review/forms-meeting.ts'
import { told } from '../../review/forms-outcome.ts'
import { looksAhead, usuallyInvited } from '../../review/invitees.ts'
import { notHeardFrom } from '../../review/lacking.ts'
import { decideSend } from '../../reviews/attendance/decide.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import { about } from '../needs-in-words.ts'
import { between, chance, pick } from '../random.ts'
import type { Act } from '../story.ts'
import { amendActs, amendedParts } from './amend-acts.ts'
import { isEhc, type PlanCourse, schoolName } from './plan-course.ts'
import { type ReviewWords, reviewWords } from './review-words.ts'

/** How far a review comes, whatever the day: what lies after today is cut off later. */
export interface ReviewTold {
  meetingOn: Day
  at?: string
  kind?: 'annual' | 'transfer'
  outcome: 'maintain' | 'amend'
  /** The step after which nothing happens any more. */
  stopsBefore?: 'invitations' | 'papers' | 'record' | 'report' | 'decision' | 'letter' | 'notice' | 'amended'
  /** Who of the review officers is down to attend. */
  attends?: { account: string; name: string }
  /** Something agreed at the meeting that is still to be done. */
  action?: string
}

const steps = ['invitations', 'papers', 'record', 'report', 'decision', 'letter', 'notice', 'amended'] as const

/** One review from the planning of its meeting to what follows from it, each step by the person whose it is. */
export function reviewActs(course: PlanCourse, told: ReviewTold): Act[] {
  const { random, manager, officers, office, child } = course
  const { meetingOn } = told
  const at = told.at ?? pick(random, ['09:15', '10:00', '11:00', '13:15', '14:30'])
  const words = reviewWords(random, child.area, ageOn(child.bornOn, meetingOn))
  const near = (days: number) => officeDayBy(addDays(meetingOn, days))
  const plannedOn = laterOf(near(-between(random, 50, 62)), officeDayFrom(course.freeFrom))
  const arrangedOn = plannedOn > meetingOn ? near(-3) : plannedOn
  const after = (on: Day) => laterOf(on, arrangedOn)
  const reachesTo = told.stopsBefore === undefined ? steps.length : steps.indexOf(told.stopsBefore)
  const reaches = (step: (typeof steps)[number]) => steps.indexOf(step) < reachesTo
  const act = (on: Day, by: string, decide: (theCase: Case, review: Review) => Decision): Act => ({
    on,
    by,
    decide: theCase => {
      const review = reviewNow(theCase)
      return review === null ? refuse('No plan is in force') : decide(theCase, review)
    },
  })
  const acts: Act[] = [
    act(arrangedOn, officers.assistant.account, (theCase, review) =>
      decidePlanned(theCase, review, {
        on: arrangedOn,
        meetingOn,
        at,
        how: child.setting === null ? 'online' : 'place',
        place: child.setting === null ? 'The link is in the invitation' : schoolName(course),
        minutes: 60,
        chair: child.setting === null ? 'Annual review officer' : 'Head teacher',
        kind: told.kind ?? 'annual',
        although: 'It is the only day on which everyone can come.',
      }),
    ),
  ]
  const { attends } = told
  if (attends !== undefined) {
    acts.push({
      on: arrangedOn,
      by: officers.manager.account,
      decide: theCase => decideSend(theCase, { account_id: attends.account, name: attends.name }, arrangedOn),
    })
  }
  if (!reaches('invitations')) return acts
  const invitedOn = after(near(-between(random, 36, 44)))
  acts.push(
    act(invitedOn, officers.assistant.account, (theCase, review) =>
      decideInvited(theCase, review, {
        on: invitedOn,
        how: 'email',
        dueOn: laterOf(near(-21), invitedOn),
        who: usuallyInvited(theCase, course.profile, meetingOn),
      }),
    ),
    ...adviceActs(course, words, after(near(-24)), act),
  )
  if (!reaches('papers')) return acts
  const papersOn = after(near(-15))
  acts.push(
    act(papersOn, officers.assistant.account, (theCase, review) => {
      const missing = notHeardFrom(review)
      return decideCirculated(theCase, review, {
        on: papersOn,
        to: recipients(theCase, review),
        how: 'email',
        without: missing.length === 0 ? null : `Nothing has come from: ${missing.join(', ')}`,
      })
    }),
  )
  if (!reaches('record')) return acts
  acts.push(act(meetingOn, manager, (theCase, review) => recorded(course, words, told, theCase, review)))
  if (told.action !== undefined) {
    const what = told.action
    acts.push(
      act(meetingOn, manager, (_theCase, review) =>
        decideAction(review, { what, by: addDays(meetingOn, 28), owner: null, who: schoolName(course) }, meetingOn),
      ),
    )
  }
  if (!reaches('report')) return acts
  const reportedOn = near(between(random, 9, 11))
  acts.push(
    act(reportedOn, office, (_theCase, review) =>
      decideReported(review, {
        on: reportedOn,
        by: child.setting === null ? 'Annual review officer' : `The head teacher of ${child.setting.name}`,
        words: `The meeting recommends: ${told.outcome === 'amend' ? about(child, words.amend) : about(child, words.maintain)}`,
        documents: [],
      }),
    ),
  )
  if (!reaches('decision')) return acts
  const decidedOn = near(between(random, 15, 19))
  const letterWith = isEhc(course) || reaches('letter')
  acts.push(
    act(decidedOn, manager, (theCase, review) =>
      decideOutcome(
        theCase,
        review,
        {
          on: decidedOn,
          outcome: told.outcome,
          reasons: about(child, told.outcome === 'amend' ? words.amend : words.maintain),
          parts: told.outcome === 'amend' ? amendedParts(course) : [],
          departsBecause: null,
          withoutReport: null,
          to: isEhc(course) ? toldOf(theCase, review, decidedOn) : [],
          how: isEhc(course) ? 'letter' : null,
        },
        course.senior.name,
        decidedOn,
      ),
    ),
  )
  if (letterWith && !isEhc(course)) {
    const notifiedOn = officeDayFrom(addDays(decidedOn, 1))
    acts.push(
      act(notifiedOn, office, (theCase, review) =>
        decideNotified(review, { on: notifiedOn, to: toldOf(theCase, review, notifiedOn), how: 'letter' }),
      ),
    )
  }
  if (told.outcome === 'amend' && reaches('notice'))
    acts.push(...amendActs(course, words, decidedOn, reaches('amended')))
  return acts
}

function toldOf(theCase: Case, review: Review, on: Day): string[] {
  return told(theCase, review, on).slice(0, 4)
}

/** What came beforehand: always from the school, mostly from the parents, and now and then from the others. */
function adviceActs(
  course: PlanCourse,
  words: ReviewWords,
  on: Day,
  act: (on: Day, by: string, decide: (theCase: Case, review: Review) => Decision) => Act,
): Act[] {
  const { random, office, child } = course
  const received = (from: (review: Review) => { name: string; role: string } | undefined, said: string) =>
    act(on, office, (_theCase, review) => {
      const who = from(review)
      return who === undefined
        ? { record: [] }
        : decideAdviceReceived(review, { on, from: who.name, role: who.role, words: about(child, said), documents: [] })
    })
  const asked = (role: string) => (review: Review) => review.asked?.says.who.find(who => who.role === role)
  return [
    received(asked('Teacher of the child'), words.attainment),
    ...(chance(random, 0.7) ? [received(asked('Parent'), words.parents)] : []),
    ...(chance(random, 0.6) ? [received(asked('Pupil'), words.pupil)] : []),
    ...(chance(random, 0.4)
      ? [received(asked('Speech and language therapist'), 'Progress in understanding; the programme goes on.')]
      : []),
  ]
}

function recorded(course: PlanCourse, words: ReviewWords, told: ReviewTold, theCase: Case, review: Review): Decision {
  const { child, profile } = course
  const { meetingOn } = told
  const ahead = looksAhead(theCase, profile, meetingOn)
  const invited = review.asked?.says.who ?? usuallyInvited(theCase, profile, meetingOn)
  return decideRecorded(
    review,
    {
      on: meetingOn,
      attendance: invited.map(({ name, role }, place) => ({
        name,
        role,
        how:
          place < 1 || role === 'Teacher of the child' || role === 'Pupil'
            ? ('attended' as const)
            : ((['apologies', 'sent-advice', 'attended'] as const)[(place + child.givenName.length) % 3] ?? 'attended'),
      })),
      objectives: objectivesOf(theCase).map((objective, place) => {
        const how = words.progress[place % words.progress.length]
        return { objective, progress: how?.is ?? 'some', ...(how && { words: about(child, how.words) }) }
      }),
      attainment: about(child, words.attainment),
      changes: null,
      parents: about(child, words.parents),
      pupil: about(child, words.pupil),
      transition: ahead ? about(child, words.transition) : null,
      targets: about(child, words.targets),
      differences: null,
      recommends: told.outcome,
      parts: told.outcome === 'amend' ? amendedParts(course) : [],
      because: about(child, told.outcome === 'amend' ? words.amend : words.maintain),
    },
    ahead,
    meetingOn,
  )
}
