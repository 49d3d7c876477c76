import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { allows } from '../../src/access/permissions.ts'
import { asSystem } from '../../src/database/transaction.ts'
import type { LawId, Stage } from '../../src/law/law.ts'
import { freezePack } from '../../src/panel/pack/freeze.ts'
import { lockSitting } from '../../src/panel/sittings.ts'
import { optionsPaper } from '../../src/placement/options-paper.ts'
import { type Form, many, type Typed } from '../../src/web/form.ts'
import { aCase, atAs, type StoryFact } from '../a-case.ts'
import { handedOver } from '../a-handover.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aSitting, panel } from '../a-sitting.ts'
import type { Browser } from '../browser-client.ts'

const requested: StoryFact = ['assessment.requested', '2026-05-04', { by: 'parent' }]
const agreed: StoryFact = ['assessment.agreed', '2026-06-08']
const asked: StoryFact = ['advice.requested', '2026-06-09', { from: 'psychology' }, 'advice:psychology']
const met: StoryFact = ['meeting.held', '2026-06-20', { kind: 'parents' }]
const completed: StoryFact = ['assessment.completed', '2026-08-10']
const proposed: StoryFact = ['plan.proposed', '2026-08-20']

const stories: Partial<Record<Stage, readonly StoryFact[]>> = {
  notified: [['notification.received', '2026-11-02', { from: 'health' }]],
  considering: [
    ['assessment.requested', '2026-10-19', { by: 'school' }],
    [
      'request.described',
      '2026-10-19',
      {
        route: 'school',
        how: 'post',
        from: 'Grace Owusu',
        reasons: 'Does not follow lessons',
        gaps: ['The second review'],
      },
    ],
  ],
  assessing: [
    requested,
    agreed,
    asked,
    ['promise.made', '2026-06-10', { what: 'Ring', to: 'Elif Aydın', by: '2026-06-20' }],
  ],
  'deciding-on-plan': [requested, agreed, met, completed],
  proposed: [
    requested,
    agreed,
    met,
    completed,
    proposed,
    [
      'representation.received',
      '2026-08-25',
      { from: 'Elif Aydın', how: 'email', words: 'More speech therapy, please' },
    ],
  ],
  maintained: [
    requested,
    agreed,
    met,
    completed,
    proposed,
    ['plan.finalised', '2026-10-10', { setting: '900001' }],
    [
      'placement.option-added',
      '2026-10-12',
      { setting: '900004', name: 'Bellhouse School', kind: 'special' },
      'option:900004',
    ],
    [
      'setting.consulted',
      '2026-10-13',
      { setting: '900004', name: 'Bellhouse School', dueOn: '2026-11-03' },
      'consultation:900004',
    ],
    [
      'placement.named',
      '2026-10-14',
      {
        setting: '900004',
        name: 'Bellhouse School',
        kind: 'special',
        startsOn: '2026-11-02',
        part: 'main',
        proposal: 8,
      },
    ],
    [
      'cost.agreed',
      '2026-10-15',
      {
        item: 'travel',
        what: 'A taxi',
        yearly: 100_000,
        from: '2026-10-15',
        shares: { education: 10_000, health: 0, care: 0 },
      },
    ],
  ],
  amending: [
    requested,
    agreed,
    met,
    completed,
    proposed,
    ['plan.finalised', '2026-10-10', { setting: '900001' }],
    ['amendment.begun', '2026-11-02', { because: 'address' }],
    ['amendment.proposed', '2026-11-03'],
    ['representation.received', '2026-11-05', { from: 'Elif Aydın', how: 'email', words: 'The spelling is wrong' }],
    ['phase-transfer.planned', '2026-11-05', { from: 'primary', to: 'secondary', startsOn: '2027-09-01' }],
  ],
  'not-assessing': [requested, ['assessment.refused', '2026-06-08']],
}

const differs: StoryFact = [
  'difference.raised',
  '2026-06-10',
  { with: 'parents', who: 'Elif Aydın', matter: 'assessment', words: 'They want it', wants: 'An assessment' },
  'difference:1',
]
const refused: StoryFact = ['assessment.refused', '2026-06-08']

