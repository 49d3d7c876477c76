import type { Profile } from '../authority/profile.ts'
import type { Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed } from './case.ts'
import { disputeReasons, disputesWith } from './differences.ts'

/** What is proposed for a child and not yet decided. */
export interface ProposalUnderWay {
  fact: SettledFact
  says: FurtherSays<'placement.proposed'>
}

/** The last proposal, while nothing is decided of it. */
export function proposalUnderWay(theCase: Case): ProposalUnderWay | null {
  const fact = factsNamed(theCase, 'placement.proposed').at(-1)
  if (fact === undefined || decisionOn(theCase, fact.position) !== null) return null
  return { fact, says: fact.says as FurtherSays<'placement.proposed'> }
}

export function decisionOn(theCase: Case, proposal: number): SettledFact | null {
  return factsNamed(theCase, 'placement.decided').findLast(f => f.says.proposal === proposal) ?? null
}

/** The panels that discuss placements. */
export function placementPanels(profile: Profile): readonly { id: string; name: string }[] {
  return profile.panels.filter(panel => panel.kind === 'placement')
}

/** The last time a panel for placements discussed the case, at or after a proposal was recorded. */
export function panelDiscussion(theCase: Case, profile: Profile, since: number): SettledFact | null {
  const ids = placementPanels(profile).map(panel => panel.id)
  return (
    factsNamed(theCase, 'panel.discussed').findLast(f => f.position > since && ids.includes(String(f.says.panel))) ??
    null
  )
}

/** A proposal that goes to the panel and has not been discussed there: what an agenda takes up. */
export function waitsForPanel(theCase: Case, profile: Profile): ProposalUnderWay | null {
  const proposal = proposalUnderWay(theCase)
  if (proposal === null || panelReasons(theCase, proposal, profile).length === 0) return null
  return panelDiscussion(theCase, profile, proposal.fact.position) === null ? proposal : null
}

/** Why a panel discusses a proposal: as it was proposed, and what is in dispute since. */
export function panelReasons(theCase: Case, { says }: ProposalUnderWay, profile: Profile): string[] {
  const disputed = disputeReasons(disputesWith(theCase, profile.differences))
  return [...says.panelBecause, ...disputed.filter(reason => !says.panelBecause.includes(reason))]
}

/** Emergency decisions that no panel has been told of yet. */
export function unreportedEmergencies(theCase: Case, profile: Profile): SettledFact[] {
  return factsNamed(theCase, 'placement.decided').filter(
    f => f.says.by === 'emergency' && panelDiscussion(theCase, profile, f.position) === null,
  )
}

/** A placement of a child: named, begun, or over. Out of school and educated otherwise are placements too. */
export interface Placement {
  /** The fact that named it, or that began it where it was never named. */
  position: number
  setting: string | null
  name: string
  kind: string
  part: 'main' | 'part'
  shared: string | null
  state: 'named' | 'started' | 'ended'
  /** The day it was named; null where it began without. */
  namedOn: Day | null
  /** Whether the child ever went. */
  began: boolean
  startsOn: Day
  /** The first day on which it no longer holds. */
  until: Day | null
}

