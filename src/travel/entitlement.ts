import { compulsoryFrom, compulsoryUntil, turns } from '../authority/school-age.ts'
import { statutoryMiles, type TravelRuleId } from '../authority/travel-policy.ts'
import { type Day, longDay } from '../kernel/day.ts'

/** What is known of a child and the journey, as far as it is known. */
export interface Journey {
  bornOn: Day | null
  /** The first day of travel that is asked for. */
  from: Day
  distance: Distance | null
  /** Whether some route can be walked in reasonable safety, accompanied as necessary. */
  safe: Answer
  income: 'low' | 'not-low' | 'not-known'
  choice: 'nearest' | 'preferred' | 'not-known'
  walkAccompanied: Answer
  /** What a person found of the need, which counts before what the application says. */
  need: { met: boolean; because: string } | null
}

export type Answer = 'yes' | 'no' | 'not-known'

/** Straight lines are never longer than the walk: far enough is certain, near enough is not. */
export type Distance =
  | { how: 'measured'; miles: number; source: string }
  /** `within`: how far from the true point the home may be, where only the postcode's sector is known. */
  | { how: 'straight'; miles: number; within: number }

export interface Finding {
  rule: TravelRuleId
  finding: 'met' | 'not-met' | 'not-known'
  because: string
}

/** Where the rules lead, if they are followed: a person decides. */
export type Leads =
  | { to: 'entitled'; by: TravelRuleId }
  | { to: 'not-entitled'; because: string }
  | { to: 'choice'; because: string }
  | { to: 'not-known'; missing: readonly string[] }

/** Each rule of the policy for a child and a journey, in its order: those for every pupil first, then need. */
export function findingsFor(journey: Journey): Finding[] {
  return [
    schoolAge(journey),
    nearestSchool(journey),
    walkingDistance(journey),
    unsafeRoute(journey),
    lowIncome(journey),
    need(journey),
    discretion(journey),
  ]
}

/** Where the findings lead; nothing is decided by it. */
export function leadsTo(findings: readonly Finding[]): Leads {
  const of = (rule: TravelRuleId) => findings.find(f => f.rule === rule)?.finding ?? 'not-known'
  const age = of('school-age')
  if (age === 'not-met')
    return {
      to: 'choice',
      because: 'Outside compulsory school age there is no duty: the authority may help and says why',
    }
  const nearest = of('nearest-school')
  const grounds: TravelRuleId[] =
    nearest === 'not-met' ? ['low-income'] : ['distance', 'unsafe-route', 'low-income', 'need']
  const ground = grounds.find(rule => of(rule) === 'met')
  if (ground !== undefined && age === 'met' && (nearest === 'met' || ground === 'low-income'))
    return { to: 'entitled', by: ground }
  const open: TravelRuleId[] = [
    ...(age === 'not-known' ? (['school-age'] as const) : []),
    ...(nearest === 'not-known' ? (['nearest-school'] as const) : []),
    ...(ground === undefined ? grounds.filter(rule => of(rule) === 'not-known') : []),
  ]
  // With no ground left that could be met, what is still unknown changes nothing.
  if (ground !== undefined || grounds.some(rule => of(rule) === 'not-known')) {
    return { to: 'not-known', missing: open.map(rule => missingWords[rule]) }
  }
  return nearest === 'not-met'
    ? { to: 'choice', because: 'The parents prefer a school further away: the authority may help and says why' }
    : { to: 'not-entitled', because: 'None of the rules is met' }
}

/** The walking distance of the law on a day, in miles: it changes on the 8th birthday itself. */
export function walkingLimit(bornOn: Day, on: Day): number {
  return on < turns(bornOn, 8) ? statutoryMiles.underEight : statutoryMiles.fromEight
}

/** Whether a walk is longer than so many miles; null where that cannot be said from what is known. */
export function isBeyond(distance: Distance | null, miles: number): boolean | null {
  if (distance === null) return null
  if (distance.how === 'measured') return distance.miles > miles
  return distance.miles - distance.within > miles ? true : null
}

export function distanceWords(distance: Distance): string {
  const miles = distance.miles < 10 ? distance.miles.toFixed(2) : String(Math.round(distance.miles))
  return distance.how === 'measured'
    ? `${miles} miles along the measured route (${distance.source})`
    : `${distance.within > 0 ? 'about ' : ''}${miles} miles in a straight line`
}

const missingWords: Readonly<Record<TravelRuleId, string>> = {
  'school-age': 'the child’s date of birth',
  'nearest-school': 'whether the school is the nearest suitable one',
  distance: 'the length of the shortest safe walking route',
  'unsafe-route': 'whether the route can be walked safely',
  'low-income': 'whether the family’s income is low',
  need: 'whether the child can walk there, accompanied, with the needs it has',
  discretion: '',
}

function schoolAge({ bornOn, from }: Journey): Finding {
  if (bornOn === null) return unknown('school-age', 'The date of birth is not on the record')
  const first = compulsoryFrom(bornOn)
  const last = compulsoryUntil(bornOn)
  if (from < first) return notMet('school-age', `Compulsory school age begins on ${longDay(first)}`)
  if (from > last) return notMet('school-age', `Compulsory school age ended on ${longDay(last)}`)
  return met('school-age', `From ${longDay(first)} to ${longDay(last)}`)
}

