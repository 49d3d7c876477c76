import type { Profile } from '../authority/profile.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { commitmentsOf, type Shares } from '../case/costs.ts'
import type { Decision } from '../case/handle.ts'
import { levelOn } from '../case/levels.ts'
import { panelDiscussion, placementPanels } from '../case/placements.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'

/** A level from a day. Additional spending that the policy brings to the panel waits for it. */
export function decideLevel(
  theCase: Case,
  form: { level: string; from: Day; because: string },
  profile: Profile,
  today: Day,
): Decision {
  const policy = profile.placements
  const level = policy.levels.find(l => l.id === form.level)
  if (level === undefined) return refuse('Choose the level', 'level')
  const now = levelOn(theCase, policy, form.from)
  if (now?.id === level.id)
    return refuse(`${level.name} holds on that day already, since ${longDay(now.from)}`, 'level')
  const more = level.rank >= policy.panelFromLevel && level.rank > (now?.level?.rank ?? 0)
  const since = factsNamed(theCase, 'level.set').at(-1)?.position ?? 0
  if (more && policy.panelTakes.includes('level') && panelDiscussion(theCase, profile, since) === null) {
    const panel = placementPanels(profile)[0]?.name ?? 'panel'
    return refuse(
      `This goes to the ${panel} because: additional spending at ${level.name}. Propose it under Placement, and record it when the panel has discussed it`,
      'level',
    )
  }
  return { record: [{ name: 'level.set', on: today, says: { ...form } }] }
}

export interface AgreedCost {
  item: 'place' | 'top-up' | 'therapy' | 'travel'
  what: string
  yearly: number
  from: Day
  until: Day | null
  /** Whole per cent. */
  health: number
  care: number
}

/** A cost from a day, with what health and social care pay of it once they were asked. */
export function decideCost(theCase: Case, form: AgreedCost, today: Day): Decision {
  const { item, what, yearly, from, until, health, care } = form
  if (until !== null && until <= from) return refuse(`The cost begins on ${longDay(from)}: it ends later`, 'until')
  if (health + care > 100) return refuse('Health and social care pay no more than 100 per cent together', 'care')
  if (health + care > 0 && factsNamed(theCase, 'funding.requested').length === 0) {
    return refuse(
      'Nobody was asked for joint funding yet. Record under Placement when health or social services were asked',
      health > 0 ? 'health' : 'care',
    )
  }
  const shares: Shares = { education: (100 - health - care) * 100, health: health * 100, care: care * 100 }
  return {
    record: [
      {
        name: 'cost.agreed',
        on: today,
        says: { item, what, yearly, from, ...(until === null ? {} : { until }), shares },
      },
    ],
  }
}

export function decideCostEnd(
  theCase: Case,
  cost: number,
  { until, because }: { until: Day; because: string },
  profile: Profile,
  today: Day,
): Decision {
  const commitment = commitmentsOf(theCase, profile.placements).find(c => c.position === cost && c.item !== 'level')
  if (commitment === undefined) return refuse('This cost is not there')
  if (until < commitment.from)
    return refuse(`The cost began on ${longDay(commitment.from)}: it ends that day or later`, 'until')
  if (commitment.until !== null && commitment.until <= until)
    return refuse(`It ends on ${longDay(commitment.until)} already`, 'until')
  return { record: [{ name: 'cost.ended', on: today, says: { cost, until, because } }] }
}
