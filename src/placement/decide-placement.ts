import type { Profile } from '../authority/profile.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { disputesWith, openDisputes } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { levelOn } from '../case/levels.ts'
import { type OwnPart, ownPartWords } from '../case/own-part.ts'
import {
  panelDiscussion,
  placementNamed,
  placementPanels,
  proposalUnderWay,
  withoutSchool,
} from '../case/placements.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Proposed, type WhoDecides, whoDecides } from './decide-who.ts'
import { optionsOf } from './options.ts'

type Proposal = FurtherSays<'placement.proposed'>

export interface Proposing {
  /** A setting's reference, or `otherwise`. */
  where: string
  level: string | null
  joint: Proposal['joint']
  issues: string | null
  disputes: Proposal['disputes']
  complicated: string | null
  reasons: string
}

/** A placement is proposed, and the policy says who decides. */
export function decidePropose(theCase: Case, form: Proposing, profile: Profile, on: Day): Decision {
  if (proposalUnderWay(theCase) !== null)
    return refuse('A proposal is under way. Decide on it first, or record that it is not agreed')
  const option = optionsOf(theCase).find(o => o.settingId === form.where)
  const without = withoutSchool[form.where]
  if (option === undefined && without === undefined) return refuse('Choose what is proposed', 'where')
  if (option !== undefined && option.weighed === null)
    return refuse(`Weigh ${option.name} against the placement policy first`, 'where')
  const { level, joint, issues, disputes, complicated, reasons } = form
  const proposal: Proposal = {
    ...(option === undefined ? {} : { setting: option.settingId }),
    name: option?.name ?? without ?? form.where,
    kind: option?.kind ?? form.where,
    ...(level === null ? {} : { level }),
    joint,
    ...(issues === null ? {} : { issues }),
    disputes,
    ...(complicated === null ? {} : { complicated }),
    reasons,
    panelBecause: [],
  }
  const who = whoDecidesOn(theCase, proposal, profile, on)
  return {
    record: [{ name: 'placement.proposed', on, says: { ...proposal, panelBecause: who.panel ? who.because : [] } }],
  }
}

/**
 * Who decides on what is proposed, as the case and the policy stand on a day. A dispute that is open on the record counts, whether
 * or not whoever proposed ticked it.
 */
export function whoDecidesOn(theCase: Case, proposal: Proposal, profile: Profile, on: Day): WhoDecides {
  const policy = profile.placements
  const proposed: Proposed = {
    kind: proposal.kind,
    levelRank: policy.levels.find(l => l.id === proposal.level)?.rank ?? null,
    levelRankNow: levelOn(theCase, policy, on)?.level?.rank ?? null,
    joint: proposal.joint,
    issues: proposal.issues !== undefined,
    disputes: [...proposal.disputes, ...disputesWith(theCase, profile.differences)],
    complicated: proposal.complicated ?? null,
  }
  return whoDecides(proposed, policy)
}

/** What a panel for placements said of the proposal under way. */
export function decidePanelSaid(
  theCase: Case,
  said: { on: Day; panel: string; recommends: 'agree' | 'not-agree' | 'more-information'; notes: string },
  profile: Profile,
): Decision {
  if (!placementPanels(profile).some(panel => panel.id === said.panel)) return refuse('Choose the panel', 'panel')
  const disputed = openDisputes(theCase, profile.differences)[0]?.raised
  const since = proposalUnderWay(theCase)?.fact ?? factsNamed(theCase, 'placement.decided').at(-1) ?? disputed ?? null
  if (since === null)
    return refuse('Propose a placement first, or record the dispute, so that it is clear what was discussed')
  if (said.on < since.on) {
    const what = since === disputed ? 'The dispute is open since' : 'It was proposed on'
    return refuse(`${what} ${longDay(since.on)}: the panel sat that day or later`, 'on')
  }
  const { on, ...says } = said
  return { record: [{ name: 'panel.discussed', on, says }] }
}

export interface Deciding {
  outcome: 'agreed' | 'refused'
  by: 'team' | 'panel' | 'emergency'
  reasons: string
  head: string | null
  startsOn: Day | null
  part: 'main' | 'part'
  shared: string | null
  abovePlaces: string | null
}

/** The places of the setting on the day the placement is to begin, without this child. */
export interface PlacesThen {
  places: number | null
  filled: number
  named: number
}

/**
 * A placement is agreed or not, by whom the policy lets decide. An agreed one is named from a day, with its level; where all
 * places are taken or named it is refused, unless it is said why the setting goes above its number.
 */
