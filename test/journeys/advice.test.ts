import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')

for (const authority of ['learning-trust', 'small-ehc']) {
  describe(`Advice is asked for, chased and collated (${authority})`, () => {
    let t: TestProgram
    let priya: Browser
    before(async () => {
      t = await aProgram({ today: '2026-11-23', name: 'advice', authority })
      priya = await t.as('priya')
    })
    after(() => t.close())

    it('asks nobody before the parents are told that we will assess, and says why', async () => {
      const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
      const page = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(page, /Advice is asked for once the parents have been told that we will assess/)
      const refused = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-20'),
        'ask-medical': 'yes',
        'to-medical': 'Dr Lin',
      })
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.html), /once the parents have been told/)
      assert.match(refused.html, /Dr Lin/)
    })

    it('asks six advisers in one form, as the authority usually does', async () => {
      const caseId = await agreed(t)
      const form = await priya.get(`/cases/${caseId}/advice/ask`)
      assert.equal(form.status, 200)
      assert.match(form.html, /value="Elif Aydın"/)
      assert.match(form.html, /value="The head teacher"/)
      await askSix(priya, caseId, '2026-11-09')
      const page = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(page, /0 of 6 settled/)
      assert.match(page, /21 December 2026/)
      assert.match(page, /28 days left/)
      assert.match(page, /of Community paediatrics: since Monday 9 November 2026, 14 days; not chased yet/)
      const tasks = await asSystem(t.database.app, 'test', tx =>
        tx.selectFrom('task').select('waits_for').where('case_id', '=', caseId).where('source', '=', 'law').execute(),
      )
      assert.ok(tasks.some(task => task.waits_for === 'Community paediatrics'))
    })

    it('asks a second adviser of the same kind, with six weeks of their own', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const asked = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-16'),
        'ask-other': 'yes',
        'to-other': 'Occupational therapy',
      })
      assert.equal(asked.status, 303)
      const page = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(page, /Occupational therapy 16 November 2026/)
      assert.match(page, /0 of 7 settled/)
      const arrived = await priya.post(
        `/cases/${caseId}/advice/${await positionOf(priya, caseId, 'Occupational')}/arrived`,
        {
          ...typedDay('arrivedOn', '2026-11-20'),
          by: 'Mo Khan, occupational therapist',
          summary: 'Needs a writing slope.',
        },
      )
      assert.equal(arrived.status, 303)
      const after = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(after, /1 of 7 settled/)
      // The first one keeps its own deadline.
      assert.match(after, /Speech and language therapy: since Monday 9 November 2026/)
    })

    it('does not ask the same adviser twice', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const again = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-16'),
        'ask-medical': 'yes',
        'to-medical': 'community paediatrics',
      })
      assert.equal(again.status, 422)
      assert.match(
        wordsOf(again.html),
        /was asked of community paediatrics on Monday 9 November 2026 and has not come. Chase it instead/,
      )
    })

    it('refuses a form that chooses nobody, or names nobody, and keeps what was typed', async () => {
      const caseId = await agreed(t)
      const none = await priya.post(`/cases/${caseId}/advice/ask`, { ...typedDay('askedOn', '2026-11-16') })
      assert.equal(none.status, 422)
      assert.match(wordsOf(none.html), /Choose whose advice to ask for/)
      const nameless = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-16'),
        'ask-medical': 'yes',
        'note-medical': 'Hearing test too',
      })
      assert.equal(nameless.status, 422)
      assert.match(nameless.html, /href="#to-medical"/)
      assert.match(nameless.html, /Hearing test too/)
      const tomorrow = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-24'),
        'ask-medical': 'yes',
        'to-medical': 'Dr Lin',
      })
      assert.match(wordsOf(tomorrow.html), /The day must be today, Monday 23 November 2026, or earlier/)
    })

    it('chases what is missing, and the chaser becomes the next chaser’s day', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const at = `/cases/${caseId}/advice/${await positionOf(priya, caseId, 'Community paediatrics')}/chase`
      const early = await priya.post(at, { ...typedDay('chasedOn', '2026-11-06'), how: 'telephone' })
      assert.equal(early.status, 422)
      assert.match(wordsOf(early.html), /It was asked for on Monday 9 November 2026/)
      const chased = await priya.post(at, {
        ...typedDay('chasedOn', '2026-11-20'),
        how: 'telephone',
        words: 'The clinic will write next week.',
      })
      assert.equal(chased.status, 303)
      assert.match(wordsOf((await priya.get(`/cases/${caseId}/advice`)).html), /14 days; chased once/)
      assert.match(wordsOf((await priya.get(`/cases/${caseId}`)).html), /Chase the advice again/)
    })

    it('takes advice in with a file and who gave it; then nothing of it is missing', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const at = `/cases/${caseId}/advice/${await positionOf(priya, caseId, 'Community paediatrics')}/arrived`
      const empty = await priya.post(at, { ...typedDay('arrivedOn', '2026-11-20'), by: 'Dr Lin' })
      assert.equal(empty.status, 422)
      assert.match(wordsOf(empty.html), /Send the advice as a file/)
      const early = await priya.post(at, { ...typedDay('arrivedOn', '2026-11-02'), by: 'Dr Lin', summary: 'x' })
      assert.equal(early.status, 422)
      assert.match(wordsOf(early.html), /It was asked for on Monday 9 November 2026/)
      const arrived = await priya.postFiles(
        at,
        { ...typedDay('arrivedOn', '2026-11-20'), by: 'Dr Lin, paediatrician', seenBy: 'family' },
        { files: { name: 'Report of Dr Lin.pdf', content: pdf } },
      )
      assert.equal(arrived.status, 303)
      const page = await priya.get(`/cases/${caseId}/advice`)
      assert.match(wordsOf(page.html), /1 of 6 settled/)
      assert.match(wordsOf(page.html), /20 November 2026 from Dr Lin, paediatrician/)
      assert.match(wordsOf(page.html), /✓ 20 Nov, 31 days early/)
      const again = await priya.post(at, { ...typedDay('arrivedOn', '2026-11-20'), by: 'Dr Lin', summary: 'x' })
      assert.equal(again.status, 422)
      assert.match(wordsOf(again.html), /arrived on Friday 20 November 2026/)
    })

    it('uses advice again when all three agree, warns when it is old, and asks for nothing then', async () => {
      const caseId = await agreed(t)
      const at = `/cases/${caseId}/advice/reuse`
      const fields = {
        source: 'psychology',
        givenBy: 'Joel Stern, educational psychologist',
        ...typedDay('givenOn', '2025-03-02'),
        describes: 'Report for the school',
        agreedBy: ['The authority', 'The adviser'],
        ...typedDay('agreedOn', '2026-11-20'),
      }
      const two = await priya.post(at, fields)
      assert.equal(two.status, 422)
      assert.match(wordsOf(two.html), /only when all three agree that it is enough. Not yet: the parents/)
      const all = { ...fields, agreedBy: ['The authority', 'The adviser', 'The parents'] }
      const old = await priya.post(at, all)
      assert.equal(old.status, 422)
      assert.match(wordsOf(old.html), /more than twelve months before/)
      const done = await priya.post(at, { ...all, olderBecause: 'Nothing has changed since.' })
      assert.equal(done.status, 303)
      const page = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(page, /Used again Given by Joel Stern, educational psychologist on 2 March 2025/)
      assert.match(page, /1 of 5 settled/)
    })

    it('says so when the advice that is reused was asked for and is open', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const refused = await priya.post(`/cases/${caseId}/advice/reuse`, {
        source: 'psychology',
        givenBy: 'Joel Stern',
        ...typedDay('givenOn', '2026-09-02'),
        describes: 'Report for the school',
        agreedBy: ['The authority', 'The adviser', 'The parents'],
        ...typedDay('agreedOn', '2026-11-20'),
      })
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.html), /was asked of .* on Monday 9 November 2026 and is still to come/)
    })

    it('records that the parents do not wish to give advice, and waits for it no more', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const done = await priya.post(`/cases/${caseId}/advice/declined`, {
        ...typedDay('declinedOn', '2026-11-20'),
        by: 'Elif Aydın',
        because: 'She said it all in her letter.',
      })
      assert.equal(done.status, 303)
      const page = wordsOf((await priya.get(`/cases/${caseId}/advice`)).html)
      assert.match(page, /Declined by Elif Aydın, 20 November 2026/)
      assert.match(page, /1 of 6 settled/)
      assert.doesNotMatch(wordsOf((await priya.get(`/cases/${caseId}`)).html), /Waiting for Elif Aydın/)
      const again = await priya.post(`/cases/${caseId}/advice/declined`, {
        ...typedDay('declinedOn', '2026-11-20'),
        by: 'Elif Aydın',
        because: 'Again.',
      })
      assert.match(wordsOf(again.html), /recorded already/)
    })

    it('offers the next step when all is in', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const page = (await priya.get(`/cases/${caseId}/advice`)).html
      for (const [, position] of page.matchAll(/advice\/(\d+)\/arrived/g)) {
        const done = await priya.post(`/cases/${caseId}/advice/${position}/arrived`, {
          ...typedDay('arrivedOn', '2026-11-20'),
          by: 'The adviser',
          summary: 'In short.',
        })
        assert.equal(done.status, 303)
      }
      const all = (await priya.get(`/cases/${caseId}/advice`)).html
      assert.match(wordsOf(all), /All 6 pieces of advice are settled/)
      assert.match(
        all,
        authority === 'small-ehc'
          ? /href="\/cases\/K\w{5}\/statement"[^>]*>\s*Write the draft plan/
          : /\/assessment\/complete/,
      )
    })

    it('makes a task of whoever was not asked', async () => {
      const caseId = await agreed(t)
      await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-09'),
        'ask-medical': 'yes',
        'to-medical': 'Dr Lin',
      })
      const overview = wordsOf((await priya.get(`/cases/${caseId}`)).html)
      assert.match(overview, /Ask also for .*educational advice.* and /)
    })

    it('stops a note that gives a confidential address', async () => {
      const caseId = await agreed(t)
      await confidential(t, `mother-${caseId}`)
      const stopped = await priya.post(`/cases/${caseId}/advice/ask`, {
        ...typedDay('askedOn', '2026-11-16'),
        'ask-medical': 'yes',
        'to-medical': 'Dr Lin',
        'note-medical': 'Write to 14 Larkspur House',
      })
      assert.equal(stopped.status, 422)
      assert.match(wordsOf(stopped.html), /gives the address of Elif Aydın, which is confidential/)
    })

    it('shows the second of two writers what was recorded meanwhile, and keeps what they typed', async () => {
      const caseId = await agreed(t)
      await askSix(priya, caseId, '2026-11-09')
      const at = `/cases/${caseId}/advice/${await positionOf(priya, caseId, 'Community paediatrics')}/chase`
      const opened = await priya.get(at)
      const seen = /name="_seen" value="(\d+)"/.exec(opened.html)?.[1] ?? ''
      await record(
        t,
        caseId,
        [['contact.made', '2026-11-20', { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Rang.' }]],
        'harriet',
      )
      const meanwhile = await priya.post(at, {
        ...typedDay('chasedOn', '2026-11-20'),
        how: 'telephone',
        words: 'They promised it.',
        _seen: seen,
      })
      assert.equal(meanwhile.status, 409)
      assert.match(meanwhile.html, /They promised it\./)
      const again = await priya.post(at, {
        ...typedDay('chasedOn', '2026-11-20'),
        how: 'telephone',
        words: 'They promised it.',
      })
      assert.equal(again.status, 303)
    })
  })
}

