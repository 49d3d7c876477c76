import { day } from '../../kernel/day.ts'
import type { CriteriaSet } from '../criteria.ts'

/** What the invented authority asks itself before an EHC needs assessment: the test of the Act first, then guidance of its own. */
export const criteria2014: CriteriaSet = {
  id: 'criteria-for-ehc-assessment',
  title: 'Criteria for an EHC needs assessment',
  version: 1,
  inForce: { from: day('2023-09-01') },
  standing:
    'An example written for the demonstration. Only the test of section 36(8) binds; the rest is guidance and may be departed from.',
  groups: [
    {
      id: 'general-test',
      title: 'The test of the Act',
      applies: 'always',
      criteria: [
        {
          id: 'may-need-plan',
          words:
            'The child or young person has or may have special educational needs, and it may be necessary for special educational provision to be made through an EHC plan.',
          evidence: 'The request as a whole, read with what the family says',
        },
      ],
    },
    {
      id: 'general',
      title: 'General guidance',
      applies: 'always',
      criteria: [
        {
          id: 'relevant-action-taken',
          words:
            'The setting has assessed the need, planned, acted and reviewed, and the child still does not make the progress expected.',
          evidence: 'Support plans with at least two reviews',
        },
        {
          id: 'beyond-usual-resources',
          words: 'What is needed may be more than the setting can usually give.',
          evidence: 'Provision map with cost',
        },
      ],
    },
    {
      id: 'communication-and-interaction',
      title: 'Communication and interaction',
      applies: 'in-area',
      criteria: [
        {
          id: 'communication-affects-day',
          words: 'Difficulty in communicating or relating affects most of the day.',
          evidence: 'Speech and language report; observation',
        },
      ],
    },
    {
      id: 'cognition-and-learning',
      title: 'Cognition and learning',
      applies: 'in-area',
      criteria: [
        {
          id: 'learning-far-below',
          words: 'Learning is far below that of others of the age, and the gap does not close.',
          evidence: 'Attainment over a year',
        },
      ],
    },
    {
      id: 'behaviour-emotional-social',
      title: 'Social, emotional and mental health',
      applies: 'in-area',
      criteria: [
        {
          id: 'mental-health-lasting',
          words: 'The difficulty is severe and lasting, and keeps the child from learning or from being safe.',
          evidence: 'Records of the setting; reports of health or care',
        },
      ],
    },
    {
      id: 'sensory-physical',
      title: 'Sensory and/or physical',
      applies: 'in-area',
      criteria: [
        {
          id: 'special-equipment-or-help',
          words: 'Special equipment, changed materials or personal care are needed through the day.',
          evidence: 'Health or specialist teacher’s report',
        },
      ],
    },
  ],
}
