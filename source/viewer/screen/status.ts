import type {Bar} from '../modes/mode.ts';
import {matchCount} from '../modes/search/actions.ts';
import type {State} from '../state.ts';
import {plural} from '../text.ts';
import {noticeLines} from './arrangement.ts';
import {type Line, type Piece, piece} from './line.ts';

/** What was just said, whole, however many lines it takes; else what the bar says at rest. */
export function restingLines(state: State, {ended}: Pick<Bar, 'ended'>): readonly Line[] {
	const said = noticeLines(state);
	const last = said.at(-1) ?? '';
	if (said.length < 2) return [ended(restingLine(state))];
	return [...said.slice(0, -1).map((text): Line => [piece(` ${text}`)]), ended([piece(` ${last}  `)])];
}

/** What the bar says while nothing is written: a notice, or the filter's terms as chips and the search in force. */
export function restingLine(state: State): Line {
	const {notice, search} = state;
	if (notice) return [piece(` ${notice}  `)];
	const {text, clauses} = state.filter;
	const chips = clauses.flatMap(({from, to}): readonly Piece[] => [
		piece(' '),
		piece(` ${text.slice(from, to)} `, 'chip'),
	]);
	const found =
		search === undefined ? [] : [piece(` /${search} `, 'accent'), piece(matchWords(state), 'dim')];
	return [...chips, ...found, piece('  ')];
}

/** Which match one is at: “2 of 7”. */
export function matchWords(state: State): string {
	const {count, at} = matchCount(state);
	if (count === 0) return 'no match';
	return at === undefined ? plural(count, 'match', 'matches') : `${at + 1} of ${count}`;
}
