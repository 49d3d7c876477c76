import { z } from 'zod'

/** What a person wrote, or a name, a day, an id: never empty. */
export function words() {
  return z.string().min(1).max(20_000)
}

/** Whole pence. */
export function pence() {
  return z.int().min(0).max(100_000_000)
}

/** The number on the record of an earlier fact that this one belongs to. */
export function position() {
  return z.int().positive()
}
