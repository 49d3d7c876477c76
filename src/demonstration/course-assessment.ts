import { decideArrival, decideAsk, decideChase } from '../advice/decide.ts'
import { decideDecline, decideReuse } from '../advice/decide-without-asking.ts'
import type { AdviceFrom } from '../authority/profile.ts'
import { advicePieces } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { Course } from './course.ts'
import { excuseAct } from './course-delay.ts'
import { meetingActs } from './course-meeting.ts'
import { laterOf, officeDayBy, officeDayFrom, officeDaysAfter } from './days.ts'
import { about } from './needs-in-words.ts'
import type { Act } from './story.ts'

const sources: readonly AdviceFrom[] = ['parent', 'education', 'medical', 'psychology', 'social-care', 'other']

/** Asking for advice, chasing it, its arrival, the meeting with the parents, and the day the assessment was complete. */
export function assessmentActs(course: Course, agreedOn: Day): { acts: Act[]; completedOn: Day; agreedOn: Day } {
  const { pace, manager, office, profile, receivedOn } = course
  const askedOn = officeDaysAfter(agreedOn, 1)
  const acts: Act[] = []
  const asked = sources.filter(from => pace.advice[from] !== 'reused')
  acts.push({
    on: askedOn,
    by: manager,
    decide: theCase =>
      decideAsk(
        theCase,
        profile,
        asked.map((source, place) => ({
          row: String(place),
          source,
          email: null,
          note: null,
          ...addressee(course, source),
        })),
        askedOn,
      ),
  })
  let lastCame = askedOn
  for (const source of sources) {
    const after = pace.advice[source]
    if (after === 'reused') acts.push(reuseAct(course, source, askedOn))
    else if (after === 'declined') acts.push(declineAct(course, officeDaysAfter(askedOn, 9)))
    else {
      const cameOn = after === 'never' ? null : officeDayFrom(addDays(askedOn, after))
      if (cameOn !== null) {
        lastCame = laterOf(lastCame, cameOn)
        acts.push(arrivalAct(course, source, cameOn, office))
      }
      acts.push(...chasers(course, source, askedOn, cameOn))
    }
  }
  const metOn = officeDayBy(addDays(receivedOn, pace.met))
  acts.push(...meetingActs(course, laterOf(metOn, officeDaysAfter(askedOn, 3)), askedOn))
  const completedOn = laterOf(officeDayBy(addDays(receivedOn, pace.completed)), lastCame)
  // A reason for a delay is told before its day is past.
  if (pace.excused) acts.push(excuseAct(course, officeDayBy(addDays(agreedOn, 67))))
  return { acts, completedOn, agreedOn }
}

function addressee({ child, profile }: Course, source: AdviceFrom): { to: string; organisation: string | null } {
  const service = profile.advice.find(a => a.from === source)?.asks
  const organisation = service !== undefined && 'service' in service ? service.service : null
  switch (source) {
    case 'parent': {
      const parent = child.people[0]
      return { to: parent === undefined ? 'The parents' : `${parent.given} ${parent.family}`, organisation: null }
    }
    case 'education':
      return child.setting === null
        ? { to: 'Hannah Price, advisory teacher', organisation: 'Early years advisory service' }
        : { to: child.setting.head_name ?? 'The head teacher', organisation: child.setting.name }
    case 'medical':
      return { to: 'Dr Nasreen Akhtar', organisation }
    case 'psychology':
      return { to: 'Joel Stern', organisation }
    case 'social-care':
      return { to: 'The duty team', organisation }
    case 'other':
      return { to: 'Amina Yusuf', organisation }
  }
}

function pieceOf(theCase: Case, source: AdviceFrom) {
  return advicePieces(theCase).find(
    piece => piece.source === source && piece.askedBy !== null && piece.receivedOn === null,
  )
}

function arrivalAct(course: Course, source: AdviceFrom, on: Day, by: string): Act {
  const { child, words, profile } = course
  const { to } = addressee(course, source)
  const summary = about(child, words.advice[source])
  const name = profile.advice.find(a => a.from === source)?.name ?? 'Advice'
  return {
    on,
    by,
    papers: [
      {
        title: `${name} on ${child.givenName} ${child.familyName}`,
        kind: 'advice',
        lines: [`${name} for the assessment of ${child.givenName} ${child.familyName}`, `Given by ${to}`, '', summary],
        ...(source === 'education' ? { seenBy: ['setting', 'family'] } : {}),
      },
    ],
    decide(theCase, files) {
      const piece = pieceOf(theCase, source)
      if (piece === undefined || piece.askedBy === null) return refuse(`No advice of ${source} is awaited`)
      return decideArrival(theCase, profile, piece.askedBy, { on, by: to, summary, existing: null, files })
    },
  }
}

function chasers(course: Course, source: AdviceFrom, askedOn: Day, cameOn: Day | null): Act[] {
  const out: Act[] = []
  // After four weeks, then every week for as long as it is missing.
  for (let after = 27; after < 130; after += 7) {
    const how = after % 2 === 0 ? 'telephone' : 'email'
    const on = officeDayBy(addDays(askedOn, after))
    if (cameOn !== null && cameOn <= on) break
    out.push({
      on,
      by: course.manager,
      decide(theCase) {
        const piece = pieceOf(theCase, source)
        if (piece === undefined || piece.askedBy === null) return refuse(`No advice of ${source} is awaited`)
        return decideChase(theCase, course.profile, [piece.askedBy], { on, how, words: null })
      },
    })
  }
  return out
}

function reuseAct(course: Course, source: AdviceFrom, on: Day): Act {
  const { to } = addressee(course, source)
  return {
    on,
    by: course.manager,
    decide: theCase =>
      decideReuse(theCase, course.profile, {
        source,
        givenBy: to,
        givenOn: addDays(on, -96),
        agreedBy: ['The authority', 'The adviser', 'The parents'],
        agreedOn: on,
        existing: null,
        describes: 'The report that came with the request',
        olderBecause: null,
      }),
  }
}

function declineAct(course: Course, on: Day): Act {
  const parent = course.child.people[0]
  return {
    on,
    by: course.manager,
    decide: theCase =>
      decideDecline(theCase, {
        on,
        by: parent === undefined ? 'The parents' : `${parent.given} ${parent.family}`,
        because: 'They have said in the request all that they wish to say.',
      }),
  }
}
