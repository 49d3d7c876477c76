import type { LawId } from '../../../law/law.ts'
import type { PathWords } from '../words.ts'
import { englandEhc } from './england-ehc.ts'
import { englandStatements } from './england-statements.ts'
import { northernIreland } from './northern-ireland.ts'

/** What people read on the path of a case under each law. */
export const pathWords: Record<LawId, PathWords> = {
  'england-statements-2001': englandStatements,
  'england-ehc-2014': englandEhc,
  'northern-ireland-2005': northernIreland,
}
