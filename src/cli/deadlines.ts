import { readFileSync } from 'node:fs'
import { type Day, parseDay } from '../kernel/day.ts'
import { derive } from '../law/derive.ts'
import type { Deadline, Derived, LawWindow } from '../law/law.ts'
import { stateOf } from '../law/state-of.ts'
import { parseCaseFile } from '../record/case-file.ts'

export const usage = 'deadlines FILE --today DAY    the deadlines of a portable case file, as JSON'

/**
 * `sencase deadlines FILE --today 2008-02-20`: prints stage, notices, deadlines and windows as one JSON object. Returns the exit
 * code: 2 for anything wrong, with one line for each problem on standard error.
 */
export function run(
  args: readonly string[],
  write: (text: string) => void,
  writeError: (text: string) => void,
): number {
  const asked = parseArguments(args)
  if ('wrong' in asked) {
    writeError(`${asked.wrong}\n`)
    return 2
  }
  const read = readText(asked.file)
  if ('wrong' in read) {
    writeError(`${read.wrong}\n`)
    return 2
  }
  const file = parseCaseFile(read.text)
  const outcome = 'ok' in file ? derive(file.ok) : file
  if ('problems' in outcome) {
    for (const { position, because } of outcome.problems) {
      writeError(position === null ? `${because}\n` : `position ${position}: ${because}\n`)
    }
    return 2
  }
  write(`${JSON.stringify(printed(outcome.ok, asked.today), null, 2)}\n`)
  return 0
}

function parseArguments(args: readonly string[]): { file: string; today: Day } | { wrong: string } {
  const files: string[] = []
  let today: string | undefined
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--today') today = args[++index] ?? ''
    else if (arg.startsWith('--today=')) today = arg.slice('--today='.length)
    else if (arg.startsWith('--')) return { wrong: `${arg} is not an option; expected ${usage}` }
    else files.push(arg)
  }
  const [file] = files
  if (file === undefined) return { wrong: `no file was named; expected ${usage}` }
  if (files.length > 1) return { wrong: `${files.length} files were named; expected one: ${usage}` }
  if (today === undefined) return { wrong: `no day was given; expected --today with a day such as 2008-02-20` }
  const day = parseDay(today)
  if (day === null) return { wrong: `--today is "${today}", which is not a day; expected one such as 2008-02-20` }
  return { file, today: day }
}

function readText(file: string): { text: string } | { wrong: string } {
  try {
    return { text: readFileSync(file, 'utf8') }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { wrong: `the file ${file} cannot be read (${reason}); expected a portable case file` }
  }
}

/** What the contract prints, member by member, in its order. */
export function printed({ stage, notices, deadlines, windows }: Derived, today: Day): object {
  return {
    stage,
    notices,
    deadlines: deadlines.map(deadline => printedDeadline(deadline, today)),
    windows: windows.map(printedWindow),
  }
}

function printedDeadline(deadline: Deadline, today: Day): object {
  const { id, about, owner, startedOn, dueOn, actBy, notBefore, tooEarly, metOn, cites, why } = deadline
  return {
    id,
    about,
    owner,
    startedOn,
    dueOn,
    actBy,
    ...(notBefore && { notBefore }),
    ...(tooEarly && { tooEarly }),
    metOn,
    state: stateOf(deadline, today),
    cites: cites.map(({ source, provision }) => ({ source, provision })),
    why,
  }
}

function printedWindow({ id, after, about, who, opensOn, closesOn }: LawWindow): object {
  return { id, after, about, who, opensOn, closesOn }
}
