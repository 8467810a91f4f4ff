import type {RowOptions} from '../row-reader.ts';
import type {CellForm, CellOf, RawCells} from './raw-cells.ts';

/*
 * This folder takes rows by the bytes of their cells, without a text or an object for each: what a row is found by is made once for all
 * rows that have the same bytes in some cells. A row about which there is anything to tell is left to the reader of its format.
 */

/** Something that a few cells of a row give, whatever its others are. */
export type Part<T> = {
	readonly columns: readonly number[];
	readonly make: (cell: CellOf) => T;
	/** The signs, of ASCII, at which a cell falls into pieces, where each of these gives by itself what it gives in the cell. */
	readonly marks?: string;
};

/** A part that gives ids or tags. */
export type ListPart = Part<readonly string[]> & {
	/** The numbers of what it gives, by the bytes of the cells alone; nothing where these don't tell. Left out where what cells give is made once for many rows. */
	readonly numbers?: (cells: RawCells, form: CellForm) => readonly number[] | undefined;
};

/** The date of a row in EDTF, if it has one, and what is doubtful about it. */
export type KeyDate = {readonly date?: string | undefined; readonly doubts: readonly string[]};

/** The most dates that are kept by the numbers of their cells. */
export const mostDates = 2 ** 18;

/** The part that gives the date of a row. */
export type DatePart = Part<KeyDate> & {
	/** A number from 0 to 2³⁰ for its cells, where these are written as most are: rows with the same number have the same date. Else -1. */
	readonly key?: (cells: RawCells) => number;
};

/** What the rows of a table are found by, and the cells that tell it. */
export type KeyParts = {
	/** The columns of ids; that of a row stands in the first of them that isn't empty. */
	readonly id: readonly number[];
	/** The columns the first of which that isn't empty makes a row an event, if it begins with a word. */
	readonly words: readonly number[];
	readonly date: (order: NonNullable<RowOptions['dateOrder']>) => DatePart;
	/** What is to be told about other cells. */
	readonly doubts?: Part<readonly string[]>;
	readonly actor: readonly ListPart[];
	readonly source: readonly ListPart[];
	readonly tag: readonly ListPart[];
	/** Whether rows can be taken so by now. */
	readonly isReady?: () => boolean;
};
