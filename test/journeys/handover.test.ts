import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

describe('A school goes to another case manager', () => {
  let t: TestProgram
  let caseId: string
  before(async () => {
    t = await aProgram({ today: '2026-09-07', name: 'handover' })
    caseId = await aCase(t, {
      mother: { given: 'Elif', family: 'Aydın', interpreter: 'Turkish' },
      facts: [
        ['assessment.requested', '2026-09-01', { by: 'parent' }],
        [
          'contact.made',
          '2026-09-02',
          { with: 'Elif Aydın', how: 'call', way: 'in', words: 'She asks for a reader in class.' },
        ],
        [
          'promise.made',
          '2026-09-02',
          { what: 'Send the criteria', to: 'Elif Aydın', by: '2026-09-20', owner: 'priya' },
        ],
      ],
    })
    t.clock.set('2026-09-14')
    const harriet = await t.as('harriet')
    const move = '/settings/groups/priya/move'
    const check = await harriet.post(move, { things: ['900001'], to: 'daniel', ...typedDay('day', '2026-09-14') })
    assert.equal(check.status, 303)
    const moved = await harriet.post('/settings/groups/priya/check', {}, String(check.location))
    assert.equal(moved.status, 303)
  })
  after(() => t.close())

  it('the new officer finds one page that the program wrote, and promises go along', async () => {
    const daniel = await t.as('daniel')
    const work = wordsOf((await daniel.get('/work')).html)
    assert.match(work, /Read what goes with the case: \d+ lines left/)
    assert.match(work, /Tell the family who has the case now/)
    assert.match(work, /Send the criteria/)
    const page = wordsOf((await daniel.get(`/cases/${caseId}/handover`)).html)
    assert.match(page, /Priya Raman had the case until 14 September 2026/)
    assert.match(page, /Turkish interpreter for Elif Aydın/)
    assert.match(page, /She asks for a reader in class/)
    assert.match(page, /Tuesday 13 October 2026: Tell the parents whether we will assess/)
    assert.doesNotMatch(wordsOf((await (await t.as('priya')).get('/work')).html), /Send the criteria/)
  })

  it('nothing happens, and it stays on the list of the new officer and of the head', async () => {
    t.clock.set('2026-10-02')
    const daniel = await t.as('daniel')
    assert.match(wordsOf((await daniel.get('/work')).html), /Read what goes with the case/)
    assert.match(wordsOf((await (await t.as('yvonne')).get('/handovers')).html), /Zeynep Aydın.*! Not told/)
    t.clock.set('2026-09-14')
  })

  it('is read line by line, by the one who has the case', async () => {
    const daniel = await t.as('daniel')
    const path = `/cases/${caseId}/handover`
    const page = (await daniel.get(path)).html
    const ids = [...page.matchAll(/<input[^>]*name="lines"[^>]*>/g)].map(m => /value="([^"]+)"/.exec(m[0])?.[1] ?? '')
    assert.ok(ids.length >= 4)
    assert.equal((await daniel.post(path, { lines: [] })).status, 422)
    assert.equal((await daniel.post(path, { lines: ids.slice(0, 2) })).status, 303)
    assert.match(wordsOf((await daniel.get('/work')).html), new RegExp(`case: ${ids.length - 2} lines? left`))
    assert.equal((await daniel.post(path, { lines: ids.slice(2) })).status, 303)
    assert.doesNotMatch(wordsOf((await daniel.get('/work')).html), /Read what goes with the case/)
    // What the officer before has not is not hers to tick.
    const priya = await t.as('priya')
    assert.doesNotMatch((await priya.get(path)).html, /Tick what you have read/)
  })

  it('the family sees the new name at once, and is told', async () => {
    const daniel = await t.as('daniel')
    const letter = wordsOf((await daniel.get(`/cases/${caseId}/handover/letter/mother-${caseId}`)).html)
    assert.match(letter, /Daniel Mensah has Zeynep’s case in place of Priya Raman/)
    const path = `/cases/${caseId}/handover/told`
    assert.equal((await daniel.post(path, { ...typedDay('on', '2026-09-14') })).status, 422)
    const told = await daniel.post(path, {
      ...typedDay('on', '2026-09-14'),
      to: [`mother-${caseId}`],
      how: 'telephone',
    })
    assert.equal(told.status, 303)
    assert.doesNotMatch(wordsOf((await daniel.get('/work')).html), /Tell the family who has the case/)
  })
})
