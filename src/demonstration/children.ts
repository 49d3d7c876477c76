import type { Profile } from '../authority/profile.ts'
import { schoolYearOf } from '../authority/school-age.ts'
import type { PersonEntry } from '../case/people/person-fields.ts'
import { addDays, addMonths, ageOn, type Day } from '../kernel/day.ts'
import type { SettingRow } from '../settings/register/setting-row.ts'
import type { Child } from './child.ts'
import { homesOf, quadrantAt } from './homes.ts'
import {
  emailOf,
  type InventedPerson,
  inventFamily,
  inventNhsNumber,
  inventTelephone,
  inventUpn,
  type PersonWish,
} from './names.ts'
import { hackney, needsAt, type Weighted } from './proportions.ts'
import { between, chance, pick, pickWeighted, type Random } from './random.ts'

/** What is settled already about a child to be invented. */
export interface ChildWish extends PersonWish {
  bornOn?: Day
  need?: string
  /** `null`: at no setting. */
  setting?: string | null
  quadrant?: string
  givenName?: string
  parents?: readonly Partial<PersonEntry>[]
  confidential?: true
  /** The kinds of setting to choose from, by weight. */
  kinds?: Weighted<string>
}

/** Schools left without a case manager, so that the senior case managers have somebody to find. */
export const unmanaged: readonly string[] = ['900009', '900040']

/** Invents children with their families and homes, each once: no number is given twice. */
export function childMaker(profile: Profile, settings: readonly SettingRow[]) {
  const usual = settings.filter(setting => !unmanaged.includes(setting.setting_id))
  const homeIn = homesOf(profile)
  const taken = new Set<string>()
  const once = (draw: () => string): string => {
    for (;;) {
      const number = draw()
      if (!taken.has(number)) {
        taken.add(number)
        return number
      }
    }
  }
  return (random: Random, on: Day, wish: ChildWish = {}): Child => {
    const { child, parents } = inventFamily(random, wish)
    const bornOn = wish.bornOn ?? birthday(random, on)
    const setting =
      wish.setting === undefined
        ? settingFor(random, usual, bornOn, on, wish.kinds ?? kindsOfRequests)
        : (settings.find(s => s.setting_id === wish.setting) ?? null)
    const near = quadrantAt(profile, setting?.postcode ?? null)
    const stays = chance(random, 0.8)
    const home = homeIn(random, wish.quadrant ?? (stays ? near : null))
    const need = wish.need ?? codeIn(profile, pickWeighted(random, needsAt(ageOn(bornOn, on))))
    const people = parents.map((parent, place) => personOf(random, parent, place))
    const second = people[1]
    // Parents who live apart: letters to each alone, and sometimes an address that the other must not learn.
    const apart = second !== undefined && chance(random, 0.22)
    const hidden = wish.confidential === true || (apart && chance(random, 0.3))
    if (apart && second !== undefined)
      people[1] = livingElsewhere(second, homeIn(random, null), !hidden && chance(random, 0.3))
    const entered = wish.parents ?? []
    return {
      givenName: wish.givenName ?? child.givenName,
      familyName: wish.familyName ?? child.familyName,
      knownAs: null,
      bornOn,
      sex: child.sex,
      upn: setting === null || setting.kind === 'nursery' ? null : once(() => inventUpn(random, bornOn)),
      nhsNumber: once(() => inventNhsNumber(random)),
      need,
      area: profile.needs.find(n => n.code === need)?.area ?? 'other',
      quadrant: quadrantAt(profile, home.postcode),
      home: { ...home, confidential: hidden },
      setting,
      attendsSince: attendsSince(bornOn, setting, on),
      people:
        entered.length === 0
          ? people
          : entered.map((person, place) => ({ ...defaultPerson(random, people[place] ?? people[0]), ...person })),
      language: child.language,
    }
  }
}

