import { type Day, longDay } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import { derive } from '../../law/derive.ts'
import type { LawId } from '../../law/law.ts'
import type { NewFact } from '../../record/append.ts'
import { isFurtherFact } from '../../record/further-facts.ts'
import { settle } from '../../record/settle.ts'
import { inLegalOrder } from '../case.ts'
import type { Arriving } from './read.ts'

/** What is known about the plan of a child who moves in: from the file, or as somebody says it. */
export interface PlanThatMoved {
  madeOn: Day
  lastReviewedOn: Day | null
}

/** Where the other authority’s record leaves the plan; null where it leaves none. */
export function planInFile({ facts, derived }: Arriving): PlanThatMoved | null {
  const ordered = settled(facts)
  const over = ordered.findLast(f => f.name === 'plan.ceased')
  const begun = ordered.findLast(f =>
    ['plan.finalised', 'plan.brought-forward', 'plan.transferred-in'].includes(f.name),
  )
  if (begun === undefined || (over !== undefined && over.on >= begun.on) || derived.stage === 'ceased') return null
  const reviewed = ordered.findLast(f => f.name === 'review.decided' && f.on >= begun.on)
  const said = begun.says
  return {
    madeOn: begun.name === 'plan.finalised' ? begun.on : (said.madeOn as Day),
    lastReviewedOn: reviewed?.on ?? (said.lastReviewedOn as Day | undefined) ?? null,
  }
}

/** Whether the other authority has recorded that the plan passed; else the file was made before that. */
export function hasPassed({ derived }: Arriving): boolean {
  return derived.stage === 'transferred-out'
}

/** The facts that count, in legal order: what was corrected stands as it was put right. */
function settled(facts: readonly NewFact[]) {
  const at = new Date(0)
  return inLegalOrder(
    settle(
      facts.map((fact, index) => ({
        position: index + 1,
        name: fact.name,
        on: fact.on,
        about: fact.about ?? null,
        says: fact.says ?? {},
        further: isFurtherFact(fact.name),
        recordedAt: at,
        recordedBy: '',
      })),
    ),
  )
}

export interface MovedIn {
  movedOn: Day
  from: string
  contact: string | null
  plan: PlanThatMoved | null
  sha256: string
}

/**
 * The whole record of a child who moved in. Under the same law the other authority’s entries come first, whole, so that the
 * child’s history is one; then the plan passes. Under another law their clocks mean nothing here: the record begins with
 * the plan, and the file is kept as a document.
 */
export function factsOfMove(arriving: Arriving, law: LawId, moved: MovedIn): NewFact[] | Refused {
  const same = arriving.law === law
  const { movedOn, from, contact, plan } = moved
  const received: NewFact[] = [
    { name: 'transfer.received', on: movedOn, says: { from, ...(contact === null ? {} : { contact }) } },
    {
      name: 'file.taken-in',
      on: movedOn,
      says: {
        from,
        sha256: moved.sha256,
        entries: same ? arriving.facts.length : 0,
        ...(arriving.madeOn === null ? {} : { madeOn: arriving.madeOn }),
        ...(arriving.reference === null ? {} : { reference: arriving.reference }),
        closures: same ? arriving.closures.map(c => ({ ...c })) : [],
        documents: [...arriving.documents],
      },
    },
  ]
  const passes: NewFact[] = plan === null ? [] : [passed(movedOn, plan)]
  if (!same) {
    return plan === null
      ? refuse('Nothing of this file can begin a record here: it is of another law, and it holds no plan in force')
      : [...passes, ...received]
  }
  const late = arriving.facts.find(f => f.on > movedOn && !isFurtherFact(f.name))
  if (plan !== null && late !== undefined && !hasPassed(arriving)) {
    return refuse(
      `The other authority recorded something on ${longDay(late.on)}: the plan passed on that day or later`,
      'movedOn',
    )
  }
  const leaves: NewFact[] = plan === null || hasPassed(arriving) ? [] : [{ name: 'plan.transferred-out', on: movedOn }]
  const responsible: NewFact[] =
    plan === null && law === 'england-ehc-2014' && underAssessment.includes(arriving.derived.stage)
      ? [{ name: 'responsibility.acquired', on: movedOn }]
      : []
  return [...arriving.facts, ...leaves, ...passes, ...responsible, ...received]
}

const underAssessment: readonly string[] = ['notified', 'considering', 'assessing', 'proposed']

function passed(on: Day, { madeOn, lastReviewedOn }: PlanThatMoved): NewFact {
  return {
    name: 'plan.transferred-in',
    on,
    says: { madeOn, ...(lastReviewedOn === null ? {} : { lastReviewedOn }) },
  }
}

/** What the law makes of the record, for a preview; or why it does not stand. */
export function deriveArrived(
  facts: readonly NewFact[],
  arriving: Arriving,
  law: LawId,
  closures: Arriving['closures'],
) {
  return derive({
    law,
    child: arriving.bornOn === null ? {} : { bornOn: arriving.bornOn },
    closures: withClosures(closures, arriving.closures),
    facts: facts.map(fact => ({
      name: fact.name,
      on: fact.on,
      says: fact.says ?? {},
      ...(fact.about == null ? {} : { about: fact.about }),
      ...(isFurtherFact(fact.name) ? { further: true as const } : {}),
    })),
  })
}

/** Ours and theirs, each once. */
export function withClosures(ours: Arriving['closures'], theirs: Arriving['closures']): Arriving['closures'] {
  return [...ours, ...theirs.filter(t => !ours.some(o => o.from === t.from && o.reopens === t.reopens))]
}
