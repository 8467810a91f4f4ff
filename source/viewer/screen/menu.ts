import {greatest} from '../../lookup/extremes.ts';
import {startOf} from '../../text/cells.ts';
import {type Line, line} from './line.ts';
import {cellWidth, cut, fit} from './text.ts';

/** The index of the item that a row of a menu shows; `undefined` for a row without an item. */
export function itemAt(
	count: number,
	chosen: number | undefined,
	rows: number,
	row: number,
): number | undefined {
	const index = row - Math.max(0, rows - count);
	return index >= 0 && row < rows ? firstItem(count, chosen, rows) + index : undefined;
}

/** The index of the first item shown, which puts the chosen one near the middle. */
function firstItem(count: number, chosen: number | undefined, rows: number): number {
	return Math.max(0, Math.min(count - rows, (chosen ?? 0) - Math.floor(rows / 2)));
}

type Item = {readonly label: string; readonly count?: number};

/** Draws items one beneath another on exactly `rows` rows, the chosen one in view and the last one at the bottom. */
export function menuLines(
	items: readonly Item[],
	chosen: number | undefined,
	rows: number,
	columns: number,
): readonly Line[] {
	const first = firstItem(items.length, chosen, rows);
	const shown = items.slice(first, first + rows);
	const width = Math.min(
		columns - 2,
		Math.max(24, greatest(shown.map(({label}) => cellWidth(startOf(label, columns)) + 8))),
	);
	const lines = shown.map(({label, count}, index): Line => {
		const number = count === undefined ? '' : String(count).padStart(6);
		const text = `  ${fit(cut(label, width - 8), width - 8)}${number}`;
		return line(text, first + index === chosen ? 'selected' : 'dim');
	});
	return [...Array.from({length: rows - lines.length}, (): Line => []), ...lines];
}
