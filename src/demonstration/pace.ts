import type { AdviceFrom } from '../authority/profile.ts'
import type { Pace } from './course.ts'
import { between, chance, pick, type Random } from './random.ts'

/** Where a case stands today: how far it has come, and whether its days were kept. */
export type Standing =
  | 'notified'
  | 'notified-lying-still'
  | 'just-asked'
  | 'considering'
  | 'considering-late'
  | 'not-assessing'
  | 'withdrawn'
  | 'assessing'
  | 'assessing-late'
  | 'deciding'
  | 'deciding-late'
  | 'proposed'
  | 'proposed-late'
  | 'note'
  | 'final'
  | 'final-late'

/** The days of each step, as they fall, under either law. */
export function paceOf(random: Random, standing: Standing, ehc: boolean): Pace {
  const late = standing.endsWith('-late')
  const decided = standing === 'considering-late' ? 70 : between(random, 33, 41)
  // Most comes before the first reminder is due.
  const after = (): number => (chance(random, 0.72) ? between(random, 9, 26) : between(random, 27, 41))
  const advice: Record<AdviceFrom, number | 'never' | 'reused' | 'declined'> = {
    parent: chance(random, 0.07) ? 'declined' : after(),
    education: after(),
    medical: after(),
    psychology: chance(random, 0.06) ? 'reused' : after(),
    'social-care': after(),
    other: chance(random, 0.1) ? 'reused' : after(),
  }
  if (standing === 'assessing-late') {
    for (const source of [pick(random, ['medical', 'social-care', 'other'] as const)]) advice[source] = 'never'
  } else if (late && chance(random, 0.6)) {
    advice[pick(random, ['medical', 'social-care', 'psychology'] as const)] = between(random, 46, 66)
  }
  const slow = late && standing !== 'considering-late'
  const completed =
    decided +
    (standing === 'assessing-late'
      ? 190
      : slow
        ? between(random, 72, 88)
        : ehc
          ? between(random, 46, 54)
          : between(random, 50, 68))
  const proposed =
    completed + (standing === 'deciding-late' ? 60 : ehc ? between(random, 4, 9) : between(random, 5, 13))
  const finalised =
    proposed +
    (standing === 'proposed-late'
      ? 110
      : slow
        ? between(random, 56, 80)
        : ehc
          ? between(random, 18, 24)
          : between(random, 25, 54))
  return {
    outcome: standing === 'not-assessing' ? 'refuse' : standing === 'withdrawn' ? 'withdrawn' : 'assess',
    decided: standing === 'withdrawn' ? between(random, 12, 30) : decided,
    advice,
    met: decided + between(random, 18, 45),
    completed,
    proposed,
    ending: standing === 'note' ? 'note' : 'final',
    commented: chance(random, 0.55) ? proposed + between(random, 5, 12) : null,
    discussed: chance(random, 0.6) ? proposed + between(random, 9, 14) : null,
    finalised,
    excused: slow && chance(random, 0.5),
    ...(chance(random, 0.06) ? { meetingDeclined: true as const } : {}),
    ...(standing === 'notified-lying-still' ? { lyingStill: true as const } : {}),
    acknowledged: standing === 'just-asked' ? 4 : between(random, 1, 3),
  }
}

/** How many days ago the request came, so that the case stands today where it is wanted. */
export function sinceFor(random: Random, standing: Standing, pace: Pace, ehc: boolean): number {
  const inside = (from: number, to: number) => between(random, from, Math.max(from, to))
  switch (standing) {
    case 'notified':
      return inside(1, 11)
    case 'notified-lying-still':
      return inside(24, 40)
    case 'just-asked':
      return inside(0, 3)
    case 'considering':
      return inside(5, pace.decided - 4)
    case 'considering-late':
      return inside(44, 60)
    case 'not-assessing':
      return inside(pace.decided + 32, pace.decided + 200)
    case 'withdrawn':
      return inside(pace.decided + 6, pace.decided + 150)
    case 'assessing':
      return inside(pace.decided + 8, pace.completed - 4)
    case 'assessing-late':
      return inside(pace.decided + 74, pace.decided + 110)
    case 'deciding':
      return inside(pace.completed + 1, pace.proposed - 3)
    case 'deciding-late':
      return inside(pace.completed + 18, pace.completed + 34)
    case 'proposed':
      return inside(pace.proposed + 4, pace.finalised - 4)
    case 'proposed-late':
      return inside(pace.proposed + (ehc ? 20 : 60), pace.proposed + 90)
    case 'note':
      return inside(pace.proposed + 10, pace.proposed + 150)
    case 'final':
    case 'final-late':
      return inside(pace.finalised + 8, pace.finalised + 290)
  }
}
