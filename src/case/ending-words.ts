import type { Profile } from '../authority/profile.ts'
import { longDay, parseDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { askedWords, groundOf } from './ending.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about ceasing, moving and a death say on the timeline; null for any other. */
export function endingWords(fact: { name: string; says: Record<string, unknown> }, profile: Profile): FactWords | null {
  const s = fact.says
  const plan = packs[profile.law].words.document
  const some = (label: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`${label}: ${String(value)}`]
  const on = (value: unknown) => {
    const day = parseDay(String(value))
    return day === null ? String(value) : longDay(day)
  }
  switch (fact.name) {
    case 'cease.considered':
      return {
        title: `Proposed to cease: ${groundOf(profile, String(s.ground))?.name ?? s.ground}`,
        details: [
          String(s.because),
          `Consulted: ${listed((s.consults as { name: string; role: string }[]).map(askedWords))}, to answer by ${on(s.answerBy)}`,
          ...(s.provisionUntil === undefined ? [] : [`Provision kept until ${on(s.provisionUntil)}`]),
        ],
      }
    case 'cease.evidenced':
      return { title: 'Evidence for ceasing', details: [String(s.words)] }
    case 'cease.answered':
      return { title: `${s.who} ${viewWords(String(s.view))} on ceasing`, details: some('Said', s.words) }
    case 'cease.reasoned':
      return {
        title: `Why it is no longer necessary to maintain the ${plan}`,
        details: [
          String(s.reasons),
          `Decided by ${s.decidedBy}`,
          ...some('Help there is afterwards', s.support),
          ...(s.provisionUntil === undefined ? [] : [`Provision kept until ${on(s.provisionUntil)}`]),
          ...some('Decided without all answers, because', s.withoutAnswers),
          `Told: ${listed(s.to as string[])}`,
        ],
      }
    case 'cease.kept':
      return { title: `The ${plan} is kept after all`, details: [String(s.because), `Decided by ${s.decidedBy}`] }
    case 'leaver.considered': {
      const milestone = profile.ceasing.flatMap(p => p.milestones).find(m => m.id === s.milestone)
      return { title: `Looked at: ${milestone?.name ?? s.milestone}`, details: [String(s.because)] }
    }
    case 'move.heard':
      return {
        title: `Heard that the child moves away on ${on(s.movesOn)}`,
        details: [
          `To ${s.to}`,
          ...some('New authority', s.authority),
          `Heard from ${s.from}`,
          ...some('Note', s.words),
        ],
      }
    case 'move.cancelled':
      return { title: 'The move is called off', details: [String(s.because)] }
    case 'transfer.sent':
      return { title: `Sent to ${s.to}`, details: [String(s.with), ...some('Officer there', s.contact)] }
    case 'transfer.received':
      return {
        title: `Received from ${s.from}`,
        details: [...some('Officer there', s.contact), ...some('Note', s.words)],
      }
    case 'transfer.explained':
      return {
        title: 'Parents told what we will do after the move',
        details: [
          s.assesses === 'will' ? 'We will assess again' : 'We will not assess now',
          String(s.because),
          `The ${plan} is reviewed by ${on(s.reviewBy)}`,
          `Told: ${listed(s.to as string[])}`,
        ],
      }
    case 'file.made':
      return {
        title: `File of the case made for ${s.for}`,
        details: [String(s.because), s.addresses === 'with' ? 'With addresses' : 'Without addresses'],
      }
    case 'file.taken-in':
      return {
        title: `Record taken in from ${s.from}`,
        details: [`${s.entries} entries before this one were recorded there`, ...some('Their reference', s.reference)],
      }
    case 'entry.carried':
      return {
        title: String(s.title),
        details: [...(s.details as string[]), ...(s.by === undefined ? [] : [`Recorded elsewhere by ${s.by}`])],
      }
    case 'plan.entered':
      return {
        title: `Details of the ${plan} that is entered`,
        details: [...some('Setting', s.setting), ...some('Note', s.words)],
      }
    case 'child.died':
      return { title: 'The child has died', details: [`Told by ${s.told}`, ...some('Note', s.words)] }
    default:
      return null
  }
}

/** Why a plan ends, beneath the fact itself; nothing after a death, which stands beside it. */
export function ceasingGroundWords(ground: unknown, profile: Profile): string[] {
  if (ground === 'moved-away') return ['The child moved to where no authority takes it over']
  const found = groundOf(profile, String(ground))
  return found === null ? [] : [`Ground: ${found.name}`]
}

export function viewWords(view: string): string {
  return view === 'agrees' ? 'agrees' : view === 'disagrees' ? 'does not agree' : 'has no view'
}
