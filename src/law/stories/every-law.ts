import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

const statements: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005']
const ehc = 'england-ehc-2014'
const laws: readonly LawId[] = [...statements, ehc]

/** What every law says alike, told under each. */
export const everyLaw: readonly Story[] = [...appeals(), ...reviews(), ...advice(), ...stagesUnderEach()]

/** Each notice that may be appealed, given on a Thursday, so that two months end on a working Tuesday. */
function appeals(): Story[] {
  const inForce = '2016-01-04 plan.brought-forward madeOn=2015-06-01'
  const notices: { readonly [after: string]: string } = {
    'assessment.refused': `2016-02-20 assessment.requested by=school
      2016-03-10 assessment.refused`,
    'plan.refused': `2016-02-20 advice.requested from=medical
      2016-03-10 plan.refused`,
    'plan.finalised': `2016-02-20 advice.requested from=medical
      2016-03-10 plan.finalised`,
    'plan.amended': `2016-02-20 amendment.proposed
      2016-03-10 plan.amended`,
    'reassessment.refused': `${inForce}
      2016-03-01 reassessment.requested by=parent
      2016-03-10 reassessment.refused`,
    'cease.decided': '2016-03-10 cease.decided',
  }
  const dropped = `2016-02-20 amendment.proposed
      2016-03-10 amendment.dropped`
  const maintained = `${inForce}
      2016-03-08 review.decided outcome=maintain`
  const under = (law: LawId, closes: string, all: { readonly [after: string]: string }) =>
    Object.entries(all).map(
      ([after, facts]): Story => ({
        name: `${law}: an appeal after ${after} given on Thursday 10 March closes on ${closes}`,
        law,
        facts,
        amongWindows: [`appeal after ${after} who parent opens 2016-03-10 closes ${closes}`],
      }),
    )
  return [
    ...under('northern-ireland-2005', '2016-05-11', notices),
    ...under('england-statements-2001', '2016-05-11', {
      ...notices,
      'amendment.dropped': dropped,
      'review.notified': `${maintained}
      2016-03-10 review.notified`,
      'school-change.decided': `2016-03-01 school-change.requested
      2016-03-10 school-change.decided outcome=refused`,
    }),
    ...under(ehc, '2016-05-10', {
      ...notices,
      'amendment.dropped': dropped,
      'review.decided': maintained.replace('2016-03-08', '2016-03-10'),
    }),
  ]
}

function reviews(): Story[] {
  return laws.flatMap((law): Story[] => [
    {
      name: `${law}: a plan brought forward twice has one review running; a final plan starts none beside it`,
      law,
      facts: `
        2016-01-04 plan.brought-forward madeOn=2015-06-01 about=plan:1
        2016-01-05 plan.brought-forward madeOn=2015-07-01
        2016-01-06 advice.requested from=medical
        2016-01-07 plan.finalised`,
      among: ['review-plan owner authority from 2016-01-04 due 2016-05-31'],
      never: ['review-plan from 2016-01-05', 'review-plan from 2016-01-07', 'review-plan about'],
    },
    {
      name: `${law}: a final plan about something starts a review that is about nothing`,
      law,
      facts: `
        2016-01-06 advice.requested from=medical
        2016-01-07 plan.finalised about=plan:1
        2016-12-01 review.decided outcome=amend
        2016-12-02 amendment.proposed about=review:1
        2017-01-27 plan.amended about=review:1`,
      among: [
        'review-plan owner authority from 2016-01-07 due 2017-01-06 met on 2016-12-01',
        'review-plan owner authority from 2016-12-01 due 2017-11-30',
        'finalise-amendment about review:1 due 2017-01-27 met on 2017-01-27',
      ],
    },
    {
      name: `${law}: an amendment a day after its eight weeks is late`,
      law,
      facts: `
        2016-12-02 amendment.proposed
        2017-01-28 plan.amended`,
      deadlines: ['finalise-amendment due 2017-01-27 act 2017-01-27 met-late on 2017-01-28'],
    },
    {
      name: `${law}: a second report for a meeting that is reported is kept`,
      law,
      facts: `
        2016-01-06 review.held
        2016-01-07 review.reported
        2016-01-08 review.reported`,
      among: ['report-review met on 2016-01-07'],
    },
    {
      name: `${law}: a refused re-assessment meets its request`,
      law,
      facts: `
        2016-01-06 reassessment.requested
        2016-01-07 reassessment.refused`,
      deadlines: ['decide-reassessment met on 2016-01-07'],
    },
    {
      name: `${law}: a parents’ meeting opens no window`,
      law,
      facts: '2016-01-06 meeting.held kind=parents',
      windows: [],
    },
  ])
}

