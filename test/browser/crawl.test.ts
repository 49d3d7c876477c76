import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser as Chromium } from 'playwright-core'
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

  it('gives axe nothing to find, at 1280 and at 320 wide, and never scrolls sideways', async () => {
    const wrong: string[] = []
    for (const width of [1280, 320]) {
      let [as, context] = ['', await chromium.newContext({ viewport: { width, height: 900 } })]
      for (const { page: found, as: account } of [...pages.values()].sort((a, b) => (a.as < b.as ? -1 : 1))) {
        if (as !== account) {
          await context.close()
          context = await chromium.newContext({ viewport: { width, height: 900 } })
          const door = await context.newPage()
          await door.goto(`${t.address}/sign-in`)
          await door.locator(`form:has(input[name=account][value="${account}"]) button`).click()
          await door.close()
          as = account
        }
        const page = await context.newPage()
        page.on('pageerror', error => wrong.push(`${found.kind}: ${error.message}`))
        page.on('console', message => {
          if (message.type() === 'error') wrong.push(`${found.kind}: ${message.text()}`)
        })
        await page.goto(`${t.address}${found.path}`)
        const axe = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        for (const violation of axe.violations)
          wrong.push(`${found.kind} at ${width}: ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`)
        const sideways = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        if (Number(sideways) > 0) wrong.push(`${found.kind} at ${width}: scrolls ${sideways}px sideways`)
        await page.close()
      }
      await context.close()
    }
    assert.deepEqual([...new Set(wrong)], [])
  })
})
