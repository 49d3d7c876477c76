import type { Watch } from '../watches.ts'

const over = [{ fact: 'plan.ceased' }, { fact: 'plan.transferred-out' }]

/** Where endings and moves lie still. The ladders are examples. */
export const endingWatches: readonly Watch[] = [
  {
    id: 'cease-not-decided',
    awaits: 'the decision on ceasing',
    counts: { fact: 'cease.considered', says: 'answerBy' },
    met: [{ fact: 'cease.decided' }, { fact: 'cease.kept' }],
    takenAway: over,
    path: '/ending',
    because: 'a proposal that nobody decides leaves the family in doubt',
    rungs: [
      {
        from: '1 day after',
        by: '2 weeks after',
        title: 'Decide whether to cease: the time for answers is over',
        owner: 'case-manager',
      },
      {
        from: '2 weeks after',
        by: '4 weeks after',
        title: 'See that the proposal to cease is decided',
        owner: 'senior-case-manager',
      },
      {
        from: '6 weeks after',
        by: '8 weeks after',
        title: 'A proposal to cease lies undecided',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'move-not-sent',
    awaits: 'the papers to pass to the new authority',
    counts: { fact: 'move.heard', says: 'movesOn' },
    met: [{ fact: 'plan.transferred-out' }, { fact: 'transfer.sent' }, { fact: 'move.cancelled' }],
    takenAway: [{ fact: 'plan.ceased' }],
    path: '/ending#moving',
    because: 'a child who moves must not arrive without a plan',
    rungs: [
      {
        from: '4 weeks before',
        by: '2 days before',
        title: 'Make the file ready for the new authority, and ring its officer',
        owner: 'case-manager',
      },
      {
        from: 'on the day',
        by: '2 days after',
        title: 'The child moves: transfer to the new authority',
        owner: 'case-manager',
      },
      {
        from: '8 days after',
        by: '2 weeks after',
        title: 'The child has moved and nothing is sent: see to it',
        owner: 'senior-case-manager',
      },
      {
        from: '3 weeks after',
        by: '4 weeks after',
        title: 'A child has moved and nothing is sent',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'parents-not-told-of-transfer',
    awaits: 'the parents to be told what we will do',
    counts: { deadline: 'tell-parent-of-transfer' },
    met: [{ fact: 'transfer.parent-told' }],
    takenAway: over,
    path: '/ending/tell',
    because: 'a family that has just moved waits to hear from us',
    rungs: [
      {
        from: '4 weeks before',
        by: '2 weeks before',
        title: 'Write to the parents who moved in: whether we assess, and when we review',
        owner: 'case-manager',
      },
      {
        from: '1 week before',
        by: 'on the day',
        title: 'See that the parents who moved in are written to',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'Parents who moved in have not been told what we will do',
        owner: 'head-of-section',
      },
    ],
  },
]
