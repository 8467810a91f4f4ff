import {blank, justify, type Line, line} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import type {Rect} from '../../state/layout.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {differencesTitle, shownDifferences} from './list.ts';
import {type DifferenceRow, differenceRows, verdictLines} from './rows.ts';

/** The title and the list, which cover the panes. */
export function differenceLines(state: State, mode: DifferencesMode, rect: Rect): readonly Line[] {
	const {list, verdict} = shownDifferences(state);
	const of = list.length;
	const head = headLines(mode, of, rect);
	if (of === 0 && verdict !== undefined) return [...head, ...verdictLines(verdict, widthOf(rect))];
	const {rows, isWhole} = shownRows(state, mode, rect);
	const texts = rows.map(({text}) => text);
	if (isWhole) return [...head, ...texts];
	const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
	return [...head, ...withScrollbar(texts, {top: first, shown: last - first + 1, of}, listRect(rect))];
}

/** The title, with the number of the chosen difference and of all; in a low area without the blank line beneath it. */
function headLines({index}: DifferencesMode, of: number, rect: Rect): readonly Line[] {
	const place = of === 0 ? blank : line(`${index + 1} of ${of}`, 'dim');
	const lines = [justify(line(` ${differencesTitle}`, 'title'), place, widthOf(rect)), blank];
	return lines.slice(0, rect.rows - listRect(rect).rows);
}

/** The area of the list beneath the title. */
function listRect(rect: Rect): Rect {
	const above = rect.rows < 10 ? 1 : 2;
	return {...rect, y: rect.y + above, rows: rect.rows - above};
}

/** The index of the difference on a row of the list's area; nothing on a heading. */
export function differenceAt(
	state: State,
	mode: DifferencesMode,
	rect: Rect,
	row: number,
): number | undefined {
	const at = shownRows(state, mode, rect).rows[row - (rect.rows - listRect(rect).rows)];
	return at && !at.isAbove ? at.index : undefined;
}

/** The chosen difference with as many others around it as there is room for. Only these are laid out, however long the list is. */
function shownRows(
	state: State,
	{index}: DifferencesMode,
	rect: Rect,
): {readonly rows: readonly DifferenceRow[]; readonly isWhole: boolean} {
	const {list} = shownDifferences(state);
	const room = listRect(rect).rows;
	const width = widthOf(rect);
	const rowsOf = (at: number) => differenceRows(state, at, at === index, width);
	const chosen = cutHeadings(rowsOf(index), room);
	const below: DifferenceRow[] = [];
	for (let at = index + 1; at < list.length && below.length < room; at++) below.push(...rowsOf(at));
	let above: readonly DifferenceRow[] = [];
	for (let at = index - 1; at >= 0 && above.length < room; at--) above = [...rowsOf(at), ...above];
	const spare = Math.max(0, room - chosen.length);
	const before = Math.min(above.length, Math.max(Math.floor(spare / 2), spare - below.length));
	const all = [...above.slice(above.length - before), ...chosen, ...below];
	const rows = all.slice(0, room);
	return {rows, isWhole: before === above.length && all.length === rows.length};
}

/** The lines of the chosen difference; in a low area its headings are cut, so that the difference itself stays in view. */
function cutHeadings(lines: readonly DifferenceRow[], room: number): readonly DifferenceRow[] {
	const own = lines.findIndex(({isAbove}) => !isAbove);
	return lines.slice(Math.max(0, own + 1 - room));
}

function widthOf({columns}: Rect): number {
	return Math.min(columns - 2, widest);
}

// Longer lines are hard to read.
const widest = 120;
