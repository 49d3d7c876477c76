import type { LawId } from '../../record/facts.ts'
import type { Story } from './story.ts'

/** What a Tribunal's order, or an appeal conceded, requires. */
export const orders: readonly Story[] = [
  ...underStatements('england-statements-2001'),
  ...underStatements('northern-ireland-2005'),
  ...underEhc(),
]

function underStatements(law: LawId): Story[] {
  return (['appeal.decided', 'appeal.conceded'] as const).flatMap((fact): Story[] => [
    {
      name: `${fact}: assess within four weeks, and then the chain starts`,
      law,
      facts: `
        2008-01-07 assessment.requested by=parent
        2008-02-18 assessment.refused
        2008-03-05 ${fact} order=assess
        2008-04-03 assessment.agreed
        2008-06-12 assessment.completed`,
      among: [
        'comply-with-order owner authority from 2008-03-05 due 2008-04-02 met-late on 2008-04-03',
        'complete-assessment from 2008-04-03 due 2008-06-12 met',
        'propose-or-refuse-plan from 2008-06-12',
      ],
      stage: 'deciding-on-plan',
    },
    {
      name: `${fact}: an order to assess is met by a re-assessment agreed, too`,
      law,
      facts: `
        2008-01-07 plan.brought-forward madeOn=2007-06-01
        2008-01-08 reassessment.requested by=parent
        2008-02-08 reassessment.refused
        2008-03-05 ${fact} order=assess
        2008-04-02 reassessment.agreed`,
      among: ['comply-with-order due 2008-04-02 met on 2008-04-02', 'complete-assessment from 2008-04-02'],
    },
    {
      name: `${fact}: make a statement within five weeks; one proposed on the way is accepted and starts its eight weeks`,
      law,
      facts: `
        2008-03-05 ${fact} order=make-plan
        2008-03-20 plan.proposed
        2008-04-10 plan.finalised`,
      deadlines: [
        'comply-with-order from 2008-03-05 due 2008-04-09 met-late on 2008-04-10',
        'finalise-plan from 2008-03-20 due 2008-05-15 met on 2008-04-10',
        'review-plan from 2008-04-10',
      ],
      stage: 'maintained',
    },
    {
      name: `${fact}: reconsider within two weeks, by a proposal`,
      law,
      facts: `
        2008-03-05 ${fact} order=reconsider
        2008-03-20 plan.proposed
        2008-03-21 plan.refused`,
      deadlines: ['comply-with-order due 2008-03-19 met-late on 2008-03-20', 'finalise-plan not-needed'],
    },
    {
      name: `${fact}: reconsider within two weeks, by a refusal; a second one after the order is kept`,
      law,
      facts: `
        2008-03-05 ${fact} order=reconsider
        2008-03-19 plan.refused
        2008-03-25 plan.refused`,
      deadlines: ['comply-with-order due 2008-03-19 met on 2008-03-19'],
    },
    ...['amend', 'maintain-and-amend'].map(
      (order): Story => ({
        name: `${fact}: ${order}: an amendment notice within five weeks`,
        law,
        facts: `
          2008-03-05 ${fact} order=${order}
          2008-04-10 amendment.proposed`,
        deadlines: ['comply-with-order due 2008-04-09 met-late on 2008-04-10', 'finalise-amendment from 2008-04-10'],
      }),
    ),
    {
      name: `${fact}: name the school within two weeks, by an amended statement`,
      law,
      facts: `
        2008-03-05 ${fact} order=name-setting
        2008-03-20 plan.amended`,
      deadlines: ['comply-with-order due 2008-03-19 met-late on 2008-03-20'],
    },
    {
      name: `${fact}: name the school within two weeks, amended at once where a notice was out`,
      law,
      facts: `
        2008-03-01 amendment.proposed
        2008-03-05 ${fact} order=name-setting
        2008-03-20 plan.amended`,
      among: ['comply-with-order due 2008-03-19 met-late on 2008-03-20', 'finalise-amendment met'],
    },
    {
      name: `${fact}: name the school within two weeks, by a final statement`,
      law,
      facts: `
        2008-03-04 advice.requested from=medical
        2008-03-05 ${fact} order=name-setting
        2008-03-19 plan.finalised`,
      among: ['comply-with-order due 2008-03-19 met on 2008-03-19'],
    },
    {
      name: `${fact}: maintain is met on the day of the order, and brings a ceasing statement back`,
      law,
      facts: `
        2008-01-07 plan.brought-forward madeOn=2007-06-01
        2008-02-01 cease.decided
        2008-03-05 ${fact} order=maintain`,
      among: ['comply-with-order from 2008-03-05 due 2008-03-05 met on 2008-03-05'],
      stage: 'maintained',
    },
    {
      name: `${fact}: maintain-and-amend brings a ceasing statement back; another order does not`,
      law,
      facts: `
        2008-01-07 plan.brought-forward madeOn=2007-06-01
        2008-02-01 cease.proposed
        2008-03-05 ${fact} order=maintain-and-amend
        2008-03-06 cease.proposed
        2008-03-07 ${fact} order=amend`,
      stage: 'ceasing',
    },
    {
      name: `${fact}: an order is kept when the statement ceases or passes to another authority`,
      law,
      facts: `
        2008-03-05 ${fact} order=amend
        2008-03-06 plan.ceased
        2008-03-07 plan.transferred-out`,
      deadlines: ['comply-with-order overdue'],
      stage: 'transferred-out',
    },
    {
      name: `${fact}: two orders of one kind: the older is met first, whatever each requires`,
      law,
      facts: `
        2008-03-05 ${fact} order=amend
        2008-03-06 ${fact} order=name-setting
        2008-03-07 ${fact} order=amend
        2008-03-08 amendment.proposed`,
      among: [
        'comply-with-order from 2008-03-05 met on 2008-03-08',
        'comply-with-order from 2008-03-06 overdue',
        'comply-with-order from 2008-03-07 overdue',
      ],
    },
    {
      name: `${fact}: an order maintain changes no other stage`,
      law,
      facts: `
        2008-01-07 plan.brought-forward madeOn=2007-06-01
        2008-02-01 review.held
        2008-03-05 ${fact} order=maintain`,
      stage: 'reviewing',
    },
  ])
}

