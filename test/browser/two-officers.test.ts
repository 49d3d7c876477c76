import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { Desk } from './desk.ts'
import { openCase, tab } from './steps.ts'

describe('Two officers write on one case at once', () => {
  let t: TestProgram
  let chromium: Chromium

  before(async () => {
    t = await aProgram({ name: 'browsertwo', today: '2026-11-23' })
    await aCase(t, {
      child: { given: 'Maya', family: 'Okafor' },
      mother: { given: 'Grace', family: 'Okafor' },
      facts: [['assessment.requested', '2026-11-16', { by: 'parent' }]],
    })
    chromium = await launchBrowser()
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  it('the second sees what was added, finds their own words kept, and records them with one press', async () => {
    const priya = await Desk.of(t, chromium, 'Priya Raman')
    const tomasz = await Desk.of(t, chromium, 'Tomasz Zieliński')
    for (const [desk, words] of [
      [priya, 'She asks how long it takes.'],
      [tomasz, 'She asks for an interpreter.'],
    ] as const) {
      await openCase(desk, 'Maya Okafor')
      await tab(desk, 'Contacts')
      await desk.choose('Who made it', 'They to us')
      await desk.choose('How', 'Call')
      await desk.pick('With whom', 'Grace Okafor, mother')
      await desk.type('What was said', words)
    }
    await priya.press('Record the contact')
    await priya.sees('She asks how long it takes.')

    await tomasz.press('Record the contact')
    await tomasz.sees('Recorded while you were writing', 'Call from Grace Okafor', 'Priya Raman')
    assert.equal(await tomasz.page.getByLabel('What was said').inputValue(), 'She asks for an interpreter.')
    assert.equal(await tomasz.group('Who made it').getByLabel('They to us').isChecked(), true)
    await tomasz.press('Record the contact')
    await tomasz.sees('She asks how long it takes.', 'She asks for an interpreter.', 'All (2)')
  })
})
