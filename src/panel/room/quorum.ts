import type { Panel } from '../../authority/profile.ts'
import { type Attendant, hasInterest, type Item, type Sitting, seatName } from './sitting.ts'

export interface Quorum {
  needed: number
  /** Who may vote: on a case, or at all. */
  voting: readonly Attendant[]
  missing: number
  /** Seats for which nobody is here, in words: "2 of Head teacher". */
  emptySeats: readonly string[]
}

/**
 * Who sits on the panel in the room: the clerk writes; whoever has left, or is no longer a member or in a member's place, does
 * not count.
 */
export function here(sitting: Sitting): Attendant[] {
  return sitting.came.filter(person => person.role !== 'clerk' && person.leftAt === null && person.seat !== null)
}

/**
 * Whether enough may vote. On a case, whoever declared an interest in it is out of the room, and whoever manages it presents
 * it and has no vote.
 */
export function quorumOf(sitting: Sitting, item: Item | null): Quorum {
  const voting = here(sitting).filter(
    person =>
      item === null || (!hasInterest(sitting, item.caseId, person.accountId) && person.accountId !== item.managerId),
  )
  const needed = sitting.panel.quorum
  return {
    needed,
    voting,
    missing: Math.max(0, needed - voting.length),
    emptySeats: emptySeats(sitting.panel, voting),
  }
}

function emptySeats(panel: Panel, voting: readonly Attendant[]): string[] {
  return panel.seats.flatMap(seat => {
    const taken = voting.filter(person => person.seat === seatName(seat)).length
    const empty = seat.people - taken
    if (empty <= 0) return []
    return [empty === 1 ? seatName(seat) : `${empty} of ${seatName(seat)}`]
  })
}

/** Why nothing can be recommended, or null: how many are missing, and which seats nobody takes. */
export function withoutQuorum(quorum: Quorum, onCase: boolean): string | null {
  if (quorum.missing === 0) return null
  const { needed, voting, missing, emptySeats: seats } = quorum
  const counted = `${voting.length} of ${needed} ${onCase ? 'may vote on this case' : 'are here'}`
  const wanted = `${missing} ${missing === 1 ? 'is' : 'are'} missing`
  return `Without a quorum nothing can be recommended: ${counted}, ${wanted}${seats.length === 0 ? '' : `. Nobody sits for: ${seats.join('; ')}`}`
}
