import type { Profile } from '../../authority/profile.ts'
import { type Day, longDay, parseDay } from '../../kernel/day.ts'
import { capital } from '../../kernel/words.ts'
import { derive } from '../../law/derive.ts'
import type { Derived } from '../../law/law.ts'
import type { NewFact } from '../../record/append.ts'
import { type CaseFile, parseCaseFile } from '../../record/case-file.ts'
import type { Fact, LawId } from '../../record/facts.ts'
import { furtherFacts, isFurtherFact } from '../../record/further-facts.ts'
import { factWords } from '../fact-words.ts'
import { type ArrivingPerson, readPeople } from './people.ts'
import { isClean, plain } from './plain.ts'

/** A portable case file that was found whole: what it holds, as far as this program takes it. */
export interface Arriving {
  law: LawId
  bornOn: Day | null
  /** The record, entry by entry, so that every position means what it meant. */
  facts: readonly NewFact[]
  closures: readonly { from: Day; reopens: Day }[]
  derived: Derived
  people: readonly ArrivingPerson[]
  /** What was wrong with a number of the child and is left out. */
  leftOut: readonly string[]
  documents: readonly string[]
  authority: string | null
  reference: string | null
  madeOn: Day | null
}

/** More than any child’s record, and less than would keep the program busy. */
export const largestCaseFile = 5_000_000
const mostFacts = 5_000
const deepest = 40

/** Reads a file from outside: hostile until proven otherwise. Every problem is told, in words, and nothing is half taken. */
export function readArriving(text: string, profile: Profile, today: Day): { ok: Arriving } | { problems: string[] } {
  if (text.length > largestCaseFile)
    return { problems: ['The file is larger than any record of a child: 5 MB at most'] }
  if (depthOf(text) > deepest) return { problems: ['The file is nested deeper than a case file ever is'] }
  const parsed = parseCaseFile(text)
  if ('problems' in parsed) return { problems: parsed.problems.slice(0, 50).map(inWords) }
  const file = parsed.ok
  const problems = [...wrongSizes(file), ...uncleanEntries(file), ...futureDays(file, today)]
  const people = readPeople(file.others.people)
  problems.push(...people.problems)
  if (problems.length > 0) return { problems: problems.slice(0, 50) }
  const outcome = derive(file)
  if ('problems' in outcome) return { problems: outcome.problems.slice(0, 50).map(inWords) }
  const from = objectOf(file.others.from)
  return {
    ok: {
      law: file.law,
      bornOn: file.child?.bornOn ?? null,
      facts: file.facts.map(fact => taken(fact, recorderOf(file, fact), profile)),
      closures: file.closures,
      derived: outcome.ok,
      people: people.people,
      leftOut: people.leftOut,
      documents: listOf(file.others.documents)
        .map(d => plain(objectOf(d).title, 200))
        .filter(title => title !== ''),
      authority: plain(from.authority, 120) || null,
      reference: plain(from.reference, 40) || null,
      madeOn: typeof from.madeOn === 'string' ? parseDay(from.madeOn) : null,
    },
  }
}

/**
 * One entry as it stands on our record. What the law looks at is taken as it is. What the other program recorded beside it
 * is kept to be read: it names the other house’s accounts, schools and documents, and nothing may follow from it here. Calls
 * and meetings name nothing, and are taken as they are.
 */
function taken(fact: Fact, by: string | null, profile: Profile): NewFact {
  const about = fact.about === undefined ? {} : { about: fact.about }
  if (fact.further !== true) {
    if (fact.name !== 'fact.corrected') return { name: fact.name, on: fact.on as Day, ...about, says: { ...fact.says } }
    const right = fact.says?.fact as Fact | null
    const says =
      right === null || right.further !== true
        ? { ...fact.says }
        : { ...fact.says, fact: { ...right, ...asCarried(right, by, profile), further: true } }
    return { name: fact.name, on: fact.on as Day, says }
  }
  if (
    takenWhole.includes(fact.name) &&
    isFurtherFact(fact.name) &&
    furtherFacts[fact.name].safeParse(fact.says).success
  )
    return { name: fact.name, on: fact.on as Day, ...about, says: { ...fact.says } }
  return { ...asCarried(fact, by, profile), on: fact.on as Day, ...about }
}

const takenWhole: readonly string[] = ['contact.made', 'meeting.noted', 'entry.carried']

function asCarried(fact: Fact, by: string | null, profile: Profile): { name: string; says: Record<string, unknown> } {
  const says = objectOf(fact.says)
  const known =
    isFurtherFact(fact.name) && furtherFacts[fact.name].safeParse(says).success
      ? factWords({ name: fact.name, says }, profile.law, profile)
      : {
          title: capital(fact.name.replaceAll(/[.-]/g, ' ')),
          details: Object.entries(says)
            .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
            .map(([word, value]) => `${capital(word)}: ${value}`),
        }
  const title = plain(known.title, 300)
  return {
    name: 'entry.carried',
    says: {
      name: plain(fact.name, 80) || 'unknown',
      title: title === '' ? 'An entry of another program' : title,
      details: known.details
        .slice(0, 30)
        .map(line => plain(line, 5_000))
        .filter(line => line !== ''),
      ...(by === null ? {} : { by }),
    },
  }
}

function recorderOf(file: CaseFile, fact: Fact): string | null {
  const position = file.facts.indexOf(fact) + 1
  const noted = listOf(file.others.history)[position - 1]
  return plain(objectOf(noted).recordedBy, 120) || null
}

function wrongSizes({ facts }: CaseFile): string[] {
  if (facts.length > mostFacts)
    return [`The file has ${facts.length} entries; a record of more than ${mostFacts} is not taken`]
  return facts.flatMap((fact, index) => [
    ...(fact.name.length > 80 ? [`Entry ${index + 1} has a name longer than any fact’s`] : []),
    ...(fact.about !== undefined && fact.about.length > 200
      ? [`Entry ${index + 1} is about something with a name longer than 200 characters`]
      : []),
  ])
}

/** What no form of a program sends: it could mislead who reads it, or is no text that can be kept. */
function uncleanEntries({ facts }: CaseFile): string[] {
  return facts.flatMap((fact, index) =>
    isClean([fact.name, fact.about ?? '', fact.says ?? {}])
      ? []
      : [`Entry ${index + 1} holds characters that are not text`],
  )
}

function futureDays(file: CaseFile, today: Day): string[] {
  return [
    ...(file.child?.bornOn !== undefined && file.child.bornOn > today ? ['The child is not born yet'] : []),
    ...file.facts.flatMap(({ on }, index) =>
      on > today ? [`Entry ${index + 1} is of ${longDay(on as Day)}, a day that has not come`] : [],
    ),
  ]
}

function inWords({ position, because }: { position: number | null; because: string }): string {
  return position === null ? capital(because) : `Entry ${position}: ${because}`
}

/** How deep brackets stand in one another, outside of what is quoted: before anything recursive reads the text. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (quoted) {
      if (character === 92) index++
      else if (character === 34) quoted = false
    } else if (character === 34) quoted = true
    else if (character === 123 || character === 91) most = Math.max(most, ++depth)
    else if (character === 125 || character === 93) depth--
  }
  return most
}

export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
