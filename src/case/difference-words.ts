import type { DiffersWith, SettlingStep } from '../authority/difference-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about differences say on the timeline; null for any other. */
export function differenceWords(
  fact: { name: string; says: Record<string, unknown> },
  profile: Profile,
): FactWords | null {
  const s = fact.says
  const some = (label: string, value: unknown) => (value === undefined ? [] : [`${label}: ${String(value)}`])
  const step = () => stepName(s.step as SettlingStep, profile)
  const on = (day: unknown) => longDay(day as Day)
  switch (fact.name) {
    case 'difference.raised':
      return {
        title: `A difference with ${withWords(s.with as DiffersWith)} about ${matterWords(String(s.matter), profile)}`,
        details: [`${s.who}: ${s.words}`, `Wants: ${s.wants}`, ...some('Came up in entry', s.source)],
      }
    case 'difference.offered':
      return {
        title: `Offered to settle the difference${answers[String(s.answer)] ?? ''}`,
        details: [String(s.what), ...some('Answer', s.words)],
      }
    case 'difference.step-asked':
      return { title: `${step()} ${s.by === 'us' ? 'offered' : 'asked for'}`, details: some('Said', s.words) }
    case 'difference.step-arranged':
      return {
        title: `${step()} arranged for ${on(s.happensOn)}`,
        details: [
          [s.at, s.place].filter(part => part !== undefined).join(', '),
          ...some('Led by', s.provider),
          ...some('For us', s.attends),
        ],
      }
    case 'difference.step-held':
      return {
        title:
          s.result === 'did-not-happen' ? `${step()} did not take place` : `${step()} held: ${resultWords(s.result)}`,
        details: [String(s.words), `With ${s.with}`, ...some('Next', s.next)],
      }
    case 'difference.certificate-noted':
      return {
        title: `Certificate of the mediation adviser: ${certificateWords(s.because)}`,
        details: [String(s.adviser)],
      }
    case 'difference.noted':
      return { title: 'Note about the difference', details: [String(s.words)] }
    case 'difference.settled':
      return {
        title: `The difference is settled: ${howWords(String(s.how), profile)}`,
        details: [String(s.words)],
      }
    case 'difference.reopened':
      return { title: 'The difference is open again', details: [String(s.because)] }
    case 'appeal.registered':
      return {
        title: `Appeal ${s.number} registered`,
        details: [
          `Grounds: ${s.grounds}`,
          ...(s.decidedOn === undefined ? [] : [`Against the decision of ${on(s.decidedOn)}`]),
        ],
      }
    case 'direction.made':
      return {
        title: `The Tribunal directs: ${s.what}, by ${on(s.dueOn)}`,
        details: [capital(whoseWords(s.whose)), ...some('Because', s.because)],
      }
    case 'direction.done':
      return { title: 'A direction of the Tribunal is done', details: some('How', s.words) }
    case 'direction.lapsed':
      return { title: 'A direction of the Tribunal is no longer asked', details: ['The appeal ended'] }
    case 'hearing.listed':
      return {
        title: `Hearing on ${on(s.hearingOn)}`,
        details: [
          [s.at, s.place].filter(part => part !== undefined).join(', '),
          ...(s.online === true ? ['By video'] : []),
        ],
      }
    case 'hearing.attendance-named':
      return { title: `Attending the hearing: ${s.who}`, details: some('Witnesses', s.witnesses) }
    case 'hearing.held':
      return { title: 'The hearing was held', details: [String(s.words)] }
    case 'appeal.ended':
      return {
        title: endWords(s.how as FurtherSays<'appeal.ended'>['how']),
        details: [String(s.words), ...(typeof s.order === 'string' ? [`Order: ${orderWords(s.order, profile)}`] : [])],
      }
    default:
      return null
  }
}

const answers: Readonly<Record<string, string>> = {
  accepted: ', and accepted',
  declined: ', and declined',
  awaited: '',
}

/** "the parents" */
export function withWords(differs: DiffersWith): string {
  return differsWords[differs]
}

const differsWords: Readonly<Record<DiffersWith, string>> = {
  parents: 'the parents',
  'young-person': 'the young person',
  school: 'the school',
  health: 'health',
  'social-services': 'social services',
  'other-agency': 'another agency',
}

