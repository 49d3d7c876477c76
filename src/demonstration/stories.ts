import { type Casting, type Standing, storyMaker } from './cast.ts'
import type { Story } from './story.ts'

/** How many cases stand where: of 240 in the large demonstration. */
const counts: Readonly<Record<Standing, number>> = {
  notified: 7,
  'notified-lying-still': 2,
  considering: 30,
  'considering-late': 3,
  'not-assessing': 22,
  withdrawn: 5,
  assessing: 46,
  'assessing-late': 7,
  deciding: 9,
  'deciding-late': 2,
  proposed: 24,
  'proposed-late': 3,
  note: 6,
  final: 44,
  'final-late': 18,
}

const seed = 20080523

/** Every story of a demonstration. */
export function storiesOf(casting: Casting, share = 1): Story[] {
  const make = storyMaker(casting, seed)
  return (Object.entries(counts) as [Standing, number][]).flatMap(([standing, count]) =>
    Array.from({ length: Math.round(count * share) }, () => make(standing)),
  )
}
