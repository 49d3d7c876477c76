import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Desk } from './desk.ts'

/** Set to a folder, a story leaves its pictures there. */
const pictures = process.env.SENCASE_PICTURES

/** What axe finds at both widths, and whether anything scrolls sideways. */
export async function fine({ page }: Desk, name: string): Promise<void> {
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
