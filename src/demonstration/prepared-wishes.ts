/** Advice that comes in good time, from each of the six. */
export const onTime = { parent: 14, education: 33, medical: 27, psychology: 37, 'social-care': 20, other: 30 } as const

/** The names of a child who is known by them. */
export function family(community: string, givenName: string, familyName: string, sex: 'F' | 'M') {
  return { community, givenName, familyName, sex }
}
