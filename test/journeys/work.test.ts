import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, wordsOf } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

describe('My work', () => {
  let t: TestProgram
  let priya: Browser
  let zeynep: string
  let maryam: string
  let restricted: string

  before(async () => {
    t = await aProgram({ name: 'work', today: '2026-11-23' })
    zeynep = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-10-15', { by: 'parent' }],
        [
          'promise.made',
          '2026-11-10',
          { what: 'Ring Mrs Aydın about the panel', to: 'Mrs Aydın', by: '2026-11-24', owner: 'priya' },
        ],
      ],
    })
    maryam = await aCase(t, {
      child: { given: 'Maryam', family: 'Hussain' },
      facts: [['assessment.requested', '2026-10-05', { by: 'parent' }]],
    })
    await aCase(t, {
      child: { given: 'Sam', family: 'Odunsi' },
      setting: '900002',
      facts: [['assessment.requested', '2026-11-13', { by: 'parent' }]],
    })
    await aCase(t, {
      child: { given: 'Ethan', family: 'Moyo' },
      facts: [
        ['assessment.requested', '2026-08-20', { by: 'parent' }],
        ['assessment.agreed', '2026-09-25'],
        ['advice.requested', '2026-10-05', { from: 'medical' }, 'advice:medical'],
      ],
    })
    await aCase(t, {
      child: { given: 'Leo', family: 'Katz' },
      setting: '900004',
      facts: [['assessment.requested', '2026-10-12', { by: 'parent' }]],
    })
    restricted = await aCase(t, {
      by: 'yvonne',
      child: { given: 'Canary', family: 'Hidden' },
      facts: [
        ['assessment.requested', '2026-10-15', { by: 'parent' }],
        ['case.restricted', '2026-11-20', { staff: ['yvonne', 'tomasz'], because: 'Kept apart' }],
      ],
    })
    priya = await t.as('priya')
  })
  after(() => t.close())

  async function read(who: Browser, path: string): Promise<string> {
    const answer = await who.get(path)
    assert.equal(answer.status, 200, `${path}: ${answer.status}`)
    return wordsOf(answer.html)
  }

  it('leads everybody from the front page to where they begin', async () => {
    assert.equal((await priya.get('/')).location, '/work')
    assert.equal((await t.stranger().get('/')).location, '/sign-in')
  })

  it('groups the work by when it is due, each row with its rule and how long is left', async () => {
    const words = await read(priya, '/work')
    assert.match(words, /Monday 23 November 2026/)
    assert.match(words, /3 schools and units/)
    assert.match(words, /▲ Overdue \d+ .*Maryam Hussain.*▲ 7 days overdue/)
    assert.match(
      words,
      /This week \d+ to Sun 29 Nov .*Zeynep Aydın.*Ring Mrs Aydın about the panel.*Tue 24 Nov tomorrow/,
    )
    assert.match(words, /Tell the parents whether we will assess 6 weeks of Thu 15 Oct|6 weeks of 15 Oct/)
    assert.match(words, /Thu 24 Dec in 31 days; last lawful day Fri 25 Dec/)
    assert.match(words, /Waiting for others \d+ .*Ethan Moyo.*Medical advice/)
  })

  it('shows nobody a restricted case who is not named in it', async () => {
    assert.doesNotMatch(await read(priya, '/work'), /Canary/)
    assert.doesNotMatch(await read(priya, '/cases?q=Canary'), /Canary Hidden/)
    assert.match(await read(await t.as('tomasz'), '/cases?q=Canary'), /Canary Hidden/)
  })

  it('the sign-in list of the demonstration says the same numbers, and what is due to a family', async () => {
    const work = await read(priya, '/work')
    const [, overdue, week, , waiting] =
      /▲ (\d+) overdue (\d+) due this week (\d+) due later (\d+) waiting for others/.exec(work) ?? []
    await outsiders(t, { families: { elif: `mother-${zeynep}` }, heads: { grace: '900001' } })
    const door = await read(t.stranger(), '/sign-in')
    assert.match(
      door,
      new RegExp(
        `Priya Raman Case manager Today: ${overdue} overdue · ${week} due this week · ${waiting} waiting for others`,
      ),
    )
    assert.match(
      door,
      /Parent elif Parent Today: “Tell the parents.*” is due from the authority by Thursday 26 November 2026/,
    )
    assert.match(door, /Head grace Head teacher Today: 4 children with open cases/)
  })

  it('finds words, schools, stages, sources and what is saved as quick filters', async () => {
    assert.match(await read(priya, '/work?words=maryam'), /Maryam Hussain/)
    assert.doesNotMatch(await read(priya, '/work?words=maryam'), /Sam Odunsi/)
    assert.doesNotMatch(await read(priya, '/work?setting=900002'), /Maryam Hussain/)
    const promises = await read(priya, '/work?only=promises')
    assert.match(promises, /Ring Mrs Aydın/)
    assert.doesNotMatch(promises, /Maryam/)
    assert.match(await read(priya, '/work?only=advice-late'), /Medical advice/)
    assert.match(await read(priya, '/work?stage=assessing'), /Ethan Moyo/)
    assert.match(await read(priya, '/work?words=100%25'), /Nothing here fits/)
    assert.match(await read(priya, '/work?words=%00&setting=%00'), /Maryam Hussain/)
  })

  it('orders by child and by school too', async () => {
    const { html } = await priya.get('/work?order=child&from=law&show=later')
    assert.match(html, /aria-sort="ascending"[^>]*>Child/)
  })

  it('keeps a view under a name, for its owner alone, until it is deleted', async () => {
    const from = '/work/views/new?only=promises'
    const empty = await priya.post('/work/views/new', { name: '' }, from)
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty.html), /Enter a name for the view/)
    const nothing = await priya.post('/work/views/new', { name: 'All', query: '' }, from)
    assert.equal(nothing.status, 422)
    const saved = await priya.post('/work/views/new', { name: 'What I promised' }, from)
    assert.equal(saved.location, '/work?only=promises')
    assert.match(await read(priya, '/work'), /What I promised/)
    const again = await priya.post('/work/views/new', { name: 'what i promised' }, from)
    assert.match(wordsOf(again.html), /You have a view of this name/)
    const daniel = await t.as('daniel')
    assert.doesNotMatch(await read(daniel, '/work'), /What I promised/)
    const { html } = await priya.get('/work/views')
    const path = /action="(\/work\/views\/\d+\/delete)"/.exec(html)?.[1] ?? ''
    assert.equal((await daniel.post(path, {}, '/work/views/new')).status, 404)
    assert.equal((await priya.post(path, {}, '/work/views')).location, '/work/views')
    assert.doesNotMatch(await read(priya, '/work'), /“?What I promised”? *\(/)
    assert.match(await read(priya, '/work/views'), /There are none/)
  })

  it('puts a case that nobody manages on the senior case managers’ list, with all that is to be done on it', async () => {
    const words = await read(await t.as('harriet'), '/work')
    assert.match(words, /Leo Katz.*Find a case manager/)
    assert.match(words, /Leo Katz.*Tell the parents whether we will assess/)
  })

  it('shows another’s list, and everyone’s overdue work, to seniors only', async () => {
    const yvonne = await t.as('yvonne')
    assert.match(await read(yvonne, '/work?of=priya'), /Priya Raman: work.*Maryam Hussain/)
    const all = await read(yvonne, '/work?of=everyone')
    assert.match(all, /Everyone’s overdue work.*Maryam Hussain/)
    assert.match(all, /Waiting for others \d+ .*Ethan Moyo.*Medical advice due/)
    assert.doesNotMatch(all, /This week|Later \d/)
    assert.equal((await priya.get('/work?of=daniel')).status, 404)
    assert.equal((await yvonne.get('/work?of=nobody-at-all')).status, 404)
  })

  it('prints the chosen rows, or all', async () => {
    const { html } = await priya.get('/work')
    const name = new RegExp(`name="(row\\.${maryam}\\.[^"]+)"`).exec(html)?.[1] ?? ''
    const chosen = await read(priya, `/work/print?${new URLSearchParams({ [name]: 'yes' })}`)
    assert.match(chosen, /1 row, those that were chosen.*Maryam Hussain/)
    assert.doesNotMatch(chosen, /Sam Odunsi/)
    assert.match(await read(priya, '/work/print'), /Maryam Hussain.*Sam Odunsi/)
  })

  it('chases the chosen advice where all that is missing stands', async () => {
    const { html } = await priya.get('/work')
    assert.match(html, /formaction="\/work\/chase"/)
    const names = [...html.matchAll(/name="(row\.K\w{5}\.(?:law:give-advice|target:chase-advice)[^"]*)"/g)].map(
      m => m[1] ?? '',
    )
    assert.ok(names.length >= 2, names.join(' '))
    const to = await priya.get(`/work/chase?${new URLSearchParams(names.map(name => [name, 'yes']))}`)
    const missing = await priya.get((to.location ?? '').split('#')[0] ?? '')
    assert.equal(missing.html.match(/<input[^>]*name="chosen"[^>]*checked/g)?.length, 1)
    const nothing = await priya.get('/work/chase?row.K22222.law:finalise-plan=yes')
    assert.equal(nothing.location, '/work')
    assert.equal((await priya.get('/work/chase?row.K22222.target:chase-advice:%00=yes')).location, '/work')
    assert.match(await read(priya, '/work'), /Choose advice that is missing, then chase it/)
  })

  it('folds what is later to five, and shows all when asked', async () => {
    for (const family of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
      await aCase(t, {
        child: { given: 'Later', family },
        mother: null,
        facts: [['assessment.requested', '2026-11-17', { by: 'parent' }]],
      })
    }
    const { html } = await priya.get('/work?words=Later')
    const shown = html.match(/data-row/g)?.length ?? 0
    const all = await priya.get('/work?words=Later&show=later')
    assert.match(wordsOf(html), /Later \d+ Show all \d+/)
    assert.ok((all.html.match(/data-row/g)?.length ?? 0) > shown)
  })

  it('lists all cases by name, finds by a part of it, and opens a reference at once', async () => {
    const words = await read(priya, '/cases')
    assert.match(words, /Zeynep Aydın.*Maryam Hussain.*Sam Odunsi/)
    assert.match(words, /Leo Katz.*Nobody yet/)
    assert.match(await read(priya, '/cases?q=hussa'), /Maryam Hussain/)
    assert.match(await read(priya, '/cases?q=aydin'), /Zeynep Aydın/)
    assert.match(await read(priya, '/cases?q=zeynep+aydin'), /Zeynep Aydın/)
    assert.match(await read(priya, '/cases?q=hussein'), /Maryam Hussain/)
    assert.match(await read(priya, '/cases?q=%25'), /No case was found/)
    assert.equal((await priya.get(`/cases?q=${zeynep.toLowerCase()}`)).location, `/cases/${zeynep}`)
    assert.match(await read(priya, `/cases?q=${restricted}`), /No case was found/)
    assert.match(await read(priya, '/cases?manager=nobody'), /Leo Katz/)
    assert.doesNotMatch(await read(priya, '/cases?manager=nobody'), /Zeynep/)
    assert.match(await read(priya, '/cases?state=closed'), /No case fits/)
  })

  it('pages through all cases without a gap, forwards and back', async () => {
    for (let i = 0; i < 30; i++) {
      await aCase(t, {
        child: { given: `Page${i}`, family: 'Éclair' },
        mother: null,
        facts: [['notification.received', '2026-11-16', { from: 'health' }]],
      })
    }
    const seen: string[] = []
    let path: string | undefined = '/cases'
    let pages = 0
    const links: string[] = []
    while (path !== undefined && pages < 10) {
      pages += 1
      links.push(path)
      const { html } = await priya.get(path)
      for (const [, caseId] of html.matchAll(/class="who"><a[^>]*href="\/cases\/(K\w{5})"/g)) seen.push(caseId ?? '')
      path = /href="(\/cases\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.ok(seen.length >= 42, `${seen.length} cases on ${pages} pages`)
    const second = await priya.get(links[1] ?? '')
    const back = /href="(\/cases\?[^"]*before=[^"]*)"/.exec(second.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const first = await priya.get(back)
    assert.match(first.html, new RegExp(`/cases/${seen[0]}"`))
  })

  it('says that a promise kept is no work any more', async () => {
    await record(t, zeynep, [['promise.kept', '2026-11-23', { promise: 2 }]])
    assert.doesNotMatch(await read(priya, '/work'), /Ring Mrs Aydın about the panel/)
  })
})

