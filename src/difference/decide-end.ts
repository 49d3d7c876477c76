import type { Appeal } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { differencesOf } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { lastFactOn } from './decide-difference.ts'
import { openAppeal, tied } from './open-appeal.ts'

export interface Ending {
  how: 'decided' | 'conceded' | 'withdrawn'
  on: Day
  order: string | null
  words: string
}

/**
 * The appeal ends: by the Tribunal's order, because we do not oppose it, or because it was withdrawn. An order starts its days
 * in law; it settles the difference the appeal came from, which a withdrawal does not.
 */
export function decideEnd(theCase: Case, number: number, ending: Ending): Decision {
  const appeal = openAppeal(theCase, number)
  if ('refused' in appeal) return appeal
  const { how, on, order, words } = ending
  if (on < appeal.lodged.on)
    return refuse(`The appeal was registered on ${longDay(appeal.lodged.on)}: this was that day or later`, 'on')
  const last = lastLetterOn(appeal)
  if (on < last) {
    return refuse(
      `A letter or hearing of this appeal is on the record for ${longDay(last)}: it ended that day or later`,
      'on',
    )
  }
  if (how !== 'withdrawn' && order === null) return refuse('Choose what is ordered', 'order')
  if (how === 'conceded' && order === 'dismissed')
    return refuse('Choose what we do instead of opposing the appeal', 'order')
  const ends = tied(appeal, 'appeal.ended', on, { how, words, ...(order !== null && { order }) })
  const lapsed = appeal.directions
    .filter(d => d.done === null)
    .map(d => ({ name: 'direction.lapsed', on, about: d.about, says: { appeal: appeal.about } }))
  if (how === 'withdrawn') {
    const withdrawn = tied(appeal, 'appeal.withdrawn', on, { against: appeal.against || 'other' })
    return { record: [withdrawn, ends, ...lapsed] }
  }
  return {
    record: [
      { name: how === 'decided' ? 'appeal.decided' : 'appeal.conceded', on, says: { order } },
      ends,
      ...lapsed,
      ...settlesDifference(theCase, appeal, on, words),
    ],
  }
}

/** What an appeal's end ends must not come after it, or it would stay work for ever. */
function lastLetterOn({ directions, hearing, lodged }: Appeal): Day {
  const days = [...directions.map(d => d.on), ...(hearing === null ? [] : [hearing.held?.on ?? hearing.listedOn])]
  return days.reduce(laterOf, lodged.on)
}

function settlesDifference(theCase: Case, appeal: Appeal, on: Day, words: string): NewFact[] {
  const difference = differencesOf(theCase).find(d => d.about === appeal.says?.difference && d.settled === null)
  return difference === undefined
    ? []
    : [
        {
          name: 'difference.settled',
          on: laterOf(on, lastFactOn(difference)),
          about: difference.about,
          says: { how: 'appeal', words },
        },
      ]
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}
