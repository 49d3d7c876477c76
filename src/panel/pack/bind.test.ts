import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { bindPack, type CaseToBind, type PaperToBind } from './bind.ts'
import { placed, printable, sheet } from './typeset.ts'

const text = (title: string, words = 'What is asked.'): PaperToBind => ({
  title,
  mediaType: 'text/plain; charset=utf-8',
  content: Buffer.from(words),
  opensAt: null,
})

async function pdfOf(pages: number, more?: (pdf: PDFDocument) => void): Promise<PaperToBind> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage([595, 842]).drawText(`Report ${page}`)
  more?.(pdf)
  return { title: 'Report', mediaType: 'application/pdf', content: await pdf.save(), opensAt: 'https://here/x' }
}

function bound(cases: readonly CaseToBind[], firstPage = 1) {
  return bindPack({
    packNo: 41,
    supplement: 1,
    heading: 'Pre Assessment Panel South East, Wednesday 2 December 2026',
    frozenAt: new Date('2026-11-23T12:00:00Z'),
    firstPage,
    cases,
  })
}

/** The words that are drawn on a page itself. */
function wordsOn(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => page.doc.context.lookup(ref)) : [contents]
  return streams
    .map(stream => (stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : ''))
    .join('\n')
    .replace(/<([0-9A-F]+)> Tj/g, (_all, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))
}

describe('a pack in one PDF', () => {
  it('carries the case, "Confidential", the pack and its number at the foot of every page, numbered through', async () => {
    const pack = await bound([
      { caseId: 'K7Q4MX', heading: 'Zeynep', papers: [text('Summary'), await pdfOf(3)] },
      { caseId: 'K9PUYC', heading: 'Jacob', papers: [text('Summary')] },
    ])
    const pages = (await PDFDocument.load(pack.pdf)).getPages()
    assert.equal(pages.length, 6)
    const feet = pages.map(page => wordsOn(page))
    assert.match(feet[0] ?? '', /Confidential/)
    assert.match(feet[0] ?? '', /Zeynep \(K7Q4MX\)[\s\S]*Report[\s\S]*3[\s\S]*Jacob \(K9PUYC\)[\s\S]*6/)
    for (const number of [2, 3, 4, 5]) {
      assert.match(feet[number - 1] ?? '', new RegExp(`K7Q4MX   Confidential[\\s\\S]*Pack 41   Page ${number}`))
    }
    assert.match(feet[5] ?? '', /K9PUYC {3}Confidential[\s\S]*Pack 41 {3}Page 6/)
    assert.deepEqual(
      pack.cases.map(c => [c.firstPage, c.pages]),
      [
        [2, 4],
        [6, 1],
      ],
    )
  })

  it('is the same for the same papers, and begins where the pack before it ended', async () => {
    const cases = [{ caseId: 'K7Q4MX', heading: 'Zeynep', papers: [text('Summary')] }]
    assert.deepEqual((await bound(cases)).pdf, (await bound(cases)).pdf)
    assert.equal((await bound(cases, 60)).cases[0]?.firstPage, 61)
  })

  it('takes over nothing of a sent file that could run', async () => {
    const paper = await pdfOf(1, pdf => pdf.addJavaScript('run', 'app.alert(1)'))
    assert.match(Buffer.from(paper.content).toString('latin1'), /JavaScript|ObjStm/)
    const pack = await PDFDocument.load((await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [paper] }])).pdf)
    const all = pack.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    assert.doesNotMatch(all.join('\n'), /JavaScript|OpenAction|\/AA|\/Names/)
  })

  it('puts a sheet where a file is damaged, locked or of another kind, saying where it is opened', async () => {
    const broken = {
      title: 'Scan',
      mediaType: 'application/pdf',
      content: Buffer.from('%PDF-1.4 no'),
      opensAt: 'https://here/y',
    }
    const office = {
      title: 'Letter',
      mediaType: 'application/msword',
      content: Buffer.from('x'),
      opensAt: 'https://here/z',
    }
    const pack = await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [broken, office] }])
    const pages = (await PDFDocument.load(pack.pdf)).getPages().map(wordsOn)
    assert.equal(pages.length, 3)
    assert.match(pages[1] ?? '', /damaged or locked[\s\S]*https:\/\/here\/y/)
    assert.match(pages[2] ?? '', /of this kind[\s\S]*https:\/\/here\/z/)
  })

  it('keeps every page inside the sheet and above the foot, whichever way it is turned', () => {
    for (const turned of [0, 90, 180, 270, -90]) {
      const { x, y, width, height, rotate } = placed(842, 595, turned)
      const angle = (rotate.angle * Math.PI) / 180
      for (const [dx, dy] of [
        [0, 0],
        [width, 0],
        [0, height],
        [width, height],
      ] as const) {
        const px = x + dx * Math.cos(angle) - dy * Math.sin(angle)
        const py = y + dx * Math.sin(angle) + dy * Math.cos(angle)
        assert.ok(px >= -0.01 && px <= sheet.width + 0.01, `turned ${turned}: x ${px}`)
        assert.ok(py >= sheet.foot - 0.01 && py <= sheet.height + 0.01, `turned ${turned}: y ${py}`)
      }
    }
  })

  it('prints every name readably, whatever its letters', () => {
    assert.equal(printable('Łucja Wiśniewska, Aydın Gümüş, Siobhán'), 'Lucja Wisniewska, Aydin Gümüs, Siobhán')
    assert.equal(printable('王'), '?')
  })
})
