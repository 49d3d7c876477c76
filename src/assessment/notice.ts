import type { DifferencePolicy } from '../authority/difference-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { type Case, childName, latest, type PersonOnCase } from '../case/case.ts'
import { anAssessment, answerWords, setNamed, wordsOfCriterion } from '../case/weighing.ts'
import { ageOn, type Day, longDay } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { carriesOutOrder } from './ordered.tsx'

/** A letter, put together for one person and nobody else. */
export interface Letter {
  heading: string
  opening: string
  reasons: { criterion: string; answer: string; reason: string }[]
  support: string | null
  next: string[]
  signed: string
}

/**
 * Who gets the notice: each person with parental responsibility who is written to, apart, and under EHC law a young person of
 * sixteen or over.
 */
export function recipientsOf(theCase: Case, today: Day): PersonOnCase[] {
  const { bornOn } = theCase.child
  const own = theCase.law === 'england-ehc-2014' && bornOn !== null && ageOn(bornOn, today) >= 16
  return theCase.people.filter(p => {
    if (p.until !== null) return false
    return p.relation === 'child' ? own : p.parentalResponsibility && p.writesTo
  })
}

/** The decision that the notice tells, and how it was weighed. */
export function decisionTold(theCase: Case): { decided: SettledFact; weighed: SettledFact | null } | null {
  const decided = latest(theCase, 'assessment.agreed', 'assessment.refused')
  if (decided === null) return null
  const weighed = latest(theCase, 'assessment.weighed')
  return { decided, weighed: weighed !== null && weighed.on === decided.on ? weighed : null }
}

export function letterOf(theCase: Case, profile: Profile): Letter | null {
  const told = decisionTold(theCase)
  if (told === null) return null
  const { decided, weighed } = told
  const agreed = decided.name === 'assessment.agreed'
  const name = theCase.child.knownAs ?? theCase.child.givenName
  const assessment = anAssessment(theCase.law)
  return {
    heading: `${agreed ? 'We will carry out' : 'We will not carry out'} ${assessment} of ${childName(theCase.child)}`,
    opening: carriesOutOrder(theCase, decided.position)
      ? `After your appeal we will carry out ${assessment} of ${name}. This letter says what happens next.`
      : agreed
        ? `We have decided to carry out ${assessment} of ${name}. This letter gives our reasons and says what happens next.`
        : `We have decided not to carry out ${assessment} of ${name}. This letter gives our reasons, what we offer instead, and what you can do if you disagree.`,
    reasons: reasonsOf(weighed, profile),
    support: weighed?.says.support === undefined ? null : String(weighed.says.support),
    next: agreed ? nextWhenAgreed(theCase, decided, name) : nextWhenRefused(theCase, decided, profile.differences),
    signed: weighed === null ? profile.service : String(weighed.says.decidedBy),
  }
}

function reasonsOf(weighed: SettledFact | null, profile: Profile): Letter['reasons'] {
  if (weighed === null) return []
  const set = setNamed(profile, String(weighed.says.criteria))
  const answers = weighed.says.answers as { criterion: string; answer: string; reason: string }[]
  return answers.map(a => ({
    criterion: wordsOfCriterion(set, a.criterion),
    answer: answerWords(a.answer),
    reason: a.reason,
  }))
}

/** What each clock that the decision leaves running tells the parents. */
const promised: Readonly<Record<string, (day: string) => string>> = {
  'complete-assessment': day => `The assessment is finished by ${day} at the latest.`,
  'notify-no-plan': day => `If it shows that no plan is needed, we tell you by ${day} at the latest.`,
  'notify-no-ordered-plan': day => `If it shows that no plan is needed, we tell you by ${day} at the latest.`,
  'finalise-ordered-plan': day => `If it shows that a plan is needed, the final plan is sent by ${day} at the latest.`,
  'finalise-plan': day => `If it shows that a plan is needed, the final plan is sent by ${day} at the latest.`,
}

function nextWhenAgreed(theCase: Case, decided: SettledFact, name: string): string[] {
  const said = Object.entries(promised).flatMap(([id, words]) => {
    const due = clockOf(theCase, id, decided)
    return due === null ? [] : [words(longDay(due.dueOn))]
  })
  const socialCare = (packs[theCase.law].words.owners['social-care'] ?? 'social care').toLowerCase()
  return [
    `We now ask you, and those who know ${name} at school, in health and in ${socialCare}, for advice. You may give us anything you would like us to know, and ask us to speak to somebody in particular.`,
    'We will meet you at least once before we decide anything further.',
    ...said,
  ]
}

/** Started by the decision; under EHC law by the request that it answers, the last one before it. */
function clockOf(theCase: Case, id: string, decided: SettledFact): Deadline | null {
  const isEhc = theCase.law === 'england-ehc-2014'
  return theCase.derived.deadlines
    .filter(d => d.id === id && (isEhc ? d.startedBy <= decided.position : d.startedBy === decided.position))
    .reduce<Deadline | null>((last, d) => (last === null || d.startedBy > last.startedBy ? d : last), null)
}

function nextWhenRefused(theCase: Case, decided: SettledFact, { tribunal }: DifferencePolicy): string[] {
  const appeal = theCase.derived.windows.find(
    w => w.id === 'appeal' && w.after === 'assessment.refused' && w.opensOn === decided.on,
  )
  const until = appeal === undefined ? '' : ` Your appeal must reach the Tribunal by ${longDay(appeal.closesOn)}.`
  const first =
    theCase.law === 'england-ehc-2014'
      ? 'Before you appeal you must speak to a mediation adviser, who gives you a certificate; a certificate given late gives you more time.'
      : null
  return [
    `If you disagree, you may appeal to the ${tribunal}.${until}`,
    ...(first === null ? [] : [first]),
    'You may also use disagreement resolution: somebody independent helps us to talk it through. It is free, it is your choice, and it takes nothing away from your right of appeal.',
    theCase.law === 'england-ehc-2014'
      ? 'Your area’s information, advice and support service (SENDIASS) gives free advice and is independent of us.'
      : 'The parent partnership service gives free advice and is independent of us.',
    'You may ask again if something changes. Please ring us if anything in this letter is not clear.',
  ]
}
