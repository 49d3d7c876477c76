import { degrees, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { drawWords, type Fonts, lacks, widthOf } from './fonts.ts'
import { readable } from './letters.ts'

/** A4 in points, with room at the foot for what every page of a pack says. */
export const sheet = { width: 595.28, height: 841.89, margin: 56, foot: 42 }

/** One line of a page that is set from words. */
export interface Line {
  text: string
  bold?: boolean
  size?: number
  /** Stands at the right-hand edge, such as a page number. */
  right?: string
  indent?: number
}

/** The size of what is read on. */
const usual = 10

const ink = rgb(0.05, 0.05, 0.05)
const soft = rgb(0.28, 0.31, 0.33)

/** The same lines, and a word about letters that stand as their number, where there are such. */
export function explained(lines: readonly Line[], fonts: Fonts): Line[] {
  if (!lines.some(line => lacks(line.text, fonts))) return [...lines]
  return [
    ...lines,
    { text: '' },
    {
      text: 'U+ and a number in square brackets stand for a letter that this pack has no type for: the number is the letter’s in Unicode. On the screen, and when it is copied from here, the letter is as it was written.',
      size: 8.5,
    },
  ]
}

/** Breaks paragraphs to the width of a page and gives the lines of each page. */
export function laidOut(lines: readonly Line[], fonts: Fonts): Line[][] {
  const pages: Line[][] = [[]]
  let left = roomOf()
  for (const line of lines) {
    for (const part of broken(line, fonts)) {
      const height = heightOf(part)
      if (height > left) {
        pages.push([])
        left = roomOf()
      }
      pages.at(-1)?.push(part)
      left -= height
    }
  }
  return pages
}

function roomOf(): number {
  return sheet.height - sheet.margin * 2 - sheet.foot
}

function heightOf(line: Line): number {
  return (line.size ?? usual) * (line.text === '' ? 0.8 : 1.4)
}

function broken(line: Line, fonts: Fonts): Line[] {
  const [size, bold] = [line.size ?? usual, line.bold ?? false]
  const room = sheet.width - sheet.margin * 2 - (line.indent ?? 0) - (line.right === undefined ? 0 : 60)
  const width = (words: string) => widthOf(words, size, bold, fonts)
  const text = readable(line.text)
  if (width(text) <= room) return [{ ...line, text }]
  const parts: string[] = []
  let current = ''
  let used = 0
  for (const word of text.split(' ').flatMap(w => fitting(w, width, room))) {
    const more = width(current === '' ? word : ` ${word}`)
    if (used + more <= room) {
      current = current === '' ? word : `${current} ${word}`
      used += more
    } else {
      parts.push(current)
      current = word
      used = width(word)
    }
  }
  parts.push(current)
  const { right, ...rest } = line
  return parts.map((part, index) =>
    index === parts.length - 1 && right !== undefined ? { ...rest, text: part, right } : { ...rest, text: part },
  )
}

/** A word that is longer than a line is cut, between letters with their marks. */
function fitting(word: string, width: (words: string) => number, room: number): string[] {
  if (width(word) <= room) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of letters.segment(word)) {
    const more = width(segment)
    if (piece !== '' && used + more > room) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += more
  }
  return [...pieces, piece]
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function drawLines(page: PDFPage, lines: readonly Line[], fonts: Fonts): void {
  let y = sheet.height - sheet.margin
  for (const line of lines) {
    const size = line.size ?? usual
    y -= heightOf(line)
    const look = { y, size, color: ink }
    drawWords(page, line.text, { ...look, x: sheet.margin + (line.indent ?? 0), bold: line.bold ?? false }, fonts)
    if (line.right !== undefined) {
      const x = sheet.width - sheet.margin - widthOf(line.right, size, false, fonts)
      drawWords(page, line.right, { ...look, x, bold: false }, fonts)
    }
  }
}

/** The foot of every page: whose paper it is, that it is confidential, the pack, the page. */
export function drawFoot(page: PDFPage, words: { left: string; right: string }, fonts: Fonts): void {
  const y = 26
  page.drawLine({
    start: { x: sheet.margin, y: y + 14 },
    end: { x: sheet.width - sheet.margin, y: y + 14 },
    thickness: 0.5,
    color: soft,
  })
  const look = { y, size: 8.5, color: ink }
  drawWords(page, words.left, { ...look, x: sheet.margin, bold: true }, fonts)
  const x = sheet.width - sheet.margin - widthOf(words.right, look.size, false, fonts)
  drawWords(page, words.right, { ...look, x, bold: false }, fonts)
}

/** The largest place for a picture or a foreign page above the foot, turned as its own page says. */
export function placed(width: number, height: number, turned: number) {
  const sideways = turned % 180 !== 0
  const [w, h] = sideways ? [height, width] : [width, height]
  const room = { width: sheet.width - 28, height: sheet.height - sheet.foot - 14 }
  const scale = Math.min(room.width / w, room.height / h, 1.5)
  const x = (sheet.width - w * scale) / 2
  const y = sheet.foot + (room.height - h * scale) / 2
  const size = { width: width * scale, height: height * scale }
  switch (((turned % 360) + 360) % 360) {
    case 90:
      return { x, y: y + h * scale, ...size, rotate: degrees(-90) }
    case 180:
      return { x: x + w * scale, y: y + h * scale, ...size, rotate: degrees(180) }
    case 270:
      return { x: x + w * scale, y, ...size, rotate: degrees(90) }
    default:
      return { x, y, ...size, rotate: degrees(0) }
  }
}
