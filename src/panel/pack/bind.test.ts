import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { bindPack, type CaseToBind, type PaperToBind } from './bind.ts'
import { wordsOn } from './testing/words-on.ts'
import { placed, sheet } from './typeset.ts'

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
    const pages = (await PDFDocument.load(pack.pdf)).getPages().map(page => wordsOn(page))
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

  const names = [
    'Łucja Wiśniewska',
    'Đorđe Živković',
    'Ayşe Yıldırım, İzmir',
    'Γιώργος Παπαδόπουλος',
    'Олена Шевченко',
    'Nguyễn Thị Ánh',
    'Adébáyọ̀ Oyèlárán',
    'ŋ ħ Ə ß “ ” – − ‑ → ✓',
  ]

  it('prints every name in its own letters, in headings and in text, and adds no word about it', async () => {
    const pack = await bound([
      { caseId: 'K7Q4MX', heading: names.join('; '), papers: [text('Summary', names.join('\n'))] },
    ])
    const [contents = '', summary = ''] = (await PDFDocument.load(pack.pdf)).getPages().map(page => wordsOn(page))
    for (const name of names) {
      assert.ok(summary.split('\n').includes(name), `${name} in:\n${summary}`)
      assert.ok(contents.replaceAll('\n', ' ').includes(name), `${name} in:\n${contents}`)
    }
    assert.doesNotMatch(summary, /U\+/)
  })

  it('gives a letter that its typeface lacks by its number, says so, and keeps the letter for copying', async () => {
    const pack = await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [text('Summary', '王小明 and अमृता')] }])
    const [, summary] = (await PDFDocument.load(pack.pdf)).getPages()
    assert.ok(summary)
    assert.match(wordsOn(summary, 'drawn'), /\[U\+738B U\+5C0F U\+660E\] and \[U\+0905 U\+092E/)
    assert.match(wordsOn(summary, 'drawn').replaceAll('\n', ' '), /stand for a letter that this pack has no type for/)
    assert.match(wordsOn(summary), /王小明 and अमृता/)
  })

  it('runs Arabic and Hebrew from right to left among words and numbers that run from left to right', async () => {
    const line = 'Aged 7: محمد (علي) 2017 شلبي, and שלום'
    const pack = await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [text('Summary', line)] }])
    const [, summary] = (await PDFDocument.load(pack.pdf)).getPages()
    assert.ok(summary)
    assert.equal(wordsOn(summary).split('\n')[0], line)
    assert.equal(wordsOn(summary, 'drawn').split('\n')[0], 'Aged 7: يبلش 2017 (يلع) دمحم, and םולש')
  })

  it('cuts what is longer than a line, and loses no letter of it', async () => {
    const long = 'Łx'.repeat(4000)
    const pack = await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [text('Summary', `${long} end`)] }])
    const pages = (await PDFDocument.load(pack.pdf)).getPages().slice(1)
    const words = pages.flatMap(page =>
      wordsOn(page)
        .split('\n')
        .filter(line => /^[Łx]+( end)?$/.test(line)),
    )
    assert.equal(words.join(''), `${long} end`)
  })

  it('carries only the letters it uses', async () => {
    const pack = await bound([{ caseId: 'K7Q4MX', heading: 'Z', papers: [text('Summary')] }])
    assert.ok(pack.pdf.byteLength < 60_000, `${pack.pdf.byteLength} bytes`)
  })
})
