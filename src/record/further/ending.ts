/** Ceasing, moving, changing school, and the death of a child. */
export const endingFacts = {} as const
