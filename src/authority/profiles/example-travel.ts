import { day } from '../../kernel/day.ts'
import type { TravelAppeal, TravelMode, TravelPolicy, TravelRule } from '../travel-policy.ts'

/** The rules for every pupil first, then need as the reasoned exception, then what the authority may do and need not. */
const rules: readonly TravelRule[] = [
  {
    id: 'school-age',
    short: 'Compulsory school age',
    words:
      'The duty is to children of compulsory school age: from the term after the fifth birthday to the last Friday in June of the school year in which they become 16.',
    provision: 'Education Act 1996 sections 8 and 508B',
    checked: 'read',
  },
  {
    id: 'nearest-school',
    short: 'Nearest suitable school',
    words:
      'Travel is to the nearest suitable school with a place. A school that is the only one named without a condition is the nearest suitable one. Where the parents prefer a school further away, they see to the travel, and the nearer school is written down.',
    provision: 'Education Act 1996 Schedule 35B',
    checked: 'read',
  },
  {
    id: 'distance',
    short: 'Walking distance',
    words:
      'A child under 8 lives more than 2 miles from the school, a child of 8 or older more than 3, along the shortest route that a child, accompanied as necessary, can walk in reasonable safety. The distance changes on the 8th birthday.',
    provision: 'Education Act 1996 sections 444(5) and 508B, Schedule 35B',
    checked: 'read',
  },
  {
    id: 'unsafe-route',
    short: 'Unsafe route',
    words:
      'The school is nearer than that, but no route to it can be walked in reasonable safety, even by a child who is accompanied.',
    provision: 'Education Act 1996 Schedule 35B',
    checked: 'read',
  },
  {
    id: 'low-income',
    short: 'Low income',
    words:
      'Where the family’s income is low: from 8 and until 11, a nearest suitable school more than 2 miles away; from 11 and until 16, one of the three nearest suitable schools between 2 and 6 miles away, or up to 15 miles to a school chosen for religion or belief.',
    provision: 'Education Act 1996 Schedule 35B paragraphs 9 to 14',
    checked: 'remembered',
  },
  {
    id: 'need',
    short: 'Special educational need, disability or mobility',
    words:
      'Whatever the distance: the child cannot reasonably be expected to walk to the school because of special educational needs, a disability or a problem of mobility, even if accompanied. The reasons are written down; a statement or plan alone is not one, nor is it needed.',
    provision: 'Education Act 1996 section 508B and Schedule 35B',
    checked: 'read',
  },
  {
    id: 'discretion',
    short: 'The authority’s choice',
    words:
      'Under compulsory school age, after it, and for a school that the parents prefer, the authority may help and need not. It looks at the child, the journey and what the family can do itself, and says why.',
    provision: 'Education Act 1996 sections 508C, 508F and 509AA',
    checked: 'remembered',
  },
]

const modes: readonly TravelMode[] = [
  {
    id: 'training',
    name: 'Independent travel training',
    means: 'Someone learns the journey with the pupil, step by step, until it can be made alone.',
  },
  {
    id: 'pass',
    name: 'Travel card',
    means: 'A card for bus or train, for the pupil, and for an adult who goes along where one is needed.',
  },
  {
    id: 'mileage',
    name: 'Mileage',
    means: 'The parents drive, and are paid for each mile.',
  },
  {
    id: 'walking-escort',
    name: 'Someone to walk with',
    means: 'An escort walks or takes the bus with the pupil.',
  },
  {
    id: 'minibus',
    name: 'Shared minibus',
    means: 'A seat in a vehicle on a route of the authority’s.',
    needsVehicle: true,
  },
  {
    id: 'taxi',
    name: 'Taxi',
    means: 'A vehicle of the pupil’s own, where nothing shared can meet the need.',
    needsVehicle: true,
  },
]

/** The two stages that the Department’s guidance on travel recommends; its days are remembered, not read. */
const appeal: TravelAppeal = {
  askWithin: 20,
  answerWithin: 20,
  askAgainWithin: 20,
  answerAgainWithin: 40,
  first: 'a senior officer who had no part in the decision',
  second: 'an independent appeal panel that had no part in either',
  provision: 'Travel to school for children of compulsory school age, guidance of the Department for Education',
  checked: 'remembered',
}

const training = [
  { what: 'Learns the journey together with the trainer, on foot or by bus', week: 2 },
  { what: 'Crosses the roads and pays, with the trainer beside', week: 4 },
  { what: 'Makes the journey with the trainer some way behind', week: 6 },
  { what: 'Makes the journey alone and is met at the end', week: 8 },
  { what: 'Makes the journey alone for a whole week', week: 10 },
]

const ends = [
  'What is provided is the simplest that meets the need. Travelling independently is encouraged wherever it is right for the pupil, and training for it is offered.',
  'Each annual review looks at travel again. A change of home or of school, and the 8th, 11th and 16th birthdays, do so at once.',
]

/** An example for the service whose own policy, “Policy on Home to School Travel”, is not public. */
export const exampleTravelPolicy: TravelPolicy = {
  id: 'home-to-school-travel',
  title: 'Policy on home to school travel',
  version: '1',
  from: day('2026-01-05'),
  standing:
    'This is an example written for the demonstration. The authority’s own “Policy on Home to School Travel” is not public. That most children with statements have the same as their mainstream peers is the service’s own; the rules of law are told in short.',
  begins: [
    'For most children with statements the same holds as for their mainstream peers: they walk or travel to school as others do, with their parents where they need to.',
    'The rules for every pupil are applied first. Need is then looked at for itself, child by child, whatever the distance.',
  ],
  rules,
  modes,
  appeal,
  training,
  decideWithin: 20,
  ends,
}

/** The same for an authority that does not exist: fewer ways to travel, and a quicker answer. */
export const smallTravelPolicy: TravelPolicy = {
  ...exampleTravelPolicy,
  id: 'travel-to-school',
  title: 'Travel to school',
  standing:
    'Ashmere is not a place: this policy is an example written for the demonstration. The rules of law are told in short.',
  begins: [
    'Most children with EHC plans travel to school as other children do. A plan alone gives no right to travel.',
    'The rules for every pupil are applied first. Need is then looked at for itself, child by child, whatever the distance.',
  ],
  modes: modes.filter(m => m.id !== 'walking-escort'),
  decideWithin: 15,
}
