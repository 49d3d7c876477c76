import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'

const assessed: readonly StoryFact[] = [
  ['assessment.requested', '2026-05-18', { by: 'parent' }],
  ['assessment.agreed', '2026-06-24'],
  ['advice.requested', '2026-06-25', { from: 'education' }, 'advice:education'],
  ['advice.requested', '2026-06-25', { from: 'psychology' }, 'advice:psychology'],
  ['advice.received', '2026-07-20', { from: 'education' }, 'advice:education'],
  ['advice.received', '2026-08-03', { from: 'psychology' }, 'advice:psychology'],
]

export const need = {
  'needs.0.area': 'communication-and-interaction',
  'needs.0.words': 'Understands two words at a time where her class understands whole instructions',
  'needs.0.advice': 'psychology',
}

export const provision = {
  'provision.0.what': 'Direct teaching of language in a group of three',
  'provision.0.who': 'A teaching assistant guided by the speech therapist',
  'provision.0.howMuch': '30 minutes',
  'provision.0.howOften': 'Every school day',
  'provision.0.for': 'need-0',
}

describe('the statement', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'statement', today: '2026-09-01' })
    priya = await t.as('priya')
    caseId = await aCase(t, { facts: assessed })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}${path}`
  const words = async (path: string) => {
    const page = await priya.get(at(path))
    assert.equal(page.status, 200, path)
    return wordsOf(page.html)
  }
  const done = (answer: Answer, to: string) => {
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 2000))
    assert.equal(answer.location, at(to))
  }
  const facts = () => factsOf(t, caseId)
  /** Another day: sessions of the days before have ended. */
  const later = async (today: string) => {
    t.clock.set(today)
    priya = await t.as('priya')
  }

  it('says that nothing is written yet, and why it cannot be proposed', async () => {
    const page = await words('/statement')
    assert.match(page, /Nothing is written yet/)
    assert.match(page, /Not now Serve the proposed statement The assessment is not complete yet/)
    assert.match(page, /Part 4 stays empty until the final statement/)
  })

  it('is written part by part, each save a version', async () => {
    assert.match(await words('/statement/write'), /Part 4: Placement Empty until the final statement/)
    done(
      await priya.post(at('/statement/write/1'), { religion: 'Muslim', homeLanguage: 'Turkish' }),
      '/statement/write/2',
    )
    done(await priya.post(at('/statement/write/2'), need), '/statement/write/3')
    assert.match(await words('/statement/write/3'), /Need 1: Understands two words at a time/)
    assert.deepEqual(
      (await facts()).slice(-2).map(f => [f.name, f.says.part]),
      [
        ['plan.written', '1'],
        ['plan.written', '2'],
      ],
    )
  })

  it('refuses a provision that does not say how often, and keeps the line', async () => {
    const before = (await facts()).length
    const answer = await priya.post(at('/statement/write/3'), { ...provision, 'provision.0.howOften': '' })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /Provision: say how often/)
    assert.match(answer.html, /href="#provision\.0\.howOften"/)
    assert.match(answer.html, /Direct teaching of language in a group of three/)
    assert.match(answer.html, /value="30 minutes"/)
    assert.equal((await facts()).length, before)
  })

  it('a need without provision is on the check list until it has some', async () => {
    assert.match(await words('/statement'), /No provision yet for: Understands two words/)
    done(
      await priya.post(at('/statement/write/3'), { ...provision, monitoring: 'Targets each term' }),
      '/statement/write/5',
    )
    assert.doesNotMatch(await words('/statement'), /No provision yet/)
  })

  it('saving what did not change records nothing', async () => {
    const before = (await facts()).length
    done(
      await priya.post(at('/statement/write/3'), { ...provision, monitoring: 'Targets each term' }),
      '/statement/write/5',
    )
    assert.equal((await facts()).length, before)
  })

  it('of two who write at once, the second keeps the lines and sees what was added', async () => {
    const before = (await facts()).length
    const second = await priya.post(at('/statement/write/2'), {
      ...need,
      'needs.0.words': 'Written at once',
      _seen: String(before - 1),
    })
    assert.equal(second.status, 409)
    assert.match(wordsOf(second.html), /Recorded while you were writing/)
    assert.match(second.html, /Written at once/)
    assert.equal((await facts()).length, before)
  })

  it('two versions are compared line by line', async () => {
    const page = await words('/statement/compare?from=2&to=3')
    assert.match(page, /Part 3, Provision 1 \+ Added – What: Direct teaching of language/)
    assert.match(page, /For which need or objective: Understands two words/)
    assert.doesNotMatch(page, /Need 1 ± Changed/)
  })

  it('Part 4 has no form', async () => {
    const page = await priya.get(at('/statement/write/4'))
    assert.match(wordsOf(page.html), /Part 4 stays empty until the final statement/)
    assert.equal((page.html.match(/method="post"/g) ?? []).length, 1, 'only the button that signs out')
  })

  it('the assessment is completed first; the day stops its clock', async () => {
    done(
      await priya.post(at('/assessment/complete'), {
        ...typedDay('on', '2026-09-01'),
        without: 'Nobody else knows her.',
      }),
      '/statement',
    )
    const deadlines = await deadlinesOf(t, caseId)
    assert.equal(deadlines.get('complete-assessment')?.met_on, '2026-09-01')
    assert.equal(deadlines.get('propose-or-refuse-plan')?.due_on, '2026-09-15')
  })

  it('it cannot be proposed while the parents were not met, and says so', async () => {
    const before = (await facts()).length
    const answer = await priya.post(at('/statement/propose'), {
      ...typedDay('on', '2026-09-01'),
      to: `mother-${caseId}`,
      how: 'post',
    })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /The parents have not been met yet: meet them, or record that they declined/)
    assert.match(answer.html, new RegExp(`href="/cases/${caseId}/meetings"`))
    assert.equal((await facts()).length, before)
  })

  it('is proposed once they were met: the version is frozen and the parents’ time opens', async () => {
    await later('2026-09-08')
    await record(t, caseId, [['meeting.held', '2026-09-07', { kind: 'parents' }]])
    done(
      await priya.post(at('/statement/propose'), {
        ...typedDay('on', '2026-09-08'),
        to: `mother-${caseId}`,
        how: 'post',
      }),
      '/statement',
    )
    const page = await words('/statement')
    assert.match(page, /The proposed statement is with the parents/)
    assert.match(page, /Served on Tuesday 8 September 2026 , on Elif Aydın, by post/)
    assert.match(page, /8 September 2026 to Tuesday 22 September 2026, 14 days left/)
    assert.match(page, /by Tuesday 3 November 2026/)
    const sent = (await facts()).at(-1)
    assert.equal(sent?.name, 'plan.sent')
    assert.equal(sent?.says.written, (await facts()).findLast(f => f.name === 'plan.written')?.position)
  })

  it('the proposed statement is printed with Part 4 blank, and the letter gives the days', async () => {
    const paper = await words('/statement/print/proposed')
    assert.match(paper, /Proposed statement/)
    assert.match(paper, /Part 4: Placement \(Blank\)/)
    assert.match(paper, /Statement First/)
    assert.match(paper, new RegExp(`Confidential · ${caseId}`))
    const letter = await words(`/statement/notice/proposed/mother-${caseId}`)
    assert.match(
      letter,
      /15 days, beginning with the day on which you were given this letter: until Tuesday 22 September 2026/,
    )
    assert.match(letter, /ask to meet an officer/)
    assert.match(letter, /You cannot appeal yet/)
  })

  it('comments come, wait for an answer, and are answered', async () => {
    await later('2026-09-20')
    const comment = {
      ...typedDay('on', '2026-09-18'),
      from: 'Elif Aydın',
      how: 'email',
      words: 'Thirty minutes is too little.',
    }
    const early = await priya.post(at('/statement/comments/add'), { ...comment, ...typedDay('on', '2026-09-07') })
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /comments on it come after that/)
    done(
      await priya.postFiles(at('/statement/comments/add'), comment, {
        documents: { name: 'letter.txt', content: Buffer.from('Dear Ms Raman, thirty minutes is too little.') },
      }),
      '/statement#comments',
    )
    const received = (await facts()).findLast(f => f.name === 'representation.received')
    assert.ok(received)
    assert.equal((received.says.documents as string[]).length, 1)
    assert.match(await words('/statement'), /Not answered Answer Elif Aydın of 18 September 2026/)
    const task = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('task')
        .select('title')
        .where('case_id', '=', caseId)
        .where('task_id', '=', `silence:comment:${received.position}`)
        .execute(),
    )
    assert.deepEqual(task, [{ title: 'Answer the comments of Elif Aydın' }])
  })

  it('they are met about it, and the parents have fifteen days more', async () => {
    await later('2026-09-30')
    await record(t, caseId, [['meeting.held', '2026-09-29', { kind: 'plan' }]])
    assert.match(await words('/statement'), /29 September 2026 to Tuesday 13 October 2026, 13 days left/)
  })

  it('what was proposed stays as it was when the writing goes on', async () => {
    done(
      await priya.post(at('/statement/write/3'), {
        ...provision,
        'provision.0.howMuch': '45 minutes',
        monitoring: 'Targets each term',
      }),
      '/statement/write/5',
    )
    assert.match(await words('/statement/print/proposed'), /30 minutes/)
    assert.doesNotMatch(await words('/statement/print/proposed'), /45 minutes/)
  })

  it('the final one waits for an answer to the comments, or a reason', async () => {
    await later('2026-11-03')
    const final = { ...typedDay('on', '2026-11-03'), setting: '900004', to: `mother-${caseId}`, how: 'post' }
    const refused = await priya.post(at('/statement/final'), final, at('/statement/final?find=bell'))
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /One comment is not answered: answer first, or say why not/)
    assert.match(refused.html, /value="900004"[^>]*checked|checked[^>]*value="900004"/)
    const received = (await facts()).findLast(f => f.name === 'representation.received')
    done(
      await priya.post(at(`/statement/comments/${received?.position}/answer`), {
        ...typedDay('on', '2026-11-02'),
        words: 'We have made it 45 minutes.',
      }),
      '/statement#comments',
    )
  })

  it('names the setting, is sent on the last day, and Part 4 is filled in then', async () => {
    const search = await priya.get(at('/statement/final?find=bell'))
    assert.match(wordsOf(search.html), /Bellhouse School/)
    assert.match(wordsOf(search.html), /by Tuesday 3 November 2026 , today/)
    const nowhere = await priya.post(at('/statement/final'), {
      ...typedDay('on', '2026-11-03'),
      to: `mother-${caseId}`,
      how: 'post',
    })
    assert.equal(nowhere.status, 422)
    assert.match(wordsOf(nowhere.html), /Find and choose the setting, or choose a type of setting/)
    done(
      await priya.post(
        at('/statement/final'),
        { ...typedDay('on', '2026-11-03'), setting: '900004', to: [`mother-${caseId}`, 'setting'], how: 'post' },
        at('/statement/final?find=bell'),
      ),
      '/statement',
    )
    const deadlines = await deadlinesOf(t, caseId)
    assert.equal(deadlines.get('finalise-plan')?.met_on, '2026-11-03')
    assert.ok(deadlines.has('review-plan'), 'the first annual review is due')
    const paper = await words('/statement/print/final')
    assert.match(paper, /Part 4: Placement Bellhouse School/)
    assert.match(paper, /45 minutes/)
    assert.match(paper, /Signed by an authorised officer/)
    const letter = await words(`/statement/notice/final/mother-${caseId}`)
    assert.match(letter, /Your appeal must reach the Tribunal by Monday 4 January 2027/)
    assert.match(letter, /disagreement resolution/)
  })

  it('after that there is nothing more to write', async () => {
    const answer = await priya.post(at('/statement/write/2'), need, at('/statement/write/2'), false)
    assert.ok([403, 422].includes(answer.status), String(answer.status))
    assert.match(await words('/statement'), /The final statement is sent/)
  })
})

describe('no statement', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'note', today: '2026-09-08' })
    priya = await t.as('priya')
    caseId = await aCase(t, { facts: [...assessed, ['assessment.completed', '2026-09-01']] })
  })
  after(() => t.close())

  it('gives a note in lieu with its reasons and the support instead, and the last day to appeal', async () => {
    const path = `/cases/${caseId}/statement/refuse`
    const page = wordsOf((await priya.get(path)).html)
    assert.match(page, /Note in lieu/)
    assert.match(page, /by Tuesday 15 September 2026 , 7 days left/)
    const given = {
      reasons: 'Her needs can be met from what the school has.',
      support: 'Two terms of the advisory teacher, one morning a week.',
      decidedBy: 'Priya Raman with Yvonne Adeyemi',
      ...typedDay('on', '2026-09-08'),
      to: `mother-${caseId}`,
      how: 'post',
    }
    const empty = await priya.post(path, {})
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty.html), /Say why there will be no statement/)
    assert.match(wordsOf(empty.html), /Say what support is offered instead/)
    const answer = await priya.post(path, given)
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const standing = wordsOf((await priya.get(`/cases/${caseId}/statement`)).html)
    assert.match(standing, /Note in lieu Given on Tuesday 8 September 2026/)
    const paper = wordsOf((await priya.get(`/cases/${caseId}/statement/print/note`)).html)
    assert.match(paper, /The support that is offered instead Two terms of the advisory teacher/)
    const letter = wordsOf((await priya.get(`/cases/${caseId}/statement/notice/note/mother-${caseId}`)).html)
    assert.match(letter, /Your appeal must reach the Tribunal by Monday 9 November 2026/)
    const deadlines = await deadlinesOf(t, caseId)
    assert.equal(deadlines.get('propose-or-refuse-plan')?.met_on, '2026-09-08')
  })

  it('advice that is missing is gone without only for a reason', async () => {
    const late = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-05-18', { by: 'parent' }],
        ['assessment.agreed', '2026-06-24'],
        ['advice.requested', '2026-06-25', { from: 'medical' }, 'advice:medical'],
      ],
    })
    const path = `/cases/${late}/assessment/complete`
    assert.match(wordsOf((await priya.get(path)).html), /Medical advice, asked for on 25 June 2026, due 6 August 2026/)
    const without = await priya.post(path, typedDay('on', '2026-09-08'))
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Say why you go on without medical advice, parents’ advice, educational advice/)
    const answer = await priya.post(path, {
      ...typedDay('on', '2026-09-08'),
      without: 'The clinic closed; the report of May is enough.',
    })
    assert.equal(answer.status, 303)
    const names = (await factsOf(t, late)).map(f => f.name)
    assert.deepEqual(names.slice(-2), ['advice.gone-without', 'assessment.completed'])
  })

  it('the other parent’s confidential address stands in no copy and no letter', async () => {
    const apart = await aCase(t, {
      facts: [...assessed, ['assessment.completed', '2026-09-01'], ['meeting.held', '2026-09-02', { kind: 'parents' }]],
    })
    await asSystem(t.database.app, 'test', async tx => {
      await sql`insert into person (person_id, given_name, family_name, telephone) values (${`father-${apart}`}, 'Kemal', 'Aydın', '01632 960777')`.execute(
        tx,
      )
      await sql`insert into case_person (case_id, person_id, relation, parental_responsibility, kept_apart, since)
        values (${apart}, ${`father-${apart}`}, 'father', true, true, '2026-05-18')`.execute(tx)
      await sql`insert into address (person_id, lines, postcode, confidential, period) values
        (${`father-${apart}`}, '7 Hidden Lane', 'E5 9ZZ', true, '[2020-01-01,)'),
        (${`mother-${apart}`}, '2 Open Street', 'E8 1GQ', false, '[2020-01-01,)'),
        (${`child-${apart}`}, '2 Open Street', 'E8 1GQ', false, '[2020-01-01,)')`.execute(tx)
    })
    for (const [part, typed] of [
      ['2', need],
      ['3', provision],
    ] as const) {
      assert.equal((await priya.post(`/cases/${apart}/statement/write/${part}`, typed)).status, 303)
    }
    const to = [`mother-${apart}`, `father-${apart}`]
    const answer = await priya.post(`/cases/${apart}/statement/propose`, {
      ...typedDay('on', '2026-09-08'),
      to,
      how: 'post',
    })
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const read = async (path: string) => wordsOf((await priya.get(`/cases/${apart}/statement/${path}`)).html)
    const paper = await read('print/proposed')
    assert.match(paper, /2 Open Street/)
    assert.match(paper, /Held by the authority/)
    assert.doesNotMatch(paper, /Hidden Lane|960777/)
    const [mother, father] = [
      await read(`notice/proposed/mother-${apart}`),
      await read(`notice/proposed/father-${apart}`),
    ]
    assert.match(mother, /2 Open Street/)
    assert.doesNotMatch(mother, /Hidden Lane|Kemal/)
    assert.match(father, /7 Hidden Lane/)
    assert.doesNotMatch(father, /Open Street|Elif/)
  })
})

async function factsOf(t: TestProgram, caseId: string) {
  return asSystem(t.database.app, 'test', async tx => {
    const rows = await tx
      .selectFrom('fact')
      .select(['position', 'name', 'on', 'says'])
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute()
    return rows as { position: number; name: string; on: string; says: Record<string, unknown> }[]
  })
}

async function deadlinesOf(t: TestProgram, caseId: string) {
  return asSystem(t.database.app, 'test', async tx => {
    const rows = await tx
      .selectFrom('deadline')
      .select(['id', 'due_on', 'met_on'])
      .where('case_id', '=', caseId)
      .execute()
    return new Map(rows.map(row => [row.id, row]))
  })
}
