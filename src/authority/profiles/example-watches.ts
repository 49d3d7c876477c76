import type { Watch } from '../watches.ts'

// The end of the plan ends what is watched of its reviews.
const ended = [{ fact: 'plan.ceased' }, { fact: 'plan.transferred-out' }]

/** Where reviews go missing, and who is told before they do and after. The source names no ladder; these are examples. */
export const reviewWatches: readonly Watch[] = [
  unplanned('review-not-planned', 'review-plan'),
  unplanned('transferred-review-not-planned', 'review-transferred-plan'),
  {
    id: 'invitations-not-sent',
    awaits: 'everyone to be invited to the review meeting',
    counts: { fact: 'review.planned', says: 'meetingOn' },
    met: [{ fact: 'review.invited' }, { fact: 'review.asked' }, { fact: 'review.held' }],
    takenAway: ended,
    path: '/reviews',
    because: 'nobody comes to a meeting, or sends what they know, who was not asked in time',
    rungs: [
      {
        from: '5 weeks before',
        by: '4 weeks before',
        title: 'Ask the school whether everyone is invited to the review',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '3 weeks before',
        by: '18 days before',
        title: 'Invite everyone to the review yourself: the school has not',
        owner: 'case-manager',
      },
      {
        from: '13 days before',
        by: '12 days before',
        title: 'Decide whether the review meeting can go on: nobody is invited',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'papers-not-sent',
    awaits: 'the school to send the papers for the review',
    counts: { deadline: 'send-review-papers' },
    met: [{ fact: 'review.papers-sent' }],
    takenAway: [...ended, { fact: 'review.held' }],
    path: '/reviews',
    because: 'who comes to a review should have read what the others say',
    rungs: [
      {
        from: '7 days before',
        by: '2 days before',
        title: 'Remind the school to send the papers for the review',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'Chase the school: the papers for the review are not sent',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '7 days after',
        by: '8 days after',
        title: 'Decide whether the review can go on without its papers',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'review-not-held',
    awaits: 'the meeting to be held and recorded',
    counts: { fact: 'review.planned', says: 'meetingOn' },
    met: [{ fact: 'review.held' }],
    takenAway: ended,
    path: '/reviews',
    because: 'a meeting that did not happen is planned again at once',
    rungs: [
      {
        from: '1 day after',
        by: '3 days after',
        title: 'Ask the school whether the review meeting was held',
        owner: 'annual-review-assistant',
      },
      {
        from: '10 days after',
        by: '14 days after',
        title: 'Hear what became of the review meeting, or plan it again',
        owner: 'case-manager',
      },
    ],
  },
  {
    id: 'record-not-written',
    awaits: 'the record of the meeting to be written',
    counts: { fact: 'review.held' },
    met: [{ fact: 'review.recorded' }, { fact: 'review.reported' }, { fact: 'review.decided' }],
    takenAway: ended,
    path: '/reviews',
    because: 'what a meeting found is forgotten when nobody writes it down',
    rungs: [
      {
        from: '1 day after',
        by: '5 days after',
        title: 'Write the record of the review meeting',
        owner: 'case-manager',
      },
      {
        from: '14 days after',
        by: '16 days after',
        title: 'See that the record of the review meeting is written',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'report-not-returned',
    awaits: 'the head teacher’s report',
    counts: { deadline: 'report-review' },
    met: [{ fact: 'review.reported' }],
    takenAway: [...ended, { fact: 'review.decided' }],
    path: '/reviews',
    because: 'without the report nothing can be decided, and the family hears nothing',
    rungs: [
      {
        from: '3 days before',
        by: '1 day before',
        title: 'Remind the school that its report of the review is due',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '1 day after',
        by: '2 days after',
        title: 'Chase the school: its report of the review is late',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '8 days after',
        by: '9 days after',
        title: 'Ring the head teacher: the report of the review has not come',
        owner: 'case-manager',
        chase: true,
      },
      {
        from: '15 days after',
        by: '16 days after',
        title: 'Take up with the school that its report has not come',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'review-not-decided',
    awaits: 'the decision on the review, now that the report is in',
    counts: { fact: 'review.reported' },
    met: [{ fact: 'review.decided' }],
    takenAway: ended,
    path: '/reviews',
    because: 'a review that was met about and never decided leaves the family without an answer',
    rungs: [
      {
        from: '1 day after',
        by: '10 days after',
        title: 'Decide the review: the report is in',
        owner: 'case-manager',
      },
      {
        from: '3 weeks after',
        by: '23 days after',
        title: 'See that the review is decided: the report has come',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'decision-due-after-review',
    awaits: 'the decision within four weeks of the meeting',
    counts: { deadline: 'decide-after-review' },
    met: [{ fact: 'review.decided' }],
    takenAway: ended,
    path: '/reviews',
    because: 'the law gives four weeks from the meeting and no ground for more',
    rungs: [
      {
        from: '10 days before',
        by: '1 week before',
        title: 'See that the review is decided',
        owner: 'annual-review-manager',
      },
      {
        from: '3 days before',
        by: '1 day before',
        title: 'See that the review is decided',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '2 days after',
        title: 'The decision on the review is overdue',
        owner: 'head-of-section',
      },
    ],
  },
  {
    id: 'decision-not-sent',
    awaits: 'the decision on the review to be sent',
    counts: { deadline: 'notify-review-decision' },
    met: [{ fact: 'review.notified' }],
    takenAway: ended,
    path: '/reviews',
    because: 'the parents’ right of appeal begins with the letter',
    rungs: [
      {
        from: '1 day after',
        by: '2 days after',
        title: 'The decision on the review was not sent',
        owner: 'annual-review-manager',
      },
    ],
  },
  {
    id: 'amendment-not-finished',
    awaits: 'the amendment to be finished',
    counts: { deadline: 'finalise-amendment' },
    met: [{ fact: 'plan.amended' }, { fact: 'amendment.dropped' }],
    takenAway: ended,
    path: '/statement/amend',
    because: 'an amendment that is proposed and never sent leaves the child with an old plan',
    rungs: [
      {
        from: '3 weeks before',
        by: '1 week before',
        title: 'Finish the amendment',
        owner: 'case-manager',
      },
      {
        from: '1 week before',
        by: 'on the day',
        title: 'See that the amendment is finished',
        owner: 'senior-case-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The amendment is overdue',
        owner: 'head-of-section',
      },
    ],
  },
]

/** A plan that came from another authority has a first review of its own. */
function unplanned(id: string, deadline: string): Watch {
  return {
    id,
    awaits: 'the review meeting to be planned',
    counts: { deadline },
    met: [{ fact: 'review.planned' }, { fact: 'review.held' }],
    takenAway: ended,
    path: '/reviews',
    because: 'a review that nobody has planned ten weeks before its day is a review that goes missing',
    rungs: [
      {
        from: '16 weeks before',
        by: '12 weeks before',
        title: 'Ask the school when the review meeting is',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '10 weeks before',
        by: '8 weeks before',
        title: 'Chase the school: no review meeting is planned',
        owner: 'annual-review-assistant',
        chase: true,
      },
      {
        from: '6 weeks before',
        by: '5 weeks before',
        title: 'Plan the review meeting yourself: the school has not',
        owner: 'case-manager',
      },
      {
        from: '4 weeks before',
        by: '3 weeks before',
        title: 'See that a review meeting is planned',
        owner: 'annual-review-manager',
      },
      {
        from: '1 day after',
        by: '3 days after',
        title: 'The review is overdue and no meeting is planned',
        owner: 'head-of-section',
      },
    ],
  }
}
