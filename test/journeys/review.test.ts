import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { loadCase } from '../../src/case/load.ts'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { pdf } from '../../src/documents/testing/some-files.ts'
import { day } from '../../src/kernel/day.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

const written: StoryFact = [
  'plan.written',
  '2026-02-01',
  {
    content: {
      words: {},
      lines: {
        aims: [
          { id: 1, cells: { words: 'Says what she wants in two words', for: '1' } },
          { id: 2, cells: { words: 'Joins a game with one other child', for: '1' } },
        ],
      },
    },
  },
]
const finalised: readonly StoryFact[] = [['plan.brought-forward', '2026-02-02', { madeOn: '2025-11-30' }]]

/** What stands on the record, in order. */
async function namesOn(t: TestProgram, caseId: string): Promise<string[]> {
  const theCase = await asSystem(t.database.app, 'test', tx =>
    loadCase(tx, caseId, t.program.profile, day('2027-12-31')),
  )
  return theCase?.facts.map(fact => fact.name) ?? []
}

async function reviewRow(t: TestProgram, caseId: string) {
  return asSystem(t.database.app, 'test', tx =>
    tx.selectFrom('review').selectAll().where('case_id', '=', caseId).executeTakeFirst(),
  )
}

function done(answer: Answer): void {
  assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
  assert.doesNotMatch(String(answer.location), /sign-in/)
}

/** The fields of a page as they stand in it: so that what was filled in is sent back. */
function filledIn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const decoded = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? ''
    const value = decoded(/value="([^"]*)"/.exec(input)?.[1] ?? '')
    if (/type="(hidden|file|submit)"/.test(input) || name === '') continue
    if (/type="(radio|checkbox)"/.test(input)) {
      if (!/ checked/.test(input)) continue
      if (/type="checkbox"/.test(input)) {
        fields[name] = [...((fields[name] as string[] | undefined) ?? []), value]
        continue
      }
    }
    fields[name] = value
  }
  for (const [, name = '', value = ''] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    fields[name] = decoded(value)
  for (const [select, name = ''] of html.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g))
    fields[name] = decoded(/<option value="([^"]*)" selected/.exec(select)?.[1] ?? '')
  return fields
}

