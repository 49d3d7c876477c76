import { listDueFor, type Term, termOf, termsOf } from '../authority/terms.ts'
import { addDays, type Day, shortDay } from '../kernel/day.ts'
import { type Case, factsNamed, openDeadlines } from './case.ts'
import { silence } from './silence.ts'
import type { Task } from './tasks.ts'

/**
 * The head teacher's list on which the review of a case stands: that of the term in which it falls due, or is late since. Null
 * where no review is to come, or the calendar of the schools does not reach so far.
 */
export function termListOf(theCase: Case): { term: Term; dueOn: Day; listed: boolean } | null {
  const review = openDeadlines(theCase).find(d => d.id === 'review-plan' || d.id === 'review-transferred-plan')
  if (review === undefined || theCase.setting === null) return null
  const term = termOf(termsOf(theCase.closures), review.dueOn)
  if (term === null) return null
  const listed = factsNamed(theCase, 'review.listed').some(f => f.says.term === term.id)
  return { term, dueOn: listDueFor(term), listed }
}

/** The list of a term that a school has not been sent, from four weeks before the day it should be. */
export function termListTasks(theCase: Case): Task[] {
  const list = termListOf(theCase)
  const held = factsNamed(theCase, 'review.held', 'review.planned').at(-1)
  if (list === null || list.listed || theCase.setting === null) return []
  const review = openDeadlines(theCase).find(d => d.id.startsWith('review-'))
  // A school that has planned the review already needs no list for it.
  if (held !== undefined && review !== undefined && held.on >= review.startedOn) return []
  return [
    silence({
      taskId: `term-list:${list.term.id}`,
      title: `Send ${theCase.setting.name} its list of reviews for the ${list.term.name.toLowerCase()}`,
      rule: `Two weeks before the term begins on ${shortDay(list.term.from)}`,
      dueOn: list.dueOn,
      shownFrom: addDays(list.dueOn, -14),
      role: 'annual-review-assistant',
      path: `/reviews/term/${list.term.id}/${theCase.setting.settingId}`,
    }),
  ]
}
