import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { after, before, describe } from 'node:test'
import { sql } from 'kysely'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { Desk } from './desk.ts'
import { fine } from './fine.ts'
import { openCase, story, tab, waits, waitsNoMore } from './steps.ts'
import { weighOption } from './weighing.ts'

const base = '900002-base'
const baseName = 'Copper Lane: language base'
const residential = 'Winterbourne Hall School'

const proposed: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-01', { by: 'parent' }],
  ['assessment.agreed', '2026-07-06'],
  ['assessment.completed', '2026-09-14'],
  ['plan.proposed', '2026-09-25'],
]

/** Who sits on the panel beside the head of the section: invented people, each with the place of their seat in the profile. */
const members = [
  { id: 'gareth', name: 'Gareth Lloyd', title: 'Assistant Director', seat: 0, chair: true },
  { id: 'nkechi', name: 'Nkechi Eze', title: 'Principal Educational Psychologist', seat: 2, chair: false },
  { id: 'bola', name: 'Bola Adesanya', title: 'Head of Inclusion Team', seat: 3, chair: false },
  { id: 'helen', name: 'Helen Abiola', title: 'Head teacher, Tannery Road', seat: 6, chair: false },
  { id: 'paul', name: 'Paul Renshaw', title: 'Head teacher, Bellhouse', seat: 8, chair: false },
] as const

