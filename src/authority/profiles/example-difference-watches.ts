import type { Watch } from '../watches.ts'

// What ends one difference or appeal ends nothing of another: these stand under `met`, which is tied.
const settled = [{ fact: 'difference.settled' }]
const over = [{ fact: 'appeal.ended' }, { fact: 'appeal.withdrawn' }]

/** Where differences and appeals are forgotten: the officer for disagreements hears of it first, then the head. */
export const differenceWatches: readonly Watch[] = [
  {
    id: 'step-not-arranged',
    awaits: 'a day for what was asked for or offered',
    counts: { fact: 'difference.step-asked' },
    met: [
      { fact: 'difference.step-arranged' },
      { fact: 'difference.step-held' },
      { fact: 'mediation.certificate-issued' },
      ...settled,
    ],
    takenAway: [],
    path: '/differences',
    because: 'a family that asks for mediation and hears nothing appeals',
    rungs: [
      {
        from: '7 days after',
        by: '10 days after',
        title: 'Arrange what was asked for or offered to settle the difference',
        owner: 'annual-review-manager',
      },
      {
        from: '21 days after',
        by: '24 days after',
        title: 'Nothing is arranged to settle the difference, though it was asked for',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'step-not-recorded',
    awaits: 'what came of the day that was arranged to settle the difference',
    counts: { fact: 'difference.step-arranged', says: 'happensOn' },
    met: [{ fact: 'difference.step-held' }, ...settled],
    takenAway: [],
    path: '/differences',
    because: 'what was agreed in the room is lost in a week',
    rungs: [
      {
        from: '1 day after',
        by: '3 days after',
        title: 'Record what came of the day arranged to settle the difference',
        owner: 'annual-review-manager',
      },
      {
        from: '10 days after',
        by: '12 days after',
        title: 'Nobody recorded what came of the day arranged to settle the difference',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'direction-not-done',
    awaits: 'what the Tribunal directs us to do',
    counts: { fact: 'direction.made', says: 'dueOn', where: { whose: 'authority' } },
    met: [{ fact: 'direction.done' }, { fact: 'direction.lapsed' }],
    takenAway: [],
    path: '/differences#appeals',
    because: 'an authority that misses a direction may be barred from the hearing',
    rungs: [
      {
        from: '2 weeks before',
        by: '1 day before',
        title: 'Do what the Tribunal directs',
        owner: 'annual-review-manager',
      },
      {
        from: '3 days before',
        by: 'on the day',
        title: 'See that what the Tribunal directs is done',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '1 day after',
        title: 'A direction of the Tribunal is overdue',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'nobody-at-hearing',
    awaits: 'somebody to be named who attends the hearing for us',
    counts: { fact: 'hearing.listed', says: 'hearingOn' },
    met: [{ fact: 'hearing.attendance-named' }, { fact: 'hearing.held' }, ...over],
    takenAway: [],
    path: '/differences#appeals',
    because: 'a hearing that nobody attends is decided without us',
    rungs: [
      {
        from: '5 weeks before',
        by: '4 weeks before',
        title: 'Name who attends the hearing',
        owner: 'annual-review-manager',
      },
      {
        from: '2 weeks before',
        by: '10 days before',
        title: 'Nobody is named to attend the hearing',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'hearing-not-recorded',
    awaits: 'what came of the hearing',
    counts: { fact: 'hearing.listed', says: 'hearingOn' },
    met: [{ fact: 'hearing.held' }, ...over],
    takenAway: [],
    path: '/differences#appeals',
    because: 'the days of an order run from the day it was sent, whether or not we opened the letter',
    rungs: [
      {
        from: '1 day after',
        by: '3 days after',
        title: 'Record the hearing, and whether the order has come',
        owner: 'annual-review-manager',
      },
      {
        from: '14 days after',
        by: '16 days after',
        title: 'Nothing is recorded of the hearing',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'order-not-awaited',
    awaits: 'the Tribunal’s order after the hearing',
    counts: { fact: 'hearing.held' },
    met: over,
    takenAway: [],
    path: '/differences#appeals',
    because: 'the days of an order run from the day it was sent, whether or not we opened the letter',
    rungs: [
      {
        from: '14 days after',
        by: '16 days after',
        title: 'Ask the Tribunal for its order, or record it',
        owner: 'annual-review-manager',
      },
      {
        from: '28 days after',
        by: '30 days after',
        title: 'No order is recorded after the hearing',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'order-not-complied',
    awaits: 'what the Tribunal ordered to be done',
    counts: { deadline: 'comply-with-order' },
    met: [],
    takenAway: [],
    path: '/differences#appeals',
    because: 'an order that is not carried out is the gravest failure there is, and the child waits again',
    rungs: [
      {
        from: '10 days before',
        by: '5 days before',
        title: 'See that the order is carried out',
        owner: 'annual-review-manager',
      },
      {
        from: '3 days before',
        by: 'on the day',
        title: 'The order is not carried out',
        owner: 'head-of-section',
      },
      {
        from: '1 day after',
        by: '1 day after',
        title: 'The order is not carried out and its day is over',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'ordered-plan-not-sent',
    awaits: 'the final plan that the order leads to',
    counts: { deadline: 'finalise-ordered-plan' },
    met: [],
    takenAway: [],
    path: '/statement',
    because: 'an order to assess or to make a plan is carried out when the plan is sent',
    rungs: [
      {
        from: '3 weeks before',
        by: '2 weeks before',
        title: 'See that the ordered plan will be sent in time',
        owner: 'annual-review-manager',
      },
      {
        from: '1 week before',
        by: '2 days before',
        title: 'The ordered plan is not sent',
        owner: 'head-of-section',
      },
      {
        from: '1 day after',
        by: '1 day after',
        title: 'The ordered plan is not sent and its day is over',
        owner: 'head-of-section',
      },
    ],
  },
]
