import type { LawPack } from '../pack.ts'
import type { Counted } from '../period.ts'

/** A pack with one thing changed that a test must notice. */
export interface Mutant {
  name: string
  pack: LawPack
}

/** A pack in which everything may be written over. */
type Draft<T> = T extends readonly (infer One)[]
  ? Draft<One>[]
  : T extends object
    ? { -readonly [member in keyof T]: Draft<T[member]> }
    : T
export type DraftPack = Draft<LawPack>

export function changed(pack: LawPack, name: string, change: (draft: DraftPack) => void): Mutant {
  const draft = structuredClone(pack) as DraftPack
  change(draft)
  return { name: `${pack.id}: ${name}`, pack: draft as LawPack }
}

const slips: readonly [string, (period: Counted) => Counted | null][] = [
  ['a day more', period => ({ ...period, more: 1 })],
  ['a day less', period => ({ ...period, more: -1 })],
  ['"of" and "beginning with" swapped', swapped],
]

function swapped(period: Counted): Counted | null {
  if (period.mode === 'before' || period.words === 'the day of') return null
  return { ...period, mode: period.mode === 'of' ? 'beginning with' : 'of' }
}

export type Timed = { period: Counted }

/** Every slip of one period, found again in each copy of the pack by `find`. */
export function slipsOf(pack: LawPack, name: string, find: (copy: LawPack) => Timed | undefined): Mutant[] {
  return slips.flatMap(([slip, change]) => {
    const found = find(pack)
    if (found === undefined || change(found.period) === null) return []
    return [
      changed(pack, `${name}: ${slip}`, copy => {
        // "A day more" has no words in the law, so it is changed where the copy is made ready.
        const timed = find(copy as LawPack)
        const period = timed && change(timed.period)
        if (timed && period) timed.period = period
      }),
    ]
  })
}

/** One period of a rule, to be read and written over. */
export function timedIn<Key extends string>(
  holder: { [key in Key]?: Counted } | undefined,
  key: Key,
): Timed | undefined {
  const period = holder?.[key]
  if (holder === undefined || period === undefined) return undefined
  return {
    get period() {
      return holder[key] ?? period
    },
    set period(changed) {
      holder[key] = changed
    },
  }
}