/** A review that is decided and not yet told of, with something to do after it. */
const reviewed: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-09-07', { madeOn: '2025-12-01' }],
  ['action.agreed', '2026-11-16', { what: 'Order a loop', by: '2026-12-01', who: 'The school' }, 'review:1'],
  ['review.planned', '2026-10-01', { meetingOn: '2026-11-16' }, 'review:1'],
  ['review.held', '2026-11-16', {}, 'review:1'],
  ['review.reported', '2026-11-18', {}, 'review:1'],
  ['review.decided', '2026-11-20', { outcome: 'maintain' }, 'review:1'],
]

/** Cases in which the pages of differences, appeals and orders exist. */
const disputed: readonly { law?: LawId; facts: readonly StoryFact[] }[] = [
  {
    facts: [
      requested,
      refused,
      differs,
      ['appeal.lodged', '2026-07-01', { against: 'assessment.refused' }, 'appeal:1'],
      ['appeal.registered', '2026-07-01', { number: 'EH1', grounds: 'It is needed' }, 'appeal:1'],
      [
        'direction.made',
        '2026-07-02',
        { appeal: 'appeal:1', what: 'Our response', whose: 'authority', dueOn: '2026-08-03' },
        'direction:1',
      ],
      ['hearing.listed', '2026-07-02', { hearingOn: '2026-12-01', place: 'By video', online: true }, 'appeal:1'],
    ],
  },
  {
    facts: [
      requested,
      refused,
      differs,
      ['difference.settled', '2026-06-20', { how: 'meeting', words: 'They accept it' }, 'difference:1'],
      ['appeal.decided', '2026-11-20', { order: 'assess' }],
    ],
  },
  { law: 'england-ehc-2014', facts: [requested, refused, differs] },
]

const applied: StoryFact = [
  'travel.applied',
  '2026-09-08',
  {
    by: 'Elif Aydın',
    how: 'post',
    setting: '900001',
    school: 'Fernbank Primary School',
    wantedFrom: '2026-09-28',
    why: 'It is far',
    walkAlone: 'no',
    walkAccompanied: 'no',
    publicTransport: 'no',
    car: 'no',
    income: 'not-low',
    choice: 'nearest',
    days: ['monday'],
    training: 'no',
    decideBy: '2026-10-06',
  },
  'travel:1',
]

/** A child with a seat in a minibus, training to travel alone, and the eighth birthday near. */
const travelling: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-09-07', { madeOn: '2024-02-01', lastReviewedOn: '2026-02-20', setting: '900001' }],
  applied,
  ['travel.agreed', '2026-09-20', { ground: 'need', from: '2026-09-28', reasons: 'Need', decidedBy: 'X' }, 'travel:1'],
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
      escort: 'needed',
    },
    'travel:1',
  ],
  [
    'travel-training.planned',
    '2026-10-01',
    {
      trainer: 'Sam Okoro',
      journey: 'By bus',
      startsOn: '2026-10-01',
      endsBy: '2027-02-01',
      steps: [{ what: 'Together', by: '2026-12-01' }],
    },
    'travel-training:1',
  ],
]

const brought: StoryFact = [
  'plan.brought-forward',
  '2026-09-07',
  { madeOn: '2024-03-01', lastReviewedOn: '2026-03-02' },
]
const ceasing: readonly StoryFact[] = [
  brought,
  ['cease.proposed', '2026-09-14', { ground: 'progress' }],
  [
    'cease.considered',
    '2026-09-14',
    {
      ground: 'progress',
      because: 'Reads well',
      evidence: [],
      consults: [{ name: 'Elif Aydın', role: 'mother' }],
      answerBy: '2026-10-05',
    },
  ],
]

