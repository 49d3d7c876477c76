import type { Story } from './story.ts'

const law = 'northern-ireland-2005'

/** Statements in Northern Ireland, where it differs from England. */
export const northernIreland: readonly Story[] = [
  {
    name: 'reg 11(2), 17(1)(b): six weeks and two weeks begin with their day; ten and eight weeks are of it',
    law,
    today: '2026-07-01',
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-02-15 assessment.agreed
      2026-02-16 advice.requested from=medical
      2026-02-16 advice.requested from=psychology
      2026-04-26 assessment.completed
      2026-05-09 plan.proposed
      2026-07-04 plan.finalised`,
    deadlines: [
      'decide-whether-to-assess from 2026-01-05 due 2026-02-15 act 2026-02-13 at-any-time met on 2026-02-15',
      'complete-assessment from 2026-02-15 due 2026-04-26 act 2026-04-24 met',
      'give-advice owner medical due 2026-03-30 not-needed',
      'give-advice owner authority due 2026-03-30 not-needed',
      'propose-or-refuse-plan from 2026-04-26 due 2026-05-09 met on 2026-05-09',
      'finalise-plan from 2026-05-09 due 2026-07-04 met on 2026-07-04',
      'review-plan from 2026-07-04 due 2027-07-03 act 2027-07-02 open',
    ],
    windows: [
      'representations-on-plan opens 2026-05-09 closes 2026-05-23',
      'appeal after plan.finalised opens 2026-07-04 closes 2026-09-07',
    ],
    stage: 'maintained',
  },
  {
    name: 'Art 20A: 22 days beginning with service, and a school’s six weeks begin with its request',
    law,
    today: '2026-01-10',
    facts: `
      2026-01-05 assessment.requested by=school
      2026-01-07 assessment.proposed`,
    deadlines: ['decide-whether-to-assess due 2026-02-15 not-before 2026-01-29 open'],
    windows: ['representations-before-assessment opens 2026-01-07 closes 2026-01-28'],
  },
  {
    name: 'a notice of its own starts six weeks beginning with service',
    law,
    facts: `
      2026-01-07 assessment.proposed
      2026-01-28 assessment.agreed`,
    among: ['decide-whether-to-assess due 2026-02-17 not-before 2026-01-29 too-early met on 2026-01-28'],
  },
  {
    name: 'a parent’s request knows no waiting time',
    law,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-01-07 assessment.proposed
      2026-01-08 assessment.refused`,
    deadlines: ['decide-whether-to-assess at-any-time in-its-time met'],
    amongWindows: ['appeal after assessment.refused who parent opens 2026-01-08 closes 2026-03-09'],
  },
  {
    name: 'written consent between the start and the decision lifts the waiting time, also on the day of the decision',
    law,
    facts: `
      2026-01-07 assessment.proposed
      2026-01-12 assessment.agreed
      2026-01-12 parent.consented-early`,
    among: ['decide-whether-to-assess at-any-time in-its-time met on 2026-01-12'],
    amongWindows: ['representations-before-assessment closes 2026-01-28'],
  },
  {
    name: 'consent after the decision lifts nothing',
    law,
    facts: `
      2026-01-07 assessment.proposed
      2026-01-12 assessment.agreed
      2026-01-13 parent.consented-early`,
    among: ['decide-whether-to-assess not-before 2026-01-29 too-early met on 2026-01-12'],
  },
  {
    name: 'consent before the duty started lifts nothing; on the day it started, it does',
    law,
    facts: `
      2026-01-06 parent.consented-early
      2026-01-07 assessment.proposed
      2026-01-12 assessment.agreed
      2026-02-07 parent.consented-early
      2026-02-07 assessment.proposed`,
    among: [
      'decide-whether-to-assess from 2026-01-07 not-before 2026-01-29 too-early',
      'decide-whether-to-assess from 2026-02-07 at-any-time',
    ],
  },
  {
    name: 'a re-assessment is decided within six weeks beginning with its request',
    law,
    facts: `
      2025-06-02 plan.brought-forward madeOn=2025-02-01
      2026-01-05 reassessment.requested by=parent
      2026-02-16 reassessment.agreed
      2026-04-27 assessment.completed
      2026-05-10 cease.decided`,
    among: [
      'decide-reassessment from 2026-01-05 due 2026-02-15 met-late on 2026-02-16',
      'complete-assessment due 2026-04-27 met',
      'propose-or-refuse-plan due 2026-05-10 met on 2026-05-10',
    ],
  },
  {
    name: 'a notice not to amend answers a re-assessment',
    law,
    facts: `
      2025-06-02 plan.brought-forward madeOn=2025-02-01
      2026-01-05 reassessment.requested by=parent
      2026-02-15 reassessment.agreed
      2026-04-26 assessment.completed
      2026-05-10 amendment.dropped`,
    among: ['propose-or-refuse-plan due 2026-05-09 met-late on 2026-05-10'],
  },
  {
    name: 'an amendment notice answers a re-assessment',
    law,
    facts: `
      2025-06-02 plan.brought-forward madeOn=2025-02-01
      2026-01-05 reassessment.requested by=parent
      2026-02-15 reassessment.agreed
      2026-04-26 assessment.completed
      2026-05-08 amendment.proposed`,
    among: ['propose-or-refuse-plan met on 2026-05-08', 'finalise-amendment due 2026-07-03'],
  },
  {
    name: 'a note in lieu answers an assessment',
    law,
    facts: `
      2026-01-05 assessment.requested by=college
      2026-02-15 assessment.agreed
      2026-04-26 assessment.completed
      2026-05-10 plan.refused`,
    among: ['propose-or-refuse-plan due 2026-05-09 met-late on 2026-05-10'],
    windows: ['appeal after plan.refused opens 2026-05-10 closes 2026-07-14'],
    stage: 'no-plan',
  },
  {
    name: 'a note in lieu takes a final statement away',
    law,
    facts: `
      2026-01-05 assessment.requested by=young-person
      2026-02-15 assessment.agreed
      2026-04-26 assessment.completed
      2026-05-08 plan.proposed
      2026-05-09 plan.proposed
      2026-05-10 plan.refused`,
    among: ['finalise-plan from 2026-05-08 not-needed'],
    never: ['finalise-plan from 2026-05-09'],
  },
  {
    name: 'nothing changes on 1 September 2010: one week of every decision, and no appeal after it',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-09-01 review.decided outcome=maintain
      2010-09-08 review.notified
      2010-09-09 amendment.proposed
      2010-09-10 amendment.dropped`,
    among: ['notify-review-decision due 2010-09-08 met on 2010-09-08', 'review-plan due 2010-09-19 met on 2010-09-01'],
    windows: ['representations-on-amendment opens 2010-09-09 closes 2010-09-23'],
  },
  {
    name: 'reviews and amendments run as in England, among Northern Ireland’s bank holidays',
    law,
    closures: [['2026-04-03', '2026-04-20']],
    facts: `
      2026-01-14 review.planned meetingOn=2026-03-11
      2026-02-26 review.papers-sent
      2026-03-11 review.held
      2026-03-26 review.reported
      2026-03-25 review.held about=review:2
      2026-05-01 amendment.proposed
      2026-06-26 plan.amended`,
    deadlines: [
      'send-review-papers owner school due 2026-02-25 met-late on 2026-02-26',
      'report-review owner school due 2026-03-26 met on 2026-03-26',
      'report-review about review:2 due 2026-04-02',
      'finalise-amendment due 2026-06-26 at-any-time met on 2026-06-26',
    ],
    windows: [
      'representations-on-amendment opens 2026-05-01 closes 2026-05-15',
      'appeal after plan.amended opens 2026-06-26 closes 2026-08-27',
    ],
  },
  {
    name: 'a meeting put off replaces what is open',
    law,
    facts: `
      2026-01-14 review.planned meetingOn=2026-03-11
      2026-01-15 review.planned meetingOn=2026-03-12`,
    deadlines: ['send-review-papers due 2026-02-25 not-needed', 'send-review-papers due 2026-02-26 overdue'],
  },
  {
    name: 'the next school is named before 15 February',
    law,
    facts: `
      2025-09-10 phase-transfer.planned to=post-16 startsOn=2026-09-01
      2026-02-15 phase-transfer.settled`,
    deadlines: ['name-next-setting due 2026-02-14 act 2026-02-13 met-late'],
  },
  {
    name: 'a meeting about the proposal opens 15 days more',
    law,
    facts: '2026-01-09 meeting.held kind=plan',
    windows: ['further-representations opens 2026-01-09 closes 2026-01-23'],
  },
  {
    name: 'a refused re-assessment and a ceased statement may be appealed; St Patrick’s Day is no working day',
    law,
    facts: `
      2025-06-02 plan.brought-forward madeOn=2025-02-01
      2026-01-05 reassessment.requested by=parent
      2026-01-16 reassessment.refused
      2026-02-05 cease.decided`,
    windows: [
      'appeal after reassessment.refused closes 2026-03-18',
      'appeal after cease.decided opens 2026-02-05 closes 2026-04-07',
    ],
    stage: 'ceasing',
  },
  {
    name: 'a transfer in sets the stage and starts no duty; telling the parent answers nothing and may be recorded',
    law,
    facts: `
      2026-01-05 plan.transferred-in madeOn=2025-02-01
      2026-01-06 transfer.parent-told`,
    deadlines: [],
    stage: 'maintained',
  },
  {
    name: 'Northern Ireland begins on 1 September 2005',
    law,
    facts: '2005-08-31 notification.received from=health',
    refused: 1,
    because: /1 September 2005/,
  },
  {
    name: 'and covers that day',
    law,
    facts: '2005-09-01 notification.received from=health',
    deadlines: [],
    stage: 'notified',
  },
]
