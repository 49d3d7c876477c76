import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

const laws: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005', 'england-ehc-2014']

/** The stage that each fact brings a case to; a line of facts is told without what it says where that is plain. */
export const stages: readonly Story[] = laws.flatMap(law => {
  const isEhc = law === 'england-ehc-2014'
  const completed = isEhc ? '' : '2016-02-10 assessment.completed'
  const becomes = (stage: string, facts: string): Story => ({
    name: `${law}: ${stage} after ${facts.trim().split('\n').at(-1)?.trim()} (${facts.trim().split('\n').length} facts)`,
    law,
    facts,
    stage,
  })
  const asked = '2016-01-05 assessment.requested by=parent'
  const agreed = `${asked}
    2016-02-01 assessment.agreed`
  const inForce = '2016-01-05 plan.brought-forward madeOn=2015-06-01'
  const everyStart = [
    '2016-03-01 notification.received from=health',
    '2016-03-01 assessment.requested by=school',
    '2016-03-01 assessment.proposed',
  ]
  return [
    { name: `${law}: nothing asked`, law, facts: '', stage: 'nothing-asked', deadlines: [], windows: [] },
    becomes('notified', '2016-01-05 notification.received from=social-care'),
    becomes(
      'considering',
      `2016-01-05 notification.received from=health
      2016-01-06 assessment.requested by=parent`,
    ),
    becomes('considering', '2016-01-05 assessment.proposed'),
    ...everyStart.map(start => becomes('considering', `${asked}\n${start}`)),
    ...everyStart.map(start => becomes('assessing', `${agreed}\n${start}`)),
    ...everyStart.map(start => becomes('proposed', `${agreed}\n${completed}\n2016-02-20 plan.proposed\n${start}`)),
    ...everyStart.map(start => becomes('maintained', `${inForce}\n${start}`)),
    ...everyStart.map(start => becomes('amending', `${inForce}\n2016-02-02 amendment.proposed\n${start}`)),
    ...everyStart.map((start, index) =>
      becomes(index === 0 ? 'notified' : 'considering', `${inForce}\n2016-02-02 plan.ceased\n${start}`),
    ),
    ...everyStart.map((start, index) =>
      becomes(index === 0 ? 'notified' : 'considering', `${asked}\n2016-02-02 assessment.refused\n${start}`),
    ),
    ...everyStart.map(start =>
      becomes('ceased', `${inForce}\n2016-02-01 assessment.requested by=parent\n2016-02-02 plan.ceased\n${start}`),
    ),
    ...(isEhc ? [] : everyStart.map(start => becomes('deciding-on-plan', `${agreed}\n${completed}\n${start}`))),
    becomes('not-assessing', `${asked}\n2016-02-02 assessment.refused`),
    becomes('withdrawn', `${agreed}\n2016-02-02 request.withdrawn`),
    becomes('assessing', `${agreed}\n2016-02-02 assessment.requested by=school\n2016-02-03 request.withdrawn`),
    becomes('assessing', `${agreed}\n2016-02-02 assessment.requested by=school\n2016-02-03 assessment.refused`),
    becomes(
      'not-assessing',
      `${agreed}\n2016-02-02 assessment.requested by=school\n2016-02-03 request.withdrawn\n2016-02-04 assessment.refused`,
    ),
    becomes(
      'proposed',
      `${agreed}\n${completed}\n2016-02-20 plan.proposed\n2016-02-21 assessment.requested by=school\n2016-02-22 assessment.refused`,
    ),
    becomes(
      'not-assessing',
      `${agreed}\n2016-02-02 request.withdrawn\n2016-02-03 assessment.requested by=school\n2016-02-04 assessment.refused`,
    ),
    becomes(
      'not-assessing',
      `${agreed}\n${completed}\n2016-02-20 plan.refused\n2016-02-21 assessment.requested by=school\n2016-02-22 assessment.refused`,
    ),
    becomes('no-plan', `${agreed}\n${completed}\n2016-02-20 plan.refused`),
    becomes('proposed', `${agreed}\n${completed}\n2016-02-20 plan.proposed`),
    becomes('maintained', `${agreed}\n${completed}\n2016-02-20 plan.proposed\n2016-03-20 plan.finalised`),
    becomes(
      'not-assessing',
      `${agreed}\n${completed}\n2016-02-20 plan.proposed\n2016-03-20 plan.finalised\n2016-03-21 plan.ceased\n2016-03-22 assessment.requested by=parent\n2016-03-23 assessment.refused`,
    ),
    ...['plan.brought-forward', 'plan.transferred-in'].map(name =>
      becomes('maintained', `2016-02-20 ${name} madeOn=2015-06-01`),
    ),
    ...['plan.brought-forward', 'plan.transferred-in'].map(name =>
      becomes(
        'not-assessing',
        `${agreed}\n2016-02-20 ${name} madeOn=2015-06-01\n2016-02-21 plan.ceased\n2016-02-22 assessment.requested by=parent\n2016-02-23 assessment.refused`,
      ),
    ),
    // With a plan in force nothing of a request changes the stage.
    becomes('maintained', `${inForce}\n2016-01-06 assessment.requested by=parent\n2016-01-07 assessment.agreed`),
    becomes('maintained', `${inForce}\n2016-01-06 assessment.requested by=parent\n2016-01-07 assessment.refused`),
    becomes('maintained', `${inForce}\n2016-01-06 assessment.requested by=parent\n2016-01-07 request.withdrawn`),
    becomes(
      'maintained',
      `${inForce}\n2016-01-06 assessment.requested by=parent\n2016-01-07 assessment.agreed\n${completed}\n2016-02-20 plan.refused`,
    ),
    becomes(
      'maintained',
      `${inForce}\n2016-01-06 assessment.requested by=parent\n2016-01-07 assessment.agreed\n${completed}\n2016-02-20 plan.proposed`,
    ),
    becomes('maintained', `${inForce}\n2016-01-06 reassessment.requested\n2016-01-07 reassessment.agreed`),
    becomes('maintained', `${inForce}\n2016-01-06 reassessment.requested\n2016-01-07 reassessment.refused`),
    becomes('nothing-asked', '2016-01-06 reassessment.requested by=health'),
    becomes('reviewing', `${inForce}\n2016-01-06 review.held`),
    becomes('maintained', `${inForce}\n2016-01-06 review.held\n2016-01-07 review.decided outcome=maintain`),
    becomes('amending', `${inForce}\n2016-01-06 review.held\n2016-01-07 review.decided outcome=amend`),
    becomes('ceasing', `${inForce}\n2016-01-06 review.held\n2016-01-07 review.decided outcome=cease`),
    becomes('amending', `${inForce}\n2016-01-06 amendment.proposed`),
    becomes('maintained', `${inForce}\n2016-01-06 amendment.proposed\n2016-01-26 plan.amended`),
    becomes('maintained', `${inForce}\n2016-01-06 amendment.proposed\n2016-01-26 amendment.dropped`),
    becomes('ceasing', `${inForce}\n2016-01-06 cease.proposed`),
    becomes('ceasing', `${inForce}\n2016-01-06 cease.decided`),
    becomes('ceased', `${inForce}\n2016-01-06 plan.ceased ground=Grown`),
    becomes('transferred-out', `${inForce}\n2016-01-06 plan.transferred-out`),
    // Once the plan has gone, a request counts again.
    becomes(
      'assessing',
      `${inForce}\n2016-01-06 plan.transferred-out\n2016-01-07 assessment.requested by=parent\n2016-01-08 assessment.agreed`,
    ),
    becomes('notified', '2016-01-05 notification.received from=health\n2016-01-06 meeting.held kind=parents'),
    becomes(
      'considering',
      `${asked}\n2016-01-06 appeal.lodged against=assessment.refused\n2016-01-07 appeal.withdrawn`,
    ),
    ...(isEhc
      ? [
          ...['', '2016-02-01 assessment.agreed', '2016-02-01 assessment.agreed\n2016-02-20 plan.proposed'].map(until =>
            becomes('considering', `${asked}\n${until}\n2016-03-01 responsibility.acquired`),
          ),
          becomes('maintained', `${inForce}\n2016-03-01 responsibility.acquired`),
          becomes('not-assessing', `${agreed}\n2016-03-01 responsibility.acquired\n2016-03-02 assessment.refused`),
        ]
      : [
          becomes('deciding-on-plan', `${agreed}\n${completed}`),
          becomes(
            'maintained',
            `${inForce}\n2016-01-06 reassessment.requested\n2016-01-07 reassessment.agreed\n${completed}`,
          ),
          becomes(
            'deciding-on-plan',
            `${agreed}\n${completed}\n2016-02-11 assessment.requested by=school\n2016-02-12 assessment.refused`,
          ),
        ]),
  ]
})
