import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allows, type Permission, permissions } from '../../src/access/permissions.ts'
import type { Role } from '../../src/access/visitor.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { handedOver } from '../a-handover.ts'
import { aProgram, staff, type TestProgram } from '../a-program.ts'
import type { Browser } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

/** What else a case can be, for pages that a case under assessment does not have. */
const elsewhere: readonly (readonly StoryFact[])[] = [
  [
    ['plan.brought-forward', '2026-09-07', { madeOn: '2025-12-01' }],
    ['review.planned', '2026-10-01', { meetingOn: '2026-11-16' }, 'review:1'],
    ['review.held', '2026-11-16', {}, 'review:1'],
    ['review.reported', '2026-11-18', {}, 'review:1'],
    ['review.decided', '2026-11-20', { outcome: 'maintain' }, 'review:1'],
  ],
  [
    ['plan.transferred-in', '2026-11-02', { madeOn: '2025-03-01', lastReviewedOn: '2026-03-02' }],
    ['move.heard', '2026-11-16', { movesOn: '2026-12-14', to: 'Leeds', from: 'Elif Aydın' }],
    ['cease.proposed', '2026-11-16', { ground: 'progress' }],
    [
      'cease.considered',
      '2026-11-16',
      {
        ground: 'progress',
        because: 'Reads well',
        evidence: [],
        consults: [{ name: 'Elif Aydın', role: 'mother' }],
        answerBy: '2026-12-07',
      },
    ],
  ],
  [
    ['plan.brought-forward', '2026-09-07', { madeOn: '2025-12-01' }],
    ['cease.decided', '2026-10-12', { ground: 'progress' }],
  ],
  [['child.died', '2026-11-19', { told: 'The school' }]],
]

