import { isRenewing } from '../case/amendments.ts'
import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { emptyContent, latestVersion, type PlanContent, type PlanLine, sameContent } from '../case/plan-content.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { whyNotWrite } from './doing.ts'
import type { SectionValues } from './section-form.ts'
import { fieldsOf, fieldsOfRole, type PlanSection } from './shape.ts'

/** Saves a part as a new version; nothing is recorded when nothing has changed. */
export function decideWrite(theCase: Case, section: PlanSection, values: SectionValues, today: Day): Decision {
  const not = whyNotWrite(theCase)
  if (not !== null) return refuse(not)
  const before = latestVersion(theCase)?.content ?? emptyContent
  const after = written(theCase, before, section, values)
  if (sameContent(before, after)) return { record: [] }
  return { record: [{ name: 'plan.written', on: today, says: { content: after, part: section.part } }] }
}

/**
 * The content with one part written anew. What pointed at a line that is gone points at nothing. The placement is empty in what
 * is proposed; what is amended keeps the one it has until it is sent.
 */
function written(theCase: Case, before: PlanContent, section: PlanSection, values: SectionValues): PlanContent {
  const words: Record<string, string> = { ...before.words }
  const lines: Record<string, readonly PlanLine[]> = { ...before.lines }
  for (const field of fieldsOf(section)) {
    const value = values[field.key]
    if (field.is === 'words') words[field.key] = typeof value === 'string' ? value : ''
    else lines[field.key] = typeof value === 'object' && value !== null ? value : []
  }
  const there = new Set([
    ...(lines.needs ?? []).map(line => `need-${line.id}`),
    ...(lines.aims ?? []).map(line => `aim-${line.id}`),
  ])
  for (const { field } of [...fieldsOfRole(theCase.law, 'aim'), ...fieldsOfRole(theCase.law, 'provision')]) {
    lines[field.key] = (lines[field.key] ?? []).map(line =>
      there.has(line.cells.for ?? '') ? line : { id: line.id, cells: { ...line.cells, for: '' } },
    )
  }
  return { words, lines, placement: hasPlan(theCase) && !isRenewing(theCase) ? before.placement : null }
}
