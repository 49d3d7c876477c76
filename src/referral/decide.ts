import type { Profile } from '../authority/profile.ts'
import { panelOf, routeRequest } from '../authority/routing.ts'
import { type Case, isUnderAssessment, latest, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'
import { type Asker, routeOf, wayOf } from './askers.ts'
import { gapsOf } from './gaps.ts'
import { listed } from './request-form.ts'

/** A request or notification as it was taken in. */
export interface RequestTaken {
  asker: Asker
  receivedOn: Day
  how: 'post' | 'telephone' | 'email' | 'by-hand'
  from: string
  role: string | null
  reasons: string
  diagnosis?: string | null
  lasting?: 'permanent' | 'long-lasting' | 'not-known' | null
  intervention?: string | null
  schoolAction?: string | null
  schoolActionPlus?: string | null
  reviews?: string | null
  cameWith: string | null
  stillToCome: string | null
  documents: readonly ArrivingDocument[]
}

export interface ChildToRoute {
  bornOn: Day
  sex: 'F' | 'M' | null
  quadrant: string | null
  /** The kind of setting attended; null for none. */
  settingKind: string | null
}

/** What is recorded of a request: that it came, what it said, what is asked for, and which panel weighs it. */
export function decideRequest(profile: Profile, child: ChildToRoute, taken: RequestTaken, today: Day): NewFact[] {
  const gaps = gapsOf(profile, taken)
  return [
    askedFact(taken),
    describedFact(taken, gaps),
    ...documentFacts(taken.documents, taken.receivedOn, 'request', taken.from),
    // Asking for what is missing never stops the clock: it is only told.
    ...gaps.map(what => ({ name: 'information.asked', on: today, says: { what, of: taken.from } })),
    ...routedFacts(profile, child, taken.asker, taken.receivedOn, today),
  ]
}

function askedFact({ asker, receivedOn }: RequestTaken): NewFact {
  return wayOf(asker) === 'notification'
    ? { name: 'notification.received', on: receivedOn, says: { from: asker } }
    : { name: 'assessment.requested', on: receivedOn, says: { by: asker } }
}

function describedFact(taken: RequestTaken, gaps: readonly string[]): NewFact {
  const cameWith = listed(taken.cameWith)
  return {
    name: 'request.described',
    on: taken.receivedOn,
    says: {
      route: wayOf(taken.asker),
      how: taken.how,
      from: taken.from,
      ...given('role', taken.role),
      reasons: taken.reasons,
      ...(cameWith.length > 0 && { cameWith }),
      ...given('diagnosis', taken.diagnosis),
      ...given('lasting', taken.lasting),
      ...given('intervention', taken.intervention),
      ...given('schoolAction', taken.schoolAction),
      ...given('schoolActionPlus', taken.schoolActionPlus),
      ...given('reviews', taken.reviews),
      ...(gaps.length > 0 && { gaps }),
    },
  }
}

/** The routing of the profile as a fact; none where the quadrant must be known first, which becomes a task. */
export function routedFacts(
  profile: Profile,
  child: ChildToRoute,
  asker: Asker,
  receivedOn: Day,
  today: Day,
): NewFact[] {
  const routed = routeRequest(profile, {
    route: routeOf(asker),
    bornOn: child.bornOn,
    receivedOn,
    quadrant: child.quadrant,
    atSchool: child.settingKind !== null && child.settingKind !== 'nursery',
    child: child.sex === 'F' ? 'she' : child.sex === 'M' ? 'he' : 'the child',
  })
  if ('ask' in routed) return []
  return [{ name: 'request.routed', on: today, says: { panel: routed.panel.id, because: routed.because, by: 'rule' } }]
}

/** The quadrant is found out, and the rule of the profile can be followed. */
export function decideByQuadrant(theCase: Case, profile: Profile, quadrant: string, today: Day): Decision {
  const request = requestToRoute(theCase)
  if (request === null || theCase.child.bornOn === null) return refuse('There is no request on this case to route')
  const child = childToRoute(theCase)
  const record = routedFacts(profile, { ...child, quadrant }, request.asker, request.on, today)
  return { record }
}

export function childToRoute(theCase: Case): ChildToRoute {
  const { bornOn, sex, quadrant } = theCase.child
  if (bornOn === null) throw new Error(`The child of ${theCase.caseId} has no day of birth`)
  return { bornOn, sex, quadrant, settingKind: theCase.setting?.kind ?? null }
}

/** The last thing asked of us: what a panel weighs. */
export function requestToRoute(theCase: Case): { asker: Asker; on: Day; position: number } | null {
  const fact = latest(theCase, 'assessment.requested', 'notification.received')
  if (fact === null) return null
  const asker = String(fact.name === 'notification.received' ? fact.says.from : fact.says.by) as Asker
  return { asker, on: fact.on, position: fact.position }
}

/** Whether a panel still has something to weigh: afterwards nothing is sent to another. */
export function waitsForPanel(theCase: Case): boolean {
  return (
    ['notified', 'considering'].includes(theCase.derived.stage) || openDeadline(theCase, 'decide-reassessment') !== null
  )
}

export function decideElsewhere(
  theCase: Case,
  profile: Profile,
  { panel, because }: { panel: string; because: string },
  today: Day,
): Decision {
  const now = latest(theCase, 'request.routed')
  if (requestToRoute(theCase) === null) return refuse('There is no request on this case to send anywhere', 'panel')
  if (!waitsForPanel(theCase)) return refuse('This request waits for no panel any more: it is answered, or withdrawn')
  if (now?.says.panel === panel) {
    return refuse(`It is with the ${panelOf(profile, panel).name} already. Choose another panel`, 'panel')
  }
  return { record: [{ name: 'request.routed', on: today, says: { panel, because, by: 'person' } }] }
}

export function decideAcknowledged(theCase: Case, { on, to, how }: { on: Day; to: string; how: string }): Decision {
  const request = requestToRoute(theCase)
  if (request === null) return refuse('There is no request on this case to acknowledge')
  if (on < request.on) return refuse(`Day must be ${longDay(request.on)}, when it was received, or later`, 'on')
  return { record: [{ name: 'request.acknowledged', on, says: { to, how } }] }
}

export function decideDiscussed(
  theCase: Case,
  form: { on: Day; panel: string; recommends: string; notes: string | null },
): Decision {
  const request = requestToRoute(theCase)
  if (request === null) return refuse('There is no request on this case for a panel to discuss')
  if (form.on < request.on) return refuse(`Day must be ${longDay(request.on)}, when it was received, or later`, 'on')
  const { on, panel, recommends } = form
  return { record: [{ name: 'panel.discussed', on, says: { panel, recommends, ...given('notes', form.notes) } }] }
}

/**
 * The notice that an assessment is considered: after a school's request, or the authority's own after a notification. Under
 * EHC law a child who is brought to our attention becomes ours to decide on, which is what starts that clock.
 */
export function decideNotice(theCase: Case, on: Day): Decision {
  const request = requestToRoute(theCase)
  if (request !== null && on < request.on) {
    return refuse(`Day must be ${longDay(request.on)}, when the request was received, or later`, 'on')
  }
  const becomesOurs =
    theCase.law === 'england-ehc-2014' && openDeadline(theCase, 'decide-whether-to-assess') === null
      ? [{ name: 'responsibility.acquired', on }]
      : []
  return { record: [{ name: 'assessment.proposed', on }, ...becomesOurs] }
}

export function decideWithdrawn(
  theCase: Case,
  { on, by, because }: { on: Day; by: string; because: string },
): Decision {
  const request = requestToRoute(theCase)
  if (!isWithdrawable(theCase)) {
    const stage = packs[theCase.law].words.stages[theCase.derived.stage]
    return refuse(`No request is under way that could be withdrawn: the case stands at “${stage}”`)
  }
  if (request !== null && on < request.on) {
    return refuse(`Day must be ${longDay(request.on)}, when the request was received, or later`, 'on')
  }
  return {
    record: [
      { name: 'request.withdrawn', on },
      { name: 'withdrawal.explained', on, says: { by, because } },
    ],
  }
}

/** A request, or one to assess again, whose answer is not given yet. */
function isWithdrawable(theCase: Case): boolean {
  return (
    isUnderAssessment(theCase) ||
    ['decide-reassessment', 'complete-assessment', 'finalise-reassessment'].some(
      id => openDeadline(theCase, id) !== null,
    )
  )
}

function given(name: string, value: string | null | undefined): Record<string, string> {
  return value == null ? {} : { [name]: value }
}
