import { reg } from '../cite.ts'
import type { GroundRule } from '../pack.ts'

const si = 'SI 2014/1530'

/** What excuses a delay under EHC law: never late advice, a shortage of staff, or anything in a review. */
export const ehcGrounds: readonly GroundRule[] = [
  {
    ground: 'school-closed',
    excuses: [
      'decide-whether-to-assess',
      'notify-no-plan',
      'finalise-plan',
      'finalise-reassessment',
      'comply-with-order',
      'notify-no-ordered-plan',
      'finalise-ordered-plan',
    ],
    closure: { days: 28, askedFrom: '7 days before', askedUpTo: '7 days before' },
    cites: [reg(si, 5, '(4)(a)', 'read'), reg(si, 10, '(4)(a)', 'read'), reg(si, 44, '(3)', 'read')],
  },
  {
    ground: 'exceptional-circumstances',
    excuses: [
      'decide-whether-to-assess',
      'notify-no-plan',
      'finalise-plan',
      'finalise-reassessment',
      'comply-with-order',
      'notify-no-ordered-plan',
      'finalise-ordered-plan',
      'give-advice',
    ],
    cites: [
      reg(si, 5, '(4)(c)', 'read'),
      reg(si, 8, '(2)', 'analogue'),
      reg(si, 10, '(4)(c)', 'read'),
      reg(si, 44, '(3)', 'read'),
    ],
  },
  {
    ground: 'absent-from-area',
    excuses: ['decide-whether-to-assess', 'notify-no-plan', 'finalise-plan', 'finalise-reassessment', 'give-advice'],
    daysAway: 28,
    cites: [reg(si, 5, '(4)(d)', 'read'), reg(si, 8, '(2)', 'analogue'), reg(si, 10, '(4)(d)', 'read')],
  },
  {
    ground: 'absent-from-area',
    excuses: ['comply-with-order', 'notify-no-ordered-plan', 'finalise-ordered-plan'],
    daysAway: 14,
    cites: [reg(si, 44, '(3)', 'read')],
  },
  { ground: 'missed-appointment', excuses: ['give-advice'], cites: [reg(si, 8, '(2)', 'analogue')] },
]
