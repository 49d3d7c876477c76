import type { Profile } from '../authority/profile.ts'
import { addDays, type Day, dayInLondon, plainDay, shortDay } from '../kernel/day.ts'
import { lowerFirst } from '../kernel/words.ts'
import type { Deadline } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import { advicePieces, unaskedSources } from './advice-pieces.ts'
import { awaitedInformation } from './awaited-information.ts'
import { type Case, factsNamed, isOpen, latest, openDeadline, openDeadlines } from './case.ts'
import { changeTasks } from './change-tasks.ts'
import { commentTasks } from './comment-tasks.ts'
import { deathOf } from './death.ts'
import { differenceTasks } from './difference-tasks.ts'
import { handoverTasks } from './dossier.ts'
import { endingTasks } from './ending-tasks.ts'
import { adviceName, dutyTitle } from './fact-words.ts'
import { isOvertaken } from './overtaken.ts'
import { panelTasks } from './panel-tasks.ts'
import { placementTasks } from './placement-tasks.ts'
import { reviewTasks } from './review-tasks.ts'
import { silence } from './silence.ts'
import { openTargets, workingDaysAfter, workingDayUpTo } from './targets.ts'
import { termListTasks } from './term-list.ts'
import { mustTellParents } from './told-parents.ts'
import { travelTasks } from './travel-tasks.ts'
import { watchTasks } from './watches.ts'

/** Something that somebody is to do about a case: from the law, the authority's targets, a promise, or a silence. */
export interface Task {
  taskId: string
  source: 'law' | 'target' | 'promise' | 'silence'
  title: string
  rule: string
  actBy: Day
  dueOn: Day
  shownFrom: Day
  /** A named person; or everyone of a role; or, both empty, the case's manager. */
  accountId: string | null
  role: string | null
  waitsFor: string | null
  path: string
}

/** All that is to be done about a case, whatever the day: lists ask with today's date what is late. */
export function tasksOf(theCase: Case, profile: Profile): Task[] {
  if (deathOf(theCase) !== null) return []
  return [
    ...openDeadlines(theCase)
      .filter(d => !isDeclined(theCase, d) && !isOvertaken(theCase, d))
      .map(d => fromLaw(theCase, d, profile)),
    ...openTargets(theCase, profile).map(open => ({
      taskId: `target:${open.target.id}${open.about === null ? '' : `:${open.about}`}`,
      source: 'target' as const,
      title: open.about?.startsWith('advice:')
        ? `${open.target.title}: ${adviceName(open.about.slice(7), profile).toLowerCase()}`
        : open.about?.startsWith('consultation:')
          ? `${open.target.title}: ${consulted(theCase, open.startedBy)}`
          : open.target.title,
      rule: `Our own target: ${open.target.within} ${shortDay(open.startedOn)}`,
      actBy: open.actBy,
      dueOn: open.dueOn,
      shownFrom: open.startedOn,
      accountId: null,
      role: open.target.owner === 'case-manager' ? null : open.target.owner,
      waitsFor: open.target.awaits ?? null,
      path: pathOfWork(theCase, open.target.id),
    })),
    ...promises(theCase),
    ...silences(theCase, profile),
    ...commentTasks(theCase),
    ...changeTasks(theCase),
    ...placementTasks(theCase, profile),
    ...endingTasks(theCase, profile),
    ...panelTasks(theCase, profile),
    ...differenceTasks(theCase, profile),
    ...travelTasks(theCase, profile),
    ...reviewTasks(theCase, profile),
    ...watchTasks(theCase, profile),
    ...termListTasks(theCase),
    ...handoverTasks(theCase, profile),
  ]
}

function consulted(theCase: Case, position: number): string {
  return String(theCase.facts.find(f => f.position === position)?.says.name ?? 'the setting')
}

/** Nobody waits for advice that its giver will not give; the law's day stays on the case. */
export function isDeclined(theCase: Case, deadline: Deadline): boolean {
  return (
    deadline.id === 'give-advice' &&
    deadline.metOn === null &&
    advicePieces(theCase).some(p => p.askedBy === deadline.startedBy && p.declined !== null)
  )
}

