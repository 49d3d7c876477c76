import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { type AdvicePiece, advicePieces, isMissing, unaskedSources } from '../case/advice-pieces.ts'
import { type Case, factsNamed, latest } from '../case/case.ts'
import { linesOf, type PlanContent, type PlanLine } from '../case/plan-content.ts'
import { fieldsOfRole, placementSection } from './shape.ts'

/** One thing to be right before the document is proposed. `must`: it cannot be proposed without. */
export interface Check {
  id: string
  ok: boolean
  must: boolean
  words: string
  /** What is wrong, when it is. */
  because?: string
  /** Where it is put right, from the case's own address on. */
  path?: string
}

/** The check list before the document is proposed. */
export function checksBeforeProposing(theCase: Case, content: PlanContent, profile: Profile): Check[] {
  const lacking = lackingAdvice(theCase, profile).length
  return [
    ...checksThatMust(theCase, content),
    {
      id: 'advice',
      ok: lacking === 0,
      must: false,
      words: 'All advice is here, or it is said why not',
      ...(lacking > 0 && {
        because: `${lacking === 1 ? 'One piece is' : `${lacking} pieces are`} not here or never asked for. Say why you go on without`,
        path: '/advice',
      }),
    },
  ]
}

/** What it cannot be proposed without. */
export function checksThatMust(theCase: Case, content: PlanContent): Check[] {
  const { law } = theCase
  const [needs] = fieldsOfRole(law, 'need')
  const [provision] = fieldsOfRole(law, 'provision')
  const needsPath = `/statement/write/${needs?.section.part ?? ''}`
  const provisionPath = `/statement/write/${provision?.section.part ?? ''}`
  const bare = needsWithoutProvision(theCase, content)
  const begun = provisionNotWhole(theCase, content)
  const placement = placementSection(law)
  const written = linesOf(content, 'needs').length > 0
  return [
    {
      id: 'needs',
      ok: written,
      must: true,
      words: `${needs?.section.name ?? 'The needs'} says what the needs are`,
      ...(!written && { because: 'No need is written yet', path: needsPath }),
    },
    {
      id: 'needs-met',
      ok: written && bare.length === 0,
      must: true,
      words: 'Every need has provision',
      ...((bare.length > 0 || !written) && {
        because: written
          ? `No provision yet for: ${bare.map(need => short(need.cells.words ?? '')).join('; ')}`
          : 'No need is written yet',
        path: provisionPath,
      }),
    },
    {
      id: 'provision-whole',
      ok: linesOf(content, 'provision').length > 0 && begun.length === 0,
      must: true,
      words: 'Every provision says what, who, how much, how often, and for which need',
      ...((begun.length > 0 || linesOf(content, 'provision').length === 0) && {
        because:
          begun.length > 0
            ? `Not whole: ${begun.map(line => short(line.cells.what ?? '')).join('; ')}`
            : 'No provision is written yet',
        path: provisionPath,
      }),
    },
    {
      id: 'placement-empty',
      ok: content.placement === null,
      must: true,
      words: `${placement.name} is empty`,
      ...(content.placement !== null && { because: `${placement.name} stays empty until the final one` }),
    },
    {
      id: 'parents-met',
      ok: parentsMet(theCase),
      must: true,
      words: 'The parents have been met, or declined to meet',
      ...(!parentsMet(theCase) && {
        because: 'The parents have not been met yet: meet them, or record that they declined',
        path: '/meetings',
      }),
    },
  ]
}

/** A meeting with the parents, or their no, since the assessment was agreed. */
export function parentsMet(theCase: Case): boolean {
  const agreed = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  const since = (on: string) => agreed === null || on >= agreed.on
  return (
    factsNamed(theCase, 'meeting.held').some(f => f.says.kind === 'parents' && since(f.on)) ||
    factsNamed(theCase, 'meeting.declined').some(f => since(f.on))
  )
}

/** Advice that the document would go without: asked for and not here, or never asked for, and not explained yet. */
export interface Lacking {
  about: string
  source: AdviceFrom
  /** Empty when it was never asked for. */
  piece: AdvicePiece | null
}

export function lackingAdvice(theCase: Case, profile: Profile): Lacking[] {
  const explained = new Set(
    factsNamed(theCase, 'advice.gone-without').flatMap(f => (Array.isArray(f.says.pieces) ? f.says.pieces : [])),
  )
  return [
    ...advicePieces(theCase)
      .filter(isMissing)
      .map(piece => ({ about: piece.about, source: piece.source, piece })),
    ...unaskedSources(theCase, profile).map(({ from }) => ({ about: `advice:${from}`, source: from, piece: null })),
  ].filter(lacking => !explained.has(lacking.about))
}

/** A need is provided for by a provision for it, or for an aim that is for it. */
export function needsWithoutProvision(theCase: Case, content: PlanContent): PlanLine[] {
  const aims = linesOf(content, 'aims')
  const served = new Set<string>()
  for (const { field } of fieldsOfRole(theCase.law, 'provision')) {
    for (const line of linesOf(content, field.key)) {
      const target = line.cells.for ?? ''
      served.add(target)
      const aim = aims.find(a => `aim-${a.id}` === target)
      if (aim !== undefined) served.add(aim.cells.for ?? '')
    }
  }
  return linesOf(content, 'needs').filter(need => !served.has(`need-${need.id}`))
}

function provisionNotWhole(theCase: Case, content: PlanContent): PlanLine[] {
  return fieldsOfRole(theCase.law, 'provision').flatMap(({ field }) =>
    linesOf(content, field.key).filter(line =>
      field.columns.some(column => column.required !== undefined && (line.cells[column.key] ?? '') === ''),
    ),
  )
}

/** The beginning of a line, to know it by. */
export function short(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim()
  return one.length <= 60 ? one : `${one.slice(0, 57).trimEnd()}…`
}
