import {plural} from '../../text/english.ts';
import type {State} from '../state/state.ts';
import type {Derived} from './derived.ts';
import {type Line, type Piece, piece} from './line.ts';
import {wrap} from './text.ts';

/** The cells of the bar, what the state implies, the hints that fit into so many cells, and a line with hints at its end. */
export type Bar = {
	readonly columns: number;
	readonly rows: number;
	readonly derived: Derived;
	readonly hints: (room: number) => Line;
	readonly withHints: (left: Line) => Line;
};

const mostSaid = 4;

/** What was just said, whole, in as many lines as it takes; one line that is empty where nothing was. */
export function noticeLines({notice = '', size}: State): readonly string[] {
	const lines = wrap(notice, size.columns - 2);
	const most = Math.max(mostSaid, size.rows - 8);
	return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** What was just said, whole, however many lines it takes; else what the bar says at rest. */
export function idleLines(
	state: State,
	{withHints, derived}: Pick<Bar, 'withHints' | 'derived'>,
): readonly Line[] {
	const said = noticeLines(state);
	const last = said.at(-1) ?? '';
	if (said.length < 2) return [withHints(idleLine(state, derived))];
	return [...said.slice(0, -1).map((text): Line => [piece(` ${text}`)]), withHints([piece(` ${last}  `)])];
}

/** What the bar says while nothing is written: a notice, or the filter's terms as chips and the search in force. */
export function idleLine(state: State, derived: Derived): Line {
	const {notice, search} = state;
	if (notice) return [piece(` ${notice}  `)];
	const {text, clauses} = state.filter;
	const chips = clauses.flatMap(({from, to}): readonly Piece[] => [
		piece(' '),
		piece(` ${text.slice(from, to)} `, 'chip'),
	]);
	const found =
		search === undefined ? [] : [piece(` /${search} `, 'accent'), piece(matchWords(derived), 'dim')];
	return [...chips, ...found, piece('  ')];
}

/** Which match one is at: “2 of 7”. */
export function matchWords({matches: {count, at}}: Derived): string {
	if (count === 0) return 'no match';
	return at === undefined ? plural(count, 'match', 'matches') : `${at + 1} of ${count}`;
}
