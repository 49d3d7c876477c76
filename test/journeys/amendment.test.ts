import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Answer, type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { deadlinesOf, factsOf, tasksOf } from '../read-case.ts'

const content = {
  words: { monitoring: 'Targets each term' },
  lines: {
    needs: [
      { id: 0, cells: { area: 'communication-and-interaction', words: 'Understands two words', advice: 'psychology' } },
    ],
    aims: [{ id: 0, cells: { words: 'Understands four words', for: 'need-0' } }],
    provision: [
      {
        id: 0,
        cells: {
          what: 'Teaching of language',
          who: 'An assistant',
          howMuch: '30 minutes',
          howOften: 'Daily',
          for: 'need-0',
        },
      },
    ],
  },
}
const placed = { ...content, placement: { setting: '900001', name: 'Fernbank Primary School' } }

describe('A statement in force is amended', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'amend', today: '2026-09-14' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2025-03-24', { by: 'parent' }],
        ['assessment.agreed', '2025-05-05'],
        ['assessment.completed', '2025-07-14'],
        ['plan.proposed', '2025-07-28'],
        ['plan.written', '2025-09-22', { content: placed, part: '4' }],
        ['plan.finalised', '2025-09-22', { setting: '900001' }],
        ['plan.sent', '2025-09-22', { version: 'final', to: ['Elif Aydın'], how: 'post', written: 5 }],
        ['review.held', '2026-09-07', {}, 'review:1'],
        ['review.decided', '2026-09-11', { outcome: 'amend' }, 'review:1'],
      ],
    })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}/statement${path}`
  const words = async (path: string) => {
    const page = await priya.get(at(path))
    assert.equal(page.status, 200, path)
    return wordsOf(page.html)
  }
  const done = (answer: Answer, to: string) => {
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 2000))
    assert.equal(answer.location, at(to))
  }
  const later = async (today: string) => {
    t.clock.set(today)
    priya = await t.as('priya')
  }
  const toMother = () => ({ to: `mother-${caseId}`, how: 'post' })

  it('a review that decided on it is a task until it is begun', async () => {
    const tasks = await tasksOf(t, caseId)
    assert.ok(tasks.some(task => task.title === 'Begin the amendment of the statement' && task.owner === 'manager'))
    assert.match(await words('/amend'), /An annual review calls for one: Friday 11 September 2026/)
    assert.match(await words(''), /Now Begin an amendment An annual review calls for it/)
    assert.match(await words('/write'), /The statement is in force\. Begin an amendment to change it/)
  })

  it('is begun after the review, from what is in force', async () => {
    const missing = await priya.post(at('/amend/begin'), { because: 'order' })
    assert.equal(missing.status, 422)
    assert.match(wordsOf(missing.html), /Give the day: it is not on this record/)
    done(await priya.post(at('/amend/begin'), { because: 'review', words: 'More language' }), '/amend')
    assert.match(await words('/amend'), /An amendment is being written/)
    assert.match(await words('/amend'), /Nothing is changed yet/)
    assert.match(
      await words('/write'),
      /Part 4: Placement Fernbank Primary School: changed when the amended one is sent/,
    )
    const again = await priya.post(at('/amend/begin'), { because: 'review' })
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /An amendment was begun on Monday 14 September 2026: go on with that one/)
  })

  it('the notice is not served while nothing is changed', async () => {
    const answer = await priya.post(at('/amend/notice'), {
      placement: 'stays',
      ...typedDay('on', '2026-09-14'),
      ...toMother(),
    })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /Nothing is changed yet/)
  })

  it('what changes is shown word by word', async () => {
    done(
      await priya.post(at('/write/3'), {
        'aims.0.words': 'Understands four words',
        'aims.0.for': 'need-0',
        'provision.0.what': 'Direct teaching of language',
        'provision.0.who': 'An assistant',
        'provision.0.howMuch': '45 minutes',
        'provision.0.howOften': 'Daily',
        'provision.0.for': 'need-0',
        monitoring: 'Targets each term',
      }),
      '/write/5',
    )
    const page = await priya.get(at('/amend'))
    assert.match(page.html, /<del>30<\/del> minutes/)
    assert.match(page.html, /<ins>45<\/ins> minutes/)
    assert.match(wordsOf(page.html), /Part 3, Provision 1 ± Changed/)
  })

  it('the notice opens fifteen days and eight weeks; its letter says what is proposed', async () => {
    done(
      await priya.post(at('/amend/notice'), { placement: 'stays', ...typedDay('on', '2026-09-14'), ...toMother() }),
      '/amend',
    )
    const page = await words('/amend')
    assert.match(page, /An amendment is with the family/)
    assert.match(page, /by Monday 9 November 2026/)
    assert.match(page, /14 September 2026 to Monday 28 September 2026/)
    const letter = await words(`/notice/amendment/mother-${caseId}`)
    assert.match(
      letter,
      /We propose to amend the statement for Zeynep, after the annual review of Friday 11 September 2026/,
    )
    assert.match(letter, /until Monday 28 September 2026/)
    assert.match(letter, /Direct teaching of language/)
    assert.match(letter, /Part 4 stays as it is/)
    const paper = await words('/print/amendment')
    assert.match(paper, /Proposed, not in force/)
  })

  it('comments and a meeting are recorded, and wait for an answer', async () => {
    await later('2026-09-22')
    done(
      await priya.post(at('/comments/add'), {
        ...typedDay('on', '2026-09-21'),
        from: 'Elif Aydın',
        how: 'email',
        words: 'An hour would be better.',
      }),
      '/amend#comments',
    )
    const tasks = await tasksOf(t, caseId)
    assert.ok(tasks.some(task => task.title === 'Answer the comments of Elif Aydın'))
    const held = await priya.post(`/cases/${caseId}/meetings/held`, {
      kind: 'plan',
      ...typedDay('on', '2026-09-22'),
      others: 'Elif Aydın',
      notes: 'Spoke about the hour.',
    })
    assert.equal(held.status, 303, wordsOf(held.html).slice(0, 1500))
    assert.match(await words('/amend'), /22 September 2026 to Tuesday 6 October 2026/)
    const open = (await words('')).match(/Answer Elif Aydın of 21 September 2026/)
    assert.ok(open)
    const comment = (await factsOf(t, caseId)).findLast(f => f.name === 'representation.received')
    done(
      await priya.post(at(`/comments/${comment?.position}/answer`), {
        ...typedDay('on', '2026-09-22'),
        words: 'We agreed on 45 minutes.',
      }),
      '/amend#comments',
    )
  })

  it('while nobody finishes it the task climbs, before the day and after', async () => {
    const rungs = (await tasksOf(t, caseId)).filter(task => /amendment/.test(task.title))
    assert.deepEqual(
      rungs.map(task => [task.title, task.owner, task.shown]),
      [
        ['Finish the amendment', 'manager', '2026-10-19'],
        ['See that the amendment is finished', 'senior-case-manager', '2026-11-02'],
        ['The amendment is overdue', 'head-of-section', '2026-11-10'],
      ],
    )
    await later('2026-11-12')
    const head = await t.as('yvonne')
    assert.match(wordsOf((await head.get('/work')).html), /The amendment is overdue/)
    await later('2026-09-30')
  })

  it('the amended statement names another school: the placement follows', async () => {
    const without = await priya.post(
      at('/amend/send'),
      { placement: 'changes', setting: '900003', ...typedDay('on', '2026-09-30'), ...toMother() },
      at('/amend/send?find=ropewalk'),
    )
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Give the day on which the child begins at Ropewalk Primary School/)
    done(
      await priya.post(
        at('/amend/send'),
        {
          placement: 'changes',
          setting: '900003',
          ...typedDay('startsOn', '2026-11-02'),
          ...typedDay('on', '2026-09-30'),
          ...toMother(),
        },
        at('/amend/send?find=ropewalk'),
      ),
      '',
    )
    const page = await words('')
    assert.match(page, /The amended statement is in force/)
    assert.match(page, /Amended after the annual review of Friday 11 September 2026/)
    assert.match(page, /Part 4: Ropewalk Primary School/)
    assert.match(page, /which is in force/)
    const front = await words('/print/amended')
    assert.match(front, /Amended statement/)
    assert.match(front, /Amended after the annual review of Friday 11 September 2026\. Signed by an authorised officer/)
    assert.match(await words(`/notice/amended/mother-${caseId}`), /Your appeal must reach the Tribunal by/)
    const placement = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(placement, /Ropewalk Primary School/)
    const tasks = await tasksOf(t, caseId)
    assert.ok(tasks.some(task => task.title === 'Record whether the placement began: Ropewalk Primary School'))
    assert.ok(!tasks.some(task => /amendment/.test(task.title)))
    assert.equal((await deadlinesOf(t, caseId)).get('finalise-amendment'), '2026-09-30')
  })

  it('every version that was sent is printed as it went out', async () => {
    const sent = (await factsOf(t, caseId)).filter(f => f.name === 'amendment.proposed' || f.name === 'plan.amended')
    for (const fact of sent) assert.match(await words(`/print/${fact.position}`), /Reference/)
    assert.match(await words('/compare'), /Part 4, Placement ± Changed/)
  })

  it('an amendment that is dropped says why, and gives the right of appeal', async () => {
    await later('2026-10-01')
    done(await priya.post(at('/amend/begin'), { because: 'other', words: 'The father asks for a laptop.' }), '/amend')
    done(
      await priya.postFiles(
        at('/amend/notice'),
        { placement: 'stays', ...typedDay('on', '2026-10-01'), ...toMother() },
        { documents: { name: 'amendments.txt', content: Buffer.from('A laptop for writing.') } },
      ),
      '/amend',
    )
    assert.match(await words(`/notice/amendment/mother-${caseId}`), /set out in full in the document/)
    done(
      await priya.post(at('/amend/drop'), {
        reasons: 'The school has lent one.',
        decidedBy: 'Priya Raman',
        ...typedDay('on', '2026-10-01'),
        ...toMother(),
      }),
      '',
    )
    const letter = await words(`/notice/unamended/mother-${caseId}`)
    assert.match(letter, /We have decided not to amend the statement/)
    assert.match(letter, /The school has lent one\. Decided by Priya Raman/)
    assert.match(letter, /Your appeal must reach the Tribunal by/)
    assert.match(await words('/amend'), /No amendment is under way/)
  })

  it('one that is begun and not proposed is set aside, with its reason', async () => {
    done(await priya.post(at('/amend/begin'), { because: 'address' }), '/amend')
    assert.ok((await tasksOf(t, caseId)).some(task => task.title === 'Serve the notice of the amendment'))
    done(await priya.post(at('/amend/set-aside'), { because: 'The address was right.' }), '/amend')
    assert.match(await words('/amend'), /No amendment is under way/)
  })

  it('a statement whose words are not on the record is typed in, or amended from a document', async () => {
    const bare = await aCase(t, { facts: [['plan.brought-forward', '2026-09-29', { madeOn: '2025-10-06' }]] })
    const page = wordsOf((await priya.get(`/cases/${bare}/statement`)).html)
    assert.match(page, /What it says is not on this record/)
    assert.match(page, /Enter what the statement in force says/)
    const typed = await priya.post(`/cases/${bare}/statement/write/1`, { religion: 'None', homeLanguage: 'English' })
    assert.equal(typed.status, 303)
    assert.match(wordsOf((await priya.get(`/cases/${bare}/statement`)).html), /What it says was entered by hand/)
    assert.equal((await priya.post(`/cases/${bare}/statement/write/1`, { religion: 'Muslim' })).status, 303)
    assert.equal((await priya.post(`/cases/${bare}/statement/amend/begin`, { because: 'address' })).status, 303)
    assert.equal((await priya.post(`/cases/${bare}/statement/amend/set-aside`, { because: 'No.' })).status, 303)
    const locked = await priya.get(`/cases/${bare}/statement/write/1`)
    assert.match(wordsOf(locked.html), /The statement is in force\. Begin an amendment to change it/)
  })

  it('an amended statement that is a document is found where it stands', async () => {
    const other = await aCase(t, { facts: [['plan.brought-forward', '2026-09-29', { madeOn: '2025-10-06' }]] })
    const path = `/cases/${other}/statement`
    const to = { to: `mother-${other}`, how: 'post' }
    const document = { documents: { name: 'changes.txt', content: Buffer.from('More language.') } }
    await priya.post(`${path}/amend/begin`, { because: 'review', ...typedDay('dated', '2026-09-07') })
    await priya.postFiles(
      `${path}/amend/notice`,
      { placement: 'stays', ...typedDay('on', '2026-10-01'), ...to },
      document,
    )
    const sent = await priya.postFiles(
      `${path}/amend/send`,
      { placement: 'stays', ...typedDay('on', '2026-10-01'), ...to },
      { documents: { name: 'amended statement.txt', content: Buffer.from('The whole of it.') } },
    )
    assert.equal(sent.status, 303, wordsOf(sent.html).slice(0, 1500))
    const page = wordsOf((await priya.get(path)).html)
    assert.match(page, /The amended statement is in force/)
    assert.match(page, /What it says is in amended statement \./)
    assert.match(page, /Amended after the annual review of Monday 7 September 2026/)
  })

  it('an order that names a school is carried out without a notice first', async () => {
    const ordered = await aCase(t, {
      facts: [
        ['plan.brought-forward', '2026-09-01', { madeOn: '2025-10-06' }],
        ['appeal.lodged', '2026-09-01', { against: 'placement' }, 'appeal:1'],
        ['appeal.decided', '2026-09-28', { order: 'name-setting' }, 'appeal:1'],
      ],
    })
    const path = `/cases/${ordered}/statement`
    assert.equal((await priya.post(`${path}/amend/begin`, { because: 'order' })).status, 303)
    const answer = await priya.post(
      `${path}/amend/send`,
      {
        placement: 'changes',
        setting: '900004',
        ...typedDay('startsOn', '2026-10-12'),
        ...typedDay('on', '2026-10-01'),
        to: `mother-${ordered}`,
        how: 'post',
      },
      `${path}/amend/send?find=bellhouse`,
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    assert.equal((await deadlinesOf(t, ordered)).get('comply-with-order'), '2026-10-01')
    assert.match(
      wordsOf((await priya.get(path)).html),
      /Amended after the order of the Tribunal of Monday 28 September 2026/,
    )
  })
})

describe('An EHC plan in force is amended', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ name: 'amend-ehc', authority: 'small-ehc', today: '2026-09-14' })
    priya = await t.as('priya')
    caseId = await aCase(t, {
      facts: [
        ['plan.brought-forward', '2026-09-01', { madeOn: '2025-09-22' }],
        ['plan.written', '2026-09-01', { content: { words: { budget: 'None' }, lines: {} } }],
        ['review.held', '2026-09-07', {}, 'review:1'],
        ['review.decided', '2026-09-11', { outcome: 'amend' }, 'review:1'],
      ],
    })
  })
  after(() => t.close())

  const at = (path: string) => `/cases/${caseId}/statement${path}`
  const words = async (path: string) => wordsOf((await priya.get(at(path))).html)

  it('within four weeks of the meeting, and never before the family’s fifteen days are over', async () => {
    assert.match(await words('/amend'), /by Monday 5 October 2026/)
    const ladder = (await tasksOf(t, caseId)).filter(task => task.title.startsWith('Serve the notice of the amendment'))
    assert.equal(ladder.length, 1)
    assert.equal((await priya.post(at('/amend/begin'), { because: 'review' })).status, 303)
    assert.equal((await priya.post(at('/write/J'), { budget: 'A personal assistant' })).status, 303)
    const served = await priya.post(at('/amend/notice'), {
      placement: 'stays',
      ...typedDay('on', '2026-09-14'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    assert.equal(served.status, 303, wordsOf(served.html).slice(0, 1500))
    assert.equal((await deadlinesOf(t, caseId)).get('propose-amendment'), '2026-09-14')
    const early = await priya.post(at('/amend/send'), {
      placement: 'stays',
      ...typedDay('on', '2026-09-14'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /Day of sending must be Tuesday 29 September 2026 or later/)
    t.clock.set('2026-09-29')
    priya = await t.as('priya')
    const sent = await priya.post(at('/amend/send'), {
      placement: 'stays',
      ...typedDay('on', '2026-09-29'),
      to: `mother-${caseId}`,
      how: 'email',
    })
    assert.equal(sent.status, 303, wordsOf(sent.html).slice(0, 1500))
    const page = (await words('')).replace(/Statement law of 2001[^.]*\.|Accessibility statement/g, '')
    assert.match(page, /The amended EHC plan is in force/)
    assert.doesNotMatch(page, /[Ss]tatement|Part \d/)
    assert.match(await words(`/notice/amended/mother-${caseId}`), /mediation adviser/)
  })
})
