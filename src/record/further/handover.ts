/** What goes with a case from one officer to the next. */
export const handoverFacts = {} as const
