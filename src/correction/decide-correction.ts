import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { refusalsOfLaw } from '../case/law-of-case.ts'
import { type Day, parseDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { RecordedFact } from '../record/append.ts'
import { grounds } from '../record/facts.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import { correctionOf } from '../record/settle.ts'
import { groundInWords } from './decide-delay.ts'
import { fieldName, type Standing, textOf, wordsOf } from './fact-form.ts'

export type CorrectionValues = Readonly<Record<string, unknown>>

/** The entry an address means: as it was written, and as it counts now; null now when it was taken back. */
export function entryAt(theCase: Case, position: string): { written: RecordedFact; now: Standing | null } | null {
  const written = theCase.record.find(f => String(f.position) === position)
  if (written === undefined) return null
  if (written.name === 'fact.corrected')
    return correctionOf(theCase.record, written.position) !== null ? { written, now: null } : { written, now: written }
  return { written, now: theCase.facts.find(f => f.position === written.position) ?? null }
}

/**
 * Puts an entry right, or takes it back: a new fact that says which, why, and the right one whole. The wrong one stays where
 * it is.
 */
export function decideCorrection(theCase: Case, position: string, values: CorrectionValues, today: Day): Decision {
  const entry = entryAt(theCase, position)
  if (entry === null) return refuse('This entry is not on the record')
  const { written, now } = entry
  const kept = whyNotCorrect(written)
  if (kept !== null) return refuse(kept)
  const because = String(values.because ?? '')
  const correction = (fact: Record<string, unknown> | null): Decision => {
    const corrected = { name: 'fact.corrected', on: today, says: { position: written.position, because, fact } }
    const refused = refusalsOfLaw(theCase, [corrected])
    if (refused.length > 0) return { refused: refused.map(r => ({ because: groundInWords(r.because, theCase.law) })) }
    return { record: [corrected] }
  }
  if (values.what === 'take-back') {
    if (now === null) return refuse('This entry was taken back before and counts for nothing', 'what')
    return correction(null)
  }
  if (written.name === 'fact.corrected') return refuse('A correction is taken back, not changed', 'what')
  const right = rightFact(written, now, values)
  if (now !== null && sameFact(now, right)) {
    return refuse('Nothing is different: change the day or the words, or take it back', 'on')
  }
  return correction(right)
}

/** Who may see a case is not changed by the way: not by whoever may put a day right. */
export function whyNotCorrect(written: RecordedFact): string | null {
  return written.name === 'case.restricted' || written.name === 'case.unrestricted'
    ? 'A restriction is set or lifted under “Who can see it”, not by a correction'
    : null
}

/** The right fact, whole: its day and words from the form, its piece of work as it was. */
function rightFact(written: RecordedFact, now: Standing | null, values: CorrectionValues): Record<string, unknown> {
  const base = now ?? written
  const further = isFurtherFact(base.name)
  const says = further ? { ...base.says } : saysOf(base, values)
  const about = aboutOf(base, says)
  return {
    name: base.name,
    on: values.on,
    ...(Object.keys(says).length > 0 && { says }),
    ...(about !== null && { about }),
    ...(further && { further: true }),
  }
}

function saysOf(base: Standing, values: CorrectionValues): Record<string, unknown> {
  const says: Record<string, unknown> = {}
  for (const word of Object.keys(wordsOf(base.name))) {
    const was = base.says[word]
    const asked = Object.hasOwn(values, fieldName(word))
    const value = asked ? values[fieldName(word)] : was
    if (value === null || value === undefined || value === '') continue
    says[word] = Array.isArray(was) ? listOr(was, value) : value
  }
  if (base.name !== 'delay.excused') return says
  const known: Readonly<Record<string, object>> = grounds
  const needed = Object.keys(known[String(says.ground)] ?? {})
  return Object.fromEntries(
    Object.entries(says).filter(([word]) => word === 'deadline' || word === 'ground' || needed.includes(word)),
  )
}

/** A list that was not touched stays the list it was; a line each makes another. */
function listOr(was: readonly unknown[], value: unknown): unknown {
  if (typeof value !== 'string' || value === textOf(was)?.trim()) return was
  return value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Advice that turns out to be another adviser's belongs to that adviser's piece of work. */
function aboutOf(base: Standing, says: Record<string, unknown>): string | null {
  const was = `advice:${String(base.says.from)}`
  if (base.about === null || base.about !== was || typeof says.from !== 'string') return base.about
  return `advice:${says.from}`
}

function sameFact(now: Standing, right: Record<string, unknown>): boolean {
  const told = (says: unknown) =>
    JSON.stringify(Object.entries((says ?? {}) as object).sort(([a], [b]) => (a < b ? -1 : 1)))
  return now.on === right.on && told(now.says) === told(right.says)
}

/** The day of a form's value, for the page that asks again before it is recorded. */
export function asDay(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null
}
