import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Asker, wayOf } from '../referral/askers.ts'
import type { RequestTaken } from '../referral/decide.ts'
import type { SettingRow } from '../settings/register/setting-row.ts'
import type { Child } from './child.ts'
import { type ChildWish, childMaker } from './children.ts'
import { type Course, courseOf, type Pace } from './course.ts'
import { officeDayFrom } from './days.ts'
import { about, wordsFor } from './needs-in-words.ts'
import { hackney } from './proportions.ts'
import { between, chance, pick, pickWeighted, type Random, seeded } from './random.ts'
import type { Act, Paper, Story } from './story.ts'

/** Where a case stands today: how far it has come, and whether its days were kept. */
export type Standing =
  | 'notified'
  | 'notified-lying-still'
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

/** Who does what: by setting and quadrant. */
export interface Hands {
  managerOf(setting: SettingRow | null, quadrant: string | null): string
  seniorOf(quadrant: string | null): { account: string; name: string }
  offices: readonly string[]
}

export interface Casting {
  profile: Profile
  settings: readonly SettingRow[]
  hands: Hands
  today: Day
}

/** Makes stories one after the other from a seed: the same seed and day give the same stories. */
export function storyMaker(casting: Casting, seed: number) {
  const references = new Set<string>()
  const child = childMaker(casting.profile, casting.settings)
  let number = 0
  return (standing: Standing, wish: StoryWish = {}): Story => {
    number += 1
    const random = seeded(seed + number * 7919)
    const reference = wish.reference ?? drawReference(random, references)
    references.add(reference)
    return storyOf(casting, random, reference, standing, wish, child)
  }
}

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
  taken?: Partial<RequestTaken>
}

function storyOf(
  casting: Casting,
  random: Random,
  reference: string,
  standing: Standing,
  wish: StoryWish,
  make: ReturnType<typeof childMaker>,
): Story {
  const { profile, hands, today } = casting
  const ehc = profile.law === 'england-ehc-2014'
  const notified = standing === 'notified' || standing === 'notified-lying-still'
  const pace: Pace = { ...paceOf(random, standing, ehc), ...wish.pace }
  const since = wish.since ?? sinceFor(random, standing, pace, ehc)
  const receivedOn = wish.receivedOn ?? addDays(today, -since)
  const asker = wish.asker ?? (notified ? pick(random, ['health', 'health', 'social-care'] as const) : askerFor(random))
  const young = wayOf(asker) === 'notification'
  const child = make(random, receivedOn, {
    ...(young ? { bornOn: addDays(receivedOn, -between(random, 400, 1300)), setting: null } : {}),
    ...wish.child,
  })
  const school = asker === 'school' && child.setting === null ? 'early-years-setting' : asker
  const course: Course = {
    profile,
    child,
    asker: child.setting?.kind === 'nursery' && asker === 'school' ? 'early-years-setting' : school,
    askerName: askerName(child, asker),
    receivedOn,
    words: wordsFor(child.area),
    pace,
    manager: hands.managerOf(child.setting, child.quadrant),
    senior: hands.seniorOf(child.quadrant),
    office: pick(random, hands.offices),
  }
  const acts = [...courseOf(course), ...(wish.acts?.(course) ?? []), ...callsOf(random, course)]
  return {
    reference,
    opened: {
      on: earlier(officeDayFrom(receivedOn), today),
      by: course.office,
      papers: papersOf(course),
      case: {
        child: { ...child, knownAs: child.knownAs },
        home: child.home,
        setting:
          child.setting === null
            ? null
            : { settingId: child.setting.setting_id, kind: child.setting.kind, since: child.attendsSince },
        people: child.people,
        taken: { ...takenOf(random, course), ...wish.taken },
      },
    },
    acts: acts
      .map((act, place) => ({ act, place }))
      .sort((a, b) => (a.act.on === b.act.on ? a.place - b.place : a.act.on < b.act.on ? -1 : 1))
      .map(({ act }) => act),
  }
}

function askerFor(random: Random): Asker {
  const way = pickWeighted(random, hackney.routes)
  if (way === 'notification') return 'health'
  return way
}

