import type {Precision} from '../dates/edtf/precision.ts';
import {precisions} from '../dates/edtf/precision.ts';
import {type Duration, durations} from './duration.ts';
import type {IdTable} from './id-table.ts';
import type {Lists} from './lists.ts';
import type {Ids} from './texts.ts';
import type {DayRange} from './when.ts';

/** The fields of which a row has a list, each with the numbers of its values. `named` are actors that have no part in the event. */
export const listedFields = ['actor', 'named', 'source', 'speaker', 'tag'] as const;

export type ListedField = (typeof listedFields)[number];

/**
 * What the rows of a chronology are found, filtered and drawn by, in their order, but for what stands in that of the file, which is shared
 * with who reads on in it. Nothing in it holds a row's text.
 */
export type Columns = {
	readonly size: number;
	/** How many rows are dated; they come first. */
	readonly dated: number;
	/** For each row its place among the rows of the file, and for each place its row. */
	readonly places: Uint32Array;
	readonly rowsByPlace: Uint32Array;
	/**
	 * The bounds of each row's date, in days since 1970-01-01 with the time of day as a fraction. An open end is taken to be the
	 * other end; an undated row begins at Infinity and ends at -Infinity.
	 */
	readonly earliest: Float64Array;
	readonly latest: Float64Array;
	/** The unit that a row's date is known to, and how the event relates to its bounds, each by its index in the table. */
	readonly precision: Uint8Array;
	readonly duration: Uint8Array;
	/** When the event of a row may have been, where its bounds don't tell: with open ends, sets, or dates of accounts. */
	readonly possible: ReadonlyMap<number, readonly DayRange[]>;
	/** The rows whose date has more to it than bounds, and that have dates of accounts, so that these don't tell what the date has. */
	readonly told: ReadonlySet<number>;
	/** The values of each row, by its place and by their numbers, and the ids by these. */
	readonly lists: Readonly<Record<ListedField, Lists>>;
	readonly ids: Readonly<Record<ListedField, Ids>>;
	/** The ids of the events that a row links to, for the rows that do. */
	readonly links: ReadonlyMap<number, readonly string[]>;
	/** The places of rows by the hashes of their ids. */
	readonly placesById: IdTable;
};

/** The unit that the date of a row is known to. */
export function precisionAt({precision}: Pick<Columns, 'precision'>, row: number): Precision | undefined {
	return precisions[precision[row] ?? precisions.length];
}

/** How the event of a row relates to the bounds of its date. */
export function durationAt({duration}: Pick<Columns, 'duration'>, row: number): Duration {
	return durations[duration[row] ?? 0] ?? 'vague';
}
