import { after, before, describe } from 'node:test'
import { sql } from 'kysely'
import type { Browser as Chromium } from 'playwright-core'
import { launchBrowser } from '../../scripts/browser.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { outsiders } from '../outsiders.ts'
import { Desk } from './desk.ts'
import { fine } from './fine.ts'
import { openCase, story, tab, waits, waitsNoMore } from './steps.ts'

const plan: StoryFact = ['plan.brought-forward', '2026-09-07', { madeOn: '2024-03-01', lastReviewedOn: '2026-03-02' }]

describe('A pupil of 19 is ceased, with the provision kept to the end of the academic year', () => {
  const step = story()
  const pupil = 'Deniz Kaya'
  const mother = 'Emine Kaya'
  let t: TestProgram
  let chromium: Chromium
  let priya: Desk
  let yvonne: Desk
  let emine: Desk
  let pdf: Buffer

  before(async () => {
    t = await aProgram({ name: 'browserceasing', today: '2026-09-14' })
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into management (setting_id, account_id, period) values ('900004', 'priya', '[2020-01-01,)')`.execute(
        tx,
      ),
    )
    const caseId = await aCase(t, {
      child: { given: 'Deniz', family: 'Kaya', bornOn: '2007-11-12', need: 'MLD' },
      mother: { given: 'Emine', family: 'Kaya' },
      setting: '900004',
      facts: [plan],
    })
    await outsiders(t, { families: { emine: `mother-${caseId}` } })
    chromium = await launchBrowser()
    priya = await Desk.of(t, chromium, 'Priya Raman')
    yvonne = await Desk.of(t, chromium, 'Yvonne Adeyemi')
    emine = await Desk.of(t, chromium, 'Parent emine')
    pdf = await priya.page.pdf({ pageRanges: '1' })
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  async function morning(day: string): Promise<void> {
    t.clock.set(day)
    for (const desk of [priya, yvonne, emine]) await desk.signIn()
  }

  async function toEnding(desk: Desk): Promise<void> {
    await openCase(desk, pupil)
    await tab(desk, 'Ceasing and moving')
  }

  step('the pupil stands on the list of those who will be 19 this academic year', async () => {
    await waits(priya, /Turns 19 on Thursday 12 November 2026: propose to cease/)
    await priya.follow('All cases')
    await priya.follow('Who leaves or moves this year')
    await priya.pick('What', 'Turns 19')
    await priya.press('Show')
    await fine(priya, 'ceasing-list')
    await priya.sees(
      /One child in the academic year from 1 September 2026 to 31 August 2027/,
      /Deniz Kaya .*Bellhouse School .*Turns 19 Not looked at yet Thursday 12 November 2026/,
    )
    await priya.follow(pupil, priya.page.getByRole('main'))
    await fine(priya, 'ceasing-before')
    await priya.sees('Nobody proposes to cease it', 'Turns 19 on Thursday 12 November 2026')
  })

  step('ceasing is proposed on its ground, with what shows it and whom we ask', async () => {
    await priya.press('Propose to cease')
    await fine(priya, 'ceasing-grounds')
    await priya.follow('19th birthday')
    await fine(priya, 'ceasing-propose')
    await priya.type('Why this is considered now', 'Deniz will be 19 on 12 November, in her last year at Bellhouse.')
    await priya.type(
      'The day of birth, as we hold it and the school confirms it',
      'Born 12 November 2007: the school’s roll says the same.',
    )
    await priya.press('Record the proposal')
    await fine(priya, 'ceasing-proposed')
    await priya.sees(
      'Proposed on Monday 14 September 2026: 19th birthday',
      'What the young person does when the academic year ends ! Still to come',
      'Deniz Kaya',
      'Emine Kaya',
      'Head teacher, Bellhouse School',
    )
    await waits(priya, /Find what shows it: What the young person does when the academic year ends/)
  })

  step('the young person, the mother and the school answer, and the last evidence comes', async () => {
    await morning('2026-09-28')
    await toEnding(priya)
    await priya.press('Record an answer')
    await fine(priya, 'ceasing-answer')
    await toEnding(priya)
    for (const [who, view, words] of [
      [/^Deniz Kaya/, 'Agrees', 'I want to go to the college and learn to cook.'],
      [/^Emine Kaya/, 'Does not agree', 'I fear that she loses her speech therapist.'],
      [/^Head teacher, Bellhouse School/, 'Agrees', 'She is ready, if the college knows her.'],
    ] as const) {
      await priya.press('Record an answer')
      await priya.choose('Who answers', who)
      await priya.choose('What they think', view)
      await priya.type('In their own words', words)
      await priya.choose('How', 'By hand')
      await priya.press('Record the answer')
    }
    await priya.press('Add what shows it')
    await fine(priya, 'ceasing-evidence')
    await priya.choose('What it shows', 'What the young person does when the academic year ends')
    await priya.type('What it says', 'A place on the catering course, with a learning mentor.')
    await priya.attach('Documents', 'College offer.pdf', pdf)
    await priya.press('Record it')
    await fine(priya, 'ceasing-heard')
    await priya.sees('agrees. “I want to go to the college and learn to cook.”', 'does not agree. “I fear that she')
    await priya.doesNotSee('Still to come', 'No answer yet')
    await waitsNoMore(priya, /Find what shows it|Ask .* again about ceasing/)
  })

  step('the head decides, and says why the statement is no longer necessary', async () => {
    await morning('2026-10-12')
    await toEnding(yvonne)
    await yvonne.press('Decide to cease')
    await fine(yvonne, 'ceasing-decide')
    await yvonne.sees('Everybody who was asked has answered', 'Emine Kaya does not agree', 'Tuesday 31 August 2027')
    await yvonne.press('Record the decision')
    await yvonne.sees('There is a problem')
    await fine(yvonne, 'ceasing-decide-refused')
    await yvonne.type(
      'Why it is no longer necessary to maintain it',
      'Deniz goes to the college in September 2027, which meets her needs.',
    )
    await yvonne.type('Help there is afterwards', 'The college’s learning mentor; speech therapy through her doctor.')
    await yvonne.press('Record the decision')
    await fine(yvonne, 'ceasing-letters')
    await yvonne.sees('The decision is recorded', `Letter to ${mother}, mother`)
    await yvonne.follow(`Letter to ${mother}`)
    await fine(yvonne, 'ceasing-letter')
    await yvonne.sees(
      'We have decided to cease to maintain the statement',
      'it is no longer necessary to maintain the statement for Deniz',
      'Deniz goes to the college in September 2027, which meets her needs.',
      'Until when it holds',
      'What it provides goes on until Tuesday 31 August 2027, the end of the academic year',
      'you can appeal to the Special Educational Needs and Disability Tribunal',
      'Your appeal must reach the Tribunal by',
      'disagreement resolution',
    )
  })

  step('the mother reads on her own page what is decided, and what she can do', async () => {
    await emine.signIn()
    await fine(emine, 'ceasing-family')
    await emine.sees(
      'We decided to end the statement',
      'what it provides goes on until Tuesday 31 August 2027',
      'Until the end of Monday 14 December 2026',
    )
  })

  step('the end is refused while the time to appeal runs, and the page says the day', async () => {
    await morning('2026-11-16')
    await toEnding(yvonne)
    await yvonne.sees('The statement stays in force', 'It may end from Wednesday 1 September 2027')
    await yvonne.press('Record the end')
    await yvonne.typeDay('First day on which it is no longer maintained', '2026-11-16')
    await yvonne.press('Record the end')
    await fine(yvonne, 'ceasing-end-refused')
    await yvonne.sees(
      'There is a problem',
      'It may end from Wednesday 1 September 2027, when the academic year is over',
      'The time to appeal runs until Monday 14 December 2026',
    )
  })

  step('it ends when the academic year is over, and the day is a task until somebody ends it', async () => {
    await morning('2027-09-01')
    await waits(priya, /End the statement: the academic year is over/)
    await toEnding(yvonne)
    await yvonne.press('Record the end')
    await fine(yvonne, 'ceasing-end')
    await yvonne.press('Record the end')
    await yvonne.sees('The statement has ended', 'The statement ended on Wednesday 1 September 2027: 19th birthday')
    await fine(yvonne, 'ceasing-ended')
  })

  step('everything can be looked back at, and nothing is asked of anybody any more', async () => {
    await morning('2028-03-01')
    for (const desk of [priya, yvonne]) await waitsNoMore(desk, /Deniz/)
    await priya.follow('All cases')
    await priya.pick('Open or closed', 'Closed')
    await priya.press('Show')
    await priya.follow(pupil, priya.page.getByRole('main'))
    await fine(priya, 'ceasing-overview')
    await tab(priya, 'Ceasing and moving')
    await priya.sees('Nothing is deleted', 'I want to go to the college and learn to cook.')
    await fine(priya, 'ceasing-looked-back')
    await priya.press('Letters of the decision')
    await priya.sees(`Letter to ${mother}`)
    await tab(priya, 'Timeline')
    await priya.sees('Family told that the statement will cease Ground: 19th birthday', 'Deniz goes to the college')
    await priya.doesNotSee('nineteen')
    await fine(priya, 'ceasing-timeline')
    await emine.signIn()
    await fine(emine, 'ceasing-family-after')
  })
})

describe('A child has died', () => {
  const step = story()
  const child = 'Sam Whitby'
  let t: TestProgram
  let chromium: Chromium
  let priya: Desk
  let colin: Desk
  let mother: Desk

  before(async () => {
    t = await aProgram({ name: 'browserdeath', today: '2026-11-02' })
    const caseId = await aCase(t, {
      child: { given: 'Sam', family: 'Whitby', bornOn: '2017-04-10', sex: 'M' },
      mother: { given: 'Alice', family: 'Whitby' },
      facts: [
        plan,
        ['promise.made', '2026-10-26', { what: 'Ring about the therapist', to: 'Alice Whitby', by: '2026-10-30' }],
        ['reassessment.requested', '2026-10-12', { by: 'parent' }],
      ],
    })
    await outsiders(t, { families: { alice: `mother-${caseId}` } })
    chromium = await launchBrowser()
    priya = await Desk.of(t, chromium, 'Priya Raman')
    colin = await Desk.of(t, chromium, 'Colin Price')
    mother = await Desk.of(t, chromium, 'Parent alice')
  })
  after(async () => {
    await chromium.close()
    await t.close()
  })

  // A case that is closed stands on no list, and is found by its name.
  async function find(desk: Desk): Promise<void> {
    await desk.type('Find a case by name or reference', 'Whitby')
    await desk.press('Find')
    await desk.follow(child, desk.page.getByRole('main'))
  }

  step('it is recorded on one calm page', async () => {
    await waits(priya, /Sam Whitby/)
    await openCase(colin, child)
    await tab(colin, 'Ceasing and moving')
    await colin.follow('If the child has died')
    await fine(colin, 'died-form')
    await colin.sees('nothing is deleted, and the entry can be taken back if it was wrong')
    await colin.typeDay('Day on which the child died', '2026-10-31')
    await colin.type('Who told us', 'Grace Owusu, head teacher')
    await colin.type('What colleagues should know', 'Only Grace Owusu speaks with the family for now.')
    await colin.press('Record it')
    await fine(colin, 'died')
    await colin.sees(
      'Sam Whitby died on Saturday 31 October 2026',
      'We were told by Grace Owusu, head teacher.',
      'Only Grace Owusu speaks with the family for now.',
      'What people do, today if they can',
      'Priya Raman',
    )
  })

  step('everything stops, and whoever opens the case is told', async () => {
    await waitsNoMore(priya, /Sam/)
    await find(priya)
    await priya.sees('! Died on Saturday 31 October 2026. Nothing is sent', 'Nothing is to be done on this case now')
    await priya.doesNotSee('Support meanwhile', 'Record a ground for delay')
    await fine(priya, 'died-overview')
    await tab(priya, 'Contacts')
    await fine(priya, 'died-contacts')
    await priya.sees('Record a contact')
    await priya.doesNotSee('Ring about the therapist', 'What we promised', /overdue/)
    await tab(priya, 'Overview')
    await priya.follow('What colleagues do after a child’s death')
    await priya.sees('Only that person rings the family')
  })

  step('the family’s page is quiet', async () => {
    await mother.signIn()
    await fine(mother, 'died-family')
    await mother.sees('You will get no more letters or reminders from us')
    await mother.doesNotSee(/202\d/, /appeal|review|statement/i)
  })

  step('an entry that was wrong is taken back, and the work is there again', async () => {
    await find(colin)
    await tab(colin, 'Ceasing and moving')
    await colin.follow('The entry was wrong')
    await fine(colin, 'died-wrong')
    await colin.type('What happened', 'Another boy of the same name, at another school.')
    await colin.press('Take the entry back')
    await fine(colin, 'died-taken-back')
    await colin.sees('The entry is taken back')
    await colin.doesNotSee('Died on')
    await waits(priya, /Sam Whitby/)
  })
})
