import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { ehcFields } from './shape-ehc.ts'
import { statementFields } from './shape-statement.ts'

/** One part of a statement or section of a plan, under the title that the law gives it. */
export interface PlanSection {
  /** "2", "B": as it stands in the address. */
  part: string
  /** "Part 2", "Section B" */
  name: string
  title: string
  holds: PlanPart
}

/**
 * What a part is made of. `case`: filled in from the case, with what only a person can add; `advice`: the list of advice;
 * `placement`: empty until the final one; `written`: text and lines.
 */
export type PlanPart =
  | { is: 'case'; fields: readonly PlanField[] }
  | { is: 'advice' }
  | { is: 'placement' }
  | { is: 'written'; fields: readonly PlanField[] }

export type PlanField =
  | { is: 'words'; key: string; label: string; hint?: string }
  | {
      is: 'lines'
      key: string
      label: string
      one: string
      hint?: string
      role: LineRole
      columns: readonly PlanColumn[]
    }

/** What a line is for: needs are met by provision, directly or through the aim that it serves. */
export type LineRole = 'need' | 'aim' | 'provision' | 'other'

export interface PlanColumn {
  key: string
  label: string
  kind: 'text' | 'long' | 'choice'
  /** Said when it is empty. */
  required?: string
  /** What a choice is made from. */
  from?: 'areas' | 'advice' | 'needs' | 'needs and aims'
}

/** The parts of the document under a law, in its order and its words. */
export function shapeOf(law: LawId): readonly PlanSection[] {
  const ehc = law === 'england-ehc-2014'
  const held = ehc ? ehcFields : statementFields
  return packs[law].words.parts.map(part => ({
    part: part.id,
    name: `${ehc ? 'Section' : 'Part'} ${part.id}`,
    title: part.title,
    holds: held[part.id] ?? { is: 'written', fields: [] },
  }))
}

export function sectionOf(law: LawId, part: string): PlanSection | null {
  return shapeOf(law).find(section => section.part === part) ?? null
}

/** The part that names the setting: Part 4, Section I. */
export function placementSection(law: LawId): PlanSection {
  const found = shapeOf(law).find(section => section.holds.is === 'placement')
  if (found === undefined) throw new Error(`${law} has no part for the placement`)
  return found
}

export function fieldsOf(section: PlanSection): readonly PlanField[] {
  return section.holds.is === 'written' || section.holds.is === 'case' ? section.holds.fields : []
}

export type LinesField = Extract<PlanField, { is: 'lines' }>

/** The fields of one role with the part they stand in: the needs, the objectives or outcomes, the provision. */
export function fieldsOfRole(law: LawId, role: LineRole): { section: PlanSection; field: LinesField }[] {
  return shapeOf(law).flatMap(section =>
    fieldsOf(section).flatMap(field => (field.is === 'lines' && field.role === role ? [{ section, field }] : [])),
  )
}
