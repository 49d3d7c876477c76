import { type Day, longDay } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import type { Attendant, Sitting } from './sitting.ts'

export interface WhoIsHere {
  /** Members, and their standing substitutes. */
  present: readonly string[]
  chairs: string | null
  /** Somebody else who stands in for a member today. */
  substitute: string | null
  standsInFor: string | null
}

export interface Presence {
  accountId: string
  role: Attendant['role']
  forAccount: string | null
}

/** Who is here, and who chairs. The first time it opens the sitting. */
export function decidePresence(
  sitting: Sitting,
  given: WhoIsHere,
  clerk: string,
  today: Day,
): { here: Presence[]; opens: boolean } | Refused {
  const over = whyOver(sitting)
  if (over !== null) return refuse(over)
  if (sitting.sitsOn > today)
    return refuse(`The panel sits on ${longDay(sitting.sitsOn)}: nobody is here before that day`)
  const { substitute, standsInFor } = given
  if (given.present.length === 0 && substitute === null) return refuse('Say who is here', 'present')
  if ((substitute === null) !== (standsInFor === null)) {
    return substitute === null
      ? refuse('Choose who stands in', 'substitute')
      : refuse('Choose the member whom they stand in for', 'standsInFor')
  }
  const people = asPresent(sitting, given)
  const replaced = people.find(p => p.forAccount !== null && people.some(o => o.accountId === p.forAccount))
  if (replaced !== undefined) {
    const field = replaced.accountId === substitute ? 'standsInFor' : 'present'
    return refuse(`${nameOf(sitting, replaced.forAccount)} is here: nobody stands in for them`, field)
  }
  const twice = people.find(p => p.forAccount !== null && people.some(o => o !== p && o.forAccount === p.forAccount))
  if (twice !== undefined) {
    return refuse(`Two people cannot stand in for ${nameOf(sitting, twice.forAccount)}`, 'standsInFor')
  }
  const chair = given.chairs ?? sitting.members.find(m => m.chair && given.present.includes(m.accountId))?.accountId
  if (chair === undefined) return refuse('Say who chairs: the usual chair is not here', 'chairs')
  if (!people.some(p => p.accountId === chair)) return refuse('Whoever chairs must be here', 'chairs')
  const here = people.map(p => (p.accountId === chair && p.forAccount === null ? { ...p, role: 'chair' as const } : p))
  const writes = here.some(p => p.accountId === clerk) || sitting.came.some(c => c.role === 'clerk')
  return {
    here: writes ? here : [...here, { accountId: clerk, role: 'clerk', forAccount: null }],
    opens: sitting.state === 'planned',
  }
}

function asPresent(sitting: Sitting, { present, substitute, standsInFor }: WhoIsHere): Presence[] {
  const members = present.map(accountId => {
    const member = sitting.members.find(m => m.accountId === accountId)
    const stays = sitting.came.find(c => c.accountId === accountId && c.forAccount !== null)
    const forAccount = member?.substituteFor ?? stays?.forAccount ?? null
    return { accountId, role: forAccount === null ? ('member' as const) : ('substitute' as const), forAccount }
  })
  if (substitute === null || present.includes(substitute)) return members
  return [...members, { accountId: substitute, role: 'substitute', forAccount: standsInFor }]
}

function nameOf(sitting: Sitting, accountId: string | null): string {
  return sitting.members.find(m => m.accountId === accountId)?.name ?? 'The member'
}

/** Why nothing more can be written of a sitting, or null. */
export function whyOver(sitting: Sitting): string | null {
  return (
    whyClosed(sitting) ??
    (sitting.signed === null
      ? null
      : `${sitting.signed.by} has ended the sitting and signed its minutes: nothing more is written, unless it goes on`)
  )
}

/** Why a sitting can no longer be closed, or null. */
export function whyClosed(sitting: Sitting): string | null {
  switch (sitting.state) {
    case 'closed':
      return `The sitting was closed by ${sitting.closedBy}. Open it again to correct it`
    case 'cancelled':
      return 'The sitting was cancelled'
    case 'planned':
    case 'open':
      return null
  }
}
