import {type ComparedTopic, claimsOf, compareClaims} from '../../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {greatest} from '../../../lookup/extremes.ts';
import {perObject} from '../../../lookup/memo.ts';
import {type Columns, cellLines, styleOf, topicRows} from '../../screen/comparison.ts';
import {exportWidth} from '../../screen/content-blocks.ts';
import {blank, fitLine, type Line, line, piece, textOf} from '../../screen/line.ts';
import {outletBeside} from '../../screen/outlet.ts';
import {tallyLines} from '../../screen/tally.ts';
import {cellWidth, cut, wrap} from '../../screen/text.ts';
import {linesUnderHead, type TextUnderHead} from '../../screen/text-under-head.ts';
import {type Block, linesOf} from '../../screen/viewport.ts';
import {noClaims, whenOf} from '../../state/content.ts';
import type {Rect, Size} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {signs} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';
import {relationWords, sharedFirst} from './relation.ts';

const margin = 1;
const gap = 2;
// In longer lines the eye loses its way back to the left edge.
const widest = 150;

/** The rows of the comparison of two events. */
export function pairLines(state: State, mode: PairMode, rect: Rect): readonly Line[] {
	return linesUnderHead(pairIn(state, mode, rect), mode.position, rect);
}

/** The whole comparison as text, to copy or to page, in pieces that are made when they are asked for. */
export function pairText(state: State, mode: PairMode): Iterable<string> {
	return {
		*[Symbol.iterator]() {
			const {apart, tallied, names, compared} = drawn(state, mode, exportWidth);
			yield textOfLines([...apart, ...tallied, blank, ...names, blank]);
			for (const {lines} of compared) yield textOfLines(lines);
		},
	};
}

function textOfLines(lines: readonly Line[]): string {
	return lines.map(row => `${textOf(row).trimEnd()}\n`).join('');
}

/**
 * The comparison of two events, laid out in a size. Its items are the events (0 and 1), their relation (2), the tally (3) and the topics (from 4 on), as in speech.
 * It is laid out once, however many keys are pressed: its texts may be long.
 */
export function pairIn(state: State, mode: PairMode, size: Size): TextUnderHead {
	const {chronology} = state;
	const events = [chronology.get(mode.first), chronology.get(mode.second)] as const;
	const known = layouts(chronology)(events[0])(events[1]);
	const name = [mode.first, mode.second, size.columns, size.rows].join();
	const before = known.get(name);
	if (before) return before;
	if (known.size >= mostLayouts) known.clear();
	const made = laidOut(state, mode, size);
	known.set(name, made);
	return made;
}

/** The layouts that are kept of two events: those of a few sizes. */
const mostLayouts = 4;

/** How two events of a chronology were last laid out, by their rows and the size. */
const layouts = perObject((_: Chronology) =>
	perObject((_first: ChronologyEvent) =>
		perObject((_second: ChronologyEvent) => new Map<string, TextUnderHead>()),
	),
);

function laidOut(state: State, mode: PairMode, {columns: cells, rows}: Size): TextUnderHead {
	const {apart, tallied, names, ...topics} = drawn(state, mode, Math.min(widest, cells - margin - 2));
	const compared = [...topics.compared];
	const above: readonly Block[] = [
		{item: 2, lines: apart},
		{item: 3, lines: [...tallied, blank]},
		{item: 0, lines: [...names, blank]},
	];
	// Where rows are few, the head scrolls away with the rest.
	const isLow = rows < apart.length + tallied.length + names.length + 8;
	const head = isLow ? [] : linesOf(above);
	return {head, blocks: isLow ? [...above, ...compared] : compared, rows: Math.max(1, rows - head.length)};
}

/** The parts of a comparison, drawn in a width, a topic when it is asked for. */
function drawn(state: State, {first, second}: PairMode, width: number) {
	const events = [state.chronology.get(first), state.chronology.get(second)] as const;
	const topics = topicsOf(state, [first, second]);
	const columns = columnsIn(width, topics);
	return {
		apart: wrap(relationWords(state, first, second), width).map(text => line(text)),
		tallied: tallyLines(topics, width, {of: 'event'}),
		names: columns ? namesIn(events, columns) : stackedNames(events, width),
		compared: comparedBlocks(topics, columns, width),
	};
}

function* comparedBlocks(
	topics: readonly ComparedTopic[],
	columns: Beside | undefined,
	width: number,
): Generator<Block> {
	if (topics.length === 0) yield {item: 4, lines: wrap(noClaims, width).map(row => line(row, 'dim'))};
	for (const [index, topic] of topics.entries())
		yield {item: 4 + index, lines: topicLines(topic, columns, width)};
}

/** The columns in which two events stand side by side, behind one for what both claim of; nothing where there is no room for them. */
export function pairColumns(state: State, rows: readonly number[], width: number): Beside | undefined {
	return columnsIn(width, topicsOf(state, rows));
}

/** What stands beside each other, in the columns of a comparison. */
export function linesBeside(
	[left, right]: readonly [readonly Line[], readonly Line[]],
	{topic, cell}: Beside,
): readonly Line[] {
	return Array.from(
		{length: Math.max(left.length, right.length)},
		(_, row): Line => [
			piece(topic === 0 ? '' : ' '.repeat(topic + gap + 1)),
			...fitLine(left[row] ?? [], cell),
			piece(' '.repeat(gap + 1)),
			...fitLine(right[row] ?? [], cell),
		],
	);
}

function topicsOf(state: State, rows: readonly number[]): readonly ComparedTopic[] {
	return sharedFirst(compareClaims(rows.map(row => attributedClaims(state, state.chronology.get(row)))));
}

/** The claims of all accounts of an event, each attributed to its outlet, too. */
function attributedClaims({chronology}: State, {accounts}: ChronologyEvent): readonly Claim[] {
	return accounts.flatMap(account => {
		const outlet = outletBeside(chronology, account.source);
		return claimsOf(account).map(claim => ({
			...claim,
			attributedTo: [outlet, claim.attributedTo].filter(Boolean).join(', '),
		}));
	});
}

/** Two columns, and one before them for topics. */
type Beside = Extract<Columns, {type: 'columns'}>;

function columnsIn(width: number, topics: readonly ComparedTopic[]): Beside | undefined {
	if (width < 60) return undefined;
	const longest = Math.max(0, greatest(topics.map(({topic}) => cellWidth(topic))));
	const topic = Math.min(longest, 20, Math.floor(width * 0.22));
	return {type: 'columns', topic, cell: Math.floor((width - topic) / 2) - gap - 1, first: 0, shown: 2, of: 2};
}

function namesIn(
	[first, second]: readonly [ChronologyEvent, ChronologyEvent],
	columns: Beside,
): readonly Line[] {
	const namesOf = (event: ChronologyEvent) => [
		...wrap(event.title, columns.cell).map(text => line(text, 'title')),
		...wrap(whenOf(event), columns.cell).map(text => line(text)),
	];
	return linesBeside([namesOf(first), namesOf(second)], columns);
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
