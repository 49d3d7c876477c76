import { placeOf, postcodesOfWard, wards } from '../authority/geography.ts'
import type { Profile } from '../authority/profile.ts'
import { quadrantOfWard } from '../authority/routing.ts'
import { between, pick, type Random } from './random.ts'

export interface Home {
  lines: string
  postcode: string
}

// Streets that are not in Hackney, on postcodes that are: so that a home has its ward, and is nobody's.
const streets = [
  'Alder Row',
  'Bargeman Street',
  'Bell Founders Road',
  'Carder Street',
  'Fuller’s Walk',
  'Hatmakers Row',
  'Heronry Road',
  'Kingfisher Rise',
  'Lamplighter Lane',
  'Millstream Road',
  'Osier Walk',
  'Quill Street',
  'Reedbed Road',
  'Sawyers Lane',
  'Tenter Row',
  'Watercress Road',
]

/** Invented homes, in the quadrant that is wanted. */
export function homesOf(profile: Profile): (random: Random, quadrant: string | null) => Home {
  const byQuadrant = new Map<string | null, string[]>()
  for (const ward of wards()) {
    const quadrant = quadrantOfWard(profile, ward.code)?.id ?? null
    const known = byQuadrant.get(quadrant) ?? []
    known.push(...postcodesOfWard(ward.code))
    byQuadrant.set(quadrant, known)
  }
  const all = [...byQuadrant.values()].flat()
  return (random, quadrant) => {
    const postcode = pick(random, (quadrant === null ? undefined : byQuadrant.get(quadrant)) ?? all)
    const flat = between(random, 0, 2) === 0 ? `Flat ${between(random, 1, 40)}\n` : ''
    return { lines: `${flat}${between(random, 1, 180)} ${pick(random, streets)}\nLondon`, postcode }
  }
}

/** The quadrant that a postcode is in. */
export function quadrantAt(profile: Profile, postcode: string | null): string | null {
  return postcode === null ? null : (placeOf(profile, postcode)?.quadrant ?? null)
}
