import { degrees, type PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'

/** A4 in points, with room at the foot for what every page of a pack says. */
export const sheet = { width: 595.28, height: 841.89, margin: 56, foot: 42 }

export interface Fonts {
  plain: PDFFont
  bold: PDFFont
}

/** One line of a page that is set from words. */
export interface Line {
  text: string
  bold?: boolean
  size?: number
  /** Stands at the right-hand edge, such as a page number. */
  right?: string
  indent?: number
}

const ink = rgb(0.05, 0.05, 0.05)
const soft = rgb(0.28, 0.31, 0.33)

export async function fontsOf(pdf: PDFDocument): Promise<Fonts> {
  return { plain: await pdf.embedFont(StandardFonts.Helvetica), bold: await pdf.embedFont(StandardFonts.HelveticaBold) }
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
  return (line.size ?? 11) * (line.text === '' ? 0.8 : 1.4)
}

function broken(line: Line, fonts: Fonts): Line[] {
  const font = line.bold ? fonts.bold : fonts.plain
  const size = line.size ?? 11
  const width = sheet.width - sheet.margin * 2 - (line.indent ?? 0) - (line.right === undefined ? 0 : 60)
  const text = printable(line.text)
  if (font.widthOfTextAtSize(text, size) <= width) return [{ ...line, text }]
  const parts: string[] = []
  let current = ''
  for (const word of text.split(' ').flatMap(w => fitting(w, font, size, width))) {
    const longer = current === '' ? word : `${current} ${word}`
    if (font.widthOfTextAtSize(longer, size) <= width) current = longer
    else {
      parts.push(current)
      current = word
    }
  }
  parts.push(current)
  const { right, ...rest } = line
  return parts.map((part, index) =>
    index === parts.length - 1 && right !== undefined ? { ...rest, text: part, right } : { ...rest, text: part },
  )
}

/** A word that is longer than a line is cut. */
function fitting(word: string, font: PDFFont, size: number, width: number): string[] {
  if (font.widthOfTextAtSize(word, size) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (font.widthOfTextAtSize(piece + letter, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

export function drawLines(page: PDFPage, lines: readonly Line[], fonts: Fonts): void {
  let y = sheet.height - sheet.margin
  for (const line of lines) {
    const size = line.size ?? 11
    y -= heightOf(line)
    const font = line.bold ? fonts.bold : fonts.plain
    page.drawText(line.text, { x: sheet.margin + (line.indent ?? 0), y, size, font, color: ink })
    if (line.right !== undefined) {
      const x = sheet.width - sheet.margin - fonts.plain.widthOfTextAtSize(line.right, size)
      page.drawText(line.right, { x, y, size, font: fonts.plain, color: ink })
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
  page.drawText(printable(words.left), { x: sheet.margin, y, size: 9, font: fonts.bold, color: ink })
  const x = sheet.width - sheet.margin - fonts.plain.widthOfTextAtSize(words.right, 9)
  page.drawText(words.right, { x, y, size: 9, font: fonts.plain, color: ink })
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

/** Words in the letters that the standard fonts of a PDF have: others lose their marks, or become a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC').replace(/\t/g, '    ')]
    .map(letter => {
      if (known(letter)) return letter
      const other = letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
      return [...other].every(known) && other !== '' ? other : '?'
    })
    .join('')
}

function known(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return (code >= 32 && code < 127) || (code >= 160 && code < 256) || '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'.includes(letter)
}

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  İ: 'I',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  ŋ: 'n',
  '−': '-',
  '‑': '-',
  '→': '->',
  '✓': 'x',
  '\u00ad': '',
}
