import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import type { Desk } from './desk.ts'
import {
  arrives,
  criteriaOn,
  type Office,
  office,
  openCase,
  story,
  tab,
  takeIn,
  waits,
  waitsNoMore,
  weigh,
} from './steps.ts'

describe('A parent asks under EHC law, and the final plan is sent in its twentieth week', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let they: Office
  let colin: Desk
  let priya: Desk

  before(async () => {
    t = await aProgram({ name: 'browserehc', today: '2026-09-07', authority: 'small-ehc' })
    chromium = await launchBrowser()
    they = await office(t, chromium)
    colin = they.colin
    priya = they.priya
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  step('the request goes to the one panel of the district', async () => {
    await takeIn(colin, {
      given: 'Zofia',
      family: 'Kowalska',
      bornOn: '2018-05-02',
      school: 'Fernbank',
      postcode: 'N16 8QP',
      mother: 'Ewa',
      need: 'Speech, language and communication needs',
      receivedOn: '2026-09-07',
    })
    await colin.sees('EHC Needs Assessment Panel', 'SEN support', 'Decide by Monday 19 October 2026, in 42 days')
    await waits(priya, /Tell the family whether we will assess .* Mon 19 Oct in 42 days/)
  })

  step('the authority agrees to an EHC needs assessment', async () => {
    await they.morning('2026-10-05')
    await priya.follow('Tell the family whether we will assess')
    const criteria = await criteriaOn(priya)
    for (let n = 1; n <= criteria; n += 1) await weigh(priya, n, `Her reason for criterion ${n}.`)
    await priya.choose('What has the authority decided?', /^Assess Zofia/)
    await priya.typeDay('On what day was the notice given to the parents?', '2026-10-05')
    await priya.press('Record the decision')
    await priya.follow('Letter to Ewa Kowalska')
    await priya.sees(
      'We will carry out an EHC needs assessment of Zofia Kowalska',
      'If it shows that no plan is needed, we tell you by Monday 28 December 2026 at the latest.',
      'If it shows that a plan is needed, the final plan is sent by Monday 25 January 2027 at the latest.',
    )
    await priya.page.goBack()
    await waitsNoMore(priya, /Tell the family whether/)
    await waits(priya, /Tell the family if there will be no plan .* Thu 24 Dec .* last lawful day Mon 28 Dec/)
    await waits(priya, /Send the final plan 20 weeks of 7 Sep.* Mon 25 Jan/)
  })

  step('advice is asked for, and comes; the family is met', async () => {
    await they.morning('2026-10-06')
    await priya.follow('Ask for advice')
    await priya.press('Ask for advice')
    await priya.press('Record what was asked')
    await they.morning('2026-11-16')
    await openCase(priya, 'Zofia Kowalska')
    await tab(priya, 'Advice')
    const pdf = await priya.page.pdf({ pageRanges: '1' })
    for (const advice of [
      'Advice from the parents',
      'Educational advice',
      'Medical advice',
      'Psychological advice',
      'Social care advice',
    ]) {
      await arrives(priya, advice, '2026-11-16', pdf)
    }
    await priya.sees('All 5 pieces of advice are settled', 'The next step is to write the draft plan')
    await waits(priya, /Meet the family .* Mon 16 Nov today/)
    await priya.follow('Meet the family')
    await priya.press('Record a meeting that was held')
    await priya.typeDay('Day of the meeting', '2026-11-16')
    await priya.choose('Who was there', /^Ewa Kowalska/)
    await priya.type('Notes', 'We read the advice together.')
    await priya.press('Record the meeting')
    await waitsNoMore(priya, /Meet the family/)
  })

  step('the draft plan is written in its sections, and sent', async () => {
    await openCase(priya, 'Zofia Kowalska')
    await tab(priya, 'EHC plan')
    await priya.press('Open: Write the draft plan')
    await priya.doesNotSee(/statement|\bPart \d/i)
    await priya.follow('Section B: Special educational needs')
    const need = priya.group('Special educational needs, line 1')
    await priya.pick('Area of need', 'Communication and interaction', need)
    await priya.type('The need', 'Understands two words at a time', need)
    await priya.pick('Where it comes from', 'Psychological advice', need)
    await priya.press('Save and go on to Section C')
    await priya.follow('All sections')
    await priya.follow('Section E: Outcomes')
    const outcome = priya.group('Outcomes, line 1')
    await priya.type('The outcome', 'Follows an instruction of three parts', outcome)
    await priya.type('By when', 'The end of Year 5', outcome)
    await priya.pick('For which need', 'Need 1: Understands two words at a time', outcome)
    await priya.press('Save and go on to Section F')
    const provision = priya.group('Special educational provision, line 1')
    await priya.type('What', 'Direct teaching of language', provision)
    await priya.type('Who', 'A teaching assistant', provision)
    await priya.type('How much', '30 minutes', provision)
    await priya.type('How often', 'Every school day', provision)
    await priya.pick('For which need or outcome', 'Outcome 1: Follows an instruction of three parts', provision)
    await priya.press(/^Save/)
    await tab(priya, 'EHC plan')
    // Provision for an outcome is provision for the need that the outcome is for.
    await priya.doesNotSee('No provision yet')

    await they.morning('2026-12-07')
    await priya.follow('Send the final plan')
    await priya.press('Open: Serve the draft plan')
    await priya.typeDay('Day the draft plan was served', '2026-12-07')
    await priya.choose('How', 'E-mail')
    await priya.press('Record that it is served')
    await priya.sees('The draft plan is with the family', 'Not before Tuesday 22 December 2026')
    await waitsNoMore(priya, /if there will be no plan/)
  })

  step('the family asks for a school, and is answered', async () => {
    await they.morning('2026-12-18')
    await priya.follow('Send the final plan')
    await priya.press('Open: Record comments')
    await priya.typeDay('Day the comments were received', '2026-12-17')
    await priya.choose('From whom', /^Ewa Kowalska/)
    await priya.choose('How they came', 'E-mail')
    await priya.type('What they say', 'We wish for Fernbank.')
    await priya.choose('What they ask for', /^A school/)
    await priya.press('Record the comments')
    await waits(priya, /Answer the comments of Ewa Kowalska/)
    await priya.follow('Answer the comments of Ewa Kowalska')
    await priya.follow(/^Answer Ewa Kowalska/)
    await priya.typeDay('Day of the answer', '2026-12-18')
    await priya.type('The answer', 'Section I will name Fernbank.')
    await priya.press('Record the answer')
    await waitsNoMore(priya, /Answer the comments/)
  })

  step('the final plan names the school on the last day of the twenty weeks', async () => {
    await they.morning('2027-01-25')
    await waits(priya, /Send the final plan .* Mon 25 Jan today/)
    await priya.follow('Send the final plan')
    await priya.press('Open: Send the final plan')
    await priya.type('Find a school or other setting by name', 'Fernbank')
    await priya.press('Find', priya.page.getByRole('main'))
    await priya.choose('The setting to name', /^Fernbank Primary School/)
    await priya.typeDay('Day the final plan was sent', '2027-01-25')
    await priya.choose('How', 'E-mail')
    await priya.press('Record that the final plan is sent')
    await priya.sees('The final plan is sent', 'Section I: Fernbank Primary School')
    await waitsNoMore(priya, /Send the final plan/)

    await openCase(priya, 'Zofia Kowalska')
    await priya.sees('Final plan sent in week 20 of 20', 'Plan maintained')
    await priya.unfold('The path in words')
    await priya.sees(
      'Assessment agreed Monday 5 October 2026, 14 days early',
      'Draft plan sent Monday 7 December 2026, in week 13',
      'Parents’ 15 days 7 to 21 December 2026, closed',
      'Final plan sent Monday 25 January, on the last day',
    )
    await tab(priya, 'Timeline')
    const words = await priya.read()
    assert.doesNotMatch(words, /statement|Part \d/i, 'a case of this law reads in its own words')
  })
})