function personOf(random: Random, parent: InventedPerson, place: number): PersonEntry {
  return {
    given: parent.givenName,
    family: parent.familyName,
    relation: parent.sex === 'F' ? 'mother' : 'father',
    responsible: true,
    because: place === 0 || chance(random, 0.8) ? 'Birth certificate' : 'Parental responsibility agreement',
    telephone: inventTelephone(random),
    email: emailOf(parent),
    preferred: pick(random, ['telephone', 'email', 'post', 'text']),
    language: parent.language,
    interpreter: parent.interpreter,
    writesTo: true,
    keptApart: false,
    lives: 'with-child',
    address: null,
    postcode: null,
    confidential: false,
  }
}

function defaultPerson(random: Random, like: PersonEntry | undefined): PersonEntry {
  if (like !== undefined)
    return { ...like, lives: 'with-child', address: null, postcode: null, keptApart: false, confidential: false }
  return personOf(
    random,
    { givenName: 'A', familyName: 'B', sex: 'F', community: '', ethnicity: '', language: 'English', interpreter: null },
    0,
  )
}

function livingElsewhere(
  person: PersonEntry,
  home: { lines: string; postcode: string },
  confidential: boolean,
): PersonEntry {
  return { ...person, lives: 'elsewhere', address: home.lines, postcode: home.postcode, confidential, keptApart: true }
}

function birthday(random: Random, on: Day): Day {
  const age = pickWeighted(random, hackney.requestsByAge)
  return addDays(addMonths(on, -12 * age), -between(random, 5, 350))
}

/** Where children are when an assessment is asked for. */
const kindsOfRequests: Weighted<string> = [
  ['mainstream', 76],
  ['resource-base', 6],
  ['unit', 3],
  ['special', 5],
  ['independent', 5],
  ['pru', 3],
  ['college', 2],
]

function settingFor(
  random: Random,
  settings: readonly SettingRow[],
  bornOn: Day,
  on: Day,
  kinds: Weighted<string>,
): SettingRow | null {
  const age = ageOn(bornOn, on)
  const year = schoolYearOf(bornOn, on)
  if (year < 0) {
    const nurseries = settings.filter(s => s.kind === 'nursery' && age >= (s.low_age ?? 0))
    return nurseries.length === 0 || chance(random, 0.4) ? null : pick(random, nurseries)
  }
  if (chance(random, 0.04)) return null
  const kind = pickWeighted(random, kinds)
  const fits = (s: SettingRow) => {
    const turns = (s.low_age ?? 0) <= year + 5 && year + 5 <= (s.high_age ?? 19)
    // Where primary and secondary schools meet, Year 6 is the end of the one and Year 7 the beginning of the other.
    return turns && !(year >= 7 && (s.high_age ?? 19) <= 11) && !(year <= 6 && (s.low_age ?? 0) >= 11)
  }
  const fitting = settings.filter(s => s.kind === kind && fits(s))
  const mainstream = settings.filter(s => s.kind === 'mainstream' && fits(s))
  if (fitting.length > 0) return pick(random, fitting)
  const others = mainstream.length > 0 ? mainstream : settings.filter(s => s.kind === 'college')
  return others.length === 0 ? null : pick(random, others)
}

/** Since the September in which the child came up to the school; for a nursery, since a few months after the third birthday. */
function attendsSince(bornOn: Day, setting: SettingRow | null, on: Day): Day {
  if (setting === null) return on
  const low = Math.max(setting.low_age ?? 4, 4)
  const began = setting.kind === 'nursery' ? addMonths(bornOn, 26) : addMonths(bornOn, 12 * low + 5)
  const september = `${began.slice(0, 4)}-09-04` as Day
  const day = setting.kind === 'nursery' ? began : september
  return day < on ? day : addDays(on, -30)
}

// The same need goes by another code under the later law.
function codeIn(profile: Profile, code: string): string {
  return profile.needs.some(need => need.code === code) ? code : code === 'BESD' ? 'SEMH' : 'OTH'
}
