import type { PathWords } from '../words.ts'
import { advice, askers, grounds, reviewDuties } from './shared.ts'

const legs = [
  {
    deadlines: ['decide-whether-to-assess', 'decide-reassessment'],
    verb: 'Decide',
    within: { weeks: 6, of: 'the step before' },
    doing: 'deciding whether to assess',
    bar: 'Deciding',
    duty: 'tell the parents',
    expected: 'Decision',
    station: 'Decision whether to assess',
    family: 'We tell you whether we will assess',
    ends: {
      'assessment.agreed': { staff: 'Assessment agreed', family: 'We said yes' },
      'assessment.refused': { staff: 'Assessment refused', family: 'We said no', last: true },
      'reassessment.agreed': { staff: 'Re-assessment agreed', family: 'We said yes' },
      'reassessment.refused': { staff: 'Re-assessment refused', family: 'We said no', last: true },
    },
  },
  {
    deadlines: ['complete-assessment'],
    verb: 'Assess',
    within: { weeks: 10, of: 'the step before' },
    doing: 'assessing',
    bar: 'Assessing',
    duty: 'assess',
    expected: 'Assessment',
    station: 'Assessment complete',
    family: 'We finish the assessment',
    ends: { 'assessment.completed': { staff: 'Assessment complete', family: 'We finished the assessment' } },
  },
  {
    deadlines: ['propose-or-refuse-plan'],
    verb: 'Propose',
    within: { weeks: 2, of: 'the step before' },
    doing: 'proposing a statement, or not',
    bar: 'Proposing',
    duty: 'propose or refuse',
    expected: 'Proposed statement',
    station: 'Statement proposed',
    family: 'We tell you whether there will be a statement',
    ends: {
      'plan.proposed': { staff: 'Statement proposed', family: 'We sent you the proposed statement' },
      'plan.refused': {
        staff: 'Note in lieu sent',
        family: 'We decided not to write a statement and sent you our reasons',
        last: true,
      },
      'amendment.proposed': { staff: 'Amendment proposed', family: 'We proposed to change the statement', last: true },
      'amendment.dropped': { staff: 'No amendment', family: 'We decided not to change the statement', last: true },
      'cease.decided': { staff: 'Decided to cease', family: 'We decided to end the statement', last: true },
    },
  },
  {
    deadlines: ['finalise-plan'],
    verb: 'Make final',
    within: { weeks: 8, of: 'the step before' },
    doing: 'making the statement final',
    bar: 'Making final',
    duty: 'final statement',
    expected: 'Final statement',
    station: 'Final statement',
    family: 'We send the final statement',
    ends: {
      'plan.finalised': { staff: 'Final statement sent', family: 'We sent you the final statement', last: true },
    },
  },
] as const satisfies PathWords['courses'][number]['legs']

const [decide, assess, propose, finalise] = legs

/** The path under the Education Act 1996 and the regulations of 2001: 6, 10, 2 and 8 weeks. */
export const englandStatements: PathWords = {
  plan: 'statement',
  courses: [
    { id: 'assessment', weeks: 26, marks: [0, 6, 16, 18, 26], legs },
    {
      id: 'ordered-assessment',
      order: 'assess',
      weeks: 24,
      marks: [0, 4, 14, 16, 24],
      legs: [
        {
          ...decide,
          deadlines: ['comply-with-order'],
          within: { weeks: 4, of: 'the step before' },
          doing: 'starting the assessment that the Tribunal ordered',
        },
        assess,
        propose,
        finalise,
      ],
    },
    {
      id: 'ordered-statement',
      order: 'make-plan',
      weeks: 5,
      marks: [0, 5],
      legs: [
        {
          ...finalise,
          deadlines: ['comply-with-order'],
          within: { weeks: 5, of: 'the step before' },
          doing: 'making the statement that the Tribunal ordered',
        },
      ],
    },
    {
      id: 'reconsideration',
      order: 'reconsider',
      weeks: 10,
      marks: [0, 2, 10],
      legs: [
        { ...propose, deadlines: ['comply-with-order'], doing: 'reconsidering, as the Tribunal ordered' },
        finalise,
      ],
    },
  ],
  starts: {
    'assessment.requested': { staff: 'Request received', family: '{asker} asked for an assessment' },
    'assessment.proposed': {
      staff: 'Notice of a possible assessment',
      family: 'We told you that we might assess {child}',
    },
    'reassessment.requested': { staff: 'Re-assessment requested', family: '{asker} asked us to assess again' },
    'notification.received': { staff: 'Notification received', family: '{asker} told us about {child}' },
    'appeal.decided': { staff: 'Tribunal’s order', family: 'The Tribunal decided your appeal' },
    'appeal.conceded': { staff: 'Appeal not opposed', family: 'We agreed with your appeal' },
  },
  endings: {
    'request.withdrawn': { staff: 'Request withdrawn', family: 'The request was withdrawn' },
    'plan.refused': {
      staff: 'Note in lieu sent',
      family: 'We decided not to write a statement and sent you our reasons',
    },
    'plan.ceased': { staff: 'Statement ended', family: 'The statement ended' },
    'plan.transferred-out': { staff: 'Passed to another authority', family: 'Another authority took over' },
  },
  askers,
  meetings: {
    parents: { staff: 'Parents met', family: 'We met you' },
    plan: { staff: 'Met on the proposal', family: 'We met to talk about it' },
    review: { staff: 'Review meeting', family: 'We met for the review' },
    'review-planned': { staff: 'Review meeting planned', family: 'The review meeting' },
  },
  windows: {
    'representations-before-assessment': {
      inside: '29 days to write',
      staff: 'Parents’ 29 days',
      family: 'Your time to write to us',
    },
    'representations-on-plan': { inside: '15 days', staff: 'Parents’ 15 days', family: 'Your time to comment' },
    'further-representations': { inside: '15 more', staff: 'Parents’ 15 more days', family: 'Your time to comment' },
    'representations-on-amendment': {
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
    family: 'We look at the statement again together',
    starts: {
      'plan.finalised': { staff: 'Final statement sent', family: 'We sent you the final statement' },
      'plan.brought-forward': { staff: 'Statement in force', family: 'The statement was in force' },
      'plan.transferred-in': {
        staff: 'Taken over from another authority',
        family: 'We took over from your last authority',
      },
      'review.decided': { staff: 'Last review', family: 'We finished the last review' },
    },
    duties: reviewDuties('statement'),
  },
  afterwards: [
    {
      for: 'family',
      name: 'If you disagree with it',
      when: 'You can appeal within 2 months. We will tell you how, and the last day, when we send it.',
    },
    { for: 'family', name: 'We look at it again together', when: 'Within a year of the final statement' },
    {
      for: 'staff',
      name: 'First annual review',
      when: 'within 12 months beginning with the day the statement is made',
    },
  ],
}