describe('An annual review of a statement', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string
  let at: string
  before(async () => {
    t = await aProgram({ today: '2026-09-07', name: 'review' })
    caseId = await aCase(t, { facts: [written, ...finalised] })
    at = `/cases/${caseId}/reviews`
    await outsiders(t, { families: { elif: `mother-${caseId}` }, heads: { grace: '900001' } })
    priya = await t.as('priya')
  })
  after(() => t.close())

  /** Another day: everyone signs in again. */
  async function on(today: string): Promise<void> {
    t.clock.set(today)
    priya = await t.as('priya')
  }

  it('the page says by when it must be completed, what comes next, and what is watched', async () => {
    const words = wordsOf((await priya.get(at)).html)
    assert.match(words, /The review to come/)
    assert.match(words, /must be completed by Sunday 29 November 2026/)
    assert.match(words, /Next Plan the meeting/)
    assert.match(words, /We wait for the review meeting to be planned/)
    assert.match(words, /No earlier review is on this record/)
    assert.match(words, /Nothing was agreed yet/)
  })

  it('a day that is a holiday, or too late, is refused until there is a reason', async () => {
    const page = filledIn((await priya.get(`${at}/plan`)).html)
    const planned = { ...page, at: '9.30', minutes: '60', chair: 'Grace Owusu', ...typedDay('meetingOn', '2026-10-28') }
    const refused = await priya.post(`${at}/plan`, planned)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /The schools are shut on that day, until Sunday 1 November 2026/)
    assert.match(wordsOf(refused.html), /or write down why it must be this one/)
    const late = await priya.post(`${at}/plan`, { ...planned, ...typedDay('meetingOn', '2026-12-05') })
    assert.match(wordsOf(late.html), /is at a weekend/)
    assert.match(wordsOf(late.html), /the meeting would be later/)
    done(await priya.post(`${at}/plan`, { ...planned, ...typedDay('meetingOn', '2026-10-14') }))
    assert.match(wordsOf((await priya.get(at)).html), /Wednesday 14 October 2026 at 09:30/)
  })

  it('everyone is invited, each with what they are asked for, and gets a letter of their own', async () => {
    const html = (await priya.get(`${at}/invite`)).html
    const page = filledIn(html)
    assert.equal(page['who.0.name'], 'Elif Aydın')
    assert.equal(page['who.1.name'], 'Zeynep Aydın')
    assert.equal(page['who.2.name'], 'Fernbank Primary School')
    assert.ok(!JSON.stringify(page).includes('Connexions'), 'careers only from Year 9')
    done(await priya.post(`${at}/invite`, { ...page, how: 'letter' }))
    const letter = wordsOf((await priya.get(`${at}/1/letter/0`)).html)
    assert.match(letter, /Dear Elif Aydın/)
    assert.match(letter, /Wednesday 14 October 2026 at 09:30/)
    assert.match(letter, /Please let us have: views on the past year/)
    const hers = wordsOf((await priya.get(`${at}/1/letter/1`)).html)
    assert.match(hers, /Dear Zeynep, Every year we talk about how school is for you/)
  })

  it('the family and the school read when it is, who comes, and what is asked of them', async () => {
    const elif = wordsOf((await (await t.as('elif')).get(`/my-child/${caseId}`)).html)
    assert.match(elif, /The meeting is on Wednesday 14 October 2026 at 09:30, Fernbank Primary School/)
    assert.match(elif, /Invited: Elif Aydın, Zeynep Aydın, Fernbank Primary School/)
    assert.match(elif, /We ask you for views on the past year/)
    assert.doesNotMatch(elif, /progress towards each objective/)
    const grace = wordsOf((await (await t.as('grace')).get(`/my-pupils/${caseId}`)).html)
    assert.match(grace, /Send the papers to everyone who is invited, by Wednesday 30 September 2026/)
    assert.match(grace, /Asked of the school for the meeting, by Wednesday 23 September 2026: progress towards each/)
    assert.doesNotMatch(grace, /views on the past year/)
  })

  it('advice comes with its documents, and what is missing is named on the papers', async () => {
    const page = filledIn((await priya.get(`${at}/advice`)).html)
    done(
      await priya.postFiles(
        `${at}/advice`,
        { ...page, of: '2', words: '' },
        { documents: { name: 'school.pdf', content: pdf() } },
      ),
    )
    done(await priya.post(`${at}/advice`, { ...page, of: '0', words: 'She is happier, and still tired.' }))
    assert.match(wordsOf((await priya.get(at)).html), /2 of 7 answers in/)
    await on('2026-09-29')
    const papers = filledIn((await priya.get(`${at}/papers`)).html)
    assert.match(String(papers.without), /Nothing has come from: Zeynep Aydın/)
    assert.equal((await priya.post(`${at}/papers`, { ...papers, how: 'email', without: '' })).status, 422)
    done(await priya.post(`${at}/papers`, { ...papers, how: 'email' }))
    assert.equal((await reviewRow(t, caseId))?.papers_on, '2026-09-29')
  })

  it('the meeting is planned again, and what was done stays', async () => {
    await on('2026-10-01')
    const page = filledIn((await priya.get(`${at}/plan`)).html)
    assert.equal(page.chair, 'Grace Owusu')
    const again = { ...page, ...typedDay('meetingOn', '2026-10-16') }
    done(await priya.post(`${at}/plan`, again))
    const row = await reviewRow(t, caseId)
    assert.equal(row?.meeting_on, '2026-10-16')
    assert.equal(row?.papers_on, null)
    assert.match(wordsOf((await priya.get(at)).html), /2 of 7 answers in/)
  })

  it('the record is filled in from the statement and the invitations', async () => {
    await on('2026-10-16')
    const html = (await priya.get(`${at}/record`)).html
    const page = filledIn(html)
    assert.equal(page['objectives.0.objective'], 'Says what she wants in two words')
    assert.equal(page['objectives.1.objective'], 'Joins a game with one other child')
    assert.equal(page['attendance.0.name'], 'Elif Aydın')
    assert.equal(page.parents, 'She is happier, and still tired.')
    assert.doesNotMatch(wordsOf(html), /Needed from Year 9: /)
    const half = await priya.post(`${at}/record`, page)
    assert.equal(half.status, 422)
    assert.match(wordsOf(half.html), /Progress: choose how far the child has come/)
    const hows = Object.fromEntries(
      Object.keys(page)
        .filter(name => /^attendance\.\d+\.how$/.test(name))
        .map((name, place) => [name, place < 3 ? 'attended' : place < 7 ? 'apologies' : '']),
    )
    done(
      await priya.post(`${at}/record`, {
        ...page,
        ...hows,
        'objectives.0.progress': 'good',
        'objectives.1.progress': 'some',
        pupil: 'I like Ada. I do not like the hall.',
        recommends: 'amend',
        parts: ['3'],
        because: 'Two words became four.',
      }),
    )
    const paper = wordsOf((await priya.get(`${at}/1/paper`)).html)
    assert.match(paper, /Says what she wants in two words Good progress/)
    assert.match(paper, /I like Ada\. I do not like the hall\./)
    assert.match(paper, /amend it \(Part 3\)/)
  })

  it('it is not decided without the report unless there is a reason; the report is recorded', async () => {
    await on('2026-10-30')
    const page = filledIn((await priya.get(`${at}/decide`)).html)
    assert.equal(page.outcome, 'amend')
    const refused = await priya.post(`${at}/decide`, page)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /The report is not in: say why/)
    const report = filledIn((await priya.get(`${at}/report`)).html)
    done(
      await priya.postFiles(`${at}/report`, { ...report, words: '' }, { documents: { name: 'r.pdf', content: pdf() } }),
    )
  })

  it('what is to be done has an owner and a day, and stays a task until it is done', async () => {
    done(
      await priya.post(`${at}/action`, {
        what: 'Order the hearing loop',
        owner: 'leyla',
        ...typedDay('by', '2026-11-20'),
      }),
    )
    const leyla = await t.as('leyla')
    assert.match(wordsOf((await leyla.get('/work')).html), /Order the hearing loop/)
    const position = /actions\/(\d+)\/done/.exec((await leyla.get(at)).html)?.[1]
    done(await leyla.post(`${at}/actions/${position}/done`, { ...typedDay('on', '2026-10-30'), words: 'It hangs' }))
    assert.doesNotMatch(wordsOf((await leyla.get('/work')).html), /Order the hearing loop/)
    assert.match(wordsOf((await leyla.get(at)).html), /✓ Order the hearing loop/)
  })

  it('travel is looked at before the review is closed', async () => {
    await record(t, caseId, [['travel.agreed', '2026-10-30', agreedTravel, 'travel:1']])
    const page = filledIn((await priya.get(`${at}/decide`)).html)
    const refused = await priya.post(`${at}/decide`, page)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /Transport Annual Review proforma/)
    await record(t, caseId, [['travel.reviewed', '2026-10-30', proforma, 'review:1']])
  })

  it('the decision departs from the meeting only with reasons, and is told to each parent with the right of appeal', async () => {
    await on('2026-11-02')
    const page = filledIn((await priya.get(`${at}/decide`)).html)
    const other = { ...page, outcome: 'maintain', parts: [], reasons: 'Part 3 says it already.' }
    const refused = await priya.post(`${at}/decide`, other)
    assert.match(wordsOf(refused.html), /say why this departs from it/)
    done(await priya.post(`${at}/decide`, { ...other, departsBecause: 'The words of Part 3 cover four words too.' }))
    assert.equal((await reviewRow(t, caseId))?.outcome, 'maintain')
    const before = wordsOf((await (await t.as('elif')).get(`/my-child/${caseId}`)).html)
    assert.doesNotMatch(before, /leave the statement as it is/, 'the letter tells them first')
    const early = wordsOf((await priya.get(`${at}/1/decision/mother-${caseId}`)).html)
    assert.match(early, /Your right of appeal/)
    const notice = filledIn((await priya.get(`${at}/notice`)).html)
    done(await priya.post(`${at}/notice`, { ...notice, how: 'letter' }))
    const letter = wordsOf((await priya.get(`${at}/1/decision/mother-${caseId}`)).html)
    assert.match(letter, /We have decided to leave the statement as it is/)
    assert.match(letter, /Part 3 says it already/)
    assert.match(letter, /The meeting recommended otherwise: amend it/)
    assert.match(letter, /Your appeal must reach the Tribunal by/)
  })

  it('the family reads what was decided and why, once it was sent', async () => {
    const elif = wordsOf((await (await t.as('elif')).get(`/my-child/${caseId}`)).html)
    assert.match(
      elif,
      /we decided to leave the statement as it is\. We told you on Monday 2 November 2026\. Why: Part 3/,
    )
    const grace = wordsOf((await (await t.as('grace')).get(`/my-pupils/${caseId}`)).html)
    assert.match(grace, /the authority decided to leave the statement as it is/)
    assert.doesNotMatch(grace, /Part 3 says it already/)
    assert.match(grace, /Plan the meeting, in time for the review to be completed by Monday 1 November 2027/)
  })

  it('next year’s stands at the top, and this year’s below', async () => {
    const words = wordsOf((await priya.get(at)).html)
    assert.match(words, /The next review It must be completed by Monday 1 November 2027/)
    assert.match(words, /Decided on 2 November 2026: leave it as it is/)
    const row = await reviewRow(t, caseId)
    assert.deepEqual([row?.about, row?.last_held_on, row?.last_outcome], ['review:2', '2026-10-16', 'maintain'])
  })

  it('an interim review, recorded late and without a plan for it, is a review too; the one after is late and says so', async () => {
    await on('2027-03-03')
    const page = filledIn((await priya.get(`${at}/record`)).html)
    const who = { 'attendance.0.how': 'attended' }
    const rest = Object.fromEntries(
      Object.keys(page).flatMap(name => (/^attendance\.([1-9]|\d\d)\./.test(name) ? [[name, '']] : [])),
    )
    done(
      await priya.post(`${at}/record`, {
        ...page,
        ...who,
        ...rest,
        ...typedDay('on', '2027-03-01'),
        'objectives.0.progress': 'met',
        'objectives.1.progress': 'good',
        recommends: 'maintain',
        because: 'All goes well.',
      }),
    )
    assert.match(wordsOf((await priya.get(at)).html), /Not recorded Plan the meeting/)
    await on('2028-01-10')
    await record(t, caseId, [['travel.reviewed', '2028-01-10', proforma, 'review:2']])
    const decide = filledIn((await priya.get(`${at}/decide`)).html)
    done(
      await priya.post(`${at}/decide`, {
        ...decide,
        withoutReport: 'The school closed.',
        to: ['Elif Aydın'],
        how: 'letter',
      }),
    )
    const words = wordsOf((await priya.get(at)).html)
    assert.match(words, /Decided on 10 January 2028: leave it as it is ?, 70 days after its last day, 1 November 2027/)
    assert.match(words, /The next review It must be completed by Tuesday 9 January 2029/)
    // The report that never came can still come.
    assert.match(words, /Its report is still missing: record it/)
    done(
      await priya.post(`${at}/report`, { ...typedDay('on', '2028-01-10'), by: 'Another school', words: 'Found it.' }),
    )
    assert.doesNotMatch(wordsOf((await priya.get(at)).html), /Its report is still missing/)
    const names = await namesOn(t, caseId)
    assert.equal(names.filter(name => name === 'review.decided').length, 2)
    assert.equal(names.filter(name => name === 'review.notified').length, 2)
  })

  it('made anew from the record, what lists read is the same', async () => {
    const rebuilt = await rebuildAll(
      work => asSystem(t.database.app, 'system:rebuild', work),
      t.program.profile,
      day('2028-01-10'),
    )
    assert.deepEqual(rebuilt.differences, [])
  })
})

