/** The events that a filter leaves, in order, and the days they lie within (since 1970-01-01). */
export type Selection = {
	readonly rows: readonly number[];
	/** Place of a row among those that are left, or of the first left one after it. */
	readonly placeOf: (row: number) => number;
	/** The earliest day, and for each place the latest one that has been reached up to it. */
	readonly earliest: number;
	readonly reached: Float64Array;
	/** How many of the places are of dated events: they come first. */
	readonly dated: number;
	/** How many undated events the filter leaves out for want of a date. */
	readonly undatedLeftOut: number;
};
