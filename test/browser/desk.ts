import assert from 'node:assert/strict'
import type { Browser as Chromium, Locator, Page } from 'playwright-core'
import type { TestProgram } from '../a-program.ts'

/**
 * Somebody at a real browser, who finds everything as a person does: by its label, heading, button or link. Nothing is found by
 * an id, so that a form without labels cannot be filled in here.
 */
export class Desk {
  readonly name: string
  readonly page: Page
  private readonly address: string
  private readonly button: string | RegExp

  private constructor(name: string, page: Page, address: string) {
    this.name = name
    this.page = page
    this.address = address
    this.button = `Sign in as ${name}`
  }

  static async of(t: TestProgram, chromium: Chromium, name: string): Promise<Desk> {
    const context = await chromium.newContext({ viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(5_000)
    const desk = new Desk(name, await context.newPage(), t.address)
    await desk.signIn()
    return desk
  }

  /** In the morning: the session of the day before has ended. */
  async signIn(): Promise<void> {
    await this.page.context().clearCookies()
    await this.page.goto(`${this.address}/sign-in`)
    await this.press(this.button)
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /** Follows a link by its words; `within` names a landmark or a part of the page. */
  async follow(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByRole('link', { name: words, exact: typeof words === 'string' })
      .first()
      .click()
    await this.page.waitForLoadState('domcontentloaded')
  }

  async press(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByRole('button', { name: words, exact: typeof words === 'string' })
      .first()
      .click()
    await this.page.waitForLoadState('domcontentloaded')
  }

  /** Opens what is folded. */
  async unfold(words: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words, { exact: true }).first().click()
  }

  async type(label: string | RegExp, words: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(called(label)).first().fill(words)
  }

  /** A group of questions by its legend. */
  group(legend: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('group', { name: called(legend) })
  }

  /** A day as it is typed: day, month and year in their group. */
  async typeDay(legend: string | RegExp, day: string, within: Page | Locator = this.page): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    const group = this.group(legend, within)
    await group.getByLabel('Day', { exact: true }).fill(String(Number(date)))
    await group.getByLabel('Month', { exact: true }).fill(String(Number(month)))
    await group.getByLabel('Year', { exact: true }).fill(year)
  }

  /** One of the answers of a group. */
  async choose(legend: string | RegExp, answer: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.group(legend, within)
      .getByLabel(answer, { exact: typeof answer === 'string' })
      .first()
      .check()
  }

  /** One of the answers of a list. */
  async pick(label: string | RegExp, answer: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(called(label)).first().selectOption({ label: answer })
  }

  async attach(label: string, name: string, content: Buffer): Promise<void> {
    await this.page.getByLabel(called(label)).setInputFiles({ name, mimeType: 'application/pdf', buffer: content })
  }

  async read(): Promise<string> {
    const words = await this.page.getByRole('main').innerText()
    return words.replace(/\s+/g, ' ')
  }

  async sees(...all: (string | RegExp)[]): Promise<void> {
    const words = await this.read()
    for (const one of all) {
      const there = typeof one === 'string' ? words.includes(one) : one.test(words)
      assert.ok(there, `${this.name} does not see ${one} at ${this.page.url()}:\n${words}`)
    }
  }

  async doesNotSee(...all: (string | RegExp)[]): Promise<void> {
    const words = await this.read()
    for (const one of all) {
      const there = typeof one === 'string' ? words.includes(one) : one.test(words)
      assert.ok(!there, `${this.name} sees ${one} at ${this.page.url()}:\n${words}`)
    }
  }
}

/** The words of a label; what may be left empty says so beside them. */
function called(label: string | RegExp): RegExp {
  if (typeof label !== 'string') return label
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?\\s*$`)
}
