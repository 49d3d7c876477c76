import type { Profile } from '../authority/profile.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { count, listed } from '../kernel/words.ts'
import type { FactWords } from './fact-words.ts'

export const reviewKinds = {
  annual: 'Annual review',
  interim: 'Interim review',
  early: 'Early review',
  transfer: 'Review before a change of school',
} as const

export const progressWords = { met: 'Met', good: 'Good progress', some: 'Some progress', none: 'No progress' } as const

export const attendanceWords = {
  attended: 'Came',
  online: 'Joined online',
  'sent-advice': 'Sent advice',
  apologies: 'Sent apologies',
  absent: 'Did not come',
} as const

export const recommendationWords = {
  maintain: 'Leave it as it is',
  amend: 'Amend it',
  cease: 'Cease it',
  reassess: 'Assess again',
} as const

/** What facts about reviews say on the timeline; null for any other. */
export function reviewWords(fact: { name: string; says: Record<string, unknown> }, profile: Profile): FactWords | null {
  const s = fact.says
  const day = (value: unknown) => longDay(value as Day)
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  switch (fact.name) {
    case 'review.listed':
      return {
        title: 'The head teacher was told that the review falls due',
        details: [
          `On the list for the ${String(s.term).replace('-', ' term ')}, sent to ${s.to}`,
          `Due ${day(s.dueOn)}`,
        ],
      }
    case 'review.arranged':
      return {
        title: `${reviewKinds[s.kind as keyof typeof reviewKinds]} arranged for ${day(s.meetingOn)} at ${s.at}`,
        details: [
          s.online === true ? `Online: ${s.place}` : String(s.place),
          count(Number(s.minutes), 'minute'),
          `Chair: ${s.chair}`,
          ...some('On that day all the same because', s.although),
        ],
      }
    case 'review.asked': {
      const who = s.who as { name: string; role: string; asks: string }[]
      return {
        title: 'Who is invited to the review, and what each is asked for',
        details: [
          `Sent by ${s.how}; what they send is due ${day(s.dueOn)}`,
          ...who.map(({ name, role, asks }) => `${name}, ${role}: ${asks}`),
        ],
      }
    }
    case 'review.advice-received':
      return {
        title: `Advice for the review received from ${s.from}`,
        details: [String(s.role), ...some('Said', s.words)],
      }
    case 'review.circulated':
      return {
        title: 'Who got the papers for the review',
        details: [`${listed(s.to as string[])}, by ${s.how}`, ...some('Without', s.without)],
      }
    case 'review.recorded':
      return { title: 'Record of the review meeting written', details: recordDetails(s) }
    case 'review.report-filed':
      return { title: `Report of the review received from ${s.by}`, details: some('Said', s.words) }
    case 'review.reasoned':
      return {
        title: `Review decided: ${recommendationWords[s.outcome as 'maintain'].toLowerCase()}`,
        details: [
          `Reasons: ${s.reasons}`,
          `Decided by ${s.decidedBy}`,
          ...some('Parts', Array.isArray(s.parts) ? s.parts.join(', ') : undefined),
          ...some('Other than the meeting recommended, because', s.departsBecause),
          ...some('Without the report, because', s.withoutReport),
        ],
      }
    case 'review.letter-sent':
      return { title: `Decision on the review sent to ${listed(s.to as string[])}`, details: [`By ${s.how}`] }
    case 'review.informal-held':
      return { title: `Informal review with ${s.with}`, details: [String(s.words)] }
    case 'review.marked-complex':
      return { title: 'Marked as complex: the review officers attend', details: [String(s.because)] }
    case 'review.unmarked':
      return { title: 'No longer marked as complex', details: [String(s.because)] }
    case 'attendance.planned':
      return { title: `${s.name} attends the review`, details: [`Meeting on ${day(s.meetingOn)}`] }
    case 'attendance.dropped':
      return { title: `${s.name} does not attend the review`, details: [String(s.because)] }
    case 'attendance.noted':
      return {
        title: s.attended === true ? `${s.name} attended the review` : `${s.name} did not attend the review`,
        details: [...some('Advised', s.advised), ...some('Because', s.because)],
      }
    case 'action.agreed':
      return { title: `To do: ${s.what}`, details: [`${s.who}, by ${plainDay(s.by as Day)}`] }
    case 'action.done':
      return { title: 'Follow-up action done', details: [`Entry ${s.action}`, ...some('Said', s.words)] }
    case 'duty.chased': {
      const watch = profile.watches.find(w => w.id === s.watch)
      return {
        title: `${s.to} chased by ${s.how}`,
        details: [...(watch === undefined ? [] : [`We wait for ${watch.awaits}`]), ...some('Said', s.words)],
      }
    }
    default:
      return null
  }
}

function recordDetails(s: Record<string, unknown>): string[] {
  const attendance = s.attendance as { name: string; how: keyof typeof attendanceWords }[]
  const objectives = s.objectives as { objective: string; progress: keyof typeof progressWords }[]
  const came = attendance.filter(a => a.how === 'attended' || a.how === 'online').map(a => a.name)
  return [
    `Came: ${listed(came) || 'nobody'}`,
    ...objectives.map(o => `${progressWords[o.progress]}: ${o.objective}`),
    `Recommends: ${recommendationWords[s.recommends as keyof typeof recommendationWords].toLowerCase()}. ${s.because}`,
  ]
}
