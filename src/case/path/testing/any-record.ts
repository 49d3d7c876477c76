import fc from 'fast-check'
import { addDays, type Day, day, daysFrom } from '../../../kernel/day.ts'
import type { Deadline, LawWindow } from '../../../law/law.ts'
import type { PathFact } from '../chain.ts'
import type { PathInput } from '../course.ts'
import { pathWords } from '../words/of-law.ts'
import { duty } from './a-record.ts'

/** Any path under either law: steps of any length, ends of every kind, advice, windows, closures, any day as today. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  ehc: fc.boolean(),
  startedOn: fc.integer({ min: 0, max: 4000 }).map(days => addDays(day('2010-01-01'), days)),
  steps: fc.array(fc.integer({ min: 0, max: 220 }), { maxLength: 4 }),
  outcome: fc.constantFrom('on', 'on', 'refused', 'withdrawn'),
  excused: fc.boolean(),
  todayAfter: fc.integer({ min: 0, max: 1500 }),
  asked: fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 40 }), came: fc.option(fc.integer({ min: 0, max: 90 })) }),
    { maxLength: 6 },
  ),
  meetings: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }),
  windows: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
  closures: fc.array(fc.record({ after: fc.integer({ min: -30, max: 400 }), long: fc.integer({ min: 3, max: 45 }) }), {
    maxLength: 4,
  }),
  reviewed: fc.boolean(),
})

/** What happened, in days after the request. */
export interface Story {
  ehc: boolean
  startedOn: Day
  steps: number[]
  outcome: string
  excused: boolean
  todayAfter: number
  asked: { after: number; came: number | null }[]
  meetings: number[]
  windows: number[]
  closures: { after: number; long: number }[]
  reviewed: boolean
}

/** The record of a story and what the law yields from it. */
export function recordOf(story: Story): PathInput {
  const { ehc, startedOn, outcome } = story
  const facts: PathFact[] = []
  const add = (name: string, on: Day, says: Record<string, unknown> = {}): number => {
    facts.push({ position: facts.length + 1, name, on, says })
    return facts.length
  }
  const deadlines = ehc ? ehcDeadlines(story, facts, add) : statementDeadlines(story, facts, add)
  const last = facts.at(-1)
  if (story.reviewed && last?.name === 'plan.finalised') deadlines.push(duty('review-plan', facts, last.position, 364))
  story.asked.forEach(({ after, came }, index) => {
    const about = `advice:${index}`
    const asked = add('advice.requested', addDays(startedOn, after), { from: 'other' })
    const metBy =
      came === null ? undefined : add('advice.received', addDays(startedOn, after + came), { from: 'other' })
    deadlines.push(duty('give-advice', facts, asked, 42, { about, ...(metBy === undefined ? {} : { metBy }) }))
  })
  story.meetings.forEach((after, index) => {
    add('meeting.held', addDays(startedOn, after), { kind: index % 2 === 0 ? 'parents' : 'plan' })
  })
  const input: PathInput = {
    words: pathWords[ehc ? 'england-ehc-2014' : 'england-statements-2001'],
    facts,
    deadlines,
    windows: story.windows.map((after): LawWindow => {
      const opensOn = addDays(startedOn, after)
      const id = ehc ? 'comments-on-draft' : 'representations-on-plan'
      return { id, after: 'plan.proposed', about: null, who: 'parent', opensOn, closesOn: addDays(opensOn, 14) }
    }),
    closures: story.closures
      .map(({ after, long }) => ({ from: addDays(startedOn, after), reopens: addDays(startedOn, after + long) }))
      .sort((a, b) => daysFrom(b.from, a.from)),
    today: addDays(
      facts.reduce((latest, f) => (f.on > latest ? f.on : latest), startedOn),
      story.todayAfter,
    ),
    childName: 'Zeynep',
    link: position => `#fact-${position}`,
  }
  return outcome === 'withdrawn' ? withdrawn(input) : input
}

type Add = (name: string, on: Day, says?: Record<string, unknown>) => number

function statementDeadlines({ startedOn, steps, outcome, excused }: Story, facts: PathFact[], add: Add): Deadline[] {
  const legs = [
    ['decide-whether-to-assess', 42, 'assessment.agreed', 'assessment.refused'],
    ['complete-assessment', 70, 'assessment.completed', 'assessment.completed'],
    ['propose-or-refuse-plan', 14, 'plan.proposed', 'plan.refused'],
    ['finalise-plan', 56, 'plan.finalised', 'plan.finalised'],
  ] as const
  const deadlines: Deadline[] = []
  let by = add('assessment.requested', startedOn, { by: 'school' })
  let on = startedOn
  for (const [index, [id, days, went, stopped]] of legs.entries()) {
    const took = steps[index]
    const more = excused ? { excusedBy: 'exceptional-circumstances' } : {}
    if (took === undefined) {
      deadlines.push(duty(id, facts, by, days, more))
      return deadlines
    }
    on = addDays(on, took)
    const stops = outcome === 'refused' && index === steps.length - 1 && went !== stopped
    const metBy = add(stops ? stopped : went, on)
    deadlines.push(duty(id, facts, by, days, { ...more, metBy }))
    if (stops) return deadlines
    by = metBy
  }
  return deadlines
}

function ehcDeadlines({ startedOn, steps }: Story, facts: PathFact[], add: Add): Deadline[] {
  const by = add('assessment.requested', startedOn, { by: 'parent' })
  const [agreed, proposed, final] = steps
  if (agreed === undefined) return [duty('decide-whether-to-assess', facts, by, 42)]
  const agreedOn = addDays(startedOn, agreed)
  const deadlines = [duty('decide-whether-to-assess', facts, by, 42, { metBy: add('assessment.agreed', agreedOn) })]
  if (proposed === undefined)
    return [...deadlines, duty('notify-no-plan', facts, by, 112), duty('finalise-plan', facts, by, 140)]
  const proposedOn = addDays(agreedOn, proposed)
  add('plan.proposed', proposedOn)
  const taken = duty('notify-no-plan', facts, by, 112, { takenAway: true })
  if (final === undefined) return [...deadlines, taken, duty('finalise-plan', facts, by, 140)]
  const metBy = add('plan.finalised', addDays(proposedOn, final))
  return [...deadlines, taken, duty('finalise-plan', facts, by, 140, { metBy })]
}

/** The same path, its open duty taken away by a withdrawal on today’s day. */
function withdrawn(input: PathInput): PathInput {
  const position = input.facts.length + 1
  return {
    ...input,
    facts: [...input.facts, { position, name: 'request.withdrawn', on: input.today }],
    deadlines: input.deadlines.map(d => (d.metOn === null ? { ...d, takenAway: true } : d)),
  }
}
