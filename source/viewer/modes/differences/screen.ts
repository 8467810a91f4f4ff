import {grouped} from '../../../text/english.ts';
import {type ItemWindow, itemWindow} from '../../screen/item-window.ts';
import {blank, justify, type Line, line} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import type {Rect} from '../../state/layout.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {differencesTitle, shownDifferences} from './list.ts';
import {type DifferenceRow, differenceRows, verdictLines} from './rows.ts';

/** The title and the list, which cover the panes. */
export function differenceLines(state: State, mode: DifferencesMode, rect: Rect): readonly Line[] {
	const {list, verdict, isWhole: isAll} = shownDifferences(state);
	const of = list.length;
	const head = headLines(mode, `${grouped(of)}${isAll ? '' : '+ …'}`, rect);
	if (of === 0 && verdict !== undefined) return [...head, ...verdictLines(verdict, widthOf(rect))];
	const {rows, isWhole} = shownRows(state, mode, rect);
	const texts = rows.map(({text}) => text);
	if (isWhole) return [...head, ...texts];
	const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
	return [...head, ...withScrollbar(texts, {top: first, shown: last - first + 1, of}, listRect(rect))];
}

/** The title, with the number of the chosen difference and of all; in a low area without the blank line beneath it. */
function headLines({index}: DifferencesMode, of: string, rect: Rect): readonly Line[] {
	const place = of.startsWith('0') ? blank : line(`${grouped(index + 1)} of ${of}`, 'dim');
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

/** The chosen difference with as many others around it as there is room for. */
function shownRows(state: State, {index}: DifferencesMode, rect: Rect): ItemWindow<DifferenceRow> {
	const count = shownDifferences(state).list.length;
	const room = listRect(rect).rows;
	return itemWindow({count, chosen: index, room}, at => {
		const lines = differenceRows(state, at, at === index, widthOf(rect));
		return at === index ? cutHeadings(lines, room) : lines;
	});
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
