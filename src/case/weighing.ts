import type { CriteriaSet, Criterion, CriterionAnswer } from '../authority/criteria.ts'
import { criteriaInForce, groupsFor } from '../authority/criteria.ts'
import { type AreaOfNeed, areaNames2001, areaNames2014 } from '../authority/needs.ts'
import type { Profile } from '../authority/profile.ts'
import { withArticle } from '../kernel/article.ts'
import type { Day } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import type { Case } from './case.ts'

/** What the assessment itself is called under each law. */
export function assessmentName(law: LawId): string {
  return law === 'england-ehc-2014' ? 'EHC needs assessment' : 'statutory assessment'
}

export function anAssessment(law: LawId): string {
  return withArticle(assessmentName(law))
}

export function areaName(law: LawId, area: AreaOfNeed): string {
  return (law === 'england-ehc-2014' ? areaNames2014 : areaNames2001)[area]
}

export const answerChoices = [
  { value: 'met', text: 'Met' },
  { value: 'partly', text: 'Partly met' },
  { value: 'not-met', text: 'Not met' },
] as const

export function answerWords(answer: string): string {
  return answerChoices.find(a => a.value === (answer as CriterionAnswer))?.text ?? answer
}

/** A criterion with the number under which it stands on the page. */
export interface Numbered {
  number: number
  group: { id: string; title: string }
  criterion: Criterion
}

/** The criteria a child is weighed against, in order: the general test, the general ones, then the areas of need. */
export function criteriaFor(set: CriteriaSet, areas: readonly AreaOfNeed[]): Numbered[] {
  return groupsFor(set, areas)
    .flatMap(group => group.criteria.map(criterion => ({ group: { id: group.id, title: group.title }, criterion })))
    .map((entry, index) => ({ ...entry, number: index + 1 }))
}

/** The areas of a child: that of its kind of need, and those a person adds. */
export function areasOf(theCase: Case, profile: Profile, also: string | undefined): AreaOfNeed[] {
  const known = profile.needs.find(n => n.code === theCase.child.need)?.area
  const added = (also ?? '').split(',').filter(isArea)
  return [...new Set([...(known === undefined ? [] : [known]), ...added])]
}

function isArea(text: string): text is AreaOfNeed {
  return Object.hasOwn(areaNames2001, text)
}

/** The areas that are not weighed yet and that the set has criteria for. */
export function otherAreas(set: CriteriaSet, areas: readonly AreaOfNeed[]): AreaOfNeed[] {
  return set.groups.flatMap(g => (g.applies === 'in-area' && isArea(g.id) && !areas.includes(g.id) ? [g.id] : []))
}

export function setInForce(profile: Profile, on: Day): CriteriaSet {
  return criteriaInForce(profile.criteria, on)
}

/** How a record names the version of the set that was used. */
export function nameOfSet(set: CriteriaSet): string {
  return `${set.id}/${set.version}`
}

export function setNamed(profile: Profile, name: string): CriteriaSet | null {
  return profile.criteria.find(set => nameOfSet(set) === name) ?? null
}

/** The words of a criterion of a version; its id where that version is no longer shipped. */
export function wordsOfCriterion(set: CriteriaSet | null, id: string): string {
  return set?.groups.flatMap(g => g.criteria).find(c => c.id === id)?.words ?? id
}
