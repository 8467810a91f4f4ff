import {grouped} from '../../../text/english.ts';
import {glyphs} from '../../screen/glyphs.ts';
import {type ItemWindow, itemWindow} from '../../screen/item-window.ts';
import {blank, justify, type Line, line} from '../../screen/line.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cut, fit, wrap} from '../../screen/text.ts';
import type {Rect, Size} from '../../state/layout.ts';
import type {ProblemsMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {problemMessage, problemSubject, problemsTitle, shownInstead} from './words.ts';

/** A line of the list, and the index of its problem. */
type ProblemRow = {readonly text: Line; readonly index: number};

/** The title and the list, which cover the panes: each problem with its line, its event and what is wrong. */
export function problemLines(state: State, mode: ProblemsMode, rect: Rect): readonly Line[] {
	const head = headLines(state, mode, rect);
	const room = listSize(head, rect);
	const {rows, isWhole} = shownRows(state, mode, room);
	const texts = rows.map(({text}) => text);
	if (isWhole) return [...head, ...texts];
	const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
	const range = {top: first, shown: last - first + 1, of: state.problems.length};
	return [...head, ...withScrollbar(texts, range, room)];
}

/** The index of the problem on a row of the list's area. */
export function problemAt(state: State, mode: ProblemsMode, rect: Rect, row: number): number | undefined {
	const head = headLines(state, mode, rect);
	return shownRows(state, mode, listSize(head, rect)).rows[row - head.length]?.index;
}

/** The title, with the number of the chosen problem and of all; in a low area without what stands beneath it. */
function headLines(state: State, {index}: ProblemsMode, rect: Rect): readonly Line[] {
	const width = widthOf(rect);
	const place = ` ${grouped(index + 1)} of ${grouped(state.problems.length)}`;
	const title = cut(` ${problemsTitle(state)}`, width - place.length);
	const instead = wrap(shownInstead(state), width - 1).filter(Boolean);
	const lines = [
		justify(line(title, 'title'), line(place, 'dim'), width),
		...instead.map(text => line(` ${text}`)),
		blank,
	];
	return rect.rows < low ? lines.slice(0, 1) : lines;
}

/** The rows below which only the title stands above the list. */
const low = 10;

function listSize(head: readonly Line[], {columns, rows}: Rect): Size {
	return {columns, rows: rows - head.length};
}

function shownRows(state: State, {index}: ProblemsMode, size: Size): ItemWindow<ProblemRow> {
	const list = {count: state.problems.length, chosen: index, room: size.rows};
	return itemWindow(list, at => problemRows(state, at, at === index, widthOf(size)));
}

function problemRows(state: State, index: number, isChosen: boolean, width: number): readonly ProblemRow[] {
	const problem = state.problems[index];
	if (!problem) return [];
	const subject = problemSubject(state, problem).join('  ');
	const said = wrap(problemMessage(state, problem), width - 5);
	const [head = '', ...more] = subject === '' ? said : [subject, ...said.map(text => `  ${text}`)];
	const first = isChosen
		? line(fit(` ${glyphs.cursor} ${head}`, width), 'selected')
		: line(fit(`   ${head}`, width), subject === '' ? undefined : 'label');
	return [first, ...more.map(text => line(`   ${text}`))].map(text => ({text, index}));
}

function widthOf({columns}: Size): number {
	return Math.min(columns - 2, widest);
}

// Longer lines are hard to read.
const widest = 120;
