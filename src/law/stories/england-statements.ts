import type { Story } from './story.ts'

const law = 'england-statements-2001'
const inForce = '2008-01-07 plan.brought-forward madeOn=2007-02-01'

/** Statements in England, duty by duty. */
export const englandStatements: readonly Story[] = [
  {
    name: 'reg 12(2), (6), 17(1), (3), s 328(5): 6 + 10 + 2 + 8 weeks, then a year that counts its first day',
    law,
    today: '2008-07-08',
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-18 assessment.agreed reasons=Criteria
      2008-04-28 assessment.completed
      2008-05-12 plan.proposed
      2008-07-07 plan.finalised setting=100279`,
    deadlines: [
      'decide-whether-to-assess owner authority from 2008-01-07 due 2008-02-18 act 2008-02-18 at-any-time met on 2008-02-18',
      'complete-assessment owner authority from 2008-02-18 due 2008-04-28 met on 2008-04-28',
      'propose-or-refuse-plan owner authority from 2008-04-28 due 2008-05-12 met on 2008-05-12',
      'finalise-plan owner authority from 2008-05-12 due 2008-07-07 met on 2008-07-07',
      'review-plan owner authority from 2008-07-07 due 2009-07-06 act 2009-07-06 open',
    ],
    windows: [
      'representations-on-plan after plan.proposed who parent opens 2008-05-12 closes 2008-05-26',
      'appeal after plan.finalised who parent opens 2008-07-07 closes 2008-09-08',
    ],
    stage: 'maintained',
    notices: 0,
  },
  {
    name: 'S1b: each clock chains from what actually happened, so deciding early pulls later dates forward',
    law,
    today: '2008-03-01',
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-01-21 assessment.agreed
      2008-03-31 assessment.completed`,
    deadlines: [
      'decide-whether-to-assess due 2008-02-18 met on 2008-01-21',
      'complete-assessment due 2008-03-31 met on 2008-03-31',
      'propose-or-refuse-plan due 2008-04-14 open',
    ],
    stage: 'deciding-on-plan',
  },
  {
    name: 'an early years setting or a college asks like a school',
    law,
    today: '2008-01-08',
    facts: '2008-01-07 assessment.requested by=early-years-setting',
    deadlines: ['decide-whether-to-assess due 2008-02-18 open'],
    stage: 'considering',
  },
  {
    name: 'S3: a school’s request runs from its receipt, and its notice forbids a decision for 29 days',
    law,
    today: '2007-06-20',
    facts: `
      2007-06-04 assessment.requested by=school
      2007-06-11 assessment.proposed`,
    deadlines: ['decide-whether-to-assess from 2007-06-04 due 2007-07-16 not-before 2007-07-10 in-its-time open'],
    windows: ['representations-before-assessment after assessment.proposed opens 2007-06-11 closes 2007-07-09'],
  },
  {
    name: 'a parent’s request knows no waiting time, even where a notice was served',
    law,
    today: '2008-01-20',
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-01-09 assessment.proposed
      2008-01-15 assessment.agreed`,
    among: ['decide-whether-to-assess due 2008-02-18 at-any-time in-its-time met on 2008-01-15'],
    never: ['decide-whether-to-assess not-before'],
    windows: ['representations-before-assessment opens 2008-01-09 closes 2008-02-06'],
  },
  {
    name: 'a decision before the window ends is kept and is too early',
    law,
    facts: `
      2008-01-07 assessment.proposed
      2008-02-04 assessment.agreed`,
    among: [
      'decide-whether-to-assess from 2008-01-07 due 2008-02-18 not-before 2008-02-05 too-early met on 2008-02-04',
    ],
  },
  {
    name: 'a decision on the day after the window is in its time',
    law,
    facts: `
      2008-01-07 assessment.proposed
      2008-02-05 assessment.refused`,
    deadlines: ['decide-whether-to-assess not-before 2008-02-05 in-its-time met on 2008-02-05'],
    stage: 'not-assessing',
  },
  {
    name: 'the latest notice counts, and starts no second decision',
    law,
    today: '2008-01-20',
    facts: `
      2008-01-07 assessment.proposed
      2008-01-14 assessment.proposed`,
    deadlines: ['decide-whether-to-assess from 2008-01-07 due 2008-02-18 not-before 2008-02-12 open'],
    windows: [
      'representations-before-assessment closes 2008-02-04',
      'representations-before-assessment closes 2008-02-11',
    ],
    stage: 'considering',
  },
  {
    name: 'a notice forbids an early decision on each open request whatever it is about, except a parent’s',
    law,
    today: '2008-01-20',
    facts: `
      2008-01-07 assessment.requested by=school about=request:1
      2008-01-08 assessment.requested by=parent about=request:2
      2008-01-09 assessment.proposed about=request:3`,
    deadlines: [
      'decide-whether-to-assess about request:1 from 2008-01-07 due 2008-02-18 not-before 2008-02-07 open',
      'decide-whether-to-assess about request:2 from 2008-01-08 due 2008-02-19 at-any-time open',
    ],
  },
  {
    name: 'a notice starts no decision while one on re-assessment is due',
    law,
    today: '2008-01-20',
    facts: `
      ${inForce}
      2008-01-08 reassessment.requested by=school
      2008-01-09 assessment.proposed`,
    among: ['decide-reassessment due 2008-02-19 open'],
    never: ['decide-whether-to-assess'],
    stage: 'maintained',
  },
  {
    name: 'with a statement in force the answer to the authority’s own notice is assessment.agreed',
    law,
    facts: `
      ${inForce}
      2008-01-09 assessment.proposed
      2008-02-20 assessment.agreed`,
    among: ['decide-whether-to-assess due 2008-02-20 met', 'complete-assessment due 2008-04-30 overdue'],
    stage: 'maintained',
  },
  {
    name: 'reg 12(8): six weeks for each adviser; the psychologist is the authority’s own',
    law,
    today: '2008-03-20',
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-04 assessment.agreed
      2008-02-05 advice.requested from=parent
      2008-02-05 advice.requested from=education
      2008-02-05 advice.requested from=medical
      2008-02-06 advice.requested from=psychology
      2008-02-06 advice.requested from=social-care
      2008-02-06 advice.requested from=other
      2008-02-20 advice.requested from=other about=advice:speech
      2008-03-19 advice.received from=education
      2008-03-20 advice.received from=other about=advice:speech`,
    deadlines: [
      'decide-whether-to-assess met',
      'complete-assessment due 2008-04-14 open',
      'give-advice about advice:parent owner parent due 2008-03-18 overdue',
      'give-advice about advice:education owner education due 2008-03-18 met-late on 2008-03-19',
      'give-advice about advice:medical owner medical due 2008-03-18 overdue',
      'give-advice about advice:psychology owner authority due 2008-03-19 overdue',
      'give-advice about advice:social-care owner social-care due 2008-03-19 overdue',
      'give-advice about advice:other owner other due 2008-03-19 overdue',
      'give-advice about advice:speech owner other due 2008-04-02 met on 2008-03-20',
    ],
  },
  {
    name: 'a second advice for what is met already is kept',
    law,
    facts: `
      2008-01-07 advice.requested from=medical
      2008-01-20 advice.received from=medical
      2008-01-25 advice.received from=medical`,
    deadlines: ['give-advice met on 2008-01-20'],
  },
  {
    name: 'advice that nobody asked for answers nothing',
    law,
    facts: `
      2008-01-07 advice.requested from=medical
      2008-01-20 advice.received from=education`,
    refused: 2,
    because: /answers nothing.*give-advice/,
  },
  {
    name: 'two requests to one adviser: the older is met first, then the younger',
    law,
    facts: `
      2008-01-07 advice.requested from=medical
      2008-01-10 advice.requested from=medical
      2008-01-20 advice.received from=medical
      2008-01-25 advice.received from=medical`,
    deadlines: ['give-advice due 2008-02-18 met on 2008-01-20', 'give-advice due 2008-02-21 met on 2008-01-25'],
  },
  {
    name: 'reg 17(1): a note in lieu is an answer too, and ends the asking for advice',
    law,
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-18 assessment.agreed
      2008-02-18 advice.requested from=medical
      2008-04-28 assessment.completed
      2008-05-13 plan.refused`,
    among: ['propose-or-refuse-plan due 2008-05-12 met-late on 2008-05-13', 'give-advice due 2008-03-31 not-needed'],
    amongWindows: ['appeal after plan.refused opens 2008-05-13 closes 2008-07-14'],
    stage: 'no-plan',
  },
  {
    name: 'a note in lieu after a proposed statement takes the final statement away',
    law,
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-18 assessment.agreed
      2008-04-28 assessment.completed
      2008-05-12 plan.proposed
      2008-06-01 plan.refused`,
    among: ['propose-or-refuse-plan met', 'finalise-plan due 2008-07-07 not-needed'],
    stage: 'no-plan',
  },
  {
    name: 'a further proposed statement while the final one is due: the clock runs on, the window opens anew',
    law,
    today: '2008-06-10',
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-18 assessment.agreed
      2008-04-28 assessment.completed
      2008-05-12 plan.proposed
      2008-06-02 plan.proposed`,
    deadlines: [
      'decide-whether-to-assess',
      'complete-assessment',
      'propose-or-refuse-plan met on 2008-05-12',
      'finalise-plan from 2008-05-12 due 2008-07-07 open',
    ],
    windows: [
      'representations-on-plan closes 2008-05-26',
      'representations-on-plan opens 2008-06-02 closes 2008-06-16',
    ],
    stage: 'proposed',
  },
  {
    name: 'a proposed statement out of nothing is refused',
    law,
    facts: '2008-05-12 plan.proposed',
    refused: 1,
  },
  {
    name: 'Sch 27 para 4: 15 days more beginning with the meeting about the proposal; a parents’ meeting opens nothing',
    law,
    facts: `
      2007-12-10 meeting.held kind=parents
      2008-01-09 meeting.held kind=plan`,
    deadlines: [],
    windows: ['further-representations after meeting.held opens 2008-01-09 closes 2008-01-23'],
    stage: 'nothing-asked',
  },
  {
    name: 'reg 17(2): with a statement in force an amendment notice answers the assessment, and starts its own eight weeks',
    law,
    facts: `
      ${inForce}
      2008-02-04 reassessment.requested by=parent
      2008-03-17 reassessment.agreed
      2008-05-26 assessment.completed
      2008-06-09 amendment.proposed
      2008-08-04 plan.amended`,
    deadlines: [
      'review-plan due 2008-01-31 overdue',
      'decide-reassessment due 2008-03-17 met on 2008-03-17',
      'complete-assessment due 2008-05-26 met',
      'propose-or-refuse-plan due 2008-06-09 met on 2008-06-09',
      'finalise-amendment due 2008-08-04 met on 2008-08-04',
    ],
    stage: 'maintained',
  },
  {
    name: 'with a statement in force a notice not to amend answers the assessment',
    law,
    facts: `
      ${inForce}
      2008-02-04 reassessment.requested by=school
      2008-03-17 reassessment.agreed
      2008-05-26 assessment.completed
      2008-06-09 amendment.dropped`,
    among: ['propose-or-refuse-plan due 2008-06-09 met on 2008-06-09'],
  },
  {
    name: 'with a statement in force a cease notice answers the assessment',
    law,
    facts: `
      ${inForce}
      2008-02-04 reassessment.requested by=school
      2008-03-17 reassessment.agreed
      2008-05-26 assessment.completed
      2008-06-09 cease.decided`,
    among: ['propose-or-refuse-plan due 2008-06-09 met on 2008-06-09'],
    amongWindows: ['appeal after cease.decided closes 2008-08-11'],
    stage: 'ceasing',
  },
  {
    name: 'with no statement in force a notice not to amend answers no assessment',
    law,
    facts: `
      2008-01-07 assessment.requested by=parent
      2008-02-18 assessment.agreed
      2008-04-28 assessment.completed
      2008-05-01 amendment.dropped`,
    refused: 4,
  },
  {
    name: 'a re-assessment refused opens an appeal',
    law,
    facts: `
      ${inForce}
      2008-02-04 reassessment.requested by=young-person
      2008-03-18 reassessment.refused reasons=No`,
    among: ['decide-reassessment due 2008-03-17 met-late on 2008-03-18'],
    windows: ['appeal after reassessment.refused who young-person opens 2008-03-18 closes 2008-05-19'],
    stage: 'maintained',
  },
  {
    name: 's 328(5): a statement brought forward is reviewed a year from its last review, else from its making',
    law,
    today: '2007-06-01',
    facts: '2007-05-20 plan.brought-forward madeOn=2005-05-13 lastReviewedOn=2006-06-12',
    deadlines: ['review-plan from 2007-05-20 due 2007-06-11 open'],
    stage: 'maintained',
  },
  {
    name: 'a year that begins on 29 February ends on 28 February',
    law,
    today: '2008-03-01',
    facts: '2008-02-29 plan.brought-forward madeOn=2008-02-29',
    deadlines: ['review-plan due 2009-02-28 act 2009-02-27 open'],
  },
  {
    name: 'a review decision meets the running review and starts the next; a second statement starts none',
    law,
    today: '2008-12-10',
    facts: `
      ${inForce}
      2008-01-30 review.decided outcome=maintain
      2008-02-05 review.notified
      2008-03-03 reassessment.requested by=parent
      2008-04-14 reassessment.agreed
      2008-06-23 assessment.completed
      2008-07-07 plan.proposed
      2008-09-01 plan.finalised`,
    deadlines: [
      'review-plan from 2008-01-07 due 2008-01-31 met on 2008-01-30',
      'review-plan from 2008-01-30 due 2009-01-29 open',
      'notify-review-decision from 2008-01-30 due 2008-02-06 met on 2008-02-05',
      'decide-reassessment met',
      'complete-assessment met',
      'propose-or-refuse-plan met',
      'finalise-plan from 2008-07-07 due 2008-09-01 met',
    ],
  },
  {
    name: 'review-plan is never about a piece of work, and any review decision meets it',
    law,
    facts: `
      2008-01-07 plan.brought-forward about=plan:1 madeOn=2007-02-01
      2008-01-30 review.decided about=review:1 outcome=amend`,
    deadlines: [
      'review-plan owner authority from 2008-01-07 met on 2008-01-30',
      'review-plan owner authority from 2008-01-30 due 2009-01-29 overdue',
      'notify-review-decision about review:1 due 2008-02-06 overdue',
    ],
    never: ['review-plan about'],
    stage: 'amending',
  },
  {
    name: 'a review decided with no statement to review answers nothing',
    law,
    facts: '2008-01-30 review.decided outcome=maintain',
    refused: 1,
  },
  {
    name: 'reg 20: papers two weeks before the meeting; a meeting put off replaces what is still open',
    law,
    facts: `
      2008-01-07 plan.brought-forward madeOn=2007-06-01
      2008-01-14 review.planned about=review:1 meetingOn=2008-03-12
      2008-02-01 review.planned about=review:1 meetingOn=2008-03-19
      2008-02-02 review.planned about=review:2 meetingOn=2008-04-02
      2008-03-05 review.papers-sent about=review:1`,
    among: [
      'send-review-papers about review:1 owner school from 2008-01-14 due 2008-02-27 not-needed',
      'send-review-papers about review:1 owner school from 2008-02-01 due 2008-03-05 met on 2008-03-05',
      'send-review-papers about review:2 owner school due 2008-03-19 overdue',
    ],
  },
  {
    name: 'a meeting put off leaves what was met; two without a name replace one another too',
    law,
    facts: `
      2008-01-14 review.planned meetingOn=2008-03-12
      2008-02-20 review.papers-sent
      2008-02-21 review.planned meetingOn=2008-03-19
      2008-02-22 review.planned meetingOn=2008-03-26`,
    deadlines: [
      'send-review-papers due 2008-02-27 met on 2008-02-20',
      'send-review-papers due 2008-03-05 not-needed',
      'send-review-papers due 2008-03-12 overdue',
    ],
  },
  {
    name: 'a fact about nothing does not meet a duty about something',
    law,
    facts: `
      2008-01-14 review.planned about=review:1 meetingOn=2008-03-12
      2008-02-20 review.papers-sent`,
    refused: 2,
  },
  {
    name: 'a fact about something meets a duty about nothing, but its own first',
    law,
    facts: `
      2008-01-14 review.planned meetingOn=2008-03-12
      2008-01-15 review.planned about=review:1 meetingOn=2008-03-13
      2008-02-20 review.papers-sent about=review:1
      2008-02-21 review.papers-sent about=review:1`,
    deadlines: [
      'send-review-papers due 2008-02-27 met on 2008-02-21',
      'send-review-papers about review:1 due 2008-02-28 met on 2008-02-20',
    ],
  },
  {
    name: 'invitations are no duty under statements and answer nothing wrongly',
    law,
    facts: '2008-02-20 review.invited about=review:1',
    deadlines: [],
  },
  {
    name: 'the report: ten school days, over Easter’s bank holidays',
    law,
    closures: [['2008-04-05', '2008-04-21']],
    facts: `
      2008-03-12 review.held about=review:1
      2008-03-29 review.reported about=review:1
      2008-03-30 review.reported about=review:1`,
    deadlines: ['report-review about review:1 owner school due 2008-03-28 act 2008-03-28 met-late on 2008-03-29'],
    stage: 'reviewing',
  },
  {
    name: 'the report: the end of term where that is earlier',
    law,
    closures: [['2008-04-05', '2008-04-21']],
    facts: '2008-03-31 review.held',
    deadlines: ['report-review due 2008-04-04'],
  },
  {
    name: 'a closure of 14 days ends a term; one of 13 is a half-term whose days do not count',
    law,
    closures: [['2008-02-09', '2008-02-23']],
    facts: '2008-02-05 review.held',
    deadlines: ['report-review due 2008-02-08'],
  },
  {
    name: 'a half-term of 13 days ends no term',
    law,
    closures: [['2008-02-09', '2008-02-22']],
    facts: '2008-02-05 review.held',
    deadlines: ['report-review due 2008-03-03'],
  },
  {
    name: 'the last school day of a term is a Friday where the closure begins on a Monday',
    law,
    closures: [['2008-07-28', '2008-09-03']],
    facts: '2008-07-25 review.held',
    deadlines: ['report-review due 2008-07-25'],
  },
  {
    name: 'a meeting after the last school day belongs to the next term',
    law,
    closures: [['2008-07-28', '2008-09-03']],
    facts: '2008-07-26 review.held',
    deadlines: ['report-review due 2008-09-16'],
  },
  {
    name: 'without closures a report has its ten school days',
    law,
    facts: '2008-08-20 review.held',
    deadlines: ['report-review due 2008-09-04'],
  },
  {
    name: 'a report of no meeting answers nothing',
    law,
    facts: '2008-03-29 review.reported',
    refused: 1,
  },
  {
    name: 'until 31 August 2010 a decision to maintain is sent within a week of it, and opens no appeal',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-08-31 review.decided outcome=maintain
      2010-08-31 review.notified`,
    among: ['notify-review-decision due 2010-09-07 met on 2010-08-31'],
    windows: [],
  },
  {
    name: 's 328A(6): from 1 September 2010 within seven days beginning with it, with an appeal',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-09-01 review.decided outcome=maintain
      2010-09-08 review.notified`,
    deadlines: ['review-plan', 'review-plan', 'notify-review-decision due 2010-09-07 met-late on 2010-09-08'],
    windows: ['appeal after review.notified opens 2010-09-08 closes 2010-11-09'],
  },
  {
    name: 'from September 2010 a decision to amend is still sent within a week of it, without an appeal',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-09-01 review.decided outcome=amend
      2010-09-08 review.notified`,
    among: ['notify-review-decision due 2010-09-08 met on 2010-09-08'],
    windows: [],
  },
  {
    name: 'a decision to cease is sent within a week of it',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-09-01 review.decided outcome=cease`,
    among: ['notify-review-decision due 2010-09-08 overdue'],
    stage: 'ceasing',
  },
  {
    name: 'the window after review.notified goes by the day of the notice',
    law,
    facts: `
      2010-01-07 plan.brought-forward madeOn=2009-09-20
      2010-08-30 review.decided outcome=maintain
      2010-09-01 review.notified`,
    windows: ['appeal after review.notified closes 2010-11-02'],
  },
  {
    name: 'a notice of a review taken away is kept, with its appeal',
    law,
    facts: `
      2011-01-07 plan.brought-forward madeOn=2010-09-20
      2011-09-01 review.decided outcome=maintain
      2011-09-02 plan.ceased
      2011-09-05 review.notified`,
    among: ['notify-review-decision not-needed', 'review-plan from 2011-09-01 not-needed'],
    windows: ['appeal after review.notified closes 2011-11-07'],
    stage: 'ceased',
  },
  {
    name: 'review.notified with no decision to send answers nothing',
    law,
    facts: '2008-02-05 review.notified',
    refused: 1,
  },
  {
    name: 'S14: an amendment notice: 15 days beginning with service to write, eight weeks of it to amend',
    law,
    facts: `
      2008-05-01 amendment.proposed about=review:1
      2008-06-27 plan.amended about=review:1`,
    deadlines: ['finalise-amendment about review:1 due 2008-06-26 at-any-time met-late on 2008-06-27'],
    windows: [
      'representations-on-amendment after amendment.proposed about review:1 opens 2008-05-01 closes 2008-05-15',
      'appeal after plan.amended about review:1 opens 2008-06-27 closes 2008-08-28',
    ],
    stage: 'maintained',
  },
  {
    name: 'a notice not to amend meets the amendment; its appeal exists from September 2010',
    law,
    facts: `
      2010-07-01 amendment.proposed
      2010-08-26 amendment.dropped
      2010-08-27 amendment.proposed
      2010-09-01 amendment.dropped`,
    deadlines: ['finalise-amendment due 2010-08-26 met', 'finalise-amendment due 2010-10-22 met on 2010-09-01'],
    windows: [
      'representations-on-amendment closes 2010-07-15',
      'representations-on-amendment closes 2010-09-10',
      'appeal after amendment.dropped opens 2010-09-01 closes 2010-11-02',
    ],
  },
  {
    name: 'an amended statement with nothing to amend answers nothing',
    law,
    facts: '2008-06-27 plan.amended',
    refused: 1,
  },
  {
    name: 'reg 19: the next school is named before 15 February of the year of the move',
    law,
    facts: `
      2008-09-10 phase-transfer.planned from=primary to=secondary startsOn=2009-09-01
      2009-02-14 phase-transfer.settled setting=100279
      2009-09-10 phase-transfer.planned to=post-16 startsOn=2010-09-01
      2010-02-15 phase-transfer.settled`,
    deadlines: [
      'name-next-setting from 2008-09-10 due 2009-02-14 act 2009-02-13 met on 2009-02-14',
      'name-next-setting from 2009-09-10 due 2010-02-14 act 2010-02-12 met-late on 2010-02-15',
    ],
  },
  {
    name: 'a next school named for no move answers nothing',
    law,
    facts: '2009-02-14 phase-transfer.settled setting=100279',
    refused: 1,
  },
  {
    name: 'Sch 27 para 8: eight weeks to decide on another school; a refusal may be appealed',
    law,
    facts: `
      2008-05-01 school-change.requested
      2008-06-26 school-change.decided outcome=refused
      2008-07-01 school-change.requested
      2008-08-27 school-change.decided outcome=agreed`,
    deadlines: ['decide-school-change due 2008-06-26 met', 'decide-school-change due 2008-08-26 met-late'],
    windows: ['appeal after school-change.decided opens 2008-06-26 closes 2008-08-27'],
  },
  {
    name: 'a decision on another school that nobody asked for answers nothing',
    law,
    facts: '2008-06-26 school-change.decided outcome=agreed',
    refused: 1,
  },
  {
    name: 'reg 23: a statement transferred in: six weeks to write; three months beginning with transfer, if later than the year',
    law,
    facts: `
      2008-04-30 plan.transferred-in about=move:1 madeOn=2006-11-01 lastReviewedOn=2007-06-20
      2008-06-12 transfer.parent-told about=move:1
      2008-07-29 review.decided outcome=maintain`,
    deadlines: [
      'tell-parent-of-transfer about move:1 due 2008-06-11 met-late on 2008-06-12',
      'review-transferred-plan owner authority due 2008-07-29 met on 2008-07-29',
      'review-plan from 2008-07-29 due 2009-07-28',
      'notify-review-decision due 2008-08-05',
    ],
    never: ['review-transferred-plan about'],
    stage: 'maintained',
  },
  {
    name: 'the year from the last review counts where it is later; without one, from the making',
    law,
    facts: `
      2008-04-30 plan.transferred-in madeOn=2006-11-01 lastReviewedOn=2008-03-20
      2008-05-01 plan.transferred-in madeOn=2007-11-01`,
    among: [
      'review-transferred-plan from 2008-04-30 due 2009-03-19',
      'review-transferred-plan from 2008-05-01 due 2008-10-31',
    ],
  },
  {
    name: 'a transfer in leaves an open review alone; one decision meets both',
    law,
    facts: `
      ${inForce}
      2008-01-10 plan.transferred-in madeOn=2007-03-01
      2008-01-20 review.decided outcome=maintain`,
    among: [
      'review-plan from 2008-01-07 due 2008-01-31 met on 2008-01-20',
      'review-transferred-plan due 2008-04-09 met on 2008-01-20',
      'review-plan from 2008-01-20 due 2009-01-19',
    ],
  },
  {
    name: 'telling a parent of no transfer answers nothing',
    law,
    facts: '2008-06-12 transfer.parent-told',
    refused: 1,
  },
]
