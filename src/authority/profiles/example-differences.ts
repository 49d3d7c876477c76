import type { DifferencePolicy, UsualDirection } from '../difference-policy.ts'

// Typed from the Tribunal's letter in each case; what is offered here is an example of how such a timetable looks.
const usualDirections: readonly UsualDirection[] = [
  { id: 'response', what: 'Our response to the appeal', whose: 'authority', afterDays: 42 },
  { id: 'attendance', what: 'Attendance form: who comes and what they need', whose: 'authority', afterDays: 56 },
  { id: 'family-evidence', what: 'The family’s further evidence', whose: 'family', afterDays: 63 },
  { id: 'evidence', what: 'Our further evidence', whose: 'authority', afterDays: 63 },
  { id: 'bundle', what: 'The bundle for the hearing', whose: 'authority', afterDays: 70 },
]

const days = {
  quietDays: 14,
  headAfterDays: 28,
  panelAfterDays: 42,
  directions: usualDirections,
  hearingAfterDays: 84,
} as const

/** Extra meetings, conciliation or mediation, and formal disagreement resolution: the source names them, and no days. */
export const statementDifferences: DifferencePolicy = {
  ...days,
  steps: [
    { id: 'meeting', name: 'Extra meeting', inSentence: 'the extra meeting' },
    {
      id: 'conciliation',
      name: 'Conciliation',
      inSentence: 'the conciliation',
      provider: 'A senior officer who has not worked on the case',
    },
    {
      id: 'mediation',
      name: 'Mediation',
      inSentence: 'the mediation',
      provider: 'The regional mediation service',
    },
    {
      id: 'disagreement-resolution',
      name: 'Formal disagreement resolution',
      inSentence: 'the disagreement resolution',
      provider: 'The independent regional disagreement resolution service',
    },
  ],
  panelWith: ['parents', 'young-person', 'health', 'social-services', 'other-agency'],
  tribunal: 'Special Educational Needs and Disability Tribunal',
  forFamilies: [
    'You may ask us for another meeting at any time, or for conciliation or mediation: somebody who has not worked on your child’s case helps us to talk.',
    'You may also use formal disagreement resolution. It is independent of us, free, and your choice.',
  ],
}

/** The same under the law of EHC plans, where mediation has its own rules. */
export const ehcDifferences: DifferencePolicy = {
  ...days,
  panelAfterDays: 56,
  steps: [
    { id: 'meeting', name: 'Extra meeting', inSentence: 'the extra meeting' },
    {
      id: 'mediation',
      name: 'Mediation',
      inSentence: 'the mediation',
      provider: 'Common Ground Mediation (invented)',
    },
    {
      id: 'disagreement-resolution',
      name: 'Disagreement resolution',
      inSentence: 'the disagreement resolution',
      provider: 'Common Ground Mediation (invented)',
    },
  ],
  panelWith: ['parents', 'young-person', 'health', 'social-services', 'other-agency'],
  tribunal: 'First-tier Tribunal (Special Educational Needs and Disability)',
  forFamilies: [
    'You may ask us for another meeting at any time.',
    'Before most appeals you speak to a mediation adviser, who tells you about mediation and gives you a certificate. You may choose mediation, or not. If an appeal is only about the name of the school, you need no certificate.',
    'You may also use disagreement resolution, about anything we do under the law of EHC plans. It is independent of us, free, and your choice.',
  ],
}
