import type { Profile } from '../authority/profile.ts'
import type { TravelPolicy } from '../authority/travel-policy.ts'
import { type Case, childName, factsNamed, type PersonOnCase } from '../case/case.ts'
import { workingDaysAfter } from '../case/targets.ts'
import { appealsNow, type Travel, type TravelDecision, travelOf } from '../case/travel.ts'
import { ruleName } from '../case/travel-words.ts'
import { ageOn, type Day, longDay } from '../kernel/day.ts'
import { lowerFirst } from '../kernel/words.ts'
import type { SettledFact } from '../record/settle.ts'

/** What a letter about travel says, to each person it goes to: the decision that holds, or the answer to an appeal against it. */
export interface TravelLetter {
  /** What it tells. */
  tells: SettledFact
  /** The last time it was sent. */
  sent: SettledFact | null
  heading: string
  opening: string
  reasons: string
  rules: readonly { rule: string; because: string }[]
  next: readonly string[]
  signed: string
}

/** Each person with parental responsibility who is written to, apart; under EHC law also a young person of 16 or over. */
export function recipientsOf(theCase: Case, today: Day): PersonOnCase[] {
  const { bornOn } = theCase.child
  const own = theCase.law === 'england-ehc-2014' && bornOn !== null && ageOn(bornOn, today) >= 16
  return theCase.people.filter(p => {
    if (p.until !== null) return false
    return p.relation === 'child' ? own : p.parentalResponsibility && p.writesTo
  })
}

/** The letter that is due now: of the last answer to an appeal against the decision, else of the decision itself. */
export function letterOf(theCase: Case, profile: Profile, today: Day): TravelLetter | null {
  const travel = travelOf(theCase)
  const { decision } = travel
  if (decision === null) return null
  const name = theCase.child.knownAs ?? theCase.child.givenName
  const answered = appealsNow(travel).findLast(a => a.answer !== null)
  const tells = answered?.answer?.fact ?? decision.fact
  const sent =
    factsNamed(theCase, 'travel.letter-sent').findLast(f => f.about === tells.about && f.position > tells.position) ??
    null
  const words =
    answered === undefined
      ? heading(decision, childName(theCase.child), name)
      : answerHeading(answered.stage, childName(theCase.child), name)
  return {
    tells,
    sent,
    ...words,
    reasons: String(tells.says.reasons),
    rules: answered === undefined ? rulesSaid(theCase, decision, profile) : [],
    next: [
      ...(answered === undefined ? offered(decision) : []),
      ...appealWords(answered?.stage ?? 0, profile, sent?.on ?? today),
      ombudsman,
    ],
    signed: String(tells.says.decidedBy),
  }
}

/** The last day to ask for the next stage, counted from a letter; null when both are over. */
export function appealUntil(travel: Travel, { appeal }: TravelPolicy, sent: Day): Day | null {
  const stage = appealsNow(travel).findLast(a => a.answer !== null)?.stage ?? 0
  if (stage === 2) return null
  return workingDaysAfter(sent, stage === 1 ? appeal.askAgainWithin : appeal.askWithin)
}

function answerHeading(stage: 1 | 2, whole: string, name: string): Pick<TravelLetter, 'heading' | 'opening'> {
  return {
    heading: `Your appeal about travel to school for ${whole}`,
    opening: `We have looked again at the decision on ${name}’s travel to school. It stands. This letter gives our reasons${
      stage === 1 ? ' and says what you can do if you disagree' : ''
    }.`,
  }
}

function heading(decision: TravelDecision, whole: string, name: string): Pick<TravelLetter, 'heading' | 'opening'> {
  const on = decision.day === null ? '' : longDay(decision.day)
  switch (decision.outcome) {
    case 'agreed':
      return {
        heading: `Travel to school for ${whole} is agreed`,
        opening: `We have decided that ${name} gets help with travel to school from ${on}. We write again with how ${name} travels before that day.`,
      }
    case 'refused':
      return {
        heading: `Travel to school for ${whole} is not agreed`,
        opening: `We have decided that ${name} does not get help with travel to school. This letter gives our reasons and says what you can do if you disagree.`,
      }
    case 'stopped':
      return {
        heading: `Travel to school for ${whole} stops`,
        opening: `We have decided that help with ${name}’s travel to school stops. Its last day is ${on}. This letter gives our reasons and says what you can do if you disagree.`,
      }
  }
}

function rulesSaid(theCase: Case, decision: TravelDecision, profile: Profile): TravelLetter['rules'] {
  const weighed = theCase.facts.findLast(
    f => f.name === 'travel.weighed' && f.about === decision.about && f.position === decision.fact.position - 1,
  )
  const findings = (weighed?.says.findings ?? []) as { rule: string; finding: string; because: string }[]
  return findings
    .filter(f => f.rule !== 'discretion' || f.finding !== 'not-met')
    .map(f => ({ rule: ruleName(profile, f.rule), because: f.because }))
}

function offered(decision: TravelDecision): string[] {
  const { instead } = decision.fact.says
  return typeof instead === 'string' ? [`What we offer instead: ${instead}`] : []
}

function appealWords(answered: 0 | 1 | 2, { travel }: Profile, sent: Day): string[] {
  const { appeal } = travel
  const second = `${lowerFirst(appeal.second)}, which answers within ${appeal.answerAgainWithin} working days. You may speak to it yourself.`
  switch (answered) {
    case 0:
      return [
        `If you disagree, write to us or ring us by ${longDay(workingDaysAfter(sent, appeal.askWithin))} and say why. Your appeal is looked at by ${appeal.first}, who answers within ${appeal.answerWithin} working days.`,
        `If you disagree with that answer, you have ${appeal.askAgainWithin} working days to ask for ${second}`,
      ]
    case 1:
      return [
        `If you disagree, write to us or ring us by ${longDay(workingDaysAfter(sent, appeal.askAgainWithin))}. Your appeal then goes to ${second}`,
      ]
    case 2:
      return ['Both stages of appeal are now over.']
  }
}

const ombudsman =
  'If you think that we did not follow our own rules, you may complain to the Local Government and Social Care Ombudsman.'
