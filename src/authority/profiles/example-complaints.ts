import type { ComplaintPolicy } from '../complaint-policy.ts'
import type { Target } from '../targets.ts'
import type { Watch } from '../watches.ts'

/** The times of a usual complaints procedure. Examples: the source names none. */
export const exampleComplaints: ComplaintPolicy = {
  stages: [
    {
      id: 'first',
      name: 'First stage: the section answers',
      workingDays: 10,
      because: 'a family that complains should hear within two weeks',
    },
    {
      id: 'second',
      name: 'Second stage: somebody outside the section answers',
      workingDays: 20,
      because: 'whoever was not involved needs time to read the record',
    },
    {
      id: 'ombudsman',
      name: 'The Ombudsman asks',
      workingDays: 20,
      because: 'the Ombudsman usually gives four weeks, and names the day in the letter',
    },
  ],
}

export const complaintTargets: readonly Target[] = [
  {
    id: 'acknowledge-complaint',
    title: 'Acknowledge the complaint',
    within: '3 working days of',
    starts: [{ fact: 'complaint.received' }],
    met: [{ fact: 'complaint.acknowledged' }, { fact: 'complaint.answered' }, { fact: 'complaint.withdrawn' }],
    takenAway: [],
    foreach: 'about',
    owner: 'administrative-officer',
    because: 'whoever complains should know that it arrived, and by when it is answered',
  },
]

export const complaintWatches: readonly Watch[] = [
  {
    id: 'complaint-not-answered',
    awaits: 'the complaint to be answered',
    counts: { fact: 'complaint.received', says: 'dueOn' },
    met: [{ fact: 'complaint.answered' }, { fact: 'complaint.withdrawn' }],
    takenAway: [],
    path: '/complaints',
    because: 'a complaint that is not answered in time becomes a second one',
    rungs: [
      { from: '6 weeks before', by: 'on the day', title: 'Answer the complaint', owner: 'senior-case-manager' },
      {
        from: '3 days before',
        by: 'on the day',
        title: 'See that the complaint is answered',
        owner: 'head-of-section',
      },
      { from: '1 day after', by: '2 days after', title: 'The complaint is overdue', owner: 'head-of-section' },
    ],
  },
]
