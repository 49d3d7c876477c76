import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fontkit from '@cantoo/fontkit'
import {
  beginText,
  type Color,
  endText,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from '@cantoo/pdf-lib'
import { type Face, lacksLetters, type Run, runsOf } from './letters.ts'

/** The typefaces of one pack, with the widths that were measured. */
export interface Fonts {
  plain: Typeface
  bold: Typeface
}

export interface Typeface extends Face {
  font: PDFFont
  /** What the pages of the pack call it. */
  key: PDFName
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
  const font = await pdf.embedFont(file, { subset: true, features: unused })
  const letters = new Set(font.getCharacterSet())
  return {
    font,
    key: PDFName.of(name.replace('.ttf', '')),
    widths: new Map(),
    has: letter => letters.has(letter.codePointAt(0) ?? 0),
  }
}

/** What a printer makes nicer of letters that stand side by side: it takes most of the time, and changes no letter. */
const unused = { liga: false, clig: false, calt: false, kern: false, mark: false, mkmk: false, locl: false }

/** How wide words are, each word measured once. */
export function widthOf(text: string, size: number, bold: boolean, fonts: Fonts): number {
  const { widths } = bold ? fonts.bold : fonts.plain
  let width = 0
  for (const word of text.split(/(?<= )/)) {
    const known = widths.get(word)
    const measured = known ?? sum(runs(word, bold, fonts).map(run => widthOfRun(run.words, run.face)))
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
  const parts = runs(text, look.bold, fonts)
  for (const [place, { words, face, written }] of parts.entries()) {
    page.node.setFontDictionary(face.key, face.font.ref)
    page.pushOperators(
      ...(written === null ? [] : [beginWritten(written)]),
      pushGraphicsState(),
      beginText(),
      setFillingColor(look.color),
      setFontAndSize(face.key, look.size),
      setTextMatrix(1, 0, 0, 1, x, look.y),
      showText(face.font.encodeText(words)),
      endText(),
      popGraphicsState(),
      ...(written === null ? [] : [PDFOperator.of(PDFOperatorNames.EndMarkedContent)]),
    )
    if (place + 1 < parts.length) x += widthOfRun(words, face) * look.size
  }
}

/** At size 1. */
function widthOfRun(words: string, face: Typeface): number {
  return face.font.widthOfTextAtSize(words, 1)
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
