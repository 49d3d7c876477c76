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

const school = 'Fernbank Primary School'
const child = 'Ife Bankole'
const mother = 'Tola Bankole'
const objectives = ['Follows an instruction of three parts', 'Tells a friend what she did yesterday']

describe('A year’s review, from the head teacher’s list to the amended statement, with travel looked at again', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let leyla: Desk
  let marcus: Desk
  let priya: Desk
  let tola: Desk
  let head: Desk
  let pdf: Buffer

  before(async () => {
    t = await aProgram({ name: 'reviewyear', today: '2026-08-18' })
    chromium = await launchBrowser()
    await aStatementInForce(t)
    leyla = await Desk.of(t, chromium, 'Leyla Demir')
    marcus = await Desk.of(t, chromium, 'Marcus Thompson')
    priya = await Desk.of(t, chromium, 'Priya Raman')
    tola = await Desk.of(t, chromium, 'Parent tola')
    head = await Desk.of(t, chromium, 'Head grace')
    pdf = await leyla.page.pdf({ pageRanges: '1' })
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function morning(day: string): Promise<void> {
    t.clock.set(day)
    for (const desk of [leyla, marcus, priya, tola, head]) await desk.signIn()
  }

  async function toReviews(desk: Desk): Promise<void> {
    await openCase(desk, child)
    await tab(desk, 'Reviews')
  }

  step('two weeks before the term the assistant sends the head teacher the list', async () => {
    await waits(
      leyla,
      /Send Fernbank Primary School its list of reviews for the autumn term 2026 .* Wed 19 Aug tomorrow/,
    )
    await leyla.follow('Reviews')
    await leyla.follow('Lists for head teachers')
    await leyla.sees('must be out by Wednesday 19 August 2026, two weeks before the term begins', '0 of 1 list sent')
    await fine(leyla, 'review-lists')
    await leyla.follow(school)
    await leyla.sees(
      'Ife Bankole K22',
      'Year 5 Mon 30 Nov Not planned Travel to be looked at again Not yet',
      'For 1 pupil.',
    )
    await fine(leyla, 'review-list')
    await leyla.press('Record it')
    await leyla.sees('the list of the autumn term 2026 was sent', /1 of 1 list sent.* Fernbank Primary School .* Sent/)
    await waitsNoMore(leyla, /its list of reviews/)
  })

  step('the planner proposes a day that leaves time for the papers, and the meeting is planned on it', async () => {
    await morning('2026-09-07')
    await marcus.follow('Reviews')
    await marcus.sees(/Ife Bankole .* Mon 30 Nov in 84 days None No meeting planned Travel/)
    await fine(marcus, 'reviews')
    await marcus.follow('Planner')
    await marcus.sees('1 with a day proposed', 'Mon 9 Nov the year of the review ends Not yet Mon 5 Oct, 09:15')
    await fine(marcus, 'review-planner')
    await marcus.page.getByLabel('Plan the review of Ife Bankole on Monday 5 October 2026').check()
    await marcus.press('Record the meetings')
    await marcus.sees('1 meeting is planned.', '1 planned in time', 'Every review of this term has a meeting in time.')
  })

  step('everyone is invited, each with what they are asked for', async () => {
    await toReviews(priya)
    await priya.sees('Monday 5 October 2026 at 09:15, in 28 days', 'Next Invite everyone', 'by 21 September 2026')
    await fine(priya, 'review-planned')
    await priya.press('Open: Invite everyone')
    await fine(priya, 'review-invite')
    await priya.choose('How they were sent', 'Letter')
    await priya.press('Record the invitations')
    await priya.sees('0 of 7 answers in', 'Asked for medical needs and therapy since the last review.')
    await priya.follow(/^Invitation\s*to Tola Bankole/)
    await priya.sees('Dear Tola Bankole', 'views on the past year', 'If it reaches us by Monday 14 September 2026')
    await fine(priya, 'review-invitation')
    await tola.page.reload()
    await tola.sees('The meeting is on Monday 5 October 2026 at 09:15', 'We ask you for views on the past year')
    await fine(tola, 'review-family')
    await head.page.reload()
    await head.sees(/Ife Bankole .* Send the papers for the review meeting by Mon 21 Sep/)
  })

  step('advice comes, and the papers go out without those who have not answered', async () => {
    await morning('2026-09-14')
    await toReviews(priya)
    await advise(mother, 'She is happier. She comes home tired.')
    await advise(child, 'I like the bus.')
    await advise(school)
    await priya.sees('3 of 7 answers in')
    await morning('2026-09-18')
    await toReviews(priya)
    await priya.press('Open: Send the papers')
    await priya.sees('Not heard from: Annual review officer, Educational psychologist, Health service')
    await fine(priya, 'review-papers')
    await priya.choose('How they were sent', 'E-mail')
    await priya.press('Record that the papers went out')
    await priya.sees('✓ Fri 18 Sep Send the papers', 'Next by 5 October 2026, in 17 days Record the meeting')
  })

  step('the case is marked as complex, an officer is sent to the meeting, and says what she advised', async () => {
    await priya.follow('Mark as complex')
    await fine(priya, 'review-complex')
    await priya.choose('The review officers', /^Attend/)
    await priya.type('Why', 'Her mother and the school see her speech differently.')
    await priya.press('Record it')
    await priya.sees('They try to attend: Her mother and the school see her speech differently.')
    await marcus.follow('Reviews')
    await marcus.follow('Who attends')
    await marcus.press(/^Leyla Demir goes to the review of Ife Bankole/)
    await marcus.sees(
      'Leyla Demir goes to the meeting.',
      'Every meeting of the next six weeks that should be attended has somebody.',
    )
    await morning('2026-10-05')
    await leyla.follow('Reviews')
    await leyla.follow('Who attends')
    await leyla.sees(/Monday 5 October Today Free 09:15 to 10:30 Fernbank Primary School Ife Bankole/)
    await fine(leyla, 'review-attends')
    await toReviews(leyla)
    await leyla.follow('Record who attends')
    await fine(leyla, 'review-officers')
    await leyla.choose('Who', 'Leyla Demir')
    await leyla.choose('What to record', 'Attended')
    await leyla.type('What was advised', 'Told her mother how a statement is amended.')
    await leyla.press('Record it')
    await leyla.sees('Leyla Demir: attended. Advised: Told her mother how a statement is amended.')
  })

  step(
    'the record of the meeting asks for progress on each objective, and keeps what mother and child say',
    async () => {
      await toReviews(priya)
      await priya.press('Open: Record the meeting')
      await fine(priya, 'review-record')
      for (const [place, how] of ['Came', 'Came', 'Came', 'Came', 'Sent apologies', 'Did not come', 'Came'].entries())
        await priya.pick('Came', how, priya.group(`Who was asked, and who came, line ${place + 1}`))
      for (const [place, objective] of objectives.entries()) {
        const line = priya.group(`Progress towards each objective, line ${place + 1}`)
        assert.equal(await line.getByLabel('Objective').inputValue(), objective)
        await priya.pick('Progress', place === 0 ? 'Good progress' : 'Some progress', line)
      }
      const parents = priya.page.getByLabel(/^The parents’ views/)
      assert.equal(
        await parents.inputValue(),
        'She is happier. She comes home tired.',
        'what she wrote before is the beginning',
      )
      await parents.fill('She is happier. She comes home tired. We ask for more time for speech.')
      await priya.type('The pupil’s own words', 'I like the bus. One day I want to go with Mina.')
      await priya.choose('What the meeting recommends for the statement', 'Amend it')
      await priya.choose('If it recommends to amend: which parts', /^Part 3/)
      await priya.type('Why', 'Two words became four: she is ready for more.')
      await priya.press('Record the meeting')
      await priya.sees('The meeting was held', 'Next by 19 October 2026, in 14 days The head teacher’s report')
      await fine(priya, 'review-held')
      await priya.follow('Print its record')
      await priya.sees(
        'Follows an instruction of three parts Good progress',
        'One day I want to go with Mina.',
        'amend it (Part 3)',
      )
      await fine(priya, 'review-paper')
    },
  )

  step('the report comes; the review is not closed without the Transport Annual Review', async () => {
    await morning('2026-10-16')
    await toReviews(priya)
    await priya.press('Open: The head teacher’s report')
    await fine(priya, 'review-report')
    await priya.type('Who wrote it', 'Ms Grace Owusu, head teacher')
    await priya.attach('The report', 'report.pdf', pdf)
    await priya.press('Record the report')
    await waits(
      priya,
      /Fill in the Transport Annual Review proforma The review was held Mon 5 Oct, and cannot be closed/,
    )

    await morning('2026-10-19')
    await toReviews(priya)
    await priya.press('Open: Decide')
    await priya.press('Record the decision')
    const alert = priya.page.getByRole('alert')
    assert.match(await alert.innerText(), /Transport Annual Review proforma of this review is not filled in/)
    await fine(priya, 'review-refused')
    await priya.follow(/Transport Annual Review proforma/)
    await priya.sees(
      'With review 1, whose meeting was on Monday 5 October 2026',
      'The review cannot be closed without it.',
    )
    await fine(priya, 'review-proforma')
    await priya.type('Who filled it in', 'Ms Grace Owusu, head teacher')
    await priya.choose('Is the pupil still eligible for travel?', 'Yes')
    await priya.type('Why the pupil is or is not', 'She still runs into the road.')
    await priya.choose('Does this still fit?', 'Yes')
    await priya.choose('Escort', 'Needed')
    await priya.choose('Could the pupil travel independently?', 'With training')
    await priya.type('What shows it', 'She waits at the kerb with Mina.')
    await priya.choose('Independent travel training', 'Agreed: it is to begin')
    await priya.type('What the parents say', 'We are afraid, but want it.')
    await priya.type('What the pupil says', 'One day I want to go with Mina.')
    await priya.choose('Outcome', 'Travel goes on while training begins')
    await priya.type('Reasons for the outcome', 'She asks for it herself.')
    await priya.press('Record the review of travel')
    await priya.sees('✓ filled in for the review under way', 'travel goes on while training begins')
    await fine(priya, 'review-travel')
    await waits(priya, /Plan the independent travel training/)
  })

  step('it is decided to amend, and the letter says why', async () => {
    await toReviews(priya)
    await priya.press('Open: Decide')
    await priya.type('Reasons', 'Ife understands four words now. She needs longer teaching of language to go on.')
    await priya.press('Record the decision')
    await priya.sees(
      'Propose the amendment of the statement next.',
      'Next by 26 October 2026, in 7 days Send the decision',
    )
    await tola.page.reload()
    await tola.doesNotSee('four words now')
    await priya.press('Open: Send the decision')
    await fine(priya, 'review-notice')
    await priya.choose('How it was sent', 'Letter')
    await priya.press('Record that it was sent')
    await priya.follow(/^Letter to Tola Bankole\s*about review 1/)
    await priya.sees(
      'We have decided to amend the statement.',
      'It concerns Part 3.',
      'Ife understands four words now.',
    )
    await fine(priya, 'review-letter')
    await tola.page.reload()
    await tola.sees('we decided to change the statement. We told you on Monday 19 October 2026. Why: Ife understands')
  })

  step('what is to be done stays on a list until it is done', async () => {
    await toReviews(priya)
    await priya.press('Add something to do')
    await fine(priya, 'review-action')
    await priya.type('What is to be done', 'Find a trainer who speaks Yoruba')
    await priya.pick('Who of the section does it', 'Leyla Demir')
    await priya.typeDay('Day by which it is done', '2026-11-02')
    await priya.press('Record what is to be done')
    await waits(leyla, /Find a trainer who speaks Yoruba Agreed Mon 19 Oct Mon 2 Nov in 14 days/)
    await morning('2026-11-03')
    await waits(leyla, /Find a trainer who speaks Yoruba .* Mon 2 Nov ▲ 1 day overdue/)
    await toReviews(leyla)
    await leyla.press('Done: Find a trainer who speaks Yoruba')
    await leyla.type('What came of it', 'Sam Okoro can begin on 9 November.')
    await leyla.press('Record that it is done')
    await leyla.sees('✓ Find a trainer who speaks Yoruba (Leyla Demir), done 3 November 2026: Sam Okoro can begin')
    await waitsNoMore(leyla, /Find a trainer/)
  })

  step('the travel training is planned step by step', async () => {
    await priya.follow('Plan the independent travel training')
    await fine(priya, 'review-training')
    await priya.type('Who trains', 'Sam Okoro, travel trainer')
    await priya.type('The journey to be learnt', 'From home to school by bus 67')
    await priya.press('Plan the training')
    await priya.sees('Sam Okoro, travel trainer', 'From home to school by bus 67')
    await waitsNoMore(priya, /Plan the independent travel training/)
    await waits(priya, /Travel training, step 1/)
  })

  step('the amendment is begun after the review, and the notice served', async () => {
    await waits(priya, /Begin the amendment of the statement The review decided on it/)
    await priya.follow('Begin the amendment of the statement')
    await fine(priya, 'amend-called-for')
    await priya.press('Begin an amendment')
    await priya.choose('What the amendment follows from', /^An annual review/)
    await priya.press('Begin the amendment')
    await priya.press('Open: Write what changes')
    await priya.follow('Part 3: Special educational provision')
    await priya.type('How much', '45 minutes', priya.group('Provision, line 1'))
    await priya.press(/^Save/)
    await tab(priya, 'Statement')
    await priya.sees('What version 1 says, which is in force', 'Version 2 is written and not in force.')
    await fine(priya, 'amend-statement')
    await priya.press('Open: Serve the notice of the amendment')
    await priya.sees('One change')
    await fine(priya, 'amend-notice')
    await priya.choose('Part 4: placement', 'It is to stay as it is')
    await priya.typeDay('Day the notice was served', '2026-11-03')
    await priya.choose('How', 'Post')
    await priya.press('Record that the notice is served')
    await priya.sees('by Tuesday 29 December 2026', '3 November 2026 to Tuesday 17 November 2026, 14 days left')
    await fine(priya, 'amend-served')
    await priya.follow(/^Letter to Tola Bankole/)
    await priya.sees('We propose to amend the statement for Ife', 'until Tuesday 17 November 2026')
    await fine(priya, 'amend-letter')
  })

  step('her mother comments, and is answered; the amended statement is sent', async () => {
    await tola.page.reload()
    await tola.sees('Send us comments on the changes to the statement Until the end of Tuesday 17 November 2026')
    await fine(tola, 'amend-family')
    await morning('2026-11-10')
    await openCase(priya, child)
    await tab(priya, 'Statement')
    await priya.press('Open: Record comments')
    await fine(priya, 'amend-comment')
    await priya.typeDay('Day the comments were received', '2026-11-09')
    await priya.choose('From whom', /^Tola Bankole/)
    await priya.choose('How they came', 'E-mail')
    await priya.type('What they say', 'I am glad. Could it be in the morning, when she is fresh?')
    await priya.press('Record the comments')
    await waits(priya, /Answer the comments of Tola Bankole/)
    await priya.follow('Answer the comments of Tola Bankole')
    await priya.follow(/^Answer Tola Bankole/)
    await priya.typeDay('Day of the answer', '2026-11-10')
    await priya.type('The answer', 'Yes: Part 3 will say so.')
    await priya.press('Record the answer')
    await priya.press('Open: Change it after their comments')
    await priya.follow('Part 3: Special educational provision')
    await priya.type('How often', 'Every school morning', priya.group('Provision, line 1'))
    await priya.press(/^Save/)

    await morning('2026-11-23')
    await priya.follow('Send the amended statement, or say that it will not be amended')
    await priya.press('Open: Send the amended statement')
    await fine(priya, 'amend-send')
    await priya.choose('Part 4: placement', 'It stays as it is')
    await priya.typeDay('Day the amended statement was sent', '2026-11-23')
    await priya.choose('How', 'Post')
    await priya.press('Record that the amended statement is sent')
    await priya.sees('The amended statement is in force', 'Sent on Monday 23 November 2026, to Tola Bankole, by post.')
    await fine(priya, 'amended')
    await priya.follow(/^Amended statement/)
    await priya.sees('Amended after the annual review', '45 minutes Every school morning')
    await priya.page.goBack()
    await priya.follow(/^Letter to Tola Bankole/)
    await priya.sees('Here is the amended statement for Ife.', 'must reach the Tribunal by Monday 25 January 2027')
  })

  step('next year’s review stands on the record', async () => {
    await toReviews(priya)
    await priya.sees(
      'The next review It must be completed by Monday 18 October 2027, in 329 days.',
      'Annual review, 2026 Met on 5 October 2026. Decided on 19 October 2026: amend it.',
      'From 6 September 2027: Plan the review meeting yourself: the school has not',
    )
    await fine(priya, 'review-next')
    await waitsNoMore(priya, /Send the amended statement|Complete the annual review/)
    await tola.page.reload()
    await tola.sees(
      'Ife has a statement. We look at it again together every year.',
      'We sent you the changed statement 23 November, 36 days before we had to',
      'The next review is to be finished by Monday 18 October 2027.',
    )
    await fine(tola, 'amended-family')
  })

  /** What somebody sent for the review; a school sends a document. */
  async function advise(from: string, words?: string): Promise<void> {
    await priya.press('Open: Collect advice')
    await priya.choose('Whose it is', from)
    if (words === undefined) await priya.attach('Documents', 'school.pdf', pdf)
    else await priya.type('What it says', words)
    await priya.press('Record what came')
  }
})

/** Ife is in Year 5 at Fernbank. Her statement was made last December, and a minibus takes her to school. */
async function aStatementInForce(t: TestProgram): Promise<void> {
  await asSystem(t.database.app, 'setup', tx =>
    sql`update setting set easting = 534504, northing = 185041, head_name = 'Ms Grace Owusu' where setting_id = '900001'`.execute(
      tx,
    ),
  )
  const caseId = await aCase(t, {
    child: { given: 'Ife', family: 'Bankole', bornOn: '2017-05-02', need: 'SLCN', quadrant: 'NW' },
    mother: { given: 'Tola', family: 'Bankole' },
    facts: [
      ['assessment.requested', '2025-05-26', { by: 'parent' }],
      ['assessment.agreed', '2025-07-07'],
      ['meeting.held', '2025-09-01', { kind: 'parents' }],
      ['assessment.completed', '2025-09-15'],
      ['plan.proposed', '2025-09-29'],
      ['plan.written', '2025-11-10', { content }],
      ['plan.finalised', '2025-12-01', { setting: '900001' }],
      ['plan.sent', '2025-12-01', { version: 'final', to: [mother], how: 'post', written: 6 }],
      [
        'travel.applied',
        '2025-12-02',
        {
          by: mother,
          how: 'telephone',
          setting: '900001',
          school,
          choice: 'nearest',
          days: schoolDays,
          why: 'She runs into the road.',
          walkAlone: 'no',
          walkAccompanied: 'no',
          publicTransport: 'no',
          car: 'no',
          income: 'not-low',
          training: 'not-known',
          wantedFrom: '2026-01-05',
          decideBy: '2025-12-30',
        },
        'travel:1',
      ],
      [
        'travel.agreed',
        '2025-12-09',
        { ground: 'need', from: '2026-01-05', reasons: 'She cannot walk in safety.', decidedBy: 'Priya Raman' },
        'travel:1',
      ],
      ['travel.letter-sent', '2025-12-09', { to: [mother], how: 'post' }, 'travel:1'],
      [
        'cost.agreed',
        '2025-12-10',
        {
          item: 'travel',
          what: 'Travel: shared minibus',
          yearly: 650000,
          from: '2026-01-05',
          until: '2027-07-22',
          shares: { education: 10000, health: 0, care: 0 },
        },
      ],
      [
        'travel.provided',
        '2025-12-10',
        {
          mode: 'minibus',
          what: 'Route 3',
          from: '2026-01-05',
          lastDay: '2027-07-21',
          days: schoolDays,
          trips: 'both',
          vehicle: 'Van 2',
          escort: 'needed',
          escortName: 'Joan Ellery',
          cost: 12,
          yearly: 650000,
        },
        'travel:1',
      ],
    ],
  })
  const lives = (person: string) =>
    asSystem(t.database.app, 'setup', tx =>
      sql`insert into address (person_id, lines, postcode, period) values (${person}, '4 Copper Lane', 'N16 8QP', '[2020-01-01,)')`.execute(
        tx,
      ),
    )
  await lives(`child-${caseId}`)
  await lives(`mother-${caseId}`)
  await outsiders(t, { families: { tola: `mother-${caseId}` }, heads: { grace: '900001' } })
}

const schoolDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

const content = {
  words: {
    religion: 'Muslim',
    homeLanguage: 'Yoruba and English',
    monitoring: 'Targets each term, set with her mother.',
  },
  lines: {
    needs: [
      {
        id: 0,
        cells: {
          area: 'communication-and-interaction',
          words: 'Understands two words at a time',
          advice: 'psychology',
        },
      },
    ],
    aims: objectives.map((words, id) => ({ id, cells: { words, for: 'need-0' } })),
    provision: [
      {
        id: 0,
        cells: {
          what: 'Direct teaching of language in a group of three',
          who: 'A teaching assistant guided by the speech therapist',
          howMuch: '30 minutes',
          howOften: 'Every school day',
          for: 'need-0',
        },
      },
    ],
  },
  placement: { setting: '900001', name: school },
}
