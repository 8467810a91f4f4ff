import type {Builder} from '../builder.ts';
import type {RowOptions} from '../row-reader.ts';
import type {DateOrder} from './cell-date.ts';
import {divisionOf} from './delimiter.ts';
import {withoutGuard} from './guard.ts';
import type {Keyed} from './keyed-rows.ts';
import type {Layout, TableRow} from './layout.ts';
import {orderedRows} from './order.ts';
import {type Broken, type Cells, recordsOf, type TableRecord, withLineFeeds} from './records.ts';
import {tableStart} from './start.ts';

/*
 * This folder reads tables in text, CSV and its like. `records.ts` divides a text into rows, `start.ts` finds the row that names the
 * columns and the kind of table that they make (`kinds.ts`), and a layout makes events of rows. `general.ts` is the layout of
 * any table. The other layouts are formats of their own.
 */

/** So much text tells the delimiter. */
export const headLength = 2 ** 16;
/** So many rows tell where the header is and what the columns hold. */
export const sampleLength = 200;

/** Reads a table in text with any delimiter. */
export async function readTable(
	chunks: AsyncIterable<string>,
	into: Builder,
	options: RowOptions,
): Promise<void> {
	const pieces = withLineFeeds(chunks);
	const head = await headOf(pieces);
	const {delimiter, from} = divisionOf(head.slice(0, headLength));
	const rest = (async function* () {
		yield head.slice(from);
		yield* pieces;
	})();
	const first: (TableRecord | Broken)[] = [];
	let table: OpenTable | undefined;
	for await (const records of recordsOf(rest, delimiter, from === 0 ? 1 : 2)) {
		for (const record of records) {
			const pause = options.pause?.();
			if (pause) await pause;
			if (table) table.take(record);
			else if (first.push(record) >= sampleLength) {
				table = openTable(first, into, options);
				if (!table) return;
			}
		}
	}
	table ??= openTable(first, into, options);
	table?.finish();
}

/** A table whose header is known: takes its records one by one. */
export type OpenTable = {
	readonly take: (record: TableRecord | Broken) => void;
	readonly finish: () => void;
	/** The order of day and month by which the rows so far can be read again. */
	readonly order: () => DateOrder;
	/** The names of its columns, and what its rows are found by, where a few cells each tell it. */
	readonly names: readonly string[];
	readonly keyed?: Keyed;
	readonly layout: Layout;
};

/** Finds the header among the first records, and takes those behind it; tells why where there is none. */
export function openTable(
	first: readonly (TableRecord | Broken)[],
	into: Builder,
	options: RowOptions,
): OpenTable | undefined {
	const records = first.filter(({type}) => type === 'record') as readonly TableRecord[];
	const start = tableStart(records, into, options);
	if (start.type === 'refused') {
		into.leaveOut({line: start.line, column: 1}, start.why);
		return undefined;
	}
	const {names, layout, isHeader} = start;
	const takeWhole: Layout['take'] = (row, order) => {
		tellWidth(row, names.length, into);
		layout.take(row, order);
	};
	const rows = orderedRows({...layout, take: takeWhole}, into, options.dateOrder);
	const take = (record: TableRecord | Broken): void => {
		const place = {line: record.line, column: 1};
		if (record.type === 'broken') into.leaveOut(place, record.message);
		else if (isHeader(record.cells)) into.leaveOut(place, 'names the columns again');
		else if (lengthOf(record.cells) > 0 && !areHashtags(record.cells)) rows.take(rowOf(record));
	};
	const [next] = start.rest;
	for (const record of first)
		if (record.type === 'broken' || (next && record.line >= next.line)) take(record);
	const {keys: parts, dateColumns} = layout;
	return {
		...{take, names, layout, finish: rows.finish, order: rows.order},
		...(parts && {keyed: {parts, dateColumns, ordered: rows}}),
	};
}

/** Takes pieces of a text until they tell the delimiter. */
async function headOf(pieces: AsyncGenerator<string>): Promise<string> {
	let head = '';
	while (head.length < headLength) {
		const {value, done} = await pieces.next();
		if (done) break;
		head += value;
	}
	return head;
}

function rowOf({cells, line, offset, length}: TableRecord): TableRow {
	const cell = (column: number | undefined) =>
		column === undefined ? '' : withoutGuard(cells.at(column) ?? '');
	const place = {line, column: 1, ...(offset !== undefined && length !== undefined && {offset, length})};
	return {cells, cell, place, length: length ?? charactersIn(cells)};
}

/** Whether a row has the tags of the Humanitarian Exchange Language, which stand under the names of columns: `#date+start`. */
function areHashtags(cells: Cells): boolean {
	for (let column = 0; column < cells.length; column++) {
		const cell = cells.at(column) ?? '';
		if (cell !== '' && !/^#[a-z][\w +]*$/.test(cell.trim())) return false;
	}
	return true;
}

function charactersIn(cells: Cells): number {
	let count = 0;
	for (let column = 0; column < cells.length; column++) count += cells.at(column)?.length ?? 0;
	return count;
}

/** Tells of a row that hasn't as many cells as the header; empty cells at its end are none too many. */
function tellWidth({cells, place}: TableRow, width: number, into: Builder): void {
	const length = lengthOf(cells);
	const has = (count: number) => `has ${count} cells, and the header has ${width}`;
	if (length > width)
		into.warn(place, `${has(length)}: a cell with the delimiter in it stands in quotation marks`);
	else if (cells.length < width) into.warn(place, has(cells.length));
}

/** How many cells a row has without the empty ones at its end. */
function lengthOf(cells: Cells): number {
	let length = cells.length;
	while (length > 0 && cells.at(length - 1)?.trim() === '') length--;
	return length;
}
