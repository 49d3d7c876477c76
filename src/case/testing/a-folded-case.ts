import { day } from '../../kernel/day.ts'
import type { LawId } from '../../law/law.ts'
import { isFurtherFact } from '../../record/further-facts.ts'
import { type Case, type CaseFile, foldCase } from '../case.ts'
import { deriveCase } from '../law-of-case.ts'

export type ToldFact = readonly [name: string, on: string, says?: Record<string, unknown>, about?: string]

/** A case as it stands after some facts, without a database: Zeynep Aydın of Fernbank, with her mother. */
export function aFoldedCase(told: readonly ToldFact[], law: LawId = 'england-statements-2001'): Case {
  const file: CaseFile = {
    caseId: 'K7Q4MX',
    law,
    child: {
      personId: 'child',
      givenName: 'Zeynep',
      familyName: 'Aydın',
      knownAs: null,
      bornOn: day('2019-03-14'),
      sex: 'F',
      quadrant: 'SE',
      need: null,
    },
    people: [
      {
        personId: 'mother',
        name: 'Elif Aydın',
        relation: 'mother',
        parentalResponsibility: true,
        because: 'birth certificate',
        writesTo: true,
        keptApart: false,
        language: null,
        interpreter: null,
        telephone: null,
        email: null,
        preferredContact: null,
        confidentialAddress: false,
        since: day('2026-01-01'),
        until: null,
      },
    ],
    setting: { settingId: '900001', name: 'Fernbank Primary School', kind: 'mainstream', since: day('2023-09-01') },
    manager: { accountId: 'priya', name: 'Priya Raman' },
    closures: [],
  }
  const record = told.map(([name, on, says, about], index) => ({
    position: index + 1,
    name,
    on: day(on),
    about: about ?? null,
    says: says ?? {},
    further: isFurtherFact(name),
    recordedAt: new Date(`${on}T12:00:00Z`),
    recordedBy: 'priya',
  }))
  return foldCase(file, record, deriveCase(file, record))
}
