import {formatCited, formatSource} from '../model/citation.ts';
import type {Account, Event, Role} from '../model/event.ts';
import {formatDate} from '../model/wording.ts';
import {claimLines, comparisonBody, comparisonHead} from './compare.ts';
import type {Rect} from './layout.ts';
import {blank, fitLine, type Line, line, piece} from './line.ts';
import {withScrollbar} from './scrollbar.ts';
import {currentEvent, type State} from './state.ts';
import {openTab, tabLines, tabsOf} from './tabs.ts';
import {cellWidth, cut, fit, wrap} from './text.ts';

/** The detail pane in three parts, of which only the middle one scrolls. */
export type Detail = {
	readonly head: readonly Line[];
	readonly body: readonly Line[];
	readonly foot: readonly Line[];
};

const margin = 1;

/** What the pane shows of the event under the cursor, as wide as the pane but as long as it takes. */
export function detailOf(state: State, {columns, rows}: Rect): Detail {
	const event = currentEvent(state);
	if (!event) return {head: [], body: [], foot: []};
	const width = columns - margin - 2;
	const tabs = tabsOf(state, event);
	const open = tabs[openTab(state, tabs)]?.reading;
	const account = open?.type === 'source' ? event.accounts.find(({source}) => source === open.id) : undefined;
	const tabRows = tabs.length > 0 ? tabLines(state, event, width) : [line('No source tells of this.', 'dim')];
	const foot = account ? footLines(state, account, width) : [];
	const main = account
		? accountBody(state, event, account, width)
		: open
			? comparisonBody(state, event, width)
			: [];
	const compared = open?.type === 'compare' ? comparisonHead(state, event, width) : [];
	const title = wrap(event.title, width).map(text => line(text, 'title'));
	const when = whenLines(event, width);
	const actors = actorLines(state, event, width);
	const heading = compared.length > 0 ? compared : [blank];
	if (rows >= roomy) {
		return {
			head: [...title, ...when, ...actors, blank, ...tabRows, ...heading],
			body: main,
			foot: foot.length > 0 ? [blank, ...foot] : [],
		};
	}
	// In a low pane only what tells where one is stays; the rest scrolls with the text.
	const isLow = rows < 11;
	const where = isLow
		? [line(cut(event.title, width), 'title')]
		: [...title.slice(0, 2), shortWhen(event, width)];
	return {
		head: [...where, ...tabRows, ...(tabs.length < 2 && !isLow ? [blank] : compared)],
		body: [...main, blank, ...(isLow ? when : []), ...actors, ...(foot.length > 0 ? [blank, ...foot] : [])],
		foot: [],
	};
}

const roomy = 16;

/** Rows of the body that the pane has room for. */
export function bodyRows({head, foot}: Detail, {rows}: Rect): number {
	return Math.max(1, rows - head.length - foot.length);
}

/** How far the detail can be scrolled. */
export function lastScroll(detail: Detail, rect: Rect): number {
	return Math.max(0, detail.body.length - bodyRows(detail, rect));
}

/** The rows of the detail pane. */
export function detailLines(state: State, rect: Rect): readonly Line[] {
	const detail = detailOf(state, rect);
	const shown = bodyRows(detail, rect);
	const top = Math.min(state.scroll, lastScroll(detail, rect));
	const inner = {columns: rect.columns, rows: shown};
	const body = detail.body.slice(top, top + shown).map(indented);
	const isWhole = detail.body.length <= shown;
	const middle = isWhole ? body : withScrollbar(body, {top, shown, of: detail.body.length}, inner);
	const filler = Array.from(
		{length: isWhole && detail.foot.length > 0 ? 0 : Math.max(0, shown - middle.length)},
		() => blank,
	);
	return [...detail.head.map(indented), ...middle, ...filler, ...detail.foot.map(indented)].map(row =>
		fitLine(row, rect.columns),
	);
}

function indented(row: Line): Line {
	return [piece(' '.repeat(margin)), ...row];
}

const roleTitles: readonly {readonly role: Role; readonly title: string}[] = [
	{role: 'by', title: 'By'},
	{role: 'target', title: 'Target'},
	{role: 'harmed', title: 'Harmed'},
	{role: 'speaker', title: 'Said by'},
	{role: 'named', title: 'Named'},
];

function whenOf({display, date, place}: Event): string {
	const when = display ?? formatDate(date);
	return place === undefined ? when : `${when} · ${place}`;
}

function whenLines(event: Event, width: number): readonly Line[] {
	return wrap(whenOf(event), width).map(text => line(text, 'label'));
}

function shortWhen(event: Event, width: number): Line {
	return line(cut(whenOf(event), width), 'label');
}

/** Who had what to do with an event. */
function actorLines({chronology}: State, event: Event, width: number): readonly Line[] {
	return roleTitles.flatMap(({role, title}) => {
		const participants = event.actors.filter(actor => actor.role === role);
		if (participants.length === 0) return [];
		const names = participants.map(({actor}) => chronology.actors.get(actor)?.name ?? actor);
		const [first = '', ...rest] = wrap(names.join(', '), width - roleWidth);
		return [
			[piece(title.padEnd(roleWidth), 'dim'), piece(first)],
			...rest.map(text => [piece(' '.repeat(roleWidth)), piece(text)]),
		];
	});
}

const roleWidth = 9;

function accountBody({chronology}: State, event: Event, account: Account, width: number): readonly Line[] {
	const note = chronology.sources.get(account.source)?.note;
	return [
		...wrap(account.text, Math.min(width, readable)).map(text => line(text)),
		...(account.when === undefined
			? []
			: [blank, [piece('Dated in the source: ', 'dim'), piece(account.when)]]),
		...(event.accounts.length === 1 ? claimTable(account, width) : []),
		...(note === undefined
			? []
			: [
					blank,
					...wrap(`Note on the source: ${note}`, Math.min(width, readable)).map(text => line(text, 'dim')),
				]),
	];
}

// Longer lines are hard to find one's way back in.
const readable = 84;

function claimTable({claims}: Account, width: number): readonly Line[] {
	if (claims.length === 0) return [];
	const topicWidth = Math.min(
		22,
		Math.max(...claims.map(({topic}) => cellWidth(topic))) + 2,
		Math.floor(width / 3),
	);
	const rows = claims.flatMap((claim): readonly Line[] => {
		const left = wrap(claim.topic, topicWidth - 2);
		const right = claimLines(claim, width - topicWidth);
		return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
			piece(fit(left[row] ?? '', topicWidth), 'dim'),
			...(right[row] ?? []),
		]);
	});
	return [blank, ...rows];
}

function footLines({chronology}: State, {source: id, paragraphs}: Account, width: number): readonly Line[] {
	const source = chronology.sources.get(id);
	if (!source) return [];
	const title = source.title === undefined ? [] : wrap(`“${source.title}”`, width);
	const cited = [formatSource(source), formatCited(paragraphs)].filter(Boolean).join(' · ');
	return [...title, ...wrap(cited, width)].map(text => line(text, 'dim'));
}
