import { day } from '../../kernel/day.ts'
import { needs2014 } from '../needs.ts'
import type { Profile } from '../profile.ts'
import { exampleClosures } from '../school-calendar.ts'
import { criteria2014 } from './criteria-2014.ts'
import { ceasingOfEhcPlans } from './example-ceasing.ts'
import { changeWatches } from './example-change-watches.ts'
import { complaintTargets, complaintWatches, exampleComplaints } from './example-complaints.ts'
import { differenceWatches } from './example-difference-watches.ts'
import { ehcDifferences } from './example-differences.ts'
import { endingWatches } from './example-ending-watches.ts'
import { ensurePoints, exampleBudgets, exampleLevels, preferPoints } from './example-placements.ts'
import { ehcReviewPlanning } from './example-review-planning.ts'
import { reviewsOfPlans } from './example-reviews.ts'
import { smallTravelPolicy } from './example-travel.ts'
import { travelWatches } from './example-travel-watches.ts'
import { reviewWatches } from './example-watches.ts'
import { smallEhcTargets } from './small-ehc-targets.ts'

/** A small authority that does not exist, under the law of EHC plans: the second profile, to show what a profile decides. */
export const smallEhc: Profile = {
  id: 'small-ehc',
  law: 'england-ehc-2014',
  name: 'Ashmere Council',
  service: 'SEND Team',
  area: { name: 'Ashmere', kind: 'district' },
  localAuthorityCode: '204',
  contact: {
    telephone: '01632 960700',
    email: 'send@ashmere.example.org',
    address: ['SEND Team', 'Ashmere Council', 'Example House'],
    hours: 'Monday to Thursday, 9am to 4pm',
  },
  colours: { accent: '#5a2d6e', accentDark: '#3c1c4b', tint: '#f3ecf6', line: '#b79cc4' },
  roles: [
    {
      id: 'head-of-section',
      title: 'SEND manager',
      posts: 1,
      does: 'Runs the team, decides what no one else may, and answers for every late plan.',
    },
    {
      id: 'senior-case-manager',
      title: 'Senior SEND officer',
      posts: 1,
      does: 'Decides whether to assess after the panel, and shares out the cases.',
    },
    {
      id: 'case-manager',
      title: 'SEND officer',
      alsoCalled: 'plan co-ordinator',
      posts: 2,
      does: 'Is the first contact for the families and settings of one group, and co-ordinates each assessment.',
    },
    {
      id: 'senior-assessment-officer',
      title: 'Plan writer',
      posts: 1,
      partTime: true,
      does: 'Writes the hardest plans.',
    },
    {
      id: 'annual-review-manager',
      title: 'Annual review officer',
      posts: 1,
      does: 'Sees that every review happens, and that disagreements are settled.',
    },
    {
      id: 'annual-review-assistant',
      title: 'Annual review assistant',
      posts: 1,
      does: 'Attends phase transfer reviews, and chases reports.',
    },
    {
      id: 'administrative-officer',
      title: 'Business support officer',
      posts: 1,
      does: 'Takes in requests, clerks the panel, and sends plans and letters.',
    },
  ],
  panels: [
    {
      id: 'ehc-needs',
      kind: 'assessment',
      name: 'EHC Needs Assessment Panel',
      seats: [
        { title: 'Head teacher', people: 1 },
        { title: 'Special educational needs co-ordinator', people: 1 },
        { title: 'Educational psychologist', people: 1 },
        { title: 'Designated clinical officer', from: 'health', people: 1 },
        { title: 'Designated social care officer', from: 'social care', people: 1 },
      ],
      quorum: 3,
      takes: ['All requests for an EHC needs assessment, from birth to 25'],
      sits: { everyWeeks: 2, from: day('2026-01-05'), at: '09:30', place: 'Council Chamber, Ashmere', cases: 10 },
    },
    {
      id: 'placement',
      kind: 'placement',
      name: 'Placement and Provision Panel',
      seats: [
        { title: 'SEND manager', people: 1 },
        { title: 'Head teacher', from: 'special schools', people: 1 },
        { title: 'Commissioner', from: 'health', people: 1 },
        { title: 'Commissioner', from: 'social care', people: 1 },
      ],
      quorum: 3,
      takes: ['Special and independent placements', 'Joint funding with health or social care'],
      sits: { everyWeeks: 4, from: day('2026-01-12'), at: '13:30', place: 'Committee Room, Ashmere', cases: 8 },
    },
  ],
  quadrants: [{ id: 'all', name: 'Ashmere', inSentence: 'the district', wards: 'every' }],
  routing: [
    {
      id: 'all-requests',
      routes: ['notification', 'parent', 'young-person', 'school', 'early-years-setting', 'college'],
      age: 'any',
      to: { panel: 'ehc-needs' },
    },
  ],
  managers: {
    withoutSetting: 'home-quadrant',
    unassignedTo: 'senior-case-manager',
    words:
      'A case is with the SEND officer of the child’s setting. A child without one has the officer who takes new cases of the district.',
  },
  targets: [...smallEhcTargets, ...complaintTargets],
  watches: [
    ...reviewWatches,
    ...changeWatches,
    ...endingWatches,
    ...differenceWatches,
    ...travelWatches,
    ...complaintWatches,
  ],
  reviews: reviewsOfPlans,
  reviewPlanning: ehcReviewPlanning,
  complaints: exampleComplaints,
  thresholds: [
    {
      id: 'sen-support',
      name: 'SEN support',
      at: 'both',
      means: 'The setting assesses, plans, does and reviews, with advice from outside where it is needed.',
      holdsDuringAssessment: true,
    },
    {
      id: 'ehc-plan',
      name: 'EHC plan',
      at: 'both',
      means: 'An education, health and care plan sets out the needs and the provision for each.',
    },
  ],
  advice: [
    {
      from: 'parent',
      name: 'Advice from the parents or the young person',
      appendix: 'A',
      givenBy: 'the child’s parents, or the young person',
      asks: { onCase: 'parents' },
    },
    {
      from: 'education',
      name: 'Educational advice',
      appendix: 'B',
      givenBy: 'the head or principal of the setting',
      asks: { onCase: 'head-of-setting' },
    },
    {
      from: 'medical',
      name: 'Medical advice',
      appendix: 'C',
      givenBy: 'a health care professional named by the integrated care board',
      asks: { service: 'Community paediatrics' },
    },
    {
      from: 'psychology',
      name: 'Psychological advice',
      appendix: 'D',
      givenBy: 'an educational psychologist',
      asks: { service: 'Educational psychology' },
    },
    {
      from: 'social-care',
      name: 'Social care advice',
      appendix: 'E',
      givenBy: 'the social care team',
      asks: { service: 'Children and Families social care' },
    },
    {
      from: 'other',
      name: 'Other advice',
      appendix: 'F',
      givenBy: 'anyone else whose advice is wanted or whom the parent reasonably asks for',
      asks: { service: 'Speech and language therapy' },
    },
  ],
  needs: needs2014,
  closures: exampleClosures,
  criteria: [criteria2014],
  placements: {
    ensure: ensurePoints,
    prefer: preferPoints,
    panelTakes: ['special', 'independent', 'joint-funding', 'dispute'],
    panelFromLevel: 4,
    levels: exampleLevels,
    budgets: exampleBudgets,
  },
  differences: ehcDifferences,
  travel: smallTravelPolicy,
  ceasing: [ceasingOfEhcPlans],
  examples: [
    'Ashmere is not a place: its people, panels, targets and criteria are all invented for the demonstration.',
  ],
}
