import {grouped} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {type DateOrder, excerpt} from './cell-date.ts';
import type {Layout, TableRow} from './layout.ts';
import {orderIn} from './number-date.ts';

/** So many rows, and so much text of them, may wait until the order of day and month is known. */
const mostRows = 2 ** 16;
const mostText = 2 ** 24;

/** If so many times more dates have the one order than the other, the others are slips. */
const clearMajority = 20;

/** Hands the rows of a table on, each with the order of day and month. */
export type OrderedRows = {
	readonly take: (row: TableRow) => void;
	readonly finish: () => void;
	/** The order by which the rows that were handed on can be read again. */
	readonly order: () => DateOrder;
	/** The order by which a row would be handed on now, if its dates don't tell any; nothing where rows wait. */
	readonly orderNow: () => DateOrder | undefined;
	/** Whether what the dates of a row tell can be counted without it, and counts it. */
	readonly mayCount: (told: readonly DateOrder[]) => boolean;
	readonly count: (told: readonly DateOrder[]) => void;
};

/** Dates of numbers that tell an order, and the first of them. */
type Evidence = {count: number; first?: {readonly cell: string; readonly row: TableRow}};

/**
 * Finds out whether dates of numbers have the day first or the month. Rows are handed on as they come until the first such date;
 * from there they wait, up to a bound or the end of the table, and the dates that can be read in one way only decide for all.
 */
export function orderedRows(
	{dateColumns, take, finish}: Layout,
	into: Builder,
	given?: DateOrder,
): OrderedRows {
	const found: Record<DateOrder, Evidence> = {day: {count: 0}, month: {count: 0}, either: {count: 0}};
	const held: TableRow[] = [];
	let text = 0;
	let order = given;

	function look(row: TableRow): boolean {
		let isTold = false;
		for (const column of dateColumns) {
			const cell = row.cell(column);
			const told = orderIn(cell);
			if (told === undefined) continue;
			const evidence = found[told];
			evidence.count++;
			evidence.first ??= {cell, row};
			isTold = true;
		}
		return isTold;
	}

	function settle(): void {
		order ??= orderBy(found);
		for (const row of held) take(row, order);
		held.length = 0;
	}

	return {
		order: () => order ?? 'either',
		orderNow: () => order ?? (held.length === 0 ? 'either' : undefined),
		mayCount: told => told.length === 0 || (order !== undefined && told.every(each => found[each].first)),
		count(told) {
			for (const each of told) found[each].count++;
		},
		take(row) {
			const isTold = look(row);
			if (order !== undefined) return take(row, order);
			if (!isTold && held.length === 0) return take(row, 'either');
			held.push(row);
			text += row.length;
			if (held.length >= mostRows || text >= mostText) settle();
		},
		finish() {
			settle();
			tell(found, order ?? 'either', into);
			finish?.();
		},
	};
}

function orderBy({day, month}: Record<DateOrder, Evidence>): DateOrder {
	if (day.count > month.count * clearMajority) return 'day';
	return month.count > day.count * clearMajority ? 'month' : 'either';
}

function tell({day, month, either}: Record<DateOrder, Evidence>, order: DateOrder, into: Builder): void {
	const slips = order === 'day' ? month : order === 'month' ? day : undefined;
	if (slips?.first) {
		const [is, isNot] = order === 'day' ? ['month', 'day'] : ['day', 'month'];
		const message = `“${excerpt(slips.first.cell)}” has the ${is} first, though the other dates of the table have the ${isNot} first`;
		into.warn(slips.first.row.place, message);
	}
	if (order !== 'either' || !either.first) return;
	const why =
		day.first && month.first
			? `others have the day first (“${excerpt(day.first.cell)}”) and the month first (“${excerpt(month.first.cell)}”)`
			: 'no other tells which';
	const count = either.count === 1 ? 'this date is' : `${grouped(either.count)} such dates are`;
	into.warn(
		either.first.row.place,
		`“${excerpt(either.first.cell)}” has the day first or the month, and ${why}: ${count} kept as the one or the other; --date-order day or --date-order month decides`,
	);
}
