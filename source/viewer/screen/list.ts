import {isDateDisputed} from '../../chronology/comparison.ts';
import {formatEventLabel} from '../../chronology/event-date.ts';
import {yearOf} from '../../chronology/store.ts';
import {formatYear, gapBetween} from '../../dates/calendar.ts';
import {labelWidth} from '../../dates/format/label.ts';
import {hourAt} from '../../timeline/hours.ts';
import {shownKey} from '../keys/format.ts';
import type {FilterAction} from '../modes/filter/keys.ts';
import type {Layout, Rect} from '../state/layout.ts';
import {signs} from '../state/signs.ts';
import {currentRow, type State, searchedText, shownFilter, shownSelection} from '../state/state.ts';
import {glyphs, sourceMark} from './glyphs.ts';
import {highlight} from './highlight.ts';
import {blank, type Line, line, piece} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {cellWidth, cut, fit, wrap} from './text.ts';

/** The cells before a date, which are fewer on a narrow screen. */
function indentOf({size}: State): number {
	return size.columns < 60 ? 3 : 5;
}

/** A line of the list pane and, where it shows an event, that event's row in the chronology. */
export type ListRow = {readonly text: Line; readonly row?: number};

/** The lines of the list pane, with a scrollbar where not all events have room. */
export function listLines(state: State, rect: Rect): readonly Line[] {
	const of = shownSelection(state).rows.length;
	if (of === 0) return nothingLeft(state, rect.columns);
	const rows = listRows(state, rect);
	const lines = rows.map(({text}) => text);
	const shown = rows.filter(({row}) => row !== undefined).length;
	return shown === of ? lines : withScrollbar(lines, {top: state.top, shown, of}, rect);
}

/** The events from the top of the list on, one line each under their years, with the gaps between them, cut to the rows of the pane. */
export function listRows(state: State, rect: Rect): readonly ListRow[] {
	const {top} = state;
	const selection = shownSelection(state);
	const width = rect.columns - 1;
	const rows: ListRow[] = [];
	for (let place = top; place < selection.rows.length && rows.length < rect.rows; place++) {
		const row = selection.rows[place] ?? 0;
		const before = place > top ? linesBefore(state, place) : [headingLine(state, top)];
		rows.push(...before.map(text => ({text})), {text: eventLine(state, place, width), row});
	}
	return rows.slice(0, rect.rows);
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

/** The index of the event at the top, so that the event at `place` is the last that fits into some rows. */
function firstAbove(state: State, place: number, rows: number): number {
	let first = Math.max(0, place);
	// The heading of the first year and the event itself take a row each.
	let used = 2;
	while (first > 0) {
		used += 1 + linesBefore(state, first).length;
		if (used > rows) break;
		first--;
	}
	return first;
}

/** The lines between an event and the one before it: a long gap in time, and a new heading. */
function linesBefore(state: State, place: number): readonly Line[] {
	const gap = gapBefore(state, place);
	return [
		...(gap ? [line(' '.repeat(indentOf(state) + labelWidth + 1) + gap, 'dim')] : []),
		...(headingAt(state, place) === headingAt(state, place - 1) ? [] : [headingLine(state, place)]),
	];
}

/** The gap before an event in words, where it is a twentieth of the whole span shown or more, and two days at least; no gap leads to undated events. */
function gapBefore(state: State, place: number): string | undefined {
	const {chronology} = state;
	const {rows, earliest, reached, dated} = shownSelection(state);
	const [before, row] = [rows[place - 1], rows[place]];
	if (before === undefined || row === undefined || place >= dated) return undefined;
	const [from, to] = [chronology.earliest[before] ?? 0, chronology.earliest[row] ?? 0];
	const whole = (reached.at(-1) ?? earliest) - earliest;
	const isLong = to - (reached[place - 1] ?? from) >= Math.max(2, whole / 20);
	return isLong ? gapBetween(Math.floor(from), Math.floor(to)) : undefined;
}

/** The heading of the event at an index: its year, or “Undated”. */
function headingAt(state: State, place: number): string {
	const year = yearOf(state.chronology, shownSelection(state).rows[place] ?? 0);
	return year === undefined ? 'Undated' : formatYear(year);
}

function headingLine(state: State, place: number): Line {
	return line(' '.repeat(indentOf(state) - 2) + headingAt(state, place), 'heading');
}

function eventLine(state: State, place: number, width: number): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const row = selection.rows[place] ?? 0;
	const event = chronology.get(row);
	const isCurrent = row === currentRow(state);
	const indent = indentOf(state);
	const marked = state.personal.marked.has(row) ? glyphs.mark : ' ';
	const lead = ` ${isCurrent ? glyphs.cursor : ' '}${(indent > 3 ? [' ', marked, ' '] : [marked]).join('')}`;
	const label = fit(formatEventLabel(event), labelWidth);
	const dispute = isDateDisputed(event) ? ` ${signs.differ.glyph}` : '';
	const hour = hourAt(chronology, selection, place);
	const hours = hour === undefined ? '' : ` ${hour} `;
	const room = Math.max(0, width - indent - labelWidth - cellWidth(dispute + hours) - 1 - 2);
	const title = fit(cut(event.title, room), room);
	const mark = sourceMark(event.accounts.length);
	if (isCurrent) {
		const style = state.focus === 'list' && state.mode.type !== 'facets' ? 'selected' : 'current';
		const found = highlight([piece(` ${title} `, style)], searchedText(state));
		return [piece(lead + label + dispute + hours, style), ...found, piece(mark, style)];
	}
	const found = highlight([piece(` ${title} `)], searchedText(state));
	return [
		piece(lead),
		piece(label, 'label'),
		piece(dispute, 'differ'),
		piece(hours, 'dim'),
		...found,
		piece(mark, 'dim'),
	];
}

function nothingLeft(state: State, columns: number): readonly Line[] {
	if (shownFilter(state).text === '') return [blank, line('   No events.', 'dim')];
	const [clear, undo] = [
		shownKey<FilterAction>(state.bindings, 'clearFilter'),
		shownKey<FilterAction>(state.bindings, 'undoFilter'),
	];
	const ways = [clear && `${clear} clears it`, undo && `${undo} takes its last change back`].filter(Boolean);
	return [
		blank,
		line('   Nothing matches the filter.'),
		...(ways.length > 0 ? wrap(`${ways.join(', ')}.`, columns - 3).map(row => line(`   ${row}`, 'dim')) : []),
	];
}
