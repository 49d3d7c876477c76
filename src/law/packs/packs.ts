import type { LawId } from '../../record/facts.ts'
import type { LawPack } from '../pack.ts'
import { englandEhc2014 } from './england-ehc-2014.ts'
import { englandStatements2001 } from './england-statements-2001.ts'
import { northernIreland2005 } from './northern-ireland-2005.ts'

/** Every law the program knows. */
export const packs: { readonly [law in LawId]: LawPack } = {
  'england-statements-2001': englandStatements2001,
  'england-ehc-2014': englandEhc2014,
  'northern-ireland-2005': northernIreland2005,
}
