import { readFileSync } from 'node:fs'
import { parsePostcode } from '../kernel/identifiers.ts'
import type { Profile } from './profile.ts'
import { quadrantOfWard } from './routing.ts'

/** A point of the British national grid, in metres. */
export interface GridPoint {
  easting: number
  northing: number
}

export interface Ward {
  code: string
  name: string
}

/** What a postcode of the authority's area says about a home. */
export interface Place extends GridPoint {
  postcode: string
  ward: Ward
  latitude: number
  longitude: number
  /** The quadrant's id in the profile; null where the ward is in none. */
  quadrant: string | null
}

export type Whereabouts =
  | { where: 'inside'; place: Place }
  /** In another authority; the point is the middle of the postcode's sector, within about half a mile. */
  | { where: 'outside'; authority: { code: string; name: string }; point: GridPoint }
  | { where: 'unknown'; because: string }

/** Where a postcode is: in the area, in a neighbouring authority, or not known, in words to ask with. */
export function whereIs(profile: Profile, typed: string): Whereabouts {
  const postcode = parsePostcode(typed)
  if (postcode === null) return { where: 'unknown', because: 'Postcode must be a full one, like E8 1GQ' }
  const place = placeOf(profile, postcode)
  if (place !== null) return { where: 'inside', place }
  const outside = tables().neighbours.get(postcode.slice(0, -2))
  const neighbour = outside?.find(sector => sector.units.has(postcode.slice(-2)))
  if (neighbour !== undefined) {
    return { where: 'outside', authority: neighbour.authority, point: neighbour.point }
  }
  return {
    where: 'unknown',
    because: `${postcode} is not in the list of postcodes of ${profile.area.name} and its neighbours: choose the quadrant, or say that the home is outside the ${profile.area.kind}`,
  }
}

/** The place of a postcode of the area; null for one that is outside, unknown or malformed. */
export function placeOf(profile: Profile, typed: string): Place | null {
  const postcode = parsePostcode(typed)
  const found = postcode === null ? undefined : tables().postcodes.get(postcode)
  if (postcode === null || found === undefined) return null
  return { postcode, ...found, quadrant: quadrantOfWard(profile, found.ward.code)?.id ?? null }
}

/** "Victoria ward, the south-east quadrant", "outside the borough, in Islington", or why it is not known. */
export function whereaboutsInWords(profile: Profile, whereabouts: Whereabouts): string {
  switch (whereabouts.where) {
    case 'inside': {
      const quadrant = profile.quadrants.find(({ id }) => id === whereabouts.place.quadrant)
      return `${whereabouts.place.ward.name} ward${quadrant === undefined ? '' : `, ${quadrant.inSentence}`}`
    }
    case 'outside':
      return `outside the ${profile.area.kind}, in ${whereabouts.authority.name}`
    case 'unknown':
      return whereabouts.because
  }
}

/** The wards of the area, by name. */
export function wards(): readonly Ward[] {
  return tables().wards
}

/** The lines around a ward on the national grid, coarse enough to draw: one or several closed rings. */
export interface WardOutline {
  ward: Ward
  rings: readonly (readonly GridPoint[])[]
}

export function wardOutlines(): readonly WardOutline[] {
  outlines ??= rowsOf('ward-outlines-2014.csv').flatMap(([code, drawn]) => {
    const ward = tables().wards.find(w => w.code === code)
    return ward === undefined ? [] : [{ ward, rings: drawn.split(';').map(ringOf) }]
  })
  return outlines
}

let outlines: readonly WardOutline[] | undefined

function ringOf(drawn: string): GridPoint[] {
  const numbers = drawn.split(' ').map(Number)
  return numbers.flatMap((easting, i) => (i % 2 === 0 ? [{ easting, northing: numbers[i + 1] ?? 0 }] : []))
}

/** Postcodes of a ward, in order: for invented homes and settings. */
export function postcodesOfWard(code: string): readonly string[] {
  return [...tables().postcodes].filter(([, { ward }]) => ward.code === code).map(([postcode]) => postcode)
}

/** Miles between two points as the crow flies. Walking routes are longer; the law's distances are along them. */
export function milesBetween(one: GridPoint, other: GridPoint): number {
  return Math.hypot(one.easting - other.easting, one.northing - other.northing) / 1609.344
}

/** "0.4 miles in a straight line" */
export function milesInWords(miles: number): string {
  if (miles < 0.05) return 'less than 0.1 miles in a straight line'
  return `${miles < 10 ? miles.toFixed(1) : Math.round(miles)} miles in a straight line`
}

interface Sector {
  authority: { code: string; name: string }
  point: GridPoint
  units: ReadonlySet<string>
}

interface Tables {
  wards: readonly Ward[]
  postcodes: ReadonlyMap<string, Omit<Place, 'postcode' | 'quadrant'>>
  neighbours: ReadonlyMap<string, readonly Sector[]>
}

let loaded: Tables | undefined

// Read at the first question and kept: the tables ship with the program and never change while it runs.
function tables(): Tables {
  loaded ??= load()
  return loaded
}

function load(): Tables {
  const byCode = new Map(rowsOf('wards-2014.csv').map(([code, name]) => [code, { code, name }]))
  const postcodes = new Map<string, Omit<Place, 'postcode' | 'quadrant'>>()
  for (const [postcode, easting, northing, latitude, longitude, ending] of rowsOf('postcodes-hackney.csv')) {
    const ward = byCode.get(`E050093${ending}`)
    if (ward === undefined) throw new Error(`Postcode ${postcode} is in ward ${ending}, which is not in wards-2014.csv`)
    postcodes.set(postcode, {
      easting: Number(easting),
      northing: Number(northing),
      latitude: Number(latitude),
      longitude: Number(longitude),
      ward,
    })
  }
  const neighbours = new Map<string, Sector[]>()
  for (const [code, name, sector, easting, northing, units] of rowsOf('postcodes-neighbours.csv')) {
    const one: Sector = {
      authority: { code, name },
      point: { easting: Number(easting), northing: Number(northing) },
      units: new Set(units.match(/../g)),
    }
    neighbours.set(sector, [...(neighbours.get(sector) ?? []), one])
  }
  return { wards: [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name)), postcodes, neighbours }
}

type Cells = [string, string, string, string, string, string]

// No cell of these files holds a comma or a quotation mark.
function rowsOf(file: string): Cells[] {
  const text = readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = line.split(',')
      return [a, b, c, d, e, f]
    })
}
