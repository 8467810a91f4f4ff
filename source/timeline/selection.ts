/** The events that a filter selects, in order, and the days that they span, counted since 1970-01-01. */
export type Selection = {
	readonly rows: Uint32Array;
	/** Whether it is known of all events if the filter selects them. */
	readonly isWhole: boolean;
	/** The index of a row among those selected, or of the first selected row after it. */
	readonly placeOf: (row: number) => number;
	/** The earliest day, and the latest day of any event up to an index; -Infinity before the first. */
	readonly earliest: number;
	readonly reachedAt: (place: number) => number;
	/** How many of the events are dated; they come first. */
	readonly dated: number;
	/** How many undated events are left out only because they have no date. */
	readonly undatedLeftOut: number;
};
