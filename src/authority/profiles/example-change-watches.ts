import type { Watch } from '../watches.ts'

// The end of the plan ends what is watched of its changes.
const ended = [{ fact: 'plan.ceased' }, { fact: 'plan.transferred-out' }]

/** Where moves and requests go missing while a plan is in force. The source names no ladder; these are examples. */
export const changeWatches: readonly Watch[] = [
  {
    id: 'amendment-not-proposed',
    awaits: 'the notice of the amendment that the review decided on',
    counts: { deadline: 'propose-amendment' },
    met: [{ fact: 'amendment.proposed' }],
    takenAway: ended,
    path: '/statement/amend',
    because: 'the family waits for the changes that the review promised',
    rungs: [
      {
        from: '1 week before',
        by: '2 days before',
        title: 'Serve the notice of the amendment',
        owner: 'case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The notice of the amendment is overdue',
        owner: 'senior-case-manager',
      },
    ],
  },
  {
    id: 'transfer-not-settled',
    awaits: 'the next setting to be named',
    counts: { deadline: 'name-next-setting' },
    met: [{ fact: 'phase-transfer.settled' }],
    takenAway: ended,
    path: '/transfer',
    because: 'a child must know the next school in time to get ready for it, and a notice takes eight weeks',
    rungs: [
      {
        from: '12 weeks before',
        by: '9 weeks before',
        title: 'Serve the notice for the move',
        owner: 'case-manager',
      },
      {
        from: '5 weeks before',
        by: '4 weeks before',
        title: 'See that the next setting is found',
        owner: 'senior-case-manager',
      },
      {
        from: '2 weeks before',
        by: '1 week before',
        title: 'Name the next setting',
        owner: 'annual-review-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The next setting is overdue to be named',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'reassessment-not-decided',
    awaits: 'the decision whether to re-assess',
    counts: { deadline: 'decide-reassessment' },
    met: [{ fact: 'reassessment.agreed' }, { fact: 'reassessment.refused' }, { fact: 'request.withdrawn' }],
    takenAway: ended,
    path: '/reassessment',
    because: 'who asks for a re-assessment has asked before and is owed an answer',
    rungs: [
      {
        from: '5 days before',
        by: '2 days before',
        title: 'Decide whether to re-assess',
        owner: 'case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The decision whether to re-assess is overdue',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'reassessment-not-finished',
    awaits: 'the re-assessment to be finished',
    counts: { deadline: 'finalise-reassessment' },
    met: [{ fact: 'plan.finalised' }, { fact: 'plan.amended' }, { fact: 'amendment.dropped' }],
    takenAway: ended,
    path: '/reassessment',
    because: 'the plan in force no longer fits, or nobody would have agreed to look again',
    rungs: [
      {
        from: '5 weeks before',
        by: '4 weeks before',
        title: 'Send the draft after the re-assessment',
        owner: 'case-manager',
      },
      {
        from: '1 week before',
        by: 'on the day',
        title: 'See that the re-assessment is finished',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The re-assessment is overdue',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'school-change-not-decided',
    awaits: 'the decision on another school',
    counts: { deadline: 'decide-school-change' },
    met: [{ fact: 'school-change.decided' }],
    takenAway: ended,
    path: '/school-change',
    because: 'parents may ask once in twelve months, and have a right to an answer',
    rungs: [
      {
        from: '2 weeks before',
        by: '1 week before',
        title: 'Decide on the other school',
        owner: 'case-manager',
      },
      {
        from: '3 days before',
        by: 'on the day',
        title: 'See that the other school is decided on',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The decision on another school is overdue',
        owner: 'head-of-section',
      },
    ],
  },
]
