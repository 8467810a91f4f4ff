import {type ComparedTopic, claimsOf, compareClaims, tally} from '../../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import {formatReports, relatedTo, relationVerb} from '../../../chronology/related.ts';
import {type Chronology, mayMeet, outletOf} from '../../../chronology/store.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import {type Columns, cellLines, styleOf, topicRows} from '../../screen/comparison.ts';
import {exportWidth} from '../../screen/content-blocks.ts';
import {blank, fitLine, type Line, line, type Piece, piece, textOf} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cellWidth, cut, wrap} from '../../screen/text.ts';
import {type Block, linesOf, topLine, type Viewport} from '../../screen/viewport.ts';
import {noClaims, whenOf} from '../../state/content.ts';
import type {Rect, Size} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {pairOrder, pairWords, signs} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';

/** Two events side by side: what stays in view, and what scrolls beneath it. */
type Pair = Viewport & {readonly head: readonly Line[]};

const margin = 1;
const gap = 2;
// Longer lines are hard to find one's way back in.
const widest = 150;

/** The rows of the comparison of two events. */
export function pairLines(state: State, mode: PairMode, rect: Rect): readonly Line[] {
	const pair = pairIn(state, mode, rect);
	const {head, blocks, rows} = pair;
	const lines = linesOf(blocks);
	const top = topLine(pair, mode.position);
	const shown = lines.slice(top, top + rows).map(indented);
	const size = {columns: rect.columns, rows};
	return [
		...head.map(indented),
		...(lines.length <= rows ? shown : withScrollbar(shown, {top, shown: rows, of: lines.length}, size)),
	];
}

/** The whole comparison as text, to be taken along. */
export function takenPair(state: State, mode: PairMode): string {
	const {head, blocks} = pairIn(state, mode, {columns: exportWidth + margin + 2, rows: Infinity});
	return `${[...head, ...linesOf(blocks)].map(row => textOf(row).trimEnd()).join('\n')}\n`;
}

/** The comparison of two events in a size; its items are the two events, how far apart they are, the tally, and the topics. */
export function pairIn(state: State, {first, second}: PairMode, {columns: cells, rows}: Size): Pair {
	const {chronology} = state;
	const events = [first, second].map(row => chronology.get(row));
	const topics = sharedFirst(compareClaims(events.map(event => attributedClaims(state, event))));
	const width = Math.min(widest, cells - margin - 2);
	const columns = columnsIn(width, topics);
	const apart = wrap(aboutBoth(state, first, second), width).map(text => line(text));
	const tallied = wrapPieces(tallyOf(topics), width);
	const names = columns ? namesIn(events, columns, width) : stackedNames(events, width);
	const said: readonly Block[] =
		topics.length === 0
			? [{item: 4, lines: wrap(noClaims, width).map(row => line(row, 'dim'))}]
			: topics.map((topic, index) => ({item: 4 + index, lines: topicLines(topic, columns, width)}));
	const above: readonly Block[] = [
		{item: 2, lines: apart},
		{item: 3, lines: [...tallied, blank]},
		{item: 0, lines: [...names, blank]},
	];
	// Where rows are few, what the two are scrolls away with the rest.
	const isLow = rows < apart.length + tallied.length + names.length + 8;
	const head = isLow ? [] : linesOf(above);
	return {head, blocks: isLow ? [...above, ...said] : said, rows: Math.max(1, rows - head.length)};
}

/** How far apart they are, and whom both mention. */
export function aboutBoth({chronology}: State, first: number, second: number): string {
	const others = new Set(chronology.get(second).actors.map(({actor}) => actor));
	const both = [...new Set(chronology.get(first).actors.map(({actor}) => actor))].filter(id =>
		others.has(id),
	);
	const names = both.map(id => chronology.actors.get(id)?.name ?? id);
	const said = names.length > 0 ? `both mention ${names.join(', ')}` : 'no actor in common';
	const apart = apartWords(chronology, Math.min(first, second), Math.max(first, second));
	return [apart, said, ...linkedAs(chronology, first, second)].join('; ');
}

/** How far apart in time two rows are, the earlier one first: counted from beginning to beginning, as the gaps of the list are. */
function apartWords(chronology: Chronology, early: number, late: number): string {
	const {dated, earliest, latest} = chronology;
	if (late >= dated) return early >= dated ? 'neither is dated' : 'one of them is undated';
	if (mayMeet(chronology, early, late)) return 'they may overlap';
	const [from = 0, over = 0, to = 0] = [earliest[early], latest[early], earliest[late]].map(day =>
		Math.floor(day ?? 0),
	);
	return to > over ? `${gapBetween(from, to)} apart` : 'on the same day';
}

