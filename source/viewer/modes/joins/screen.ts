import type {Pair} from '../../../chronology/join/pairs.ts';
import {blank, justify, type Line, line} from '../../screen/line.ts';
import {cut, wrap} from '../../screen/text.ts';
import {linesUnderHead, type TextUnderHead} from '../../screen/text-under-head.ts';
import type {Block} from '../../screen/viewport.ts';
import type {Rect, Size} from '../../state/layout.ts';
import type {JoinsMode} from '../../state/mode.ts';
import {rowsOfPair} from '../../state/pairs.ts';
import {topPosition} from '../../state/position.ts';
import type {State} from '../../state/state.ts';
import {linesBeside, pairColumns, pairIn} from '../pair/screen.ts';
import {questionWords, reasonWords, toldOf} from './words.ts';

const widest = 150;

/** The rows of a pair of events that may be one. */
export function joinLines(state: State, mode: JoinsMode, rect: Rect): readonly Line[] {
	return linesUnderHead(joinsIn(state, mode, rect), mode.position, rect);
}

/** A pair as it's laid out in a size. */
export function joinsIn(state: State, mode: JoinsMode, {columns, rows}: Size): TextUnderHead {
	const pair = state.pairs?.list[mode.index];
	const width = Math.min(widest, columns - 3);
	if (!pair) return {head: [line('No pairs are left.', 'title')], blocks: [], rows: rows - 1};
	const place = `${mode.index + 1} of ${state.pairs?.list.length}`;
	const head = [
		justify(line(cut(questionWords(pair), width - place.length - 1), 'title'), line(place, 'dim'), width),
		...wrap(reasonWords(state, pair), width).map(text => line(text)),
		...(rows < 12 ? [] : [blank]),
	];
	const blocks = blocksOf(state, pair, width);
	const room = rows - head.length;
	// Where rows are few, the reason scrolls away with the rest.
	return room >= 4
		? {head, blocks, rows: room}
		: {
				head: head.slice(0, 1),
				blocks: [{item: 0, lines: head.slice(1)}, ...blocks.map(each => ({...each, item: each.item + 1}))],
				rows: Math.max(1, rows - 1),
			};
}

function blocksOf(state: State, pair: Pair, width: number): readonly Block[] {
	const rows = rowsOfPair(state, pair);
	const files = pair.events.map(({file}) => file);
	if (!rows)
		return [
			{item: 0, lines: wrap('An event of this pair is no longer there.', width).map(text => line(text))},
		];
	const [first, second] = rows;
	if (first === second) return [{item: 0, lines: toldLines(state, first, files.join(' and '), width)}];
	const hasClaims = rows.some(row =>
		state.chronology.get(row).accounts.some(({claims}) => claims.length > 0),
	);
	// What is told stands above what is claimed, in the same columns.
	const columns = pairColumns(state, hasClaims ? rows : [], width);
	const cell = columns?.cell ?? width;
	const [left, right] = [
		toldLines(state, first, files[0] ?? '', cell),
		toldLines(state, second, files[1] ?? '', cell),
	];
	const told = columns ? linesBeside([left, right], columns) : [...left, blank, ...right];
	const compared = pairIn(
		state,
		{type: 'pair', first, second, position: topPosition},
		{columns: width + 3, rows: Infinity},
	);
	return [
		{item: 0, lines: [...told, blank]},
		...(hasClaims ? compared.blocks.map(({lines}, index) => ({item: index + 1, lines})) : []),
	];
}

/** An event as a file tells it, in a width. */
function toldLines(state: State, row: number, file: string, width: number): readonly Line[] {
	const {title, about, texts} = toldOf(state, row);
	return [
		...wrap(file, width).map(text => line(text, 'dim')),
		...wrap(title, width).map(text => line(text, 'title')),
		...wrap(about, width).map(text => line(text)),
		...texts.flatMap(text => [blank, ...wrap(text, width).map(each => line(each))]),
	];
}
