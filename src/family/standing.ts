import type { OutsideView } from '../case/outside-view.ts'
import { withArticle } from '../kernel/article.ts'
import { type Day, daysFrom, longDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'

/** Where a case stands and what comes next, as a family is told: "we" and "you", our lateness said plainly. */
export interface Standing {
  where: string
  more: string[]
  next: string[]
}

export function standing(view: OutsideView, today: Day): Standing {
  const { words } = packs[view.law]
  const { name } = view.child
  return {
    where: `${whereWords(view, words.document, words.proposed)}${openWords(view, today)}`,
    more: [...nextPlaceWords(view, words.document), ...metWords(view), ...lateWords(view, today)],
    next: nextWords(view, today, name, words),
  }
}

function whereWords(view: OutsideView, plan: string, proposed: string): string {
  const { name } = view.child
  switch (view.stage) {
    case 'nothing-asked':
      return `Nobody has asked for an assessment of ${name} yet.`
    case 'notified':
      return `Health or social care told us about ${name}. We are thinking about what to do.`
    case 'considering':
      return `We are deciding whether to assess ${name}.`
    case 'not-assessing':
      return `We decided not to assess ${name}. Our letter gives the reasons and the help offered instead.`
    case 'withdrawn':
      return 'The request was withdrawn.'
    case 'assessing':
      return `We are assessing ${name}. People who know ${name} are writing to us.`
    case 'deciding-on-plan':
      return `The assessment is finished. We are deciding whether to write ${withArticle(plan)}.`
    case 'no-plan':
      return `We decided not to write ${withArticle(plan)}. Our letter gives the reasons.`
    case 'proposed':
      return `We have written a ${proposed}.`
    case 'maintained':
      return `${name} has ${withArticle(plan)}. We look at it again together every year.`
    case 'reviewing':
      return `The ${plan} is being reviewed.`
    case 'amending':
      return `We are changing the ${plan}.`
    case 'ceasing':
      if (view.ending === 'kept') return `We thought about ending the ${plan}, and it goes on as it is.`
      return view.ending === 'decided'
        ? `We decided to end the ${plan}. Our letter gives the reasons. It holds until the time to appeal is over${view.keptUntil === undefined ? '' : `, and what it provides goes on until ${longDay(view.keptUntil)}`}.`
        : `We are thinking about ending the ${plan}.`
    case 'ceased':
      return `The ${plan} has ended.`
    case 'transferred-out':
      return `Another authority looks after ${name}’s ${plan} now.`
  }
}

function nextPlaceWords({ child, nextPlace }: OutsideView, plan: string): string[] {
  if (nextPlace === undefined) return []
  return [`The ${plan} names ${nextPlace.name}. ${child.name} begins there on ${longDay(nextPlace.from)}.`]
}

function nextWords(
  view: OutsideView,
  today: Day,
  name: string,
  words: { document: string; final: string; proposed: string },
): string[] {
  const ours = view.deadlines
    .filter(d => d.metOn === null && !d.takenAway && d.owner === 'authority' && d.id !== 'give-advice')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const [next] = ours
  if (next === undefined) return ['Nothing more is due from us at the moment.']
  const what: Readonly<Record<string, string>> = {
    'decide-whether-to-assess': `tell you whether we will assess ${name}`,
    'complete-assessment': `finish the assessment of ${name}`,
    'propose-or-refuse-plan':
      view.stage === 'deciding-on-plan'
        ? `send you a ${words.proposed}, or tell you why there will be none`
        : `tell you what follows from the new assessment of ${name}`,
    'notify-no-plan': `tell you if there will be no ${words.document}`,
    'finalise-plan': `send you ${name}’s ${words.final}`,
    'review-plan': `finish the next review of the ${words.document}`,
    'decide-after-review': 'tell you what we decided after the review',
    'notify-review-decision': 'tell you what we decided after the review',
    'propose-amendment': `send you the changes to the ${words.document} that we propose`,
    'finalise-amendment': `send you the changed ${words.document}, or tell you why it stays as it is,`,
    'name-next-setting': `name the next school for ${name} in the ${words.document}`,
    'decide-reassessment': `tell you whether we will assess ${name} again`,
    'finalise-reassessment': `send you the ${words.document} that follows from the new assessment`,
    'decide-school-change': 'tell you whether we name the school that you ask for',
  }
  const days = daysFrom(today, next.dueOn)
  const act = what[next.id] ?? 'take the next step'
  if (days < 0)
    return [
      `We should have ${past(act)} by ${longDay(next.dueOn)}. We are ${count(-days, 'day')} late, and we are sorry.`,
    ]
  return [
    ...ownAdviceWords(view, today),
    `We must ${act} by ${longDay(next.dueOn)}. That is ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days from today`}.`,
  ]
}

/** What is asked of the family itself. */
function ownAdviceWords(view: OutsideView, today: Day): string[] {
  const asked = view.deadlines.find(
    d => d.id === 'give-advice' && d.owner === 'parent' && d.metOn === null && !d.takenAway && d.dueOn >= today,
  )
  if (asked === undefined) return []
  return [
    `We asked you too what ${view.child.name} needs and what helps. You can tell us until the end of ${endOf(asked.dueOn, today)}.`,
  ]
}

/** The family's time that runs now is the first thing they read. */
function openWords(view: OutsideView, today: Day): string {
  const open = view.windows.filter(w => w.opensOn <= today && today <= w.closesOn)
  const comments = open.find(w => w.id !== 'appeal')
  if (comments !== undefined)
    return ` You can ${view.stage === 'proposed' ? 'still comment' : 'write to us'} until the end of ${endOf(comments.closesOn, today)}.`
  const appeal = open.find(w => w.id === 'appeal')
  return appeal === undefined
    ? ''
    : ` If you disagree, you can appeal until the end of ${endOf(appeal.closesOn, today)}.`
}

function endOf(day: Day, today: Day): string {
  const left = daysFrom(today, day)
  return left === 0 ? 'today' : left === 1 ? 'tomorrow' : longDay(day)
}

/** That we met is said while the statement is still being talked about. */
function metWords(view: OutsideView): string[] {
  const met = view.facts.filter(f => f.name === 'meeting.held').at(-1)
  if (view.stage !== 'proposed' || met === undefined) return []
  return [
    `We met you on ${longDay(met.on)}. When we have read what you send, we write the ${packs[view.law].words.final}.`,
  ]
}

/** Advice that is late keeps a family waiting: it is said, without saying whose it is. */
function lateWords(view: OutsideView, today: Day): string[] {
  const late = view.deadlines.filter(d => d.id === 'give-advice' && d.metOn === null && !d.takenAway && d.dueOn < today)
  if (late.length === 0) return []
  return [
    `${late.length === 1 ? 'One piece' : `${late.length} pieces`} of advice we asked for ${late.length === 1 ? 'is' : 'are'} late. We keep asking.`,
  ]
}

function past(act: string): string {
  return act
    .replace(/^tell/, 'told')
    .replace(/^finish/, 'finished')
    .replace(/^send/, 'sent')
    .replace(/^take/, 'taken')
    .replace(/^name/, 'named')
    .replace(/, or tell/, ', or told')
}