describe('The Complex Needs Panel chooses between a local base and a distant residential school', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let colin: Desk
  let priya: Desk
  let harriet: Desk
  let helen: Desk

  before(async () => {
    t = await aProgram({ today: '2026-11-24', name: 'complex-needs' })
    chromium = await launchBrowser()
    await register(t)
    for (const [given, family] of [
      ['Rosa', 'Whitlock'],
      ['Tom', 'Ashby'],
    ] as const) {
      const caseId = await aCase(t, { child: { given, family, bornOn: '2017-04-10', need: 'SLCN' }, facts: proposed })
      await asSystem(t.database.app, 'setup', tx =>
        sql`insert into address (person_id, lines, postcode, period) values (${`child-${caseId}`}, '4 Copper Lane', 'E8 1FE', '[2020-01-01,)')`.execute(
          tx,
        ),
      )
    }
    colin = await Desk.of(t, chromium, 'Colin Price')
    priya = await Desk.of(t, chromium, 'Priya Raman')
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function morning(day: string, ...desks: Desk[]): Promise<void> {
    t.clock.set(day)
    for (const desk of desks) await desk.signIn()
  }

  step('two options are weighed on what the policy says, with their reasons, costs and views', async () => {
    await openCase(priya, 'Rosa Whitlock')
    await tab(priya, 'Placement')
    await priya.press('Add options')
    await priya.choose('Settings to weigh for the child', baseName)
    await priya.choose('Settings to weigh for the child', residential)
    await priya.press('Add as options')
    await weighOption(priya, residential, {
      boarding: 'Residential',
      notMet: ['Why: day', 'Why: local', 'Why: wider range of children', 'Why: shared with mainstream'],
      reasons: 'A boarding school in the hills, for children like her.',
      costs: { Place: '148,000', 'Top-up': '0', Therapy: '22,500', Travel: '9,500' },
      parents: 'We fear that the base is not enough.',
      pupil: 'I do not want to sleep there.',
    })
    await weighOption(priya, baseName, {
      boarding: 'Day',
      notMet: [],
      reasons: 'She would learn in a group of eight, beside her class.',
      costs: { Place: '10,000', 'Top-up': '17,250', Therapy: '4,000', Travel: '1,150' },
      parents: 'It is near, and her brother is there.',
      pupil: 'My friends go there.',
    })
    await priya.sees(
      new RegExp(`1\\. ${baseName} 2\\. ${residential}`),
      'First in the policy’s order: ensures 3 of 3',
      `After ${baseName}: day placements over residential placements`,
      'A boarding school in the hills, for children like her.',
      'less than 0.1 miles in a straight line',
      /1[0-9]{2}(\.\d)? miles in a straight line/,
      '2 places, 0 filled: 2 free',
      'The register does not say how many places there are',
      '£32,400 a year',
      '£180,000 a year',
      'The whole stay to 31 August 2028',
      'The whole stay to 31 August 2036',
      'My friends go there.',
      'We fear that the base is not enough.',
    )
    await fine(priya, 'complex-options')
  })

  step('both are consulted, and reply', async () => {
    await priya.press('Consult settings')
    await priya.choose('Which settings are asked', baseName)
    await priya.choose('Which settings are asked', residential)
    await priya.press('Record that they are asked')
    await waits(priya, /Reply to the consultation: Copper Lane: language base/)

    await morning('2026-12-01', priya, colin)
    for (const [option, by] of [
      [baseName, 'Ana Ruiz, teacher in charge'],
      [residential, 'Piers Holt, principal'],
    ] as const) {
      await openCase(priya, 'Rosa Whitlock')
      await tab(priya, 'Placement')
      await priya.follow(new RegExp(`^Record the reply\\s*: ${option}`))
      await priya.choose('What it says', 'It can meet the needs')
      await priya.type('Who replied', by)
      await priya.press('Record the reply')
    }
    await waitsNoMore(priya, /Reply to the consultation/)
  })

  step('the base is proposed; it goes to the panel, and cannot be decided without it', async () => {
    await openCase(priya, 'Rosa Whitlock')
    await tab(priya, 'Placement')
    await priya.press('Propose a placement')
    await priya.choose('What is proposed', baseName)
    await priya.pick('Level of additional resources', 'Level 3')
    await priya.choose('Joint or tripartite funding to be asked for', 'None')
    await priya.choose('Disputes that are not resolved', 'With the parents')
    await priya.type('Reasons', 'The base ensures all three, by day, ten minutes from home.')
    await priya.press('Propose it')
    await priya.sees(
      'Goes to the Complex Needs Panel because: additional spending at Level 3; resource base; unresolved dispute with the parents.',
      'Waits for the Complex Needs Panel It cannot be decided before the panel has discussed it.',
    )
    await waits(priya, /Bring the placement to the Complex Needs Panel: Copper Lane: language base/)

    for (const [who, why] of [
      ['The assessment team', 'It cannot be decided without the panel'],
      ['The authority, after the panel discussed it', 'The Complex Needs Panel has not discussed this proposal'],
      ['The head of the section, in an emergency', 'Only the head of the section decides in an emergency'],
    ] as const) {
      await openCase(priya, 'Rosa Whitlock')
      await tab(priya, 'Placement')
      await priya.press('Decide')
      await decide(priya, who, 'Nothing more is to be learned.')
      const alert = await priya.page.getByRole('alert').innerText()
      assert.ok(alert.includes(why), alert)
      const kept = priya.page.getByLabel('Reasons', { exact: true })
      assert.equal(await kept.inputValue(), 'Nothing more is to be learned.')
    }
    await waits(priya, /Bring the placement to the Complex Needs Panel/)
  })

  step('it waits for the panel’s agenda with the reason, and the pack is frozen', async () => {
    await colin.follow('Panels')
    await colin.follow('Complex Needs Panel')
    await colin.press('Plan these sittings')
    await colin.follow('Thursday 3 December 2026')
    await colin.sees(
      'Goes to the panel because: additional spending at Level 3; resource base; unresolved dispute with the parents',
    )
    await colin.press('Add Rosa Whitlock to the agenda')
    await colin.sees('Agenda: 1 of 15 cases', 'Nothing waits')
    await colin.press('Freeze the pack')
    await colin.sees('Pack 1 is frozen')
  })

  step('a member reads both options side by side, with what they cost', async () => {
    helen = await Desk.of(t, chromium, 'Helen Abiola')
    await helen.page.goto(`${t.address}/panels/reading`)
    await helen.follow('Complex Needs Panel, Thursday 3 December 2026')
    await helen.sees('Summary', 'The options side by side', 'You have read 0 of 2 papers')
    await fine(helen, 'complex-papers')
    const words = await paperOf('The options side by side')
    assert.match(words, /# 1\. Copper Lane: language base\nFirst in the policy’s order: ensures 3 of 3\n/)
    assert.match(
      words,
      /From home: less than 0\.1 miles in a straight line\n2 places, 0 filled: 2 free\nCost: £32,400 a year/,
    )
    assert.match(words, /# 2\. Winterbourne Hall School\nAfter Copper Lane: language base: day placements over/)
    assert.match(words, /Cost: £180,000 a year .*\nFrom today .* The whole stay to 31 August 2036: £/)
    assert.match(words, /Preference 1: day: not met\. A boarding school in the hills, for children like her\./)
    assert.match(
      words,
      /The pupil: I do not want to sleep there\.\nConsultation: on Tuesday 1 December 2026 Piers Holt/,
    )
  })

  step('the panel sits with a quorum, and recommends with reasons', async () => {
    await morning('2026-12-03', colin, priya, helen)
    await toSitting(colin)
    await colin.press('Hold the sitting')
    for (const name of ['Yvonne Adeyemi', ...members.map(m => m.name)]) await colin.choose('Who is here now', name)
    await colin.press('Open the sitting')
    await colin.sees('Rosa Whitlock', 'Quorum 5; 6 may vote', `Proposed: ${baseName}`, 'The options side by side (page')
    await colin.sees(
      'Goes to the Complex Needs Panel because: additional spending at Level 3',
      /Cost a year\s+£32,400\s+£180,000/,
    )
    await fine(colin, 'complex-needs')
    await colin.choose('What does the panel recommend?', 'Agree what is proposed')
    await colin.press('Save')
    await colin.sees('Write the reasons of the panel')
    await colin.type(
      'The panel’s reasons',
      'Both can meet her needs. The base does by day, with her friends, at a fifth.',
    )
    await colin.type('Conditions, advice to seek, or support to offer instead', 'Speech therapy reports each term.')
    await colin.type('Anyone who disagrees, and why', 'Paul Renshaw would visit Winterbourne Hall first.')
    await colin.press('Save')
    await colin.sees('What the panel recommends is saved')
  })

  step('the sitting is closed, with minutes', async () => {
    await colin.follow('Close the sitting')
    await colin.press('Close the sitting')
    await colin.sees(
      'Closed by Colin Price on Thursday 3 December 2026',
      'Both can meet her needs. The base does by day, with her friends, at a fifth.',
      'Paul Renshaw would visit Winterbourne Hall first.',
    )
    await fine(colin, 'complex-minutes')
  })

  step('a second person decides as the panel recommends, and the base is named', async () => {
    const yvonne = await Desk.of(t, chromium, 'Yvonne Adeyemi')
    await openCase(yvonne, 'Rosa Whitlock')
    await tab(yvonne, 'Placement')
    await yvonne.press('Decide')
    await decide(yvonne, 'The authority, after the panel discussed it', 'As the panel recommends.')
    await yvonne.sees('You voted on this recommendation: somebody else decides on it')

    harriet = await Desk.of(t, chromium, 'Harriet Bloom')
    await harriet.follow('Places')
    await harriet.sees(/language base Resource base\. .* 2 0 0 0( 2){12} Winterbourne Hall School /)
    await openCase(harriet, 'Rosa Whitlock')
    await tab(harriet, 'Placement')
    await harriet.sees('The Complex Needs Panel discussed it on Thursday 3 December 2026: agree the placement.')
    await harriet.press('Decide')
    await harriet.sees(
      'Discussed on Thursday 3 December 2026',
      'The setting replied on Tuesday 1 December 2026 that it can meet the needs.',
      /language base: £32,400 a year, £\S+ from today to 31 March 2027, £\S+ for the whole stay to 31 August 2028/,
      /Winterbourne Hall School: £180,000 a year.* for the whole stay to 31 August 2036/,
      '“Resource bases and units” has £0 committed of £1,850,000.',
    )
    await decide(harriet, 'The authority, after the panel discussed it', 'As the panel recommends.')
    await harriet.sees(
      `${baseName} begins 5 January 2027, in 33 days`,
      /Decided 3 December 2026 .*: agreed after the panel/,
    )
    await fine(harriet, 'complex-named')
    await tab(harriet, 'Timeline')
    await harriet.sees('Discussed by the Complex Needs Panel', 'As the panel recommends.')
    await waitsNoMore(priya, /Bring the placement to the Complex Needs Panel/)
  })

  step('the team decides for a mainstream school, and records that the head was asked', async () => {
    await openCase(priya, 'Tom Ashby')
    await tab(priya, 'Placement')
    await priya.press('Add options')
    await priya.choose('Settings to weigh for the child', 'Ropewalk Primary School')
    await priya.press('Add as options')
    await weighOption(priya, 'Ropewalk Primary School', {
      boarding: 'Day',
      notMet: [],
      reasons: 'He knows the school from its holiday club.',
      costs: { 'Top-up': '9,350' },
      parents: 'Our first choice.',
      pupil: 'They have a pond.',
    })
    await priya.press('Propose a placement')
    await priya.choose('What is proposed', 'Ropewalk Primary School')
    await priya.pick('Level of additional resources', 'Level 2')
    await priya.choose('Joint or tripartite funding to be asked for', 'None')
    await priya.type('Reasons', 'It is near, and it meets his needs.')
    await priya.press('Propose it')
    await priya.sees('The assessment team decides: none of the categories of the Complex Needs Panel applies.')
    await priya.press('Decide')
    await decide(
      priya,
      'The assessment team',
      'It is near, and it meets his needs.',
      'Yvonne Adeyemi agrees, by telephone',
    )
    await priya.sees('Ropewalk Primary School begins 5 January 2027')
    await tab(priya, 'Timeline')
    await priya.sees('Yvonne Adeyemi agrees, by telephone')
  })

  step('the place board has one place fewer at the base', async () => {
    await priya.follow('Places')
    // Two places: none filled, one named from January, until the summer after Rosa is eleven.
    await priya.sees(/Today Jan 2027 Feb Mar .*language base Resource base\. .* 2 0 1 0 2 2( 1){10}$/)
    await priya.unfold('By year group; 1 waiting or named')
    await priya.sees('Rosa Whitlock, Year 5: named from 5 January 2027')
    await priya.doesNotSee('Ropewalk', 'Tom Ashby')
    await fine(priya, 'complex-places')
  })

  /** What the pack keeps under a title. */
  async function paperOf(title: string): Promise<string> {
    const kept = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('pack_paper').select('sha256').where('title', '=', title).executeTakeFirstOrThrow(),
    )
    const found = t.program.files.read(kept.sha256)
    return text(found)
  }

  async function toSitting(desk: Desk): Promise<void> {
    await desk.follow('Panels')
    await desk.follow('Complex Needs Panel')
    await desk.follow('Thursday 3 December 2026')
  }
})

async function decide(desk: Desk, who: string, reasons: string, head?: string): Promise<void> {
  await desk.choose('Decision', 'The placement is agreed and named')
  await desk.choose('Who decides', who)
  if (head !== undefined) await desk.type('Discussed with the head of the section', head)
  await desk.type('Reasons', reasons)
  await desk.typeDay('Day on which the placement begins', '2027-01-05')
  await desk.press('Record the decision')
}

/** A base with two places in the authority, a residential school far away, and the panel's members. */
async function register(t: TestProgram): Promise<void> {
  const panel = t.program.profile.panels.find(p => p.id === 'complex-needs')
  const seats = panel?.seats.map(s => (s.from === undefined ? s.title : `${s.title}, ${s.from}`)) ?? []
  await asSystem(t.database.app, 'setup', async tx => {
    await sql`update setting set easting = 534504, northing = 185041, places = 2, la_code = ${t.program.profile.localAuthorityCode}
      where setting_id = ${base}`.execute(tx)
    await sql`update setting set easting = 535552, northing = 184612 where setting_id = '900003'`.execute(tx)
    await sql`insert into setting (setting_id, name, kind, low_age, high_age, easting, northing, source, status)
      values ('900005', ${residential}, 'independent-special', 8, 19, 345000, 295000, 'invented', 'Open')`.execute(tx)
    for (const [place, m] of members.entries()) {
      await sql`insert into account (account_id, kind, name, title, email, place)
        values (${m.id}, 'adviser', ${m.name}, ${m.title}, ${`${m.id}@example.org`}, ${50 + place})`.execute(tx)
    }
    for (const { id, seat, chair } of [...members, { id: 'yvonne', seat: 1, chair: false }]) {
      await sql`insert into panel_member (panel, account_id, seat, chair, period)
        values ('complex-needs', ${id}, ${seats[seat] ?? 'Member'}, ${chair}, '[2026-01-01,)')`.execute(tx)
    }
  })
}
