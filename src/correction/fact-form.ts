import type { Case } from '../case/case.ts'
import { groundWords, requesterWords } from '../case/fact-words.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { RecordedFact } from '../record/append.ts'
import { grounds, kindOf, type Word } from '../record/facts.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import type { Filled } from '../web/fields.tsx'
import { filledDay } from '../web/fields.tsx'
import { choice, dayField, type Field, type Fields, type Form, form, longText, text } from '../web/form.ts'

/** A fact as it counts now: its day and what it says, at the place where it stands. */
export interface Standing {
  name: string
  on: Day
  about: string | null
  says: Readonly<Record<string, unknown>>
}

/** What can be put right: the day and the words of a law's fact, the day of another, and of a correction only that it counts. */
export function correctionForm(theCase: Case, written: RecordedFact, now: Standing | null, today: Day): Form {
  const takeBack = { value: 'take-back', text: takeBackWords(written) } as const
  const correct = { value: 'correct', text: 'Correct it' } as const
  const because = longText({
    label: 'Why',
    hint: 'How the mistake came about, or what shows it. It stands on the record.',
    required: 'Say why',
    look: { rows: 3 },
  })
  if (written.name === 'fact.corrected') {
    return form({ what: choice({ label: 'What to do', choices: [takeBack], required: 'Choose what to do' }), because })
  }
  const name = now?.name ?? written.name
  return form({
    what: choice({ label: 'What to do', choices: [correct, takeBack], required: 'Choose what to do' }),
    on: dayField({
      label: 'Day on which it happened',
      required: 'Give the day on which it happened',
      notAfter: { day: today, because: `Day on which it happened must be today, ${longDay(today)}, or earlier` },
    }),
    ...(isFurtherFact(name) ? {} : wordFields(theCase, now ?? written)),
    because,
  })
}

/** The form as the fact now stands. */
export function correctionFilled(written: RecordedFact, now: Standing | null): Filled {
  const shown = now ?? written
  const filled: Record<string, string | readonly string[] | undefined> = { ...filledDay('on', shown.on) }
  for (const [word, said] of Object.entries(shown.says)) {
    const spec = wordsOf(shown.name)[word]
    if (spec === undefined) continue
    if (spec.is === 'day') Object.assign(filled, filledDay(fieldName(word), String(said)))
    else filled[fieldName(word)] = textOf(said) ?? undefined
  }
  return filled
}

/** The words a fact may say, with those that its ground needs. */
export function wordsOf(name: string): Readonly<Record<string, Word>> {
  const kind = kindOf(name)
  if (kind === undefined) return {}
  if (name !== 'delay.excused') return kind.says
  const needed: Record<string, Word> = {}
  for (const more of Object.values<Readonly<Record<string, Word>>>(grounds)) {
    for (const [word, spec] of Object.entries(more)) needed[word] = { is: spec.is } as Word
  }
  return { ...kind.says, ...needed }
}

/** What a word says as one text: a list has a line for each; null when it is neither. */
export function textOf(said: unknown): string | null {
  if (typeof said === 'string') return said
  return Array.isArray(said) && said.every(one => typeof one === 'string') ? said.join('\n') : null
}

/** Apart from the form's own fields, whatever a fact may come to say. */
export function fieldName(word: string): string {
  return `says-${word}`
}

function wordFields(theCase: Case, fact: Pick<Standing, 'name' | 'says'>): Fields {
  const fields: Record<string, Field<unknown>> = {}
  for (const [word, spec] of Object.entries(wordsOf(fact.name))) {
    // What came from another program and is no text stays as it is.
    if (spec.is === 'anything' && fact.says[word] !== undefined && textOf(fact.says[word]) === null) continue
    const field = wordField(theCase, fact.name, word, spec)
    if (field !== null) fields[fieldName(word)] = field
  }
  return fields
}

function wordField(theCase: Case, name: string, word: string, spec: Word): Field<unknown> | null {
  const label = labels[word] ?? plain(word)
  const required = spec.required ? { required: `${label}: this is needed` } : {}
  if (name === 'delay.excused' && word === 'deadline') {
    return choice({
      label,
      choices: packs[theCase.law].duties.map(d => ({ value: d.id, text: d.title })),
      required: `${label}: this is needed`,
    })
  }
  if (name === 'delay.excused' && word === 'ground') {
    return choice({
      label,
      choices: [...new Set(packs[theCase.law].grounds.map(g => g.ground))].map(g => ({
        value: g,
        text: groundWords(g, theCase.law),
      })),
      required: `${label}: this is needed`,
    })
  }
  switch (spec.is) {
    case 'one of':
      return choice({
        label,
        choices: spec.values.map(value => ({ value, text: valueWords(name, word, value) })),
        ...required,
      })
    case 'day':
      return dayField({ label, ...required })
    case 'text':
      return text({ label, longest: 2_000, ...required })
    case 'anything':
      return longText({ label, ...required })
    case 'position':
    case 'fact or null':
      return null
  }
}

const labels: Readonly<Record<string, string>> = {
  by: 'Who asked',
  from: 'From',
  to: 'To',
  kind: 'Which meeting',
  reasons: 'Reasons',
  setting: 'Setting, by its number in the register',
  settingType: 'Type of setting',
  madeOn: 'Day it was made',
  lastReviewedOn: 'Day of the last review',
  deadline: 'For which duty',
  ground: 'The ground',
  askedOn: 'Day the consent was asked for',
  meetingOn: 'Day of the meeting',
  startsOn: 'Day the next phase starts',
  movesOn: 'Day of the move',
  outcome: 'Outcome',
  order: 'What was ordered',
  against: 'Against what',
}

function valueWords(name: string, word: string, value: string): string {
  if (word === 'by') return capital(requesterWords(value))
  if (name === 'meeting.held')
    return value === 'parents' ? 'With the parents, during the assessment' : 'About what was proposed'
  return plain(value)
}

function takeBackWords(written: RecordedFact): string {
  return written.name === 'fact.corrected'
    ? 'Take this correction back: what it changed counts again'
    : 'Take it back: it never happened'
}

function plain(word: string): string {
  return capital(word.replaceAll('-', ' ').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
}
