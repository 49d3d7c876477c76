/** Travel to school: what is asked, decided, provided and looked at again. */
export const travelFacts = {} as const
