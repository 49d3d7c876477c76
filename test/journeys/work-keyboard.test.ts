import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser as Chromium, Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'

const pages = [
  '/work',
  '/work/print',
  '/cases',
  '/settings',
  '/settings/900002',
  '/settings/groups',
  '/law',
  '/privacy',
]

describe('My work in a real browser', () => {
  let t: TestProgram
  let chromium: Chromium

  before(async () => {
    t = await aProgram({ name: 'keyboard', today: '2026-11-23' })
    for (const family of ['Aydın', 'Hussain', 'Odunsi']) {
      await aCase(t, {
        child: { given: 'Child', family },
        facts: [
          ['assessment.requested', '2026-10-15', { by: 'parent' }],
          ['request.routed', '2026-10-16', { panel: 'pre-assessment-se', because: 'The home is there', by: 'rule' }],
        ],
      })
    }
    chromium = await launchBrowser()
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function signedIn(options: Parameters<Chromium['newContext']>[0]): Promise<Page> {
    const page = await (await chromium.newContext(options)).newPage()
    await page.goto(`${t.address}/sign-in`)
    await page.getByRole('button', { name: 'Sign in as Tomasz Zieliński' }).click()
    return page
  }

  it('is worked with the keyboard: J and K move, X chooses, Enter opens', async () => {
    const page = await signedIn({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${t.address}/work?of=priya`)
    const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>
    const rows = await page.locator('[data-row] .who a').allTextContents()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await focused(), rows[1])
    await page.keyboard.press('k')
    assert.equal(await focused(), rows[0])
    await page.keyboard.press('x')
    assert.equal(await page.locator('[data-row] input:checked').count(), 1)
    await page.getByRole('button', { name: 'Print' }).click()
    assert.match(await page.locator('main').innerText(), /1 row, those that were chosen/)
    await page.goBack()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/cases\/K\w{5}$/)
    await page.context().close()
  })

  it('without scripts the filter, the folds and print work as well', async () => {
    const page = await signedIn({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
    await page.goto(`${t.address}/work?of=priya`)
    await page.getByLabel('Child, reference or words').fill('Hussain')
    await page.getByRole('button', { name: 'Show' }).click()
    assert.doesNotMatch(await page.locator('main').innerText(), /Odunsi/)
    await page.getByRole('link', { name: 'Save this view' }).click()
    await page.getByLabel('Name of the view').fill('Hussain')
    await page.getByRole('button', { name: 'Save view' }).click()
    assert.match(await page.locator('main').innerText(), /The view “Hussain” is saved/)
    await page.context().close()
  })

  it('a row is two lines of 56 pixels, and the focus is never under what sticks', async () => {
    const page = await signedIn({ viewport: { width: 1280, height: 500 } })
    await page.goto(`${t.address}/work?of=priya&words=Aydın`)
    const heights = await page
      .locator('[data-row]')
      .evaluateAll(rows => rows.map(row => row.getBoundingClientRect().height))
    assert.ok(
      heights.some(height => height >= 52 && height <= 58),
      heights.join(', '),
    )
    const foot = await page.locator('.sc-bulk').evaluate(bar => bar.getBoundingClientRect().top)
    for (let i = 0; i < heights.length; i++) {
      await page.keyboard.press('j')
      const bottom = await page.evaluate('document.activeElement.getBoundingClientRect().bottom')
      assert.ok(Number(bottom) <= foot + 1, `row ${i + 1} is under the bar`)
    }
    await page.context().close()
  })

  it('no page scrolls sideways at 320', async () => {
    const page = await signedIn({ viewport: { width: 320, height: 900 } })
    for (const path of pages) {
      await page.goto(`${t.address}${path}`)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      assert.ok(Number(wide) <= 320, `${path} is ${wide} wide`)
    }
    await page.context().close()
  })
})
