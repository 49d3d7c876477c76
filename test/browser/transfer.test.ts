import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { sql } from 'kysely'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { outsiders } from '../outsiders.ts'
import { Desk } from './desk.ts'
import { fine } from './fine.ts'
import { openCase, story, tab, waits, waitsNoMore } from './steps.ts'
import { weighOption } from './weighing.ts'

const child = 'Kofi Mensah'
const unit = 'Marsh Lane: language unit'
const secondary = 'Kingsland Secondary School'

describe('A child in Year 6, whose secondary school is named before 15 February', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let marcus: Desk
  let priya: Desk
  let harriet: Desk
  let abena: Desk

  before(async () => {
    t = await aProgram({ name: 'transferstory', today: '2026-09-07' })
    chromium = await launchBrowser()
    await aStatementInForce(t)
    marcus = await Desk.of(t, chromium, 'Marcus Thompson')
    priya = await Desk.of(t, chromium, 'Priya Raman')
    harriet = await Desk.of(t, chromium, 'Harriet Bloom')
    abena = await Desk.of(t, chromium, 'Parent abena')
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function morning(day: string): Promise<void> {
    t.clock.set(day)
    for (const desk of [marcus, priya, harriet, abena]) await desk.signIn()
  }

  async function toTheMove(desk: Desk): Promise<void> {
    await openCase(desk, child)
    await tab(desk, 'Statement')
    await desk.follow('The move to the next phase')
  }

  step('the program proposes the move from his year, and it is planned in two presses', async () => {
    await waits(priya, /Plan the move to Year 7 The child’s year: it begins Wednesday 1 September 2027 Wed 30 Sep/)
    await priya.follow('Plan the move to Year 7')
    await priya.sees('Year 7 begins on Wednesday 1 September 2027', 'Secondary school comes next')
    await fine(priya, 'transfer-proposed')
    await priya.press('Plan this move')
    await fine(priya, 'transfer-plan')
    await priya.press('Plan the move')
    await priya.sees(
      'The move to secondary school It begins on Wednesday 1 September 2027.',
      'Name the next school in the statement by Sunday 14 February 2027, 160 days left',
      'A notice of the amendment has eight weeks to run its course: serve it by Friday 18 December 2026.',
    )
    await fine(priya, 'transfer-planned')
    await waits(priya, /Name the next school in the statement .* Fri 12 Feb .* last lawful day Sun 14 Feb/)
    await abena.page.reload()
    await abena.sees('We name the next school by Sunday 14 February 2027')
  })

  step('the planner counts back to the last sensible day for the meeting, and plans one in time', async () => {
    await marcus.follow('Reviews')
    await marcus.sees(/Kofi Mensah .* No meeting planned Changes school, settle by Sun 14 Feb/)
    await marcus.follow('Planner')
    await marcus.sees(
      'Next school named by Sunday 14 February 2027: hold the meeting by Tuesday 24 November 2026',
      /Kofi Mensah .* Not yet Mon 5 Oct, 09:15 Marcus Thompson Changes to secondary/,
    )
    await marcus.unfold('Next school named by Sunday 14 February 2027: hold the meeting by Tuesday 24 November 2026')
    await fine(marcus, 'transfer-planner')
    await marcus.page.getByLabel('Plan the review of Kofi Mensah on Monday 5 October 2026').check()
    await marcus.press('Record the meetings')
    await marcus.sees('1 planned in time', 'Every review of this term has a meeting in time.')
  })

  step('his mother says which school she prefers', async () => {
    await toTheMove(priya)
    await priya.follow('Record what they prefer')
    await fine(priya, 'transfer-preference')
    await priya.typeDay('Day they told us', '2026-09-07')
    await priya.choose('Who told us', /^Abena Mensah/)
    await priya.type('School or other setting they prefer', 'marsh lane: language unit')
    await priya.type('Why', 'A small group, and his sister is in the school.')
    await priya.press('Record the preference')
    await priya.sees(/Abena Mensah: Marsh Lane: language unit, 7 September 2026\s?\. A small group/)
  })

  step('the review is held in time, and decides to amend', async () => {
    await morning('2026-10-05')
    await openCase(priya, child)
    await tab(priya, 'Reviews')
    await priya.sees(
      'Review before a change of school.',
      'They try to attend: the child changes school on 1 September 2027. Marcus Thompson: attends',
    )
    await priya.press('Open: Record the meeting')
    const came = priya.page.getByRole('group', { name: /^Who was asked, and who came, line/ })
    // Two lines are empty.
    for (let place = 0; place < (await came.count()) - 2; place += 1)
      await priya.pick('Came', place < 4 ? 'Came' : 'Sent apologies', came.nth(place))
    await priya.pick('Progress', 'Good progress', priya.group('Progress towards each objective, line 1'))
    await priya.choose('What the meeting recommends for the statement', 'Amend it')
    await priya.choose('If it recommends to amend: which parts', /^Part 4/)
    await priya.type('Why', 'He moves to secondary school.')
    await priya.press('Record the meeting')
    await priya.press('Open: The head teacher’s report')
    await priya.type('Who wrote it', 'Ms Grace Owusu, head teacher')
    await priya.type('What it says', 'As the meeting recommends.')
    await priya.press('Record the report')
    await morning('2026-10-12')
    await openCase(priya, child)
    await tab(priya, 'Reviews')
    await priya.press('Open: Decide')
    await priya.press('Record the decision')
    await priya.press('Open: Send the decision')
    await priya.choose('How it was sent', 'Letter')
    await priya.press('Record that it was sent')
    await priya.sees(
      'Amendment: called for, not begun',
      'The move to the next phase: to be settled by 14 February 2027',
    )
  })

  step('schools that take the age of the move are consulted, and answer', async () => {
    await morning('2026-10-19')
    await toTheMove(priya)
    await priya.follow('Weigh and consult settings')
    await priya.press('Add options')
    await priya.sees('The ages are those of Wednesday 1 September 2027, when the move to secondary school takes place.')
    await priya.doesNotSee('Ropewalk')
    await fine(priya, 'transfer-options')
    for (const option of [secondary, unit]) await priya.choose('Settings to weigh for the child', option)
    await priya.press('Add as options')
    await priya.press('Consult settings')
    for (const option of [secondary, unit]) await priya.choose('Which settings are asked', option)
    await fine(priya, 'transfer-consult')
    await priya.press('Record that they are asked')
    await waits(priya, /Reply to the consultation: Marsh Lane: language unit .* Mon 9 Nov in 21 days/)
    await toTheMove(priya)
    await priya.sees('To do Settings consulted, and one agreed', 'Marsh Lane: language unit has not answered yet')

    await morning('2026-11-09')
    for (const [option, by] of [
      [secondary, 'Ada Brown, deputy head'],
      [unit, 'Ana Ruiz, teacher in charge'],
    ] as const) {
      await openCase(priya, child)
      await tab(priya, 'Placement')
      await priya.follow(new RegExp(`^Record the reply\\s*: ${option}`))
      await priya.choose('What it says', 'It can meet the needs')
      await priya.type('Who replied', by)
      await priya.press('Record the reply')
    }
    await toTheMove(priya)
    await priya.sees('✓ done Settings consulted, and one agreed', 'Marsh Lane: language unit can meet the needs')
    await fine(priya, 'transfer-consulted')
  })

  step('the notice of the amendment is served in time for its eight weeks', async () => {
    await priya.follow('Amend the statement')
    await priya.sees('The move to the next phase of education calls for one')
    await priya.press('Begin an amendment')
    await priya.choose('What the amendment follows from', /^The move to the next phase/)
    await priya.press('Begin the amendment')
    await priya.press('Open: Serve the notice of the amendment')
    await fine(priya, 'transfer-notice')
    await priya.choose('Part 4: placement', 'It is to change')
    await priya.typeDay('Day the notice was served', '2026-11-09')
    await priya.choose('How', 'Post')
    await priya.press('Record that the notice is served')
    await priya.sees('by Monday 4 January 2027, 56 days left')
    await priya.follow(/^Letter to Abena Mensah/)
    await priya.sees(
      'for the move to the next phase of education',
      'say which school you would prefer in Part 4, and why',
    )
    await fine(priya, 'transfer-letter')
    await abena.page.reload()
    await abena.sees('We name the next school by Sunday 14 February 2027')
    await abena.doesNotSee(unit)
  })

  step('the unit is weighed, goes to the panel, and is agreed by somebody else', async () => {
    await openCase(priya, child)
    await tab(priya, 'Placement')
    await weighOption(priya, unit, {
      boarding: 'Day',
      notMet: [],
      reasons: 'A group of eight in a large school.',
      costs: { Place: '10,000', 'Top-up': '9,000', Therapy: '2,000', Travel: '500' },
      parents: 'His sister is in the school.',
      pupil: 'They have a workshop.',
    })
    await priya.press('Propose a placement')
    await priya.choose('What is proposed', unit)
    await priya.pick('Level of additional resources', 'Level 2')
    await priya.choose('Joint or tripartite funding to be asked for', 'None')
    await priya.type('Reasons', 'A small group, and near.')
    await priya.press('Propose it')
    await priya.sees('Goes to the Complex Needs Panel because: unit of a mainstream school.')
    await morning('2026-12-10')
    await openCase(priya, child)
    await tab(priya, 'Placement')
    await priya.follow('Record what the panel said')
    await priya.typeDay('Day of the sitting', '2026-12-10')
    await priya.choose('What it recommends', 'Agree the placement')
    await priya.type('Its reasons', 'The group and the size of the school fit him.')
    await priya.press('Record it')
    await openCase(harriet, child)
    await tab(harriet, 'Placement')
    await harriet.press('Decide')
    await harriet.choose('Decision', 'The placement is agreed and named')
    await harriet.choose('Who decides', 'The authority, after the panel discussed it')
    await harriet.type('Reasons', 'As the panel recommends.')
    await harriet.typeDay('Day on which the placement begins', '2027-09-01')
    await harriet.press('Record the decision')
    await abena.page.reload()
    await abena.doesNotSee(unit)
  })

  step('one press sends the amended statement, names the school and settles the move', async () => {
    await morning('2027-01-04')
    await toTheMove(priya)
    await priya.sees('Marsh Lane: language unit is named from Wednesday 1 September 2027.')
    await fine(priya, 'transfer-agreed')
    await waits(priya, /Send the amended statement, or say that it will not be amended .* Mon 4 Jan today/)
    await priya.follow('Send the amended statement, or say that it will not be amended')
    await priya.press('Open: Send the amended statement')
    await priya.sees('Abena Mensah prefers Marsh Lane: language unit')
    const filled = [
      priya.group('The setting to name').getByLabel(unit),
      priya.group('Part 4: placement').getByLabel('It changes'),
      priya.group('The move to the next phase').getByRole('checkbox'),
    ]
    for (const answer of filled) assert.ok(await answer.isChecked(), 'what was agreed stands in the form')
    assert.equal(
      await priya
        .group(/^Day the child begins there/)
        .getByLabel('Month')
        .inputValue(),
      '9',
    )
    await fine(priya, 'transfer-send')
    await priya.typeDay('Day the amended statement was sent', '2027-01-04')
    await priya.choose('How', 'Post')
    await priya.press('Record that the amended statement is sent')
    await priya.sees('Part 4: Marsh Lane: language unit.', 'Amended for the move to the next phase of education.')
    await fine(priya, 'transfer-sent')
    await toTheMove(priya)
    await priya.sees('The move to secondary school is settled It begins on Wednesday 1 September 2027.')
    await priya.sees('To secondary school, Wednesday 1 September 2027: settled on 4 January 2027, in time')
    await fine(priya, 'transfer-settled')
    await waitsNoMore(priya, /next school|amended statement/)
  })

  step('the place board and the list of the school agree', async () => {
    await priya.follow('Places')
    // Two places: one named from September.
    await priya.sees(/Marsh Lane: language unit .* 2 0 1 0( 2){8}( 1){4}/)
    await priya.unfold('By year group; 1 waiting or named')
    await priya.sees('Kofi Mensah, Year 6: named from 1 September 2027')
    await fine(priya, 'transfer-places')
    await priya.follow('Schools')
    await priya.follow(unit)
    await priya.sees(/Named to come .*Kofi Mensah .* 1 September 2027 Priya Raman/)
    await fine(priya, 'transfer-school')
  })

  step('his mother reads which school it is, and from when', async () => {
    await abena.page.reload()
    await abena.sees(
      'The statement names Marsh Lane: language unit. Kofi begins there on Wednesday 1 September 2027.',
      'We sent you the changed statement 4 January, on the last day that we had',
      'Appeal to the Tribunal Until the end of Friday 5 March 2027',
    )
    await fine(abena, 'transfer-family')
  })
})

/** Kofi is in Year 6 at Fernbank; his statement came on this record with the last review. Two settings take him from 11. */
async function aStatementInForce(t: TestProgram): Promise<void> {
  const authority = t.program.profile.localAuthorityCode
  await asSystem(t.database.app, 'setup', async tx => {
    await sql`update setting set easting = 534504, northing = 185041, head_name = 'Ms Grace Owusu' where setting_id = '900001'`.execute(
      tx,
    )
    await sql`insert into setting (setting_id, name, kind, low_age, high_age, places, easting, northing, la_code, source, status)
      values ('900010', ${secondary}, 'mainstream', 11, 19, null, 534000, 185500, ${authority}, 'invented', 'Open'),
        ('900011', ${unit}, 'unit', 11, 16, 2, 535552, 184612, ${authority}, 'invented', 'Open')`.execute(tx)
  })
  const caseId = await aCase(t, {
    child: { given: 'Kofi', family: 'Mensah', bornOn: '2016-01-20', sex: 'M', quadrant: 'NW', need: 'SLCN' },
    mother: { given: 'Abena', family: 'Mensah' },
    facts: [
      ['plan.written', '2023-11-06', { content }],
      ['plan.brought-forward', '2026-06-08', { madeOn: '2023-11-06', lastReviewedOn: '2025-11-20', setting: '900001' }],
    ],
  })
  for (const person of [`child-${caseId}`, `mother-${caseId}`])
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into address (person_id, lines, postcode, period) values (${person}, '4 Copper Lane', 'E8 1FE', '[2020-01-01,)')`.execute(
        tx,
      ),
    )
  await outsiders(t, { families: { abena: `mother-${caseId}` } })
}

const content = {
  words: { religion: 'None', homeLanguage: 'Twi and English', monitoring: 'Targets each term' },
  lines: {
    needs: [
      { id: 0, cells: { area: 'communication-and-interaction', words: 'Finds groups hard', advice: 'psychology' } },
    ],
    aims: [{ id: 0, cells: { words: 'Works in a group of four', for: 'need-0' } }],
    provision: [
      {
        id: 0,
        cells: {
          what: 'Teaching in a small group',
          who: 'A teacher of language',
          howMuch: '2 hours',
          howOften: 'Every school day',
          for: 'need-0',
        },
      },
    ],
  },
  placement: { setting: '900001', name: 'Fernbank Primary School' },
}