function fromLaw(theCase: Case, deadline: Deadline, profile: Profile): Task {
  const advice = deadline.id === 'give-advice'
  const from = advice ? (deadline.about?.replace(/^advice:/, '') ?? deadline.owner) : ''
  const name = advice ? adviceName(from, profile) : ''
  const waitsFor = deadline.owner === 'authority' ? null : ownerWords(theCase, deadline, profile)
  return {
    taskId: `law:${deadline.id}:${deadline.about ?? ''}:${deadline.startedBy}`,
    source: 'law',
    title: advice ? `${name} due${waitsFor === null ? '; ours to give' : ''}` : dutyTitle(deadline.id, theCase.law),
    rule: shortRule(deadline.why),
    actBy: deadline.actBy,
    dueOn: deadline.dueOn,
    // A year's duty stands on the list for its last quarter only; the case shows it from the first day.
    shownFrom: deadline.id.startsWith('review-')
      ? laterOf(deadline.startedOn, addDays(deadline.dueOn, -90))
      : deadline.startedOn,
    accountId: null,
    role: null,
    waitsFor,
    path: pathOfWork(theCase, deadline.id),
  }
}

function ownerWords(theCase: Case, deadline: Deadline, profile: Profile): string {
  if (deadline.owner === 'school') return theCase.setting?.name ?? 'the school'
  const addressed = latestTied(theCase, 'advice.addressed', deadline.about)
  return addressed ?? profile.advice.find(a => a.from === deadline.owner)?.givenBy ?? deadline.owner
}

function latestTied(theCase: Case, name: string, about: string | null): string | null {
  const found = factsNamed(theCase, name).filter(f => f.about === about)
  return found.length === 0 ? null : String(found.at(-1)?.says.to ?? '')
}

function promises(theCase: Case): Task[] {
  const kept = new Set(factsNamed(theCase, 'promise.kept').map(f => f.says.promise))
  return factsNamed(theCase, 'promise.made')
    .filter(f => !kept.has(f.position))
    .map(f => {
      const by = f.says.by as Day
      return {
        taskId: `promise:${f.position}`,
        source: 'promise',
        title: String(f.says.what),
        rule: `Promised to ${f.says.to} on ${shortDay(f.on)}`,
        actBy: workingDayUpTo(by),
        dueOn: by,
        shownFrom: f.on,
        accountId: promisedBy(theCase, f),
        role: null,
        waitsFor: null,
        path: `/cases/${theCase.caseId}/contacts#promise-${f.position}`,
      }
    })
}

/** Whose promise it is; what the officer before promised goes with the case to the next. */
function promisedBy(theCase: Case, promise: SettledFact): string | null {
  const owner = String(promise.says.owner ?? promise.recordedBy)
  const { handover } = theCase
  return handover?.from.accountId === owner && promise.on <= handover.since ? null : owner
}

