import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fontkit from '@cantoo/fontkit'
import {
  type Color,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { type Face, lacksLetters, type Run, runsOf } from './letters.ts'

/** The typefaces of one pack, with the widths that were measured. */
export interface Fonts {
  plain: Typeface
  bold: Typeface
}

export interface Typeface extends Face {
  font: PDFFont
  /** The width of a word at size 1. */
  widths: Map<string, number>
}

/** DejaVu Sans, of which a pack carries only the letters it uses: Latin of every language, Greek, Cyrillic, Arabic and more. */
export async function fontsOf(pdf: PDFDocument): Promise<Fonts> {
  pdf.registerFontkit(fontkit)
  return { plain: await typeface(pdf, 'DejaVuSans.ttf'), bold: await typeface(pdf, 'DejaVuSans-Bold.ttf') }
}

async function typeface(pdf: PDFDocument, name: string): Promise<Typeface> {
  const file = await readFile(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)))
  const font = await pdf.embedFont(file, { subset: true })
  const letters = new Set(font.getCharacterSet())
  return { font, widths: new Map(), has: letter => letters.has(letter.codePointAt(0) ?? 0) }
}

/** How wide words are, each word measured once. */
export function widthOf(text: string, size: number, bold: boolean, fonts: Fonts): number {
  const { widths } = bold ? fonts.bold : fonts.plain
  let width = 0
  for (const word of text.split(/(?<= )/)) {
    const known = widths.get(word)
    const measured = known ?? sum(runs(word, bold, fonts).map(run => run.face.font.widthOfTextAtSize(run.words, 1)))
    if (known === undefined) widths.set(word, measured)
    width += measured
  }
  return width * size
}

/** Whether a letter of these words is in neither typeface. */
export function lacks(text: string, fonts: Fonts): boolean {
  return lacksLetters(text, fonts.plain, fonts.bold)
}

/** Draws words from a point on, whatever letters they are written in. */
export function drawWords(
  page: PDFPage,
  text: string,
  look: { x: number; y: number; size: number; bold: boolean; color: Color },
  fonts: Fonts,
): void {
  let { x } = look
  for (const { words, face, written } of runs(text, look.bold, fonts)) {
    if (written !== null) page.pushOperators(beginWritten(written))
    page.drawText(words, { x, y: look.y, size: look.size, color: look.color, font: face.font })
    if (written !== null) page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
    x += face.font.widthOfTextAtSize(words, look.size)
  }
}

function runs(text: string, bold: boolean, { plain, bold: strong }: Fonts): Run<Typeface>[] {
  return bold ? runsOf(text, strong, plain) : runsOf(text, plain, strong)
}

function beginWritten(written: string): PDFOperator {
  const properties = `<</ActualText ${PDFHexString.fromText(written)}>>`
  return PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of('Span'), properties])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
