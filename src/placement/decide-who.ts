import { nameOfLevel, type PanelCategoryId, type PlacementPolicy } from '../authority/placement-policy.ts'
import { disputeReasons } from '../case/differences.ts'

/** What is proposed, as far as it says who decides. */
export interface Proposed {
  /** The kind of the setting, or `otherwise`, or `out-of-school`. */
  kind: string
  /** The level proposed, and the one the child has today. */
  levelRank: number | null
  levelRankNow: number | null
  joint: 'none' | 'health' | 'social-services' | 'both'
  /** Health or social services issues that need resolution. */
  issues: boolean
  disputes: readonly ('parents' | 'agency')[]
  /** The issue is complicated in another way, in words. */
  complicated: string | null
}

export type WhoDecides = { panel: true; because: string[] } | { panel: false }

/**
 * Whether a proposal goes to the panel for placements: every category of the policy that applies, in the policy's order.
 * Where none does, the team decides.
 */
export function whoDecides(proposed: Proposed, policy: PlacementPolicy): WhoDecides {
  const because = policy.panelTakes.flatMap(category => applies(category, proposed, policy))
  return because.length === 0 ? { panel: false } : { panel: true, because }
}

function applies(category: PanelCategoryId, proposed: Proposed, policy: PlacementPolicy): string[] {
  const { kind, levelRank, levelRankNow } = proposed
  switch (category) {
    case 'level': {
      const more = levelRank !== null && levelRank >= policy.panelFromLevel && levelRank > (levelRankNow ?? 0)
      return more ? [`additional spending at ${nameOfLevel(policy, levelRank)}`] : []
    }
    case 'resource-base':
      return kind === 'resource-base' ? ['resource base'] : kind === 'unit' ? ['unit of a mainstream school'] : []
    case 'special':
      return kind === 'special' || kind === 'independent-special' ? ['special school'] : []
    case 'independent':
      return kind === 'independent' || kind === 'independent-special' ? ['independent school'] : []
    case 'joint-funding':
      return [
        ...(proposed.joint === 'none' ? [] : [jointWords(proposed.joint)]),
        ...(proposed.issues ? ['significant health or social services issues need resolution'] : []),
      ]
    case 'dispute':
      return disputeReasons(proposed.disputes)
    case 'complicated':
      return [
        ...(kind === 'out-of-school' ? ['pupil out of school'] : []),
        ...(kind === 'otherwise' ? ['education otherwise than at school'] : []),
        ...(proposed.complicated === null ? [] : [`complicated placement issue: ${proposed.complicated}`]),
      ]
  }
}

function jointWords(joint: 'health' | 'social-services' | 'both'): string {
  switch (joint) {
    case 'health':
      return 'joint funding is to be asked of health'
    case 'social-services':
      return 'joint funding is to be asked of social services'
    case 'both':
      return 'tripartite funding is to be asked of health and social services'
  }
}
