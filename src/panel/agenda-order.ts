import { type Refused, refuse } from '../kernel/result.ts'
import type { AgendaItem } from './agenda.ts'

/** What the sitting hears, in its order: a postponed case has no place. */
export function ordered(agenda: readonly AgendaItem[]): AgendaItem[] {
  return agenda.filter(item => item.state !== 'postponed')
}

/** The order after one case has gone up or down by one. */
export function moved(order: readonly string[], caseId: string, way: 'up' | 'down'): string[] | Refused {
  const from = order.indexOf(caseId)
  const to = way === 'up' ? from - 1 : from + 1
  if (from < 0) return refuse(`${caseId} is no longer on this agenda`)
  if (to < 0 || to >= order.length) return [...order]
  const after = [...order]
  after[from] = order[to] ?? caseId
  after[to] = caseId
  return after
}

/** The order after one case has gone to a place, counted from 1; what stood there goes down or up by one. */
export function broughtTo(order: readonly string[], caseId: string, place: number): string[] | Refused {
  if (!order.includes(caseId)) return refuse(`${caseId} is no longer on this agenda`)
  if (place < 1 || place > order.length) return refuse(`The agenda has places 1 to ${order.length}`, 'toPlace')
  const others = order.filter(one => one !== caseId)
  return [...others.slice(0, place - 1), caseId, ...others.slice(place - 1)]
}

/**
 * The places for an order: those that its cases have already, so that a case which the clerk may not see keeps its own among
 * them. Where two have one place, the later goes on by one.
 */
export function placesFor(taken: readonly number[]): number[] {
  const places: number[] = []
  for (const place of taken.toSorted((a, b) => a - b)) places.push(Math.max(place, (places.at(-1) ?? 0) + 1))
  return places
}
