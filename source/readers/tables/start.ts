import {greatest} from '../../lookup/extremes.ts';
import type {Builder} from '../builder.ts';
import type {RowOptions} from '../row-reader.ts';
import {columnsOf, givenColumns, isClearDate} from './columns.ts';
import {openGeneral} from './general.ts';
import {type Header, headerOf} from './header.ts';
import {kinds} from './kinds.ts';
import type {Layout} from './layout.ts';
import type {Cells, TableRecord} from './records.ts';

/** The start of a table: how its rows become events, the rows behind its header that were looked at, and the names of its columns. */
export type TableStart = {
	readonly type: 'start';
	readonly layout: Layout;
	readonly rest: readonly TableRecord[];
	readonly names: readonly string[];
	readonly isHeader: (cells: Cells) => boolean;
};

type Refused = {readonly type: 'refused'; readonly line: number; readonly why: string};

/** So many rows of titles may stand above the header. */
const mostTitles = 30;

/** Finds the header of a table among its first rows, and how its rows become events, or why they can't. */
export function tableStart(
	records: readonly TableRecord[],
	into: Builder,
	options: RowOptions,
): TableStart | Refused {
	const first = records.map(withAllCells);
	const [top] = first;
	if (!top) return {type: 'refused', line: 1, why: 'has no rows'};
	const {header, at} = headerAmong(first, options);
	const rest = first.slice(at);
	const sample = rest.map(({cells}) => cells);
	const table = {header, sample, into, options};
	if (at > 1) about(first.slice(0, at - 1), into);
	if (at === 0) {
		const numbers = 'the columns are known by their numbers, as in --columns date=1,title=2';
		into.warn({line: top.line, column: 1}, `has no row that names the columns: ${numbers}`);
	}
	const kind = options.columns === undefined ? kinds.find(({fits}) => fits(header)) : undefined;
	const layout = kind ? kind.open(table) : openGeneral(table);
	if (typeof layout === 'string') return {type: 'refused', line: header.line, why: layout};
	const isHeader = (cells: Cells) =>
		cells.at(0)?.trim() === header.names[0] &&
		header.names.every((name, index) => (cells.at(index)?.trim() || name) === name);
	return {
		type: 'start',
		layout,
		rest,
		names: header.names,
		isHeader: at === 0 ? () => false : isHeader,
	};
}

/** A row all of whose cells are made. */
type WholeRecord = TableRecord & {readonly cells: readonly string[]};

function withAllCells(record: TableRecord): WholeRecord {
	const {cells} = record;
	return {...record, cells: Array.from({length: cells.length}, (_, column) => cells.at(column) ?? '')};
}

/** The header, and how many rows there are to its end; 0 where the first row is one of data. */
function headerAmong(
	first: readonly WholeRecord[],
	{columns}: RowOptions,
): {readonly header: Header; readonly at: number} {
	const widest = first.slice(0, mostTitles).map(({cells}) => cells.filter(cell => cell.trim() !== '').length);
	const found = first.slice(0, mostTitles).findIndex((record, index) => {
		if ((widest[index] ?? 0) < 2) return false;
		const header = headerOf(record.cells, record.line);
		if (columns) return typeof givenColumns(header, columns) !== 'string' && !areNumbers(columns);
		if (kinds.some(({fits}) => fits(header))) return true;
		if (record.cells.some(cell => isClearDate(cell.trim()))) return false;
		const sample = first.slice(index + 1).map(({cells}) => cells);
		const {byRole, isGuess} = columnsOf(header, sample, new Map());
		return !isGuess && (byRole.has('date') || byRole.has('year'));
	});
	// Else the first row that is as wide as the widest.
	const index = found >= 0 ? found : widest.indexOf(greatest(widest));
	const record = first[index];
	if (!record) return {header: headerOf([], 1), at: 0};
	const header = headerOf(record.cells, record.line);
	if (!record.cells.some(cell => isClearDate(cell.trim()))) return {header, at: index + 1};
	const names = header.names.map((_, column) => String(column + 1));
	return {header: {...header, names, keys: names, isNumbered: true}, at: 0};
}

function areNumbers(columns: ReadonlyMap<string, string>): boolean {
	return [...columns.values()].every(column => /^\d+$/.test(column));
}

/** Names the chronology by the lines above the header. */
function about(rows: readonly WholeRecord[], into: Builder): void {
	const lines = rows
		.map(({cells}) =>
			cells
				.map(cell => cell.trim())
				.filter(Boolean)
				.join(' '),
		)
		.filter(Boolean);
	const [title, ...more] = lines;
	if (title === undefined) return;
	into.about({title, ...(more.length > 0 && {description: more.join('\n')})});
}
