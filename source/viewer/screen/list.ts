import {yearOf} from '../../chronology/store.ts';
import {formatYear, gapBetween} from '../../dates/calendar.ts';
import {shownKey} from '../keys/format.ts';
import type {FilterAction} from '../modes/filter/keys.ts';
import type {Layout, Rect} from '../state/layout.ts';
import {currentRow, type State, shownFilter, shownSelection} from '../state/state.ts';
import {blank, type Line, line, lineWidth, piece} from './line.ts';
import {eventAt, eventLines, indentIn, titlesOf} from './list-event.ts';
import {withScrollbar} from './scrollbar.ts';
import {wrap} from './text.ts';

/** A line of the list pane and, where it shows an event, that event's row in the chronology. */
export type ListRow = {readonly text: Line; readonly row?: number};

/** The lines of the list pane, with a scrollbar where not all events have room. */
export function listLines(state: State, rect: Rect): readonly Line[] {
	const of = shownSelection(state).rows.length;
	if (of === 0) {
		const lines = nothingLeft(state, rect.columns);
		// A low pane leaves the blank line out.
		return lines.length > rect.rows ? lines.slice(1, 1 + rect.rows) : lines;
	}
	const rows = listRows(state, rect);
	const lines = rows.map(({text}) => text);
	const shown = new Set(rows.map(({row}) => row).filter(row => row !== undefined)).size;
	return shown === of ? lines : withScrollbar(lines, {top: state.top, shown, of}, rect);
}

/** The events from the top of the list on under their years, cut to the rows of the pane. */
export function listRows(state: State, rect: Rect): readonly ListRow[] {
	const {top} = state;
	const selection = shownSelection(state);
	const titles = titlesOf(state, rect, plainRows(state, rect.rows));
	const rows: ListRow[] = [];
	for (let place = top; place < selection.rows.length && rows.length < rect.rows; place++) {
		const row = selection.rows[place] ?? 0;
		if (place === top || hasHeading(state, place)) rows.push({text: headingLine(state, place, rect)});
		// The heading of a year tells the gap before its first event.
		const gap = hasHeading(state, place) ? undefined : gapBefore(state, place);
		const event = eventAt(state, place, rect);
		rows.push(...eventLines(state, event, titles(event), gap).map(text => ({text, row})));
	}
	return rows.slice(0, rect.rows);
}

/** The rows that the list has use for in a width; they are counted up to `most`. */
export function listRowsIn(state: State, columns: number, most: number): number {
	const of = shownSelection(state).rows.length;
	if (of === 0) return nothingLeft(state, columns).length;
	const rows = plainRows(state, most);
	if (rows >= most) return most;
	const titles = titlesOf(state, {columns, rows: most}, rows);
	const more = Array.from({length: of}, (_, place) => titles(eventAt(state, place, {columns})).length - 1);
	return more.reduce((sum, lines) => sum + lines, rows);
}

/** The rows of all events, each on a line of its own, under their years; they are counted up to `most`. */
function plainRows(state: State, most: number): number {
	const {length} = shownSelection(state).rows;
	let rows = 0;
	for (let place = 0; place < length && rows < most; place++)
		rows += place === 0 || hasHeading(state, place) ? 2 : 1;
	return Math.min(rows, most);
}

/** Scrolls the list as little as puts the cursor in view. */
export function scrollToCursor(state: State, layout: Layout): State {
	const rows = layout.type === 'tooSmall' ? undefined : layout.list?.rows;
	return rows === undefined ? state : {...state, top: topFor(state, rows)};
}

/** The index of the event at the top, so that the cursor's line and its year are within some rows. */
function topFor(state: State, rows: number): number {
	const {rows: shown, placeOf} = shownSelection(state);
	const cursor = placeOf(currentRow(state) ?? 0);
	const least = firstAbove(state, cursor, rows);
	const most = firstAbove(state, shown.length - 1, rows);
	return Math.max(least, Math.min(cursor, most, state.top));
}

/** The index of the event at the top, so that the event at `place` is the last that fits into some rows. Titles wrap only where all events fit. */
function firstAbove(state: State, place: number, rows: number): number {
	let first = Math.max(0, place);
	// The heading of the first year and the event itself take a row each.
	let used = 2;
	while (first > 0) {
		used += hasHeading(state, first) ? 2 : 1;
		if (used > rows) break;
		first--;
	}
	return first;
}

/** The time that passed before an event in words, where it is a twentieth of the whole span shown or more, and two days at least; none leads to undated events. */
function gapBefore(state: State, place: number): string | undefined {
	const {chronology} = state;
	const {rows, earliest, reachedAt, dated} = shownSelection(state);
	const [before, row] = [rows[place - 1], rows[place]];
	if (before === undefined || row === undefined || place >= dated) return undefined;
	const [from, to] = [chronology.earliest[before] ?? 0, chronology.earliest[row] ?? 0];
	const whole = reachedAt(rows.length - 1) - earliest;
	const isLong = to - reachedAt(place - 1) >= Math.max(2, whole / 20);
	return isLong ? `${gapBetween(Math.floor(from), Math.floor(to))} later` : undefined;
}

/** The heading of the event at an index: its year, or “Undated”. */
function headingAt(state: State, place: number): string {
	const year = yearOf(state.chronology, shownSelection(state).rows[place] ?? 0);
	return year === undefined ? 'Undated' : formatYear(year);
}

/** Whether a heading stands above an event: it differs from the one of the event before. */
function hasHeading(state: State, place: number): boolean {
	return headingAt(state, place) !== headingAt(state, place - 1);
}

/** The heading above an event, and the time that passed before the event where it is the first of its year. */
function headingLine(state: State, place: number, rect: Pick<Rect, 'columns'>): Line {
	const gap = place > 0 && hasHeading(state, place) ? gapBefore(state, place) : undefined;
	const heading = piece(' '.repeat(indentIn(rect) - 2) + headingAt(state, place), 'heading');
	const whole = [heading, piece(` · ${gap}`, 'dim')];
	return gap === undefined || lineWidth(whole) >= rect.columns ? [heading] : whole;
}

function nothingLeft(state: State, columns: number): readonly Line[] {
	if (shownFilter(state).text === '') return [blank, line('   No events.', 'dim')];
	if (!shownSelection(state).isWhole) return [blank, line('   Searching …', 'dim')];
	const [clear, undo] = [
		shownKey<FilterAction>(state.bindings, 'clearFilter'),
		shownKey<FilterAction>(state.bindings, 'undoFilter'),
	];
	// While the user types the filter, these keys type.
	const ways =
		state.mode.type === 'filter'
			? []
			: [clear && `${clear} clears it`, undo && `${undo} takes its last change back`].filter(Boolean);
	return [
		blank,
		line('   Nothing matches the filter.'),
		...(ways.length > 0 ? wrap(`${ways.join(', ')}.`, columns - 3).map(row => line(`   ${row}`, 'dim')) : []),
	];
}
