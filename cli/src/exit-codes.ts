/** How a run ends: done; refused, or a check found errors; called in a way that means nothing. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;
