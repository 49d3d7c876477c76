import type { ComplexRule, Invitee, ReviewPolicy } from '../review-policy.ts'

const progress = 'how the child has got on since the last review, and what should change'

const always: readonly Invitee[] = [
  {
    id: 'parents',
    role: 'Parent',
    is: 'parent',
    asks: 'views on the past year, on what helps, and hopes for the year to come',
  },
  {
    id: 'pupil',
    role: 'Pupil',
    is: 'pupil',
    asks: 'what goes well, what is hard and what should be different, in the pupil’s own words',
  },
  {
    id: 'teacher',
    role: 'Teacher of the child',
    is: 'head',
    asks: 'progress towards each objective, attainment, attendance, and what was done differently',
  },
]

const fromYearNine = 9

/** Who is invited to the review of a statement, after the Code of 2001; which advisers come as a rule is an example. */
export const reviewsOfStatements: ReviewPolicy = {
  invites: [
    ...always,
    { id: 'authority', role: 'Annual review officer', is: 'adviser', asks: 'advice on procedures and on the options' },
    { id: 'psychology', role: 'Educational psychologist', is: 'adviser', asks: progress },
    { id: 'health', role: 'Health service', is: 'adviser', asks: 'medical needs and therapy since the last review' },
    { id: 'therapy', role: 'Speech and language therapist', is: 'adviser', asks: progress },
    {
      id: 'careers',
      role: 'Connexions',
      is: 'adviser',
      asks: 'the transition plan: learning, work and support after school',
      fromYear: fromYearNine,
    },
    {
      id: 'social-services',
      role: 'Social services',
      is: 'adviser',
      asks: 'the transition plan: what support will be needed, and whether the child is disabled in law',
      fromYear: fromYearNine,
    },
  ],
  complex: complexRules('statement'),
  informal: {
    underAge: 5,
    everyMonths: 6,
    because: 'the Code of 2001 asks that a child under five is looked at every six months',
  },
  transitionFrom: fromYearNine,
  minutes: 60,
}

/** The same for an EHC plan: health and social care are always invited. */
export const reviewsOfPlans: ReviewPolicy = {
  invites: [
    ...always,
    { id: 'authority', role: 'Local authority SEN officer', is: 'adviser', asks: 'advice on procedures and options' },
    { id: 'psychology', role: 'Educational psychologist', is: 'adviser', asks: progress },
    {
      id: 'health',
      role: 'Health service',
      is: 'adviser',
      asks: 'health needs, provision and outcomes since the last review',
    },
    {
      id: 'social-care',
      role: 'Social care',
      is: 'adviser',
      asks: 'care needs, provision and outcomes since the last review',
    },
    { id: 'therapy', role: 'Speech and language therapist', is: 'adviser', asks: progress },
    {
      id: 'careers',
      role: 'Careers adviser',
      is: 'adviser',
      asks: 'preparing for adulthood: learning, work, living on one’s own, health, friends',
      fromYear: fromYearNine,
    },
  ],
  complex: complexRules('plan'),
  informal: {
    underAge: 5,
    everyMonths: 6,
    because: 'the Code of 2015 asks that the plan of a child under five is looked at every three to six months',
  },
  transitionFrom: fromYearNine,
  minutes: 60,
}

/** The service attends "where there are complex issues or difficulties"; what counts as one is an example. */
function complexRules(document: string): readonly ComplexRule[] {
  const placementBegins = { fact: 'placement.started' }
  return [
    {
      id: 'out-of-school',
      because: 'the child is out of school',
      when: [{ fact: 'placement.started', says: { kind: 'out-of-school' } }],
      over: [placementBegins],
    },
    {
      id: 'otherwise',
      because: 'the child is educated otherwise than at school',
      when: [{ fact: 'placement.started', says: { kind: 'otherwise' } }],
      over: [placementBegins],
    },
    {
      id: 'independent',
      because: 'the child is at an independent school',
      when: [{ fact: 'placement.started', says: { kind: 'independent' } }],
      over: [placementBegins],
    },
    {
      id: 'appeal',
      because: 'an appeal is under way',
      when: [{ fact: 'appeal.lodged' }],
      over: [{ fact: 'appeal.decided' }, { fact: 'appeal.withdrawn' }, { fact: 'appeal.conceded' }],
    },
    {
      id: 'ceasing',
      because: `it is considered whether the ${document} ceases`,
      when: [{ fact: 'cease.proposed' }],
      over: [{ fact: 'cease.decided' }, { fact: 'plan.ceased' }],
    },
  ]
}
