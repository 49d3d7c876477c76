import type { CourseWords, LegWords, PathWords } from '../words.ts'
import { advice, askers, grounds, reviewDuties } from './shared.ts'

const noPlan = {
  staff: 'No plan',
  family: 'We decided not to write a plan and sent you our reasons',
  last: true,
} as const

const decide: LegWords = {
  deadlines: ['decide-whether-to-assess'],
  verb: 'Decide',
  within: { weeks: 6, of: 'the step before' },
  doing: 'deciding whether to assess',
  bar: 'Deciding',
  duty: 'decide whether to assess',
  expected: 'Decision',
  station: 'Decision whether to assess',
  family: 'We tell you whether we will assess',
  ends: {
    'assessment.agreed': { staff: 'Assessment agreed', family: 'We said yes' },
    'assessment.refused': { staff: 'Assessment refused', family: 'We said no', last: true },
    'reassessment.agreed': { staff: 'Re-assessment agreed', family: 'We said yes' },
    'reassessment.refused': { staff: 'Re-assessment refused', family: 'We said no', last: true },
  },
}

const draft: LegWords = {
  deadlines: ['notify-no-plan'],
  verb: 'Assess',
  within: { weeks: 16, of: 'the start' },
  doing: 'assessing',
  bar: 'Assessing',
  duty: 'draft plan, or none',
  expected: 'Draft plan, or none',
  station: 'Draft plan, or none',
  family: 'We tell you whether there will be a plan',
  ends: { 'plan.refused': noPlan, 'plan.proposed': { staff: 'Draft plan sent', family: 'We sent you a draft plan' } },
  passedBy: ['plan.proposed'],
}

const finalise: LegWords = {
  deadlines: ['finalise-plan'],
  verb: 'Make final',
  within: { weeks: 20, of: 'the start' },
  doing: 'making the plan final',
  bar: 'Making final',
  duty: 'final plan',
  expected: 'Final plan',
  station: 'Final plan',
  family: 'We send the final plan',
  ends: {
    'plan.finalised': { staff: 'Final plan sent', family: 'We sent you the final plan', last: true },
    'plan.amended': { staff: 'Amended plan sent', family: 'We sent you the changed plan', last: true },
    'amendment.dropped': { staff: 'No amendment', family: 'We decided not to change the plan', last: true },
  },
}

const courses: CourseWords[] = [
  { id: 'assessment', weeks: 20, marks: [0, 6, 16, 20], legs: [decide, draft, finalise] },
  {
    id: 'ordered-assessment',
    order: 'assess',
    weeks: 14,
    marks: [0, 2, 10, 14],
    legs: [
      {
        ...decide,
        deadlines: ['comply-with-order'],
        within: { weeks: 2, of: 'the step before' },
        doing: 'starting the assessment that the Tribunal ordered',
      },
      { ...draft, deadlines: ['notify-no-ordered-plan'], within: { weeks: 10, of: 'the start' } },
      { ...finalise, deadlines: ['finalise-ordered-plan'], within: { weeks: 14, of: 'the start' } },
    ],
  },
  {
    id: 'ordered-plan',
    order: 'make-plan',
    weeks: 11,
    marks: [0, 5, 11],
    legs: [
      {
        ...draft,
        deadlines: ['comply-with-order'],
        verb: 'Draft',
        within: { weeks: 5, of: 'the start' },
        doing: 'drafting the plan that the Tribunal ordered',
        bar: 'Drafting',
        duty: 'draft plan',
        expected: 'Draft plan',
        station: 'Draft plan',
        family: 'We send you a draft plan',
      },
      { ...finalise, deadlines: ['finalise-ordered-plan'], within: { weeks: 11, of: 'the start' } },
    ],
  },
  {
    id: 'reconsideration',
    order: 'reconsider',
    weeks: 2,
    marks: [0, 2],
    legs: [
      {
        ...draft,
        deadlines: ['comply-with-order'],
        verb: 'Reconsider',
        within: { weeks: 2, of: 'the start' },
        doing: 'reconsidering, as the Tribunal ordered',
        bar: 'Reconsidering',
      },
    ],
  },
  {
    id: 'reassessment',
    weeks: 16,
    marks: [0, 2, 16],
    legs: [
      { ...decide, deadlines: ['decide-reassessment'], within: { weeks: 2, of: 'the step before' } },
      {
        ...finalise,
        deadlines: ['finalise-reassessment'],
        within: { weeks: 14, of: 'the step before' },
        verb: 'Assess again',
        doing: 'assessing again',
        bar: 'Re-assessing',
      },
    ],
  },
]

/** The path under the Children and Families Act 2014: 6 weeks, then to week 16, then to week 20 of the request. */
export const englandEhc: PathWords = {
  plan: 'EHC plan',
  courses,
  starts: {
    'assessment.requested': { staff: 'Request received', family: '{asker} asked for an assessment' },
    'responsibility.acquired': { staff: 'Request taken over', family: 'We took your request over' },
    'reassessment.requested': { staff: 'Re-assessment requested', family: '{asker} asked us to assess again' },
    'notification.received': { staff: 'Notification received', family: '{asker} told us about {child}' },
    'appeal.decided': { staff: 'Tribunal’s order', family: 'The Tribunal decided your appeal' },
    'appeal.conceded': { staff: 'Appeal not opposed', family: 'We agreed with your appeal' },
  },
  endings: {
    'request.withdrawn': { staff: 'Request withdrawn', family: 'The request was withdrawn' },
    'responsibility.acquired': { staff: 'Request taken over', family: 'We took your request over' },
    'plan.refused': noPlan,
    'plan.ceased': { staff: 'Plan ended', family: 'The plan ended' },
    'plan.transferred-out': { staff: 'Passed to another authority', family: 'Another authority took over' },
  },
  askers,
  meetings: {
    parents: { staff: 'Parents met', family: 'We met you' },
    plan: { staff: 'Met on the draft', family: 'We met to talk about the draft plan' },
    review: { staff: 'Review meeting', family: 'We met for the review' },
    'review-planned': { staff: 'Review meeting planned', family: 'The review meeting' },
  },
  windows: {
    'comments-on-draft': { inside: '15 days', staff: 'Parents’ 15 days', family: 'Your time to comment' },
    'comments-on-amendment': {
      inside: '15 days',
      staff: 'Parents’ 15 days on the amendment',
      family: 'Your time to comment on the changes',
    },
    appeal: { inside: 'to appeal', staff: 'Time to appeal', family: 'Your time to appeal' },
  },
  advice,
  grounds,
  review: {
    deadlines: ['review-plan', 'review-transferred-plan'],
    name: 'annual review',
    family: 'We look at the plan again together',
    starts: {
      'plan.finalised': { staff: 'Final plan sent', family: 'We sent you the final plan' },
      'plan.brought-forward': { staff: 'Plan in force', family: 'The plan was in force' },
      'plan.transferred-in': {
        staff: 'Taken over from another authority',
        family: 'We took over from your last authority',
      },
      'review.decided': { staff: 'Last review', family: 'We finished the last review' },
    },
    duties: reviewDuties('plan'),
  },
  afterwards: [
    {
      for: 'family',
      name: 'If you disagree with it',
      when: 'You can appeal within 2 months. We will tell you how, and the last day, when we send it.',
    },
    { for: 'family', name: 'We look at it again together', when: 'Within a year of the final plan' },
    {
      for: 'staff',
      name: 'First annual review',
      when: 'within 12 months beginning with the day the plan is made',
    },
  ],
}
