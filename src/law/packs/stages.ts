import type { Stage } from '../law.ts'
import type { StageRule } from '../pack.ts'

const underWay: readonly Stage[] = ['considering', 'assessing', 'deciding-on-plan', 'proposed']

/** What stage each fact brings a case to; the same under every law. The first rule of a fact that fits is taken. */
export const stages: readonly StageRule[] = [
  {
    fact: 'notification.received',
    to: 'notified',
    noPlanInForce: true,
    unlessStage: underWay,
    unlessUnderWay: true,
    agreement: false,
  },
  {
    fact: 'assessment.requested',
    to: 'considering',
    noPlanInForce: true,
    unlessStage: underWay,
    unlessUnderWay: true,
    agreement: false,
  },
  {
    fact: 'assessment.proposed',
    to: 'considering',
    noPlanInForce: true,
    unlessStage: underWay,
    unlessUnderWay: true,
    agreement: false,
  },
  { fact: 'responsibility.acquired', to: 'considering', noPlanInForce: true, agreement: false },
  { fact: 'assessment.refused', to: 'not-assessing', noPlanInForce: true, beforeAgreement: true },
  { fact: 'request.withdrawn', to: 'withdrawn', noPlanInForce: true, whenLastRequestGoes: true, agreement: false },
  { fact: 'request.withdrawn', whenRequestGoes: true, agreement: false },
  { fact: 'assessment.agreed', to: 'assessing', noPlanInForce: true, agreement: true },
  { fact: 'assessment.completed', to: 'deciding-on-plan', noPlanInForce: true },
  { fact: 'plan.refused', to: 'no-plan', noPlanInForce: true, agreement: false },
  { fact: 'plan.proposed', to: 'proposed', noPlanInForce: true },
  { fact: 'plan.finalised', to: 'maintained', planInForce: true, agreement: false },
  { fact: 'plan.brought-forward', to: 'maintained', planInForce: true, agreement: false },
  { fact: 'plan.transferred-in', to: 'maintained', planInForce: true, agreement: false },
  { fact: 'review.held', to: 'reviewing' },
  { fact: 'review.decided', saying: { outcome: ['maintain'] }, to: 'maintained' },
  { fact: 'review.decided', saying: { outcome: ['amend'] }, to: 'amending' },
  { fact: 'review.decided', saying: { outcome: ['cease'] }, to: 'ceasing' },
  { fact: 'amendment.proposed', to: 'amending' },
  { fact: 'plan.amended', to: 'maintained' },
  { fact: 'amendment.dropped', to: 'maintained' },
  { fact: 'cease.proposed', to: 'ceasing' },
  { fact: 'cease.decided', to: 'ceasing' },
  {
    fact: 'appeal.decided',
    saying: { order: ['maintain', 'maintain-and-amend'] },
    to: 'maintained',
    onlyStage: ['ceasing'],
  },
  {
    fact: 'appeal.conceded',
    saying: { order: ['maintain', 'maintain-and-amend'] },
    to: 'maintained',
    onlyStage: ['ceasing'],
  },
  { fact: 'plan.ceased', to: 'ceased', planInForce: false, agreement: false },
  { fact: 'plan.transferred-out', to: 'transferred-out', planInForce: false, agreement: false },
]
