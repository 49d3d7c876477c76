import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser as Chromium, Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aPanel, members, panel } from '../a-sitting.ts'
import { typedDay } from '../browser-client.ts'

const sittingDay = '2026-12-02'
const sitting = `/panels/sittings/${panel}-${sittingDay}`
/** Set to a folder, the story leaves its pictures there. */
const pictures = process.env.SENCASE_PICTURES

const children = [
  { given: 'Nadia', family: 'Popescu' },
  { given: 'Tyrell', family: 'Grant' },
  { given: 'Oisín', family: 'Gallagher' },
  { given: 'Freya', family: 'Lindqvist' },
  { given: 'Abdi', family: 'Warsame' },
] as const

/** A quadrant's panel in a real browser, from the agenda to the letters. */
describe('A quadrant’s panel sits on five cases', () => {
  let t: TestProgram
  let chromium: Chromium
  let cases: string[] = []
  let clerk: Page
  const open: Page[] = []

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'panel-browser' })
    chromium = await launchBrowser()
    await aPanel(t)
    const colin = await t.as('colin')
    assert.equal((await colin.post(`/panels/${panel}`, typedDay('until', '2026-12-20'))).status, 303)
    cases = await Promise.all(children.map(asked))
  })
  after(async () => {
    for (const page of open) await page.context().close()
    await chromium.close()
    await t.close()
  })

  async function asked({ given, family }: { given: string; family: string }): Promise<string> {
    return aCase(t, {
      child: { given, family, bornOn: '2018-02-01', need: 'MLD' },
      mother: { given: 'Maria', family },
      facts: [
        ['assessment.requested', '2026-11-05', { by: 'parent' }],
        [
          'request.described',
          '2026-11-05',
          { route: 'parent', how: 'post', from: `Maria ${family}`, reasons: `${given} reads like a child of five.` },
        ],
        ['request.routed', '2026-11-05', { panel, because: 'Lives in the south-east quadrant', by: 'rule' }],
      ],
    })
  }

  async function pageOf(accountId: string): Promise<Page> {
    const signedIn = await t.as(accountId)
    const [name = '', ...value] = (signedIn as unknown as { cookie: string }).cookie.split('=')
    const context = await chromium.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name, value: value.join('='), url: t.address }])
    const page = await context.newPage()
    open.push(page)
    return page
  }

  /** What axe finds at both widths, and whether anything scrolls sideways. */
  async function fine(page: Page, name: string): Promise<void> {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      assert.deepEqual(
        violations.map(v => `${name} at ${width}: ${v.id}: ${v.nodes[0]?.html}`),
        [],
      )
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      assert.equal(over, 0, `${name} scrolls sideways at ${width}`)
      if (pictures !== undefined) {
        await mkdir(pictures, { recursive: true })
        await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
      }
    }
  }

  async function said(page: Page, words: RegExp): Promise<void> {
    assert.match((await page.innerText('body')).replace(/\s+/g, ' '), words)
  }

  async function weigh(page: Page, answer: 'met' | 'not-met', recommends: string, more: Record<string, string> = {}) {
    const names = await page.$$eval('textarea[name^="because-"]', boxes => boxes.map(b => b.getAttribute('name') ?? ''))
    assert.ok(names.length >= 4)
    for (const name of names) {
      await page.check(`input[name="${name.replace('because-', 'answer-')}"][value="${answer}"]`)
      await page.fill(`textarea[name="${name}"]`, 'The reports agree on this, and so do the parents.')
    }
    await page.check(`input[name="recommends"][value="${recommends}"]`)
    for (const [name, words] of Object.entries(more)) await page.fill(`textarea[name="${name}"]`, words)
  }

  it('gets its agenda by urgency, and its pack is frozen', async () => {
    clerk = await pageOf('colin')
    await clerk.goto(`${t.address}${sitting}`)
    for (const { given, family } of children) {
      await clerk.click(`button:has-text("Add ${given} ${family} to the agenda")`)
    }
    await said(clerk, /Agenda: 5 of 12 cases/)
    await fine(clerk, 'agenda')
    await clerk.click('button:has-text("Freeze the pack")')
    await said(clerk, /Pack 1 is frozen/)
  })

  it('takes a late paper into a supplement, which a member acknowledges', async () => {
    const late = cases[4] ?? ''
    const pdf = await PDFDocument.create()
    pdf.addPage([595, 842])
    await clerk.goto(`${t.address}/cases/${late}/documents`)
    await clerk.fill('input[name="title"]', 'Audiology report')
    await clerk
      .selectOption('select[name="kind"]', 'report')
      .catch(() => clerk.check('input[name="kind"][value="report"]'))
    await clerk.fill('input[name="from"]', 'Hospital')
    for (const [name, value] of Object.entries(typedDay('on', '2026-11-20')))
      await clerk.fill(`input[name="${name}"]`, value)
    await clerk.setInputFiles('input[type="file"]', {
      name: 'audiology.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await pdf.save()),
    })
    await clerk.click('main form[enctype] button')
    await clerk.goto(`${t.address}${sitting}`)
    await clerk.click('button:has-text("Freeze late papers as supplement 2")')
    await said(clerk, /Supplement 2 is frozen/)

    const helen = await pageOf('helen')
    await helen.goto(`${t.address}${sitting}/pack`)
    await said(helen, /Supplement 2: late papers/)
    await helen.click('form[action$="/acknowledge"] button')
    await said(helen, /The clerk sees that you have the late papers/)
  })

  it('opens with those who are here, and shows who has not acknowledged the late paper', async () => {
    t.clock.set(sittingDay)
    clerk = await pageOf('colin')
    await clerk.goto(`${t.address}${sitting}`)
    await clerk.click('text=Hold the sitting')
    for (const { id } of members) await clerk.check(`input[name="present"][value="${id}"]`)
    await fine(clerk, 'who-is-here')
    await clerk.click('button:has-text("Open the sitting")')
    await said(clerk, /Nadia Popescu.*case 1 of 5/)
    await said(clerk, /Late paper: 4 to acknowledge/)
    await said(clerk, /✓ Quorum 4; 5 may vote/)
    await fine(clerk, 'case')
  })

  it('keeps what was written when an answer is missing, and weighs each case with its reasons', async () => {
    await weigh(clerk, 'met', 'assess')
    await clerk.fill('textarea[name="because-gap-grows"]', '')
    await clerk.click('button:has-text("Save and go to case 2")')
    await said(clerk, /Criterion 3: write the panel’s reason/)
    await fine(clerk, 'case-refused')
    assert.equal(
      await clerk.inputValue('textarea[name="because-plus-tried"]'),
      'The reports agree on this, and so do the parents.',
    )
    await clerk.fill('textarea[name="because-gap-grows"]', 'Four terms of reports.')
    await clerk.click('button:has-text("Save and go to case 2")')
    await said(clerk, /Tyrell Grant.*case 2 of 5/)
  })

  it('sends a member with an interest out of the room, and does not count them', async () => {
    await clerk.click('text=Declare an interest')
    await clerk.selectOption('select[name="who"]', 'sam')
    await clerk.fill('textarea[name="because"]', 'Head of the child’s school')
    await fine(clerk, 'interest')
    await clerk.click('button:has-text("Minute the interest")')
    await said(clerk, /Out of the room for this case: Sam Whitfield \(Head of the child’s school\)/)
    await said(clerk, /✓ Quorum 4; 4 may vote/)
    await weigh(clerk, 'not-met', 'refuse', { conditions: 'Ten hours of a specialist teacher this year.' })
    await clerk.click('button:has-text("Save and go to case 3")')
    await weigh(clerk, 'met', 'assess', { dissent: 'Victor Ng would wait for the second review.' })
    await clerk.click('button:has-text("Save and go to case 4")')
  })

  it('postpones a case that can wait, with a reason', async () => {
    await clerk.check('input[name="recommends"][value="postpone"]')
    await clerk.fill('textarea[name="postponedBecause"]', 'The school’s report is still to come.')
    await clerk.click('button:has-text("Save and go to case 5")')
    await said(clerk, /Abdi Warsame.*case 5 of 5/)
    await said(clerk, /Freya Lindqvist Postponed/)
    await weigh(clerk, 'met', 'assess')
    await clerk.click('button:has-text("Save")')
    await said(clerk, /What the panel recommends is saved/)
  })

  it('is decided on by a second person, who departs once, with reasons', async () => {
    const harriet = await pageOf('harriet')
    for (const [place, caseId] of cases.entries()) {
      if (place === 3) continue
      await harriet.goto(`${t.address}${sitting}/room/${caseId}`)
      await harriet.click('text=Decide on it now')
      if (place === 4) {
        await harriet.check('input[name="decides"][value="refuse"]')
        await harriet.fill('textarea[name="because"]', 'The hearing aids came last week and change the picture.')
        await harriet.fill('textarea[name="support"]', 'A teacher of the deaf weekly.')
        await fine(harriet, 'decision')
      }
      await harriet.click('button:has-text("Decide")')
      await said(harriet, place === 4 ? /Harriet Bloom departs from this/ : /Harriet Bloom confirms this/)
    }
  })

  it('is closed in one go, with minutes and the letters to be sent', async () => {
    await clerk.goto(`${t.address}${sitting}/close`)
    await fine(clerk, 'close')
    await clerk.click('button:has-text("Close the sitting")')
    await said(clerk, /Closed by Colin Price on Wednesday 2 December 2026/)
    await said(clerk, /Sam Whitfield declared an interest \(Head of the child’s school\) and was out of the room/)
    await said(clerk, /Postponed: The school’s report is still to come\./)
    await said(clerk, /The authority departs from this: don’t assess\. Decided by Harriet Bloom, senior case manager/)
    await said(clerk, /Letters to be sent: 4/)
    await fine(clerk, 'minutes')
  })

  it('leaves a notice that is filled in: its day stops the clock, and the letter is ready', async () => {
    const priya = await pageOf('priya')
    await priya.goto(`${t.address}${sitting}/minutes`)
    await priya.click(`section[aria-labelledby="letters"] a:has-text("${cases[1]}")`)
    await said(priya, /filled in from there\. Enter the day of the notice/)
    for (const [name, value] of Object.entries(typedDay('on', sittingDay)))
      await priya.fill(`input[name="${name}"]`, value)
    await priya.click('button:has-text("Record the decision")')
    await said(priya, /Letter to Maria Grant/)
    await priya.click('text=Letter to Maria Grant')
    await said(priya, /We will not carry out a statutory assessment of Tyrell Grant/)
    await said(priya, /Ten hours of a specialist teacher this year/)
  })
})
