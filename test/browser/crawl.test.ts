import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser as Chromium, Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { type DemonstrationProgram, demonstrationProgram } from '../demonstration-program.ts'
import { crawl, type Found } from './crawl.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact writes void elements and boolean attributes in forms of its own, and class names are GOV.UK's.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    'no-redundant-role': 'off',
    'no-implicit-input-type': 'off',
    'valid-autocomplete': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one question share a name; GOV.UK's password input has autocapitalize.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    'input-attributes': 'off',
  },
})

/** As each person of the demonstration: every link and every button; and every kind of page before axe and a validator. */
describe('Every page of the demonstration, as everyone', () => {
  let t: DemonstrationProgram
  let chromium: Chromium
  const pages = new Map<string, { page: Found; as: string }>()
  before(async () => {
    t = await demonstrationProgram()
    chromium = await launchBrowser()
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  it('has no dead link and no dead button', async () => {
    const wrong: string[] = []
    let [links, buttons] = [0, 0]
    for (const account of t.accounts) {
      const found = await crawl(t.address, account.accountId)
      links += found.links
      buttons += found.buttons
      wrong.push(...found.wrong.map(w => `as ${account.name}: ${w}`))
      for (const page of found.pages) {
        const key = `${account.kind} ${page.kind.split('?')[0]}`
        if (!pages.has(key)) pages.set(key, { page, as: account.accountId })
      }
    }
    assert.deepEqual([...new Set(wrong)], [])
    assert.ok(links > 1_000 && buttons > 50, `${links} links and ${buttons} buttons`)
  })

  it('is valid HTML', async () => {
    const wrong: string[] = []
    for (const { page } of pages.values()) {
      const report = await validator.validateString(page.html)
      for (const result of report.results) {
        for (const message of result.messages) wrong.push(`${page.kind}: ${message.ruleId}: ${message.message}`)
      }
    }
    assert.deepEqual([...new Set(wrong)], [])
  })

  it('never scrolls sideways at 320, and gives axe nothing to find', async () => {
    const wrong: string[] = []
    const byPerson = Map.groupBy(pages.values(), ({ as }) => as)
    for (const [account, found] of byPerson) {
      const context = await chromium.newContext({ viewport: { width: 320, height: 900 } })
      const page = await context.newPage()
      let at = ''
      page.on('pageerror', error => wrong.push(`${at}: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error') wrong.push(`${account} ${at}: ${message.text()} ${message.location().url}`)
      })
      await page.goto(`${t.address}/sign-in`)
      // Gone on too soon, the browser drops the page it came to and asks for an icon that nobody offered.
      const arrived = page.waitForURL(url => url.pathname !== '/sign-in')
      await page.locator(`form:has(input[name=account][value="${account}"]) button`).click()
      await arrived
      for (const { page: one } of found) {
        at = one.kind
        // What a page was about may have been ended by a button that somebody pressed after it was found.
        if (!(await context.request.get(`${t.address}${one.path}`)).ok()) continue
        await page.setViewportSize({ width: 320, height: 900 })
        await page.goto(`${t.address}${one.path}`)
        const sideways = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        if (Number(sideways) > 0) wrong.push(`${at} at 320: scrolls ${sideways}px sideways`)
        // The narrow page is looked at whole on the main pages; on all of them the wide one is.
        if (narrowToo.includes(at)) wrong.push(...(await violations(page)).map(v => `${at} at 320: ${v}`))
        await page.setViewportSize({ width: 1280, height: 900 })
        wrong.push(...(await violations(page)).map(v => `${at} at 1280: ${v}`))
      }
      await context.close()
    }
    assert.deepEqual([...new Set(wrong)], [])
  })
})

const narrowToo = [
  '/work',
  '/cases',
  '/cases/:case',
  '/cases/:case/assessment/decision',
  '/cases/:case/statement',
  '/my-child/:case',
  '/cases/new',
  '/tour',
]

async function violations(page: Page): Promise<string[]> {
  const axe = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze()
  return axe.violations.map(violation => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`)
}
