import { day } from '../../kernel/day.ts'
import type { CeasingGround, CeasingPolicy, EvidencePoint } from '../ceasing-policy.ts'

const standing =
  'An example, written for this demonstration. The authority’s own document is not public; nobody should rely on this text.'

const progress: readonly EvidencePoint[] = [
  { id: 'progress', words: 'The progress made, from the last review and the school’s own records' },
  { id: 'criteria', words: 'Which criteria are no longer met, and what shows it', criteria: true },
  { id: 'after', words: 'How the needs that remain are met without it' },
]

const secure: CeasingGround = {
  id: 'secure',
  name: 'Placed under an order',
  words: 'a child is placed in a secure unit or in other residential provision with education under an order',
  guidance:
    'Ask whether the order is likely to last. While it lasts, the place itself must provide education; a child who comes back may need the same help again.',
  evidence: [
    { id: 'order', words: 'The order: which court, when, and for how long' },
    { id: 'provision', words: 'What education the place gives, and how it meets the needs' },
  ],
}

/** The five grounds are the service's own, in its words; what shows each, and the ages looked at, are examples. */
export const ceasingOfStatements: CeasingPolicy = {
  id: 'ceasing-criteria',
  title: 'Criteria for ceasing to maintain Statements',
  version: 1,
  inForce: { from: day('2026-09-01') },
  standing,
  opening: [
    'A statement is kept for as long as it is needed. It is ceased only when it is no longer necessary to maintain it (Education Act 1996, Schedule 27, paragraph 11), after those concerned were asked, and each child is looked at on their own: a ground opens the question and does not answer it.',
    'Parents are told the decision and its reasons in writing and can appeal to the Tribunal. The statement stays in force until the time to appeal is over, or the appeal is decided.',
  ],
  grounds: [
    {
      id: 'progress',
      name: 'Progress',
      words: 'a child no longer meets the Statutory Assessment criteria because progress has been made',
      guidance:
        'Weigh the child against the criteria as they are now, without the help that the statement gives: progress that rests on that help is not yet a reason to end it.',
      evidence: progress,
    },
    secure,
    {
      id: 'independent',
      name: 'Parents’ own independent school',
      words: 'a child is placed by parents in an independent school',
      guidance:
        'This is a reason to consider, and not an end in itself: ask whether the school can meet all the needs, and whether the statement protects the child if the place is lost.',
      evidence: [
        { id: 'place', words: 'The parents’ own words that they place the child there, and pay' },
        { id: 'suitable', words: 'How the school meets the needs that the statement describes' },
      ],
    },
    {
      id: 'left-school',
      name: 'Left school after compulsory school age',
      words: 'a child ceases to attend school after the end of compulsory school age',
      guidance: 'Ask whether the young person means to come back to a school, and what they go on to.',
      evidence: [
        { id: 'left', words: 'The last day at school, from the school itself' },
        { id: 'onward', words: 'What the young person does next, and who helps with it' },
      ],
      notBefore: 'compulsory-school-age',
    },
    {
      id: 'nineteen',
      name: '19th birthday',
      words:
        'the statement-holder reaches their 19th birthday (with provision governed by that Statement being sustained until the end of the academic year in which the 19th birthday falls)',
      guidance:
        'The day is exact: 19 on the day of the birthday. What the statement provides goes on to the end of that academic year.',
      evidence: [
        { id: 'birthday', words: 'The day of birth, as we hold it and the school confirms it' },
        { id: 'onward', words: 'What the young person does when the academic year ends' },
      ],
      provisionToEndOfYearOf: 19,
      notBefore: { age: 19 },
    },
  ],
  answerWithin: 21,
  milestones: [
    {
      id: 'leaving',
      name: 'Leaves compulsory schooling',
      at: 'end of compulsory school age',
      asks: 'Find out whether the young person stays at school, and plan for what comes after',
      ground: 'left-school',
    },
    {
      id: 'nineteen',
      name: 'Turns 19',
      at: { age: 19 },
      asks: 'Propose to cease, with the provision kept to the end of the academic year',
      ground: 'nineteen',
      ends: true,
    },
  ],
}

/** Under the law of EHC plans no age under 25 ends a plan by itself. */
export const ceasingOfEhcPlans: CeasingPolicy = {
  id: 'ceasing-criteria',
  title: 'When we cease to maintain an EHC plan',
  version: 1,
  inForce: { from: day('2026-09-01') },
  standing,
  opening: [
    'A plan is ceased only when we are no longer responsible for the child or young person, or it is no longer necessary to maintain it (Children and Families Act 2014, section 45). From 19 on we ask whether the education or training outcomes are achieved; age alone ends nothing before 25.',
    'We ask the parents or the young person, and the head or principal, before we decide. They can appeal, and the plan stays in force until the time to appeal is over or the appeal is decided.',
  ],
  grounds: [
    {
      id: 'outcomes',
      name: 'Outcomes achieved',
      words: 'the special educational provision in the plan is no longer necessary, and its outcomes are achieved',
      guidance: 'From 19 on, say of each education or training outcome whether it is achieved.',
      evidence: [
        { id: 'outcomes', words: 'Each outcome of the plan, and whether it is achieved' },
        { id: 'criteria', words: 'Why the provision is no longer necessary', criteria: true },
      ],
    },
    {
      id: 'left-education',
      name: 'Left education at 18 or over',
      words: 'a young person of 18 or over has left education or training and does not wish to return',
      guidance:
        'Review first, and ask whether returning would be right: only when the young person does not wish it, or it would not be appropriate, can the plan end. Under 18, a plan is reviewed and not ceased because a young person has left.',
      evidence: [
        { id: 'left', words: 'The last day, from the school or college itself' },
        { id: 'review', words: 'The review that was held, and what it found' },
        { id: 'wishes', words: 'The young person’s own words on returning' },
      ],
      notBefore: { age: 18 },
    },
    {
      id: 'work',
      name: 'Paid work or higher education',
      words: 'a young person takes up paid employment, other than an apprenticeship, or a place in higher education',
      guidance: 'An apprenticeship is education or training: the plan goes on.',
      evidence: [
        { id: 'offer', words: 'The employment, or the place at university, and the day it began' },
        { id: 'handover', words: 'What was handed on to whoever helps there' },
      ],
      notBefore: 'compulsory-school-age',
    },
    secure,
    {
      id: 'twenty-five',
      name: '25th birthday',
      words: 'a young person reaches 25; the plan may go on to the end of the academic year of the birthday',
      guidance: 'A plan may be kept to the end of the academic year in which the young person turns 25.',
      evidence: [{ id: 'onward', words: 'What comes after, and who helps with it' }],
      provisionToEndOfYearOf: 25,
      notBefore: { age: 25 },
    },
  ],
  answerWithin: 15,
  milestones: [
    {
      id: 'leaving',
      name: 'Leaves compulsory schooling',
      at: 'end of compulsory school age',
      asks: 'Plan for what comes after school, with the young person, whose rights these now are',
    },
    {
      id: 'nineteen',
      name: 'Turns 19',
      at: { age: 19 },
      asks: 'Ask whether the education or training outcomes are achieved; age alone ends nothing',
      ground: 'outcomes',
    },
    {
      id: 'twenty-five',
      name: 'Turns 25',
      at: { age: 25 },
      asks: 'Decide whether the plan goes on to the end of the academic year',
      ground: 'twenty-five',
      ends: true,
    },
  ],
}
