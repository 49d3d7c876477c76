import { readFileSync } from 'node:fs'
import type { Day } from '../kernel/day.ts'
import { readCaseFile } from '../record/case-file.ts'
import { derive } from './derive.ts'
import type { LawPack } from './pack.ts'
import { packs } from './packs/packs.ts'
import { stateOf } from './state-of.ts'

/** A worked example: a record, and what must follow from it. Deadlines and windows that it does not name are free. */
export interface Example {
  name: string
  record: unknown
  today: string
  expect: Expected
}

export type Expected =
  | { refused: true; names: number }
  | { deadlines: readonly Part[]; windows?: readonly Part[]; stage?: string; notices?: number }
type Part = { readonly [member: string]: unknown }

export const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL('./examples.json', import.meta.url), 'utf8'),
)

/** What an example expects and does not find; an empty list when all is as expected. */
export function failuresOf({ record, today, expect }: Example, inPlaceOf?: LawPack): string[] {
  const file = readCaseFile(record)
  const pack = 'ok' in file ? (inPlaceOf?.id === file.ok.law ? inPlaceOf : packs[file.ok.law]) : undefined
  const outcome = 'ok' in file ? derive(file.ok, pack) : file
  if ('refused' in expect) {
    if ('ok' in outcome) return ['expected a refusal; it was accepted']
    return outcome.problems.some(({ position }) => position === expect.names)
      ? []
      : [`expected position ${expect.names} to be named; found ${JSON.stringify(outcome.problems)}`]
  }
  if ('problems' in outcome) return [`expected no problem; found ${JSON.stringify(outcome.problems)}`]
  const found = outcome.ok.deadlines.map(deadline => ({ ...deadline, state: stateOf(deadline, today as Day) }))
  return [
    ...missing('deadline', expect.deadlines, found),
    ...missing('window', expect.windows ?? [], outcome.ok.windows),
    ...(expect.stage === undefined || expect.stage === outcome.ok.stage
      ? []
      : [`expected stage ${expect.stage}; found ${outcome.ok.stage}`]),
    ...(expect.notices === undefined || expect.notices === outcome.ok.notices.length
      ? []
      : [`expected ${expect.notices} notices; found ${outcome.ok.notices.length}`]),
  ]
}

/** The parts that no thing found matches, each thing matching one part at most. */
function missing(kind: string, expected: readonly Part[], found: readonly object[]): string[] {
  const left = [...found]
  return expected.flatMap(part => {
    const at = left.findIndex(one => fits(part, one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0 ? [] : [`expected a ${kind} ${JSON.stringify(part)}; found ${JSON.stringify(found)}`]
  })
}

function fits(part: Part, one: object): boolean {
  return Object.entries(part).every(([member, value]) => (one as Part)[member] === value)
}
