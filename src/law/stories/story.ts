import type { Day } from '../../kernel/day.ts'
import { readCaseFile } from '../../record/case-file.ts'
import type { Fact, LawId } from '../../record/facts.ts'
import { derive } from '../derive.ts'
import type { Deadline, LawWindow } from '../law.ts'
import type { LawPack } from '../pack.ts'
import { packs } from '../packs/packs.ts'
import { stateOf } from '../state-of.ts'

/**
 * A story about a case, short enough to be read with the law beside it. Facts are lines: day, name, what it is about, what it
 * says (`2008-01-07 assessment.requested about=request:1 by=parent`). Deadlines are lines too: `finalise-plan due 2008-07-07 met
 * on 2008-07-07`; so are windows: `appeal after plan.finalised opens 2008-07-07 closes 2008-09-08`.
 */
export interface Story {
  name: string
  law: LawId
  facts: string
  closures?: readonly [from: string, reopens: string][]
  /** Long after everything, where it is left out. */
  today?: string
  /** All deadlines, in order. */
  deadlines?: readonly string[]
  /** Some of them. */
  among?: readonly string[]
  /** No deadline or window is like this. */
  never?: readonly string[]
  /** All windows, in any order. */
  windows?: readonly string[]
  amongWindows?: readonly string[]
  stage?: string
  notices?: number
  /** The position that is named, or nothing but that the record is refused. */
  refused?: number
  /** What the refusal says. */
  because?: RegExp
}

/** What a story tells and the law (or a changed copy of its pack) does not yield; an empty list when all is as told. */
export function untrue(story: Story, pack: LawPack = packs[story.law]): string[] {
  const file = fileOf(story)
  const outcome = 'ok' in file ? derive(file.ok, pack) : file
  if ('problems' in outcome) {
    const told = outcome.problems.map(({ position, because }) => `position ${position}: ${because}`)
    if (story.refused === undefined) return told
    const named = outcome.problems.filter(({ position }) => position === story.refused)
    const said = story.because
    return named.some(({ because }) => said === undefined || said.test(because))
      ? []
      : [`not named: ${told.join('; ')}`]
  }
  if (story.refused !== undefined) return ['it was accepted']
  const { deadlines, windows, stage, notices } = outcome.ok
  const today = (story.today ?? '2090-01-01') as Day
  const found = deadlines.map(deadline => linesOfDeadline(deadline, today))
  const opened = windows.map(linesOfWindow)
  return [
    ...(story.deadlines === undefined ? [] : inOrder(story.deadlines, found)),
    ...amongThem(story.among ?? [], found),
    ...(story.windows === undefined ? [] : sameInAnyOrder(story.windows, opened)),
    ...amongThem(story.amongWindows ?? [], opened),
    ...(story.never ?? []).flatMap(line =>
      [...found, ...opened].some(one => tells(line, one)) ? [`found ${line}`] : [],
    ),
    ...(story.stage === undefined || story.stage === stage ? [] : [`stage ${stage} instead of ${story.stage}`]),
    ...(story.notices === undefined || story.notices === notices.length ? [] : [`${notices.length} notices`]),
  ]
}

// A story is told to a thousand changed packs, and read once.
const files = new WeakMap<Story, ReturnType<typeof readCaseFile>>()

function fileOf(story: Story): ReturnType<typeof readCaseFile> {
  const known = files.get(story)
  if (known !== undefined) return known
  const file = readCaseFile({
    format: 'sencase-record/1',
    law: story.law,
    closures: (story.closures ?? []).map(([from, reopens]) => ({ from, reopens })),
    facts: factsOf(story.facts),
  })
  files.set(story, file)
  return file
}

/** The facts that lines of text tell. */
export function factsOf(lines: string): Fact[] {
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(factOf)
}

function factOf(line: string): Fact {
  const [on = '', name = '', ...words] = line.split(' ')
  const corrected = words.indexOf('to')
  if (name === 'fact.corrected') {
    const right = words.slice(corrected + 1).join(' ')
    const says = { position: Number(words[0]), because: 'A slip', fact: right === 'nothing' ? null : factOf(right) }
    return { name, on, says }
  }
  const fact: Fact = { name, on }
  const says: { [word: string]: string } = {}
  for (const word of words) {
    const at = word.indexOf('=')
    if (word === 'further') fact.further = true
    else if (word.startsWith('about=')) fact.about = word.slice(6)
    else says[word.slice(0, at)] = word.slice(at + 1)
  }
  return Object.keys(says).length === 0 ? fact : { ...fact, says }
}

function linesOfDeadline(deadline: Deadline, today: Day): string {
  const { id, about, owner, startedOn, dueOn, actBy, notBefore, tooEarly, metOn } = deadline
  return [
    id,
    about === null ? '' : `about ${about}`,
    `owner ${owner}`,
    `from ${startedOn}`,
    `due ${dueOn}`,
    `act ${actBy}`,
    notBefore === undefined ? 'at-any-time' : `not-before ${notBefore}`,
    tooEarly ? 'too-early' : 'in-its-time',
    stateOf(deadline, today),
    metOn === null ? '' : `on ${metOn}`,
  ].join(' ')
}

function linesOfWindow({ id, after, about, who, opensOn, closesOn }: LawWindow): string {
  return `${id} after ${after} ${about === null ? '' : `about ${about} `}who ${who} opens ${opensOn} closes ${closesOn}`
}

// A line tells a thing when all of its words stand in it, in that order.
function tells(line: string, thing: string): boolean {
  const words = thing.split(' ')
  let at = 0
  for (const word of line.split(' ')) {
    const found = words.indexOf(word, at)
    if (found < 0) return false
    at = found + 1
  }
  return line.split(' ')[0] === words[0]
}

function inOrder(lines: readonly string[], found: readonly string[]): string[] {
  const same = lines.length === found.length && lines.every((line, index) => tells(line, found[index] ?? ''))
  return same ? [] : [`expected\n  ${lines.join('\n  ')}\nfound\n  ${found.join('\n  ')}`]
}

function sameInAnyOrder(lines: readonly string[], found: readonly string[]): string[] {
  const missing = amongThem(lines, found)
  return missing.length > 0 || lines.length === found.length ? missing : [`more windows: ${found.join('; ')}`]
}

function amongThem(lines: readonly string[], found: readonly string[]): string[] {
  const left = [...found]
  return lines.flatMap(line => {
    const at = left.findIndex(thing => tells(line, thing))
    if (at >= 0) left.splice(at, 1)
    return at >= 0 ? [] : [`expected ${line}\nfound\n  ${found.join('\n  ')}`]
  })
}
