import {plural} from '../../text/english.ts';
import type {State} from '../state/state.ts';
import type {Derived} from './derived.ts';
import {type Line, type Piece, piece} from './line.ts';
import {wrap} from './text.ts';

/** What a mode draws its bar with: the size in cells, the derived state, the hints that fit into some cells, and a function that puts hints at the end of a line. */
export type Bar = {
	readonly columns: number;
	readonly rows: number;
	readonly derived: Derived;
	readonly hints: (room: number) => Line;
	readonly withHints: (left: Line) => Line;
};

/** The rows that a notice may always have; on a high screen it may have more. */
const mostSaid = 4;

/** The notice in as many lines as it takes; one empty line where there is none. */
export function noticeLines({notice = '', size}: State): readonly string[] {
	const lines = wrap(notice, size.columns - 2);
	const most = Math.max(mostSaid, size.rows - 8);
	return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** The lines of the bar while the user types nothing: the whole notice, however many lines it takes, else the filter and the search. */
export function idleLines(
	state: State,
	{withHints, derived}: Pick<Bar, 'withHints' | 'derived'>,
): readonly Line[] {
	const said = noticeLines(state);
	const last = said.at(-1) ?? '';
	if (said.length < 2) return [withHints(idleLine(state, derived))];
	return [...said.slice(0, -1).map((text): Line => [piece(` ${text}`)]), withHints([piece(` ${last}  `)])];
}

/** The bar in one line: the notice, else the filter's terms as chips, and the search in force. */
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

/** The number of the current match and of all: “2 of 7”. */
export function matchWords({matches: {count, at}}: Derived): string {
	if (count === 0) return 'no match';
	return at === undefined ? plural(count, 'match', 'matches') : `${at + 1} of ${count}`;
}
