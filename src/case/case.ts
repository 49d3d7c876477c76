import type { Profile } from '../authority/profile.ts'
import { ageOn, type Day, longDay } from '../kernel/day.ts'
import type { Deadline, Derived, LawId, LawWindow } from '../law/law.ts'
import type { RecordedFact } from '../record/append.ts'
import { type SettledFact, settle } from '../record/settle.ts'
import { deathOf, stopped } from './death.ts'
import { isDisputed } from './differences.ts'

/** A case as the tables hold it, before its facts are read. */
export interface CaseFile {
  caseId: string
  law: LawId
  child: Child
  people: readonly PersonOnCase[]
  setting: SettingOnCase | null
  /** Since when the child lives where it does; left out where nobody asks. */
  homeSince?: Day | null
  manager: { accountId: string; name: string } | null
  closures: readonly Closure[]
  /** Who had the case before, where that changed within the last half year and after the case was opened. */
  handover?: { from: { accountId: string; name: string }; since: Day } | null
  /** When panels sit, back to the requests that still wait; left out where nobody asks. */
  sittings?: readonly { panel: string; sitsOn: Day }[]
}

export interface Child {
  personId: string
  givenName: string
  familyName: string
  knownAs: string | null
  bornOn: Day | null
  sex: 'F' | 'M' | null
  quadrant: string | null
  need: string | null
}

export interface PersonOnCase {
  personId: string
  name: string
  relation: string
  parentalResponsibility: boolean
  because: string | null
  writesTo: boolean
  keptApart: boolean
  language: string | null
  interpreter: string | null
  telephone: string | null
  email: string | null
  preferredContact: string | null
  confidentialAddress: boolean
  since: Day
  until: Day | null
}

export interface SettingOnCase {
  settingId: string
  name: string
  kind: string
  since: Day
}

export interface Closure {
  from: Day
  reopens: Day
}

/** A case as it stands: what the tables hold, its facts with corrections carried out, and what the law makes of them. */
export interface Case extends CaseFile {
  /** Everything recorded, in order: its length is the version a form was made from. */
  record: readonly RecordedFact[]
  facts: readonly SettledFact[]
  derived: Derived
}

export function foldCase(file: CaseFile, record: readonly RecordedFact[], derived: Derived): Case {
  const facts = settle(record)
  return { ...file, record, facts, derived: deathOf({ facts }) === null ? derived : stopped(derived) }
}

export function childName(child: Child): string {
  return `${child.knownAs ?? child.givenName} ${child.familyName}`
}

export function factsNamed(theCase: Case, ...names: readonly string[]): SettledFact[] {
  return theCase.facts.filter(fact => names.includes(fact.name))
}

/** The last of a name in legal order: by day, and within a day by the order in which they were recorded. */
export function latest(theCase: Case, ...names: readonly string[]): SettledFact | null {
  let found: SettledFact | null = null
  for (const fact of theCase.facts) {
    if (names.includes(fact.name) && (found === null || fact.on >= found.on)) found = fact
  }
  return found
}

export function openDeadlines(theCase: Case): Deadline[] {
  return theCase.derived.deadlines.filter(isStillOpen)
}

export function isStillOpen(deadline: Deadline): boolean {
  return deadline.metOn === null && !deadline.takenAway
}

export function openDeadline(theCase: Case, id: string, about?: string | null): Deadline | null {
  return openDeadlines(theCase).find(d => d.id === id && (about === undefined || d.about === about)) ?? null
}

export function openWindows(theCase: Case, today: Day): LawWindow[] {
  return theCase.derived.windows.filter(w => w.opensOn <= today && today <= w.closesOn)
}

/**
 * The request that the work under way answers: the first since the last answer. What was answered last still counts while
 * nothing new was asked, and a request takes the place of the notification before it.
 */
export function requestUnderWay(theCase: Case): SettledFact | null {
  let under: SettledFact | null = null
  let answered = false
  for (const fact of inLegalOrder(theCase.facts)) {
    if (answers.includes(fact.name)) answered = true
    if (!asks.includes(fact.name)) continue
    if (
      under === null ||
      answered ||
      (under.name === 'notification.received' && fact.name !== 'notification.received')
    ) {
      under = fact
      answered = false
    }
  }
  return under
}

