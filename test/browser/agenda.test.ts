import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser as Chromium, Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aSitting, panel } from '../a-sitting.ts'
import { Desk } from './desk.ts'

/** Set to a folder, the story leaves its pictures there. */
const pictures = process.env.SENCASE_PICTURES
const families = ['Popescu', 'Grant', 'Gallagher', 'Lindqvist', 'Warsame']

describe('An agenda is put in order by dragging', () => {
  let t: TestProgram
  let chromium: Chromium
  let colin: Desk
  const address = () => `${t.address}/panels/sittings/${panel}-2026-12-02`

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'agenda-drag' })
    chromium = await launchBrowser()
    const cases: string[] = []
    for (const family of families) {
      cases.push(
        await aCase(t, {
          child: { given: 'Kim', family },
          facts: [['assessment.requested', '2026-11-05', { by: 'parent' }]],
        }),
      )
    }
    await aSitting(t, { on: '2026-12-02', cases })
    colin = await Desk.of(t, chromium, 'Colin Price')
    await colin.page.goto(address())
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function order(page: Page): Promise<string[]> {
    const names = await page.locator('ol [data-drag] .govuk-link:first-child').allInnerTexts()
    return names.filter(words => words.startsWith('Kim ')).map(words => words.slice(4))
  }

  /** Takes the grip of one row past the middle of another, as a hand does: in steps. */
  async function drag(page: Page, from: number, to: number): Promise<void> {
    const rows = page.locator('ol [data-drag]')
    const grip = await rows.nth(from).locator('.sc-grip').boundingBox()
    const goal = await rows.nth(to).boundingBox()
    assert.ok(grip && goal)
    const x = grip.x + grip.width / 2
    await page.mouse.move(x, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(x, (grip.y + goal.y) / 2, { steps: 4 })
    await page.mouse.move(x, goal.y + goal.height / 2 + (to > from ? 10 : -10), { steps: 4 })
  }

  async function drop(page: Page, words: RegExp): Promise<void> {
    await page.mouse.up()
    await page.getByText(words).first().waitFor()
  }

  it('brings the last case to the second place, and the first to the end', async () => {
    assert.deepEqual(await order(colin.page), families)
    await drag(colin.page, 4, 1)
    await drop(colin.page, /K\w{5} is at place 2\./)
    assert.deepEqual(await order(colin.page), ['Popescu', 'Warsame', 'Grant', 'Gallagher', 'Lindqvist'])
    await drag(colin.page, 0, 4)
    await drop(colin.page, /K\w{5} is at place 5\./)
    assert.deepEqual(await order(colin.page), ['Warsame', 'Grant', 'Gallagher', 'Lindqvist', 'Popescu'])
  })

  it('leaves everything as it was when Escape is pressed', async () => {
    const before = await order(colin.page)
    await drag(colin.page, 3, 0)
    assert.notDeepEqual(await order(colin.page), before)
    await colin.page.keyboard.press('Escape')
    await colin.page.mouse.up()
    assert.deepEqual(await order(colin.page), before)
    await colin.page.reload()
    assert.deepEqual(await order(colin.page), before)
  })

  it('is put in order by the keyboard as well: by the buttons, and by entering a place', async () => {
    await colin.page.getByRole('button', { name: 'Move Kim Grant up' }).focus()
    await colin.page.keyboard.press('Enter')
    await colin.page.getByText(/has gone up/).waitFor()
    await colin.unfold('Bring a case to a place')
    const popescu = await colin.page.locator('select[name="moves"] option', { hasText: 'Popescu' }).innerText()
    await colin.pick('Case', popescu)
    await colin.type('Place', '1')
    await colin.press('Move it there')
    assert.deepEqual(await order(colin.page), ['Popescu', 'Grant', 'Warsame', 'Gallagher', 'Lindqvist'])
  })

  it('tells the second of two clerks who drag at once, and keeps the order of the first', async () => {
    const harriet = await Desk.of(t, chromium, 'Harriet Bloom')
    await harriet.page.goto(address())
    await drag(colin.page, 1, 0)
    await drop(colin.page, /is at place 1\./)
    const first = await order(colin.page)
    await drag(harriet.page, 4, 0)
    await drop(harriet.page, /Somebody else changed this agenda while you had it open/)
    await harriet.page.goto(address())
    assert.deepEqual(await order(harriet.page), first)
    await harriet.close()
  })

  it('has nothing that axe finds wrong, and scrolls no page sideways', async () => {
    for (const width of [320, 1280]) {
      await colin.page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page: colin.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      assert.deepEqual(
        violations.map(v => `${width}: ${v.id}: ${v.nodes[0]?.html}`),
        [],
      )
      const over = await colin.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      assert.equal(over, 0, `scrolls sideways at ${width}`)
      if (pictures === undefined) continue
      await mkdir(pictures, { recursive: true })
      await colin.page.screenshot({ path: `${pictures}/agenda-drag-${width}.png`, fullPage: true })
    }
  })
})
