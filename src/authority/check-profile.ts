import { wrongDifferences } from './check-differences.ts'
import { wrongReviews } from './check-reviews.ts'
import { type Profile, routes } from './profile.ts'
import { travelRules } from './travel-policy.ts'

/** What is wrong with a profile, one sentence each; empty when the program can run on it. Asked at start. */
export function checkProfile(profile: Profile): string[] {
  return [
    ...wrongColours(profile),
    ...wrongPanels(profile),
    ...wrongQuadrants(profile),
    ...wrongRouting(profile),
    ...wrongLists(profile),
    ...wrongCriteria(profile),
    ...wrongReviews(profile),
    ...wrongDifferences(profile),
    ...wrongCeasing(profile),
    ...wrongTravel(profile),
  ]
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const lighter = Math.max(luminance(one), luminance(other))
  const darker = Math.min(luminance(one), luminance(other))
  return (lighter + 0.05) / (darker + 0.05)
}

function wrongColours({ colours }: Profile): string[] {
  const malformed = Object.entries(colours)
    .filter(([, colour]) => !isColour(colour))
    .map(([name, colour]) => `Colour ${name} must be written like #0b5563, not ${colour}`)
  if (malformed.length > 0) return malformed
  const wrong: string[] = []
  const require = (least: number, front: keyof typeof colours, ground: string, groundName: string) => {
    const measured = contrast(colours[front], ground)
    if (measured < least) {
      wrong.push(
        `Colour ${front} (${colours[front]}) has a contrast of ${measured.toFixed(1)}:1 on ${groundName}; it needs ${least}:1`,
      )
    }
  }
  require(7, 'accent', '#ffffff', 'white')
  require(4.5, 'accent', colours.tint, 'its tint')
  require(7, 'accentDark', '#ffffff', 'white')
  return wrong
}

function wrongPanels({ panels, quadrants }: Profile): string[] {
  const wrong = repeated(panels.map(panel => panel.id)).map(id => `There are two panels called ${id}`)
  for (const panel of panels) {
    const seats = panel.seats.reduce((sum, seat) => sum + seat.people, 0)
    if (panel.quorum < 1 || panel.quorum > seats) {
      wrong.push(`The quorum of the ${panel.name} is ${panel.quorum}, of ${seats} seats`)
    }
    if (panel.quadrant !== undefined && !quadrants.some(quadrant => quadrant.id === panel.quadrant)) {
      wrong.push(`The ${panel.name} serves ${panel.quadrant}, which is no quadrant`)
    }
  }
  return wrong
}

function wrongQuadrants({ quadrants }: Profile): string[] {
  const wrong = repeated(quadrants.map(quadrant => quadrant.id)).map(id => `There are two quadrants called ${id}`)
  const wards = quadrants.flatMap(quadrant => (quadrant.wards === 'every' ? [] : quadrant.wards))
  wrong.push(...repeated(wards).map(ward => `Ward ${ward} is in two quadrants`))
  if (quadrants.length > 1 && quadrants.some(quadrant => quadrant.wards === 'every')) {
    wrong.push('A quadrant that holds every ward must be the only one')
  }
  return wrong
}

function wrongRouting({ panels, quadrants, routing }: Profile): string[] {
  const wrong: string[] = []
  for (const { id, to } of routing) {
    if ('panel' in to) {
      if (!panels.some(panel => panel.id === to.panel)) wrong.push(`Routing rule ${id} names no panel: ${to.panel}`)
      continue
    }
    for (const quadrant of quadrants) {
      const serving = panels.filter(panel => panel.kind === to.kindOfQuadrant && panel.quadrant === quadrant.id)
      if (serving.length !== 1) {
        wrong.push(
          `Routing rule ${id} needs one ${to.kindOfQuadrant} panel for ${quadrant.name}, not ${serving.length}`,
        )
      }
    }
  }
  for (const route of routes) {
    for (const age of ['pre-school', 'school-aged'] as const) {
      const fits = routing.some(rule => rule.routes.includes(route) && (rule.age === 'any' || rule.age === age))
      if (!fits) wrong.push(`No routing rule fits a ${age} request by ${route}`)
    }
  }
  return wrong
}

function wrongLists({ roles, targets, watches, advice, needs, thresholds, managers }: Profile): string[] {
  const known = new Set(roles.map(role => role.id))
  return [
    ...repeated(roles.map(role => role.id)).map(id => `Role ${id} is listed twice`),
    ...repeated(targets.map(target => target.id)).map(id => `Target ${id} is listed twice`),
    ...repeated(advice.map(source => source.from)).map(from => `Advice from ${from} is listed twice`),
    ...repeated(needs.map(need => need.code)).map(code => `Need ${code} is listed twice`),
    ...repeated(thresholds.map(threshold => threshold.id)).map(id => `Threshold ${id} is listed twice`),
    ...targets
      .filter(target => !known.has(target.owner))
      .map(target => `Target ${target.id} is owned by ${target.owner}, which nobody is`),
    ...watches.flatMap(watch =>
      watch.rungs
        .filter(rung => !known.has(rung.owner))
        .map(rung => `A rung of the watch ${watch.id} is owned by ${rung.owner}, which nobody is`),
    ),
    ...repeated(watches.map(watch => watch.id)).map(id => `There are two watches called ${id}`),
    ...(known.has(managers.unassignedTo)
      ? []
      : [`Cases without a manager go to ${managers.unassignedTo}, which nobody is`]),
  ]
}

function wrongCriteria({ criteria }: Profile): string[] {
  if (criteria.length === 0) return ['There are no Criteria for Statutory Assessment']
  const wrong: string[] = []
  for (const set of criteria) {
    if (set.groups[0]?.id !== 'general-test')
      wrong.push(`Version ${set.version} of the criteria must begin with the general test`)
    const ids = set.groups.flatMap(group => group.criteria.map(criterion => criterion.id))
    wrong.push(...repeated(ids).map(id => `Criterion ${id} is twice in version ${set.version}`))
  }
  return wrong
}

function wrongCeasing({ ceasing }: Profile): string[] {
  if (ceasing.length === 0) return ['There is no policy on ceasing']
  return ceasing.flatMap(policy => [
    ...(policy.grounds.length === 0 ? [`Version ${policy.version} of the policy on ceasing has no ground`] : []),
    ...repeated(policy.grounds.map(ground => ground.id)).map(id => `Ground ${id} for ceasing is listed twice`),
    ...repeated(policy.milestones.map(milestone => milestone.id)).map(id => `Milestone ${id} is listed twice`),
    ...policy.milestones
      .filter(m => m.ground !== undefined && !policy.grounds.some(ground => ground.id === m.ground))
      .map(m => `Milestone ${m.id} opens the ground ${m.ground}, which is not there`),
  ])
}

function wrongTravel({ travel }: Profile): string[] {
  const inOrder = travel.rules.map(rule => rule.id).join() === travelRules.join()
  return [
    ...(inOrder ? [] : [`The policy on travel must have its rules in this order: ${travelRules.join(', ')}`]),
    ...(travel.modes.length === 0 ? ['The policy on travel names nothing that can be provided'] : []),
    ...repeated(travel.modes.map(mode => mode.id)).map(id => `Travel mode ${id} is listed twice`),
  ]
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
