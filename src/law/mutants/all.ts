import type { LawPack } from '../pack.ts'
import { duties } from './duties.ts'
import type { Mutant } from './mutant.ts'
import { others } from './others.ts'
import { grounds, windows } from './windows-and-grounds.ts'

/** Every way in which one word or number of a pack may be wrong. */
export function mutantsOf(pack: LawPack): Mutant[] {
  return [...duties(pack), ...windows(pack), ...grounds(pack), ...others(pack)]
}