function underEhc(): Story[] {
  const law = 'england-ehc-2014'
  return (['appeal.decided', 'appeal.conceded'] as const).flatMap((fact): Story[] => [
    {
      name: `${fact}: assess: two weeks to notify, ten for no plan, fourteen for the plan; the ordered rows replace the others`,
      law,
      facts: `
        2025-10-01 assessment.requested by=parent
        2025-10-20 assessment.refused
        2026-03-11 ${fact} order=assess
        2026-03-20 assessment.requested by=school
        2026-03-26 assessment.agreed
        2026-06-01 plan.proposed
        2026-06-17 plan.finalised`,
      deadlines: [
        'decide-whether-to-assess met on 2025-10-20',
        'comply-with-order from 2026-03-11 due 2026-03-25 met-late on 2026-03-26',
        'notify-no-ordered-plan owner authority from 2026-03-11 due 2026-05-20 not-needed',
        'finalise-ordered-plan owner authority from 2026-03-11 due 2026-06-17 not-before 2026-06-16 in-its-time met on 2026-06-17',
        'decide-whether-to-assess from 2026-03-20 met on 2026-03-26',
        'review-plan',
      ],
      stage: 'maintained',
    },
    {
      name: `${fact}: assess, met by a re-assessment agreed, which starts its fourteen weeks`,
      law,
      facts: `
        2026-01-05 plan.brought-forward madeOn=2025-10-10
        2026-01-06 reassessment.requested by=parent
        2026-01-21 reassessment.refused
        2026-03-11 ${fact} order=assess
        2026-03-25 reassessment.agreed
        2026-06-18 plan.amended`,
      among: [
        'comply-with-order due 2026-03-25 met on 2026-03-25',
        'finalise-reassessment from 2026-03-25 due 2026-07-01 met',
        'notify-no-ordered-plan not-needed',
        'finalise-ordered-plan due 2026-06-17 met-late on 2026-06-18',
      ],
    },
    {
      name: `${fact}: assess, and then no plan`,
      law,
      facts: `
        2026-03-11 ${fact} order=assess
        2026-03-25 assessment.agreed
        2026-05-21 plan.refused`,
      deadlines: [
        'comply-with-order met',
        'notify-no-ordered-plan due 2026-05-20 met-late on 2026-05-21',
        'finalise-ordered-plan not-needed',
      ],
      stage: 'no-plan',
    },
    {
      name: `${fact}: assess, and a plan without a draft`,
      law,
      facts: `
        2026-03-11 ${fact} order=assess
        2026-05-21 plan.finalised`,
      among: ['notify-no-ordered-plan not-needed', 'finalise-ordered-plan at-any-time met on 2026-05-21'],
    },
    {
      name: `${fact}: make a plan: the draft within five weeks, the final plan within eleven, not before the 15 days`,
      law,
      facts: `
        2026-03-11 ${fact} order=make-plan
        2026-04-16 plan.proposed
        2026-04-30 plan.finalised`,
      deadlines: [
        'comply-with-order due 2026-04-15 met-late on 2026-04-16',
        'finalise-ordered-plan from 2026-03-11 due 2026-05-27 not-before 2026-05-01 too-early met on 2026-04-30',
        'review-plan',
      ],
    },
    {
      name: `${fact}: reconsider within two weeks, and no day for a final plan`,
      law,
      facts: `
        2026-03-11 ${fact} order=reconsider
        2026-03-26 plan.proposed`,
      deadlines: ['comply-with-order due 2026-03-25 met-late on 2026-03-26'],
    },
    {
      name: `${fact}: reconsider, and refuse again, and again`,
      law,
      facts: `
        2026-03-11 ${fact} order=reconsider
        2026-03-25 plan.refused
        2026-03-26 plan.refused`,
      deadlines: ['comply-with-order due 2026-03-25 met on 2026-03-25'],
    },
    ...['amend', 'maintain-and-amend'].map(
      (order): Story => ({
        name: `${fact}: ${order}: the amended plan within five weeks`,
        law,
        facts: `
          2026-03-10 amendment.proposed
          2026-03-11 ${fact} order=${order}
          2026-04-16 plan.amended`,
        among: ['comply-with-order due 2026-04-15 met-late on 2026-04-16'],
      }),
    ),
    {
      name: `${fact}: name the setting within two weeks, by an amended plan`,
      law,
      facts: `
        2026-03-10 amendment.proposed
        2026-03-11 ${fact} order=name-setting
        2026-03-26 plan.amended`,
      among: ['comply-with-order due 2026-03-25 met-late on 2026-03-26'],
    },
    {
      name: `${fact}: name the setting within two weeks, by a final plan`,
      law,
      facts: `
        2026-03-10 advice.requested from=medical
        2026-03-11 ${fact} order=name-setting
        2026-03-25 plan.finalised`,
      among: ['comply-with-order due 2026-03-25 met on 2026-03-25'],
    },
    {
      name: `${fact}: maintain is met at once`,
      law,
      facts: `
        2026-03-01 cease.decided
        2026-03-11 ${fact} order=maintain`,
      deadlines: ['comply-with-order due 2026-03-11 met on 2026-03-11'],
      stage: 'maintained',
    },
    {
      name: `${fact}: orders and mediation outlive the plan`,
      law,
      facts: `
        2026-01-05 plan.brought-forward madeOn=2025-10-10
        2026-03-01 mediation.requested
        2026-03-11 ${fact} order=assess
        2026-03-12 plan.ceased
        2026-03-13 plan.transferred-out`,
      refused: 5,
    },
    {
      name: `${fact}: an order, its two rows and mediation stay when the plan ceases`,
      law,
      facts: `
        2026-01-05 plan.brought-forward madeOn=2025-10-10
        2026-03-01 mediation.requested
        2026-03-11 ${fact} order=assess
        2026-03-12 plan.ceased`,
      deadlines: [
        'review-plan not-needed',
        'arrange-mediation overdue',
        'comply-with-order overdue',
        'notify-no-ordered-plan overdue',
        'finalise-ordered-plan overdue',
      ],
    },
  ])
}
