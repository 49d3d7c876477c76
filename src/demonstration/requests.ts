import { type Asker, wayOf } from '../referral/askers.ts'
import type { RequestTaken } from '../referral/decide.ts'
import type { Child } from './child.ts'
import type { Course } from './course.ts'
import { about } from './needs-in-words.ts'
import { hackney } from './proportions.ts'
import { chance, pick, pickWeighted, type Random } from './random.ts'
import type { Paper } from './story.ts'

export function askerFor(random: Random): Asker {
  const way = pickWeighted(random, hackney.routes)
  if (way === 'notification') return 'health'
  return way
}

export function askerName(child: Child, asker: Asker): string {
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

export function takenOf(random: Random, course: Course): RequestTaken {
  const { child, asker, words, receivedOn } = course
  const way = wayOf(asker)
  const school = way === 'school'
  const condition = way === 'notification' ? pick(random, conditions) : null
  const stages = course.profile.thresholds.some(threshold => threshold.id === 'school-action')
  return {
    asker,
    receivedOn,
    how: pick(
      random,
      school ? ['email', 'post'] : way === 'parent' ? ['email', 'post', 'telephone', 'by-hand'] : ['post', 'email'],
    ),
    from: course.askerName,
    role: roleOf(course),
    reasons: about(child, way === 'parent' ? words.parent : words.school),
    diagnosis: condition?.diagnosis ?? null,
    lasting: condition?.lasting ?? null,
    intervention: condition?.intervention ?? null,
    schoolAction: school && stages ? 'In-class help and a small group for two terms.' : null,
    schoolActionPlus: school ? words.plus : null,
    reviews: school && chance(random, 0.85) ? words.reviews : null,
    cameWith: way === 'parent' ? 'A letter' : 'The report, two pages',
    stillToCome: null,
    documents: [],
  }
}

const conditions = [
  {
    diagnosis: 'Global developmental delay with hypotonia',
    lasting: 'long-lasting',
    intervention: 'Physiotherapy every week; paediatric review every three months',
  },
  {
    diagnosis: 'Cerebral palsy',
    lasting: 'permanent',
    intervention: 'Physiotherapy twice a week; splints reviewed every two months',
  },
  {
    diagnosis: 'Severe sensorineural hearing loss',
    lasting: 'permanent',
    intervention: 'Audiology every six weeks; visits of a teacher of the deaf',
  },
  {
    diagnosis: 'Autistic spectrum disorder',
    lasting: 'permanent',
    intervention: 'Speech and language therapy in blocks; paediatric review twice a year',
  },
  {
    diagnosis: 'Epilepsy with developmental delay',
    lasting: 'not-known',
    intervention: 'Emergency medicine to be at hand; neurology every two months',
  },
] as const

function roleOf({ child, asker }: Course): string {
  switch (asker) {
    case 'parent':
      return 'Parent'
    case 'young-person':
      return 'Young person'
    case 'school':
    case 'college':
      return child.setting?.head_job ?? 'Head teacher'
    case 'early-years-setting':
      return child.setting?.head_job ?? 'Manager'
    case 'health':
      return 'Community paediatrician'
    case 'social-care':
      return 'Duty social worker'
  }
}

export function papersOf(course: Course): Paper[] {
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
