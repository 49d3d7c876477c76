import { type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { type Fonts, fontsOf } from './fonts.ts'
import { drawFoot, drawLines, explained, type Line, laidOut, placed, sheet } from './typeset.ts'

export interface PaperToBind {
  title: string
  mediaType: string
  content: Uint8Array
  /** Where the paper itself is opened, for what cannot be printed into a pack. */
  opensAt: string | null
}

export interface CaseToBind {
  caseId: string
  heading: string
  papers: readonly PaperToBind[]
  /** The printed number of its first page, for a pack that is bound again for one person; else they follow. */
  firstPage?: number
}

export interface PackToBind {
  packNo: number
  supplement: number
  /** "Pre Assessment Panel South East, Wednesday 2 December 2026" */
  heading: string
  frozenAt: Date
  firstPage: number
  cases: readonly CaseToBind[]
}

export interface Bound {
  pdf: Uint8Array
  pages: number
  cases: readonly { caseId: string; firstPage: number; pages: number; papers: readonly BoundPaper[] }[]
}

export interface BoundPaper {
  firstPage: number
  pages: number
}

/**
 * One PDF of all papers: contents, then each case with its papers in order, page numbers through to the end, and at the foot of
 * each page the case, "Confidential" and the pack. Foreign pages are drawn as pictures of themselves: nothing in them can run.
 */
export async function bindPack(pack: PackToBind): Promise<Bound> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`${packName(pack)}: ${pack.heading}`)
  pdf.setLanguage('en-GB')
  pdf.setProducer('Sencase')
  pdf.setCreator('Sencase')
  pdf.setCreationDate(pack.frozenAt)
  pdf.setModificationDate(pack.frozenAt)
  const fonts = await fontsOf(pdf)
  const contentPages = contentsPages(pack, fonts)
  for (let i = 0; i < contentPages; i++) pdf.addPage([sheet.width, sheet.height])

  let number = pack.firstPage + contentPages
  const bound: { caseId: string; firstPage: number; pages: number; papers: BoundPaper[] }[] = []
  const marks: Mark[] = []
  for (const one of pack.cases) {
    number = one.firstPage ?? number
    const begun = { caseId: one.caseId, firstPage: number, pages: 0, papers: [] as BoundPaper[] }
    const mark: Mark = { title: one.heading, page: pdf.getPageCount(), under: [] }
    for (const paper of one.papers) {
      const from = pdf.getPageCount()
      await addPaper(pdf, paper, fonts)
      const pages = pdf.getPageCount() - from
      for (let i = 0; i < pages; i++) {
        drawFoot(pdf.getPage(from + i), footOf(pack, one.caseId, number + i), fonts)
      }
      mark.under.push({ title: paper.title, page: from, under: [] })
      begun.papers.push({ firstPage: number, pages })
      begun.pages += pages
      number += pages
    }
    bound.push(begun)
    marks.push(mark)
  }
  const contents = laidOut(explained(contentsLines(pack, bound), fonts), fonts)
  for (let i = 0; i < contentPages; i++) {
    const page = pdf.getPage(i)
    drawLines(page, contents[i] ?? [], fonts)
    drawFoot(page, { ...footOf(pack, null, pack.firstPage + i) }, fonts)
  }
  outline(pdf, [{ title: 'Contents', page: 0, under: [] }, ...marks])
  return { pdf: await pdf.save(), pages: pdf.getPageCount(), cases: bound }
}

export function packName({ packNo, supplement }: { packNo: number; supplement: number }): string {
  return supplement === 1 ? `Pack ${packNo}` : `Pack ${packNo}, supplement ${supplement}`
}

function footOf(pack: PackToBind, caseId: string | null, number: number) {
  return {
    left: caseId === null ? 'Confidential' : `${caseId}   Confidential`,
    right: `${packName(pack)}   Page ${number}`,
  }
}

/** How many pages the contents take: known before any page has its number, since a number never breaks a line. */
function contentsPages(pack: PackToBind, fonts: Fonts): number {
  return laidOut(explained(contentsLines(pack, []), fonts), fonts).length
}

function contentsLines(pack: PackToBind, bound: Bound['cases']): Line[] {
  return [
    { text: packName(pack), bold: true, size: 20 },
    { text: pack.heading, size: 13 },
    { text: 'Confidential: for the members of the panel. Do not copy it or pass it on.', size: 10 },
    { text: '' },
    { text: 'Contents', bold: true, size: 14 },
    ...pack.cases.flatMap((one, index): Line[] => [
      { text: '' },
      {
        text: `${one.heading} (${one.caseId})`,
        bold: true,
        right: String(bound[index]?.firstPage ?? 0),
      },
      ...one.papers.map(
        (paper, place): Line => ({
          text: paper.title,
          indent: 14,
          right: String(bound[index]?.papers[place]?.firstPage ?? 0),
        }),
      ),
    ]),
  ]
}

