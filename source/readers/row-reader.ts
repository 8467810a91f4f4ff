import type {DayRange} from '../chronology/when.ts';
import type {Builder} from './builder.ts';

/** How a user wants rows to be read, where the file can't tell. */
export type RowOptions = {
	/** The columns of a table by what they hold, as `--columns` gives them. */
	readonly columns?: ReadonlyMap<string, string>;
	/** Which of day and month stands first in dates of numbers. */
	readonly dateOrder?: 'day' | 'month' | 'either';
	/** The day that “now” means, in EDTF; without it a date up to now is open, and now alone is told and left out. */
	readonly today?: string;
	/**
	 * Days, in lists of ranges. Where rows stay in a file, only those are kept whose event may have been within a range of each list, and
	 * those that are undated or linked with others.
	 */
	readonly within?: readonly (readonly DayRange[])[];
	/** Lets keys be read, and others work, once that is due; else gives nothing. A reader of many rows at a time calls it for each. */
	readonly pause?: () => Promise<void> | undefined;
};

/**
 * Reads a format row by row: takes the text of a file as it comes, and hands each row to the builder. Whatever the text holds,
 * it never throws and keeps no more than a row; where pieces of the text begin makes no difference.
 */
export type RowReader = (chunks: AsyncIterable<string>, into: Builder, options: RowOptions) => Promise<void>;
