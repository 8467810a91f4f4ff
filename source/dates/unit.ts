/** The units to move in time by, the coarsest first. */
export const units = ['century', 'decade', 'year', 'quarter', 'month', 'week', 'day'] as const;

export type Unit = (typeof units)[number];
