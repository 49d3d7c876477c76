import type { Day } from '../kernel/day.ts'
import { nhsCheckDigit, upnCheckLetter } from '../kernel/identifiers.ts'
import { type Community, communities } from './communities.ts'
import { between, chance, pick, pickWeighted, type Random } from './random.ts'

export type Sex = 'F' | 'M'

export interface InventedPerson {
  givenName: string
  familyName: string
  sex: Sex
  community: string
  /** The code of the school census. */
  ethnicity: string
  /** The first language of the home. */
  language: string
  /** The language to find an interpreter for; null when none is needed. */
  interpreter: string | null
}

/** What is settled already about someone to be invented. */
export interface PersonWish {
  sex?: Sex
  community?: string
  familyName?: string
  age?: 'child' | 'adult'
}

// Boys hold 70 in 100 plans in Hackney (published statistics, January 2025).
const boysAmongChildren = 2582 / 3681

/** Someone who does not exist, with the names and the language of one of the borough's communities. */
export function inventPerson(random: Random, wish: PersonWish = {}): InventedPerson {
  const community = wish.community === undefined ? pickCommunity(random) : communityOf(wish.community)
  const child = (wish.age ?? 'child') === 'child'
  const sex = wish.sex ?? (chance(random, child ? boysAmongChildren : 0.5) ? 'M' : 'F')
  const given = child ? { F: community.girls, M: community.boys } : { F: community.women, M: community.men }
  const language = pickWeighted(random, community.languages)
  return {
    givenName: pick(random, given[sex]),
    familyName: familyNameFor(community, sex, wish.familyName ?? pick(random, community.families)),
    sex,
    community: community.id,
    ethnicity: community.ethnicity,
    language,
    // Two in five of those who speak another language at home want an interpreter at meetings: a guess for the demonstration.
    interpreter: language !== 'English' && chance(random, 0.4) ? language : null,
  }
}

export interface InventedFamily {
  child: InventedPerson
  /** One or two parents; the first is the one who usually writes. */
  parents: readonly InventedPerson[]
}

/** A child and the parents: of one community, or of two with the names of both. */
export function inventFamily(random: Random, wish: PersonWish = {}): InventedFamily {
  const mother = inventPerson(random, { ...wish, sex: 'F', age: 'adult' })
  const mixed = wish.community === undefined && chance(random, 0.11)
  const father = inventPerson(random, {
    sex: 'M',
    age: 'adult',
    ...(mixed ? {} : { community: mother.community, familyName: mother.familyName }),
  })
  const familyName = mixed && chance(random, 0.5) ? `${father.familyName}-${mother.familyName}` : father.familyName
  const bornInto = chance(random, 0.5) ? mother.community : father.community
  const child = inventPerson(random, {
    community: bornInto,
    familyName,
    age: 'child',
    ...(wish.sex === undefined ? {} : { sex: wish.sex }),
  })
  const home = { language: mother.language, interpreter: null }
  const parents = chance(random, 0.62) ? [mother, father] : [mother]
  return { child: { ...child, ...home, ethnicity: mixed ? 'MOTH' : child.ethnicity }, parents }
}

/** A telephone number that is kept free for stories: 07700 900000 to 900999. */
export function inventTelephone(random: Random): string {
  return `07700 900${String(between(random, 0, 999)).padStart(3, '0')}`
}

/** "elif.aydin@example.org" */
export function emailOf(person: { givenName: string; familyName: string }): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/ı/g, 'i')
      .replace(/ł/g, 'l')
      .replace(/đ/g, 'd')
      .normalize('NFD')
      .replace(/[^a-z-]/g, '')
  return `${plain(person.givenName)}.${plain(person.familyName)}@example.org`
}

/** An NHS number of the range kept for tests, with a right check digit. */
export function inventNhsNumber(random: Random): string {
  for (;;) {
    const nine = `999${String(between(random, 0, 999999)).padStart(6, '0')}`
    const check = nhsCheckDigit(nine)
    if (check !== null) return `${nine}${check}`
  }
}

/** A UPN with a right check letter, of an authority 999 that does not exist and the year in which the child began school. */
export function inventUpn(random: Random, bornOn: Day): string {
  const establishment = String(between(random, 1000, 9999))
  const year = String((Number(bornOn.slice(0, 4)) + 4) % 100).padStart(2, '0')
  const rest = `999${establishment}${year}${String(between(random, 1, 999)).padStart(3, '0')}`
  return `${upnCheckLetter(rest)}${rest}`
}

function pickCommunity(random: Random): Community {
  return pickWeighted(
    random,
    communities.map(community => [community, community.weight] as const),
  )
}

function communityOf(id: string): Community {
  const found = communities.find(community => community.id === id)
  if (found === undefined) throw new Error(`There is no community ${id}`)
  return found
}

// Polish names in -ski end in -ska for a woman.
function familyNameFor(community: Community, sex: Sex, name: string): string {
  return community.id === 'polish' && sex === 'F' ? name.replace(/ski\b/, 'ska') : name.replace(/ska\b/, 'ski')
}
