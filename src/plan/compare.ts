import { linesOf, type PlanContent, type PlanLine } from '../case/plan-content.ts'
import type { LawId } from '../law/law.ts'
import { typeOfSetting } from './setting-types.ts'
import { fieldsOf, type LinesField, shapeOf } from './shape.ts'

/** One difference between two versions, in the words of the page. */
export interface Difference {
  section: string
  /** "Need 2", "Monitoring" */
  what: string
  is: 'added' | 'removed' | 'changed'
  before: string | null
  after: string | null
}

/** How a line reads: by the field it stands in. */
export type LineWords = (field: LinesField, line: PlanLine, content: PlanContent) => string

/** Every line and text that differs, in the order of the document. */
export function differences(law: LawId, before: PlanContent, after: PlanContent, read: LineWords): Difference[] {
  const found: Difference[] = []
  for (const section of shapeOf(law)) {
    for (const field of fieldsOf(section)) {
      if (field.is === 'words') {
        const [was, is] = [before.words[field.key] ?? '', after.words[field.key] ?? '']
        if (was !== is) found.push(difference(section.name, field.label, was || null, is || null))
        continue
      }
      const [was, is] = [linesOf(before, field.key), linesOf(after, field.key)]
      for (const [place, line] of was.entries()) {
        const now = is.find(other => other.id === line.id)
        const [old, fresh] = [read(field, line, before), now === undefined ? null : read(field, now, after)]
        if (old !== fresh) found.push(difference(section.name, `${field.one} ${place + 1}`, old, fresh))
      }
      for (const [place, line] of is.entries()) {
        if (was.some(other => other.id === line.id)) continue
        found.push(difference(section.name, `${field.one} ${place + 1}`, null, read(field, line, after)))
      }
    }
    if (section.holds.is === 'placement') {
      const [was, is] = [placementWords(before), placementWords(after)]
      if (was !== is) found.push(difference(section.name, section.title, was, is))
    }
  }
  return found
}

export function placementWords(content: PlanContent): string | null {
  const { placement } = content
  if (placement === null) return null
  return [placement.name, typeOfSetting(placement.type), placement.words].filter(w => w !== null).join('. ')
}

function difference(section: string, what: string, before: string | null, after: string | null): Difference {
  return { section, what, is: before === null ? 'added' : after === null ? 'removed' : 'changed', before, after }
}