function nearestSchool({ choice }: Journey): Finding {
  switch (choice) {
    case 'nearest':
      return met('nearest-school', 'The school is the nearest suitable one with a place')
    case 'preferred':
      return notMet('nearest-school', 'The parents prefer this school to a nearer one that is suitable')
    case 'not-known':
      return unknown('nearest-school', 'Nobody has said yet whether a nearer school is suitable')
  }
}

function walkingDistance({ bornOn, from, distance }: Journey): Finding {
  if (distance === null)
    return unknown('distance', 'The home or the school has no place on the map, and no route is measured')
  const limits = bornOn === null ? [statutoryMiles.underEight, statutoryMiles.fromEight] : [walkingLimit(bornOn, from)]
  const beyond = limits.map(limit => isBeyond(distance, limit))
  const limit = limits.join(' or ')
  const age =
    bornOn === null ? '' : `, the limit ${from < turns(bornOn, 8) ? 'until the 8th birthday' : 'from the 8th birthday'}`
  const words = distanceWords(distance)
  if (beyond.every(b => b === true)) return met('distance', `${words}: more than ${limit}${age}`)
  if (beyond.every(b => b === false)) return notMet('distance', `${words}: not more than ${limit}${age}`)
  return unknown('distance', `${words}: the walk is longer, and may be more than ${limit}${age}. Measure the route`)
}

function unsafeRoute({ safe }: Journey): Finding {
  switch (safe) {
    case 'no':
      return met('unsafe-route', 'No route can be walked in reasonable safety, even accompanied')
    case 'yes':
      return notMet('unsafe-route', 'A route can be walked in reasonable safety, accompanied as necessary')
    case 'not-known':
      return unknown('unsafe-route', 'Nobody has looked at the route yet')
  }
}

function lowIncome({ bornOn, from, income, distance, choice }: Journey): Finding {
  if (income === 'not-low') return notMet('low-income', 'The family’s income is not low')
  if (bornOn === null) return unknown('low-income', 'It depends on the age, which is not on the record')
  if (from < turns(bornOn, 8))
    return notMet('low-income', 'Until the 8th birthday the distance is 2 miles for every family')
  if (from >= turns(bornOn, 16)) return notMet('low-income', 'These rules end with the 16th birthday')
  const beyond = isBeyond(distance, 2)
  if (beyond === false) return notMet('low-income', 'The school is not more than 2 miles away')
  if (income === 'not-known') return unknown('low-income', 'Nobody has said yet whether the family’s income is low')
  if (from < turns(bornOn, 11)) {
    if (choice === 'preferred')
      return notMet('low-income', 'Until the 11th birthday it holds for the nearest suitable school only')
    return beyond === true
      ? met('low-income', 'The income is low and the school more than 2 miles away')
      : unknown('low-income', 'The income is low, and the walk may be more than 2 miles. Measure the route')
  }
  if (isBeyond(distance, 6) === true)
    return unknown(
      'low-income',
      'The income is low and the school more than 6 miles away: it holds only to 15 miles, and only for a school chosen for religion or belief',
    )
  if (distance?.how !== 'measured')
    return unknown(
      'low-income',
      'The income is low: it holds for one of the three nearest suitable schools between 2 and 6 miles away. Measure the route',
    )
  return choice === 'nearest'
    ? met('low-income', 'The income is low, and the school, the nearest suitable one, is between 2 and 6 miles away')
    : unknown(
        'low-income',
        'The income is low and the school between 2 and 6 miles away: it holds if it is one of the three nearest suitable schools',
      )
}

function need({ need: found, walkAccompanied }: Journey): Finding {
  if (found !== null) return { rule: 'need', finding: found.met ? 'met' : 'not-met', because: found.because }
  switch (walkAccompanied) {
    case 'yes':
      return notMet('need', 'As the application says, the child can walk there when accompanied')
    case 'no':
      return unknown(
        'need',
        'The application says that the child cannot walk there, even accompanied: a person looks at why',
      )
    case 'not-known':
      return unknown('need', 'Nobody has said yet whether the child can walk there when accompanied')
  }
}

function discretion({ bornOn, from, choice }: Journey): Finding {
  if (bornOn !== null && from < compulsoryFrom(bornOn))
    return unknown('discretion', 'Under compulsory school age the authority may help and need not')
  if (bornOn !== null && from > compulsoryUntil(bornOn))
    return unknown(
      'discretion',
      'After compulsory school age the authority may help, and up to 25 does so where it is necessary',
    )
  if (choice === 'preferred')
    return unknown('discretion', 'For a school that the parents prefer the authority may help and need not')
  return notMet('discretion', 'The rules above settle it; to do more is always open, with a reason')
}

function met(rule: TravelRuleId, because: string): Finding {
  return { rule, finding: 'met', because }
}

function notMet(rule: TravelRuleId, because: string): Finding {
  return { rule, finding: 'not-met', because }
}

function unknown(rule: TravelRuleId, because: string): Finding {
  return { rule, finding: 'not-known', because }
}