/** Cases in which the pages of ceasing, moving and a death exist. */
const ending: readonly { child?: { bornOn: string }; facts: readonly StoryFact[] }[] = [
  { child: { bornOn: '2007-12-14' }, facts: [brought] },
  { facts: ceasing },
  { facts: [...ceasing, ['cease.decided', '2026-10-12', { ground: 'progress' }]] },
  {
    facts: [
      ['plan.transferred-in', '2026-11-02', { madeOn: '2025-03-01', lastReviewedOn: '2026-03-02' }],
      ['move.heard', '2026-11-16', { movesOn: '2026-12-14', to: 'Leeds', from: 'Elif Aydın' }],
    ],
  },
  { facts: [brought, ['child.died', '2026-11-20', { told: 'The school' }]] },
]

/** A complaint that waits for its answer. */
const complained: readonly StoryFact[] = [
  requested,
  [
    'complaint.received',
    '2026-06-10',
    { stage: 'first', from: 'Elif Aydın', how: 'letter', words: 'Nobody rings back', dueOn: '2026-06-24' },
    'complaint:1',
  ],
]

/** Every form, from its own definition: posted empty, and with each field wrong in each way it knows. */
describe('Every form refuses what is wrong', () => {
  let t: TestProgram
  const cases: string[] = []
  const people: { id: string; browser: Browser }[] = []

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'forms' })
    for (const facts of Object.values(stories)) cases.push(await aCase(t, { facts }))
    for (const story of disputed) cases.push(await aCase(t, story))
    cases.push(await aCase(t, { facts: reviewed }))
    cases.push(await aCase(t, { child: { bornOn: '2018-12-14' }, facts: travelling }))
    await aPackToRead(t, cases)
    await aSittingGoingOn(t, cases)
    for (const story of ending) cases.push(await aCase(t, story))
    cases.push(await aCase(t, { facts: complained }))
    cases.push(await aCaseHandedOver(t))
    for (const id of ['priya', 'yvonne']) people.push({ id, browser: await t.as(id) })
  })
  after(() => t.close())

  it('with 422, an error linked to its field, what was typed kept, and nothing recorded', async () => {
    const recorded = await everything(t)
    const wrong: string[] = []
    let tried = 0
    for (const route of t.app.routes) {
      if (route.kind !== 'action' || route.path.startsWith('/sign-')) continue
      // A button alone asks nothing that could be wrong.
      const bare = await route.form({ ...atAs(t, 'yvonne'), params: {}, path: route.path }).catch(() => null)
      if (bare !== null && !('missing' in bare) && Object.keys(bare.fields).length === 0) continue
      const found = await reachable(route.path)
      // Keeping a draft takes whatever was typed, and taking a view away asks nothing.
      if (found === null && /\/draft$|\/delete$/.test(route.path)) continue
      if (found === null) {
        wrong.push(`${route.path}: no story reaches this form`)
        continue
      }
      const { path, form, browser, csrf, page } = found
      // What the page does not ask, nobody can answer wrongly there.
      const fields = Object.entries(form.fields).filter(([name]) => asks(page, name))
      const bad: { name: string; typed: Typed }[] = fields.flatMap(([name, field]) =>
        field.wrong(name).map(typed => ({ name, typed })),
      )
      const needed = fields.filter(([, field]) => !field.optional)
      if (needed.length > 0) bad.push({ name: needed[0]?.[0] ?? '', typed: {} })
      for (const { name, typed } of bad) {
        tried += 1
        const body = new URLSearchParams({ _csrf: csrf })
        for (const [key, value] of Object.entries(typed))
          for (const one of typeof value === 'string' ? [value] : (value ?? [])) body.append(key, one)
        const answer = await browser.send(path, body)
        const said = `${path} with ${name} ${JSON.stringify(typed).slice(0, 80)}`
        if (answer.status !== 422) wrong.push(`${said}: ${answer.status}`)
        else wrong.push(...problems(answer.html, name, typed, form).map(p => `${said}: ${p}`))
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(tried > 100, `${tried} bad forms tried`)
    assert.deepEqual(await everything(t), recorded)
  })

  /** The first person and case for whom the page of a form is there, and the form as the program makes it for them. */
  async function reachable(
    routePath: string,
  ): Promise<{ path: string; form: Form; browser: Browser; csrf: string; page: string } | null> {
    const route = t.app.routes.find(r => r.kind === 'action' && r.path === routePath)
    if (route?.kind !== 'action') return null
    let second: Awaited<ReturnType<typeof reachable>> = null
    for (const { id, browser } of people) {
      const at = atAs(t, id)
      if (!allows(at.visitor.role, route.may)) continue
      for (const caseId of routePath.includes(':case') ? cases : ['']) {
        for (const path of paths(routePath, caseId)) {
          const params = paramsOf(routePath, path)
          const form = await route.form({ ...at, params, path }).catch(() => null)
          if (form === null || 'missing' in form) continue
          const page = await browser.get(path)
          const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? (await token(browser))
          const empty = await browser.send(path, new URLSearchParams({ _csrf: csrf, ...impossible(form) }))
          if (empty.status !== 422) continue
          const whole = Object.entries(form.fields).every(([name, field]) => field.optional || asks(empty.html, name))
          if (whole && empty.html.includes('govuk-error-summary'))
            return { path, form, browser, csrf, page: empty.html }
          second ??= { path, form, browser, csrf, page: empty.html }
        }
      }
    }
    return second
  }
})

