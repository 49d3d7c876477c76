import type { Day } from '../kernel/day.ts'
import type { Deadline, LawId, LawWindow, Stage } from '../law/law.ts'
import { kindOf } from '../record/facts.ts'
import { type Case, type Closure, latest } from './case.ts'
import { deathOf } from './death.ts'
import { ceasingOf } from './ending.ts'
import {
  type OutsideAppeal,
  type OutsideDifference,
  outsideAppeals,
  outsideDifferences,
} from './outside-differences.ts'
import { type OutsideNextPlace, outsideNextPlace } from './outside-placement.ts'
import { isOvertaken } from './overtaken.ts'
import { type OutsideReview, outsideReview } from './review-outside.ts'

/** What a family or a school sees of a case: made for them when it changes, so that nothing else is in what they query. */
export interface OutsideView {
  caseId: string
  law: LawId
  stage: Stage
  child: { name: string; fullName: string; bornOn: Day | null }
  setting: string | null
  manager: { accountId: string; name: string } | null
  facts: { position: number; name: string; on: Day; about: string | null; says: Record<string, unknown> }[]
  deadlines: Deadline[]
  windows: LawWindow[]
  closures: readonly Closure[]
  /** A meeting that is arranged and not yet held. */
  meeting: { on: Day; place: string; with: string } | null
  review: OutsideReview | null
  /** The setting that the plan names and the child has not begun at; left out where there is none. */
  nextPlace?: OutsideNextPlace
  /** What was promised to them, and by when. */
  promises: { what: string; by: Day }[]
  /** Where they and we do not agree, and what comes next about it; left out where there is nothing. A school is not told. */
  differences?: OutsideDifference[]
  appeals?: OutsideAppeal[]
  /** What the stage does not say by itself: that ceasing was decided, or is no longer thought of; that the child has died. */
  ending?: 'decided' | 'kept' | 'died'
  /** Ceasing was decided, and what the plan provides goes on to this day. */
  keptUntil?: Day
}

/** Words of a fact that may go outside the section: what the law itself records, never a note. */
const outsideWords = ['by', 'from', 'kind', 'setting', 'settingType', 'ground', 'deadline', 'outcome', 'meetingOn']

export function outsideViews(theCase: Case): { kind: 'family' | 'setting'; view: OutsideView }[] {
  if (deathOf(theCase) !== null) return silent(theCase)
  const differences = outsideDifferences(theCase)
  const appeals = outsideAppeals(theCase)
  const family: OutsideView = {
    ...viewFor(theCase, fact => fact !== 'fact.corrected'),
    ...outsideNextPlace(theCase),
    ...(differences.length > 0 && { differences }),
    ...(appeals.length > 0 && { appeals }),
  }
  const school: OutsideView = {
    ...viewFor(theCase, fact => !/^(fact\.corrected|delay\.excused|mediation\.|appeal\.)/.test(fact)),
    promises: [],
    meeting: null,
    review: outsideReview(theCase, 'setting'),
  }
  return [
    { kind: 'family', view: family },
    {
      kind: 'setting',
      view: {
        ...school,
        facts: school.facts.filter(ownAdviceOnly),
        deadlines: school.deadlines.filter(d => ownDutyOnly(d) && !isOvertaken(theCase, d)),
        windows: [],
      },
    },
  ]
}

/** Nothing more is said to anybody about dates, meetings or papers: whose case it was, and whom to ring. */
function silent(theCase: Case): { kind: 'family' | 'setting'; view: OutsideView }[] {
  const view: OutsideView = {
    ...viewFor(theCase, () => false),
    deadlines: [],
    windows: [],
    closures: [],
    meeting: null,
    promises: [],
    ending: 'died',
  }
  return [
    { kind: 'family', view },
    { kind: 'setting', view },
  ]
}

function viewFor(theCase: Case, takes: (name: string) => boolean): OutsideView {
  const { child } = theCase
  const name = child.knownAs ?? child.givenName
  return {
    caseId: theCase.caseId,
    law: theCase.law,
    stage: theCase.derived.stage,
    child: { name, fullName: `${name} ${child.familyName}`, bornOn: child.bornOn },
    setting: theCase.setting?.name ?? null,
    manager: theCase.manager,
    facts: theCase.facts
      .filter(fact => kindOf(fact.name) !== undefined && takes(fact.name))
      .map(({ position, name: factName, on, about, says }) => ({
        position,
        name: factName,
        on,
        about,
        says: Object.fromEntries(Object.entries(says).filter(([word]) => outsideWords.includes(word))),
      })),
    deadlines: theCase.derived.deadlines,
    windows: theCase.derived.windows,
    closures: theCase.setting === null ? [] : theCase.closures,
    meeting: arrangedMeeting(theCase),
    review: outsideReview(theCase, 'family'),
    promises: openPromises(theCase),
    ...endingFor(theCase),
  }
}

function endingFor(theCase: Case): Pick<OutsideView, 'ending' | 'keptUntil'> {
  const { state, reasoned } = ceasingOf(theCase)
  if (state === 'kept') return { ending: 'kept' }
  if (state !== 'decided') return {}
  const kept = reasoned?.provisionUntil
  return { ending: 'decided', ...(kept !== undefined && { keptUntil: kept as Day }) }
}

function arrangedMeeting(theCase: Case): OutsideView['meeting'] {
  const arranged = latest(theCase, 'meeting.arranged')
  if (arranged === null) return null
  const settled = theCase.facts.some(
    f => (f.name === 'meeting.held' || f.name === 'meeting.declined') && f.position > arranged.position,
  )
  return settled
    ? null
    : { on: arranged.says.meetingOn as Day, place: String(arranged.says.place), with: String(arranged.says.with) }
}

function openPromises(theCase: Case): OutsideView['promises'] {
  const family = theCase.people.filter(p => p.parentalResponsibility).map(p => p.name)
  const kept = new Set(theCase.facts.filter(f => f.name === 'promise.kept').map(f => f.says.promise))
  return theCase.facts
    .filter(f => f.name === 'promise.made' && !kept.has(f.position) && family.length === 1 && f.says.to === family[0])
    .map(f => ({ what: String(f.says.what), by: f.says.by as Day }))
}

/** A school sees that others were asked only by the dates of the whole; of advice, its own. */
function ownAdviceOnly(fact: OutsideView['facts'][number]): boolean {
  return !fact.name.startsWith('advice.') || fact.says.from === 'education'
}

function ownDutyOnly(deadline: Deadline): boolean {
  // What the family and we disagree about, and what the Tribunal orders, is between the two.
  if (deadline.id === 'arrange-mediation' || deadline.id === 'comply-with-order') return false
  return deadline.id !== 'give-advice' || deadline.owner === 'education'
}
