import type { Profile } from './profile.ts'
import { learningTrust } from './profiles/learning-trust.ts'
import { smallEhc } from './profiles/small-ehc.ts'

/** Every profile that ships; the first is the default. */
export const profiles: readonly Profile[] = [learningTrust, smallEhc]

/** The profile of that id; throws a sentence that lists those there are, for the one who configures the program. */
export function profileOf(id: string): Profile {
  const profile = profiles.find(profile => profile.id === id)
  if (profile === undefined) {
    throw new Error(`There is no authority profile ${id}; there are ${profiles.map(({ id }) => id).join(' and ')}`)
  }
  return profile
}
