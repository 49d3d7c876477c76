import type { PlacementPolicy, ResourceLevel } from '../authority/placement-policy.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { divided, proRata } from '../kernel/money.ts'
import { type Case, factsNamed } from './case.ts'
import { levelsOf } from './levels.ts'
import { placementNamed, placementNow } from './placements.ts'

/** Hundredths of a per cent, together 10,000. */
export interface Shares {
  education: number
  health: number
  care: number
}

/** Something that costs money each day of a time: a level, whose value the profile dates, or a cost that was agreed. */
export interface Commitment {
  position: number
  what: string
  item: 'level' | 'place' | 'top-up' | 'therapy' | 'travel'
  level: string | null
  yearly: number | null
  shares: Shares
  from: Day
  /** The first day after it; null while nothing ends it. */
  until: Day | null
}

/** All that is committed for a child, by the day it begins. */
export function commitmentsOf(theCase: Case, policy: PlacementPolicy): Commitment[] {
  const levels = levelsOf(theCase, policy).map(
    (term): Commitment => ({
      position: term.position,
      what: term.level?.name ?? term.id,
      item: 'level',
      level: term.id,
      yearly: null,
      shares: { education: 10_000, health: 0, care: 0 },
      from: term.from,
      until: term.until === null ? null : addDays(term.until, 1),
    }),
  )
  return [...levels, ...agreedCosts(theCase)].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Costs that were agreed, as far as they were not ended. */
function agreedCosts(theCase: Case): Commitment[] {
  const ends = factsNamed(theCase, 'cost.ended')
  return factsNamed(theCase, 'cost.agreed').flatMap((fact): Commitment[] => {
    const s = fact.says
    const ended = ends.findLast(end => end.says.cost === fact.position)
    const until = (ended?.says.until ?? s.until ?? null) as Day | null
    const from = s.from as Day
    if (until !== null && until <= from) return []
    const item = s.item as Commitment['item']
    return [
      {
        position: fact.position,
        what: String(s.what),
        item,
        level: null,
        yearly: Number(s.yearly),
        shares: s.shares as Shares,
        from,
        until,
      },
    ]
  })
}

/** What a commitment comes to in a time, whoever pays, by the day and in whole pence. */
export function costBetween(
  commitment: Pick<Commitment, 'level' | 'yearly' | 'from' | 'until'>,
  policy: PlacementPolicy,
  from: Day,
  until: Day,
): number {
  const first = later(commitment.from, from)
  const last = commitment.until === null ? until : earlier(commitment.until, until)
  if (commitment.yearly !== null) return proRata(commitment.yearly, first, last)
  const level = policy.levels.find(l => l.id === commitment.level)
  return level === undefined ? 0 : levelBetween(level, first, last)
}

/** A level's cost over a time in which its value may change. */
export function levelBetween(level: Pick<ResourceLevel, 'values'>, from: Day, until: Day): number {
  return level.values.reduce((sum, value, place) => {
    const next = level.values[place + 1]
    return sum + proRata(value.yearly, later(value.from, from), next === undefined ? until : earlier(next.from, until))
  }, 0)
}

/** What each pays of a commitment in a time; together exactly the whole. */
export function sharesBetween(commitment: Commitment, policy: PlacementPolicy, from: Day, until: Day): Shares {
  const { education, health, care } = commitment.shares
  // Education first: it pays the odd penny, in whatever order the shares were kept.
  return divided(costBetween(commitment, policy, from, until), { education, health, care })
}

/** The kind of setting that the money is for: where the child is, or is named to go. */
export function kindPaidFor(theCase: Case): string {
  return placementNow(theCase)?.kind ?? placementNamed(theCase)?.kind ?? theCase.setting?.kind ?? 'none'
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