function advice(): Story[] {
  return laws.flatMap((law): Story[] => [
    {
      name: `${law}: six weeks for every adviser, and a second advice is kept`,
      law,
      facts: `
        2016-01-06 advice.requested from=parent
        2016-01-06 advice.requested from=medical
        2016-01-06 advice.requested from=psychology
        2016-02-17 advice.received from=parent
        2016-02-18 advice.received from=parent
        2016-02-18 advice.received from=medical`,
      deadlines: [
        'give-advice about advice:parent owner parent due 2016-02-17 met on 2016-02-17',
        'give-advice about advice:medical owner medical due 2016-02-17 met-late on 2016-02-18',
        'give-advice about advice:psychology owner authority due 2016-02-17 overdue',
      ],
    },
    ...['plan.refused', 'plan.finalised', 'assessment.refused'].map(
      (name): Story => ({
        name: `${law}: ${name} takes every advice away`,
        law,
        facts: `
          2016-01-06 advice.requested from=parent
          2016-01-06 advice.requested from=other about=advice:speech
          2016-01-07 ${name}`,
        among: ['give-advice about advice:parent not-needed', 'give-advice about advice:speech not-needed'],
      }),
    ),
  ])
}

function stagesUnderEach(): Story[] {
  const starts = [
    '2016-03-01 notification.received from=health',
    '2016-03-01 assessment.requested by=school',
    '2016-03-01 assessment.proposed',
  ]
  return laws.flatMap((law): Story[] => [
    ...['plan.brought-forward madeOn=2015-06-01', 'plan.transferred-in madeOn=2015-06-01', 'plan.finalised'].flatMap(
      inForce =>
        starts.map(
          (start): Story => ({
            name: `${law}: ${start.slice(11)} changes no stage after ${inForce}`,
            law,
            facts: `
              2016-01-06 advice.requested from=parent
              2016-01-07 ${inForce}
              ${start}`,
            stage: 'maintained',
          }),
        ),
    ),
    {
      name: `${law}: another order while ceasing changes no stage`,
      law,
      facts: `
        2016-01-06 cease.proposed
        2016-01-07 appeal.decided order=amend
        2016-01-08 appeal.conceded order=amend`,
      stage: 'ceasing',
    },
    {
      name: `${law}: an order to maintain changes no stage but ceasing`,
      law,
      facts: `
        2016-01-06 review.held
        2016-01-07 appeal.decided order=maintain
        2016-01-08 appeal.conceded order=maintain-and-amend`,
      stage: 'reviewing',
    },
    law === ehc
      ? {
          name: `${law}: a withdrawal that withdraws nothing leaves an agreement standing`,
          law,
          facts: `
            2016-01-06 assessment.requested by=parent
            2016-01-07 request.withdrawn
            2016-01-08 assessment.agreed
            2016-01-09 request.withdrawn
            2016-01-10 assessment.requested by=parent
            2016-01-11 assessment.refused`,
          stage: 'assessing',
        }
      : {
          name: `${law}: a withdrawal that withdraws nothing leaves an agreement standing`,
          law,
          facts: `
            2016-01-06 assessment.proposed
            2016-02-08 assessment.agreed
            2016-02-09 request.withdrawn
            2016-02-10 assessment.requested by=parent
            2016-02-11 assessment.refused`,
          stage: 'assessing',
        },
    ...(law === ehc
      ? [
          ...starts.map(
            (start): Story => ({
              name: `${law}: ${start.slice(11)} changes no stage during an ordered assessment`,
              law,
              facts: `
                2016-01-06 appeal.decided order=assess
                2016-01-08 assessment.agreed
                ${start}`,
              stage: 'assessing',
            }),
          ),
          {
            name: `${law}: a draft takes "no ordered plan" away`,
            law,
            facts: `
              2016-01-06 appeal.decided order=assess
              2016-01-08 plan.proposed`,
            among: ['notify-no-ordered-plan not-needed', 'finalise-ordered-plan overdue'],
          } satisfies Story,
          {
            name: `${law}: a transferred plan’s review is about nothing and met by any decision`,
            law,
            facts: `
              2016-01-06 plan.transferred-in madeOn=2015-06-01 about=move:1
              2016-01-08 review.decided outcome=maintain`,
            among: ['review-transferred-plan owner authority due 2016-05-31 met on 2016-01-08'],
          } satisfies Story,
        ]
      : [
          {
            name: `${law}: a re-assessment that an order brought goes with the statement, whatever was refused before`,
            law,
            facts: `
              2016-01-04 plan.brought-forward madeOn=2015-06-01
              2016-01-05 assessment.requested by=parent
              2016-01-05 assessment.refused
              2016-01-06 appeal.decided order=assess
              2016-01-08 reassessment.agreed
              2016-01-09 plan.ceased`,
            among: ['complete-assessment not-needed'],
          } satisfies Story,
        ]),
  ])
}
