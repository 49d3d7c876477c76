import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { pngWithWords, word } from '../../src/documents/testing/some-files.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const panel = 'pre-assessment-se'
const sitting = `/panels/sittings/${panel}-2026-12-02`

async function report(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page++)
    pdf.addPage([595, 842]).drawText(`Report page ${page}`, { x: 60, y: 700, font })
  return pdf.save()
}

describe('the pack of a sitting and those who read it', () => {
  let t: TestProgram
  let colin: Browser
  let helen: Browser
  let first = ''
  let second = ''

  before(async () => {
    t = await aProgram({ name: 'panel-pack' })
    colin = await t.as('colin')
    await t.program.asSystem('setup', async tx => {
      for (const [id, name] of [
        ['helen', 'Helen Abiola'],
        ['victor', 'Victor Ng'],
      ] as const) {
        await tx
          .insertInto('account')
          .values({
            account_id: id,
            kind: 'adviser',
            name,
            title: 'Head teacher, Silkmill Primary School',
            sentence: null,
            email: `${id}@example.org`,
            telephone: null,
            role: null,
            person_id: null,
            place: 0,
            disabled_at: null,
          })
          .execute()
      }
    })
    assert.equal((await colin.post(`/panels/${panel}`, typedDay('until', '2026-12-20'))).status, 303)
    for (const account of ['helen', 'victor']) {
      const joined = await colin.post(`/panels/${panel}/members/new`, {
        account,
        seat: 'Head teacher',
        as: 'member',
        ...typedDay('from', '2026-11-23'),
      })
      assert.equal(joined.status, 303, wordsOf(joined.html).slice(0, 500))
    }
    first = await asked('Oisín')
    second = await asked('Nadia')
    await file(first, 'report.pdf', await report(3))
    await file(first, 'own-page.png', pngWithWords({ width: 40, height: 30 }))
    await file(first, 'letter.txt', Buffer.from('She cannot hear the teacher.\n\nŁucja Wiśniewska'))
    await file(first, 'notes.docx', word())
    for (const caseId of [first, second]) {
      assert.equal((await colin.post(`${sitting}/add`, { case: caseId }, sitting)).status, 303)
    }
    helen = await t.as('helen')
  })
  after(() => t.close())

  async function asked(name: string): Promise<string> {
    return aCase(t, {
      child: { given: name, family: 'Gallagher', bornOn: '2017-01-30' },
      facts: [
        ['assessment.requested', '2026-11-05', { by: 'parent' }],
        [
          'request.described',
          '2026-11-05',
          { route: 'parent', how: 'post', from: 'Elif', reasons: 'She is far behind.' },
        ],
        ['request.routed', '2026-11-05', { panel, because: 'Lives in the south-east quadrant', by: 'rule' }],
        [
          'answers.proposed',
          '2026-11-20',
          {
            criteria: 'hackney-2001/1',
            answers: [{ criterion: 'gap-grows', answer: 'met', reason: 'The gap has grown.', evidence: [] }],
          },
        ],
      ],
    })
  }

  async function file(caseId: string, name: string, content: Uint8Array): Promise<void> {
    const done = await colin.postFiles(
      `/cases/${caseId}/documents`,
      { title: name.split('.')[0] ?? name, kind: 'report', from: 'Silkmill', ...typedDay('on', '2026-11-20') },
      { files: { name, content } },
    )
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 800))
  }

  async function packFile(who: Browser, packNo: number): Promise<PDFDocument> {
    const answer = await fetchBytes(who, `/panels/packs/${packNo}/file`)
    return PDFDocument.load(answer)
  }

  async function fetchBytes(who: Browser, path: string): Promise<Uint8Array> {
    const cookie = (who as unknown as { cookie: string }).cookie
    const answer = await fetch(`${t.address}${path}`, { headers: { cookie } })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    return new Uint8Array(await answer.arrayBuffer())
  }

  it('has no papers for a member before the pack is frozen', async () => {
    const page = wordsOf((await helen.get('/panels/reading')).html)
    assert.match(page, /Pre Assessment Panel South East, Wednesday 2 December 2026.*The pack is not ready yet/)
    assert.equal((await helen.get(sitting)).status, 404)
    assert.equal((await helen.get(`/cases/${first}`)).status, 404)
  })

  it('freezes numbered papers with a seal into one PDF with a page for everything', async () => {
    const done = await colin.post(`${sitting}/freeze`, {}, sitting)
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 500))
    const page = wordsOf((await helen.get(`${sitting}/pack`)).html)
    assert.match(page, /Pack 1 Frozen on 23 November 2026 by Colin Price\. Open it as one PDF Seal [0-9a-f]{12}/)
    assert.match(page, /1\. Oisín Gallagher, age 9, Fernbank Primary School/)
    assert.match(
      page,
      /Summary Page 2 .* What the officer proposes Page 3 .* report, from Silkmill, 20 November 2026 Pages 4 to 6/,
    )
    const pdf = await packFile(helen, 1)
    // Contents; Oisín's summary, answers, three pages of the report, a picture, a letter and a sheet; Nadia's two.
    assert.equal(pdf.getPageCount(), 1 + 2 + 3 + 1 + 1 + 1 + 2)
    assert.match(pdf.catalog.toString(), /\/Outlines/)
  })

  it('says that there is no late paper, and what changes after freezing changes no pack', async () => {
    const before = await fetchBytes(helen, '/panels/packs/1/file')
    const none = await colin.post(`${sitting}/freeze`, {}, sitting)
    assert.equal(none.status, 422)
    assert.match(wordsOf(none.html), /No paper has come since the pack was frozen/)
    await file(second, 'audiology.pdf', await report(2))
    assert.deepEqual(await fetchBytes(helen, '/panels/packs/1/file'), before)
  })

  it('makes a late paper supplement 2, whose pages go on, and which each member acknowledges', async () => {
    assert.equal((await colin.post(`${sitting}/freeze`, {}, sitting)).status, 303)
    assert.match(wordsOf((await helen.get('/panels/reading')).html), /A late paper has come/)
    const page = wordsOf((await helen.get(`${sitting}/pack`)).html)
    assert.match(page, /Supplement 2: late papers, pack 2 .* audiology, from Silkmill, 20 November 2026 Pages 13 to 14/)
    const done = await helen.post(`${sitting}/pack/2/acknowledge`, {}, `${sitting}/pack`)
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 400))
    assert.match(wordsOf((await helen.get(`${sitting}/pack`)).html), /You have said that you have it/)
    assert.equal((await helen.post(`${sitting}/pack/2/acknowledge`, {}, `${sitting}/pack`)).status, 422)
  })

  it('keeps what a member has read, and notes that nobody else sees', async () => {
    const ticked = await helen.post(`${sitting}/pack`, { read: [`1 ${first} 1`, `1 ${first} 3`] })
    assert.equal(ticked.status, 303, wordsOf(ticked.html).slice(0, 400))
    assert.match(wordsOf((await helen.get(`${sitting}/pack`)).html), /You have read 2 of 9 papers/)
    const noted = await helen.post(
      `${sitting}/pack/${first}/note`,
      { words: 'Ask about the hearing aids.' },
      `${sitting}/pack`,
    )
    assert.equal(noted.status, 303)
    assert.match((await helen.get(`${sitting}/pack`)).html, /Ask about the hearing aids/)
    const victor = await t.as('victor')
    for (const who of [victor, colin]) {
      assert.doesNotMatch((await who.get(`${sitting}/pack`)).html, /Ask about the hearing aids/)
    }
  })

  it('takes a case out of the pack of whoever declares an interest, at once, and keeps the page numbers', async () => {
    const path = `${sitting}/pack/${first}/interest`
    assert.equal((await helen.post(path, { because: '' })).status, 422)
    assert.equal((await helen.post(path, { because: 'Her school.' })).status, 303)
    const page = (await helen.get(`${sitting}/pack`)).html
    assert.match(wordsOf(page), /is not in your pack: you declared an interest\. “Her school\.”/)
    assert.doesNotMatch(page, /Oisín|hearing aids/)
    assert.match(wordsOf(page), /You have read 0 of 3 papers.*Nadia Gallagher.*Summary Page 10/)
    const mine = await packFile(helen, 1)
    assert.equal(mine.getPageCount(), 3)
    const victor = await t.as('victor')
    assert.equal((await packFile(victor, 1)).getPageCount(), 11)
    assert.equal((await helen.post(path, { because: 'Twice.' }, `${sitting}/pack`)).status, 404)
  })

  it('keeps who looked at whose papers, for the case to show', async () => {
    const yvonne = await t.as('yvonne')
    const page = wordsOf((await yvonne.get(`/cases/${second}/access`)).html)
    assert.match(
      page,
      /Helen Abiola Head teacher, Silkmill Primary School The papers of its pack, until the sitting is closed Sits on the panel that hears the case on Wednesday 2 December 2026 23 November 2026/,
    )
    assert.match(page, /pack 1/)
    const hers = wordsOf((await yvonne.get(`/cases/${first}/access`)).html)
    assert.doesNotMatch(hers, /Helen Abiola Head teacher, Silkmill Primary School The papers/)
    assert.match(hers, /Victor Ng Head teacher, Silkmill Primary School The papers/)
  })

  it('gives the case back to a member who withdraws the interest with a reason, and minutes both', async () => {
    const path = `${sitting}/pack/${first}/interest/withdraw`
    assert.match((await helen.get(`${sitting}/pack`)).html, new RegExp(`href="${path}"`))
    assert.equal((await helen.post(path, { because: '' })).status, 422)
    const done = await helen.post(path, { because: 'He left her school last year.' })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 400))
    const page = wordsOf((await helen.get(`${sitting}/pack`)).html)
    assert.match(page, /is in your pack again\. Both are minuted\./)
    assert.match(
      page,
      /You declared an interest in K\w{5} \(“Her school\.”\) and withdrew it \(“He left her school last year\.”\)/,
    )
    assert.match(page, /You have read 2 of 9 papers.*Oisín Gallagher/)
    assert.match(page, /Ask about the hearing aids/)
    assert.equal((await packFile(helen, 1)).getPageCount(), 11)
    assert.equal((await helen.post(path, { because: 'Twice.' }, `${sitting}/pack`)).status, 404)
    const victor = await t.as('victor')
    assert.equal((await victor.get(path)).status, 404)
    assert.equal((await victor.post(path, { because: 'Not mine.' }, `${sitting}/pack`)).status, 404)
    // Declared again it is minuted again, and the case is out again.
    assert.equal(
      (await helen.post(`${sitting}/pack/${first}/interest`, { because: 'His sister is there.' })).status,
      303,
    )
    assert.doesNotMatch((await helen.get(`${sitting}/pack`)).html, /Oisín/)
  })

  it('tells a member who is removed while reading, and closes the papers', async () => {
    const victor = await t.as('victor')
    assert.match((await victor.get(`${sitting}/pack`)).html, /Oisín/)
    assert.equal(
      (await colin.post(`/panels/${panel}/members/end`, { account: 'victor' }, `/panels/${panel}`)).status,
      303,
    )
    assert.equal((await victor.get('/panels/packs/1/file')).status, 404)
    for (const path of [`${sitting}/pack`, '/panels/reading']) {
      const told = await victor.get(path)
      assert.equal(told.status, 200)
      assert.match(
        wordsOf(told.html),
        /You are no longer a member of the Pre Assessment Panel South East: your membership ended on the day it began, Monday 23 November 2026\. Its papers are closed to you/,
      )
      assert.doesNotMatch(told.html, /Oisín|Nadia/)
    }
    assert.equal((await victor.get('/panels/packs/1')).location, '/panels/reading')
    const noted = await victor.post(`${sitting}/pack/${first}/note`, { words: 'Late' }, `${sitting}/pack`)
    assert.equal(noted.status, 404)
  })

  it('lets somebody join again on the day on which a membership ended, and says no more of that', async () => {
    const again = { account: 'victor', seat: 'Head teacher', as: 'member', ...typedDay('from', '2026-11-23') }
    assert.equal((await colin.post(`/panels/${panel}/members/new`, again)).status, 303)
    const victor = await t.as('victor')
    const { html } = await victor.get('/panels/reading')
    assert.doesNotMatch(wordsOf(html), /no longer a member/)
    assert.match((await victor.get(`${sitting}/pack`)).html, /Oisín/)
    for (const status of [303, 422]) {
      assert.equal(
        (await colin.post(`/panels/${panel}/members/end`, { account: 'victor' }, `/panels/${panel}`)).status,
        status,
      )
    }
    assert.match(wordsOf((await victor.get(`${sitting}/pack`)).html), /ended on the day it began/)
  })

  it('tells somebody whose membership has ended on which day it did', async () => {
    t.clock.set('2026-11-24')
    helen = await t.as('helen')
    colin = await t.as('colin')
    assert.equal((await helen.get(`${sitting}/pack`)).status, 200)
    assert.equal(
      (await colin.post(`/panels/${panel}/members/end`, { account: 'helen' }, `/panels/${panel}`)).status,
      303,
    )
    const told = await helen.get(`${sitting}/pack`)
    assert.match(
      wordsOf(told.html),
      /You are no longer a member of the Pre Assessment Panel South East: your membership ended on Monday 23 November 2026/,
    )
    assert.doesNotMatch(told.html, /Nadia/)
    assert.equal((await helen.get('/panels/packs/1/file')).status, 404)
  })
})