/** A case that came to Priya with its school, and that she has not read yet. */
async function aCaseHandedOver(t: TestProgram): Promise<string> {
  t.clock.set('2026-11-09')
  const caseId = await aCase(t, { setting: '900003', facts: [requested] })
  t.clock.set('2026-11-23')
  await handedOver(t, '900003', 'priya', '2026-11-20')
  return caseId
}

/** A sitting to come, its pack frozen, with Yvonne among the members; in the last case she declared an interest. */
async function aPackToRead(t: TestProgram, cases: readonly string[]): Promise<void> {
  const sittingId = await aSitting(t, { on: '2026-12-02', cases })
  const at = atAs(t, 'yvonne')
  await at.work(async tx => {
    await sql`insert into panel_member (panel, account_id, seat, period) values (${panel}, 'yvonne', 'Head teacher', '[2026-01-01,)')`.execute(
      tx,
    )
    const sitting = await lockSitting(tx, sittingId)
    if (sitting !== null) await freezePack(t.program, at, tx, sitting, optionsPaper)
    await sql`insert into sitting_interest (sitting_id, case_id, account_id, because, declared_at)
      values (${sittingId}, ${cases.at(-1)}, 'yvonne', 'Her niece', now())`.execute(tx)
  })
}

/** A sitting that is open: one case has a recommendation of Colin's, on which Yvonne may decide, who has the chair. */
async function aSittingGoingOn(t: TestProgram, cases: readonly string[]): Promise<void> {
  const sittingId = await aSitting(t, { on: '2026-11-23', cases: [] })
  await asSystem(t.database.app, 'setup', async tx => {
    await sql`update sitting set state = 'open' where sitting_id = ${sittingId}`.execute(tx)
    for (const [place, caseId] of cases.entries()) {
      await sql`insert into sitting_item (sitting_id, case_id, place, state, because, listed_by, listed_at)
        values (${sittingId}, ${caseId}, ${place}, 'heard', 'Sent by the rule', 'colin', now())`.execute(tx)
    }
    await sql`insert into recommendation (sitting_id, case_id, recommends, criteria, reasons, recorded_by, recorded_at)
      values (${sittingId}, ${cases[0]}, 'assess', 'x/1', 'The panel agrees', 'colin', now())`.execute(tx)
    await sql`insert into sitting_presence (sitting_id, account_id, role) values (${sittingId}, 'yvonne', 'chair')`.execute(
      tx,
    )
  })
}

