import { ends } from './ends.ts'
import { englandEhc } from './england-ehc.ts'
import { englandStatements } from './england-statements.ts'
import { everyLaw } from './every-law.ts'
import { grounds } from './grounds.ts'
import { northernIreland } from './northern-ireland.ts'
import { orders } from './orders.ts'
import { record } from './record.ts'
import { stages } from './stages.ts'
import type { Story } from './story.ts'

/** Every story of the law, by what it is about. */
export const allStories: { readonly [title: string]: readonly Story[] } = {
  'statements in England': englandStatements,
  'EHC plans in England': englandEhc,
  'statements in Northern Ireland': northernIreland,
  'every law alike': everyLaw,
  'orders and concessions': orders,
  'grounds for delay': grounds,
  'what takes duties away': ends,
  stages,
  'the record': record,
}
