import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

describe('the EHC plan, in its own words', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'plan', authority: 'small-ehc', today: '2026-09-01' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-06-15', { by: 'parent' }],
        ['assessment.agreed', '2026-07-20'],
        ['advice.requested', '2026-07-21', { from: 'psychology' }, 'advice:psychology'],
        ['advice.received', '2026-08-28', { from: 'psychology' }, 'advice:psychology'],
        ['meeting.held', '2026-08-31', { kind: 'parents' }],
      ],
    })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}/statement${path}`
  const words = async (path: string) => wordsOf((await priya.get(at(path))).html)
  const later = async (today: string) => {
    t.clock.set(today)
    priya = await t.as('priya')
  }

  it('has sections, a draft and outcomes; nothing is called a statement', async () => {
    const page = await words('')
    assert.match(page, /Write the draft plan/)
    assert.match(page, /Section I stays empty until the final plan/)
    const sections = await words('/write')
    for (const section of [
      'Section A: Views, interests and aspirations',
      'Section E: Outcomes',
      'Section H1:',
      'Section K: Advice and information',
    ]) {
      assert.ok(sections.includes(section), section)
    }
    // The foot of every page names the other law, and the page on accessibility is called a statement.
    const own = `${page} ${sections}`.replace(/Statement law of 2001[^.]*\.|Accessibility statement/g, '')
    assert.doesNotMatch(own, /[Ss]tatement|Part \d/)
  })

  it('is written from A to J', async () => {
    const steps: [string, Record<string, string>, string][] = [
      ['A', { childsViews: 'I like the quiet room.', parentsViews: 'We want her to have friends.' }, 'B'],
      [
        'B',
        {
          'needs.0.area': 'behaviour-emotional-social',
          'needs.0.words': 'Cannot stay in a class of thirty',
          'needs.0.advice': 'psychology',
        },
        'C',
      ],
      [
        'E',
        { 'aims.0.words': 'Takes part in three lessons a day', 'aims.0.by': 'July 2027', 'aims.0.for': 'need-0' },
        'F',
      ],
      [
        'F',
        {
          'provision.0.what': 'A place in the nurture group',
          'provision.0.who': 'The nurture teacher',
          'provision.0.howMuch': 'Two hours',
          'provision.0.howOften': 'Each school day',
          'provision.0.for': 'aim-0',
        },
        'G',
      ],
    ]
    for (const [part, typed, next] of steps) {
      const answer = await priya.post(at(`/write/${part}`), typed)
      assert.equal(answer.status, 303, `${part}: ${wordsOf(answer.html).slice(0, 1500)}`)
      assert.equal(answer.location, at(`/write/${next}`))
    }
    assert.match(await words('/write/F'), /Outcome 1: Takes part in three lessons/)
    assert.doesNotMatch(await words(''), /No provision yet/)
  })

  it('is served as a draft; the family has fifteen days, and the final one may not come before', async () => {
    const served = await priya.post(at('/propose'), {
      without: 'Nobody else knows her.',
      ...typedDay('on', '2026-09-01'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    assert.equal(served.status, 303, wordsOf(served.html).slice(0, 1500))
    assert.match(await words(''), /The draft plan is with the family/)
    assert.match(await words(''), /Not before Wednesday 16 September 2026/)
    const letter = await words(`/notice/proposed/mother-${caseId}`)
    assert.match(letter, /until Tuesday 15 September 2026/)
    assert.match(letter, /Section I is blank/)
    const early = await priya.post(
      at('/final'),
      { ...typedDay('on', '2026-09-01'), setting: '900001', to: `mother-${caseId}`, how: 'email' },
      at('/final?find=fern'),
    )
    assert.equal(early.status, 422)
    assert.match(
      wordsOf(early.html),
      /Day of sending must be Wednesday 16 September 2026 or later: the family may comment until the end of Tuesday 15 September 2026/,
    )
  })

  it('is met about, then made final', async () => {
    await later('2026-09-16')
    await record(t, caseId, [['meeting.held', '2026-09-14', { kind: 'plan' }]])
    const answer = await priya.post(
      at('/final'),
      {
        ...typedDay('on', '2026-09-16'),
        setting: '900001',
        placement: 'From the first day of the term after.',
        to: `mother-${caseId}`,
        how: 'email',
      },
      at('/final?find=fern'),
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const paper = await words('/print/final')
    assert.match(paper, /Final plan/)
    assert.match(paper, /Section I: Placement Fernbank Primary School/)
    assert.match(paper, /EHC plan First .* Plan First/)
    assert.match(await words(`/notice/final/mother-${caseId}`), /mediation adviser.*certificate/)
    const rows = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('deadline')
        .select(['id', 'met_on', 'too_early'])
        .where('case_id', '=', caseId)
        .where('id', '=', 'finalise-plan')
        .execute(),
    )
    assert.deepEqual(rows, [{ id: 'finalise-plan', met_on: '2026-09-16', too_early: false }])
  })

  it('a final plan that was sent too early on a day that is past is recorded as what happened', async () => {
    await later('2026-10-20')
    const hasty = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-06-15', { by: 'parent' }],
        ['assessment.agreed', '2026-07-20'],
        ['plan.written', '2026-09-01', { content: { words: {}, lines: {} } }],
        ['plan.proposed', '2026-10-12'],
      ],
    })
    const path = `/cases/${hasty}/statement/final`
    const answer = await priya.post(path, {
      ...typedDay('on', '2026-10-19'),
      type: 'special',
      to: `mother-${hasty}`,
      how: 'post',
    })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const rows = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('deadline')
        .select('too_early')
        .where('case_id', '=', hasty)
        .where('id', '=', 'finalise-plan')
        .execute(),
    )
    assert.deepEqual(rows, [{ too_early: true }])
  })

  it('no plan: the notice meets its sixteen weeks', async () => {
    await later('2026-09-30')
    const none = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-06-15', { by: 'parent' }],
        ['assessment.agreed', '2026-07-20'],
      ],
    })
    const path = `/cases/${none}/statement/refuse`
    assert.match(wordsOf((await priya.get(path)).html), /by Monday 5 October 2026/)
    const answer = await priya.post(path, {
      reasons: 'The school meets her needs.',
      support: 'The outreach teacher.',
      decidedBy: 'Priya Raman',
      ...typedDay('on', '2026-09-30'),
      to: `mother-${none}`,
      how: 'post',
    })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.match(
      wordsOf((await priya.get(`/cases/${none}/statement`)).html),
      /Notice that there will be no plan Given on/,
    )
  })
})
