import { day } from '../../kernel/day.ts'
import type { CriteriaSet } from '../criteria.ts'

/**
 * The Criteria for Statutory Assessment of the learning-trust profile. The first sentence is the service's own; its criteria
 * are not public, so the rest is an example, as the standing line says.
 */
export const criteria2001: CriteriaSet = {
  id: 'criteria-for-statutory-assessment',
  title: 'Criteria for Statutory Assessment',
  version: 3,
  inForce: { from: day('2023-09-01') },
  standing: 'An example written for the demonstration. It is not the policy of any authority.',
  groups: [
    {
      id: 'general-test',
      title: 'The general test',
      applies: 'always',
      criteria: [
        {
          id: 'individual-approach',
          words:
            'The child’s needs are so severe or complex that they cannot be provided for other than through an individual-based approach.',
          evidence: 'The request as a whole, read with what the parents and the child say',
        },
      ],
    },
    {
      id: 'general',
      title: 'General criteria',
      applies: 'always',
      criteria: [
        {
          id: 'plus-tried',
          words:
            'School Action Plus or Early Years Action Plus has been tried with advice from outside the school, and reviewed at least twice; or the need is plainly such that trying it would only lose time.',
          evidence: 'Individual education plans with their reviews; reports of those who advised',
        },
        {
          id: 'gap-grows',
          words: 'Despite that support, the gap to children of the same age grows or does not close.',
          evidence: 'Attainment over the last four terms, or developmental checks for a young child',
        },
        {
          id: 'more-than-school-has',
          words: 'What the child needs is more, or of another kind, than the school can give from its own resources.',
          evidence: 'The school’s provision map, with hours, people and cost',
        },
      ],
    },
    {
      id: 'communication-and-interaction',
      title: 'Communication and interaction',
      applies: 'in-area',
      criteria: [
        {
          id: 'language-far-below',
          words:
            'On a recent assessment, understanding or use of language is far below what is expected for the age, allowing for the languages of the home.',
          evidence: 'Speech and language report of the last 12 months',
        },
        {
          id: 'language-keeps-from-curriculum',
          words: 'The difficulty keeps the child from most of the curriculum unless an adult helps every day.',
          evidence: 'Observation in class; the teacher’s record of help given',
        },
        {
          id: 'social-understanding',
          words:
            'Marked difficulty with social understanding or with change leads to distress, or to the child being apart from others, in most of the week.',
          evidence: 'Reports of the psychologist, paediatrician or advisory teacher; the parents’ account',
        },
      ],
    },
    {
      id: 'cognition-and-learning',
      title: 'Cognition and learning',
      applies: 'in-area',
      criteria: [
        {
          id: 'attainment-far-below',
          words:
            'In most areas of learning the child works at the level of children who are about half the age, or in a specific area stays at the beginning after well-planned teaching.',
          evidence: 'Standardised and teacher assessments; work of different dates',
        },
        {
          id: 'learning-rate',
          words: 'Progress over a year of planned support is a third or less of what is usual.',
          evidence: 'Targets with the day each was set, reviewed and met',
        },
      ],
    },
    {
      id: 'behaviour-emotional-social',
      title: 'Behaviour, emotional and social development',
      applies: 'in-area',
      criteria: [
        {
          id: 'behaviour-lasting',
          words:
            'The difficulty is severe, has lasted for two terms or more, and is seen at home or elsewhere as well as at school.',
          evidence: 'Records of incidents with what came before and after; the parents’ account',
        },
        {
          id: 'behaviour-support-tried',
          words:
            'A behaviour or pastoral plan made with outside advice has been followed and changed at least once, and the child or others still cannot learn safely.',
          evidence: 'The plan and its reviews; exclusions; reports of those who work with the family',
        },
      ],
    },
    {
      id: 'sensory-physical',
      title: 'Sensory and/or physical',
      applies: 'in-area',
      criteria: [
        {
          id: 'loss-affects-access',
          words:
            'A lasting loss of hearing or sight, or a physical or medical condition, keeps the child from the curriculum or from moving safely without special equipment, changed materials or an adult.',
          evidence: 'Medical report; report of a qualified teacher of the deaf or of children with a visual impairment',
        },
        {
          id: 'care-through-day',
          words:
            'Regular medical intervention or personal care is needed through the school day by someone trained to give it.',
          evidence: 'Health care plan; paediatric, physiotherapy or occupational therapy report',
        },
      ],
    },
  ],
}