/** What should have arrived or been settled and has not: silence is work too. */
function silences(theCase: Case, profile: Profile): Task[] {
  const tasks: Task[] = []
  const on = (taskId: string, title: string, rule: string, dueOn: Day, more: Partial<Task> = {}) =>
    tasks.push(silence({ taskId, title, rule, dueOn, path: `/cases/${theCase.caseId}`, ...more }))
  const begun = theCase.record[0]
  if (isOpen(theCase) && theCase.manager === null && begun !== undefined) {
    const since = dayInLondon(begun.recordedAt)
    on('no-manager', 'Find a case manager', 'Nobody manages this case', since, {
      role: profile.managers.unassignedTo,
      path: `/cases/${theCase.caseId}/people#manager`,
    })
  }
  const awaited = awaitedInformation(theCase)
  const deciding = openDeadline(theCase, 'decide-whether-to-assess') !== null || theCase.derived.stage === 'notified'
  for (const of of deciding ? new Set(awaited.map(a => a.of)) : []) {
    const theirs = awaited.filter(a => a.of === of)
    const since = theirs.reduce((first, a) => (a.since < first ? a.since : first), theirs[0]?.since as Day)
    on(
      `gaps:${Math.min(...theirs.map(a => a.answers))}`,
      `Still to come with the request: ${theirs.map(a => a.what).join('; ')}`,
      'Asked for; the clock runs on',
      workingDaysAfter(since, 10),
      { shownFrom: since, waitsFor: of, path: `/cases/${theCase.caseId}/request` },
    )
  }
  const request = latest(theCase, 'assessment.requested', 'notification.received')
  const routed = latest(theCase, 'request.routed')
  const waiting = theCase.derived.stage === 'notified' || theCase.derived.stage === 'considering'
  if (request !== null && waiting && (routed === null || routed.position < request.position)) {
    on(
      'route',
      'Say which panel weighs the request',
      'The quadrant of the home is not known',
      workingDaysAfter(request.on, 2),
      {
        shownFrom: request.on,
        path: `/cases/${theCase.caseId}/request`,
      },
    )
  }
  const agreed = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  const unasked = unaskedSources(theCase, profile)
  // Until the first is asked, the authority's target for asking stands alone.
  if (agreed !== null && unasked.length > 0 && advicePieces(theCase).length > 0) {
    const due = workingDaysAfter(agreed.on, 2)
    on(
      'unasked',
      `Ask also for ${listOf(unasked.map(source => lowerFirst(source.name)))}`,
      'The law names whose advice is sought in every assessment',
      due,
      { shownFrom: agreed.on, path: `/cases/${theCase.caseId}/advice/ask` },
    )
  }
  if (request !== null && mustTellParents(theCase)) {
    on(
      'tell-parents',
      'Tell the parents that an assessment is considered',
      'They did not ask themselves, and have 29 days to write before we decide',
      workingDaysAfter(request.on, 5),
      { shownFrom: request.on, path: `/cases/${theCase.caseId}/request` },
    )
  }
  const arranged = latest(theCase, 'meeting.arranged')
  const settledSince =
    arranged !== null &&
    theCase.facts.some(
      f => f.name.startsWith('meeting.') && f.name !== 'meeting.arranged' && f.position > arranged.position,
    )
  if (arranged !== null && !settledSince) {
    const meetingOn = arranged.says.meetingOn as Day
    on('meeting', `Record the meeting with ${arranged.says.with}`, `Arranged for ${plainDay(meetingOn)}`, meetingOn, {
      shownFrom: arranged.on,
      path: `/cases/${theCase.caseId}/meetings`,
    })
  }
  return tasks
}

/** Where a plan in force is changed. */
const changePaths: Readonly<Record<string, string>> = {
  'propose-amendment': '/statement/amend',
  'finalise-amendment': '/statement/amend',
  'name-next-setting': '/transfer',
  'decide-reassessment': '/reassessment',
  'finalise-reassessment': '/reassessment',
  'decide-school-change': '/school-change',
}

/** The page on which a duty is done. */
function pathOfWork(theCase: Case, id: string): string {
  const at = `/cases/${theCase.caseId}`
  if (/^decide-whether|^take-|acknowledge/.test(id))
    return id === 'decide-whether-to-assess' ? `${at}/assessment/decision` : `${at}/request`
  const changing = changePaths[id]
  if (changing !== undefined) return `${at}${changing}`
  if (/advice|complete-assessment/.test(id)) return `${at}/advice`
  if (id === 'transfer-plan') return `${at}/ending/out`
  if (id === 'tell-parent-of-transfer') return `${at}/ending/tell`
  if (/consultation/.test(id)) return `${at}/placement`
  if (/mediation|comply-with-order/.test(id)) return `${at}/differences`
  if (/meet-parents/.test(id)) return `${at}/meetings`
  if (/review/.test(id)) return `${at}/reviews`
  if (/plan$|no-plan/.test(id) && !id.startsWith('review') && !id.startsWith('transfer')) return `${at}/statement`
  return at
}

/** "6 weeks of 15 Oct, the parents' request": the reason with its day made short. */
export function shortRule(why: string): string {
  return why.replace(
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
    (_all, date: string, month: string) => `${date} ${month.slice(0, 3)}`,
  )
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
