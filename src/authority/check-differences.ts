import type { Profile } from './profile.ts'

/** What is wrong with how a profile settles differences, where a wrong value would lose work in silence. */
export function wrongDifferences({ differences, placements, panels }: Profile): string[] {
  const { quietDays, headAfterDays, panelAfterDays, panelWith, steps, directions } = differences
  const wrong: string[] = []
  if (quietDays < 1 || headAfterDays <= quietDays)
    wrong.push(
      `A difference that lies still reaches the head after ${headAfterDays} days; the officer is told after ${quietDays}`,
    )
  if (panelAfterDays < 1) wrong.push('A dispute is brought to the panel after so many days: one or more')
  const taken = placements.panelTakes.includes('dispute')
  if (panelWith.length > 0 && (!taken || !panels.some(panel => panel.kind === 'placement')))
    wrong.push('Unresolved disputes are brought to a panel for placements, and no panel takes them')
  if (panelWith.length === 0 && taken)
    wrong.push('The panel for placements takes disputes, and it is not said with whom')
  const ids = [...steps.map(step => step.id as string), ...directions.map(direction => direction.id)]
  wrong.push(
    ...ids
      .filter((id, place) => ids.indexOf(id) !== place)
      .map(id => `There are two of ${id} in what settles differences`),
  )
  return wrong
}
