import type {RowOptions} from '../row-reader.ts';

/*
 * This folder takes rows by the bytes of their cells, without a text or an object for each: what a row is found by is made once for all
 * rows that have the same bytes in some cells. A row about which there is anything to tell is left to the reader of its format.
 */

/** The text in a column of a row, without spaces around it; empty where there is none. */
export type CellOf = (column: number | undefined) => string;

/** Something that a few cells of a row give, whatever its others are. */
export type Part<T> = {
	readonly columns: readonly number[];
	readonly make: (cell: CellOf) => T;
	/** The signs, of ASCII, at which a cell falls into pieces, where each of these gives by itself what it gives in the cell. */
	readonly marks?: string;
};

/** The date of a row in EDTF, if it has one, and what is doubtful about it. */
export type KeyDate = {readonly date?: string | undefined; readonly doubts: readonly string[]};

/** What the rows of a table are found by, and the cells that tell it. */
export type KeyParts = {
	/** The columns of ids; that of a row stands in the first of them that isn't empty. */
	readonly id: readonly number[];
	/** The columns the first of which that isn't empty makes a row an event, if it begins with a word. */
	readonly words: readonly number[];
	readonly date: (order: NonNullable<RowOptions['dateOrder']>) => Part<KeyDate>;
	/** Whether there is nothing to tell about other cells. */
	readonly check?: Part<boolean>;
	readonly actor: readonly Part<readonly string[]>[];
	readonly source: readonly Part<readonly string[]>[];
	readonly tag: readonly Part<readonly string[]>[];
	/** Whether rows can be taken so by now. */
	readonly isReady?: () => boolean;
};
