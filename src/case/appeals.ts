import type { Day } from '../kernel/day.ts'
import type { Deadline, LawWindow } from '../law/law.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, isStillOpen } from './case.ts'
import { type Difference, endOfAppeal, outcomeBehind } from './differences.ts'

/** An appeal to the Tribunal, from its registration to what was done about its order. */
export interface Appeal {
  number: number
  /** `appeal:1` */
  about: string
  lodged: SettledFact
  /** The name of the fact it is against, `assessment.refused`. */
  against: string
  says: FurtherSays<'appeal.registered'> | null
  directions: Direction[]
  hearing: Hearing | null
  ended: AppealEnd | null
  facts: SettledFact[]
}

/** One row of the Tribunal's timetable. */
export interface Direction {
  about: string
  /** The day of the Tribunal's letter. */
  on: Day
  position: number
  says: FurtherSays<'direction.made'>
  dueOn: Day
  done: { on: Day; position: number; words: string | null } | null
  /** The appeal ended before it was done. */
  lapsed: boolean
}

export interface Hearing {
  on: Day
  /** The day of the Tribunal's letter. */
  listedOn: Day
  position: number
  says: FurtherSays<'hearing.listed'>
  attends: FurtherSays<'hearing.attendance-named'> | null
  held: { on: Day; position: number; words: string } | null
}

export interface AppealEnd {
  on: Day
  position: number
  how: FurtherSays<'appeal.ended'>['how']
  order: string | null
  words: string
  /** What the law gives us to do about the order, and by when. */
  duties: readonly Deadline[]
}

/** Every appeal of the record, with its timetable: the one reading of them. */
export function appealsOf(theCase: Case): Appeal[] {
  return factsNamed(theCase, 'appeal.lodged')
    .map(fact => appealOf(theCase, fact))
    .sort((a, b) => a.number - b.number)
}

/** Appeals that are not decided, conceded or withdrawn. */
export function openAppeals(theCase: Case): Appeal[] {
  return appealsOf(theCase).filter(appeal => appeal.ended === null)
}

/** Whether anything is still to be done: by the Tribunal, or by us about its order. */
export function isUnderWay(appeal: Appeal): boolean {
  return appeal.ended === null || ordersToKeep(appeal).length > 0
}

/** What an order still asks of us. */
export function ordersToKeep(appeal: Appeal): Deadline[] {
  return (appeal.ended?.duties ?? []).filter(isStillOpen)
}

/** An order of the Tribunal, or what was agreed in its place, by the fact of the law that started its duties. */
export function orderBehind(theCase: Case, deadline: Deadline): string | null {
  const fact = theCase.facts.find(f => f.position === deadline.startedBy)
  return fact !== undefined && typeof fact.says.order === 'string' ? fact.says.order : null
}

/** The order to assess that is not carried out: the assessment is agreed in answer to it, not to a request. */
export function orderedAssessment(theCase: Case): Deadline | null {
  return (
    theCase.derived.deadlines.find(
      d => d.id === 'comply-with-order' && isStillOpen(d) && orderBehind(theCase, d) === 'assess',
    ) ?? null
  )
}

/** The Tribunal ordered that a plan is made, and it is not sent yet: nobody may refuse it any more. */
export function isPlanOrdered(theCase: Case): boolean {
  return theCase.derived.deadlines.some(
    d =>
      (d.id === 'comply-with-order' || d.id === 'finalise-ordered-plan') &&
      isStillOpen(d) &&
      orderBehind(theCase, d) === 'make-plan',
  )
}

/** The time to appeal against a decision, the last that was given. */
export function appealWindows(theCase: Case): LawWindow[] {
  return theCase.derived.windows.filter(window => window.id === 'appeal')
}

/** The page after the address of the case on which an order is carried out. */
export function pathOfOrder(order: string, planInForce: boolean): string {
  switch (order) {
    case 'assess':
      return '/assessment/decision'
    case 'amend':
    case 'maintain-and-amend':
      return '/statement/amend'
    case 'name-setting':
      return planInForce ? '/statement/amend' : '/statement'
    default:
      return '/statement'
  }
}

