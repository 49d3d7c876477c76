import type { Day } from '../kernel/day.ts'
import { plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { Panel, Profile, Quadrant, Route, RoutingRule } from './profile.ts'
import { compulsoryFrom, isSchoolAged } from './school-age.ts'

export interface RequestToRoute {
  route: Route
  bornOn: Day
  receivedOn: Day
  /** Of the home, as the profile names it; null when the postcode is not known. */
  quadrant: string | null
  /** Whether the child is on a school's roll. Left out: true when a school asks, else false. */
  atSchool?: boolean
  /** How the reason speaks of the child. */
  child?: 'she' | 'he' | 'the child'
}

export interface Routed {
  panel: Panel
  /** The rule of the profile that sends it there. */
  rule: string
  /** "Goes to the Early Years Panel because a notification was received" */
  because: string
}

/** A question for a person, where the record does not say enough. */
export interface Ask {
  ask: 'quadrant'
  because: string
}

/** Which panel weighs a request, and why, by the first rule of the profile that fits. */
export function routeRequest(profile: Profile, request: RequestToRoute): Routed | Ask {
  const schoolAged = isSchoolAged({
    bornOn: request.bornOn,
    on: request.receivedOn,
    atSchool: request.atSchool ?? request.route === 'school',
  })
  const rule = profile.routing.find(
    rule => rule.routes.includes(request.route) && (rule.age === 'any' || (rule.age === 'school-aged') === schoolAged),
  )
  if (rule === undefined) throw new Error(`No routing rule of ${profile.id} fits a request by ${request.route}`)
  if ('panel' in rule.to) return routed(panelOf(profile, rule.to.panel), rule, request)

  const quadrant = profile.quadrants.find(quadrant => quadrant.id === request.quadrant)
  if (quadrant === undefined) {
    return {
      ask: 'quadrant',
      because: `${capital(subject(request))} ${ageWords(rule, request)}, so the panel is that of the quadrant of the home, and the quadrant is not known`,
    }
  }
  const kind = rule.to.kindOfQuadrant
  const panel = profile.panels.find(panel => panel.kind === kind && panel.quadrant === quadrant.id)
  if (panel === undefined) throw new Error(`${profile.id} has no ${kind} panel for ${quadrant.name}`)
  return routed(panel, rule, request, quadrant)
}

/** The panels that can weigh a request: what a person may choose from who sends it elsewhere. */
export function panelsForRequests(profile: Profile): readonly Panel[] {
  return profile.panels.filter(panel => panel.kind !== 'placement')
}

/** The quadrant of a ward; null for a ward that is in none, or none given. */
export function quadrantOfWard(profile: Profile, ward: string | null): Quadrant | null {
  if (ward === null) return null
  return profile.quadrants.find(({ wards }) => wards === 'every' || wards.includes(ward)) ?? null
}

export function panelOf(profile: Profile, id: string): Panel {
  const panel = profile.panels.find(panel => panel.id === id)
  if (panel === undefined) throw new Error(`${profile.id} has no panel ${id}`)
  return panel
}

function routed(panel: Panel, rule: RoutingRule, request: RequestToRoute, quadrant?: Quadrant): Routed {
  const reasons: string[] = []
  if (rule.age !== 'any') reasons.push(`${subject(request)} ${ageWords(rule, request)}`)
  reasons.push(askedWords(request))
  if (quadrant !== undefined) reasons.push(`${subject(request)} lives in ${quadrant.inSentence}`)
  return { panel, rule: rule.id, because: `Goes to the ${panel.name} because ${inList(reasons)}` }
}

function ageWords(rule: RoutingRule, { bornOn, receivedOn }: RequestToRoute): string {
  if (rule.age === 'pre-school') {
    return `is not yet of school age (compulsory school age begins on ${plainDay(compulsoryFrom(bornOn))})`
  }
  return receivedOn >= compulsoryFrom(bornOn) ? 'is of school age' : 'is already at school in Reception'
}

function askedWords(request: RequestToRoute): string {
  const their = { she: 'her', he: 'his', 'the child': 'the' }[subject(request)]
  switch (request.route) {
    case 'notification':
      return 'health or social services sent a notification'
    case 'parent':
      return `${their} parent asked`
    case 'young-person':
      return subject(request) === 'the child' ? 'the young person asked' : `${subject(request)} asked`
    case 'school':
      return `${their} school asked`
    case 'early-years-setting':
      return `${their} early years setting asked`
    case 'college':
      return `${their} college asked`
  }
}

function subject(request: RequestToRoute): 'she' | 'he' | 'the child' {
  return request.child ?? 'the child'
}

function inList(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ')
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`
}
