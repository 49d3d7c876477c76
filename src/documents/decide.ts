import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'

export interface Adding {
  on: Day
  kind: string
  from: string | null
  documents: readonly ArrivingDocument[]
}

export function decideAdd(_theCase: Case, { on, kind, from, documents }: Adding): Decision {
  if (documents.length === 0) return refuse('Choose the files to add', 'files')
  return { record: documentFacts(documents, on, kind, from) }
}
