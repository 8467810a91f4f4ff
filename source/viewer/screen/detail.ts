import type {ChronologyEvent} from '../../chronology/event.ts';
import {relatedBack} from '../../chronology/related.ts';
import {highlighted} from '../match.ts';
import {spokenDetail} from '../speech/reading.ts';
import {currentEvent, type State} from '../state.ts';
import {cut, wrap} from '../text.ts';
import {wanted} from '../wanted.ts';
import {actorLines, whenOf} from './about.ts';
import {accountBody, sourceLines} from './account.ts';
import {layoutOf} from './arrangement.ts';
import {columnNames, comparisonBody, tallyLine} from './comparison.ts';
import type {Rect} from './layout.ts';
import {blank, fitLine, type Line, line, lineWidth, piece} from './line.ts';
import {hasOpenNote} from './note.ts';
import {relatedLines} from './related-lines.ts';
import {withScrollbar} from './scrollbar.ts';
import {openReading, tabLines, tabsOf} from './tabs.ts';

/** The detail pane in three parts, of which only the middle one scrolls. */
export type Detail = {
	readonly head: readonly Line[];
	readonly body: readonly Line[];
	readonly foot: readonly Line[];
};

const margin = 1;
/** Rows from which there is room for all that is known of an event above what is said of it. */
const roomy = 16;
/** Rows below which only the title stays in view. */
const low = 11;

/** What the pane shows of the event under the cursor, as wide as the pane but as long as it takes. */
export function detailOf(state: State, {columns, rows}: Rect): Detail {
	if (state.spoken) return {head: [], body: spokenDetail(state).items.map(item => line(item)), foot: []};
	const event = currentEvent(state);
	if (!event) return {head: [], body: [], foot: []};
	const width = textWidth(columns);
	const {main, foot} = openText(state, event, width);
	const tabs = tabRows(state, event, width, rows < roomy);
	const when = wrap(whenOf(event), width).map(text => line(text));
	const actors = actorLines(state, event, width);
	const title = wrap(event.title, width).map(text => line(text, 'title'));
	if (rows >= roomy) {
		const head = [...title, ...when, ...actors, blank, ...tabs];
		// A source with a note that is read is described at the end of the text, however long the note is.
		return hasOpenNote(state)
			? {head, body: [...main, ...spaced(foot)], foot: []}
			: {head, body: main, foot: spaced(foot)};
	}
	// In a low pane only what tells where one is stays; the rest scrolls with the text.
	const isLow = rows < low;
	const where = isLow
		? [line(cut(event.title, width), 'title')]
		: [...title.slice(0, 2), line(cut(whenOf(event), width))];
	return {
		head: [...where, ...tabs],
		body: [...main, ...spaced([...(isLow ? when : []), ...actors]), ...spaced(foot)],
		foot: [],
	};
}

/** What the open tab says, and the source that it stands in. */
function openText(
	state: State,
	event: ChronologyEvent,
	width: number,
): {readonly main: readonly Line[]; readonly foot: readonly Line[]} {
	const open = openReading(state);
	if (!open) {
		const {chronology} = state;
		return {main: relatedLines(chronology, relatedBack(chronology, event), width), foot: []};
	}
	if (open.type === 'compare') return {main: comparisonBody(state, event, width), foot: []};
	const account = event.accounts.find(({source}) => source === open.id);
	if (!account) return {main: [], foot: []};
	return {main: accountBody(state, event, account, width), foot: sourceLines(state, account, width)};
}

/** The tabs and what stays above their text; where rows are few, the tally stands beside the rule. */
function tabRows(state: State, event: ChronologyEvent, width: number, isTight: boolean): readonly Line[] {
	const tabs = tabsOf(state, event);
	if (tabs.length === 0) return [line('No source given.', 'dim')];
	const rows = tabLines(state, event, width);
	if (openReading(state)?.type !== 'compare') return isTight && tabs.length > 1 ? rows : [...rows, blank];
	const tally = tallyLine(event, width);
	const names = columnNames(state, event, width);
	const rule = rows[1] ?? [];
	if (!isTight) return [...rows, fitLine(tally, width), blank, ...names];
	const room = width - lineWidth(rule);
	if (room < lineWidth(tally) + 2) return [...rows, fitLine(tally, width), ...names];
	return [rows[0] ?? [], [...rule, piece(' '.repeat(room - lineWidth(tally))), ...tally], ...names];
}

function spaced(lines: readonly Line[]): readonly Line[] {
	return lines.length > 0 ? [blank, ...lines] : [];
}

/** The cells of a line of the detail, between its margin and its scrollbar. */
export function textWidth(columns: number): number {
	return columns - margin - 2;
}

/** Where the viewer is spoken, the detail goes by items, however long each of them is. */
const oneItem: Rect = {x: 0, y: 0, columns: Infinity, rows: 1};

/** Where the detail is, if it is shown. */
export function detailRect(state: State): Rect | undefined {
	if (state.spoken) return oneItem;
	const places = layoutOf(state);
	return places.type === 'tooSmall' ? undefined : places.detail;
}

/** Rows of the body that the pane has room for. */
export function bodyRows({head, foot}: Detail, {rows}: Rect): number {
	return Math.max(1, rows - head.length - foot.length);
}

/** How far the detail can be scrolled. */
export function lastScroll(detail: Detail, rect: Rect): number {
	return Math.max(0, detail.body.length - bodyRows(detail, rect));
}

/** The line that a search in the detail has led to, as long as it is in view. */
export function foundLine(state: State): number | undefined {
	const {found, scroll, focus} = state;
	const rect = detailRect(state);
	if (found === undefined || !rect || focus !== 'detail') return undefined;
	return found >= scroll && found < scroll + bodyRows(detailOf(state, rect), rect) ? found : undefined;
}

/** The rows of the detail pane. */
export function detailLines(state: State, rect: Rect): readonly Line[] {
	const detail = detailOf(state, rect);
	const shown = bodyRows(detail, rect);
	const found = foundLine(state);
	const top = Math.min(state.scroll, lastScroll(detail, rect));
	const inner = {columns: rect.columns, rows: shown};
	const body = detail.body
		.slice(top, top + shown)
		.map((row, index) => indented(highlighted(row, wanted(state), top + index === found)));
	const isWhole = detail.body.length <= shown;
	const middle = isWhole ? body : withScrollbar(body, {top, shown, of: detail.body.length}, inner);
	const filler = Array.from(
		{length: isWhole && detail.foot.length > 0 ? 0 : Math.max(0, shown - middle.length)},
		() => blank,
	);
	return [...detail.head.map(indented), ...middle, ...filler, ...detail.foot.map(indented)];
}

function indented(row: Line): Line {
	return [piece(' '.repeat(margin)), ...row];
}
