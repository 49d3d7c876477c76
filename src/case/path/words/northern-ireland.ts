import type { PathWords } from '../words.ts'
import { englandStatements } from './england-statements.ts'

/** Northern Ireland's steps are those of England's statements; the parents have 22 days before a decision, not 29. */
export const northernIreland: PathWords = {
  ...englandStatements,
  windows: {
    ...englandStatements.windows,
    'representations-before-assessment': {
      inside: '22 days to write',
      staff: 'Parents’ 22 days',
      family: 'Your time to write to us',
    },
  },
}
