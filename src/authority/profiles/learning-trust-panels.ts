import { day } from '../../kernel/day.ts'
import type { Panel, Seat } from '../profile.ts'

// Who is represented is from the service's own text; how many of each, and the quorums, are examples.
const preAssessmentSeats: readonly Seat[] = [
  { title: 'Head teacher', people: 2 },
  { title: 'Special educational needs co-ordinator', people: 2 },
  { title: 'Case officer', from: 'SEN Assessment Team', people: 1 },
  { title: 'Educational psychologist', people: 1 },
  { title: 'Representative', from: 'Inclusion Service', people: 2 },
]

const preAssessmentTakes = [
  'Requests from schools for statutory assessments of school-aged pupils',
  'Requests from parents for statutory assessments of school-aged pupils',
]

/** The six panels: who sits on each and what is brought to it. */
export const learningTrustPanels: readonly Panel[] = [
  {
    id: 'early-years',
    kind: 'early-years',
    name: 'Early Years Panel',
    seats: [
      { title: 'Representative', from: 'City of Hackney TPCT', people: 1 },
      { title: 'Representative', from: 'Portage', people: 1 },
      { title: 'Representative', from: 'Early Years', people: 1 },
      { title: 'Representative', from: 'Educational Psychology Service', people: 1 },
    ],
    quorum: 3,
    takes: [
      'Requests for statutory assessment that arise from a notification by health or social services',
      'In practice, most requests for children of pre-school age',
    ],
    sits: { everyWeeks: 4, from: day('2026-01-08'), at: '09:30', place: 'Room 2, The Learning Trust', cases: 10 },
  },
  {
    id: 'pre-assessment-nw',
    kind: 'pre-assessment',
    name: 'Pre Assessment Panel North West',
    quadrant: 'NW',
    seats: preAssessmentSeats,
    quorum: 4,
    takes: preAssessmentTakes,
    sits: { everyWeeks: 2, from: day('2026-01-06'), at: '09:30', place: 'Room 1, The Learning Trust', cases: 12 },
  },
  {
    id: 'pre-assessment-ne',
    kind: 'pre-assessment',
    name: 'Pre Assessment Panel North East',
    quadrant: 'NE',
    seats: preAssessmentSeats,
    quorum: 4,
    takes: preAssessmentTakes,
    sits: { everyWeeks: 2, from: day('2026-01-07'), at: '09:30', place: 'Room 1, The Learning Trust', cases: 12 },
  },
  {
    id: 'pre-assessment-sw',
    kind: 'pre-assessment',
    name: 'Pre Assessment Panel South West',
    quadrant: 'SW',
    seats: preAssessmentSeats,
    quorum: 4,
    takes: preAssessmentTakes,
    sits: { everyWeeks: 2, from: day('2026-01-13'), at: '09:30', place: 'Room 1, The Learning Trust', cases: 12 },
  },
  {
    id: 'pre-assessment-se',
    kind: 'pre-assessment',
    name: 'Pre Assessment Panel South East',
    quadrant: 'SE',
    seats: preAssessmentSeats,
    quorum: 4,
    takes: preAssessmentTakes,
    sits: { everyWeeks: 2, from: day('2026-01-14'), at: '09:30', place: 'Room 1, The Learning Trust', cases: 12 },
  },
  {
    id: 'complex-needs',
    kind: 'placement',
    name: 'Complex Needs Panel',
    seats: [
      { title: 'Assistant Director Learning and Standards (Support for Children and Young People)', people: 1 },
      { title: 'Head of SEN Assessment team', people: 1 },
      { title: 'Principal Educational Psychologist', people: 1 },
      { title: 'Head of Inclusion Team', people: 1 },
      { title: 'Head of SEN Services', people: 1 },
      { title: 'Representative', from: 'SEN Services', people: 1 },
      { title: 'Head teacher', from: 'primary schools', people: 1 },
      { title: 'Head teacher', from: 'secondary schools', people: 1 },
      { title: 'Head teacher', from: 'special schools', people: 1 },
    ],
    quorum: 5,
    takes: [
      'Funding issues that involve additional spending at Level 3 or above',
      'All resource base placements',
      'All special school placements',
      'All independent school placements',
      'Placements to discuss before health or social services are asked for joint or tripartite funding, or where significant health or social services issues need resolution',
      'Unresolved disputes with parents or other agencies',
      'Complicated placement issues, such as a pupil out of school or educated otherwise',
    ],
    sits: { everyWeeks: 2, from: day('2026-01-15'), at: '13:30', place: 'Room 4, The Learning Trust', cases: 15 },
  },
]
