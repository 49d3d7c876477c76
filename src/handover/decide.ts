import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { dossierAsOfChange } from '../case/dossier.ts'
import type { Decision } from '../case/handle.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'

const nothing = 'This case has not changed hands within the last half year'

/** The new officer has read some lines of what goes with the case: they are kept in the words in which they stood. */
export function decideRead(
  theCase: Case,
  profile: Profile,
  form: { lines: readonly string[]; note: string | null },
  today: Day,
): Decision {
  const { handover } = theCase
  if (handover === undefined || handover === null) return refuse(nothing)
  const lines = dossierAsOfChange(theCase, profile).filter(line => form.lines.includes(line.id))
  if (lines.length === 0) return refuse('Tick each line that you have read', 'lines')
  return {
    record: [
      {
        name: 'handover.read',
        on: today,
        says: {
          since: handover.since,
          from: handover.from.name,
          lines: lines.map(({ id, words }) => ({ id, words })),
          ...(form.note !== null && { note: form.note }),
        },
      },
    ],
  }
}

/** The family was told who has the case now. */
export function decideTold(
  theCase: Case,
  form: { on: Day; to: readonly string[]; how: string; words: string | null },
): Decision {
  const { handover } = theCase
  if (handover === undefined || handover === null) return refuse(nothing)
  if (form.on < handover.since) return refuse('The family cannot be told before the case changes hands', 'on')
  return {
    record: [
      {
        name: 'handover.told',
        on: form.on,
        says: {
          since: handover.since,
          to: form.to.map(id => theCase.people.find(p => p.personId === id)?.name ?? id),
          how: form.how,
          ...(form.words !== null && { words: form.words }),
        },
      },
    ],
  }
}
