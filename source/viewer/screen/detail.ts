import {compareAccounts} from '../../chronology/comparison.ts';
import type {ChronologyEvent} from '../../chronology/event.ts';
import type {Chronology} from '../../chronology/store.ts';
import {perObject, perValue} from '../../lookup/memo.ts';
import {contentOf, type Item, whenOf} from '../state/content.ts';
import type {Size} from '../state/layout.ts';
import {hasOpenNote, isFolded} from '../state/notes.ts';
import {formatReading, openReading, parseReading, tabsOf} from '../state/reading.ts';
import {currentEvent, type State, searchedText} from '../state/state.ts';
import {foldKey} from './account.ts';
import {actorLines} from './actors.ts';
import {columnNames} from './comparison.ts';
import {contentBlocks, contentLines} from './content-blocks.ts';
import {foundLine} from './found-line.ts';
import {glyphs} from './glyphs.ts';
import {highlight} from './highlight.ts';
import {blank, type Line, line, piece} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {tabLines} from './tabs.ts';
import {tallyLines} from './tally.ts';
import {cut, wrap} from './text.ts';
import {countLines, linesOf, topLine, type Viewport} from './viewport.ts';

/** The detail pane: fixed lines above (`head`) and below (`foot`), and the text between them, which scrolls. */
export type Detail = Viewport & {readonly head: readonly Line[]; readonly foot: readonly Line[]};

const margin = 1;
/** The rows from which the date, the facts and the actors of an event have room above an account that scrolls, and above a comparison. */
const roomy = {source: 16, compare: 28} as const;
/** The rows that are left to the text, however much there is to stand above and below it. */
const leastText = 6;
/** The rows below which only the title stays above the text. */
const low = 11;

/** The detail of the event under the cursor for a pane of some size. */
export function detailIn(state: State, size: Size): Detail {
	const parts = partsOf(state, size);
	return {...parts, rows: Math.max(1, size.rows - parts.head.length - parts.foot.length)};
}

/** The rows in which a pane of some width shows the whole detail. */
export function detailRowsIn(state: State, columns: number): number {
	const {head, blocks, foot} = wholeParts(state, columns);
	return head.length + countLines(blocks) + foot.length;
}

type Parts = Omit<Detail, 'rows'>;

/** How much of a detail stays above its text, by the rows of the pane. */
type Fullness = 'whole' | 'short' | 'low';

function partsOf(state: State, {columns, rows}: Size): Parts {
	const whole = wholeParts(state, columns);
	const fixed = whole.head.length + whole.foot.length;
	if (fixed + countLines(whole.blocks) <= rows) return whole;
	const isRoomy = rows >= roomy[openReading(state)?.type ?? 'source'] && fixed + leastText <= rows;
	if (isRoomy) return whole;
	return laidOut(state, columns, rows < low ? 'low' : 'short');
}

function wholeParts(state: State, columns: number): Parts {
	return laidOut(state, columns, 'whole');
}

/** The parts of an event's detail as they were last laid out, by all that they depend on, but for the event and its chronology. */
const layouts = perObject((_: Chronology) =>
	perObject((_event: ChronologyEvent) => new Map<string, Parts>()),
);

/** The layouts that are kept of an event: those of a few panes and tabs. */
const mostLayouts = 12;

/** The parts of the detail in a pane of some width, laid out once, however many keys are pressed: its texts may be long. */
function laidOut(state: State, columns: number, fullness: Fullness): Parts {
	const event = currentEvent(state);
	if (!event) return {head: [], blocks: [], foot: []};
	const known = layouts(state.chronology)(event);
	const open = openReading(state);
	const name = JSON.stringify([
		...[fullness, columns, open, open?.type === 'compare' ? state.column : 0, hasOpenNote(state)],
		...[open?.type === 'source' && isFolded(state, open.id), foldKey(state)],
	]);
	const before = known.get(name);
	if (before) return before;
	if (known.size >= mostLayouts) known.clear();
	const made = makers[fullness](state, event, textWidth(columns));
	known.set(name, made);
	return made;
}

