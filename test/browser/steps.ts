import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Browser as Chromium } from 'playwright-core'
import type { TestProgram } from '../a-program.ts'
import { Desk } from './desk.ts'

/** Steps that are told in their order: after one that fails, the others say so at once. */
export function story(): (name: string, tell: () => Promise<void>) => void {
  let broken: string | null = null
  return (name, tell) => {
    it(name, async () => {
      assert.equal(broken, null, `“${broken}” failed before`)
      broken = name
      await tell()
      broken = null
    })
  }
}

/** The people of a story at their browsers, and the day they share. */
export interface Office {
  colin: Desk
  priya: Desk
  /** A new day: everybody signs in, and stands where they begin. */
  morning(day: string): Promise<void>
  /** The mother at home, once she has an account. */
  welcome(name: string): Promise<Desk>
}

export async function office(t: TestProgram, chromium: Chromium): Promise<Office> {
  const colin = await Desk.of(t, chromium, 'Colin Price')
  const priya = await Desk.of(t, chromium, 'Priya Raman')
  const all = [colin, priya]
  return {
    colin,
    priya,
    async morning(day) {
      t.clock.set(day)
      for (const desk of all) await desk.signIn()
    },
    async welcome(name) {
      const desk = await Desk.of(t, chromium, name)
      all.push(desk)
      return desk
    },
  }
}

/** A tab of the case that is open. */
export async function tab(desk: Desk, name: string): Promise<void> {
  // Some count what they hold: "Advice (4 of 6)".
  const counted = new RegExp(`^${name}( \\(.*\\))?$`)
  await desk.follow(counted, desk.page.getByRole('navigation', { name: 'This case' }))
}

/** Opens the case of a child from the list of all cases. */
export async function openCase(desk: Desk, child: string): Promise<void> {
  await desk.follow('All cases')
  await desk.follow(child, desk.page.getByRole('main'))
}

/** What stands on somebody's list: the duties, as they read there. */
export async function dutiesOf(desk: Desk): Promise<string> {
  await desk.follow('My work')
  const tables = await desk.page.getByRole('table', { name: 'Work, by when it is due' }).all()
  const words = await Promise.all(tables.map(table => table.innerText()))
  return words.join(' ').replace(/\s+/g, ' ')
}

/** A duty stands on somebody's list, with its day. */
export async function waits(desk: Desk, duty: RegExp): Promise<void> {
  assert.match(await dutiesOf(desk), duty)
}

/** A duty is done, and gone from the list. */
export async function waitsNoMore(desk: Desk, duty: RegExp): Promise<void> {
  assert.doesNotMatch(await dutiesOf(desk), duty)
}

export interface Asking {
  given: string
  family: string
  bornOn: string
  school: string
  postcode: string
  mother: string
  need: string
  receivedOn: string
}

/** A parent's letter is taken in: the child is looked for first, then entered with the mother. */
export async function takeIn(desk: Desk, asking: Asking): Promise<void> {
  await desk.follow('Take in a request')
  await desk.choose('Who asks?', /A parent/)
  await desk.type('Given names', asking.given)
  await desk.type('Family name', asking.family)
  await desk.typeDay('Day of birth', asking.bornOn)
  await desk.press('Look for the child')
  await desk.sees('Nobody with us has this name or day of birth')

  await desk.typeDay('Day it was received', asking.receivedOn)
  await desk.choose('How it came', 'Post')
  await desk.type('Who sent the request', `${asking.mother} ${asking.family}`)
  await desk.type('Their role', 'Mother')
  await desk.type('What is asked, and why', 'She cannot follow lessons without somebody beside her.')
  await desk.choose('Sex', 'Girl')
  await desk.pick('Main kind of need, as far as it is known', asking.need)
  const home = desk.group('Home')
  await desk.type('Address', '1 Example Street\nLondon', home)
  await desk.type('Postcode', asking.postcode, home)
  await desk.type('School or setting', asking.school)
  const mother = desk.group('A person with parental responsibility')
  await desk.type('Given names', asking.mother, mother)
  await desk.type('Family name', asking.family, mother)
  await desk.pick('Relation to the child', 'Mother', mother)
  await desk.choose('Parental responsibility', 'Has parental responsibility', mother)
  await desk.type('How we know', 'Birth certificate', mother)
  await desk.choose('Where the person lives', 'With the child', mother)
  await desk.press('Record the request and open the case')
  await desk.sees('The request is recorded')
}

/** One criterion: met, with a reason, and the request shows it. */
export async function weigh(desk: Desk, criterion: number, reason: string): Promise<void> {
  const asked = desk.group(new RegExp(`^${criterion}\\. `))
  await desk.choose(/how far it is met/, 'Met', asked)
  await desk.type('Reason, for the parents to read', reason, asked)
  await desk.choose(/^Evidence for criterion/, /^The request of/, asked)
}

/** How many criteria the decision page asks. */
export async function criteriaOn(desk: Desk): Promise<number> {
  return desk.page.getByRole('group', { name: /how far it is met/ }).count()
}

/** Advice comes in, with its file. */
export async function arrives(desk: Desk, advice: string, on: string, file: Buffer): Promise<void> {
  await desk.follow(new RegExp(`^It has arrived\\s*: ${advice}`))
  await desk.typeDay('Day it arrived', on)
  await desk.attach('The advice', `${advice}.pdf`, file)
  await desk.press('Record the advice')
  const still = desk.page.getByRole('link', { name: new RegExp(`^It has arrived\\s*: ${advice}`) })
  assert.equal(await still.count(), 0, `${advice} is still missing`)
}

/** The account of a mother is made for the person that the People tab shows. */
export async function personIdOf(desk: Desk, name: string): Promise<string> {
  await tab(desk, 'People')
  const link = desk.page.getByRole('link', { name: `Addresses (${name})` })
  const id = (await link.getAttribute('href'))?.split('/').pop()
  assert.ok(id)
  return id
}