export function decidePlacement(
  theCase: Case,
  form: Deciding,
  given: { profile: Profile; head: boolean; places: PlacesThen | null; part: OwnPart | null; today: Day },
): Decision {
  const { profile, today } = given
  const proposal = proposalUnderWay(theCase)
  if (proposal === null) return refuse('Nothing is proposed that is not decided already')
  const discussed = panelDiscussion(theCase, profile, proposal.fact.position)
  const panel = placementPanels(profile)[0]?.name ?? 'panel'
  const who = whoDecidesOn(theCase, proposal.says, profile, today)
  const because = [...new Set([...proposal.says.panelBecause, ...(who.panel ? who.because : [])])]
  if (form.by === 'team' && because.length > 0) {
    return refuse(
      `This goes to the ${panel} because: ${because.join('; ')}. It cannot be decided without the panel`,
      'by',
    )
  }
  if (form.by === 'panel' && discussed === null)
    return refuse(`The ${panel} has not discussed this proposal. Record what it said first`, 'by')
  if (form.by === 'panel' && given.part !== null) return refuse(ownPartWords(given.part), 'by')
  if (form.by === 'emergency' && !given.head)
    return refuse('Only the head of the section decides in an emergency', 'by')
  const decided: NewFact = {
    name: 'placement.decided',
    on: today,
    says: {
      proposal: proposal.fact.position,
      by: form.by,
      outcome: form.outcome,
      reasons: form.reasons,
      ...(form.head === null ? {} : { head: form.head }),
      ...(form.by === 'panel' && discussed !== null ? { panel: discussed.position } : {}),
      ...(discussed !== null && departsFrom(discussed, form.outcome) ? { departs: true } : {}),
    },
  }
  if (form.outcome === 'refused') return { record: [decided] }
  if (form.startsOn === null) return refuse('Enter the day on which the placement is to begin', 'startsOn')
  const already = placementNamed(theCase)
  if (form.part === 'main' && already !== null) {
    return refuse(
      `${already.name} is named already, to begin on ${longDay(already.startsOn)}. Record that it began or ended first`,
    )
  }
  const full = form.abovePlaces === null ? fullWords(proposal.says.name, given.places) : null
  if (full !== null) return refuse(full, 'abovePlaces')
  const { setting, name, kind, level } = proposal.says
  return {
    record: [
      decided,
      {
        name: 'placement.named',
        on: today,
        says: {
          ...(setting === undefined ? {} : { setting }),
          name,
          kind,
          startsOn: form.startsOn,
          part: form.part,
          ...(form.shared === null ? {} : { shared: form.shared }),
          proposal: proposal.fact.position,
          ...(form.abovePlaces === null ? {} : { abovePlaces: form.abovePlaces }),
        },
      },
      ...(level === undefined
        ? []
        : [
            {
              name: 'level.set',
              on: today,
              says: { level, from: form.startsOn, because: form.reasons, proposal: proposal.fact.position },
            },
          ]),
    ],
  }
}

/** Whether an outcome is another than the one that the panel recommends. */
function departsFrom(discussed: SettledFact, outcome: Deciding['outcome']): boolean {
  return discussed.says.recommends !== (outcome === 'agreed' ? 'agree' : 'not-agree')
}

/** Why nobody more can be named, or null: a setting whose places are not known is never full. */
function fullWords(name: string, places: PlacesThen | null): string | null {
  if (places === null || places.places === null) return null
  const taken = places.filled + places.named
  if (taken < places.places) return null
  return `${name} has ${places.places} ${places.places === 1 ? 'place' : 'places'}, and on that day ${places.filled} are filled and ${places.named} named to others. Choose another day, or say why it goes above its places`
}

/** Health or social services are asked for money only after the panel discussed it. */
export function decideFunding(
  theCase: Case,
  form: { on: Day; of: 'health' | 'social-services' | 'both'; what: string },
  profile: Profile,
): Decision {
  const proposal = factsNamed(theCase, 'placement.proposed').at(-1)
  const discussed = proposal === undefined ? null : panelDiscussion(theCase, profile, proposal.position)
  const panel = placementPanels(profile)[0]?.name ?? 'panel'
  if (proposal === undefined || discussed === null) {
    return refuse(
      `The ${panel} discusses a placement before health or social services are asked for joint or tripartite funding. It has not discussed ${proposal === undefined ? 'one' : String(proposal.says.name)} yet`,
    )
  }
  if (form.on < discussed.on)
    return refuse(`The ${panel} discussed it on ${longDay(discussed.on)}: the request is sent that day or later`, 'on')
  return {
    record: [
      { name: 'funding.requested', on: form.on, says: { of: form.of, what: form.what, panel: discussed.position } },
    ],
  }
}
