import type {Clock} from '../../dates/clock.ts';
import {most} from '../bounds.ts';
import type {Builder} from '../builder.ts';
import type {GivenKeys} from '../given.ts';
import type {CellWords} from '../keyed/cell-words.ts';
import type {KeyParts, Part} from '../keyed/part.ts';
import type {RowPlace} from '../problem.ts';
import type {RowOptions} from '../row-reader.ts';
import type {DateOrder} from './cell-date.ts';
import type {Header} from './header.ts';
import type {Cells} from './records.ts';

/** A table whose columns are known: its header, and its first rows. */
export type Table = {
	readonly header: Header;
	readonly sample: readonly (readonly string[])[];
	readonly into: Builder;
	readonly options: RowOptions;
};

/** A row of a table: `cell` gives what is in a column, without spaces around it, or nothing where there is none. */
export type TableRow = {
	readonly cells: Cells;
	readonly cell: (column: number | undefined) => string;
	readonly place: RowPlace;
	/** The characters of all its cells, or a few more. */
	readonly length: number;
};

/** What a row is found by; nothing where something in it may be beyond a bound, which only making the event tells. */
export function keysWithin({length}: TableRow, keys: GivenKeys): GivenKeys | undefined {
	return length > most.line || keys.id.length > most.id || keys.tags.length > most.list ? undefined : keys;
}

/** How the rows of a table become events. */
export type Layout = {
	/** The columns whose dates of numbers tell whether day or month is first. */
	readonly dateColumns: readonly number[];
	/** Hands a row to the builder. */
	readonly take: (row: TableRow, order: DateOrder) => void;
	/** Hands on what only all rows together tell. */
	readonly finish?: () => void;
	/** What rows are found by, where a few cells each tell it. */
	readonly keys?: KeyParts;
	/** Makes what puts the words of rows into an index by their cells, as `take` would have them. */
	readonly words?: (into: CellWords, by: WordsBy) => () => void;
};

/** What dates are read by: the order of day and month, and the clock of their times. */
export type WordsBy = {readonly order: DateOrder; readonly clock: Clock};

/** A kind of table that is known by its columns, and how its rows are taken; or why it can't be used. */
export type LayoutKind = {
	readonly fits: (header: Header) => boolean;
	readonly open: (table: Table) => Layout | string;
};

/** What a row has in the first of some columns that there is. */
export type CellsCalled = (...names: readonly string[]) => string;

/** Makes the function that gives the first of some columns that the table has. */
export function columnsNamed({keys}: Header): (...names: readonly string[]) => number | undefined {
	const columns = new Map(keys.map((key, column) => [key, column]));
	// The same names are asked for in every row.
	const known = new Map<string, {readonly names: readonly string[]; readonly column: number | undefined}>();
	return (...names) => {
		const [first = ''] = names;
		const found = known.get(first);
		if (found?.names.every((name, index) => name === names[index]) && found.names.length === names.length)
			return found.column;
		const column = columns.get(names.find(name => columns.has(name)) ?? '');
		known.set(first, {names, column});
		return column;
	};
}

/** Makes the function that gives what a row has in the first of some columns which the table has. */
export function cellsNamed(
	header: Header,
): (row: Pick<TableRow, 'cell'>, ...names: readonly string[]) => string {
	const columnOf = columnsNamed(header);
	return ({cell}, ...names) => cell(columnOf(...names));
}

/** Makes parts of what rows are found by, each from the first of some columns that the table has, by their names. */
export function partsNamed(
	header: Header,
): <T>(columns: readonly (readonly string[])[], make: (of: CellsCalled) => T, marks?: string) => Part<T> {
	const columnOf = columnsNamed(header);
	return (columns, make, marks) => ({
		columns: columnsThere(...columns.map(names => columnOf(...names))),
		make: cell => make((...names) => cell(columnOf(...names))),
		...(marks !== undefined && {marks}),
	});
}

/** Those columns that a table has. */
export function columnsThere(...columns: readonly (number | undefined)[]): readonly number[] {
	return columns.filter(column => column !== undefined);
}

/** Whether a header has all columns of some names. */
export function hasColumns({keys}: Header, ...names: readonly string[]): boolean {
	return names.every(name => keys.includes(name));
}
