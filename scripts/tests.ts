import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

export interface Tally {
  passed: number
  failed: number
}

interface Failure {
  name: string
  because: string
}

/** What one test file has told of itself so far. */
interface Told {
  passed: number
  failures: Failure[]
  /** Tests that have come, passed or not. */
  came: number
  /** How many tests the file says it has, and how long they took; missing until it has ended well. */
  summary: { tests: number; seconds: number } | null
  said: string
}

/**
 * Runs test files two at a time, prints a line for each and its failures in full, and counts the tests. A file whose
 * results have not all come is run once more by itself, and fails when they do not come then.
 */
export async function runTests(files: string[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for await (const [file, told] of results(files)) {
    let whole = told
    let title = file
    if (isLost(told)) {
      for await (const [, again] of results([file])) whole = again
      title = `${file}, run again because its results did not all come,`
    }
    if (isLost(whole)) whole.failures.push({ name: file, because: whatIsLost(whole) })
    report(title, whole)
    tally.passed += whole.passed
    tally.failed += whole.failures.length
  }
  return tally
}

/** Each file with what it told, as soon as it has ended: every file that was asked for, once. */
async function* results(files: string[]): AsyncGenerator<[string, Told]> {
  const open = new Map<string, Told>()
  for (const file of files) {
    open.set(resolve(file), { passed: 0, failures: [], came: 0, summary: null, said: '' })
  }
  // A test that fails may leave a server or a worker running; the file ends all the same.
  const stream = run({
    files: [...open.keys()],
    concurrency: 2,
    timeout: 600_000,
    forceExit: true,
    execArgv: ['--import', new URL('write-at-once.mjs', import.meta.url).href],
  })

  let ended: string | null = null
  for await (const event of stream) {
    const ran = fileOf(event.data)
    const told = open.get(ran)
    if (told === undefined) continue
    // Files are told of one after the other; what goes wrong as a file closes comes after its summary.
    if (ended !== null && ended !== ran && isOrdered.has(event.type)) {
      yield* finished(open, ended)
      ended = null
    }
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const isTest = event.data.details.type !== 'suite' && !isFile(event.data)
      const because = whyNotPassed(event.data)
      if (isTest) told.came += 1
      if (because !== null) told.failures.push({ name: event.data.name, because })
      else if (isTest) told.passed += 1
    } else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      told.said += event.data.message
    } else if (event.type === 'test:summary') {
      told.summary = { tests: event.data.counts.tests, seconds: event.data.duration_ms / 1000 }
      if (!isLost(told)) ended = ran
    }
  }
  for (const file of [...open.keys()]) yield* finished(open, file)
}

const isOrdered = new Set(['test:pass', 'test:fail', 'test:stdout', 'test:stderr', 'test:summary'])

function* finished(open: Map<string, Told>, file: string): Generator<[string, Told]> {
  const told = open.get(file)
  open.delete(file)
  if (told !== undefined) yield [relative(process.cwd(), file), told]
}

/** The file that was run; a test of it may be written in another. */
function fileOf(data: object): string {
  const ran = 'entryFile' in data ? data.entryFile : 'file' in data ? data.file : ''
  return resolve(String(ran ?? ''))
}

/** Whether results are missing without a failure that says why. */
function isLost({ failures, came, summary }: Told): boolean {
  return failures.length === 0 && (came === 0 || summary === null || came < summary.tests)
}

function whatIsLost({ came, summary }: Told): string {
  if (came === 0) return 'No test of this file has told how it went: it has none, or it ended too early.'
  if (summary === null) return `The file ended without saying how many tests it has: ${came} came.`
  return `The file says it has ${summary.tests} tests; ${came} came.`
}

interface Finished {
  name: string
  file?: string | undefined
  skip?: string | boolean | undefined
  todo?: string | boolean | undefined
  details: { type?: string | undefined; error?: unknown }
}

/** A file stands for itself, as if it were a test, when none of its tests has told anything or it ends in an error. */
function isFile({ name, file }: Finished): boolean {
  return file !== undefined && resolve(name) === file
}

/** What is wrong with a test that has finished, or null: only what ran and held has passed. */
function whyNotPassed(finished: Finished): string | null {
  const { skip, todo, details } = finished
  if (isFile(finished)) {
    return details.error === undefined ? null : `The file ended in an error: ${inspect(details.error)}`
  }
  if (isSet(skip) || isSet(todo)) return 'It was skipped, so it has proved nothing.'
  if (details.error === undefined) return null
  // A suite whose tests failed has failed through them; one whose hook failed, by itself.
  return isThroughItsTests(details.error) ? null : wordsOf(details.error)
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false
}

function isThroughItsTests(error: unknown): boolean {
  return error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed'
}

function report(title: string, { failures, came, summary, said }: Told) {
  const seconds = summary === null ? '' : `, ${summary.seconds.toFixed(1)} s`
  process.stdout.write(`${failures.length === 0 ? '✔' : '✖'} ${title} (${came} tests${seconds})\n`)
  for (const { name, because } of failures) process.stdout.write(`\n  ✖ ${name}\n${indented(because)}\n\n`)
  if (failures.length > 0 && said.trim() !== '') process.stdout.write(`  It wrote:\n${indented(said.trim())}\n\n`)
}

function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && cause.stack !== undefined) return cause.stack
  return inspect(cause, { depth: 5 })
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