/** Every placement of the record, in the order in which they were named. */
export function placementsOf({ facts }: Pick<Case, 'facts'>): Placement[] {
  const placements: Placement[] = []
  // Where the naming was taken back and the beginning was not, later facts still mean the placement by its naming.
  const begunWithout = new Map<unknown, number>()
  const at = (position: unknown) =>
    placements.find(p => p.position === position || p.position === begunWithout.get(position))
  for (const fact of facts) {
    const s = fact.says
    switch (fact.name) {
      case 'placement.named':
        placements.push({ ...said(fact), state: 'named', namedOn: fact.on, began: false, startsOn: s.startsOn as Day })
        break
      case 'placement.started': {
        const named = typeof s.named === 'number' ? at(s.named) : undefined
        if (s.part === 'main') endMain(placements, fact.on)
        if (named !== undefined) {
          Object.assign(named, { state: 'started', began: true, startsOn: fact.on, until: null })
          break
        }
        placements.push({ ...said(fact), state: 'started', namedOn: null, began: true, startsOn: fact.on })
        if (typeof s.named === 'number') begunWithout.set(s.named, fact.position)
        break
      }
      case 'placement.changed': {
        const changed = at(s.placement)
        if (changed === undefined) break
        if (typeof s.startsOn === 'string' && !changed.began) changed.startsOn = s.startsOn as Day
        if (typeof s.shared === 'string') changed.shared = s.shared
        break
      }
      case 'placement.ended': {
        const ended = at(s.placement)
        if (ended === undefined) break
        const until = ended.until === null || ended.until > fact.on ? fact.on : ended.until
        Object.assign(ended, { state: 'ended', until })
      }
    }
  }
  return placements
}

/** What ended before it began was never a placement. */
export function wasPlaced({ began, startsOn, until }: Placement): boolean {
  return began && (until === null || until > startsOn)
}

export function placementNow(theCase: Case): Placement | null {
  return placementsOf(theCase).findLast(p => p.state === 'started' && p.part === 'main') ?? null
}

export function placementNamed(theCase: Case): Placement | null {
  return placementsOf(theCase).findLast(p => p.state === 'named' && p.part === 'main') ?? null
}

/** A child has one main placement: the next begins where the last ends, also where it was entered late. */
function endMain(placements: readonly Placement[], on: Day): void {
  for (const placement of placements) {
    if (placement.part !== 'main' || !placement.began) continue
    if (placement.until === null || placement.until > on) Object.assign(placement, { state: 'ended', until: on })
  }
}

function said(fact: SettledFact): Omit<Placement, 'state' | 'namedOn' | 'began' | 'startsOn'> {
  const s = fact.says
  return {
    position: fact.position,
    setting: typeof s.setting === 'string' ? s.setting : null,
    name: String(s.name),
    kind: String(s.kind),
    part: s.part === 'part' ? 'part' : 'main',
    shared: typeof s.shared === 'string' ? s.shared : null,
    until: null,
  }
}

/** A setting that was asked about a child, or is proposed for it, and nothing is decided since. */
export interface Waiting {
  position: number
  setting: string
  name: string
  kind: string
  state: 'consulted' | 'proposed'
  since: Day
}

export function waitingFor(theCase: Case): Waiting[] {
  const decided = factsNamed(theCase, 'placement.decided').at(-1)?.position ?? 0
  const waiting = new Map<string, Waiting>()
  for (const fact of theCase.facts) {
    const setting = String(fact.says.setting)
    if (fact.position < decided) continue
    if (fact.name === 'setting.consulted')
      waiting.set(setting, asWaiting(fact, 'consulted', kindOfOption(theCase, setting)))
    if (fact.name === 'setting.replied' && fact.says.can === 'cannot') waiting.delete(setting)
    if (fact.name === 'placement.option-dropped') waiting.delete(setting)
  }
  const proposal = proposalUnderWay(theCase)
  if (proposal?.says.setting !== undefined)
    waiting.set(proposal.says.setting, asWaiting(proposal.fact, 'proposed', proposal.says.kind))
  return [...waiting.values()]
}

function asWaiting(fact: SettledFact, state: Waiting['state'], kind: string): Waiting {
  return {
    position: fact.position,
    setting: String(fact.says.setting),
    name: String(fact.says.name),
    kind,
    state,
    since: fact.on,
  }
}

function kindOfOption(theCase: Case, setting: string): string {
  const added = factsNamed(theCase, 'placement.option-added').findLast(f => f.says.setting === setting)
  return String(added?.says.kind ?? 'other')
}

/** The kinds of placement that are no school. */
export const withoutSchool: Readonly<Record<string, string>> = {
  'out-of-school': 'Out of school',
  otherwise: 'Educated otherwise than at school',
}
