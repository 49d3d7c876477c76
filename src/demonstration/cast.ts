import { decideRestriction } from '../access/decide.ts'
import type { Profile } from '../authority/profile.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Asker, wayOf } from '../referral/askers.ts'
import type { RequestTaken } from '../referral/decide.ts'
import type { ArrivedOtherwise } from '../referral/open-case.ts'
import type { SettingRow } from '../settings/register/setting-row.ts'
import { callsOf } from './calls.ts'
import type { Child } from './child.ts'
import { type ChildWish, childMaker } from './children.ts'
import { type Course, courseOf, type Pace } from './course.ts'
import { officeDayBy, officeDayFrom } from './days.ts'
import { movedInActs, movedInFacts } from './moved-in.ts'
import { wordsFor } from './needs-in-words.ts'
import { paceOf, type Standing, sinceFor } from './pace.ts'
import { lifeOf, type PlanWish } from './plans/life.ts'
import type { PlanStanding } from './plans/standing.ts'
import { between, pick, type Random, seeded } from './random.ts'
import { askerFor, askerName, papersOf, takenOf } from './requests.ts'
import type { Act, Paper, Story } from './story.ts'

/** Who does what: by setting and quadrant. */
export interface Hands {
  managerOf(setting: SettingRow | null, quadrant: string | null): string
  seniorOf(quadrant: string | null): { account: string; name: string }
  head: string
  offices: readonly string[]
}

export interface Casting {
  profile: Profile
  settings: readonly SettingRow[]
  hands: Hands
  today: Day
}

/** What is settled already about a story: the rest falls as it falls. */
export interface StoryWish {
  reference?: string
  child?: ChildWish
  asker?: Asker
  pace?: Partial<Pace>
  /** Days since the request was received. */
  since?: number
  receivedOn?: Day
  /** More that is done, such as calls and promises. */
  acts?: (course: Course) => readonly Act[]
  /** Without it, calls and letters fall as they fall. */
  quiet?: true
  taken?: Partial<RequestTaken>
  /** The case is for these staff and the head of section only, and why. */
  restricted?: { staff: readonly string[]; because: string }
  siblingOf?: string
}

export type StoryMaker = ReturnType<typeof storyMaker>

/** Makes stories one after the other from a seed: the same seed and day give the same stories. */
export function storyMaker(casting: Casting, seed: number) {
  const references = new Set<string>()
  const make = childMaker(casting.profile, casting.settings)
  let number = 0
  const next = (wish: Pick<StoryWish, 'reference'>) => {
    number += 1
    const random = seeded(seed + number * 7919)
    const reference = wish.reference ?? drawReference(random, references)
    references.add(reference)
    return { random, reference }
  }
  return {
    /** A child whose request, or assessment, or statement stands where it is wanted. */
    story(standing: Standing, wish: StoryWish = {}): Story {
      const { random, reference } = next(wish)
      const course = castCourse(casting, random, standing, wish, make)
      const acts = [
        ...courseOf(course),
        ...(wish.acts?.(course) ?? []),
        ...(wish.quiet ? [] : callsOf(random, course, casting.today)),
      ]
      const taken = { ...takenOf(random, course), ...wish.taken }
      return told(casting, course, reference, acts, taken, papersOf(course), wish)
    },
    /** A child who came to us with a statement or plan of another authority. */
    movedIn(wish: StoryWish = {}): Story {
      const { random, reference } = next(wish)
      const course = castCourse(casting, random, 'final', { since: between(random, 24, 120), ...wish }, make)
      const arrived = { receivedOn: course.receivedOn, facts: movedInFacts(random, course) }
      return told(casting, course, reference, movedInActs(course), arrived, [], wish)
    },
    /** A child whose statement or plan existed before the record began. */
    withPlan(standing: PlanStanding, wish: PlanWish = {}): Story {
      const { random, reference } = next(wish)
      const { course, arrived, acts } = lifeOf(casting, random, make, standing, wish)
      return told(casting, course, reference, acts, arrived, [], {})
    },
  }
}

/** The child, the people who work on the case, and how quickly it goes. */
function castCourse(
  { profile, hands, today }: Casting,
  random: Random,
  standing: Standing,
  wish: StoryWish,
  make: ReturnType<typeof childMaker>,
): Course {
  const ehc = profile.law === 'england-ehc-2014'
  const notified = standing === 'notified' || standing === 'notified-lying-still'
  const pace: Pace = { ...paceOf(random, standing, ehc), ...wish.pace }
  const since = wish.since ?? sinceFor(random, standing, pace, ehc)
  const receivedOn = wish.receivedOn ?? addDays(today, -since)
  const asked = wish.asker ?? (notified ? pick(random, ['health', 'health', 'social-care'] as const) : askerFor(random))
  const young = wayOf(asked) === 'notification'
  const child = make(random, receivedOn, {
    ...(young ? { bornOn: addDays(receivedOn, -between(random, 400, 1300)), setting: null } : {}),
    ...wish.child,
  })
  const asker =
    asked === 'school' && (child.setting === null || child.setting.kind === 'nursery') ? 'early-years-setting' : asked
  return {
    profile,
    child,
    asker,
    askerName: askerName(child, asker),
    receivedOn,
    words: wordsFor(child.area),
    pace,
    manager: hands.managerOf(child.setting, child.quadrant),
    senior: hands.seniorOf(child.quadrant),
    office: pick(random, hands.offices),
  }
}

function told(
  { hands, today }: Casting,
  course: Pick<Course, 'child' | 'receivedOn' | 'office'>,
  reference: string,
  acts: readonly Act[],
  taken: RequestTaken | ArrivedOtherwise,
  papers: readonly Paper[],
  { restricted, siblingOf }: StoryWish,
): Story {
  const { child, receivedOn } = course
  const all = restricted === undefined ? acts : [...acts, restrictedAct(hands.head, restricted, officeDayBy(today))]
  return {
    reference,
    ...(siblingOf === undefined ? {} : { siblingOf }),
    opened: {
      on: earlier(officeDayFrom(receivedOn), today),
      by: course.office,
      papers,
      case: {
        child,
        home: child.home,
        setting: settingOf(child),
        people: child.people,
        taken,
      },
    },
    acts: all
      .map((act, place) => ({ act, place }))
      .sort((a, b) => (a.act.on === b.act.on ? a.place - b.place : a.act.on < b.act.on ? -1 : 1))
      .map(({ act }) => act),
  }
}

function settingOf({ setting, attendsSince }: Child) {
  return setting === null ? null : { settingId: setting.setting_id, kind: setting.kind, since: attendsSince }
}

function restrictedAct(head: string, { staff, because }: { staff: readonly string[]; because: string }, on: Day): Act {
  return { on, by: head, decide: theCase => decideRestriction(theCase, { staff: [head, ...staff], because }, head, on) }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

// Without 0, 1, I and O, which are misread.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function drawReference(random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const reference = `K${Array.from({ length: 5 }, () => letters.charAt(between(random, 0, letters.length - 1))).join('')}`
    if (!taken.has(reference)) return reference
  }
}