function appealOf(theCase: Case, lodged: SettledFact): Appeal {
  const about = lodged.about ?? `appeal:${lodged.position}`
  const facts = theCase.facts.filter(
    f => f.about === about || (f.name.startsWith('direction.') && f.says.appeal === about),
  )
  const named = <N extends string>(name: N) => facts.findLast(f => f.name === name) ?? null
  return {
    number: Number(about.slice('appeal:'.length)),
    about,
    lodged,
    against: typeof lodged.says.against === 'string' ? lodged.says.against : '',
    says: (named('appeal.registered')?.says as FurtherSays<'appeal.registered'> | undefined) ?? null,
    directions: directionsOf(theCase, about),
    hearing: hearingOf(facts),
    ended: endOf(theCase, lodged),
    facts,
  }
}

function directionsOf(theCase: Case, appeal: string): Direction[] {
  const made = new Map<string, SettledFact>()
  for (const fact of factsNamed(theCase, 'direction.made')) {
    if (fact.says.appeal === appeal && fact.about !== null) made.set(fact.about, fact)
  }
  return [...made.values()]
    .map(fact => {
      const says = fact.says as FurtherSays<'direction.made'>
      const done = factsNamed(theCase, 'direction.done').findLast(f => f.about === fact.about)
      return {
        about: String(fact.about),
        on: fact.on,
        position: fact.position,
        says,
        dueOn: says.dueOn as Day,
        lapsed: theCase.facts.some(f => f.name === 'direction.lapsed' && f.about === fact.about),
        done:
          done === undefined
            ? null
            : {
                on: done.on,
                position: done.position,
                words: typeof done.says.words === 'string' ? done.says.words : null,
              },
      }
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? a.position - b.position : a.dueOn < b.dueOn ? -1 : 1))
}

function hearingOf(facts: readonly SettledFact[]): Hearing | null {
  const listed = facts.findLast(f => f.name === 'hearing.listed')
  if (listed === undefined) return null
  const says = listed.says as FurtherSays<'hearing.listed'>
  const attends = facts.findLast(f => f.name === 'hearing.attendance-named' && f.position > listed.position)
  const held = facts.findLast(f => f.name === 'hearing.held' && f.position > listed.position)
  return {
    on: says.hearingOn as Day,
    listedOn: listed.on,
    position: listed.position,
    says,
    attends: (attends?.says as FurtherSays<'hearing.attendance-named'> | undefined) ?? null,
    held: held === undefined ? null : { on: held.on, position: held.position, words: String(held.says.words) },
  }
}

function endOf(theCase: Case, lodged: SettledFact): AppealEnd | null {
  const ended = endOfAppeal(theCase, lodged)
  if (ended === null) return null
  const outcome = outcomeBehind(theCase, ended)
  // Where the fact of the law was corrected, it is right.
  const order = outcome?.says.order ?? null
  return {
    on: ended.on,
    position: ended.position,
    how: howOf(ended),
    order: typeof order === 'string' ? order : null,
    words: typeof ended.says.words === 'string' ? ended.says.words : '',
    duties: orderDuties(theCase, ended),
  }
}

/** What the law gives us to do about an order, or an agreement with its force, by the fact that tells its story. */
export function orderDuties(theCase: Case, ended: SettledFact): readonly Deadline[] {
  // The law's own fact has no tie, so that what carries the order out needs none either.
  const outcome = outcomeBehind(theCase, ended)
  return outcome === null ? [] : theCase.derived.deadlines.filter(d => d.startedBy === outcome.position)
}

/** What was agreed in a mediation about a difference with the force of an order, and what it asks of us. */
export function agreementOf(
  theCase: Case,
  difference: Difference,
): { order: string; duties: readonly Deadline[]; open: readonly Deadline[] } | null {
  const ended = difference.facts.findLast(f => f.name === 'appeal.ended' && outcomeBehind(theCase, f) !== null)
  const order = ended && outcomeBehind(theCase, ended)?.says.order
  if (ended === undefined || typeof order !== 'string') return null
  const duties = orderDuties(theCase, ended)
  return { order, duties, open: duties.filter(isStillOpen) }
}

function howOf(ended: SettledFact): AppealEnd['how'] {
  switch (ended.name) {
    case 'appeal.ended':
      return (ended.says as FurtherSays<'appeal.ended'>).how
    case 'appeal.decided':
      return 'decided'
    case 'appeal.conceded':
      return 'conceded'
    default:
      return 'withdrawn'
  }
}
