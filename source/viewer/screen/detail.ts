import {compareAccounts} from '../../chronology/comparison.ts';
import type {ChronologyEvent} from '../../chronology/event.ts';
import {occurrences} from '../../text/occurrences.ts';
import {contentOf, whenOf} from '../state/content.ts';
import type {Size} from '../state/layout.ts';
import {hasOpenNote} from '../state/notes.ts';
import {openReading, tabsOf} from '../state/reading.ts';
import {currentEvent, type State, searchedText} from '../state/state.ts';
import {actorLines} from './actors.ts';
import {columnNames} from './comparison.ts';
import {contentBlocks, contentLines} from './content-blocks.ts';
import {highlight} from './highlight.ts';
import {blank, type Line, line, piece, textOf} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {tabLines} from './tabs.ts';
import {tallyLines} from './tally.ts';
import {cut, wrap} from './text.ts';
import {type Block, countLines, linesOf, topLine, type Viewport} from './viewport.ts';

/** The detail pane: fixed lines above (`head`) and below (`foot`), and the text between them, which scrolls. */
export type Detail = Viewport & {readonly head: readonly Line[]; readonly foot: readonly Line[]};

const margin = 1;
/** The rows from which the date, the facts and the actors of an event have room above its text. */
const roomy = 16;
/** The rows below which only the title stays above the text. */
const low = 11;

/** The detail of the event under the cursor for a pane of some size. */
export function detailIn(state: State, size: Size): Detail {
	const parts = partsOf(state, size);
	return {...parts, rows: Math.max(1, size.rows - parts.head.length - parts.foot.length)};
}

function partsOf(state: State, {columns, rows}: Size): Omit<Detail, 'rows'> {
	const event = currentEvent(state);
	if (!event) return {head: [], blocks: [], foot: []};
	const width = textWidth(columns);
	const items = contentOf(state.chronology, event, openReading(state));
	const tabs = tabRows(state, event, width, rows);
	const title = wrap(event.title, width).map(text => line(text, 'title'));
	if (rows >= roomy) {
		const when = wrap(whenOf(event), width).map(text => line(text));
		const head = [...title, ...when, ...actorLines(state, event, width), blank, ...tabs];
		// A note may be long, so while it is unfolded the source and its note scroll with the text.
		if (hasOpenNote(state)) return {head, blocks: contentBlocks(state, event, items, width), foot: []};
		const end = items.findIndex(({type}) => type === 'source');
		const [text, source] = end < 0 ? [items, []] : [items.slice(0, end), items.slice(end)];
		const foot = contentLines(state, event, source, width);
		return {
			head,
			blocks: contentBlocks(state, event, text, width),
			foot: foot.length > 0 ? [blank, ...foot] : [],
		};
	}
	// In a low pane only the title, the date and the tabs stay; the rest scrolls with the text.
	const isLow = rows < low;
	const where = isLow
		? [line(cut(event.title, width), 'title')]
		: [...title.slice(0, 2), line(cut(whenOf(event), width))];
	return {
		head: [...where, ...tabs],
		blocks: contentBlocks(state, event, items, width, {about: isLow ? 'whole' : 'actors'}),
		foot: [],
	};
}

/** The tabs and the fixed lines under them: for a comparison, its tally and the names of its columns. */
function tabRows(state: State, event: ChronologyEvent, width: number, height: number): readonly Line[] {
	const isTight = height < roomy;
	const tabs = tabsOf(state, event);
	const rows = tabLines(state, event, width);
	if (tabs.length === 0) return rows;
	if (openReading(state)?.type !== 'compare') return isTight && tabs.length > 1 ? rows : [...rows, blank];
	const tally = tallyLines(compareAccounts(event), width, {most: height < low ? 1 : 2});
	return [...rows, ...tally, ...(isTight ? [] : [blank]), ...columnNames(state, event, width)];
}

/** The cells of a line of the text, between the margin and the scrollbar. */
export function textWidth(columns: number): number {
	return columns - margin - 2;
}

/** The match on a line of the detail, as the state keeps it: its item, and the number of matches in that item before the line. */
export function hitAt(blocks: readonly Block[], line: number, text: string): State['found'] {
	let above = 0;
	for (const {item, lines} of blocks) {
		if (line < above + lines.length) return {item, nth: countIn(lines.slice(0, line - above), text)};
		above += lines.length;
	}
	return undefined;
}

/** The index of the line of the match that a search in the detail went to; `undefined` once it is out of view. */
export function foundLine(state: State, detail: Detail): number | undefined {
	const {found, focus} = state;
	const text = searchedText(state);
	if (!found || !text || focus !== 'detail') return undefined;
	const index = detail.blocks.findIndex(({item}) => item === found.item);
	const lines = detail.blocks[index]?.lines ?? [];
	const within = lines.findIndex((_, at) => countIn(lines.slice(0, at + 1), text) > found.nth);
	const line = countLines(detail.blocks.slice(0, index)) + within;
	const top = topLine(detail, state.position);
	return within >= 0 && line >= top && line < top + detail.rows ? line : undefined;
}

function countIn(lines: readonly Line[], text: string): number {
	return lines.reduce((sum, row) => sum + occurrences(textOf(row), text).length, 0);
}

/** The rows of the detail pane. */
export function detailLines(state: State, detail: Detail, {columns}: Size): readonly Line[] {
	const {head, foot, rows} = detail;
	const lines = linesOf(detail.blocks);
	const found = foundLine(state, detail);
	const top = topLine(detail, state.position);
	const body = lines
		.slice(top, top + rows)
		.map((row, index) => indent(highlight(row, searchedText(state), top + index === found)));
	const isWhole = lines.length <= rows;
	const middle = isWhole ? body : withScrollbar(body, {top, shown: rows, of: lines.length}, {columns, rows});
	const filler = Array.from(
		{length: isWhole && foot.length > 0 ? 0 : Math.max(0, rows - middle.length)},
		() => blank,
	);
	return [...head.map(indent), ...middle, ...filler, ...foot.map(indent)];
}

function indent(row: Line): Line {
	return [piece(' '.repeat(margin)), ...row];
}
