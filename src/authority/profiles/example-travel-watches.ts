import type { Watch } from '../watches.ts'

// The end of the plan ends what is watched of its travel.
const ended = [{ fact: 'plan.ceased' }, { fact: 'plan.transferred-out' }]

/** Where travel goes missing, and who is told before it does and after. The source names no ladder; these are examples. */
export const travelWatches: readonly Watch[] = [
  {
    id: 'travel-not-decided',
    awaits: 'a decision on the application for travel',
    counts: { fact: 'travel.applied', says: 'decideBy' },
    met: [
      { fact: 'travel.agreed' },
      { fact: 'travel.refused' },
      { fact: 'travel.stopped' },
      { fact: 'travel.withdrawn' },
    ],
    takenAway: ended,
    path: '/travel',
    because: 'a family that hears nothing does not know how its child gets to school',
    rungs: [
      {
        from: '4 weeks before',
        by: 'on the day',
        title: 'Decide on the application for travel',
        owner: 'case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'See that the application for travel is decided: its day has passed',
        owner: 'senior-case-manager',
      },
      {
        from: '2 weeks after',
        by: '15 days after',
        title: 'The application for travel is still not decided',
        owner: 'head-of-section',
      },
    ],
  },
  letterWatch('travel.agreed', 'agrees travel'),
  letterWatch('travel.refused', 'refuses travel'),
  letterWatch('travel.stopped', 'stops travel'),
  letterWatch('travel.appeal-answered', 'answers the appeal about travel', { outcome: 'stands' }),
  {
    id: 'travel-appeal-not-answered',
    awaits: 'an answer to the appeal about travel',
    counts: { fact: 'travel.appealed', says: 'answerBy' },
    met: [{ fact: 'travel.appeal-answered' }],
    takenAway: ended,
    path: '/travel',
    because: 'an appeal that nobody answers leaves the family with nowhere to go',
    rungs: [
      {
        from: '4 weeks before',
        by: '1 week before',
        title: 'Find who answers the appeal about travel',
        owner: 'senior-case-manager',
      },
      {
        from: '5 days before',
        by: 'on the day',
        title: 'Answer the appeal about travel: its last day is near',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The appeal about travel is not answered and its day has passed',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'travel-not-arranged',
    awaits: 'travel that was agreed to be arranged',
    counts: { fact: 'travel.agreed', says: 'from' },
    met: [{ fact: 'travel.provided' }],
    takenAway: [...ended, { fact: 'travel.stopped' }],
    path: '/travel/provide',
    because: 'agreed travel that nobody arranges leaves the child at home on the first day',
    rungs: [
      {
        from: '8 weeks before',
        by: '2 weeks before',
        title: 'Arrange the travel that was agreed',
        owner: 'case-manager',
      },
      {
        from: '5 days before',
        by: '1 day before',
        title: 'Travel begins soon and nothing is arranged',
        owner: 'senior-case-manager',
      },
      {
        from: 'on the day',
        by: 'on the day',
        title: 'The child has no travel: it was agreed from today',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'travel-training-not-ended',
    awaits: 'the travel training to be finished',
    counts: { fact: 'travel-training.planned', says: 'endsBy' },
    met: [{ fact: 'travel-training.ended' }],
    takenAway: ended,
    path: '/travel',
    because: 'training that stops half-way is forgotten, and the pupil is driven for years',
    rungs: [
      {
        from: '1 day after',
        by: '5 days after',
        title: 'Say how the travel training ended: its last day has passed',
        owner: 'case-manager',
      },
      {
        from: '4 weeks after',
        by: '5 weeks after',
        title: 'The travel training stopped half-way: take it up or end it',
        owner: 'annual-review-manager',
      },
    ],
  },
]

function letterWatch(fact: string, does: string, where?: Readonly<Record<string, string>>): Watch {
  return {
    id: `${fact.replace('.', '-')}-letter`,
    awaits: `the letter that ${does}, with how to appeal`,
    counts: { fact, ...(where === undefined ? {} : { where }) },
    met: [{ fact: 'travel.letter-sent' }],
    takenAway: [],
    path: '/travel/letter',
    because: 'a decision counts for the family when they have it in writing, with how to appeal',
    rungs: [
      { from: 'on the day', by: '5 days after', title: `Send the letter that ${does}`, owner: 'case-manager' },
      {
        from: '6 days after',
        by: '7 days after',
        title: `The letter that ${does} is not sent`,
        owner: 'senior-case-manager',
      },
    ],
  }
}
