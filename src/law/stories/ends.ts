import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

const statements: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005']
const ehc = 'england-ehc-2014'
const laws: readonly LawId[] = [...statements, ehc]

/** What withdrawals, refusals, ceasing and transfer take away, and what may answer nothing. */
export const ends: readonly Story[] = [
  ...laws.flatMap((law): Story[] => [
    {
      name: `${law}: a withdrawal takes the request and its advice; advice that comes after it is kept`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-06 advice.requested from=medical
        2016-01-20 request.withdrawn
        2016-02-01 advice.received from=medical`,
      deadlines: ['decide-whether-to-assess not-needed', 'give-advice not-needed'],
      stage: 'withdrawn',
    },
    {
      name: `${law}: a decision after a withdrawal is kept and sets the stage`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-20 request.withdrawn
        2016-02-01 assessment.refused`,
      deadlines: ['decide-whether-to-assess not-needed'],
      windows: law === ehc ? ['appeal opens 2016-02-01'] : [],
      stage: 'not-assessing',
    },
    {
      name: `${law}: with two requests a withdrawal takes the oldest, with the advice asked for then`,
      law,
      today: '2016-02-10',
      facts: `
        2016-01-05 assessment.requested by=parent about=request:1
        2016-01-08 advice.requested from=medical
        2016-01-12 assessment.requested by=school about=request:2
        2016-01-20 request.withdrawn about=request:2
        2016-01-21 advice.requested from=education`,
      deadlines: [
        'decide-whether-to-assess about request:1 not-needed',
        'give-advice about advice:medical not-needed',
        'decide-whether-to-assess about request:2 open',
        'give-advice about advice:education open',
      ],
      stage: 'considering',
    },
    {
      name: `${law}: a second withdrawal takes the second request, and only then is the case withdrawn`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-12 assessment.requested by=school
        2016-01-20 request.withdrawn
        2016-01-21 request.withdrawn`,
      deadlines: ['decide-whether-to-assess not-needed', 'decide-whether-to-assess not-needed'],
      stage: 'withdrawn',
    },
    {
      name: `${law}: a withdrawal with nothing open changes nothing and is kept`,
      law,
      facts: `
        2016-01-05 notification.received from=health
        2016-01-20 request.withdrawn`,
      deadlines: [],
      stage: 'notified',
    },
    {
      name: `${law}: a withdrawal with no request open takes the re-assessment and its advice, and no stage`,
      law,
      facts: `
        2016-01-04 plan.transferred-in madeOn=2015-06-01
        2016-01-05 reassessment.requested by=parent
        2016-01-06 advice.requested from=medical
        2016-01-20 request.withdrawn`,
      among: ['decide-reassessment not-needed', 'give-advice not-needed'],
      stage: 'maintained',
    },
    {
      name: `${law}: a withdrawn re-assessment leaves the stage, also with no plan in force`,
      law,
      facts: `
        2016-01-04 notification.received from=social-care
        2016-01-05 reassessment.requested by=parent
        2016-01-20 request.withdrawn`,
      deadlines: ['decide-reassessment not-needed'],
      stage: 'notified',
    },
    {
      name: `${law}: one decision answers every request, whatever each is about`,
      law,
      facts: `
        2016-01-05 assessment.requested by=young-person about=request:1
        2016-01-12 assessment.requested by=school
        2016-01-19 assessment.requested by=parent about=request:3
        2016-02-01 assessment.refused about=request:1`,
      deadlines: [
        'decide-whether-to-assess about request:1 met on 2016-02-01',
        'decide-whether-to-assess met on 2016-02-01',
        'decide-whether-to-assess about request:3 met on 2016-02-01',
      ],
      stage: 'not-assessing',
    },
    {
      name: `${law}: a refusal takes every advice away, whatever it is about; one that only does so is an answer`,
      law,
      facts: `
        2016-01-05 advice.requested from=medical
        2016-01-06 advice.requested from=other about=advice:speech
        2016-02-01 assessment.refused about=request:9`,
      deadlines: ['give-advice not-needed', 'give-advice not-needed'],
    },
    {
      name: `${law}: a second refusal answers nothing`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-02-01 assessment.refused
        2016-02-02 assessment.refused`,
      refused: 3,
    },
    {
      name: `${law}: a fact earlier than what it answers answers nothing, and one of the same day goes by the list`,
      law,
      facts: `
        2016-02-01 assessment.agreed
        2016-02-01 assessment.requested by=parent`,
      refused: 1,
    },
    {
      name: `${law}: a fact recorded late is read on its day`,
      law,
      facts: `
        2016-02-01 assessment.agreed
        2016-01-31 assessment.requested by=parent`,
      among: ['decide-whether-to-assess from 2016-01-31 met on 2016-02-01'],
      stage: 'assessing',
    },
    {
      name: `${law}: when the plan ceases every duty of it goes, but not a new request and its advice`,
      law,
      facts: `
        2016-01-04 plan.brought-forward madeOn=2015-06-01
        2016-01-05 assessment.requested by=parent
        2016-01-06 advice.requested from=medical
        2016-01-07 amendment.proposed
        2016-01-08 review.planned meetingOn=2016-03-01
        2016-01-09 phase-transfer.planned to=secondary startsOn=2016-09-01
        2016-01-20 plan.ceased`,
      among: [
        'review-plan not-needed',
        'decide-whether-to-assess overdue',
        'give-advice overdue',
        'finalise-amendment not-needed',
        'send-review-papers not-needed',
        'name-next-setting not-needed',
      ],
      stage: 'ceased',
    },
    {
      name: `${law}: when the plan passes to another authority a re-assessment goes with it, its advice too`,
      law,
      facts: `
        2016-01-04 plan.brought-forward madeOn=2015-06-01
        2016-01-05 reassessment.requested by=parent
        2016-01-06 advice.requested from=medical
        2016-01-20 plan.transferred-out`,
      among: ['review-plan not-needed', 'decide-reassessment not-needed', 'give-advice not-needed'],
      stage: 'transferred-out',
    },
    {
      name: `${law}: a plan that ceases with nothing due may cease`,
      law,
      facts: '2016-01-20 plan.ceased',
      deadlines: [],
      stage: 'ceased',
    },
    {
      name: `${law}: a cease notice and an amendment notice may come at any time`,
      law,
      facts: `
        2016-01-20 cease.decided
        2016-01-21 amendment.proposed`,
      deadlines: ['finalise-amendment from 2016-01-21'],
      amongWindows: ['appeal after cease.decided opens 2016-01-20'],
      stage: 'amending',
    },
    {
      name: `${law}: a second final plan answers nothing`,
      law,
      facts: `
        2016-01-04 advice.requested from=medical
        2016-01-20 plan.finalised
        2016-01-21 plan.finalised`,
      refused: 3,
    },
    {
      name: `${law}: a final plan after its assessment was withdrawn is kept, and starts its review`,
      law,
      facts:
        law === ehc
          ? `
        2016-01-05 assessment.requested by=parent
        2016-01-20 assessment.agreed
        2016-01-21 request.withdrawn
        2016-02-20 plan.finalised`
          : `
        2016-01-05 assessment.requested by=parent
        2016-01-20 assessment.agreed
        2016-01-21 assessment.completed
        2016-01-22 plan.proposed
        2016-01-23 request.withdrawn
        2016-02-20 plan.finalised`,
      among: ['finalise-plan not-needed', 'review-plan from 2016-02-20'],
      amongWindows: ['appeal after plan.finalised opens 2016-02-20'],
      stage: 'maintained',
    },
  ]),
  ...statements.flatMap((law): Story[] => [
    {
      name: `${law}: an agreement after a withdrawal still starts the assessment`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-20 request.withdrawn
        2016-02-01 assessment.agreed
        2016-02-02 assessment.completed
        2016-02-03 request.withdrawn`,
      deadlines: [
        'decide-whether-to-assess not-needed',
        'complete-assessment from 2016-02-01 met',
        'propose-or-refuse-plan not-needed',
      ],
      stage: 'withdrawn',
    },
    {
      name: `${law}: a withdrawal takes whatever is due of the assessment`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-20 assessment.agreed
        2016-01-21 request.withdrawn
        2016-02-05 assessment.requested by=parent
        2016-02-20 assessment.agreed
        2016-02-21 assessment.completed
        2016-02-22 plan.proposed
        2016-02-23 request.withdrawn`,
      among: ['complete-assessment from 2016-01-20 not-needed', 'finalise-plan not-needed'],
      stage: 'withdrawn',
    },
    {
      name: `${law}: the authority’s own proposal is nobody’s request, so a withdrawal leaves it`,
      law,
      facts: `
        2016-01-05 assessment.proposed
        2016-01-20 request.withdrawn
        2016-02-10 assessment.agreed
        2016-02-20 request.withdrawn`,
      among: ['decide-whether-to-assess met on 2016-02-10', 'complete-assessment overdue'],
      stage: 'assessing',
    },
    {
      name: `${law}: a refusal that answers only the authority’s own proposal opens no appeal`,
      law,
      facts: `
        2016-01-05 assessment.proposed
        2016-02-10 assessment.refused`,
      windows: ['representations-before-assessment opens 2016-01-05'],
    },
    {
      name: `${law}: an assessment completed out of nothing is refused`,
      law,
      facts: '2016-02-01 assessment.completed',
      refused: 1,
    },
    {
      name: `${law}: a re-assessment’s whole chain goes when the statement ceases`,
      law,
      facts: `
        2016-01-04 plan.brought-forward madeOn=2015-06-01
        2016-01-05 reassessment.requested by=parent
        2016-01-20 reassessment.agreed
        2016-01-21 advice.requested from=other
        2016-02-20 plan.ceased`,
      among: ['complete-assessment not-needed', 'give-advice not-needed'],
    },
    {
      name: `${law}: a re-assessment’s proposal goes when it is withdrawn, and not while a request is open`,
      law,
      facts: `
        2016-01-04 plan.brought-forward madeOn=2015-06-01
        2016-01-05 reassessment.requested by=parent
        2016-01-20 reassessment.agreed
        2016-02-20 assessment.completed
        2016-02-21 assessment.requested by=school
        2016-02-22 request.withdrawn
        2016-02-23 plan.proposed
        2016-02-24 request.withdrawn`,
      among: [
        'decide-whether-to-assess not-needed',
        'propose-or-refuse-plan met on 2016-02-23',
        'finalise-plan not-needed',
      ],
      stage: 'maintained',
    },
    {
      name: `${law}: a chain that an order starts is the request’s, and goes with it`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent
        2016-01-20 assessment.refused
        2016-02-20 appeal.decided order=assess
        2016-02-21 assessment.agreed
        2016-02-22 advice.requested from=medical
        2016-02-23 request.withdrawn`,
      among: ['comply-with-order met', 'complete-assessment not-needed', 'give-advice not-needed'],
      stage: 'withdrawn',
    },
    {
      name: `${law}: a proposed statement about another piece of work runs on with the one that is due`,
      law,
      facts: `
        2016-01-05 assessment.requested by=parent about=request:1
        2016-01-20 assessment.agreed about=request:1
        2016-02-20 assessment.completed about=request:1
        2016-02-21 plan.proposed about=request:1
        2016-02-22 plan.proposed`,
      among: ['finalise-plan about request:1 from 2016-02-21 overdue'],
      never: ['finalise-plan from 2016-02-22'],
    },
  ]),
  {
    name: 'EHC: an agreement after a withdrawal starts nothing',
    law: ehc,
    facts: `
      2016-01-05 assessment.requested by=parent
      2016-01-20 request.withdrawn
      2016-02-01 assessment.agreed`,
    deadlines: ['decide-whether-to-assess not-needed'],
    stage: 'assessing',
  },
  {
    name: 'EHC: a withdrawal takes the ordered rows and the advice, the order itself not',
    law: ehc,
    facts: `
      2016-01-05 assessment.requested by=parent
      2016-01-20 assessment.refused
      2016-02-20 appeal.decided order=assess
      2016-02-22 advice.requested from=medical
      2016-02-23 request.withdrawn`,
    deadlines: [
      'decide-whether-to-assess met',
      'comply-with-order overdue',
      'notify-no-ordered-plan not-needed',
      'finalise-ordered-plan not-needed',
      'give-advice not-needed',
    ],
    stage: 'withdrawn',
  },
  {
    name: 'EHC: the ordered rows go with a withdrawal even where no request is on the record',
    law: ehc,
    facts: `
      2016-02-20 appeal.decided order=assess
      2016-02-23 request.withdrawn`,
    deadlines: ['comply-with-order overdue', 'notify-no-ordered-plan not-needed', 'finalise-ordered-plan not-needed'],
    stage: 'withdrawn',
  },
  {
    name: 'EHC: an order to re-assess goes with the re-assessment',
    law: ehc,
    facts: `
      2016-01-04 plan.brought-forward madeOn=2015-06-01
      2016-01-05 reassessment.requested by=parent
      2016-01-20 reassessment.refused
      2016-02-20 appeal.decided order=assess
      2016-02-22 reassessment.agreed
      2016-02-23 request.withdrawn`,
    among: [
      'comply-with-order met',
      'finalise-reassessment not-needed',
      'notify-no-ordered-plan not-needed',
      'finalise-ordered-plan not-needed',
    ],
    stage: 'maintained',
  },
  {
    name: 'EHC: later clocks count from the oldest of the requests that one agreement answers, and are about it',
    law: ehc,
    facts: `
      2016-01-12 assessment.requested by=school about=request:2
      2016-01-05 assessment.requested by=parent about=request:1
      2016-02-01 assessment.agreed about=request:2`,
    among: [
      'notify-no-plan about request:1 from 2016-01-05 due 2016-04-26',
      'finalise-plan about request:1 due 2016-05-24',
    ],
  },
  {
    name: 'EHC: a plan ceased takes what was being amended, mediated not',
    law: ehc,
    facts: `
      2016-01-04 plan.brought-forward madeOn=2015-06-01
      2016-01-05 mediation.requested
      2016-01-06 review.held
      2016-01-07 review.decided outcome=amend
      2016-01-08 plan.ceased`,
    among: [
      'arrange-mediation overdue',
      'report-review not-needed',
      'propose-amendment not-needed',
      'review-plan from 2016-01-07 not-needed',
    ],
  },
  {
    name: 'EHC: a plan transferred out while a review is due is an answer',
    law: ehc,
    facts: `
      2016-01-04 plan.brought-forward madeOn=2015-06-01
      2016-01-08 plan.transferred-out`,
    deadlines: ['review-plan not-needed'],
    stage: 'transferred-out',
  },
  ...['review.invited', 'review.papers-sent', 'plan.amended', 'amendment.dropped', 'reassessment.agreed'].map(
    (name): Story => ({
      name: `EHC: ${name} out of nothing is refused`,
      law: ehc,
      facts: `2016-01-08 ${name}`,
      refused: 1,
    }),
  ),
]
