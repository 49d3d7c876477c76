import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const panel = 'pre-assessment-se'

describe('panels, their sittings and the agenda', () => {
  let t: TestProgram
  let colin: Browser

  before(async () => {
    t = await aProgram({ name: 'panel-agenda' })
    colin = await t.as('colin')
  })
  after(() => t.close())

  async function asked(name: string, on: string, to = panel): Promise<string> {
    return aCase(t, {
      child: { given: name, family: 'Gallagher', bornOn: '2017-01-30' },
      facts: [
        ['assessment.requested', on, { by: 'parent' }],
        ['request.routed', on, { panel: to, because: `Goes to the panel because ${name} lives there`, by: 'rule' }],
      ],
    })
  }

  const sitting = (on: string, more: Record<string, string> = {}) => ({
    ...typedDay('on', on),
    startsAt: '09:30',
    place: 'Room 1',
    capacity: '12',
    ...more,
  })

  it('shows every panel with what its profile says, and plans by the rule, leaving out holidays with a note', async () => {
    const page = wordsOf((await colin.get('/panels')).html)
    assert.match(page, /Pre Assessment Panel South East 0 of 8 seats taken, quorum 4\. Nobody has the chair/)
    assert.match(page, /No sitting is planned Every 2 weeks on a Wednesday at 09:30/)
    const one = wordsOf((await colin.get(`/panels/${panel}`)).html)
    assert.match(one, /Not Wednesday 30 December 2026: schools are closed on Wednesday 30 December 2026/)
    const done = await colin.post(`/panels/${panel}`, typedDay('until', '2027-01-31'))
    assert.equal(done.status, 303)
    const planned = wordsOf((await colin.get(`/panels/${panel}`)).html)
    assert.match(planned, /5 sittings are planned|4 sittings are planned/)
    assert.match(planned, /Wednesday 2 December 2026 ?, 09:30/)
    const again = await colin.post(`/panels/${panel}`, typedDay('until', '2027-01-31'))
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /is planned already/)
  })

  it('refuses a sitting on a bank holiday with the reason, until somebody says why it sits all the same', async () => {
    const path = '/panels/complex-needs/sittings/new'
    const refused = await colin.post(path, sitting('2026-12-28'))
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /Monday 28 December 2026 is a bank holiday\. Choose another day/)
    const done = await colin.post(path, sitting('2026-12-28', { allTheSame: 'A child is without a place.' }))
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 600))
    const page = wordsOf((await colin.get(done.location ?? '')).html)
    assert.match(page, /It sits all the same: A child is without a place/)
    const twice = await colin.post(path, sitting('2026-12-28', { allTheSame: 'Again.' }))
    assert.match(wordsOf(twice.html), /The panel sits on Monday 28 December 2026 already/)
  })

  it('takes members dated with seat and chair, one chair at a time, and ends a membership at once', async () => {
    const path = `/panels/${panel}/members/new`
    const someone = (name: string, as: string) => ({
      name,
      title: 'Head teacher, Silkmill Primary School',
      email: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
      seat: 'Head teacher',
      as,
      ...typedDay('from', '2026-11-23'),
    })
    assert.equal((await colin.post(path, someone('Helen Abiola', 'chair'))).status, 303)
    const second = await colin.post(path, someone('Victor Ng', 'chair'))
    assert.equal(second.status, 422)
    assert.match(wordsOf(second.html), /Helen Abiola has the chair/)
    assert.equal((await colin.post(path, someone('Victor Ng', 'member'))).status, 303)
    const nobody = await colin.post(path, { ...someone('X Y', 'member'), name: '', email: '' })
    assert.match(wordsOf(nobody.html), /Choose who joins, or enter somebody new/)
    const page = (await colin.get(`/panels/${panel}`)).html
    assert.match(wordsOf(page), /Helen Abiola Chair Head teacher, Silkmill/)
    const victor =
      /name="account" value="([^"]+)"[^>]*>(?:(?!name="account")[\s\S])*membership of Victor Ng/.exec(page)?.[1] ?? ''
    assert.notEqual(victor, '')
    const ended = await colin.post(`/panels/${panel}/members/end`, { account: victor }, `/panels/${panel}`)
    assert.equal(ended.status, 303)
    assert.doesNotMatch(wordsOf((await colin.get(`/panels/${panel}`)).html), /Victor Ng/)
  })

  it('offers what is ready by urgency, adds it with the reason it was sent for, and watches the room', async () => {
    const late = await asked('Tyrell', '2026-10-29')
    const later = await asked('Nadia', '2026-11-20')
    const elsewhere = await asked('Freya', '2026-11-20', 'early-years')
    const path = `/panels/sittings/${panel}-2026-12-02`
    const page = wordsOf((await colin.get(path)).html)
    assert.match(
      page,
      /Tyrell Gallagher .* Must be heard now: due Thu 10 Dec, next sitting Wed 16 Dec .* Nadia Gallagher/,
    )
    assert.doesNotMatch(page, /Freya/)
    for (const caseId of [late, later]) {
      const done = await colin.post(`${path}/add`, { case: caseId }, path)
      assert.equal(done.status, 303, wordsOf(done.html).slice(0, 500))
    }
    const without = await colin.post(`${path}/add`, { case: elsewhere }, path)
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Say why .* it was not sent there/)
    assert.equal(
      (await colin.post(`${path}/add`, { case: elsewhere, because: 'The siblings are heard together.' }, path)).status,
      303,
    )
    const twice = await colin.post(`${path}/add`, { case: late, because: 'Once more.' }, path)
    assert.match(wordsOf(twice.html), /is on the agenda of Wednesday 2 December 2026 already/)
    const unknown = await colin.post(`${path}/add`, { case: 'KZZZZZ', because: 'Who?' }, path)
    assert.match(wordsOf(unknown.html), /There is no case KZZZZZ/)
    const timeline = wordsOf((await colin.get(`/cases/${late}/timeline`)).html)
    assert.match(timeline, /On the agenda of the Pre Assessment Panel South East, Wednesday 2 December 2026/)
  })

  it('tells the second of two clerks who order one agenda at once', async () => {
    const path = `/panels/sittings/${panel}-2026-12-02`
    const page = (await colin.get(path)).html
    const harriet = await t.as('harriet')
    const hers = (await harriet.get(path)).html
    const order = [...page.matchAll(/value="down:(K[0-9A-Z]{5})"/g)].map(m => m[1] ?? '')
    assert.equal(order.length, 3)
    const send = (html: string, who: Browser, move: string) => {
      const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find(f => f.includes(`${path}/order`)) ?? ''
      const body = new URLSearchParams({ move })
      for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
        body.append(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '')
      }
      return who.send(`${path}/order`, body)
    }
    assert.equal((await send(page, colin, `down:${order[0]}`)).status, 303)
    const second = await send(hers, harriet, `up:${order[2]}`)
    assert.equal(second.status, 409)
    assert.match(wordsOf(second.html), /Somebody else changed this agenda while you had it open/)
    const now = [...(await colin.get(path)).html.matchAll(/value="down:(K[0-9A-Z]{5})"/g)].map(m => m[1])
    assert.deepEqual(now, [order[1], order[0], order[2]])
  })

  it('postpones with a reason on the record, and offers the case again', async () => {
    const path = `/panels/sittings/${panel}-2026-12-02`
    const [first = ''] = [...(await colin.get(path)).html.matchAll(/postpone\/(K[0-9A-Z]{5})/g)].map(m => m[1] ?? '')
    const empty = await colin.post(`${path}/postpone/${first}`, { because: '' })
    assert.equal(empty.status, 422)
    assert.equal((await colin.post(`${path}/postpone/${first}`, { because: 'The report is awaited.' })).status, 303)
    const page = wordsOf((await colin.get(path)).html)
    assert.match(page, /Postponed \w+ Gallagher The report is awaited/)
    assert.match(
      wordsOf((await colin.get(`/cases/${first}/timeline`)).html),
      /Taken off the agenda of Wednesday 2 December/,
    )
    const back = await colin.post(`${path}/add`, { case: first }, path)
    assert.equal(back.status, 303)
  })

  it('moves a sitting with its reason, and cancels one: its cases are offered to the next', async () => {
    const path = `/panels/sittings/${panel}-2026-12-02`
    const saturday = await colin.post(`${path}/move`, sitting('2026-12-05', { because: 'No room' }))
    assert.match(wordsOf(saturday.html), /Saturday 5 December 2026 is at a weekend/)
    assert.equal((await colin.post(`${path}/move`, sitting('2026-12-03', { because: 'No room' }))).status, 303)
    assert.match(
      wordsOf((await colin.get(path)).html),
      /Thursday 3 December 2026.*Moved from Wednesday 2 December 2026: No room/,
    )
    assert.equal((await colin.post(`${path}/cancel`, { because: 'No quorum' })).status, 303)
    const page = wordsOf((await colin.get(path)).html)
    assert.match(page, /Cancelled/)
    assert.match(page, /The sitting is cancelled: No quorum/)
    const next = wordsOf((await colin.get(`/panels/sittings/${panel}-2026-12-16`)).html)
    assert.match(next, /Tyrell Gallagher .* Due Thu 10 Dec, before this sitting: it cannot wait for a panel/)
  })

  it('raises a task for a case that no sitting hears in time, now, and takes it away when one is planned', async () => {
    const priya = await t.as('priya')
    const work = wordsOf((await priya.get('/work')).html)
    assert.match(work, /No sitting of the Pre Assessment Panel South East is left before the day due/)
    assert.match(work, /Due Thu 10 Dec; next sitting Wed 16 Dec/)
    assert.equal((await colin.post(`/panels/${panel}/sittings/new`, sitting('2026-12-08'))).status, 303)
    assert.doesNotMatch(wordsOf((await priya.get('/work')).html), /No sitting of the Pre Assessment/)
  })

  it('gives a private calendar with days and places and no name, until its owner ends it', async () => {
    const path = `/panels/${panel}/calendar`
    const made = await colin.post(path, { what: 'make' })
    const address = new URL(/https?:\/\/[^\s<]+\.ics/.exec(made.html)?.[0] ?? 'http://nowhere/')
    const feed = await t.stranger().get(address.pathname)
    assert.equal(feed.status, 200)
    assert.match(feed.headers.get('content-type') ?? '', /text\/calendar/)
    assert.match(feed.html, /SUMMARY:Pre Assessment Panel South East/)
    assert.match(feed.html, /DTSTART;TZID=Europe\/London:20261216T093000/)
    assert.match(feed.html, /STATUS:CANCELLED/)
    assert.doesNotMatch(feed.html, /Gallagher|Tyrell|Helen|K[2-9A-HJ-NP-Z]{5}/)
    const other = address.pathname.replace(panel, 'early-years')
    assert.equal((await t.stranger().get(other)).status, 404)
    assert.equal((await colin.post(path, { what: 'end' })).status, 303)
    assert.equal((await t.stranger().get(address.pathname)).status, 404)
  })

  it('is for clerks and seniors to change; others of the section read', async () => {
    const daniel = await t.as('daniel')
    const page = await daniel.get(`/panels/sittings/${panel}-2026-12-16`)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.html, /name="move"|Freeze the pack/)
    assert.equal((await daniel.get(`/panels/${panel}/members/new`)).status, 404)
  })
})
