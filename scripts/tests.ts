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

/** Runs test files two at a time, prints a line for each and its failures in full, and counts the tests. */
export async function runTests(files: string[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  const failures = new Map<string, Failure[]>()
  const said = new Map<string, string>()
  // A test that fails may leave a server or a worker running; the file ends all the same.
  const stream = run({ files, concurrency: 2, timeout: 600_000, forceExit: true })

  for await (const event of stream) {
    const file = relative(process.cwd(), ('file' in event.data ? event.data.file : undefined) ?? '')
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const because = whyNotPassed(event.data)
      if (because !== null) {
        tally.failed += 1
        failures.set(file, [...(failures.get(file) ?? []), { name: event.data.name, because }])
      } else if (event.type === 'test:pass' && event.data.details.type === 'test') tally.passed += 1
    } else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      said.set(file, (said.get(file) ?? '') + event.data.message)
    } else if (event.type === 'test:summary' && event.data.file !== undefined) {
      const { counts, duration_ms } = event.data
      report(
        `${file} (${counts.tests} tests, ${(duration_ms / 1000).toFixed(1)} s)`,
        failures.get(file),
        said.get(file),
      )
      failures.delete(file)
    }
  }
  // A file that ended before its tests did comes without a summary.
  for (const [file, failed] of failures) report(file, failed, said.get(file))
  return tally
}

interface Finished {
  name: string
  file?: string | undefined
  skip?: string | boolean | undefined
  todo?: string | boolean | undefined
  details: { type?: string | undefined; error?: unknown }
}

/** What is wrong with a test that has finished, or null: only what ran and held has passed. */
function whyNotPassed({ name, file, skip, todo, details }: Finished): string | null {
  // A file stands for itself when it holds no test, or ends before its tests do.
  const isFile = file !== undefined && resolve(name) === file
  if (isFile && details.error === undefined) return 'There is no test in this file.'
  if (isFile) return `The file ended before its tests did: ${inspect(details.error)}`
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

function report(title: string, failed: Failure[] = [], said = '') {
  process.stdout.write(`${failed.length === 0 ? '✔' : '✖'} ${title}\n`)
  for (const { name, because } of failed) process.stdout.write(`\n  ✖ ${name}\n${indented(because)}\n\n`)
  if (failed.length > 0 && said.trim() !== '') process.stdout.write(`  It wrote:\n${indented(said.trim())}\n\n`)
}

function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && cause.stack !== undefined) return cause.stack
  return inspect(cause, { depth: 5 })
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}
