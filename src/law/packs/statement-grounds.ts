import { reg } from '../cite.ts'
import type { GroundRule } from '../pack.ts'

const si = 'SI 2001/3455'

/** What excuses a delay under statements in England. */
export const statementGrounds: readonly GroundRule[] = [
  {
    ground: 'school-closed',
    excuses: ['decide-whether-to-assess', 'decide-reassessment', 'complete-assessment'],
    closure: { days: 28, askedFrom: '7 days before', askedUpTo: '7 days before' },
    cites: [reg(si, 12, '(5)', 'remembered'), reg(si, 12, '(7)(c)', 'read')],
  },
  {
    ground: 'exceptional-circumstances',
    excuses: [
      'decide-whether-to-assess',
      'decide-reassessment',
      'complete-assessment',
      'finalise-plan',
      'finalise-amendment',
      'give-advice',
      'comply-with-order',
    ],
    cites: [
      reg(si, 12, '(5)', 'remembered'),
      reg(si, 12, '(7)', 'remembered'),
      reg(si, 12, '(9)', 'remembered'),
      reg(si, 17, '(4)', 'remembered'),
      reg(si, 25, '(4)', 'analogue'),
    ],
  },
  {
    ground: 'absent-from-area',
    excuses: [
      'decide-whether-to-assess',
      'decide-reassessment',
      'complete-assessment',
      'finalise-plan',
      'finalise-amendment',
      'give-advice',
    ],
    daysAway: 28,
    cites: [
      reg(si, 12, '(5)', 'remembered'),
      reg(si, 12, '(7)', 'remembered'),
      reg(si, 12, '(9)', 'remembered'),
      reg(si, 17, '(4)', 'remembered'),
    ],
  },
  {
    ground: 'absent-from-area',
    excuses: ['comply-with-order'],
    daysAway: 14,
    cites: [reg(si, 25, '(4)', 'analogue')],
  },
  {
    ground: 'missed-appointment',
    excuses: ['complete-assessment', 'give-advice'],
    cites: [reg(si, 12, '(7)', 'remembered'), reg(si, 12, '(9)', 'remembered')],
  },
  { ground: 'further-advice-needed', excuses: ['complete-assessment'], cites: [reg(si, 12, '(7)(a)', 'read')] },
  { ground: 'late-parental-advice', excuses: ['complete-assessment'], cites: [reg(si, 12, '(7)(b)', 'read')] },
  {
    ground: 'late-health-or-care-advice',
    excuses: ['complete-assessment'],
    cites: [reg(si, 12, '(7)', 'remembered')],
  },
  {
    ground: 'no-prior-knowledge',
    excuses: ['give-advice'],
    owners: ['medical', 'social-care'],
    cites: [reg(si, 12, '(9)', 'remembered')],
  },
  {
    ground: 'late-representations',
    excuses: ['finalise-plan', 'finalise-amendment', 'comply-with-order'],
    cites: [reg(si, 17, '(4)', 'remembered'), reg(si, 25, '(4)', 'analogue')],
  },
  {
    ground: 'further-meeting',
    excuses: ['finalise-plan', 'finalise-amendment'],
    cites: [reg(si, 17, '(4)', 'remembered')],
  },
  {
    ground: 'consent-awaited',
    excuses: ['finalise-plan', 'finalise-amendment'],
    waited: '2 weeks of',
    cites: [reg(si, 17, '(4)', 'remembered')],
  },
]