async function addPaper(pdf: PDFDocument, paper: PaperToBind, fonts: Fonts): Promise<void> {
  const kind = paper.mediaType.split(';')[0]
  try {
    switch (kind) {
      case 'application/pdf':
        return await addPdf(pdf, paper.content)
      case 'image/jpeg':
        return addPicture(pdf, await pdf.embedJpg(paper.content))
      case 'image/png':
        return addPicture(pdf, await pdf.embedPng(paper.content))
      case 'text/plain':
        return addText(pdf, textLines(paper), fonts)
    }
  } catch {
    return addText(
      pdf,
      sheetFor(paper, 'The file is damaged or locked, and could not be printed into this pack.'),
      fonts,
    )
  }
  addText(pdf, sheetFor(paper, 'A file of this kind cannot be printed into a pack.'), fonts)
}

async function addPdf(pdf: PDFDocument, content: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(content, { updateMetadata: false })
  const pages = source.getPages()
  if (pages.length === 0) throw new Error('A PDF without pages')
  // What has nothing drawn on it cannot be embedded, and is a blank page.
  const drawn = pages.filter(page => page.node.Contents() !== undefined)
  const embedded = await pdf.embedPages(
    drawn,
    drawn.map(page => {
      const { x, y, width, height } = page.getCropBox()
      return { left: x, bottom: y, right: x + width, top: y + height }
    }),
  )
  for (const page of pages) {
    const sheetOf = pdf.addPage([sheet.width, sheet.height])
    const picture = embedded[drawn.indexOf(page)]
    if (picture === undefined) continue
    sheetOf.drawPage(picture, placed(picture.width, picture.height, page.getRotation().angle))
  }
}

function addPicture(pdf: PDFDocument, image: Awaited<ReturnType<PDFDocument['embedJpg']>>): void {
  pdf.addPage([sheet.width, sheet.height]).drawImage(image, placed(image.width, image.height, 0))
}

function addText(pdf: PDFDocument, lines: readonly Line[], fonts: Fonts): void {
  for (const page of laidOut(explained(lines, fonts), fonts))
    drawLines(pdf.addPage([sheet.width, sheet.height]), page, fonts)
}

/** Plain text as it is; a line that begins with "# " is a heading, as in the pages that the program writes itself. */
function textLines(paper: PaperToBind): Line[] {
  const text = new TextDecoder().decode(paper.content).replace(/^\uFEFF/, '')
  return text
    .split(/\r\n?|\n/)
    .map(line => (line.startsWith('# ') ? { text: line.slice(2), bold: true, size: 14 } : { text: line }))
}

function sheetFor(paper: PaperToBind, because: string): Line[] {
  return [
    { text: paper.title, bold: true, size: 16 },
    { text: '' },
    { text: because },
    {
      text:
        paper.opensAt === null
          ? 'Ask the clerk of the panel for it.'
          : `The clerk of the panel opens it at ${paper.opensAt}, and can send it as a PDF in a supplement.`,
    },
  ]
}

interface Mark {
  title: string
  /** Counted from 0 in the file. */
  page: number
  under: Mark[]
}

/** Bookmarks: each case, and under it each of its papers. */
function outline(pdf: PDFDocument, marks: readonly Mark[]): void {
  const { context } = pdf
  const root = context.nextRef()
  const { first, last, count } = siblings(pdf, marks, root)
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: first, Last: last, Count: PDFNumber.of(count) }) as PDFDict,
  )
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function siblings(pdf: PDFDocument, marks: readonly Mark[], parent: PDFRef) {
  const { context } = pdf
  const refs = marks.map(() => context.nextRef())
  let count = marks.length
  marks.forEach((mark, index) => {
    const entry = context.obj({}) as PDFDict
    entry.set(PDFName.of('Title'), PDFHexString.fromText(mark.title))
    entry.set(PDFName.of('Parent'), parent)
    const page: PDFPage = pdf.getPage(Math.min(mark.page, pdf.getPageCount() - 1))
    entry.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]))
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before !== undefined) entry.set(PDFName.of('Prev'), before)
    if (after !== undefined) entry.set(PDFName.of('Next'), after)
    const self = refs[index] as PDFRef
    if (mark.under.length > 0) {
      const under = siblings(pdf, mark.under, self)
      entry.set(PDFName.of('First'), under.first)
      entry.set(PDFName.of('Last'), under.last)
      entry.set(PDFName.of('Count'), PDFNumber.of(under.count))
      count += under.count
    }
    context.assign(self, entry)
  })
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count }
}
