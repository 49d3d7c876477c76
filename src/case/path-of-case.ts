import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { deathOf } from './death.ts'
import { barOf, type StoredBar } from './path/bar.ts'
import { pathOf } from './path/model.ts'
import type { CasePath } from './path/path.ts'
import { pathWords } from './path/words/of-law.ts'

/** The path of a case on a day, for a reader: staff's stations link to their facts. */
export function pathOfCase(theCase: Case, today: Day, reader: 'staff' | 'parent' | 'young-person'): CasePath | null {
  // No line of days is drawn for a child who has died.
  if (deathOf(theCase) !== null) return null
  return pathOf({
    words: pathWords[theCase.law],
    facts: theCase.facts,
    deadlines: theCase.derived.deadlines,
    windows: theCase.derived.windows,
    closures: theCase.setting === null ? [] : theCase.closures,
    today,
    childName: theCase.child.knownAs ?? theCase.child.givenName,
    ...(reader === 'staff' ? {} : { reader }),
    link: position => (reader === 'staff' ? `/cases/${theCase.caseId}/timeline#fact-${position}` : null),
  })
}

/** The bar that stands on the rows of lists: days only, so that it can be stored. */
export function barOfCase(theCase: Case): StoredBar | null {
  if (deathOf(theCase) !== null) return null
  return barOf({ words: pathWords[theCase.law], facts: theCase.facts, deadlines: theCase.derived.deadlines })
}
