import { decideProposal, decideWhetherToAssess } from '../assessment/decide.ts'
import type { CriterionAnswer } from '../authority/criteria.ts'
import type { Case } from '../case/case.ts'
import { evidenceOf } from '../case/evidence.ts'
import type { Decision } from '../case/handle.ts'
import { partIn, putForward } from '../case/own-part.ts'
import { areasOf, criteriaFor, nameOfSet, setInForce } from '../case/weighing.ts'
import type { Day } from '../kernel/day.ts'
import type { Course } from './course.ts'
import { about } from './needs-in-words.ts'
import type { Act } from './story.ts'

/** Whether to assess, weighed against every criterion that is in force, with what the case has to show. */
export function decideAsWeighed(theCase: Case, course: Course, on: Day): Decision {
  const { child, words, pace, senior } = course
  const { criteria, answers } = weighedBy(theCase, course, on)
  const assess = pace.outcome === 'assess'
  return decideWhetherToAssess(
    theCase,
    {
      criteria,
      answers,
      outcome: assess ? 'assess' : 'refuse',
      support: assess ? null : about(child, words.instead),
      decidedBy: `${senior.name}, after the panel`,
      on,
      happened: false,
    },
    on,
    { part: partIn(putForward(theCase), senior.account, null), others: [] },
  )
}

/** The case manager puts the answers before the panel. */
export function proposalAct(course: Course, on: Day): Act {
  return {
    on,
    by: course.manager,
    decide(theCase) {
      const { criteria, answers } = weighedBy(theCase, course, on)
      const typed = Object.fromEntries(
        answers.flatMap(({ criterion: { criterion }, answer, reason, evidence }) => [
          [`answer-${criterion.id}`, answer],
          [`reason-${criterion.id}`, reason],
          [`evidence-${criterion.id}`, evidence],
        ]),
      )
      const numbered = answers.map(a => a.criterion)
      return decideProposal(theCase, numbered, criteria, typed, on)
    },
  }
}

function weighedBy(theCase: Case, { profile, child, pace }: Course, on: Day) {
  const set = setInForce(profile, on)
  const evidence = evidenceOf(theCase, profile).map(e => e.id)
  const assess = pace.outcome === 'assess'
  const answers = criteriaFor(set, areasOf(theCase, profile, undefined)).map((criterion, place) => {
    const answer: CriterionAnswer = assess
      ? place % 4 === 3
        ? 'partly'
        : 'met'
      : place % 3 === 1
        ? 'partly'
        : 'not-met'
    return {
      criterion,
      answer,
      reason: about(child, reasonFor(answer, place)),
      evidence: answer === 'not-met' ? [] : evidence.slice(place % 2, (place % 2) + 2),
    }
  })
  return { criteria: nameOfSet(set), answers }
}

function reasonFor(answer: 'met' | 'partly' | 'not-met', place: number): string {
  const reasons = {
    met: [
      '{name} needs an adult close by to follow any lesson, and two cycles of planned support have not changed that.',
      'What was tried was well planned, was reviewed twice with the parents, and has not been enough.',
      'The distance to other children of {his} age has grown in the last year.',
      'The reports agree on this, and so do the parents.',
    ],
    partly: [
      'The school’s and the parents’ accounts show it; the reports see it less.',
      'It is so at school on most days; at home there is another picture.',
    ],
    'not-met': [
      '{name} has made progress with the support of the last two terms.',
      'The school can give this from its own resources, and has begun to.',
      'No report shows it for {him} at present.',
    ],
  }[answer]
  return reasons[place % reasons.length] ?? ''
}
