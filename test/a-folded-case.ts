import { type Case, type CaseFile, foldCase } from '../src/case/case.ts'
import { deriveCase } from '../src/case/law-of-case.ts'
import { day } from '../src/kernel/day.ts'
import type { LawId } from '../src/law/law.ts'
import type { NewFact, RecordedFact } from '../src/record/append.ts'
import { isFurtherFact } from '../src/record/further-facts.ts'
import type { StoryFact } from './a-case.ts'

/** A case folded from facts, with a child, a mother and a school, without a database: for what is decided in pure functions. */
export function aFoldedCase(facts: readonly StoryFact[], law: LawId = 'england-statements-2001'): Case {
  return withFacts(
    emptyFile(law),
    [],
    facts.map(([name, on, says, about]) => ({ name, on: day(on), says: says ?? {}, about: about ?? null })),
  )
}

/** The same case after a decision's facts. */
export function after(theCase: Case, facts: readonly NewFact[]): Case {
  return withFacts(theCase, theCase.record, facts)
}

function withFacts(file: CaseFile, before: readonly RecordedFact[], facts: readonly NewFact[]): Case {
  const record = [
    ...before,
    ...facts.map((fact, place) => ({
      position: before.length + place + 1,
      name: fact.name,
      on: fact.on,
      about: fact.about ?? null,
      says: fact.says ?? {},
      further: isFurtherFact(fact.name),
      recordedAt: new Date(`${fact.on}T12:00:00Z`),
      recordedBy: 'priya',
    })),
  ]
  return foldCase(file, record, deriveCase(file, record))
}

function emptyFile(law: LawId): CaseFile {
  const person = {
    because: null,
    writesTo: true,
    keptApart: false,
    language: null,
    interpreter: null,
    telephone: null,
    email: null,
    preferredContact: null,
    confidentialAddress: false,
    since: day('2019-03-14'),
    until: null,
  }
  return {
    caseId: 'K7Q4MX',
    law,
    child: {
      personId: 'child',
      givenName: 'Zeynep',
      familyName: 'Aydın',
      knownAs: null,
      bornOn: day('2019-03-14'),
      sex: 'F',
      quadrant: null,
      need: null,
    },
    people: [{ ...person, personId: 'mother', name: 'Elif Aydın', relation: 'mother', parentalResponsibility: true }],
    setting: { settingId: '900001', name: 'Fernbank Primary School', kind: 'mainstream', since: day('2023-09-01') },
    manager: { accountId: 'priya', name: 'Priya Raman' },
    closures: [{ from: day('2026-07-22'), reopens: day('2026-09-01') }],
  }
}