/** What may stand in the parts of an address, beside the case. */
const parts: Readonly<Record<string, readonly string[]>> = {
  position: ['1', '2', '3', '4', '5', '6', '7', '8'],
  setting: ['900001'],
  piece: ['1', '2', '3', '4'],
  of: ['schools', 'settings', 'quadrants', 'priya'],
  asker: ['parent', 'school', 'notification', 'health'],
  part: ['needs', 'provision', '2', '3', '1'],
  deadline: ['complete-assessment', 'decide-whether-to-assess', 'finalise-plan'],
  view: ['1'],
  promise: ['1', '2', '3', '4', '5'],
  manager: ['priya'],
  account: ['priya'],
  term: ['autumn-2026', 'spring-2027'],
  number: ['1'],
  panel: [panel],
  sitting: [`${panel}-2026-12-02`, `${panel}-2026-11-23`],
  option: ['900004'],
  placement: ['9'],
  cost: ['10'],
  provision: ['4'],
  ground: ['progress'],
  milestone: ['nineteen'],
  difference: ['1'],
  appeal: ['1'],
  direction: ['1'],
  action: ['2'],
  watch: ['review-not-planned', 'decision-not-sent'],
}

function paths(routePath: string, caseId: string): string[] {
  return [...routePath.matchAll(/:(\w+)/g)].reduce<string[]>(
    (made, [name, word = '']) =>
      made.flatMap(path =>
        (word === 'case'
          ? [caseId]
          : word === 'person'
            ? [`mother-${caseId}`, `child-${caseId}`]
            : (parts[word] ?? ['nothing'])
        ).map(value => path.replace(name, value)),
      ),
    [routePath],
  )
}

function paramsOf(routePath: string, path: string): Record<string, string> {
  const given = path.split('/')
  return Object.fromEntries(
    routePath.split('/').flatMap((part, i) => (part.startsWith(':') ? [[part.slice(1), given[i] ?? '']] : [])),
  )
}

/** A body that no form takes, so that looking for one records nothing. */
function impossible(form: Form): Record<string, string> {
  for (const [name, field] of Object.entries(form.fields)) {
    const [first] = field.wrong(name)
    if (first !== undefined)
      return Object.fromEntries(Object.entries(first).map(([k, v]) => [k, typeof v === 'string' ? v : (v?.[0] ?? '')]))
  }
  return {}
}

function asks(page: string, name: string): boolean {
  return [`name="${name}"`, `name="${name}-day"`, `name="${name}.`].some(part => page.includes(part))
}

async function token(browser: Browser): Promise<string> {
  const page = await browser.get('/work')
  return /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
}

/** What is missing from a page that refuses a form. */
function problems(html: string, name: string, typed: Typed, form: Form): string[] {
  const found: string[] = []
  if (!html.includes('govuk-error-summary')) return ['no error summary']
  const kind = form.fields[name]?.kind
  const links = [...html.matchAll(/<a[^>]*href="#([^"]+)"/g)].map(([, id = '']) => id)
  const errors = html.slice(
    html.indexOf('govuk-error-summary'),
    html.indexOf('</ul>', html.indexOf('govuk-error-summary')),
  )
  const linked = [...errors.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
  if (kind !== 'hidden' && !linked.some(id => id === name || id.startsWith(`${name}-`) || id.startsWith(`${name}.`)))
    found.push(`no error for ${name}, but for ${linked.join(', ')}`)
  for (const id of linked) if (!html.includes(`id="${id}"`)) found.push(`the error links to #${id}, which is not there`)
  for (const [key, value] of Object.entries(typed)) {
    if (kind !== 'text' && kind !== 'long' && kind !== 'day' && kind !== 'lines') continue
    if (form.fields[name]?.shown?.secret) continue
    for (const one of many(value)) {
      const trimmed = one.trim()
      if (
        trimmed !== '' &&
        !html.includes(trimmed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
      )
        found.push(`${key} was typed and is not kept`)
    }
  }
  return links.length === 0 ? ['no link'] : found
}

async function everything(t: TestProgram): Promise<string> {
  return asSystem(t.database.app, 'test', async tx => {
    const rows = await sql<{
      all: string
    }>`select concat_ws(' ', (select count(*) from fact), (select count(*) from person), (select count(*) from document),
      (select count(*) from case_file), (select count(*) from management), (select count(*) from attendance), (select count(*) from address), (select count(*) from case_person)) as all`.execute(
      tx,
    )
    return rows.rows[0]?.all ?? ''
  })
}
