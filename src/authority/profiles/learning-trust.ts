import { needs2001 } from '../needs.ts'
import { panelCategories } from '../placement-policy.ts'
import type { Profile } from '../profile.ts'
import { exampleClosures } from '../school-calendar.ts'
import { criteria2001 } from './criteria-2001.ts'
import { ceasingOfStatements } from './example-ceasing.ts'
import { changeWatches } from './example-change-watches.ts'
import { complaintTargets, complaintWatches, exampleComplaints } from './example-complaints.ts'
import { differenceWatches } from './example-difference-watches.ts'
import { statementDifferences } from './example-differences.ts'
import { endingWatches } from './example-ending-watches.ts'
import { ensurePoints, exampleBudgets, exampleLevels, preferPoints } from './example-placements.ts'
import { statementReviewPlanning } from './example-review-planning.ts'
import { reviewsOfStatements } from './example-reviews.ts'
import { exampleTravelPolicy } from './example-travel.ts'
import { travelWatches } from './example-travel-watches.ts'
import { reviewWatches } from './example-watches.ts'
import { learningTrustPanels } from './learning-trust-panels.ts'
import { learningTrustTargets } from './learning-trust-targets.ts'

/** The default authority, taken from the two documents in which the service describes itself. */
export const learningTrust: Profile = {
  id: 'learning-trust',
  law: 'england-statements-2001',
  name: 'The Learning Trust',
  service: 'Special Educational Needs',
  area: { name: 'Hackney', kind: 'borough' },
  localAuthorityCode: '204',
  contact: {
    telephone: '01632 960100',
    email: 'sen@learning-trust.example.org',
    address: ['Special Needs Assessment section', 'The Learning Trust', 'Demonstration House'],
    hours: 'Monday to Friday, 9am to 5pm',
  },
  colours: { accent: '#0b5563', accentDark: '#073b45', tint: '#e8f1f2', line: '#8fb3b9' },
  roles: [
    {
      id: 'head-of-section',
      title: 'Head of SEN Assessment',
      posts: 1,
      does: 'Runs the section, decides what no one else may, and answers for every late statement.',
    },
    {
      id: 'senior-case-manager',
      title: 'Senior case manager',
      posts: 2,
      does: 'Decides whether to assess after a panel, and leads the case managers of half the borough.',
    },
    {
      id: 'case-manager',
      title: 'Case manager',
      alsoCalled: 'Principal Case Officer',
      posts: 4,
      does: 'Is the first contact for the parents and the schools of one group, and supervises each assessment.',
    },
    {
      id: 'senior-assessment-officer',
      title: 'Senior SEN assessment officer',
      posts: 1,
      partTime: true,
      does: 'Writes the hardest statements.',
    },
    {
      id: 'annual-review-manager',
      title: 'Annual review and disagreement resolution officer',
      alsoCalled: 'Annual Review Manager',
      posts: 1,
      does: 'Sees that every review happens, and that differences are settled.',
    },
    {
      id: 'annual-review-assistant',
      title: 'Annual review assistant',
      posts: 1,
      does: 'Attends reviews of children who change school, and chases reports.',
    },
    {
      id: 'administrative-officer',
      title: 'Administrative officer',
      posts: 2,
      does: 'Takes in requests, clerks the panels, and sends statements and letters.',
    },
  ],
  panels: learningTrustPanels,
  quadrants: [
    {
      id: 'NW',
      name: 'North West',
      inSentence: 'the north-west quadrant',
      wards: ['E05009367', 'E05009369', 'E05009384', 'E05009385', 'E05009387'],
    },
    {
      id: 'NE',
      name: 'North East',
      inSentence: 'the north-east quadrant',
      wards: ['E05009368', 'E05009373', 'E05009379', 'E05009380', 'E05009382', 'E05009383'],
    },
    {
      id: 'SW',
      name: 'South West',
      inSentence: 'the south-west quadrant',
      wards: ['E05009371', 'E05009377', 'E05009378'],
    },
    {
      id: 'SE',
      name: 'South East',
      inSentence: 'the south-east quadrant',
      wards: ['E05009370', 'E05009372', 'E05009374', 'E05009375', 'E05009376', 'E05009381', 'E05009386'],
    },
  ],
  routing: [
    { id: 'notifications', routes: ['notification'], age: 'any', to: { panel: 'early-years' } },
    {
      id: 'pre-school',
      routes: ['parent', 'young-person', 'school', 'early-years-setting', 'college'],
      age: 'pre-school',
      to: { panel: 'early-years' },
    },
    {
      id: 'school-aged',
      routes: ['parent', 'young-person', 'school', 'early-years-setting', 'college'],
      age: 'school-aged',
      to: { kindOfQuadrant: 'pre-assessment' },
    },
  ],
  managers: {
    withoutSetting: 'home-quadrant',
    unassignedTo: 'senior-case-manager',
    words:
      'A child’s case is with the case manager of the child’s school or unit. A child who is not yet at school, is out of school or goes to school outside the borough has the case manager of the quadrant of the home.',
  },
  targets: [...learningTrustTargets, ...complaintTargets],
  watches: [
    ...reviewWatches,
    ...changeWatches,
    ...endingWatches,
    ...differenceWatches,
    ...travelWatches,
    ...complaintWatches,
  ],
  reviews: reviewsOfStatements,
  reviewPlanning: statementReviewPlanning,
  complaints: exampleComplaints,
  thresholds: [
    {
      id: 'early-years-action',
      name: 'Early Years Action',
      at: 'early-years',
      means: 'The setting supports the child from within its own resources.',
    },
    {
      id: 'early-years-action-plus',
      name: 'Early Years Action Plus',
      at: 'early-years',
      means:
        'The setting continues to support the child from within its own resources and seeks additional advice from an external agency.',
      holdsDuringAssessment: true,
    },
    {
      id: 'school-action',
      name: 'School Action',
      at: 'school',
      means: 'The school supports the pupil from within its own resources.',
    },
    {
      id: 'school-action-plus',
      name: 'School Action Plus',
      at: 'school',
      means:
        'The school continues to support the pupil from within its own resources and seeks additional advice from an external agency.',
      holdsDuringAssessment: true,
    },
    {
      id: 'statement',
      name: 'Statement',
      at: 'both',
      means:
        'A statement of special educational needs identifies the pupil’s learning needs and appropriate support arrangements.',
    },
  ],
  advice: [
    {
      from: 'parent',
      name: 'Parents’ advice',
      appendix: 'A',
      givenBy: 'the child’s parents',
      asks: { onCase: 'parents' },
    },
    {
      from: 'education',
      name: 'Educational advice',
      appendix: 'B',
      givenBy: 'the head teacher of the child’s school',
      asks: { onCase: 'head-of-setting' },
    },
    {
      from: 'medical',
      name: 'Medical advice',
      appendix: 'C',
      givenBy: 'a doctor of the community paediatric service',
      asks: { service: 'Community paediatrics' },
    },
    {
      from: 'psychology',
      name: 'Psychological advice',
      appendix: 'D',
      givenBy: 'an educational psychologist of the authority',
      asks: { service: 'Educational Psychology Service' },
    },
    {
      from: 'social-care',
      name: 'Social services advice',
      appendix: 'E',
      givenBy: 'the social services authority',
      asks: { service: 'Children’s Services' },
    },
    {
      from: 'other',
      name: 'Other advice',
      appendix: 'F',
      givenBy: 'anyone else whose advice is wanted, such as a therapist or an advisory teacher',
      asks: { service: 'Speech and language therapy' },
    },
  ],
  needs: needs2001,
  closures: exampleClosures,
  criteria: [criteria2001],
  placements: {
    ensure: ensurePoints,
    prefer: preferPoints,
    panelTakes: panelCategories,
    panelFromLevel: 3,
    levels: exampleLevels,
    budgets: exampleBudgets,
  },
  differences: statementDifferences,
  travel: exampleTravelPolicy,
  ceasing: [ceasingOfStatements],
  examples: [
    'The “Criteria for ceasing to maintain Statements” are not public: the five grounds are the service’s own, what shows each is an example.',
    'The policy on home to school travel is an example: the service’s own is not public. Its days are examples too.',
    'The map of the quadrants is not public: which wards belong to which is an example.',
    'How many people sit on a panel and its quorum are examples; who is represented is the service’s own.',
    'The times the authority sets itself are examples.',
    'What each Level of Additional Resources buys and costs, and the budgets, are examples; that additional spending at Level 3 or above goes to the Complex Needs Panel is the service’s own.',
    'That extra meetings, conciliation or mediation and formal disagreement resolution are offered is the service’s own, and that unresolved disputes go to the Complex Needs Panel; who provides them, after how many days silence becomes work, and the usual timetable of an appeal are examples.',
    'Only the general test of the Criteria for Statutory Assessment is the service’s own; the other criteria are examples.',
    'That the review officers try to attend where a child changes school and where there are complex issues is the service’s own; what counts as complex, whom a review invites as a rule, and when each silence of a review becomes whose work are examples.',
    'When an amendment, a move to the next phase, a re-assessment or a change of school that stands still becomes whose work is an example; the days themselves are the law’s.',
    'Telephone numbers, e-mail addresses and the postal address are invented.',
  ],
}
