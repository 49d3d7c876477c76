import type { LawWords } from '../pack.ts'

/** What happened, where the laws tell it in the same words; a pack puts its own over them. */
export const commonFacts: LawWords['facts'] = {
  'notification.received': {
    word: 'from',
    says: { health: 'the health service’s notification arrived', 'social-care': 'social care’s notification arrived' },
    else: 'the notification arrived',
  },
  'assessment.requested': {
    word: 'by',
    says: {
      parent: "the parent's request was received",
      'young-person': "the young person's request was received",
      school: "the school's request was received",
      'early-years-setting': "the early years setting's request was received",
      college: "the college's request was received",
    },
    else: 'the request was received',
  },
  'assessment.proposed': 'the parent was told that the authority is considering an assessment',
  'parent.consented-early': 'the parent agreed in writing to an earlier decision',
  'responsibility.acquired': 'the authority became responsible for the child',
  'request.withdrawn': 'the request was withdrawn',
  'assessment.agreed': 'the parent was told that the authority will assess',
  'assessment.refused': 'the parent was told that the authority will not assess',
  'advice.requested': {
    word: 'from',
    says: {
      parent: 'the parent was asked for advice',
      education: 'the school was asked for advice',
      medical: 'the health service was asked for advice',
      psychology: 'the educational psychologist was asked for advice',
      'social-care': 'social care was asked for advice',
      other: 'the adviser was asked for advice',
    },
    else: 'the adviser was asked',
  },
  'advice.received': 'the advice arrived',
  'assessment.completed': 'the assessment was made',
  'plan.proposed': 'the proposed plan was served',
  'plan.refused': 'the parent was told that there will be no plan',
  'meeting.held': {
    word: 'kind',
    says: { parents: 'the parents were met', plan: 'the meeting about the proposed plan was held' },
    else: 'the meeting was held',
  },
  'plan.finalised': 'the final plan was sent',
  'plan.brought-forward': 'the plan already in force was entered',
  'delay.excused': 'a ground for delay was recorded',
  'review.planned': 'the review meeting was arranged',
  'review.invited': 'the invitations to the review were sent',
  'review.papers-sent': 'the papers for the review were sent',
  'review.held': 'the review meeting was held',
  'review.reported': 'the report of the review was sent',
  'review.decided': 'the review was completed',
  'review.notified': 'the decision on the review was sent',
  'amendment.proposed': 'the amendment notice was served',
  'plan.amended': 'the amended plan was sent',
  'amendment.dropped': 'the parent was told that the plan will not be amended',
  'phase-transfer.planned': 'the move to the next phase was recorded',
  'phase-transfer.settled': 'the plan naming the next setting was sent',
  'reassessment.requested': {
    word: 'by',
    says: {
      parent: "the parent's request for a re-assessment was received",
      'young-person': "the young person's request for a re-assessment was received",
      school: "the school's request for a re-assessment was received",
      'early-years-setting': "the early years setting's request for a re-assessment was received",
      college: "the college's request for a re-assessment was received",
      health: "the health service's request for a re-assessment was received",
    },
    else: 'the request for a re-assessment was received',
  },
  'reassessment.agreed': 'the parent was told that the authority will re-assess',
  'reassessment.refused': 'the parent was told that the authority will not re-assess',
  'plan.transferred-in': 'the plan passed to this authority',
  'move.learned': 'the authority learned of the move',
  'plan.transferred-out': 'the plan passed to the new authority',
  'transfer.parent-told': 'the parent was told what this authority will do',
  'cease.proposed': 'the consultation on ceasing the plan began',
  'cease.decided': 'the parent was told that the plan will cease',
  'plan.ceased': 'the plan ended',
  'mediation.requested': 'mediation was asked for',
  'mediation.held': 'mediation was held',
  'mediation.certificate-issued': 'the mediation certificate was issued',
  'appeal.lodged': 'the appeal was registered',
  'appeal.withdrawn': 'the appeal was withdrawn',
  'appeal.decided': "the Tribunal's order was sent",
  'appeal.conceded': 'the authority told the Tribunal that it does not oppose the appeal',
  'school-change.requested': "the parent's request for another school was received",
  'school-change.decided': 'the parent was told the decision on the other school',
  'fact.corrected': 'the record was corrected',
}

