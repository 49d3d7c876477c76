import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { factsNamed } from './case.ts'

/** What a statement or plan says: text by field, lines by field, and, in the final one only, the placement. */
export interface PlanContent {
  words: Readonly<Record<string, string>>
  lines: Readonly<Record<string, readonly PlanLine[]>>
  placement: Placement | null
}

/** One need, objective or piece of provision. Its number stays with it for as long as it stands. */
export interface PlanLine {
  id: number
  cells: Readonly<Record<string, string>>
}

/** A named setting, or the type of one; and the arrangements in words. */
export interface Placement {
  setting: string | null
  name: string | null
  type: string | null
  words: string | null
}

/** One saved version: the fact that holds it, counted from 1. */
export interface Version {
  number: number
  position: number
  on: Day
  recordedBy: string
  recordedAt: Date
  part: string | null
  content: PlanContent
}

export const emptyContent: PlanContent = { words: {}, lines: {}, placement: null }

/** Every version saved, oldest first. */
export function versionsOf(theCase: Case): Version[] {
  return factsNamed(theCase, 'plan.written').map((fact, place) => ({
    number: place + 1,
    position: fact.position,
    on: fact.on,
    recordedBy: fact.recordedBy,
    recordedAt: fact.recordedAt,
    part: typeof fact.says.part === 'string' ? fact.says.part : null,
    content: readContent(fact.says.content),
  }))
}

export function latestVersion(theCase: Case): Version | null {
  return versionsOf(theCase).at(-1) ?? null
}

/** Reads what a fact holds and passes over what is not there: a file from another authority may hold less. */
export function readContent(stored: unknown): PlanContent {
  if (!isObject(stored)) return emptyContent
  const words: Record<string, string> = {}
  if (isObject(stored.words)) {
    for (const [key, value] of Object.entries(stored.words)) if (typeof value === 'string') words[key] = value
  }
  const lines: Record<string, PlanLine[]> = {}
  if (isObject(stored.lines)) {
    for (const [key, value] of Object.entries(stored.lines)) {
      if (Array.isArray(value)) lines[key] = value.flatMap(readLine)
    }
  }
  return { words, lines, placement: readPlacement(stored.placement) }
}

export function linesOf(content: PlanContent, field: string): readonly PlanLine[] {
  return content.lines[field] ?? []
}

/** Whether two contents say the same; the order in which fields were saved does not matter. */
export function sameContent(a: PlanContent, b: PlanContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(content: PlanContent): unknown {
  const sorted = (of: object) => Object.entries(of).sort(([x], [y]) => (x < y ? -1 : 1))
  return [
    sorted(content.words).filter(([, value]) => value !== ''),
    sorted(content.lines)
      .filter(([, lines]) => lines.length > 0)
      .map(([key, lines]) => [key, (lines as readonly PlanLine[]).map(line => [line.id, sorted(line.cells)])]),
    content.placement,
  ]
}

function readLine(stored: unknown): PlanLine[] {
  if (!isObject(stored) || typeof stored.id !== 'number' || !isObject(stored.cells)) return []
  const cells: Record<string, string> = {}
  for (const [key, value] of Object.entries(stored.cells)) if (typeof value === 'string') cells[key] = value
  return [{ id: stored.id, cells }]
}

function readPlacement(stored: unknown): Placement | null {
  if (!isObject(stored)) return null
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return {
    setting: text(stored.setting),
    name: text(stored.name),
    type: text(stored.type),
    words: text(stored.words),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
