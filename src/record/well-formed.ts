import { isDay } from '../kernel/day.ts'
import { type FactKind, grounds, isGround, kindOf, type LawId, type Says, type Word } from './facts.ts'

/** What is wrong with something on a record, in words: "what is wrong; what was expected". */
export type Wrong = string

/**
 * What is wrong with the form of one fact at `position` (from 1): its name, day, `about` and the words it says. An empty list
 * when nothing is. It asks nothing of the law: whether the fact fits the facts before it is for `derive`.
 */
export function formOf(fact: unknown, law: LawId, position: number): Wrong[] {
  if (!isObject(fact)) return [`${shown(fact)} is not a fact; a fact has a name and the day it happened on`]
  const { name, on, says, about, further } = fact
  if (typeof name !== 'string') return [`the fact has no name; expected one such as assessment.requested`]
  const wrong: Wrong[] = []
  if (typeof on !== 'string') wrong.push(`${name} has no day; expected "on" with a day such as 2026-03-16`)
  else if (!isDay(on)) wrong.push(`${name} is on ${shown(on)}, which is not a day; expected one such as 2026-03-16`)
  if (about !== undefined && about !== null && (typeof about !== 'string' || about === '')) {
    wrong.push(`${name} is about ${shown(about)}; expected a name for the piece of work, such as review:1`)
  }
  if (further !== undefined && typeof further !== 'boolean') {
    wrong.push(`${name} is marked "further": ${shown(further)}; expected true, or no such mark`)
    return wrong
  }
  const kind = kindOf(name)
  if (further === true) {
    if (kind !== undefined)
      wrong.push(`${name} is marked further; expected no such mark, since the law looks at this fact`)
    return wrong
  }
  if (kind === undefined) {
    wrong.push(`${name} is not a fact that anybody knows; expected one of the law's facts, or the mark "further": true`)
  } else if (kind.laws !== undefined && !kind.laws.includes(law)) {
    wrong.push(`${name} is unknown to ${law}; expected a fact of this law (${kind.laws.join(' and ')} knows it)`)
  } else if (says !== undefined && !isObject(says)) {
    wrong.push(`${name} says ${shown(says)}; expected words and what they say`)
  } else {
    wrongWords(kind, says ?? nothing, law, position, wrong)
  }
  return wrong
}

const nothing: Says = {}

function wrongWords(kind: FactKind, says: Says, law: LawId, position: number, wrong: Wrong[]): void {
  const more = kind.name === 'delay.excused' ? wordsOfGround(says, wrong) : undefined
  if (more === 'unknown ground') return
  for (const word in kind.says) {
    const expected = kind.says[word]
    if (expected !== undefined) checkWord(kind.name, word, expected, says[word], law, position, wrong)
  }
  for (const word in more) {
    const expected = more[word]
    if (expected !== undefined) checkWord(kind.name, word, expected, says[word], law, position, wrong)
  }
  for (const word of Object.keys(says)) {
    if (Object.hasOwn(kind.says, word) || (more !== undefined && Object.hasOwn(more, word))) continue
    const known = [...Object.keys(kind.says), ...Object.keys(more ?? {})]
    const expected = known.length === 0 ? 'no words' : `only ${known.join(', ')}`
    wrong.push(`${kind.name} says "${word}", which it does not know; expected ${expected}`)
  }
}

function wordsOfGround(says: Says, wrong: Wrong[]): { readonly [word: string]: Word } | undefined | 'unknown ground' {
  const { ground } = says
  if (ground === undefined) return undefined
  if (isGround(ground)) return grounds[ground]
  wrong.push(`${shown(ground)} is not a ground for delay; expected one of ${Object.keys(grounds).join(', ')}`)
  return 'unknown ground'
}

function checkWord(
  name: string,
  word: string,
  expected: Word,
  said: unknown,
  law: LawId,
  position: number,
  wrong: Wrong[],
): void {
  if (said === undefined) {
    if (expected.required) wrong.push(`${name} does not say "${word}"; expected ${wordsFor(expected)}`)
    return
  }
  if (expected.is === 'fact or null') {
    if (said === null) return
    if (isObject(said) && said.name === 'fact.corrected') {
      wrong.push(`${name} puts another fact.corrected in place; expected the right fact, or null`)
      return
    }
    for (const inner of formOf(said, law, position)) wrong.push(`the right fact of ${name}: ${inner}`)
    return
  }
  const fits = expected.is === 'position' ? isEarlier(said, position) : isSaid(expected, said)
  if (!fits) wrong.push(`${name} says "${word}" is ${shown(said)}; expected ${wordsFor(expected, position)}`)
}

function isEarlier(said: unknown, position: number): boolean {
  return typeof said === 'number' && Number.isInteger(said) && said >= 1 && said < position
}

function isSaid(expected: Word, said: unknown): boolean {
  switch (expected.is) {
    case 'one of':
      return typeof said === 'string' && expected.values.includes(said)
    case 'day':
      return typeof said === 'string' && isDay(said)
    case 'text':
      return typeof said === 'number' || (typeof said === 'string' && (said !== '' || !expected.required))
    case 'anything':
    case 'position':
    case 'fact or null':
      return true
  }
}

function wordsFor(expected: Word, position?: number): string {
  switch (expected.is) {
    case 'one of':
      return expected.values.length === 1 ? `${expected.values[0]}` : `one of ${expected.values.join(', ')}`
    case 'day':
      return 'a day such as 2026-03-16'
    case 'text':
      return 'words'
    case 'anything':
      return 'anything'
    case 'position':
      return position === undefined || position < 2
        ? 'the position of an earlier fact'
        : `the position of an earlier fact, 1 to ${position - 1}`
    case 'fact or null':
      return 'the right fact, or null'
  }
}

export function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