describe('An annual review of an EHC plan', () => {
  let t: TestProgram
  let priya: Browser
  before(async () => {
    t = await aProgram({ today: '2026-09-07', name: 'review-ehc', authority: 'small-ehc' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  it('goes from the invitation, a duty of its own, to a decision that is told within four weeks of the meeting', async () => {
    const caseId = await aCase(t, {
      child: { bornOn: '2011-05-02' },
      facts: [['plan.brought-forward', '2026-09-01', { madeOn: '2025-11-30' }]],
    })
    const at = `/cases/${caseId}/reviews`
    const plan = filledIn((await priya.get(`${at}/plan`)).html)
    done(await priya.post(`${at}/plan`, { ...plan, at: '14:00', ...typedDay('meetingOn', '2026-10-14') }))
    assert.match(wordsOf((await priya.get(at)).html), /Next by 30 September 2026, in 23 days Invite everyone/)
    const invite = filledIn((await priya.get(`${at}/invite`)).html)
    assert.ok(JSON.stringify(invite).includes('preparing for adulthood'), 'from Year 9')
    done(await priya.post(`${at}/invite`, { ...invite, how: 'email' }))
    // Somebody more is invited: no duty is answered twice.
    const again = filledIn((await priya.get(`${at}/invite`)).html)
    const more = { 'who.9.name': 'An aunt', 'who.9.role': 'Aunt', 'who.9.asks': 'what she sees' }
    done(await priya.post(`${at}/invite`, { ...again, ...more, how: 'email' }))
    const papers = filledIn((await priya.get(`${at}/papers`)).html)
    assert.ok((papers.to as string[]).includes('An aunt'))
    done(await priya.post(`${at}/papers`, { ...papers, how: 'email' }))
    t.clock.set('2026-10-14')
    priya = await t.as('priya')
    const page = (await priya.get(`${at}/record`)).html
    assert.match(wordsOf(page), /Progress towards each outcome/)
    assert.match(wordsOf(page), /Needed from Year 9: learning, work/)
    const recorded = {
      ...filledIn(page),
      ...Object.fromEntries(
        Object.entries(filledIn(page)).flatMap(([name, value]) =>
          /^attendance.*name$/.test(name) && value !== '' ? [[name.replace(/name$/, 'how'), 'attended']] : [],
        ),
      ),
      'objectives.0.objective': 'Travels alone',
      'objectives.0.progress': 'none',
      recommends: 'maintain',
      because: 'It is right.',
    }
    const refused = await priya.post(`${at}/record`, recorded)
    assert.match(wordsOf(refused.html), /from Year 9 every review looks ahead/)
    done(await priya.post(`${at}/record`, { ...recorded, transition: 'A college course in cooking.' }))
    const report = filledIn((await priya.get(`${at}/report`)).html)
    done(await priya.post(`${at}/report`, { ...report, words: 'As the record says.' }))
    assert.match(
      wordsOf((await priya.get(at)).html),
      /Next by 11 November 2026, in 28 days Decide, and tell the parents/,
    )
    t.clock.set('2026-10-20')
    priya = await t.as('priya')
    const decide = filledIn((await priya.get(`${at}/decide`)).html)
    assert.equal((await priya.post(`${at}/decide`, decide)).status, 422, 'how it was sent')
    done(await priya.post(`${at}/decide`, { ...decide, how: 'letter' }))
    assert.equal((await priya.get(`${at}/notice`)).status, 404)
    const letter = wordsOf((await priya.get(`${at}/1/decision/mother-${caseId}`)).html)
    assert.match(letter, /We have decided to leave the EHC plan as it is/)
    assert.match(letter, /mediation adviser/)
    assert.ok(!(await namesOn(t, caseId)).includes('review.notified'))
    assert.match(wordsOf((await priya.get(at)).html), /The next review/)
  })
})

const agreedTravel = { ground: 'distance', from: '2026-11-02', reasons: 'Too far to walk', decidedBy: 'Priya Raman' }
const proforma = {
  eligible: 'yes',
  eligibleBecause: 'More than three miles',
  mode: 'Minibus',
  modeFits: 'yes',
  escort: 'needed',
  changes: [],
  independently: 'not-yet',
  independentlyBecause: 'Too young',
  training: 'not-now',
  outcome: 'continue',
  because: 'Nothing has changed',
  by: 'Priya Raman',
}
