import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'

/** A school, a unit or a quadrant whose case manager changes, and who has it when. */
export interface Managed {
  id: string
  name: string
  terms: readonly Term[]
}

/** Somebody is case manager from a day, up to and not including another. */
export interface Term {
  accountId: string
  name: string
  from: Day
  until: Day | null
}

export interface Move {
  things: readonly Managed[]
  to: { accountId: string; name: string }
  from: Day
}

/** What is to be written: the term that ends (or that is replaced, since it began on the same day), and the one that begins. */
export interface MoveOfOne {
  id: string
  ends: Term | null
  replaces: Term | null
}

/**
 * Gives schools, units or quadrants to another case manager from a day. No one has two managers on a day: so a move that would
 * run into one already planned is refused, and says which.
 */
export function decideMove(move: Move): { moves: MoveOfOne[] } | Refused {
  const { things, to, from } = move
  const moves: MoveOfOne[] = []
  for (const thing of things) {
    const later = thing.terms.find(term => term.from > from)
    if (later !== undefined) {
      return refuse(
        `${thing.name} goes to ${later.name} on ${longDay(later.from)}, as was planned. Nothing has two case managers on one day: choose ${longDay(later.from)} or later`,
        'from',
      )
    }
    const now = termOn(thing, from)
    if (now?.accountId === to.accountId) {
      return refuse(`${thing.name} is with ${to.name} already on ${longDay(from)}. Leave it out`, 'things')
    }
    const begun = now !== null && now.from === from
    moves.push({ id: thing.id, ends: begun ? null : now, replaces: begun ? now : null })
  }
  return { moves }
}

export function termOn(thing: Managed, on: Day): Term | null {
  return thing.terms.find(term => term.from <= on && (term.until === null || on < term.until)) ?? null
}