/** Every route of the program, as every role and as a stranger, on a case that is theirs and on cases that are not. */
describe('Every route as everyone', () => {
  let t: TestProgram
  /** Open to the section; restricted to Yvonne and Tomasz. */
  let [open, restricted] = ['', '']
  /** The same as each of those two, with another story. */
  const others = { open: [] as string[], restricted: [] as string[] }
  const everyone: { id: string; role: Role; browser: Browser }[] = []

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'walk' })
    open = await aCase(t, {
      setting: '900001',
      facts: [
        ['assessment.requested', '2026-10-15', { by: 'parent' }],
        ['assessment.agreed', '2026-11-16'],
      ],
    })
    restricted = await aCase(t, {
      by: 'yvonne',
      setting: '900003',
      child: { given: 'Canary', family: 'Hidden' },
      facts: [
        ['assessment.requested', '2026-10-15', { by: 'parent' }],
        ['assessment.agreed', '2026-11-16'],
        ['case.restricted', '2026-11-20', { staff: ['yvonne', 'tomasz'], because: 'Kept apart' }],
      ],
    })
    for (const facts of elsewhere) {
      others.open.push(await aCase(t, { setting: '900001', facts }))
      others.restricted.push(
        await aCase(t, {
          by: 'yvonne',
          setting: '900003',
          child: { given: 'Canary', family: 'Hidden' },
          facts: [...facts, ['case.restricted', '2026-11-20', { staff: ['yvonne', 'tomasz'], because: 'Kept apart' }]],
        }),
      )
    }
    // The same schools under another case manager: these two have changed hands.
    t.clock.set('2026-11-09')
    const asked: readonly StoryFact[] = [['assessment.requested', '2026-11-02', { by: 'parent' }]]
    others.open.push(await aCase(t, { setting: '900001', facts: asked }))
    others.restricted.push(
      await aCase(t, {
        by: 'yvonne',
        setting: '900003',
        child: { given: 'Canary', family: 'Hidden' },
        facts: [...asked, ['case.restricted', '2026-11-09', { staff: ['yvonne', 'tomasz'], because: 'Kept apart' }]],
      }),
    )
    t.clock.set('2026-11-23')
    await handedOver(t, '900001', 'daniel', '2026-11-20')
    await handedOver(t, '900003', 'priya', '2026-11-20')
    await outsiders(t, {
      families: { elif: `mother-${open}`, other: `mother-${restricted}` },
      heads: { grace: '900001', femi: '900003' },
    })
    for (const person of staff) everyone.push({ id: person.id, role: person.role, browser: await t.as(person.id) })
    for (const [id, role] of [
      ['elif', 'family'],
      ['other', 'family'],
      ['grace', 'setting'],
      ['femi', 'setting'],
    ] as const) {
      everyone.push({ id, role, browser: await t.as(id) })
    }
    everyone.push({ id: 'nobody', role: 'stranger', browser: t.stranger() })
  })
  after(() => t.close())

  it('covers every permission there is, and every route names one', () => {
    for (const route of t.app.routes) assert.ok(route.may in permissions, `${route.path} names no permission`)
    assert.ok(t.app.routes.length > 10)
  })

  it('answers each page as the table of permissions and the audience of the case say', async () => {
    const wrong: string[] = []
    for (const route of t.app.routes.filter(r => r.kind === 'page')) {
      for (const caseId of route.path.includes(':case') ? [open, restricted] : ['']) {
        const told = await Promise.all(everyone.map(who => asked(route, caseId, who)))
        wrong.push(...told.flat())
      }
    }
    assert.deepEqual(wrong, [])
  })

  /** What is wrong with how one page answers one person; empty when it answers as it should. */
  async function asked(route: { path: string; may: Permission }, caseId: string, who: (typeof everyone)[number]) {
    const wrong: string[] = []
    const expected = mayAnswer(who, route.may, caseId)
    let answer = await who.browser.get(filled(route.path, caseId))
    // What this case does not have, one of the others has: whoever may read this one may read that one too.
    for (const another of expected === 'answered' ? others[caseId === open ? 'open' : 'restricted'] : []) {
      if (answer.status !== 404 || caseId === '' || ['family', 'setting'].includes(who.role)) break
      answer = await who.browser.get(filled(route.path, another))
    }
    const got = answer.status === 200 || answer.status === 303 ? 'answered' : String(answer.status)
    const toSignIn = answer.status === 303 && (answer.location ?? '').startsWith('/sign-in')
    const right =
      expected === 'answered'
        ? (got === 'answered' && !(toSignIn && who.role !== 'stranger')) ||
          (answer.status === 404 && unknownParts(route.path))
        : expected === 'sign-in'
          ? toSignIn
          : answer.status === 404
    if (!right)
      wrong.push(
        `${route.path} ${caseId === restricted ? '(restricted)' : ''} as ${who.id}: ${answer.status}, expected ${expected}`,
      )
    if (!seesRestricted(who.id) && /Hidden/.test(answer.html))
      wrong.push(`${route.path} as ${who.id} shows the restricted child`)
    return wrong
  }

  it('lets nobody act past the table: no form of another’s goes through, and nothing is recorded', async () => {
    const before = await counts(t)
    const wrong: string[] = []
    for (const route of t.app.routes.filter(r => r.kind === 'action' && !r.path.startsWith('/sign-'))) {
      for (const caseId of route.path.includes(':case') ? [open, restricted] : ['']) {
        for (const who of everyone) {
          const expected = mayAnswer(who, route.may, caseId)
          if (expected === 'answered') continue
          const answer = await who.browser.send(filled(route.path, caseId), new URLSearchParams({ _csrf: 'x' }))
          const right = expected === 'sign-in' ? answer.status === 303 : answer.status === 404 || answer.status === 403
          if (!right) wrong.push(`POST ${route.path} as ${who.id}: ${answer.status}, expected ${expected}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await counts(t), before)
  })

  it('sends no form without its own token, and none from another site', async () => {
    const before = await counts(t)
    const priya = everyone.find(e => e.id === 'priya')
    assert.ok(priya)
    for (const route of t.app.routes.filter(r => r.kind === 'action' && !r.path.startsWith('/sign-'))) {
      const path = filled(route.path, open)
      const without = await priya.browser.send(path, new URLSearchParams({}))
      assert.ok(without.status === 403 || without.status === 404, `${route.path} without a token: ${without.status}`)
      const foreign = await fetch(`${t.address}${path}`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site', origin: 'https://example.org' },
        redirect: 'manual',
      })
      assert.equal(foreign.status, 403, `${route.path} from another site`)
    }
    assert.deepEqual(await counts(t), before)
  })

  function mayAnswer(
    who: { id: string; role: Role },
    may: Permission,
    caseId: string,
  ): 'answered' | 'sign-in' | 'missing' {
    if (!allows(who.role, may)) return who.role === 'stranger' ? 'sign-in' : 'missing'
    if (caseId === open && (who.id === 'other' || who.id === 'femi')) return 'missing'
    if (caseId === restricted && !seesRestricted(who.id)) return 'missing'
    return 'answered'
  }

  function seesRestricted(id: string): boolean {
    return ['yvonne', 'tomasz', 'other', 'femi'].includes(id)
  }
})

/** A route with its parts filled in: the case given, the rest as they are in the story or as nothing there is. */
function filled(path: string, caseId: string): string {
  return path
    .replace(':case', caseId)
    .replace(':setting', '900001')
    .replace(':position', '1')
    .replace(/:\w+/g, 'nothing')
}

/** A page of something that is not in the story is not found, for everyone. */
function unknownParts(path: string): boolean {
  return (
    path.replace(':case', '').replace(':setting', '').replace(':position', '').includes(':') ||
    path.includes('correct') ||
    path.includes('/comments/:position')
  )
}

async function counts(t: TestProgram): Promise<Record<string, number>> {
  return asSystem(t.database.app, 'test', async tx => {
    const count = async (table: 'fact' | 'person' | 'document' | 'management' | 'case_person') =>
      (
        await tx
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    return {
      fact: await count('fact'),
      person: await count('person'),
      document: await count('document'),
      management: await count('management'),
      people: await count('case_person'),
    }
  })
}
