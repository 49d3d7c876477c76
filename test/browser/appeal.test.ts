import { after, before, describe } from 'node:test'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { Desk } from './desk.ts'
import { openCase, story, tab, waits, waitsNoMore } from './steps.ts'

describe('A refusal goes through mediation and an appeal to an ordered assessment', () => {
  const step = story()
  let t: TestProgram
  let chromium: Chromium
  let marcus: Desk
  let priya: Desk

  before(async () => {
    t = await aProgram({ name: 'browserappeal', today: '2026-03-10', authority: 'small-ehc' })
    await aCase(t, {
      facts: [
        ['assessment.requested', '2026-02-02', { by: 'parent' }],
        ['assessment.refused', '2026-03-09', { reasons: ['School has not tried enough yet'] }],
      ],
    })
    chromium = await launchBrowser()
    marcus = await Desk.of(t, chromium, 'Marcus Thompson')
    priya = await Desk.of(t, chromium, 'Priya Raman')
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function morning(day: string): Promise<void> {
    t.clock.set(day)
    await marcus.signIn()
    await priya.signIn()
  }

  step('the case manager puts the difference on the case', async () => {
    // A case that is answered stands on no list of open ones until somebody disagrees.
    await priya.type('Find a case by name or reference', 'Zeynep')
    await priya.press('Find')
    await priya.follow('Zeynep Aydın', priya.page.getByRole('main'))
    await tab(priya, 'Differences')
    await priya.sees('No point of difference is on this case', /Against the refusal to assess of Monday 9 March 2026/)
    await priya.press('Record a difference')
    await priya.choose('Who disagrees', 'The parents')
    await priya.pick('What it is about', 'Whether to assess')
    await priya.type('The point of difference', 'They say that school cannot help her without an assessment.')
    await priya.type('What they want', 'An assessment')
    await priya.pick('What it came up in', 'Parents told that we will not assess, 9 March 2026')
    await priya.typeDay('Day since when they differ', '2026-03-10')
    await priya.press('Record the difference')
    await priya.sees('Next: Agree the next step, 24 March 2026', 'Difference with the family')
  })

  step('nobody acts, and the officer for disagreements has it on his list', async () => {
    await morning('2026-03-24')
    await waits(marcus, /Take the next step about the difference with the parents about whether to assess/)
  })

  step('mediation is asked for, arranged and held', async () => {
    await marcus.follow(/Take the next step about the difference/)
    await marcus.follow(/^A meeting, mediation or another step/)
    await marcus.choose('What was asked for or offered', 'Mediation')
    await marcus.choose('Whose wish it is', 'They ask for it')
    await marcus.press('Record it')
    await marcus.sees('Mediation is asked for: we arrange it by Thursday 23 April 2026')
    await waitsNoMore(marcus, /Take the next step about the difference/)
    await morning('2026-04-01')
    await waits(marcus, /Arrange what was asked for or offered/)
    await marcus.follow(/Arrange what was asked for/)
    await marcus.press('Arrange a day')
    await marcus.typeDay('Day', '2026-04-08')
    await marcus.type('Place', 'By video')
    await marcus.press('Record the day')
    await marcus.sees('Next: Mediation, 8 April 2026, in 7 days')
    await morning('2026-04-09')
    await marcus.follow(/Record what came of the day arranged/)
    await marcus.press('Record what came of it')
    await marcus.type('What came of it', 'Both sides were heard. No agreement.')
    await marcus.choose('Is the difference settled?', 'No')
    await marcus.type('The next step', 'The family thinks about an appeal')
    await marcus.press('Record what came of it')
    await marcus.sees('Mediation held: not settled')
  })

  step('the certificate moves the time to appeal', async () => {
    await morning('2026-04-13')
    await marcus.follow('Differences')
    await marcus.follow('Zeynep Aydın', marcus.page.getByRole('main'))
    await marcus.follow(/^The mediation certificate came/)
    await marcus.sees('As it stands the family may appeal until Monday 11 May 2026')
    await marcus.typeDay('Day of the certificate', '2026-04-13')
    await marcus.type('The mediation adviser', 'Common Ground Mediation')
    await marcus.choose('Why it was given', 'Mediation was held')
    await marcus.press('Record the certificate')
    await marcus.sees('The family may appeal until Wednesday 13 May 2026')
    await waits(marcus, /Be ready for an appeal: the family may lodge one until Wednesday 13 May 2026/)
  })

  step('the appeal comes with its timetable, and what is ours is work', async () => {
    await morning('2026-05-11')
    await openCase(marcus, 'Zeynep Aydın')
    await tab(marcus, 'Differences')
    await marcus.press('An appeal is registered')
    await marcus.choose('What the appeal is against', /The refusal to assess/)
    await marcus.typeDay('Day the Tribunal registered it', '2026-05-08')
    await marcus.type('The Tribunal’s number', 'EH204/26/00123')
    await marcus.type('The grounds of the appeal', 'The assessment is necessary.')
    await marcus.press('Record the appeal')
    await waitsNoMore(marcus, /Be ready for an appeal/)
    await marcus.follow(/Enter the Tribunal’s timetable/)
    await marcus.press('Enter the timetable')
    await marcus.typeDay('Day of the hearing', '2026-07-15')
    await marcus.choose('How', 'By video')
    await marcus.press('Record the timetable')
    await marcus.sees('Our response to the appeal', 'Nobody is named to attend')
    await morning('2026-06-12')
    await waits(marcus, /Do what the Tribunal directs/)
    await waits(marcus, /Name who attends the hearing/)
  })

  step('the Tribunal orders the assessment, and it is agreed although it was refused', async () => {
    await morning('2026-07-20')
    await openCase(marcus, 'Zeynep Aydın')
    await tab(marcus, 'Differences')
    await marcus.press('Record the order')
    await marcus.choose('What the Tribunal orders', 'Carry out the assessment')
    await marcus.typeDay('Day the order was sent', '2026-07-17')
    await marcus.type('The order and its reasons, in short', 'The assessment is necessary.')
    await marcus.press('Record the order')
    await marcus.sees('Do what the Tribunal ordered, by Friday 31 July 2026', 'Settled 17 July 2026, by the appeal')
    await waitsNoMore(marcus, /Do what the Tribunal directs|Name who attends/)
    await waits(priya, /Do what the Tribunal ordered/)
    await openCase(priya, 'Zeynep Aydın')
    await tab(priya, 'Decision')
    await priya.sees('The Tribunal ordered the assessment on Friday 17 July 2026', 'We do not assess')
    await priya.press('Agree the ordered assessment')
    await priya.press('Record the notice')
    await priya.sees('The ordered assessment is agreed')
    await priya.follow('Letter to Elif Aydın')
    await priya.sees(
      'After your appeal we will carry out an EHC needs assessment of Zeynep',
      'the final plan is sent by Friday 23 October 2026 at the latest',
    )
    await priya.page.goBack()
    await waitsNoMore(priya, /Do what the Tribunal ordered/)
    await openCase(priya, 'Zeynep Aydın')
    await tab(priya, 'Differences')
    await priya.sees('✓ done 20 July 2026')
  })
})
