import { longDay, parseDay } from '../kernel/day.ts'
import type { Refusal } from '../kernel/result.ts'
import { derive } from '../law/derive.ts'
import type { Derived, LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact, RecordedFact } from '../record/append.ts'
import { type Fact, factKinds, lawIds } from '../record/facts.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import type { Case, CaseFile } from './case.ts'
import { lawFactTitle } from './fact-words.ts'
import { withClosures } from './portable/moved.ts'

/** What the law makes of a recorded case. What is on the record was checked when it was added, so a problem is a fault. */
export function deriveCase(file: CaseFile, record: readonly RecordedFact[]): Derived {
  const outcome = derive(lawRecord(file, record.map(asFact)))
  if ('ok' in outcome) return outcome.ok
  const [problem] = outcome.problems
  throw new Error(
    `The record of ${file.caseId} does not stand under its law: entry ${problem?.position}, ${problem?.because}`,
  )
}

/** Why the law does not take these facts now, in the words the user will read; nothing when it does. */
export function refusalsOfLaw(theCase: Case, facts: readonly NewFact[]): Refusal[] {
  const outcome = derive(lawRecord(theCase, [...theCase.record.map(asFact), ...facts.map(asNewFact)]))
  if ('ok' in outcome) return []
  return outcome.problems.map(problem => ({ because: inWords(problem.because, theCase) }))
}

/** How the case would stand with these facts, for a page that shows what would change; null when the law refuses them. */
export function derivedWith(theCase: Case, facts: readonly NewFact[]): Derived | null {
  const outcome = derive(lawRecord(theCase, [...theCase.record.map(asFact), ...facts.map(asNewFact)]))
  return 'ok' in outcome ? outcome.ok : null
}

function lawRecord(file: CaseFile, facts: readonly Fact[]) {
  const { bornOn } = file.child
  return { law: file.law, child: bornOn === null ? {} : { bornOn }, closures: closuresOf(file, facts), facts }
}

/** Ours, and those of the schools elsewhere that a record taken in was counted by. */
function closuresOf(file: CaseFile, facts: readonly Fact[]): CaseFile['closures'] {
  const taken = facts.findLast(fact => fact.name === 'file.taken-in')
  return taken === undefined ? file.closures : withClosures(file.closures, taken.says?.closures as CaseFile['closures'])
}

function asFact(fact: RecordedFact): Fact {
  return {
    name: fact.name,
    on: fact.on,
    says: fact.says,
    ...(fact.about === null ? {} : { about: fact.about }),
    ...(fact.further ? { further: true as const } : {}),
  }
}

function asNewFact(fact: NewFact): Fact {
  return {
    name: fact.name,
    on: fact.on,
    says: fact.says ?? {},
    ...(fact.about == null ? {} : { about: fact.about }),
    ...(isFurtherFact(fact.name) ? { further: true as const } : {}),
  }
}

/** The engine names facts, duties, grounds, its law and days as the record does; people read their words. */
function inWords(because: string, theCase: Case): string {
  const names = namesInWords(theCase.law)
  const told = because
    // A duty comes with its title: then its name says nothing more.
    .replace(/"[a-z-]+" \(((?:[^()]|\([^()]*\))+)\)/g, '“$1”')
    .replace(/(?<![\w.-])[a-z]+(?:[.-][a-z0-9]+)+(?![\w-])/g, name => names.get(name) ?? name)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, text => {
      const day = parseDay(text)
      return day === null ? text : longDay(day)
    })
  return told.charAt(0).toUpperCase() + told.slice(1)
}

function namesInWords(law: LawId): ReadonlyMap<string, string> {
  const pack = packs[law]
  return new Map([
    ...factKinds.map(({ name }): [string, string] => [name, `“${lawFactTitle(name, law)}”`]),
    ...pack.duties.map(({ id, title }): [string, string] => [id, `“${title}”`]),
    ...Object.entries(pack.words.grounds).map(([id, words]): [string, string] => [id, `“${words}”`]),
    ...lawIds.map((id): [string, string] => [id, `the law “${packs[id].name}”`]),
    ['social-care', 'social care'],
  ])
}
