import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { pounds } from '../kernel/money.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about travel say on the timeline; null for any other. */
export function travelWords(fact: { name: string; says: Record<string, unknown> }, profile: Profile): FactWords | null {
  const s = fact.says
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  const on = (value: unknown) => longDay(value as Day)
  const { document } = packs[profile.law].words
  switch (fact.name) {
    case 'travel.applied':
      return {
        title: `Travel to ${s.school} applied for by ${s.by}`,
        details: [
          String(s.why),
          `Wanted from ${on(s.wantedFrom)}; to be decided by ${on(s.decideBy)}`,
          ...some('Why nobody can go along', s.accompany),
          ...some('Evidence', s.evidence),
        ],
      }
    case 'travel.withdrawn':
      return { title: 'Application for travel withdrawn', details: [`By ${s.by}`, String(s.because)] }
    case 'travel.measured':
      return {
        title: `Walking route to ${s.school} measured: ${milesOf(Number(s.metres))} miles`,
        details: [`Source: ${s.source}`, `Safe to walk: ${answerWords(s.safe)}`, ...some('Why', s.because)],
      }
    case 'travel.weighed':
      return {
        title: 'Weighed against the policy on travel',
        details: (s.findings as { rule: string; finding: string; because: string }[]).map(
          f => `${ruleName(profile, f.rule)}: ${findingWords(f.finding).toLowerCase()}. ${f.because}`,
        ),
      }
    case 'travel.agreed':
      return {
        title: `Travel agreed from ${on(s.from)}`,
        details: [
          `Ground: ${ruleName(profile, String(s.ground)).toLowerCase()}`,
          String(s.reasons),
          `Decided by ${s.decidedBy}`,
          ...some('Why it departs from the rules', s.departs),
        ],
      }
    case 'travel.refused':
      return {
        title: 'Travel refused',
        details: [
          String(s.reasons),
          `Decided by ${s.decidedBy}`,
          ...some('Offered instead', s.instead),
          ...some('Why it departs from the rules', s.departs),
        ],
      }
    case 'travel.stopped':
      return {
        title: `Travel stops: its last day is ${on(s.lastDay)}`,
        details: [String(s.reasons), `Decided by ${s.decidedBy}`],
      }
    case 'travel.letter-sent':
      return {
        title: `Letter about travel sent to ${listed(s.to as string[])}`,
        details: typeof s.appealBy === 'string' ? [`They may appeal until ${on(s.appealBy)}`] : [],
      }
    case 'travel.appealed':
      return {
        title: `Appeal about travel, ${stageWords(s.stage)}, from ${s.by}`,
        details: [String(s.grounds), `To be answered by ${on(s.answerBy)}`],
      }
    case 'travel.appeal-answered':
      return {
        title: `Appeal about travel, ${stageWords(s.stage)}: ${s.outcome === 'agreed' ? 'travel is agreed' : 'the decision stands'}`,
        details: [String(s.reasons), `Decided by ${s.decidedBy}`],
      }
    case 'travel.provided':
      return {
        title: `Travel provided from ${on(s.from)}: ${modeName(profile, String(s.mode))}`,
        details: [
          String(s.what),
          `Last day ${on(s.lastDay)}`,
          daysWords(s.days as string[], String(s.trips)),
          ...some('Vehicle', s.vehicle),
          s.escort === 'needed' ? `Escort: ${s.escortName ?? 'not known yet'}` : 'No escort',
          ...(typeof s.yearly === 'number' ? [`${pounds(s.yearly)} a year`] : []),
        ],
      }
    case 'travel.arranged':
      return {
        title: 'It is known who fetches the child',
        details: [...some('Vehicle', s.vehicle), ...some('Escort', s.escortName)],
      }
    case 'travel.ended':
      return { title: `What is provided ends: last day ${on(s.lastDay)}`, details: [String(s.because)] }
    case 'travel.in-plan':
      return { title: `The ${document} provides travel`, details: [String(s.words)] }
    case 'travel.not-in-plan':
      return { title: `The ${document} no longer provides travel`, details: [String(s.because)] }
    case 'travel.looked-at':
      return {
        title: `Travel looked at after a change: ${lookedWords(String(s.finding))}`,
        details: [String(s.because)],
      }
    case 'travel.reviewed':
      return {
        title: `Transport Annual Review: ${outcomeWords(String(s.outcome))}`,
        details: [
          String(s.because),
          `Still eligible: ${answerWords(s.eligible)}. ${s.eligibleBecause}`,
          `Could travel independently: ${independentWords(String(s.independently)).toLowerCase()}. ${s.independentlyBecause}`,
          ...some('Parents', s.parents),
          ...some('Pupil', s.pupil),
        ],
      }
    case 'travel-training.planned':
      return {
        title: `Travel training planned with ${s.trainer}`,
        details: [
          `Journey: ${s.journey}`,
          `From ${on(s.startsOn)} to ${on(s.endsBy)}`,
          ...(s.steps as { what: string; by: string }[]).map(
            (step, place) => `${place + 1}. ${step.what}, by ${on(step.by)}`,
          ),
        ],
      }
    case 'travel-training.step-done':
      return {
        title: `Travel training, step ${s.step}: ${s.passed ? 'passed' : 'not passed yet'}`,
        details: [...some('Said', s.words), ...(typeof s.againBy === 'string' ? [`Again by ${on(s.againBy)}`] : [])],
      }
    case 'travel-training.ended':
      return { title: `Travel training ended: ${trainingWords(String(s.outcome))}`, details: [String(s.because)] }
    default:
      return null
  }
}