const makers: Readonly<Record<Fullness, (state: State, event: ChronologyEvent, width: number) => Parts>> = {
	whole: makeWhole,
	short: makeShort,
	low: makeLow,
};

function makeWhole(state: State, event: ChronologyEvent, width: number): Parts {
	const items = itemsOf(state, event);
	const tabs = tabRows(state, event, width, 'whole');
	const title = wrap(event.title, width).map(text => line(text, 'title'));
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

/** The most lines of a title that stay above the text in a short pane. */
const mostTitle = 2;

/** In a short pane the title, the date and the tabs stay; the rest scrolls with the text, and with it what of these has no room. */
function makeShort(state: State, event: ChronologyEvent, width: number): Parts {
	const title = wrap(event.title, width);
	const when = whenOf(event);
	const isCut = title.length > mostTitle;
	const shown = isCut
		? [...title.slice(0, mostTitle - 1), cut(`${title[mostTitle - 1]} ${title[mostTitle]}`, width)]
		: title;
	const head = [
		...shown.map(text => line(text, 'title')),
		line(cut(when, width)),
		...tabRows(state, event, width, 'short'),
	];
	const about = isCut ? 'title' : cut(when, width) === when ? 'actors' : 'whole';
	return {head, blocks: contentBlocks(state, event, itemsOf(state, event), width, {about}), foot: []};
}

/** In a low pane only the title and the tabs stay. */
function makeLow(state: State, event: ChronologyEvent, width: number): Parts {
	const title = cut(event.title, width);
	const head = [line(title, 'title'), ...tabRows(state, event, width, 'low')];
	const about = title === event.title ? 'whole' : 'title';
	return {head, blocks: contentBlocks(state, event, itemsOf(state, event), width, {about}), foot: []};
}

function itemsOf(state: State, event: ChronologyEvent): readonly Item[] {
	const open = openReading(state);
	return items(state.chronology)(event)(open ? formatReading(open) : '');
}

/** The items of the tabs of an event that were open last: whoever draws them knows them again. */
const items = perObject((chronology: Chronology) =>
	perObject((event: ChronologyEvent) =>
		perValue((open: string) => contentOf(chronology, event, open === '' ? undefined : parseReading(open)), 4),
	),
);

/** The tabs and the fixed lines under them: for a comparison, its tally and the names of its columns. A low pane has no blanks among them. */
function tabRows(state: State, event: ChronologyEvent, width: number, fullness: Fullness): readonly Line[] {
	const isTight = fullness !== 'whole';
	const tabs = tabsOf(state, event);
	const rows = tabLines(state, event, width);
	if (tabs.length === 0) return rows;
	const isOpen = fullness === 'whole' || (fullness === 'short' && tabs.length === 1);
	if (openReading(state)?.type !== 'compare') return isOpen ? [...rows, blank] : rows;
	const tally = tallyLines(compareAccounts(event), width, {most: fullness === 'low' ? 1 : 2});
	return [...rows, ...tally, ...(isTight ? [] : [blank]), ...columnNames(state, event, width)];
}

/** The cells of a line of the text, between the margin and the scrollbar. */
export function textWidth(columns: number): number {
	return columns - margin - 2;
}

/** The columns of a pane whose text has a width. */
export function paneWidth(width: number): number {
	return width + margin + 2;
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
	const [title = [], ...others] = head;
	const first = state.focus === 'detail' ? focused(title) : indent(title);
	return [
		...(head.length > 0 ? [first] : []),
		...others.map(indent),
		...middle,
		...filler,
		...foot.map(indent),
	];
}

/** The first line of the pane that has the focus. */
function focused(row: Line): Line {
	return [piece(glyphs.focus, 'accent'), ...row];
}

function indent(row: Line): Line {
	return [piece(' '.repeat(margin)), ...row];
}
