import type { Day } from '../kernel/day.ts'
import type { OutsideView } from './outside-view.ts'
import { pathOf } from './path/model.ts'
import type { CasePath } from './path/path.ts'
import { pathWords } from './path/words/of-law.ts'

/** The path of a case for somebody outside the section: in their words, and with no way to the record. */
export function pathOfView(view: OutsideView, today: Day, reader: 'parent' | 'young-person'): CasePath | null {
  return pathOf({
    words: pathWords[view.law],
    facts: view.facts,
    deadlines: view.deadlines,
    windows: view.windows,
    closures: view.closures,
    today,
    childName: view.child.name,
    reader,
    link: () => null,
  })
}
