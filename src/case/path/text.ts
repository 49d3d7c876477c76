/** A piece of text in the drawing, with the room that it is reckoned to take. */
export interface Word {
  x: number
  y: number
  text: string
  class: string
  anchor: Anchor
}

export type Anchor = 'start' | 'middle' | 'end'

export interface Span {
  from: number
  to: number
}

/** The estimated width of bold 15px text: nothing is measured in a browser. */
export function boldWidth(text: string): number {
  return text.length * 7.7
}

/** The estimated width of 14px text. */
export function plainWidth(text: string): number {
  return text.length * 6.7
}

export function spanOf(x: number, wide: number, anchor: Anchor): Span {
  const from = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { from, to: from + wide }
}

/** Whether a span leaves `gap` to each of those taken. */
export function isFree(span: Span, taken: readonly Span[], gap: number): boolean {
  return taken.every(other => span.to + gap <= other.from || span.from >= other.to + gap)
}
