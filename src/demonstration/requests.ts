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
