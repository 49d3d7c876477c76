import type { Profile } from '../authority/profile.ts'
import { type Case, isStillOpen } from '../case/case.ts'
import { adviceName, dutyTitle, groundWords } from '../case/fact-words.ts'
import type { Decision } from '../case/handle.ts'
import { refusalsOfLaw } from '../case/law-of-case.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { Citation, Deadline, LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'
import { grounds } from '../record/facts.ts'

/** A deadline that a ground could still cover: open, or met after its day without a ground. */
export function excusable(theCase: Case): Deadline[] {
  return theCase.derived.deadlines.filter(
    d => d.excusedBy === null && (isStillOpen(d) || (d.metOn !== null && d.metOn > d.dueOn)),
  )
}

/** How a deadline stands in an address: its id, and the piece of work it belongs to. */
export function nameInAddress(deadline: Deadline): string {
  return deadline.about === null ? deadline.id : `${deadline.id}~${deadline.about}`
}

/** The deadline an address means: the oldest open one of that name, else the last that was late. */
export function deadlineNamed(theCase: Case, name: string): Deadline | null {
  const [id, about] = name.split('~')
  const named = excusable(theCase).filter(d => d.id === id && (about === undefined || d.about === about))
  return named.find(isStillOpen) ?? named.at(-1) ?? null
}

export interface GroundOffered {
  id: string
  words: string
  cites: readonly Citation[]
  /** Days away, both counted, for an absence. */
  daysAway: number | null
}

/** The grounds that the law allows for this deadline, and only those. */
export function groundsFor(theCase: Case, deadline: Deadline): GroundOffered[] {
  return packs[theCase.law].grounds
    .filter(g => g.excuses.includes(deadline.id) && (g.owners === undefined || g.owners.includes(deadline.owner)))
    .map(g => ({
      id: g.ground,
      words: groundWords(g.ground, theCase.law),
      cites: g.cites,
      daysAway: g.daysAway ?? null,
    }))
}

/** What a deadline is called on a page: advice by the adviser it is asked of. */
export function deadlineTitle(deadline: Deadline, law: LawId, profile: Profile): string {
  return deadline.id === 'give-advice'
    ? `${adviceName(deadline.about?.replace(/^advice:/, '') ?? deadline.owner, profile)} due`
    : dutyTitle(deadline.id, law)
}

export interface DelayForm {
  ground: string
  from?: Day | null
  to?: Day | null
  askedOn?: Day | null
  evidence: string
  on: Day
}

/** Records a ground with its evidence. The law says whether it applies; its no is shown in the user's words. */
export function decideDelay(
  theCase: Case,
  deadline: Deadline,
  form: DelayForm,
  documents: readonly string[] = [],
): Decision {
  const excused: NewFact = {
    name: 'delay.excused',
    on: form.on,
    about: deadline.about,
    says: { deadline: deadline.id, ground: form.ground, ...needed(form) },
  }
  const refused = refusalsOfLaw(theCase, [excused])
  if (refused.length > 0) {
    return { refused: refused.map(r => ({ field: 'ground', because: groundInWords(r.because, theCase.law) })) }
  }
  if (form.on < deadline.startedOn) return refuse('The ground cannot be recorded before the duty began', 'on')
  return {
    record: [
      excused,
      {
        name: 'delay.evidenced',
        on: form.on,
        about: deadline.about,
        says: {
          deadline: deadline.id,
          ground: form.ground,
          evidence: form.evidence,
          ...(documents.length > 0 && { documents: [...documents] }),
        },
      },
    ],
  }
}

/** Only the words that this ground needs go to the law. */
function needed(form: DelayForm): Record<string, Day> {
  const known: Readonly<Record<string, object>> = grounds
  const wants = Object.keys(known[form.ground] ?? {})
  const given: Record<string, Day | null | undefined> = { from: form.from, to: form.to, askedOn: form.askedOn }
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Day] => wants.includes(entry[0]) && entry[1] != null),
  )
}

/** The law's own ids give way to what people call them; longer ids first, since one may begin another. */
export function groundInWords(because: string, law: LawId): string {
  const duties = packs[law].duties.map(d => [d.id, `“${d.title}”`] as const)
  const named = [...duties, ...Object.keys(grounds).map(g => [g, `“${groundWords(g, law)}”`] as const)]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((words, [id, title]) => words.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), title), because)
    .replaceAll(law, packs[law].name)
  return named.charAt(0).toUpperCase() + named.slice(1)
}
