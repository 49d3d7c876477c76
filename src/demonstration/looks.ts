import { logView } from '../case/case-page.tsx'
import { loadCase } from '../case/load.ts'
import { logOutsideView, viewForMe } from '../case/outside.ts'
import type { Program } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { prepared } from '../tour/references.ts'
import { asPerson, type Member, momentOf } from './as-person.ts'
import { officeDayBy } from './days.ts'

/** How many days ago, who, and what they opened. */
const looks = [
  [12, 'staff', 'overview'],
  [9, 'family', 'own page'],
  [8, 'setting', 'pupil'],
  [6, 'staff', 'statement'],
  [5, 'staff', 'timeline'],
  [2, 'family', 'own page'],
  [1, 'staff', 'overview'],
] as const

/** Who has looked at the proposed case of the tour, through the same log as the pages: the list of who has looked is not empty. */
export async function lookAround(program: Program, db: Db, people: readonly Member[], today: Day): Promise<void> {
  const ofKind = (kind: string) =>
    people.filter(({ role }) => (role === 'family' || role === 'setting' ? role : 'staff') === kind)
  for (const [place, [ago, kind, page]] of looks.entries()) {
    const those = ofKind(kind)
    // The first parent and the first head are those of this case.
    const person = those[kind === 'staff' ? place % Math.max(those.length, 1) : 0]
    const on = officeDayBy(addDays(today, -ago))
    if (person === undefined) continue
    const at = asPerson(db, person, on, momentOf(on, place + 2))
    await at.work(async tx => {
      if (kind !== 'staff') {
        if ((await viewForMe(tx, prepared.proposed)) !== null) await logOutsideView(tx, at, prepared.proposed, page)
        return
      }
      const theCase = await loadCase(tx, prepared.proposed, program.profile, on)
      if (theCase !== null) await logView(tx, at, theCase, page)
    })
  }
}