describe('My work under EHC law', () => {
  it('reads in that law’s own words', async () => {
    const t = await aProgram({ name: 'work-ehc', authority: 'small-ehc', today: '2026-11-23' })
    await aCase(t, { facts: [['assessment.requested', '2026-10-15', { by: 'young-person' }]] })
    const priya = await t.as('priya')
    const words = wordsOf((await priya.get('/work')).html)
    assert.match(words, /Tell the family whether we will assess/)
    assert.match(words, /EHC plan/)
    const page = wordsOf((await priya.get('/work')).html) + wordsOf((await priya.get('/cases')).html)
    assert.doesNotMatch(
      page.replace(/Statement law of 2001 is another pack|Accessibility statement/g, ''),
      /statement/i,
    )
    assert.match(wordsOf((await t.stranger().get('/law')).html), /works under this law/)
    assert.match(wordsOf((await t.stranger().get('/privacy')).html), /an EHC plan/)
    await t.close()
  })
})

describe('Pages for everybody', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ name: 'public' })
  })
  after(() => t.close())

  it('the law: every limit with its provision and how well it was checked, and the other packs at a switch', async () => {
    const here = await t.stranger().get('/law')
    assert.equal(here.status, 200)
    const words = wordsOf(here.html)
    assert.match(
      words,
      /Tell the parents whether we will assess.*6 weeks of the day when the parent's request was received/,
    )
    assert.match(words, /SI 2001\/3455, reg 12/)
    assert.match(words, /cited from memory: not yet checked/)
    assert.match(words, /Grounds that excuse a late day/)
    assert.match(words, /The authority’s own targets These are not law/)
    const ehc = wordsOf((await t.stranger().get('/law?law=england-ehc-2014')).html)
    assert.match(ehc, /Send the final plan/)
    assert.doesNotMatch(ehc, /These are not law/)
    assert.equal((await t.stranger().get('/law?law=toString')).status, 404)
  })

  it('accessibility and privacy are open to all and say that the demonstration is invented', async () => {
    assert.match(wordsOf((await t.stranger().get('/accessibility')).html), /EHRC.*partially compliant/s)
    assert.match(
      wordsOf((await t.stranger().get('/privacy')).html),
      /Every child, parent and member of staff in it is invented/,
    )
  })

  it('the demonstration says with whom to start', async () => {
    assert.match(wordsOf((await t.stranger().get('/sign-in')).html), /Start here Priya Raman/)
  })
})
