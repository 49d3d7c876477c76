import { englandEhc } from './england-ehc.ts'
import { englandStatements } from './england-statements.ts'
import { northernIreland } from './northern-ireland.ts'
import type { Story } from './story.ts'

/** Every story of the law, by what it is about. */
export const allStories: { readonly [title: string]: readonly Story[] } = {
  'statements in England': englandStatements,
  'EHC plans in England': englandEhc,
  'statements in Northern Ireland': northernIreland,
}
