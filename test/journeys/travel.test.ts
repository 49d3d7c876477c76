import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const facts: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-09-07', { madeOn: '2024-02-01', lastReviewedOn: '2026-02-20', setting: '900001' }],
]

const application = {
  by: 'Elif Aydın',
  how: 'telephone',
  school: '900001',
  choice: 'nearest',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  why: 'She runs into the road and I have a baby to carry.',
  walkAlone: 'no',
  walkAccompanied: 'no',
  publicTransport: 'no',
  accompany: 'Her mother carries the baby; her father begins work at six.',
  car: 'no',
  income: 'not-low',
  training: 'not-known',
}

const decision = {
  need: 'met',
  needBecause: 'The school and the psychologist both saw her run into the road.',
  outcome: 'agreed',
  ground: 'need',
  reasons: 'She cannot walk to school in safety, even accompanied, because of her needs.',
}

const provision = {
  mode: 'minibus',
  what: 'A seat on route 12',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  trips: 'both',
  escort: 'needed',
  yearly: '6,500',
  replaces: 'nothing',
}

describe('Travel to school is asked for, decided, provided and looked at again', () => {
  let t: TestProgram
  let priya: Browser
  let tomasz: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'travel' })
    priya = await t.as('priya')
    tomasz = await t.as('tomasz')
    await asSystem(t.database.app, 'test', async tx => {
      await sql`update setting set easting = 534504, northing = 185041 where setting_id = '900001'`.execute(tx)
    })
  })
  after(() => t.close())

  it('goes from the application through every rule to a decision, a letter, a seat and its cost', async () => {
    const caseId = await aCase(t, { facts })
    await lives(t, caseId, 'E8 1FE', '2024-01-01')
    await done(
      priya.post(`/cases/${caseId}/travel/apply`, {
        ...application,
        ...typedDay('on', '2026-11-16'),
        ...typedDay('wantedFrom', '2027-01-04'),
      }),
    )
    const page = await travelOf(priya, caseId)
    assert.match(page, /to be decided by 14 December 2026, in 21 days/)
    assert.match(
      page,
      /Walking distance .* \? Not known less than|Walking distance .* \? Not known 0\.\d\d miles in a straight line: the walk is longer/,
    )
    assert.match(
      page,
      /The rules do not settle it yet\. Find out the length of the shortest safe walking route, whether the route can be walked safely and whether the child can walk there/,
    )
    await done(
      priya.post(`/cases/${caseId}/travel/route`, {
        ...typedDay('on', '2026-11-20'),
        school: '900001',
        metres: '0.42',
        source: 'Walked by the escort service',
        safe: 'yes',
      }),
    )
    assert.match(
      await travelOf(priya, caseId),
      /0\.42 miles along the measured route \(Walked by the escort service\): not more than 2, the limit until the 8th birthday/,
    )
    const wrong = await priya.post(`/cases/${caseId}/travel/decide`, {
      ...decision,
      ground: 'distance',
      ...typedDay('from', '2027-01-04'),
    })
    assert.match(refused(wrong), /This rule is not met: 0\.42 miles along the measured route/)
    assert.match(wrong.html, /She cannot walk to school in safety/)
    await done(priya.post(`/cases/${caseId}/travel/decide`, { ...decision, ...typedDay('from', '2027-01-04') }))
    assert.deepEqual(await tasks(t, caseId), [
      'Arrange the travel that was agreed',
      'Send the letter that agrees travel',
    ])
    const letters = await priya.get(`/cases/${caseId}/travel/letter`)
    const one = wordsOf(
      (await priya.get(/\/travel\/letter\/[^"]+/.exec(letters.html)?.[0].replace(/^/, `/cases/${caseId}`) ?? '')).html,
    )
    assert.match(one, /Dear Elif Aydın Travel to school for Zeynep Aydın is agreed/)
    assert.match(one, /write to us or ring us by Monday 21 December 2026 and say why/)
    await done(priya.post(`/cases/${caseId}/travel/letter`, { ...typedDay('on', '2026-11-23'), how: 'post' }))
    await done(
      priya.post(`/cases/${caseId}/travel/provide`, {
        ...provision,
        ...typedDay('from', '2027-01-04'),
        ...typedDay('lastDay', '2027-07-21'),
      }),
    )
    const provided = await travelOf(priya, caseId)
    assert.match(
      provided,
      /Shared minibus A seat on route 12 Every school day, both ways 4 January 2027 21 July 2027 .* vehicle and escort not known £6,500/,
    )
    const money = wordsOf((await priya.get(`/cases/${caseId}/resources`)).html)
    assert.match(money, /Travel: shared minibus Travel 4 January 2027 21 July 2027 .* £6,500/)
    assert.deepEqual(await tasks(t, caseId), [
      'Find the vehicle and escort for the travel that begins Monday 4 January 2027',
    ])
    const arrange = /\/travel\/provision\/\d+\/arrange/.exec((await priya.get(`/cases/${caseId}/travel`)).html)?.[0]
    await done(priya.post(`/cases/${caseId}${arrange}`, { vehicle: 'Speedwell, van 4', escortName: 'Joan Ellery' }))
    assert.deepEqual(await tasks(t, caseId), [])
  })

  it('does not refuse before it is known, nor without a way to appeal in two stages', async () => {
    const caseId = await aCase(t, { facts })
    await done(
      priya.post(`/cases/${caseId}/travel/apply`, {
        ...application,
        choice: 'preferred',
        walkAccompanied: 'yes',
        ...typedDay('on', '2026-11-16'),
        ...typedDay('wantedFrom', '2026-12-01'),
      }),
    )
    const refusal = {
      ...decision,
      need: 'not-met',
      needBecause: 'She walks with her aunt.',
      outcome: 'refused',
      ground: '',
      reasons: 'The parents prefer a further school.',
      instead: 'A travel card for an adult.',
    }
    await done(priya.post(`/cases/${caseId}/travel/decide`, refusal))
    assert.match(
      await travelOf(priya, caseId),
      /✗ not agreed The parents prefer a further school\. Decided by Priya Raman, Case manager on Monday 23 November 2026 \. Offered instead: A travel card for an adult\./,
    )
    await done(priya.post(`/cases/${caseId}/travel/letter`, { ...typedDay('on', '2026-11-23'), how: 'email' }))
    t.clock.set('2026-11-30')
    priya = await t.as('priya')
    tomasz = await t.as('tomasz')
    await done(
      priya.post(`/cases/${caseId}/travel/appeal`, {
        ...typedDay('on', '2026-11-30'),
        by: 'Elif Aydın',
        how: 'email',
        grounds: 'The nearer school is full.',
      }),
    )
    assert.match(
      await travelOf(priya, caseId),
      /First stage , Elif Aydın, Monday 30 November 2026 : “The nearer school is full\.” to be answered by 30 December 2026/,
    )
    const own = await priya.post(`/cases/${caseId}/travel/appeal/answer`, {
      ...typedDay('on', '2026-11-30'),
      decidedBy: 'Priya Raman, Case manager',
      outcome: 'stands',
      reasons: 'No.',
    })
    assert.match(refused(own), /decided what the appeal is against\. Somebody who had no part in it answers/)
    await done(
      tomasz.post(`/cases/${caseId}/travel/appeal/answer`, {
        ...typedDay('on', '2026-11-30'),
        decidedBy: 'Tomasz Zieliński',
        outcome: 'stands',
        reasons: 'There was a place.',
      }),
    )
    assert.ok((await tasks(t, caseId)).includes('Send the letter that answers the appeal about travel'))
    const answered = wordsOf((await priya.get(`/cases/${caseId}/travel/letter/mother-${caseId}`)).html)
    assert.match(answered, /Your appeal about travel to school for Zeynep Aydın .* It stands\. .* There was a place\./)
    assert.match(
      answered,
      /write to us or ring us by Wednesday 30 December 2026\. Your appeal then goes to an independent appeal panel/,
    )
    await done(priya.post(`/cases/${caseId}/travel/letter`, { ...typedDay('on', '2026-11-30'), how: 'post' }))
    assert.ok(!(await tasks(t, caseId)).includes('Send the letter that answers the appeal about travel'))
    await done(
      priya.post(`/cases/${caseId}/travel/appeal`, {
        ...typedDay('on', '2026-11-30'),
        by: 'Elif Aydın',
        how: 'post',
        grounds: 'We were never told of it.',
      }),
    )
    assert.match(await travelOf(priya, caseId), /Second stage , Elif Aydın, .* to be answered by 28 January 2027/)
    await done(
      tomasz.post(`/cases/${caseId}/travel/appeal/answer`, {
        ...typedDay('on', '2026-11-30'),
        decidedBy: 'Appeal panel: R. Osei, M. Lund',
        outcome: 'agreed',
        reasons: 'The letter did not say so.',
        ground: 'discretion',
        ...typedDay('from', '2026-12-07'),
      }),
    )
    const page = await travelOf(priya, caseId)
    assert.match(page, /✓ agreed from Monday 7 December 2026, by this rule: the authority’s choice/)
    assert.match(page, /! the letter is not sent/)
    t.clock.set('2026-11-23')
    priya = await t.as('priya')
  })

  it('a change of home, of school and of age ask anew, until somebody looked', async () => {
    const caseId = await aCase(t, { facts })
    await lives(t, caseId, 'E8 1FE', '2024-01-01')
    await agreedAndProvided(t, caseId)
    assert.ok(
      (await shownTasks(t, caseId, '2027-02-01')).includes(
        'See whether the decision on travel still holds: the 8th birthday',
      ),
    )
    assert.ok(
      !(await shownTasks(t, caseId, '2027-01-15')).includes(
        'See whether the decision on travel still holds: the 8th birthday',
      ),
    )
    await done(
      priya.post(`/cases/${caseId}/people/child-${caseId}/address`, {
        address: '2 Example Road',
        postcode: 'E8 3PN',
        ...typedDay('since', '2026-11-20'),
      }),
    )
    const moved = 'See whether the decision on travel still holds: the home changed'
    assert.ok((await tasks(t, caseId)).includes(moved))
    const page = await priya.get(`/cases/${caseId}/travel`)
    assert.match(
      wordsOf(page.html),
      /Something changed The home changed\. The child lives elsewhere since Friday 20 November 2026/,
    )
    await done(
      priya.post(`/cases/${caseId}/travel/look`, {
        questions: ['home:2026-11-20'],
        finding: 'weigh-again',
        because: 'It is next door now.',
      }),
    )
    assert.ok(!(await tasks(t, caseId)).includes(moved))
    assert.ok((await tasks(t, caseId)).includes('Weigh the travel again'))
  })

  it('each review needs its proforma, and training goes on step by step', async () => {
    const caseId = await aCase(t, { facts })
    await agreedAndProvided(t, caseId)
    await record(t, caseId, [['review.planned', '2026-11-23', { meetingOn: '2026-12-01' }, 'review:1']])
    const proforma = 'Fill in the Transport Annual Review proforma'
    assert.ok((await tasks(t, caseId)).includes(proforma))
    const filled = {
      ...typedDay('on', '2026-11-23'),
      by: 'Rosalind Achebe, head teacher',
      eligible: 'yes',
      eligibleBecause: 'She still cannot walk alone.',
      mode: 'Shared minibus',
      modeFits: 'yes',
      escort: 'needed',
      independently: 'with-training',
      independentlyBecause: 'She crosses the playground road by herself.',
      training: 'begin',
      parents: 'We are afraid but want it.',
      pupil: 'I want to go on the bus with Mina.',
      outcome: 'continue',
      because: 'Training first.',
    }
    assert.match(
      refused(await priya.post(`/cases/${caseId}/travel/review`, filled)),
      /Training is to begin: choose “Travel goes on while training begins”/,
    )
    await done(priya.post(`/cases/${caseId}/travel/review`, { ...filled, outcome: 'training' }))
    assert.ok(!(await tasks(t, caseId)).includes(proforma))
    assert.ok((await tasks(t, caseId)).includes('Plan the independent travel training'))
    const page = await priya.get(`/cases/${caseId}/travel`)
    const print = new RegExp(`/cases/${caseId}/travel/review/\\d+`).exec(page.html)?.[0] ?? ''
    assert.match(
      wordsOf((await priya.get(print)).html),
      /Could travel independently With training\. She crosses .* What the pupil says I want to go on the bus with Mina\./,
    )
    assert.equal((await priya.get(`/cases/${caseId}/travel/review/blank`)).status, 200)
    await done(
      priya.post(`/cases/${caseId}/travel/training/new`, {
        trainer: 'Sam Okoro, travel trainer',
        journey: 'From home to school by bus 254',
        ...typedDay('startsOn', '2026-11-23'),
        ...typedDay('endsBy', '2027-02-01'),
        'steps.0.what': 'Together',
        'steps.0.by': '7 December 2026',
        'steps.1.what': 'Alone',
        'steps.1.by': '25 1 2027',
      }),
    )
    assert.ok((await tasks(t, caseId)).includes('Travel training, step 1: Together'))
    await done(
      priya.post(`/cases/${caseId}/travel/training/step`, {
        step: '1',
        ...typedDay('on', '2026-11-23'),
        passed: 'not-yet',
        ...typedDay('againBy', '2026-12-14'),
      }),
    )
    await done(
      priya.post(`/cases/${caseId}/travel/training/step`, {
        step: '1',
        ...typedDay('on', '2026-11-23'),
        passed: 'passed',
      }),
    )
    await done(
      priya.post(`/cases/${caseId}/travel/training/step`, {
        step: '2',
        ...typedDay('on', '2026-11-23'),
        passed: 'passed',
      }),
    )
    assert.ok((await tasks(t, caseId)).includes('Say what the travel training led to'))
    await done(
      priya.post(`/cases/${caseId}/travel/training/end`, {
        ...typedDay('on', '2026-11-23'),
        outcome: 'independent',
        because: 'A whole week alone.',
      }),
    )
    assert.ok((await tasks(t, caseId)).includes('Decide whether travel stops: the pupil travels independently'))
    await done(
      priya.post(`/cases/${caseId}/travel/stop`, {
        ...typedDay('lastDay', '2026-12-18'),
        reasons: 'She travels alone now.',
      }),
    )
    assert.match(await travelOf(priya, caseId), /stopped The last day is Friday 18 December 2026/)
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/resources`)).html), /18 December 2026 .*£6,500 £1,460\.28/)
  })

  it('says for each child whether the first day of term is ready, the worst first', async () => {
    const bare = await aCase(t, { facts, child: { given: 'Bare', family: 'Nothing' } })
    await record(t, bare, [['travel.in-plan', '2026-11-02', { words: 'Part 4: transport to school.' }]])
    const page = wordsOf((await priya.get('/travel/readiness?term=spring-2027&show=all')).html)
    assert.match(page, /Travel: ready for the spring term 2027\? The first day is Monday 4 January 2027, in 42 days/)
    assert.match(page, /Bare Nothing K\w+, Year 3 Fernbank Primary School ! Nothing in place In the statement/)
    assert.match(page, /✓ Ready Agreed Shared minibus, until 21 July 2027 Speedwell, van 4 Joan Ellery/)
    const missing = wordsOf((await priya.get('/travel/readiness?term=spring-2027&show=nothing')).html)
    assert.doesNotMatch(missing, /✓ Ready Agreed/)
  })

  it('publishes the policy for anybody, as a page and to download', async () => {
    const stranger = t.stranger()
    assert.match(
      wordsOf((await stranger.get('/travel-policy')).html),
      /Policy on home to school travel .* This is an example written for the demonstration/,
    )
    const file = await stranger.get('/travel-policy/download')
    assert.equal(file.status, 200)
    assert.match(file.html, /3\. Walking distance\. .*\r\n/)
  })
})

async function agreedAndProvided(t: TestProgram, caseId: string): Promise<void> {
  await record(t, caseId, [
    ['travel.applied', '2026-09-08', { ...asSaid(), decideBy: '2026-10-06' }, 'travel:1'],
    [
      'travel.agreed',
      '2026-09-20',
      { ground: 'need', from: '2026-09-28', reasons: 'Need.', decidedBy: 'Priya Raman' },
      'travel:1',
    ],
    ['travel.letter-sent', '2026-09-21', { to: ['Elif Aydın'], how: 'post' }, 'travel:1'],
  ])
  const at = await recordedCost(t, caseId)
  await record(t, caseId, [
    [
      'travel.provided',
      '2026-09-22',
      {
        mode: 'minibus',
        what: 'Route 3',
        from: '2026-09-28',
        lastDay: '2027-07-21',
        days: ['monday'],
        trips: 'both',
        vehicle: 'Van 2',
        escort: 'not-needed',
        cost: at,
        yearly: 650000,
      },
      'travel:1',
    ],
  ])
}

async function recordedCost(t: TestProgram, caseId: string): Promise<number> {
  await record(t, caseId, [
    [
      'cost.agreed',
      '2026-09-22',
      {
        item: 'travel',
        what: 'Travel: shared minibus',
        yearly: 650000,
        from: '2026-09-28',
        until: '2027-07-22',
        shares: { education: 10000, health: 0, care: 0 },
      },
    ],
  ])
  return asSystem(t.database.app, 'test', async tx => {
    const found = await sql<{
      most: number
    }>`select max(position)::int as most from fact where case_id = ${caseId}`.execute(tx)
    return found.rows[0]?.most ?? 0
  })
}

function asSaid(): Record<string, unknown> {
  const { school: _school, accompany: _accompany, ...says } = application
  return { ...says, setting: '900001', school: 'Fernbank Primary School', wantedFrom: '2026-09-28' }
}

async function travelOf(browser: Browser, caseId: string): Promise<string> {
  const page = await browser.get(`/cases/${caseId}/travel`)
  assert.equal(page.status, 200)
  return wordsOf(page.html)
}

async function lives(t: TestProgram, caseId: string, postcode: string, since: string): Promise<void> {
  await asSystem(t.database.app, 'test', async tx => {
    const child = `child-${caseId}`
    await sql`update address set period = daterange(lower(period), ${since}::date) where person_id = ${child} and upper_inf(period)`.execute(
      tx,
    )
    await sql`insert into address (person_id, lines, postcode, period) values (${child}, '1 Example Road', ${postcode}, daterange(${since}::date, null))`.execute(
      tx,
    )
  })
}

/** The tasks about travel that somebody would see on the story's day. */
async function tasks(t: TestProgram, caseId: string): Promise<string[]> {
  return shownTasks(t, caseId, t.clock.today(t.clock.now()))
}

async function shownTasks(t: TestProgram, caseId: string, today: string): Promise<string[]> {
  return asSystem(t.database.app, 'test', async tx => {
    const found = await sql<{
      title: string
    }>`select title from task where case_id = ${caseId} and shown_from <= ${today}::date
      and path like '%/travel%' order by title`.execute(tx)
    return found.rows.map(row => row.title)
  })
}

async function done(posting: ReturnType<Browser['post']>): Promise<void> {
  const answer = await posting
  assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
}

function refused(answer: { status: number; html: string }): string {
  assert.equal(answer.status, 422, answer.html.slice(0, 300))
  return wordsOf(answer.html)
}