/** How sources link the two: “the first ends the second (Rudaw: appears to end it, ¶1)”. */
function linkedAs(chronology: Chronology, first: number, second: number): readonly string[] {
	const {id} = chronology.get(second);
	return relatedTo(chronology, chronology.get(first))
		.filter(related => related.id === id)
		.map(related => `the first ${relationVerb(related)} the second (${formatReports(chronology, related)})`);
}

/** What is told of both comes before what is told of one alone. */
export function sharedFirst(topics: readonly ComparedTopic[]): readonly ComparedTopic[] {
	return topics.toSorted((a, b) => Number(a.sign === 'alone') - Number(b.sign === 'alone'));
}

/** What all sources of an event say, each claim with its source. */
function attributedClaims({chronology}: State, {accounts}: ChronologyEvent): readonly Claim[] {
	return accounts.flatMap(account => {
		const outlet = outletOf(chronology, account.source);
		return claimsOf(account).map(claim => ({
			...claim,
			attributedTo: [outlet, claim.attributedTo].filter(Boolean).join(', '),
		}));
	});
}

type Beside = Extract<Columns, {type: 'columns'}>;

function columnsIn(width: number, topics: readonly ComparedTopic[]): Beside | undefined {
	if (width < 60) return undefined;
	const longest = Math.max(0, ...topics.map(({topic}) => cellWidth(topic)));
	const topic = Math.min(longest, 20, Math.floor(width * 0.22));
	return {type: 'columns', topic, cell: Math.floor((width - topic) / 2) - gap - 1, first: 0, shown: 2, of: 2};
}

function namesIn(events: readonly ChronologyEvent[], {topic, cell}: Beside, width: number): readonly Line[] {
	const texts = events.map((event): readonly Piece[] => [
		...wrap(event.title, cell).map(text => piece(text, 'title')),
		...wrap(whenOf(event), cell).map(text => piece(text)),
	]);
	const height = Math.max(...texts.map(({length}) => length));
	return Array.from({length: height}, (_, row) =>
		fitLine(
			[
				piece(' '.repeat(topic)),
				...texts.flatMap(column => [
					piece(' '.repeat(gap + 1)),
					...fitLine([column[row] ?? piece('')], cell),
				]),
			],
			width,
		),
	);
}

function stackedNames(events: readonly ChronologyEvent[], width: number): readonly Line[] {
	return events.flatMap((event, index) => [
		...wrap(`${index + 1} ${event.title}`, width).map(text => line(text, 'title')),
		...wrap(whenOf(event), width).map(text => line(text)),
	]);
}

function topicLines(compared: ComparedTopic, columns: Beside | undefined, width: number): readonly Line[] {
	if (columns) return topicRows(compared, columns);
	const {topic, sign, cells} = compared;
	return [
		[piece(signs[sign].glyph, styleOf(sign)), piece(' '), piece(cut(topic, width - 2), 'heading')],
		...cells.flatMap((claims, index) =>
			claims.length === 0
				? []
				: [
						line(`  ${index + 1}`, 'dim'),
						...cellLines(claims, width - 4).map(row => [piece('    '), ...row]),
					],
		),
		blank,
	];
}

/** How many topics are alike, in words that hold for two events: what differs there is no contradiction. */
function tallyOf(topics: readonly ComparedTopic[]): readonly Piece[] {
	const counts = tally(topics);
	return pairOrder
		.filter(sign => counts[sign] > 0)
		.map(sign =>
			piece(`${signs[sign].glyph.trim()} ${counts[sign]} ${pairWords[sign]}`.trim(), styleOf(sign)),
		);
}

function wrapPieces(pieces: readonly Piece[], width: number): readonly Line[] {
	const lines: Piece[][] = [[]];
	let used = 0;
	for (const part of pieces) {
		const cells = cellWidth(part.text) + 3;
		if (used > 0 && used + cells > width) {
			lines.push([]);
			used = 0;
		}
		const last = lines.at(-1);
		if (used > 0) last?.push(piece(' · ', 'dim'));
		last?.push(part);
		used += cells;
	}
	return lines;
}

function indented(row: Line): Line {
	return [piece(' '.repeat(margin)), ...row];
}
