import { type Day, parseDay } from '../kernel/day.ts'
import { type Fact, type LawId, lawIds } from './facts.ts'
import { formOf, isObject, shown } from './well-formed.ts'

export const caseFileFormat = 'sencase-record/1'

/** The portable case file as far as the law looks at it; people, names of documents and history are in members of their own. */
export interface CaseFile {
  law: LawId
  child?: { bornOn?: Day }
  closures: readonly { from: Day; reopens: Day }[]
  facts: readonly Fact[]
  /** Every other member of the file, as it came. */
  others: { readonly [member: string]: unknown }
}

/** What is wrong with a file; `position` where it is about a fact, null where it is about the file. */
export interface FileProblem {
  position: number | null
  because: string
}

/** Reads a portable case file's text. Every problem is told, not the first only. */
export function parseCaseFile(text: string): { ok: CaseFile } | { problems: FileProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return whole(`the file is not JSON (${reason}); expected a portable case file`)
  }
  return readCaseFile(json)
}

/** The same, for JSON that was parsed already. */
export function readCaseFile(json: unknown): { ok: CaseFile } | { problems: FileProblem[] } {
  if (!isObject(json)) return whole(`the file holds ${shown(json)}; expected a portable case file`)
  const { format, law, child, closures, facts, ...others } = json
  const problems: FileProblem[] = []
  const tell = (because: string) => problems.push({ position: null, because })
  if (format !== caseFileFormat) tell(`the format is ${shown(format)}; expected "${caseFileFormat}"`)
  const known = lawIds.find(id => id === law)
  if (known === undefined) tell(`the law is ${shown(law)}; expected one of ${lawIds.join(', ')}`)
  const bornOn = birthdayOf(child, tell)
  const shut = closuresOf(closures, tell)
  if (!Array.isArray(facts)) tell(`the facts are ${shown(facts)}; expected a list of facts`)
  else if (known !== undefined) {
    for (const [index, fact] of facts.entries()) {
      for (const because of formOf(fact, known, index + 1)) problems.push({ position: index + 1, because })
    }
  }
  if (problems.length > 0 || known === undefined || !Array.isArray(facts)) return { problems }
  const file: CaseFile = { law: known, closures: shut, facts: facts.map(factOf), others }
  return { ok: bornOn === undefined ? file : { ...file, child: { bornOn } } }
}

/** The file's text: written and read again it is the same. */
export function writeCaseFile({ law, child, closures, facts, others }: CaseFile): string {
  const file = {
    format: caseFileFormat,
    law,
    ...(child && { child }),
    ...(closures.length > 0 && { closures }),
    facts,
    ...others,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function whole(because: string): { problems: FileProblem[] } {
  return { problems: [{ position: null, because }] }
}

function birthdayOf(child: unknown, tell: (because: string) => void): Day | undefined {
  if (child === undefined) return undefined
  if (!isObject(child)) {
    tell(`the child is ${shown(child)}; expected the day the child was born on`)
    return undefined
  }
  const { bornOn } = child
  if (bornOn === undefined) return undefined
  const day = typeof bornOn === 'string' ? parseDay(bornOn) : null
  if (day === null) tell(`the child was born on ${shown(bornOn)}, which is not a day; expected one such as 2000-03-02`)
  return day ?? undefined
}

function closuresOf(closures: unknown, tell: (because: string) => void): { from: Day; reopens: Day }[] {
  if (closures === undefined) return []
  if (!Array.isArray(closures)) {
    tell(`the closures are ${shown(closures)}; expected a list of closures`)
    return []
  }
  const shut: { from: Day; reopens: Day }[] = []
  for (const [index, closure] of closures.entries()) {
    const from = dayIn(closure, 'from')
    const reopens = dayIn(closure, 'reopens')
    if (from === null || reopens === null) {
      tell(
        `closure ${index + 1} is ${shown(closure)}; expected the first day shut in "from" and the first day open again in "reopens"`,
      )
    } else if (reopens <= from) {
      tell(`closure ${index + 1} reopens on ${reopens}; expected a day later than ${from}, the first day shut`)
    } else shut.push({ from, reopens })
  }
  return shut
}

function dayIn(closure: unknown, member: string): Day | null {
  const day = isObject(closure) ? closure[member] : undefined
  return typeof day === 'string' ? parseDay(day) : null
}

/** A fact that was found well formed; what its type does not name (who recorded it, its documents) stays with it. */
function factOf(fact: unknown): Fact {
  const { about, further, ...rest } = fact as Fact
  return {
    ...rest,
    ...(typeof about === 'string' && { about }),
    ...(further === true && { further }),
  }
}