export function modeName(profile: Profile, mode: string): string {
  return profile.travel.modes.find(m => m.id === mode)?.name ?? mode
}

export function ruleName(profile: Profile, rule: string): string {
  return profile.travel.rules.find(r => r.id === rule)?.short ?? rule
}

export function findingWords(finding: string): string {
  return finding === 'met' ? 'Met' : finding === 'not-met' ? 'Not met' : 'Not known'
}

export function answerWords(answer: unknown): string {
  return answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : 'not known'
}

export function independentWords(answer: string): string {
  const words: Readonly<Record<string, string>> = {
    now: 'Yes, now',
    'with-training': 'With training',
    'not-yet': 'Not yet',
    no: 'Not in the foreseeable future',
  }
  return words[answer] ?? answer
}

export function outcomeWords(outcome: string): string {
  const words: Readonly<Record<string, string>> = {
    continue: 'travel goes on as it is',
    change: 'travel goes on and changes',
    training: 'travel goes on while training begins',
    stop: 'travel is to stop',
    'weigh-again': 'to be weighed again',
  }
  return words[outcome] ?? outcome
}

export function trainingWords(outcome: string): string {
  const words: Readonly<Record<string, string>> = {
    independent: 'the pupil travels independently',
    partly: 'the pupil travels independently in part',
    stopped: 'it was stopped',
  }
  return words[outcome] ?? outcome
}

/** "Every school day, both ways" */
export function daysWords(days: readonly string[], trips: string): string {
  const which =
    days.length === 5 ? 'every school day' : listed(days.map(d => `${d.charAt(0).toUpperCase()}${d.slice(1)}s`))
  const ways = trips === 'to-school' ? 'to school only' : trips === 'from-school' ? 'from school only' : 'both ways'
  return `${which.charAt(0).toUpperCase()}${which.slice(1)}, ${ways}`
}

export function milesOf(metres: number): string {
  return (metres / 1609.344).toFixed(2)
}

export function stageWords(stage: unknown): string {
  return stage === 2 ? 'second stage' : 'first stage'
}

function lookedWords(finding: string): string {
  return finding === 'stands'
    ? 'the decision stands'
    : finding === 'weigh-again'
      ? 'to be weighed again'
      : 'to be applied for again'
}
