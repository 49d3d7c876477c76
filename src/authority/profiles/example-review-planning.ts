import type { BackwardStep, ReviewPlanning } from '../review-planning.ts'

const before: readonly BackwardStep[] = [
  {
    id: 'papers',
    title: 'The school sends the papers to everyone invited',
    leaves: { days: 14 },
    because: 'two weeks before the meeting, by the regulations',
  },
  {
    id: 'ask',
    title: 'The school invites and asks for advice',
    leaves: { days: 28 },
    because: 'who is asked needs four weeks to write',
  },
]

const settling: readonly BackwardStep[] = [
  {
    id: 'answer',
    title: 'The family’s time to answer is over',
    leaves: { workingDays: 5 },
    because: 'a week to read what the family wrote and to answer it',
  },
  {
    id: 'serve',
    title: 'Serve the amendment notice',
    leaves: { days: 15 },
    because: 'the family has 15 days, beginning with the day it is served',
  },
  {
    id: 'panel',
    title: 'The placement panel has decided',
    leaves: { workingDays: 5 },
    onlyForPanel: true,
    because: 'a week from the sitting to the notice',
  },
  {
    id: 'sitting',
    title: 'The last sitting of the placement panel in time',
    leaves: { sitting: true },
    onlyForPanel: true,
    because: 'a place at a special school, a resource base or an independent school is decided by the panel',
  },
  {
    id: 'consult',
    title: 'Ask the schools',
    leaves: { schoolDays: 15 },
    because: 'a school has three weeks to answer, and nobody answers in the holidays',
  },
]

const travel = { milesPerHour: 8, minutesAtDoors: 15 }
const slots = ['09:15', '11:00', '13:15', '14:45']

/** Under statements: the head teacher reports within 10 school days of the meeting. */
export const statementReviewPlanning: ReviewPlanning = {
  backwards: [
    ...settling,
    {
      id: 'decide',
      title: 'Decide after the review',
      leaves: { workingDays: 2 },
      because: 'two days to choose whom to ask',
    },
    {
      id: 'report',
      title: 'The head teacher’s report is here',
      leaves: { workingDays: 5 },
      because: 'a week to read the report and decide',
    },
    {
      id: 'meet',
      title: 'Hold the review meeting',
      leaves: { schoolDays: 10 },
      because: 'the head teacher has 10 school days to report',
    },
  ],
  before,
  perSettingPerDay: 3,
  slots,
  minutes: 75,
  travel,
}

/** Under EHC law: the report within two weeks of the meeting, the decision within four. */
export const ehcReviewPlanning: ReviewPlanning = {
  backwards: [
    ...settling,
    {
      id: 'decide',
      title: 'Decide after the review',
      leaves: { workingDays: 2 },
      because: 'two days to choose whom to ask',
    },
    {
      id: 'report',
      title: 'The report of the meeting is here',
      leaves: { workingDays: 5 },
      because: 'a week to read the report and decide',
    },
    {
      id: 'meet',
      title: 'Hold the review meeting',
      leaves: { days: 14 },
      because: 'the report is due within two weeks of the meeting',
    },
  ],
  before,
  perSettingPerDay: 3,
  slots,
  minutes: 75,
  travel,
}