async function agreed(t: TestProgram): Promise<string> {
  return aCase(t, {
    facts: [
      ['assessment.requested', '2026-10-12', { by: 'parent' }],
      ['assessment.agreed', '2026-11-05'],
    ],
  })
}

async function askSix(browser: Browser, caseId: string, on: string): Promise<void> {
  const done = await browser.post(`/cases/${caseId}/advice/ask`, {
    ...typedDay('askedOn', on),
    'ask-parent': 'yes',
    'to-parent': 'Elif Aydın',
    'ask-education': 'yes',
    'to-education': 'Grace Owusu, head teacher',
    'organisation-education': 'Fernbank Primary School',
    'ask-medical': 'yes',
    'to-medical': 'Community paediatrics',
    'ask-psychology': 'yes',
    'to-psychology': 'Joel Stern',
    'ask-social-care': 'yes',
    'to-social-care': 'Children’s Services',
    'ask-other': 'yes',
    'to-other': 'Speech and language therapy',
  })
  assert.equal(done.status, 303, wordsOf(done.html).slice(0, 600))
}

/** The position of the request to somebody, as the page links it. */
async function positionOf(browser: Browser, caseId: string, to: string): Promise<string> {
  const { html } = await browser.get(`/cases/${caseId}/advice`)
  const row = (html.match(/<tr[\s\S]*?<\/tr>/g) ?? []).find(r => r.includes(to))
  return /advice\/(\d+)\/arrived/.exec(row ?? '')?.[1] ?? 'none'
}

async function confidential(t: TestProgram, personId: string): Promise<void> {
  await asSystem(t.database.app, 'test', tx =>
    sql`insert into address (person_id, lines, postcode, confidential, period)
      values (${personId}, ${'14 Larkspur House\nOld Ford Road'}, 'E9 7ZZ', true, '[2026-01-01,)')`.execute(tx),
  )
}