/** "whether to assess" */
export function matterWords(matter: string, profile: Profile): string {
  const plan = profile.law === 'england-ehc-2014' ? 'EHC plan' : 'statement'
  const words: Readonly<Record<string, string>> = {
    assessment: 'whether to assess',
    plan: `whether to make ${profile.law === 'england-ehc-2014' ? 'an EHC plan' : 'a statement'}`,
    'needs-and-provision': `the needs and provision in the ${plan}`,
    placement: 'the school or placement',
    review: 'the annual review',
    travel: 'travel to school',
    ceasing: `ending the ${plan}`,
    other: 'something else',
  }
  return words[matter] ?? matter
}

export function stepName(step: SettlingStep, profile: Profile): string {
  return profile.differences.steps.find(s => s.id === step)?.name ?? capital(step.replaceAll('-', ' '))
}

/** "the mediation" */
export function stepInSentence(step: SettlingStep, profile: Profile): string {
  return profile.differences.steps.find(s => s.id === step)?.inSentence ?? `the ${step.replaceAll('-', ' ')}`
}

export function resultWords(result: unknown): string {
  switch (result) {
    case 'settled':
      return 'settled'
    case 'partly':
      return 'settled in part'
    case 'did-not-happen':
      return 'it did not take place'
    default:
      return 'not settled'
  }
}

export function certificateWords(because: unknown): string {
  switch (because) {
    case 'held':
      return 'mediation was held'
    case 'not-wanted':
      return 'the family does not want mediation'
    default:
      return 'mediation was not arranged in time'
  }
}

export function howWords(how: string, profile: Profile): string {
  switch (how) {
    case 'panel':
      return 'after the panel discussed it'
    case 'we-changed':
      return 'we changed what we had decided'
    case 'they-accepted':
      return 'they accept what we decided'
    case 'appeal':
      return 'by the appeal'
    default:
      return `by ${stepInSentence(how as SettlingStep, profile)}`
  }
}

export function whoseWords(whose: unknown): string {
  return whose === 'authority' ? 'ours to do' : whose === 'family' ? 'the family’s to do' : 'the Tribunal’s'
}

export function endWords(how: FurtherSays<'appeal.ended'>['how']): string {
  switch (how) {
    case 'decided':
      return 'The Tribunal decided the appeal'
    case 'conceded':
      return 'We do not oppose the appeal'
    case 'withdrawn':
      return 'The appeal was withdrawn'
    case 'agreed':
      return 'Agreed in mediation, with the force of an order'
  }
}

/** What an order asks, as it stands after "Order:". */
export function orderWords(order: string, profile: Profile): string {
  const plan = profile.law === 'england-ehc-2014' ? 'EHC plan' : 'statement'
  const words: Readonly<Record<string, string>> = {
    dismissed: 'the appeal is dismissed',
    assess: 'carry out the assessment',
    'make-plan': `make ${profile.law === 'england-ehc-2014' ? 'an EHC plan' : 'a statement'}`,
    reconsider: 'think again, with the Tribunal’s reasons',
    amend: `amend the ${plan}`,
    'name-setting': `name another school or placement in the ${plan}`,
    maintain: `keep the ${plan} in force`,
    'maintain-and-amend': `keep the ${plan} in force and amend it`,
  }
  return words[order] ?? order
}

/** What can be appealed against: "the refusal to assess". */
export function againstWords(against: string, profile: Profile): string {
  const plan = profile.law === 'england-ehc-2014' ? 'EHC plan' : 'statement'
  const words: Readonly<Record<string, string>> = {
    'assessment.refused': 'the refusal to assess',
    'plan.refused': `the refusal to make ${profile.law === 'england-ehc-2014' ? 'an EHC plan' : 'a statement'}`,
    'plan.finalised': `what the final ${plan} says`,
    'plan.amended': `what the amended ${plan} says`,
    'reassessment.refused': 'the refusal to assess again',
    'cease.decided': `the decision to end the ${plan}`,
    'amendment.dropped': `the decision not to amend the ${plan}`,
    'review.decided': 'the decision after the review',
    'review.notified': 'the decision after the review',
    'school-change.decided': 'the refusal to change the school',
  }
  return words[against] ?? 'an earlier decision'
}