/** Statements are called statements in England and in Northern Ireland. */
export const statementFacts: LawWords['facts'] = {
  ...commonFacts,
  'plan.proposed': 'the proposed statement was served',
  'plan.refused': 'the note in lieu of a statement was given',
  'meeting.held': {
    word: 'kind',
    says: { parents: 'the parents were met', plan: 'the meeting about the proposed statement was held' },
    else: 'the meeting was held',
  },
  'plan.finalised': 'the final statement was sent',
  'plan.brought-forward': 'the statement already in force was entered',
  'plan.amended': 'the amended statement was sent',
  'amendment.dropped': 'the parent was told that the statement will not be amended',
  'phase-transfer.settled': 'the statement naming the next school was sent',
  'plan.transferred-in': 'the statement passed to this authority',
  'plan.transferred-out': 'the statement passed to the new authority',
  'cease.proposed': 'the consultation on ceasing the statement began',
  'cease.decided': 'the parent was told that the statement will cease',
  'plan.ceased': 'the statement ended',
}

export const grounds: LawWords['grounds'] = {
  'school-closed': 'The school was asked for advice when it was about to shut, or was shut, for four weeks or more',
  'exceptional-circumstances': 'Exceptional personal circumstances affected the child or the parent',
  'absent-from-area': 'The child or the parent was away from the area',
  'missed-appointment': 'The child did not keep an appointment for an examination or test',
  'further-advice-needed': 'Exceptionally, further advice had to be sought after the advice came',
  'late-parental-advice': 'The parent wished to give advice after the six weeks, and the authority agreed',
  'late-health-or-care-advice': 'Advice from health or social services did not come within six weeks',
  'no-prior-knowledge': 'The body asked knew nothing of the child before',
  'late-representations': 'The parent wished to make representations after the 15 days',
  'further-meeting': 'A meeting was held and the parent required another',
  'consent-awaited': 'The Secretary of State’s consent was asked for and did not come within two weeks',
}

export const orders: LawWords['orders'] = {
  dismissed: 'to dismiss the appeal',
  assess: 'to assess',
  'make-plan': 'to make a plan',
  reconsider: 'to reconsider',
  amend: 'to amend the plan',
  'name-setting': 'to name the setting',
  maintain: 'to maintain the plan',
  'maintain-and-amend': 'to maintain the plan and amend it',
}

export const statementOrders: LawWords['orders'] = {
  ...orders,
  'make-plan': 'to make a statement',
  amend: 'to amend the statement',
  'name-setting': 'to name the school',
  maintain: 'to maintain the statement',
  'maintain-and-amend': 'to maintain the statement and amend it',
}

export const statementStages: LawWords['stages'] = {
  'nothing-asked': 'Nothing asked yet',
  notified: 'Notified',
  considering: 'Considering whether to assess',
  'not-assessing': 'Not assessing',
  withdrawn: 'Request withdrawn',
  assessing: 'Assessing',
  'deciding-on-plan': 'Deciding on a statement',
  'no-plan': 'No statement',
  proposed: 'Statement proposed',
  maintained: 'Statement maintained',
  reviewing: 'Under review',
  amending: 'Amending the statement',
  ceasing: 'Ceasing the statement',
  ceased: 'Statement ceased',
  'transferred-out': 'Transferred to another authority',
}

export const ehcStages: LawWords['stages'] = {
  ...statementStages,
  'deciding-on-plan': 'Deciding on a plan',
  'no-plan': 'No plan',
  proposed: 'Draft plan sent',
  maintained: 'Plan maintained',
  amending: 'Amending the plan',
  ceasing: 'Ceasing the plan',
  ceased: 'Plan ceased',
}

export const statementParts = [
  { id: '1', title: 'Introduction' },
  { id: '2', title: 'Special educational needs' },
  { id: '3', title: 'Special educational provision' },
  { id: '4', title: 'Placement' },
  { id: '5', title: 'Non-educational needs' },
  { id: '6', title: 'Non-educational provision' },
] as const

export const statementAppendices = [
  { id: 'A', title: 'Parental advice' },
  { id: 'B', title: 'Educational advice' },
  { id: 'C', title: 'Medical advice' },
  { id: 'D', title: 'Psychological advice' },
  { id: 'E', title: 'Advice from social services' },
  { id: 'F', title: 'Other advice' },
] as const

export const statementAdvisers = {
  parent: 'The parents',
  education: 'The school or early years setting',
  medical: 'The health service',
  psychology: 'The authority’s educational psychologist',
  'social-care': 'Social services',
  other: 'Another adviser',
} as const
