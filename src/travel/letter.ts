import type { Profile } from '../authority/profile.ts'
import { type Case, childName, type PersonOnCase } from '../case/case.ts'
import { workingDaysAfter } from '../case/targets.ts'
import { type Travel, type TravelDecision, travelOf } from '../case/travel.ts'
import { ruleName } from '../case/travel-words.ts'
import { ageOn, type Day, longDay } from '../kernel/day.ts'
import { lowerFirst } from '../kernel/words.ts'

/** What the letter of a decision about travel says, to each person it goes to. */
export interface TravelLetter {
  decision: TravelDecision
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

export function letterOf(theCase: Case, profile: Profile, today: Day): TravelLetter | null {
  const travel = travelOf(theCase)
  const { decision } = travel
  if (decision === null) return null
  const name = theCase.child.knownAs ?? theCase.child.givenName
  return {
    decision,
    ...heading(decision, childName(theCase.child), name),
    reasons: decision.reasons,
    rules: rulesSaid(theCase, decision, profile),
    next: [...offered(decision), ...appealWords(travel, profile, today)],
    signed: String(decision.fact.says.decidedBy),
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

function appealWords(travel: Travel, { travel: policy }: Profile, today: Day): string[] {
  const { appeal } = policy
  const sent = (travel.decision?.letter?.fact.on ?? today) as Day
  return [
    `If you disagree, write to us or ring us by ${longDay(workingDaysAfter(sent, appeal.askWithin))} and say why. Your appeal is looked at by ${appeal.first}, who answers within ${appeal.answerWithin} working days.`,
    `If you disagree with that answer, you have ${appeal.askAgainWithin} working days to ask for ${lowerFirst(appeal.second)}, which answers within ${appeal.answerAgainWithin} working days. You may speak to it yourself.`,
    'If you think that we did not follow our own rules, you may complain to the Local Government and Social Care Ombudsman.',
  ]
}
