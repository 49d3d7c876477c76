import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { outsiders } from '../outsiders.ts'
import type { Desk } from './desk.ts'
import {
  arrives,
  criteriaOn,
  type Office,
  office,
  openCase,
  personIdOf,
  story,
  tab,
  takeIn,
  waits,
  waitsNoMore,
  weigh,
} from './steps.ts'

describe('A parent asks, and a final statement is sent', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let they: Office
  let colin: Desk
  let priya: Desk
  let mother: Desk
  let pdf: Buffer

  before(async () => {
    t = await aProgram({ name: 'browserstory', today: '2026-09-07' })
    chromium = await launchBrowser()
    they = await office(t, chromium)
    colin = they.colin
    priya = they.priya
    pdf = await colin.page.pdf({ pageRanges: '1' })
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  step('the request is taken in, and goes to the panel of the quadrant of her home', async () => {
    await takeIn(colin, {
      given: 'Maya',
      family: 'Okafor',
      bornOn: '2018-05-02',
      school: 'Fernbank',
      postcode: 'N16 8QP',
      mother: 'Grace',
      need: 'Speech, language and communication needs',
      receivedOn: '2026-09-07',
    })
    await colin.sees(
      'Goes to the Pre Assessment Panel North West because she is of school age, her parent asked, and she lives in the north-west quadrant',
      'By the authority’s rule',
      'Decide by Monday 19 October 2026, in 42 days',
    )
    await waits(colin, /Acknowledge the request .* Mon 14 Sep in 7 days/)
    await waits(priya, /Take the request to its panel .* Mon 5 Oct/)
    await waits(priya, /Tell the parents whether we will assess .* Mon 19 Oct in 42 days/)
  })

  step('it is acknowledged, and the panel discusses it', async () => {
    await they.morning('2026-09-09')
    await colin.follow('Acknowledge the request to the person who made it')
    await colin.follow('Record the acknowledgement')
    await colin.choose('How', 'Post')
    await colin.press('Record the acknowledgement')
    await colin.sees('Acknowledged Wednesday 9 September 2026, to Grace Okafor, by post')
    await waitsNoMore(colin, /Acknowledge/)

    await they.morning('2026-09-23')
    await openCase(colin, 'Maya Okafor')
    await tab(colin, 'Request')
    await colin.follow('Record what the panel said')
    await colin.typeDay('Day of the meeting', '2026-09-22')
    await colin.choose('What it recommends', 'Assess')
    await colin.type('Who was there, and why', 'Four of five members. The gap to her class grows.')
    await colin.press('Record the discussion')
    await colin.sees('Tuesday 22 September 2026, Pre Assessment Panel North West: assess')
    await waitsNoMore(priya, /Take the request to its panel/)
  })

  step('Priya decides against the criteria: an answer left out is asked for, and nothing typed is lost', async () => {
    await they.morning('2026-10-05')
    await priya.follow('Tell the parents whether we will assess')
    await priya.sees('The panel of Tuesday 22 September 2026 recommends: assess')
    const criteria = await criteriaOn(priya)
    for (let n = 1; n <= criteria; n += 1) if (n !== 4) await weigh(priya, n, `Her reason for criterion ${n}.`)
    await priya.choose('What has the authority decided?', /^Assess Maya/)
    await priya.typeDay('On what day was the notice given to the parents?', '2026-10-05')
    await priya.press('Record the decision')

    const alert = priya.page.getByRole('alert')
    assert.match(await alert.innerText(), /Nothing is recorded yet\. What you typed is kept\./)
    await priya.follow('Criterion 4: say whether it is met, partly met or not met', alert)
    const asked = priya.group(/^4\. /)
    const first = asked.getByLabel('Met', { exact: true })
    assert.equal(await first.and(priya.page.locator(':focus')).count(), 1, 'the link leads to the first answer')
    const kept = priya.group(/^7\. /).getByLabel('Reason, for the parents to read')
    assert.equal(await kept.inputValue(), 'Her reason for criterion 7.')

    await weigh(priya, 4, 'The school gives twelve hours already.')
    await priya.press('Record the decision')
    await priya.sees('Told on Monday 5 October 2026', 'Letter to Grace Okafor')
    await priya.follow('Letter to Grace Okafor')
    await priya.sees('We will carry out a statutory assessment of Maya Okafor', 'finished by Monday 14 December 2026')
    await priya.page.goBack()
    await priya.sees('The next step: Ask for the advice')
    await waitsNoMore(priya, /Tell the parents whether/)
    await waits(priya, /Complete the assessment .* Mon 14 Dec in 70 days/)
  })

  step('six advisers are asked on one page', async () => {
    await they.morning('2026-10-06')
    await waits(priya, /Ask for advice .* Wed 7 Oct tomorrow/)
    await priya.follow('Ask for advice')
    await priya.press('Ask for advice')
    await priya.choose('Other advice', /Ask for other advice/)
    await priya.press('Record what was asked')
    await priya.sees('0 of 6 settled', /Grace Okafor.*17 November 2026 42 days left/)
    await waitsNoMore(priya, /Ask for advice/)
    await waits(priya, /Waiting for others 5 .*Educational advice due.*waiting for The head teacher Tue 17 Nov/)
  })

  step('her mother rings; what is promised to her is on the list until it is kept', async () => {
    await they.morning('2026-10-14')
    await openCase(priya, 'Maya Okafor')
    await outsiders(t, { families: { grace: await personIdOf(priya, 'Grace Okafor, mother') } })
    await tab(priya, 'Contacts')
    await priya.choose('Who made it', 'They to us')
    await priya.choose('How', 'Call')
    await priya.pick('With whom', 'Grace Okafor, mother')
    await priya.type('What was said', 'She asks what the psychologist will do, and when.')
    await priya.type('What we promised', 'Send the leaflet about the psychologist’s visit')
    await priya.typeDay('By when', '2026-10-21')
    await priya.press('Record the contact')
    await priya.sees('Promised and not yet done Wed 21 Oct in 7 days')

    await they.morning('2026-10-20')
    await waits(priya, /Send the leaflet .* Promised to Grace Okafor on Wed 14 Oct Wed 21 Oct tomorrow/)
    await priya.follow(/^Send the leaflet/)
    await priya.press(/^Done: Send the leaflet/)
    await priya.press('Record that it is done')
    await waitsNoMore(priya, /leaflet/)
  })

  step('her mother reads in plain words where it stands, and nothing that is not hers', async () => {
    mother = await they.welcome('Parent grace')
    await mother.sees(
      'We are assessing Maya. People who know Maya are writing to us.',
      'We asked you too what Maya needs and what helps. You can tell us until the end of Tuesday 17 November 2026.',
      'We must finish the assessment of Maya by Monday 14 December 2026. That is 55 days from today.',
      'We said yes 5 October, 14 days before we had to',
      'Priya Raman',
    )
    await mother.doesNotSee('Four of five members', 'psychologist will do', 'Pre Assessment Panel', 'leaflet')
    const own = mother.page.url()
    for (const path of ['/work', '/cases', own.slice(own.indexOf('/my-child')).replace('/my-child', '/cases')]) {
      const answer = await mother.page.goto(`${t.address}${path}`)
      assert.ok([403, 404].includes(answer?.status() ?? 0), `${path}: ${answer?.status()}`)
    }
  })

  step('five answer in time, one is chased, and each brings a file', async () => {
    await they.morning('2026-11-03')
    await openCase(priya, 'Maya Okafor')
    await tab(priya, 'Advice')
    for (const advice of [
      'Parents’ advice',
      'Educational advice',
      'Medical advice',
      'Social services advice',
      'Other advice',
    ])
      await arrives(priya, advice, '2026-11-02', pdf)
    await waits(priya, /Chase the advice: psychological advice .* Tue 3 Nov today/)
    await priya.follow('Chase the advice: psychological advice')
    await priya.follow(/^Chase\s*: Psychological advice/)
    await priya.choose('How', 'Telephone')
    await priya.type('What was said', 'The visit is on 20 November.')
    await priya.press('Record the chaser')
    await waitsNoMore(priya, /Chase the advice: psychological advice .* Tue 3 Nov/)

    await they.morning('2026-11-24')
    await waits(priya, /Psychological advice due; ours to give .* Tue 17 Nov ▲ 7 days overdue/)
    await mother.sees('One piece of advice we asked for is late. We keep asking.')
    await priya.follow('Psychological advice due; ours to give')
    await arrives(priya, 'Psychological advice', '2026-11-24', pdf)
    await priya.sees('All 6 pieces of advice are settled', '24 Nov, 7 days late')
    await tab(priya, 'Documents')
    assert.equal(
      await priya.page
        .getByRole('table')
        .getByRole('link', { name: /advice, / })
        .count(),
      6,
    )
  })

  step('her parents are met, and the assessment is complete', async () => {
    await they.morning('2026-11-30')
    await waits(priya, /Meet the parents .* Mon 30 Nov today/)
    await priya.follow('Meet the parents')
    await priya.press('Record a meeting that was held')
    await priya.typeDay('Day of the meeting', '2026-11-30')
    await priya.choose('Who was there', /^Grace Okafor/)
    await priya.type('Notes', 'We went through all six pieces of advice.')
    await priya.type('What the parents wish', 'That she stays at Fernbank with her friends.')
    await priya.press('Record the meeting')
    await waitsNoMore(priya, /Meet the parents/)

    await they.morning('2026-12-08')
    await priya.follow('Complete the assessment')
    await priya.press('The assessment is complete')
    await priya.typeDay('Day the assessment was made', '2026-12-08')
    await priya.press('Record that the assessment is complete')
    await waitsNoMore(priya, /Complete the assessment/)
    await waits(priya, /Send a proposed statement or a note in lieu .* Tue 22 Dec in 14 days/)
  })

  step('the statement is written line by line, and served', async () => {
    await priya.follow('Send a proposed statement or a note in lieu')
    await priya.press('Open: Write the proposed statement')
    await priya.follow('Part 2: Special educational needs')
    const need = priya.group('Needs, line 1')
    await priya.pick('Area of need', 'Communication and interaction', need)
    await priya.type('The need', 'Understands two words at a time', need)
    await priya.pick('Where it comes from', 'Psychological advice', need)
    await priya.press('Save and go on to Part 3')
    const objective = priya.group('Objectives, line 1')
    await priya.type('The objective', 'Follows an instruction of three parts', objective)
    await priya.pick('For which need', 'Need 1: Understands two words at a time', objective)
    await provide(priya, '30 minutes')

    await they.morning('2026-12-21')
    await priya.follow('Send a proposed statement or a note in lieu')
    await priya.press('Open: Serve the proposed statement')
    await priya.typeDay('Day the proposed statement was served', '2026-12-21')
    await priya.choose('How', 'Post')
    await priya.press('Record that it is served')
    await priya.sees(
      'The proposed statement is with the parents',
      '21 December 2026 to Monday 4 January 2027, 14 days left',
    )
    await waitsNoMore(priya, /Send a proposed statement/)
    await waits(priya, /Send the final statement .* Mon 15 Feb in 56 days/)
  })

  step('her mother reads that she may write, and until when', async () => {
    await mother.signIn()
    await mother.sees(
      'We have written a proposed statement.',
      'Send us comments on the proposed statement Until the end of Monday 4 January 2027: 14 days from today.',
      'We met you 30 November',
    )
    await mother.doesNotSee('Four of five members', 'stays at Fernbank', '20 November')
  })

  step('her comments come, they are met about, and answered', async () => {
    await they.morning('2026-12-31')
    await openCase(priya, 'Maya Okafor')
    await tab(priya, 'Statement')
    await priya.press('Open: Record comments')
    await priya.typeDay('Day the comments were received', '2026-12-30')
    await priya.choose('From whom', /^Grace Okafor/)
    await priya.choose('How they came', 'E-mail')
    await priya.type('What they say', 'Thirty minutes is too little.')
    await priya.choose('What they ask for', /^A meeting/)
    await priya.press('Record the comments')
    await priya.sees('Asks for a meeting Arrange it', 'Not answered')
    await waits(priya, /Answer the comments of Grace Okafor .* Thu 14 Jan in 14 days/)
    await waits(priya, /Arrange the meeting that Grace Okafor asks for .* Thu 14 Jan/)

    await they.morning('2027-01-08')
    await priya.follow('Arrange the meeting that Grace Okafor asks for')
    await priya.press('Record a meeting that was held')
    await priya.choose('What the meeting is for', /^The proposed statement/)
    await priya.typeDay('Day of the meeting', '2027-01-08')
    await priya.choose('Who was there', /^Grace Okafor/)
    await priya.type('Notes', 'We agree on 45 minutes.')
    await priya.press('Record the meeting')
    await waitsNoMore(priya, /Arrange the meeting/)
    await priya.follow('Answer the comments of Grace Okafor')
    await priya.sees('8 January 2027 to Friday 22 January 2027, 14 days left')
    await priya.sees('Asks for a meeting Met on Friday 8 January 2027')
    await priya.follow(/^Answer Grace Okafor/)
    await priya.typeDay('Day of the answer', '2027-01-08')
    await priya.type('The answer', 'We have made it 45 minutes.')
    await priya.press('Record the answer')
    await waitsNoMore(priya, /Answer the comments/)
    await openCase(priya, 'Maya Okafor')
    await tab(priya, 'Statement')
    await priya.press('Open: Go on writing')
    await priya.follow('Part 3: Special educational provision')
    await provide(priya, '45 minutes')
  })

  step('the final statement names the school, on the last day', async () => {
    await they.morning('2027-02-15')
    await waits(priya, /Send the final statement .* Mon 15 Feb today/)
    await priya.follow('Send the final statement')
    await priya.press('Open: Send the final statement')
    await priya.type('Find a school or other setting by name', 'Fernbank')
    await priya.press('Find', priya.page.getByRole('main'))
    await priya.choose('The setting to name', /^Fernbank Primary School/)
    await priya.typeDay('Day the final statement was sent', '2027-02-15')
    await priya.choose('How', 'Post')
    await priya.press('Record that the final statement is sent')
    await priya.sees(
      /Sent on Monday 15 February 2027.*Part 4: Fernbank Primary School\./,
      'Parents’ time to appeal 15 February 2027 to Friday 16 April 2027',
    )
    await priya.follow('Final statement')
    await priya.sees('Part 4: Placement Fernbank Primary School', '45 minutes', 'Every school day')
    await priya.page.goBack()
    await waitsNoMore(priya, /Send the final statement/)
  })

  step('the path shows every station, and the timeline every fact', async () => {
    await openCase(priya, 'Maya Okafor')
    await priya.sees('Final statement sent in week 23 of 26')
    await priya.unfold('The path in words')
    await priya.sees(
      'Request received Monday 7 September 2026, from the parents',
      'Assessment agreed Monday 5 October 2026, 14 days early',
      'Advice asked: 6 pieces Tuesday 6 October, due by 17 November 2026',
      'Parents met Monday 30 November',
      'Assessment complete Tuesday 8 December 2026, 6 days early',
      'Statement proposed Monday 21 December 2026, 1 day early',
      'Parents’ 15 days 21 December 2026 to 4 January, closed',
      'Met on the proposal Friday 8 January',
      'Final statement sent Monday 15 February, on the last day',
      'Time to appeal 15 February to 16 April',
    )
    await tab(priya, 'Timeline')
    const facts = [
      'Request for assessment received from the parents',
      'Sent to the Pre Assessment Panel North West',
      'acknowledged',
      'Discussed by the Pre Assessment Panel North West',
      'will assess',
      'Other advice asked of Speech and language therapy',
      'Call from Grace Okafor',
      'Promised to Grace Okafor: Send the leaflet',
      'Promise kept',
      'Psychological advice chased by telephone',
      'Psychological advice received',
      'Parents met',
      'Assessment complete',
      'The proposed statement served',
      'Comments from Grace Okafor',
      'Parents met about the proposed statement',
      'Comments answered',
      'The final statement sent',
      'Names: Fernbank Primary School',
    ]
    await priya.sees(...facts)
  })

  step('her mother reads that there is a statement, and how long she may appeal', async () => {
    await mother.signIn()
    await mother.sees(
      'Maya has a statement. We look at it again together every year.',
      'Appeal to the Tribunal Until the end of Friday 16 April 2027: 60 days from today.',
      'We sent you the final statement 15 February, on the last day that we had',
    )
    await mother.doesNotSee('Four of five members', 'We agree on 45 minutes', '20 November')
  })
})

/** The one line of provision, with how much of it. */
async function provide(desk: Desk, howMuch: string): Promise<void> {
  const line = desk.group('Provision, line 1')
  await desk.type('What', 'Direct teaching of language in a group of three', line)
  await desk.type('Who', 'A teaching assistant guided by the speech therapist', line)
  await desk.type('How much', howMuch, line)
  await desk.type('How often', 'Every school day', line)
  await desk.pick('For which need or objective', 'Need 1: Understands two words at a time', line)
  await desk.press(/^Save/)
  await desk.sees('saved as version')
}
