import type { Profile, RoleId } from './profile.ts'

/** What an authority calls a post: "Case manager" here, "SEND officer" there. */
export function roleTitle(profile: Profile, role: RoleId): string {
  return profile.roles.find(r => r.id === role)?.title ?? role
}

/** The same in the middle of a sentence: "case manager"; "SEND officer" stays as it is. */
export function roleInSentence(profile: Profile, role: RoleId): string {
  const title = roleTitle(profile, role)
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
