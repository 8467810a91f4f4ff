import {compareAccounts} from '../../chronology/comparison.ts';
import type {ChronologyEvent} from '../../chronology/event.ts';
import {lastNamed, perObject} from '../../lookup/memo.ts';
import {contentOf, type Item, noClaims, whenOf} from '../state/content.ts';
import type {State} from '../state/state.ts';
import {claimDrawer, dateLines, noteLines, readable, sourceLines} from './account.ts';
import {actorLines} from './actors.ts';
import {type Columns, columnNames, columnsOf, comparisonRows} from './comparison.ts';
import {blank, type Line, line} from './line.ts';
import {relatedDrawer} from './related-lines.ts';
import {tallyLines} from './tally.ts';
import {wrap} from './text.ts';
import {type Block, linesOf} from './viewport.ts';

/** The layout of a comparison, and how much of the event stands in the text and not above it: its actors, before them its date and facts, and before these its title. */
export type ContentLayout = {
	readonly columns: Columns;
	readonly about: 'title' | 'whole' | 'actors' | 'none';
};

/** Draws the items of an event as blocks of lines. The blanks and headings between items belong to the block before them. */
export function contentBlocks(...content: Content): readonly Block[] {
	return [...blocksInTurn(...content)];
}

type Content = readonly [
	state: State,
	event: ChronologyEvent,
	items: readonly Item[],
	width: number,
	layout?: Partial<ContentLayout>,
];

/** Draws the same blocks, each when it is asked for. */
export function* blocksInTurn(...[state, event, items, width, layout = {}]: Content): Generator<Block> {
	const {columns = columnsOf(event, width, state.column), about = 'none'} = layout;
	const draw = keptDrawer(
		JSON.stringify([width, columns]),
		drawerOf(state, event, items, width, {columns, about}),
	);
	let last: Block | undefined;
	let before: Item | undefined;
	for (const [item, content] of items.entries()) {
		const lines = draw(content);
		const between = last && before && lines.length > 0 ? linesBetween(before, content, last, columns) : [];
		if (last) yield between.length > 0 ? {...last, lines: [...last.lines, ...between]} : last;
		last = {item, lines};
		if (lines.length > 0) before = content;
	}
	if (last) yield last;
}

/** Draws the items of an event as lines; the arguments are those of `contentBlocks`. */
export function contentLines(...content: Content): readonly Line[] {
	return linesOf(contentBlocks(...content));
}

/** The cells of a line of text that is copied, exported or paged, whatever the size of the screen. */
export const exportWidth = 80;

/**
 * The comparison of an event for copying and exporting, behind its tally, each line drawn when it is asked for: in columns where all
 * have room, which a text can't page sideways, and else stacked.
 */
export function* comparisonLines(state: State, event: ChronologyEvent, width: number): Generator<Line> {
	const tally = event.accounts.length > 1 ? tallyLines(compareAccounts(event), width) : [];
	if (tally.length > 0) yield* [...tally, blank];
	const all = columnsOf(event, width, 0);
	const isWhole = all.type === 'columns' && all.shown === all.of;
	const columns: Columns = isWhole ? all : {type: 'stacked'};
	if (isWhole) yield* columnNames(state, event, width);
	const items = contentOf(state.chronology, event, {type: 'compare'});
	for (const {lines} of blocksInTurn(state, event, items, width, {columns})) yield* lines;
}

/** How an item is drawn, and the name of the layout on which alone that depends. */
type Drawing = readonly [layout: string, draw: (item: Item) => readonly Line[]];

/** The lines of an item. A detail may be laid out for two panes before it is known which one it gets. */
const drawn = perObject((item: Item) =>
	lastNamed(
		([layout]: Drawing) => layout,
		([, draw]) => draw(item),
		2,
	),
);

/** The same drawer, which draws once what depends on nothing else than its layout. */
function keptDrawer(...drawing: Drawing): Drawing[1] {
	const [, draw] = drawing;
	return item => (item.type === 'about' || item.type === 'note' ? draw(item) : drawn(item)(drawing));
}

function drawerOf(
	state: State,
	event: ChronologyEvent,
	items: readonly Item[],
	width: number,
	{columns, about}: ContentLayout,
): (item: Item) => readonly Line[] {
	const {chronology} = state;
	const prose = Math.min(width, readable);
	const drawClaim = claimDrawer(
		items.flatMap(item => (item.type === 'claim' ? [item.claim] : [])),
		width,
	);
	const drawRelated = relatedDrawer(
		chronology,
		items.flatMap(item => (item.type === 'related' ? [item.related] : [])),
		width,
	);
	return item => {
		switch (item.type) {
			case 'paragraph':
				return wrap(item.text, prose).map(text => line(text));
			case 'date':
				return dateLines(item.words, prose);
			case 'claim':
				// The claims of several sources stand in the comparison.
				return event.accounts.length === 1 ? drawClaim(item.claim) : [];
			case 'tally':
				return item.topics.length === 0 ? wrap(noClaims, width).map(row => line(row, 'dim')) : [];
			case 'topic':
			case 'link':
				return comparisonRows(state, event, item.topic, columns, width);
			case 'related':
				return drawRelated(item.related);
			case 'unlisted':
				return wrap(`… ${item.words}`, width).map(text => line(text, 'dim'));
			case 'about':
				return aboutLines(state, event, width, about);
			case 'source':
				return sourceLines(state, item.account, width);
			case 'note':
				return noteLines(state, item.account.source, prose);
		}
	};
}

function aboutLines(
	state: State,
	event: ChronologyEvent,
	width: number,
	about: ContentLayout['about'],
): readonly Line[] {
	if (about === 'none') return [];
	const title = about === 'title' ? wrap(event.title, width).map(text => line(text, 'title')) : [];
	const when = about === 'actors' ? [] : wrap(whenOf(event), width).map(text => line(text));
	return [...title, ...when, ...actorLines(state, event, width)];
}

/** The blank or heading between an item and the one before it. */
function linesBetween(before: Item, {type}: Item, last: Block, columns: Columns): readonly Line[] {
	switch (type) {
		case 'date':
		case 'about':
		case 'source':
			return [blank];
		case 'claim':
			return before.type === type ? [] : [blank];
		case 'link': {
			if (before.type === type) return [];
			const isOpen = columns.type === 'columns' || before.type === 'tally';
			return [...(isOpen ? [blank] : []), line('Links', 'dim')];
		}
		case 'related':
			return before.type === type || last.lines.at(-1) === blank ? [] : [blank];
		case 'paragraph':
		case 'tally':
		case 'topic':
		case 'unlisted':
		case 'note':
			return [];
	}
}
