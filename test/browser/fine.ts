import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Desk } from './desk.ts'

/** Set to a folder, a story leaves its pictures there. */
const pictures = process.env.SENCASE_PICTURES

/** The pages that axe has read in this story, by what they are and not by whose: the crawler gives it every kind of page. */
const read = new Set<string>()

/** Whether anything scrolls sideways at either width, and what axe finds on a page it has not read yet. */
export async function fine({ page }: Desk, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.equal(over, 0, `${name} scrolls sideways at ${width}`)
    if (pictures !== undefined) {
      await mkdir(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
    }
  }
  const kind = `${new URL(page.url()).pathname.replace(/K[2-9A-HJ-NP-Z]{5}|\d+/g, '…')} ${await page.title()}`
  if (read.has(kind)) return
  read.add(kind)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze()
  assert.deepEqual(
    violations.map(v => `${name}: ${v.id}: ${v.nodes[0]?.html}`),
    [],
  )
}
