import type { Story } from './story.ts'

const law = 'england-ehc-2014'
const inForce = '2026-01-05 plan.brought-forward madeOn=2025-03-10'

/** EHC plans in England, duty by duty. */
export const englandEhc: readonly Story[] = [
  {
    name: 'regs 5(1), 10(1), 13(2): 6, 16 and 20 weeks of the request, whatever happens on the way',
    law,
    today: '2026-07-01',
    facts: `
      2026-02-02 assessment.requested by=parent
      2026-03-02 assessment.agreed
      2026-05-05 plan.proposed
      2026-06-22 plan.finalised setting=100279 settingType=special`,
    deadlines: [
      'decide-whether-to-assess from 2026-02-02 due 2026-03-16 at-any-time met on 2026-03-02',
      'notify-no-plan from 2026-02-02 due 2026-05-25 act 2026-05-22 not-needed',
      'finalise-plan from 2026-02-02 due 2026-06-22 not-before 2026-05-20 in-its-time met on 2026-06-22',
      'review-plan from 2026-06-22 due 2027-06-21 act 2027-06-21 open',
    ],
    windows: [
      'comments-on-draft after plan.proposed opens 2026-05-05 closes 2026-05-19',
      'appeal after plan.finalised opens 2026-06-22 closes 2026-09-01',
    ],
    stage: 'maintained',
    notices: 0,
  },
  {
    name: 'reg 10(1): no plan, said within 16 weeks, takes the final plan away',
    law,
    facts: `
      2026-02-02 assessment.requested by=school about=request:1
      2026-03-02 assessment.agreed about=request:1
      2026-03-03 advice.requested from=medical
      2026-05-26 plan.refused about=request:1`,
    deadlines: [
      'decide-whether-to-assess about request:1 met',
      'notify-no-plan about request:1 due 2026-05-25 met-late on 2026-05-26',
      'finalise-plan about request:1 not-needed',
      'give-advice not-needed',
    ],
    windows: ['appeal after plan.refused about request:1 opens 2026-05-26 closes 2026-07-27'],
    stage: 'no-plan',
  },
  {
    name: 'a final plan with no draft takes "no plan" away',
    law,
    facts: `
      2026-02-02 assessment.requested by=school
      2026-03-02 assessment.agreed
      2026-03-03 advice.requested from=medical
      2026-05-26 plan.finalised`,
    among: ['notify-no-plan not-needed', 'finalise-plan at-any-time met on 2026-05-26', 'give-advice not-needed'],
  },
  {
    name: 'a refusal to assess ends the asking for advice, and may be appealed',
    law,
    facts: `
      2026-02-02 assessment.requested by=young-person
      2026-02-03 advice.requested from=education
      2026-03-02 assessment.refused`,
    deadlines: ['decide-whether-to-assess met on 2026-03-02', 'give-advice due 2026-03-17 not-needed'],
    windows: ['appeal after assessment.refused who young-person opens 2026-03-02 closes 2026-05-05'],
    stage: 'not-assessing',
  },
  {
    name: 'reg 13(1): a final plan before the family’s 15 days are over is kept and is too early',
    law,
    facts: `
      2026-02-02 assessment.requested by=parent
      2026-03-02 assessment.agreed
      2026-05-05 plan.proposed
      2026-05-19 plan.finalised`,
    among: ['finalise-plan not-before 2026-05-20 too-early met on 2026-05-19'],
  },
  {
    name: 'the latest draft counts for the 15 days; a draft needs no duty to answer',
    law,
    today: '2026-06-01',
    facts: `
      2026-02-02 assessment.requested by=parent
      2026-03-02 assessment.agreed
      2026-05-05 plan.proposed
      2026-05-25 plan.proposed`,
    among: ['finalise-plan not-before 2026-06-09 open'],
    windows: ['comments-on-draft closes 2026-05-19', 'comments-on-draft closes 2026-06-08'],
    stage: 'proposed',
  },
  {
    name: 'a draft about something forbids early only what is about the same or about nothing',
    law,
    today: '2026-06-01',
    facts: `
      2026-02-02 assessment.requested by=parent about=request:1
      2026-03-02 assessment.agreed
      2026-05-05 plan.proposed about=request:2
      2026-05-06 plan.proposed about=request:1`,
    among: ['finalise-plan about request:1 not-before 2026-05-21 open'],
  },
  {
    name: 'reg 8: each adviser six weeks of being asked; the psychologist is the authority’s',
    law,
    today: '2026-03-01',
    facts: `
      2026-02-02 advice.requested from=psychology
      2026-02-03 advice.requested from=social-care`,
    deadlines: [
      'give-advice about advice:psychology owner authority due 2026-03-16 open',
      'give-advice about advice:social-care owner social-care due 2026-03-17 open',
    ],
  },
  {
    name: 's 24: responsibility acquired starts anew and takes away what an earlier request asked, its advice too',
    law,
    today: '2026-05-01',
    facts: `
      2026-02-02 assessment.requested by=parent
      2026-03-02 assessment.agreed
      2026-03-03 advice.requested from=education
      2026-04-20 responsibility.acquired
      2026-05-01 assessment.agreed`,
    deadlines: [
      'decide-whether-to-assess met on 2026-03-02',
      'notify-no-plan from 2026-02-02 not-needed',
      'finalise-plan from 2026-02-02 not-needed',
      'give-advice not-needed',
      'decide-whether-to-assess from 2026-04-20 due 2026-06-01 met on 2026-05-01',
      'notify-no-plan from 2026-04-20 due 2026-08-10 open',
      'finalise-plan from 2026-04-20 due 2026-09-07 open',
    ],
    stage: 'assessing',
  },
  {
    name: 'responsibility acquired during an assessment brings the case back to considering; orders stay',
    law,
    today: '2026-05-01',
    facts: `
      2026-01-02 assessment.requested by=parent
      2026-01-12 assessment.refused
      2026-02-02 appeal.decided order=assess
      2026-02-12 assessment.agreed
      2026-02-20 advice.requested from=medical
      2026-04-20 responsibility.acquired`,
    among: [
      'notify-no-ordered-plan due 2026-04-13 overdue',
      'finalise-ordered-plan due 2026-05-11 open',
      'give-advice not-needed',
      'decide-whether-to-assess from 2026-04-20 open',
    ],
    stage: 'considering',
  },
  {
    name: 's 44(1): a year beginning with the last review, met only by the decision',
    law,
    facts: `
      2026-01-05 plan.brought-forward madeOn=2023-03-10 lastReviewedOn=2025-03-10
      2026-03-01 review.held
      2026-03-09 review.decided outcome=maintain`,
    among: ['review-plan due 2026-03-09 met on 2026-03-09', 'review-plan from 2026-03-09 due 2027-03-08 overdue'],
    windows: ['appeal after review.decided opens 2026-03-09 closes 2026-05-11'],
    stage: 'maintained',
  },
  {
    name: 'reg 20: invitations and papers two weeks before the meeting, report two weeks and decision four weeks of it',
    law,
    facts: `
      2026-01-12 review.planned about=review:1 meetingOn=2026-03-04
      2026-02-18 review.invited about=review:1
      2026-02-19 review.papers-sent about=review:1
      2026-03-05 review.held about=review:1
      2026-03-20 review.reported about=review:1
      2026-03-21 review.reported about=review:1
      2026-04-03 review.decided about=review:1 outcome=cease`,
    deadlines: [
      'invite-to-review about review:1 owner school from 2026-01-12 due 2026-02-18 met on 2026-02-18',
      'send-review-papers about review:1 owner school from 2026-01-12 due 2026-02-18 met-late on 2026-02-19',
      'report-review about review:1 owner school from 2026-03-05 due 2026-03-19 met-late on 2026-03-20',
      'decide-after-review about review:1 owner authority from 2026-03-05 due 2026-04-02 met-late on 2026-04-03',
      'review-plan from 2026-04-03 due 2027-04-02',
    ],
    windows: ['appeal after review.decided about review:1 opens 2026-04-03 closes 2026-06-03'],
    stage: 'ceasing',
  },
  {
    name: 'a meeting put off replaces what is still open and leaves what was met',
    law,
    facts: `
      2026-01-12 review.planned about=review:1 meetingOn=2026-03-04
      2026-02-10 review.invited about=review:1
      2026-02-12 review.planned about=review:1 meetingOn=2026-03-11`,
    deadlines: [
      'invite-to-review due 2026-02-18 met on 2026-02-10',
      'send-review-papers due 2026-02-18 not-needed',
      'invite-to-review due 2026-02-25 overdue',
      'send-review-papers due 2026-02-25 overdue',
    ],
  },
  {
    name: 'reg 22: a decision to amend: the amendments within four weeks of the meeting, the plan within eight of the notice',
    law,
    facts: `
      ${inForce}
      2026-02-02 review.held about=review:1
      2026-02-20 review.decided about=review:1 outcome=amend
      2026-03-03 amendment.proposed about=review:1
      2026-03-18 plan.amended about=review:1`,
    deadlines: [
      'review-plan due 2026-03-09 met on 2026-02-20',
      'report-review overdue',
      'decide-after-review due 2026-03-02 met on 2026-02-20',
      'propose-amendment about review:1 owner authority from 2026-02-02 due 2026-03-02 met-late on 2026-03-03',
      'review-plan from 2026-02-20',
      'finalise-amendment about review:1 from 2026-03-03 due 2026-04-28 not-before 2026-03-18 in-its-time met on 2026-03-18',
    ],
    windows: [
      'comments-on-amendment after amendment.proposed about review:1 opens 2026-03-03 closes 2026-03-17',
      'appeal after plan.amended about review:1 opens 2026-03-18 closes 2026-05-18',
    ],
    stage: 'maintained',
  },
  {
    name: 'an amended plan before the 15 days are over is too early',
    law,
    facts: `
      2026-03-03 amendment.proposed
      2026-03-17 plan.amended`,
    deadlines: ['finalise-amendment not-before 2026-03-18 too-early met on 2026-03-17'],
  },
  {
    name: 'reg 22(4): a notice not to amend is never too early, and leaves the day before which nothing may be final',
    law,
    facts: `
      2026-03-03 amendment.proposed
      2026-03-04 amendment.dropped`,
    deadlines: ['finalise-amendment not-before 2026-03-18 in-its-time met on 2026-03-04'],
    windows: [
      'comments-on-amendment closes 2026-03-17',
      'appeal after amendment.dropped opens 2026-03-04 closes 2026-05-05',
    ],
    stage: 'maintained',
  },
  {
    name: 'a decision to maintain proposes nothing',
    law,
    facts: `
      ${inForce}
      2026-02-02 review.held
      2026-02-20 review.decided outcome=maintain`,
    never: ['propose-amendment'],
  },
  {
    name: 'a decision to amend without a meeting proposes nothing',
    law,
    facts: `
      ${inForce}
      2026-02-20 review.decided outcome=amend`,
    never: ['propose-amendment'],
    windows: [],
    stage: 'amending',
  },
  {
    name: 'a decision about nothing does not meet a decision after a review about something',
    law,
    facts: `
      ${inForce}
      2026-02-02 review.held about=review:1
      2026-02-20 review.decided outcome=amend`,
    among: ['decide-after-review overdue', 'review-plan met on 2026-02-20'],
    never: ['propose-amendment'],
  },
  {
    name: 'reg 18(1)(a): to post-16 before 31 March; reg 18(1)(b): any other before 15 February',
    law,
    facts: `
      2026-09-10 phase-transfer.planned from=secondary to=post-16 startsOn=2027-09-01
      2026-09-11 phase-transfer.planned to=primary startsOn=2027-09-01
      2026-09-12 phase-transfer.planned from=post-16 to=other startsOn=2027-09-01
      2026-09-13 phase-transfer.planned from=primary to=secondary startsOn=2027-09-01
      2026-09-14 phase-transfer.planned to=post-16 startsOn=2027-09-01
      2027-02-15 phase-transfer.settled setting=100279`,
    deadlines: [
      'name-next-setting from 2026-09-10 due 2027-03-30 met on 2027-02-15',
      'name-next-setting from 2026-09-11 due 2027-02-14',
      'name-next-setting from 2026-09-12 due 2027-02-14',
      'name-next-setting from 2026-09-13 due 2027-02-14',
      'name-next-setting from 2026-09-14 due 2027-03-30',
    ],
  },
  {
    name: 'reg 18(2): from post-16 to post-16 at least five months before',
    law,
    facts: `
      2026-09-10 phase-transfer.planned from=post-16 to=post-16 startsOn=2027-09-01
      2026-09-11 phase-transfer.planned from=post-16 to=post-16 startsOn=2027-07-31`,
    deadlines: ['name-next-setting due 2027-04-01', 'name-next-setting due 2027-02-28'],
  },
  {
    name: 'reg 25(1), 27(2): 15 days of the request, 14 weeks of the notice, 15 days for the draft',
    law,
    facts: `
      2026-01-05 plan.transferred-in madeOn=2026-01-02
      2026-08-03 reassessment.requested by=health
      2026-08-19 reassessment.agreed
      2026-08-20 advice.requested from=medical
      2026-11-10 plan.proposed
      2026-11-24 plan.amended`,
    among: [
      'decide-reassessment due 2026-08-18 met-late on 2026-08-19',
      'finalise-reassessment due 2026-11-25 not-before 2026-11-25 too-early met on 2026-11-24',
      'give-advice not-needed',
    ],
    stage: 'maintained',
  },
  {
    name: 'a re-assessment ends with a new plan',
    law,
    facts: `
      ${inForce}
      2026-08-03 reassessment.requested by=parent
      2026-08-18 reassessment.agreed
      2026-11-25 plan.finalised`,
    among: ['finalise-reassessment due 2026-11-24 at-any-time met-late on 2026-11-25'],
    never: ['review-plan from 2026-11-25'],
  },
  {
    name: 'a re-assessment ends with a notice not to amend, which is never too early and ends the asking for advice',
    law,
    facts: `
      ${inForce}
      2026-08-03 reassessment.requested by=parent
      2026-08-18 reassessment.agreed
      2026-08-19 advice.requested from=medical
      2026-09-01 plan.proposed
      2026-09-02 amendment.dropped`,
    among: ['finalise-reassessment not-before 2026-09-16 in-its-time met on 2026-09-02', 'give-advice not-needed'],
  },
  {
    name: 'an amended plan that ends no re-assessment takes no advice away',
    law,
    facts: `
      2026-03-03 amendment.proposed
      2026-03-04 advice.requested from=medical
      2026-04-17 plan.amended
      2026-05-03 amendment.proposed
      2026-05-04 amendment.dropped`,
    among: ['give-advice overdue'],
  },
  {
    name: 'reassessment refused',
    law,
    facts: `
      ${inForce}
      2026-08-03 reassessment.requested by=parent
      2026-08-18 reassessment.refused`,
    among: ['decide-reassessment met on 2026-08-18'],
    windows: ['appeal after reassessment.refused opens 2026-08-18 closes 2026-10-19'],
  },
  {
    name: 'reg 15: the plan passes on the day of the move where that is later than 15 working days',
    law,
    facts: `
      ${inForce}
      2026-10-05 move.learned movesOn=2026-11-30
      2026-11-30 plan.transferred-out`,
    deadlines: [
      'review-plan not-needed',
      'transfer-plan owner authority from 2026-10-05 due 2026-11-30 met on 2026-11-30',
    ],
    stage: 'transferred-out',
  },
  {
    name: 'reg 15: 15 working days beginning with a Saturday begin on the Monday',
    law,
    facts: '2026-10-03 move.learned movesOn=2026-10-01',
    deadlines: ['transfer-plan due 2026-10-23 overdue'],
  },
  {
    name: 'a plan that passes out of nothing answers nothing',
    law,
    facts: '2026-11-30 plan.transferred-out',
    refused: 1,
  },
  {
    name: 'reg 15(4): six weeks to tell the family; reg 15(5): three months beginning with transfer where that is later',
    law,
    facts: `
      2027-01-13 plan.transferred-in madeOn=2025-09-10 lastReviewedOn=2026-03-01
      2027-02-25 transfer.parent-told`,
    deadlines: [
      'tell-parent-of-transfer due 2027-02-24 met-late on 2027-02-25',
      'review-transferred-plan due 2027-04-12 overdue',
    ],
  },
  {
    name: 'three months beginning with 30 November end on the last day of February',
    law,
    facts: '2026-11-30 plan.transferred-in madeOn=2025-09-10',
    among: ['review-transferred-plan due 2027-02-28 act 2027-02-26'],
  },
  {
    name: 'mediation: 30 days of the request, met by holding it, taken away by a certificate',
    law,
    facts: `
      2026-12-01 mediation.requested
      2027-01-01 mediation.held
      2027-01-05 mediation.requested about=second
      2027-01-06 mediation.certificate-issued about=second
      2027-01-07 mediation.held about=second`,
    deadlines: [
      'arrange-mediation owner authority due 2026-12-31 met-late on 2027-01-01',
      'arrange-mediation about second due 2027-02-04 not-needed',
    ],
  },
  {
    name: 'mediation that nobody asked for answers nothing; a certificate may come at any time',
    law,
    facts: `
      2027-01-01 mediation.certificate-issued
      2027-01-05 mediation.held`,
    refused: 2,
  },
  {
    name: 'E20: an appeal that would end in August ends on the first working day of September',
    law,
    facts: `
      2026-05-20 assessment.requested by=parent
      2026-06-30 assessment.refused`,
    windows: ['appeal closes 2026-09-01'],
  },
  {
    name: 'an appeal that would end on a Sunday ends on the Monday, also where that Monday is in August',
    law,
    facts: `
      2026-05-20 assessment.requested by=parent
      2026-06-01 assessment.refused
      2027-05-01 assessment.requested by=parent
      2027-05-31 assessment.refused
      2026-11-01 assessment.requested by=parent
      2026-11-27 assessment.refused`,
    windows: ['appeal closes 2026-09-01', 'appeal opens 2027-05-31 closes 2027-08-02', 'appeal closes 2027-01-27'],
  },
  {
    name: 'E21: two months of 31 December end on the last of February, then on the next working day',
    law,
    facts: `
      2026-11-20 assessment.requested by=parent
      2026-12-31 assessment.refused`,
    windows: ['appeal opens 2026-12-31 closes 2027-03-01'],
  },
  {
    name: 'an appeal that would end from 25 December to 1 January ends on the first working day after 1 January',
    law,
    facts: `
      2026-10-01 assessment.requested by=parent
      2026-10-24 assessment.refused
      2026-10-25 assessment.requested by=parent
      2026-10-25 assessment.refused
      2026-10-26 assessment.requested by=parent
      2026-11-01 assessment.refused
      2026-11-02 assessment.requested by=parent
      2026-11-02 assessment.refused`,
    windows: [
      'appeal opens 2026-10-24 closes 2026-12-24',
      'appeal opens 2026-10-25 closes 2027-01-04',
      'appeal opens 2026-11-01 closes 2027-01-04',
      'appeal opens 2026-11-02 closes 2027-01-04',
    ],
  },
  {
    name: 'an appeal that would end on 31 July or 1 September ends then',
    law,
    facts: `
      2025-05-01 assessment.requested by=parent
      2025-05-31 assessment.refused
      2025-06-01 assessment.requested by=parent
      2025-06-01 assessment.refused
      2025-06-15 assessment.requested by=parent
      2025-07-01 assessment.refused`,
    windows: [
      'appeal opens 2025-05-31 closes 2025-07-31',
      'appeal opens 2025-06-01 closes 2025-09-01',
      'appeal opens 2025-07-01 closes 2025-09-01',
    ],
  },
  {
    name: 'a month of a certificate counts where it is later, for the latest notice before it whatever it is about',
    law,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-02-02 assessment.refused
      2026-02-10 assessment.requested by=parent
      2026-02-16 assessment.refused about=request:2
      2026-04-08 mediation.certificate-issued`,
    windows: ['appeal opens 2026-02-02 closes 2026-04-02', 'appeal about request:2 opens 2026-02-16 closes 2026-05-08'],
  },
  {
    name: 'a certificate that comes early leaves the two months',
    law,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-02-02 assessment.refused
      2026-02-20 mediation.certificate-issued`,
    windows: ['appeal closes 2026-04-02'],
  },
  {
    name: 'a certificate before the notice lengthens nothing',
    law,
    facts: `
      2026-01-05 assessment.requested by=parent
      2026-02-02 mediation.certificate-issued
      2026-02-02 assessment.refused`,
    windows: ['appeal closes 2026-04-02'],
  },
  {
    name: 'a decision to cease may be appealed',
    law,
    facts: `
      ${inForce}
      2026-02-02 cease.proposed
      2026-03-02 cease.decided ground=Outcomes`,
    windows: ['appeal after cease.decided opens 2026-03-02 closes 2026-05-05'],
    stage: 'ceasing',
  },
  {
    name: 'the authority’s own notice of assessment starts nothing under EHC law',
    law,
    facts: '2026-03-02 assessment.proposed',
    deadlines: [],
    windows: [],
    stage: 'considering',
  },
  {
    name: 'who may appeal goes by the latest request before the notice',
    law,
    facts: `
      2026-01-05 assessment.requested by=young-person
      2026-01-06 assessment.requested by=parent
      2026-02-02 assessment.refused
      2026-02-03 assessment.requested by=young-person
      2026-02-04 assessment.refused
      2026-02-05 reassessment.requested by=parent
      2026-02-06 reassessment.refused`,
    windows: [
      'appeal who parent opens 2026-02-02',
      'appeal who young-person opens 2026-02-04',
      'appeal who parent opens 2026-02-06',
    ],
  },
]
