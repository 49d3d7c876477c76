import { code } from '../cite.ts'
import type { GroundRule } from '../pack.ts'

const sr = 'SR 2005/384'

/** What excuses a delay in Northern Ireland: the same as under statements in England. */
export const northernIrelandGrounds: readonly GroundRule[] = [
  {
    ground: 'school-closed',
    excuses: ['decide-whether-to-assess', 'decide-reassessment', 'complete-assessment'],
    closure: { days: 28, askedFrom: '7 days before', askedUpTo: '7 days before' },
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
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
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
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
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'absent-from-area',
    excuses: ['comply-with-order'],
    daysAway: 14,
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'missed-appointment',
    excuses: ['complete-assessment', 'give-advice'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'further-advice-needed',
    excuses: ['complete-assessment'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'late-parental-advice',
    excuses: ['complete-assessment'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'late-health-or-care-advice',
    excuses: ['complete-assessment'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'no-prior-knowledge',
    excuses: ['give-advice'],
    owners: ['medical', 'social-care'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'late-representations',
    excuses: ['finalise-plan', 'finalise-amendment', 'comply-with-order'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'further-meeting',
    excuses: ['finalise-plan', 'finalise-amendment'],
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
  {
    ground: 'consent-awaited',
    excuses: ['finalise-plan', 'finalise-amendment'],
    waited: '2 weeks of',
    cites: [code(sr, 'regs 11 and 17', 'remembered')],
  },
]
