import { type Case, hasPlan } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { stopSittings } from './write.ts'

export interface Death {
  on: Day
  told: string
  words: string | null
}

/** A child has died. Everything stops at once: the plan ends, and the case leaves every list and every agenda. */
export function decideDeath(theCase: Case, { on, told, words }: Death): Decision {
  const known = deathOf(theCase)
  if (known !== null) return refuse(`It is recorded: the child died on ${longDay(known.on)}`)
  const { bornOn } = theCase.child
  if (bornOn !== null && on < bornOn) return refuse('The day cannot be before the day of birth', 'on')
  return {
    record: [
      { name: 'child.died', on, says: { told, ...(words === null ? {} : { words }) } },
      ...(hasPlan(theCase) ? [{ name: 'plan.ceased', on, says: { ground: 'death' } }] : []),
    ],
    alsoWrite: tx => stopSittings(tx, theCase.caseId),
  }
}

/** The entry was wrong: taken back, with the end of the plan that came with it, and the case stands as it stood. */
export function decideNotDead(theCase: Case, given: { because: string }, today: Day): Decision {
  const death = deathOf(theCase)
  if (death === null) return refuse('No death is recorded on this case')
  const ended = theCase.facts.find(fact => fact.name === 'plan.ceased' && fact.says.ground === 'death')
  return {
    record: [death, ...(ended === undefined ? [] : [ended])].map(fact => ({
      name: 'fact.corrected',
      on: today,
      says: { position: fact.position, because: given.because, fact: null },
    })),
  }
}
