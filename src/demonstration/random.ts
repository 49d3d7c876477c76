/** Chance that is the same each time: a number from 0 up to 1 at each call. */
export type Random = () => number

/** A source of chance from a seed (mulberry32): the same seed gives the same demonstration. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list; throws on an empty one. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('There is nothing to pick from')
  return chosen
}

/** One of a list by weight. */
export function pickWeighted<T>(random: Random, list: readonly (readonly [item: T, weight: number])[]): T {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [item, weight] of list) {
    left -= weight
    if (left < 0) return item
  }
  return pick(random, list)[0]
}

/** True in `share` of all calls, 0 to 1. */
export function chance(random: Random, share: number): boolean {
  return random() < share
}

/** A whole number from `least` to `most`, both among them. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** The list in another order, as it falls. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map(item => ({ item, by: random() }))
    .sort((one, other) => one.by - other.by)
    .map(({ item }) => item)
}
