import { type Casting, storyMaker } from './cast.ts'
import { heardStories } from './heard-today.ts'
import type { Standing } from './pace.ts'
import { planStories } from './plans/plan-stories.ts'
import { preparedStories } from './prepared.ts'
import type { Story } from './story.ts'

/** How many cases stand where in the large demonstration, beside those prepared for the tour. */
const counts: Readonly<Record<Standing, number>> = {
  notified: 7,
  'notified-lying-still': 1,
  'just-asked': 6,
  considering: 24,
  'considering-late': 2,
  'not-assessing': 22,
  withdrawn: 5,
  assessing: 44,
  'assessing-late': 5,
  deciding: 9,
  'deciding-late': 2,
  proposed: 24,
  'proposed-late': 3,
  note: 5,
  final: 42,
  'final-late': 18,
}
const movedIn = 5

const seed = 20080523

/** Every story of a demonstration: about 240 in the large authority, 40 in the small one. */
export function storiesOf(casting: Casting): Story[] {
  const make = storyMaker(casting, seed)
  const share = casting.profile.quadrants.length > 1 ? 1 : 0.11
  const many = (count: number) => Array.from({ length: Math.round(count * share) })
  const restricted = {
    staff: [casting.hands.seniorOf(null).account],
    because: 'A member of the family works for the authority.',
  }
  return [
    ...preparedStories(casting, make),
    ...(Object.entries(counts) as [Standing, number][]).flatMap(([standing, count]) =>
      many(count).map(() => make.story(standing)),
    ),
    ...many(movedIn).map(() => make.movedIn()),
    ...(share === 1 ? [make.story('final', { restricted }), make.story('proposed', { restricted })] : []),
    ...heardStories(casting, make),
    ...planStories(casting, make),
  ]
}
