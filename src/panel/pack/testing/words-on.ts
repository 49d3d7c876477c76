import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/**
 * The words that are drawn on a page itself, a line for each place where they begin anew, read through the maps of its
 * typefaces. `written` takes what a reader copies; `drawn` takes the signs as they stand.
 */
export function wordsOn(page: PDFPage, what: 'written' | 'drawn' = 'written'): string {
  const maps = lettersOf(page)
  const lines: { y: string; words: string }[] = []
  let [map, y, written, begun] = [new Map<string, string>(), '', null as string | null, false]
  for (const [, marked, font, place, hex, end] of contentOf(page).matchAll(signs)) {
    if (marked !== undefined) [written, begun] = [fromUtf16(marked.slice(4)), false]
    else if (font !== undefined) map = maps.get(font) ?? new Map()
    else if (place !== undefined) y = place
    else if (end !== undefined) written = null
    else if (hex !== undefined) {
      const drawn = (hex.match(/.{4}/g) ?? []).map(code => map.get(code) ?? '?').join('')
      const words = written === null || what === 'drawn' ? drawn : begun ? '' : written
      begun = true
      const last = lines.at(-1)
      if (last?.y === y) last.words += words
      else lines.push({ y, words })
    }
  }
  return lines.map(line => line.words).join('\n')
}

/** What matters of a page: real words behind signs, typeface, place, signs, and the end of what has real words. */
const signs = /ActualText <([0-9A-F]+)>|\/(\S+) [\d.]+ Tf|1 0 0 1 [\d.]+ ([\d.]+) Tm|<([0-9A-F]+)> Tj|(EMC)/g

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => page.doc.context.lookup(ref)) : [contents]
  return streams.map(textOf).join('\n')
}

function textOf(stream: PDFObject | undefined): string {
  return stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : ''
}

/** Typeface by typeface, which letters its signs stand for. */
function lettersOf(page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  return new Map(
    (fonts?.entries() ?? []).map(([name, ref]) => {
      const font = page.doc.context.lookup(ref, PDFDict)
      const map = textOf(font.lookup(PDFName.of('ToUnicode')))
      const pairs = [...map.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)]
      return [
        name.asString().slice(1),
        new Map(pairs.map(([, code = '', letters = '']) => [code.toUpperCase(), fromUtf16(letters)])),
      ]
    }),
  )
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