const asks: readonly string[] = ['assessment.requested', 'assessment.proposed', 'notification.received']
const answers: readonly string[] = ['assessment.refused', 'request.withdrawn', 'plan.refused', 'plan.finalised']

export function inLegalOrder(facts: readonly SettledFact[]): SettledFact[] {
  return [...facts].sort((a, b) => (a.on === b.on ? a.position - b.position : a.on < b.on ? -1 : 1))
}

/** Whether the case still asks for work: a plan is in force, something is asked and not answered, or somebody disagrees. */
export function isOpen(theCase: Case): boolean {
  if (deathOf(theCase) !== null) return false
  switch (theCase.derived.stage) {
    case 'nothing-asked':
    case 'notified':
    case 'considering':
    case 'assessing':
    case 'deciding-on-plan':
    case 'proposed':
    case 'maintained':
    case 'reviewing':
    case 'amending':
    case 'ceasing':
      return true
    case 'not-assessing':
    case 'withdrawn':
    case 'no-plan':
    case 'ceased':
    case 'transferred-out':
      return openDeadlines(theCase).length > 0 || isDisputed(theCase)
  }
}

export function restrictedTo(theCase: Case): readonly string[] | null {
  const last = latest(theCase, 'case.restricted', 'case.unrestricted')
  return last?.name === 'case.restricted' ? (last.says.staff as string[]) : null
}

export interface Alert {
  kind: 'late' | 'sand' | 'plain'
  words: string
}

/** What everyone who opens the case must know before they write or ring. */
export function alertsOf(theCase: Case): Alert[] {
  const alerts: Alert[] = []
  const here = theCase.people.filter(p => p.until === null)
  const death = deathOf(theCase)
  if (death !== null) alerts.push({ kind: 'sand', words: `! Died on ${longDay(death.on)}. Nothing is sent` })
  if (restrictedTo(theCase) !== null) alerts.push({ kind: 'late', words: '! Restricted to named staff' })
  const ceasing = latest(theCase, 'cease.proposed', 'cease.decided', 'cease.kept')
  if (theCase.derived.stage === 'ceasing' && ceasing?.name === 'cease.kept')
    alerts.push({ kind: 'plain', words: 'Kept after all: it is not ceased' })
  for (const person of here) {
    if (person.confidentialAddress)
      alerts.push({ kind: 'late', words: `! ${relationWords(person)}’s address is confidential` })
  }
  for (const person of here) {
    if (person.interpreter) alerts.push({ kind: 'sand', words: `${person.interpreter} interpreter for ${person.name}` })
  }
  const written = here.filter(p => p.parentalResponsibility && p.writesTo)
  if (written.length > 1 && written.some(p => p.keptApart))
    alerts.push({ kind: 'plain', words: 'Letters to each parent, apart' })
  return alerts
}

export function relationWords(person: PersonOnCase): string {
  return person.relation.charAt(0).toUpperCase() + person.relation.slice(1)
}

/** What a child's support is called while the case is under way: set on the record, else School (or Early Years) Action Plus. */
export function thresholdOf(theCase: Case, profile: Profile, today: Day): string {
  const set = latest(theCase, 'threshold.set')
  if (set !== null) return profile.thresholds.find(t => t.id === set.says.threshold)?.name ?? String(set.says.threshold)
  // The last step of the profile's is the statement or plan itself.
  if (hasPlan(theCase)) return profile.thresholds.at(-1)?.name ?? ''
  const early =
    theCase.child.bornOn !== null && ageOn(theCase.child.bornOn, today) < 5 && theCase.setting?.kind !== 'mainstream'
  const held = profile.thresholds.filter(t => t.holdsDuringAssessment)
  return (held.find(t => t.at === (early ? 'early-years' : 'school')) ?? held[0])?.name ?? ''
}

export function hasPlan(theCase: Case): boolean {
  const last = latest(
    theCase,
    'plan.finalised',
    'plan.brought-forward',
    'plan.transferred-in',
    'plan.ceased',
    'plan.transferred-out',
  )
  return last !== null && last.name !== 'plan.ceased' && last.name !== 'plan.transferred-out'
}

/** The child is being assessed: until the outcome is known the threshold cannot change. */
export function isUnderAssessment(theCase: Case): boolean {
  return ['considering', 'assessing', 'deciding-on-plan', 'proposed'].includes(theCase.derived.stage)
}