function askerName(child: Child, asker: Asker): string {
  switch (asker) {
    case 'parent':
    case 'young-person': {
      const parent = child.people[0]
      return parent === undefined ? 'The parents' : `${parent.given} ${parent.family}`
    }
    case 'school':
    case 'early-years-setting':
    case 'college':
      return child.setting?.name ?? 'Little Steps Playgroup'
    case 'health':
      return 'Dr Nasreen Akhtar'
    case 'social-care':
      return 'Children’s Services'
  }
}

function takenOf(random: Random, course: Course): RequestTaken {
  const { child, asker, words, receivedOn } = course
  const way = wayOf(asker)
  const school = way === 'school'
  return {
    asker,
    receivedOn,
    how: pick(
      random,
      school ? ['email', 'post'] : way === 'parent' ? ['email', 'post', 'telephone', 'by-hand'] : ['post', 'email'],
    ),
    from: course.askerName,
    role: school
      ? child.setting === null
        ? 'Manager'
        : 'Head teacher'
      : way === 'parent'
        ? 'Parent'
        : 'Community paediatrics',
    reasons: about(child, way === 'parent' ? words.parent : words.school),
    diagnosis: way === 'notification' ? 'Global developmental delay with hypotonia' : null,
    lasting: way === 'notification' ? 'long-lasting' : null,
    intervention: way === 'notification' ? 'Physiotherapy every week; paediatric review every three months' : null,
    schoolAction: school ? 'In-class help and a small group for two terms.' : null,
    schoolActionPlus: school ? words.plus : null,
    reviews: school && chance(random, 0.85) ? words.reviews : null,
    cameWith: way === 'parent' ? 'A letter' : 'The report, two pages',
    stillToCome: null,
    documents: [],
  }
}

function papersOf(course: Course): Paper[] {
  const { child, words, asker, askerName } = course
  const parents = wayOf(asker) === 'parent'
  return [
    {
      title: wayOf(asker) === 'notification' ? `Notification by ${askerName}` : `Request of ${askerName}`,
      kind: 'request',
      lines: [about(child, parents ? words.parent : words.school), '', parents ? '' : words.plus],
    },
  ]
}

/** Calls and letters in between, and now and then a promise. */
function callsOf(random: Random, course: Course): Act[] {
  const { child, manager, receivedOn } = course
  const parent = child.people[0]
  if (parent === undefined) return []
  const who = `${parent.given} ${parent.family}`
  const acts: Act[] = []
  for (let after = between(random, 6, 20); after < 330 && acts.length < 4; after += between(random, 25, 90)) {
    const on = officeDayFrom(addDays(receivedOn, after))
    const [how, way, words] = pick(random, calls)
    acts.push({
      on,
      by: manager,
      decide: () => ({
        record: [{ name: 'contact.made', on, says: { with: who, how, way, words: about(child, words) } }],
      }),
    })
  }
  return acts
}

const calls = [
  ['call', 'in', 'Asked how far we are. I named the next day and what happens on it.'],
  ['call', 'out', 'Told the family what has come and what is still awaited. {name} is well.'],
  ['email', 'in', 'Sent a report of the hospital and asked whether we have seen it.'],
  ['email', 'out', 'Sent the leaflet about the stages, and the number of the parent partnership service.'],
  ['call', 'out', 'Left a message: please ring back, nothing urgent.'],
  ['letter', 'out', 'Wrote with the name of the case manager and the days to come.'],
] as const

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

/** The days of each step, as they fall, under either law. */
export function paceOf(random: Random, standing: Standing, ehc: boolean): Pace {
  const late = standing.endsWith('-late')
  const decided = standing === 'considering-late' ? 70 : between(random, 33, 41)
  const after = (): number => between(random, 12, 41)
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
  }
}

/** How many days ago the request came, so that the case stands today where it is wanted. */
function sinceFor(random: Random, standing: Standing, pace: Pace, ehc: boolean): number {
  const inside = (from: number, to: number) => between(random, from, Math.max(from, to))
  switch (standing) {
    case 'notified':
      return inside(1, 11)
    case 'notified-lying-still':
      return inside(24, 40)
    case 'considering':
      return inside(0, pace.decided - 4)
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

// Without 0, 1, I and O, which are misread.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function drawReference(random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const reference = `K${Array.from({ length: 5 }, () => letters.charAt(between(random, 0, letters.length - 1))).join('')}`
    if (!taken.has(reference)) return reference
  }
}
