import type { Derived } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'

/** That the child has died, as it stands on the record; null for every other case. */
export function deathOf({ facts }: { facts: readonly SettledFact[] }): SettledFact | null {
  return facts.find(fact => fact.name === 'child.died') ?? null
}

/** Nothing is owed any more, by anybody, and no time runs: what was met stays as it was. */
export function stopped(derived: Derived): Derived {
  return {
    ...derived,
    deadlines: derived.deadlines.map(d => (d.metOn === null && !d.takenAway ? { ...d, takenAway: true } : d)),
    windows: [],
  }
}

/** What may still be recorded: that somebody rang, what is ended, and that an entry was wrong. */
export function mayFollowDeath(name: string): boolean {
  return (
    /^(contact|document|complaint|case|child|fact)\./.test(name) ||
    name === 'plan.ceased' ||
    /\.(ended|withdrawn)$/.test(name)
  )
}
