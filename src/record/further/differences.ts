/** Differences, appeals and complaints, and what was done to settle them. */
export const differenceFacts = {} as const
