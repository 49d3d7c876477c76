import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

describe('a correction', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'correction', today: '2026-09-01' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-08-03', { by: 'school' }],
        [
          'contact.made',
          '2026-08-04',
          { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Rang about the request.' },
        ],
      ],
    })
  })
  after(() => t.close())

  const path = (position: number) => `/cases/${caseId}/timeline/${position}/correct`
  const due = () =>
    asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('deadline')
        .select(['id', 'due_on'])
        .where('case_id', '=', caseId)
        .where('id', '=', 'decide-whether-to-assess')
        .executeTakeFirst(),
    )
  const count = async () =>
    (
      await asSystem(t.database.app, 'test', tx =>
        tx.selectFrom('fact').select('position').where('case_id', '=', caseId).execute(),
      )
    ).length
  const timeline = async () => wordsOf((await priya.get(`/cases/${caseId}/timeline`)).html)

  /** What the form is filled in with, and sends along when an entry is taken back. */
  const asItStands = { ...typedDay('on', '2026-08-03'), 'says-by': 'school' }

  it('shows the entry as it is, filled in', async () => {
    const page = await priya.get(path(1))
    assert.equal(page.status, 200)
    assert.match(wordsOf(page.html), /Request for assessment received from the school/)
    assert.match(page.html, /name="on-day"[^>]*value="3"/)
    assert.match(page.html, /name="says-by"/)
  })

  it('needs a reason, and something that is different', async () => {
    const empty = await priya.post(path(1), { what: 'correct', ...typedDay('on', '2026-07-27'), 'says-by': 'school' })
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty.html), /Say why/)
    const same = await priya.post(path(1), {
      what: 'correct',
      ...typedDay('on', '2026-08-03'),
      'says-by': 'school',
      because: 'None',
    })
    assert.equal(same.status, 422)
    assert.match(wordsOf(same.html), /Nothing is different/)
    const future = await priya.post(path(1), {
      what: 'correct',
      ...typedDay('on', '2026-09-02'),
      'says-by': 'school',
      because: 'None',
    })
    assert.equal(future.status, 422)
    assert.match(wordsOf(future.html), /must be today, Tuesday 1 September 2026, or earlier/)
    assert.equal(await count(), 2)
  })

  it('shows what would change, and records nothing yet', async () => {
    const shown = await priya.post(path(1), {
      what: 'correct',
      ...typedDay('on', '2026-07-27'),
      'says-by': 'parent',
      because: 'The postmark is 27 July and the mother signed it.',
    })
    assert.equal(shown.status, 200)
    const words = wordsOf(shown.html)
    assert.match(
      words,
      /“Tell the parents whether we will assess” moves from Monday 14 September 2026 to Monday 7 September 2026/,
    )
    assert.match(words, /It will read: Request for assessment received from the parents , Monday 27 July 2026/)
    assert.equal(await count(), 2)
  })

  it('moves the deadline when it is confirmed; the wrong entry stays to be seen', async () => {
    const answer = await priya.post(
      `${path(1)}/confirm`,
      {
        what: 'correct',
        ...typedDay('on', '2026-07-27'),
        'says-by': 'parent',
        because: 'The postmark is 27 July and the mother signed it.',
      },
      path(1),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.equal((await due())?.due_on, '2026-09-07')
    const words = await timeline()
    assert.match(
      words,
      /Request for assessment received from the school Put right by entry 3 : now Request for assessment received from the parents, Monday 27 July 2026/,
    )
    assert.match(words, /An entry corrected Entry 1\. The postmark is 27 July/)
  })

  it('is itself taken back, and the first entry counts again', async () => {
    const shown = await priya.post(path(3), { what: 'take-back', because: 'It was another family’s letter.' })
    assert.equal(shown.status, 200, wordsOf(shown.html).slice(0, 1500))
    assert.match(wordsOf(shown.html), /moves from Monday 7 September 2026 to Monday 14 September 2026/)
    const answer = await priya.post(
      `${path(3)}/confirm`,
      { what: 'take-back', because: 'It was another family’s letter.' },
      path(3),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.equal((await due())?.due_on, '2026-09-14')
    assert.match(wordsOf((await priya.get(path(3))).html), /taken back before and counts for nothing/)
  })

  it('an entry of the section’s own can have another day, and keeps its words', async () => {
    const page = await priya.get(path(2))
    assert.doesNotMatch(page.html, /name="says-/)
    const answer = await priya.post(
      `${path(2)}/confirm`,
      { what: 'correct', ...typedDay('on', '2026-08-05'), because: 'It was the day after.' },
      path(2),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.match(await timeline(), /Call from Elif Aydın, Wednesday 5 August 2026/)
  })

  it('an entry that never happened is taken back and counts for nothing', async () => {
    const answer = await priya.post(
      `${path(1)}/confirm`,
      { ...asItStands, what: 'take-back', because: 'Recorded on the wrong case.' },
      path(1),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.equal(await due(), undefined)
    assert.match(await timeline(), /Taken back by entry/)
  })

  it('what the law does not take is refused in words', async () => {
    const other = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-08-03', { by: 'parent' }],
        ['assessment.agreed', '2026-08-20'],
      ],
    })
    const answer = await priya.post(`/cases/${other}/timeline/1/correct`, {
      ...asItStands,
      what: 'take-back',
      because: 'Recorded on the wrong case.',
    })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /Parents told that we will assess/)
    assert.doesNotMatch(wordsOf(answer.html), /assessment\.agreed/)
  })

  it('who may see a case is not changed by a correction', async () => {
    const hidden = await aCase(t, {
      by: 'yvonne',
      facts: [
        ['assessment.requested', '2026-08-03', { by: 'parent' }],
        ['case.restricted', '2026-08-04', { staff: ['yvonne', 'priya'], because: 'Kept apart' }],
      ],
    })
    const own = `/cases/${hidden}/timeline/2/correct`
    const typed = { what: 'take-back', ...typedDay('on', '2026-08-04'), because: 'No reason' }
    assert.match(wordsOf((await priya.get(own)).html), /set or lifted under “Who can see it”/)
    for (const path of [own, `${own}/confirm`]) {
      const answer = await priya.post(path, typed, own)
      assert.equal(answer.status, 422)
    }
    assert.equal((await (await t.as('daniel')).get(`/cases/${hidden}`)).status, 404)
  })

  it('of two who correct at once, the second is shown what was added meanwhile', async () => {
    const mine = await aCase(t, { facts: [['assessment.requested', '2026-08-03', { by: 'parent' }]] })
    const own = `/cases/${mine}/timeline/1/correct`
    const typed = { what: 'correct', 'says-by': 'parent', because: 'The postmark.' }
    const first = await priya.post(`${own}/confirm`, { ...typed, ...typedDay('on', '2026-08-01') }, own)
    assert.equal(first.status, 303)
    const second = await priya.post(`${own}/confirm`, { ...typed, ...typedDay('on', '2026-08-02'), _seen: '1' }, own)
    assert.equal(second.status, 409)
    assert.match(wordsOf(second.html), /Recorded while you were writing/)
    assert.match(second.html, /The postmark\./)
  })
})
