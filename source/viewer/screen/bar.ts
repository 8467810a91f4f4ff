import {grouped, plural} from '../../text/english.ts';
import type {Size} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {Derived} from './derived.ts';
import {type Line, lineWidth, type Piece, piece, shorten} from './line.ts';
import {cellWidth, wrap} from './text.ts';

/**
 * What a mode draws its bar with: the size in cells, the derived state, the hints that fit into some cells, and a function that puts
 * hints at the end of a line, which it cuts in favour of them unless it is to stay whole.
 */
export type Bar = {
	readonly columns: number;
	readonly rows: number;
	readonly derived: Derived;
	readonly hints: (room: number) => Line;
	readonly withHints: (left: Line, isWhole?: boolean) => Line;
};

/** The rows that a notice may always have; on a high screen it may have more. */
const mostSaid = 4;

/** How many rows the bar takes while the user types nothing. */
export function idleRows(state: State): number {
	const said = noticeLines(state).length;
	return Math.max(1, isAlone(state) || isBeside(state) ? said : said + 1);
}

/**
 * The lines of the bar while the user types nothing: the filter and the search. A notice stands beside the filter, or on lines of its
 * own above it where it has no room there; without a filter it takes the place of the search.
 */
export function idleLines(
	state: State,
	{withHints, derived}: Pick<Bar, 'withHints' | 'derived'>,
): readonly Line[] {
	const said = noticeLines(state);
	if (said.length > 0 && isAlone(state)) {
		const lines = said.map((text): Line => [piece(` ${text}`)]);
		return [...lines.slice(0, -1), withHints([...(lines.at(-1) ?? []), piece('  ')], true)];
	}
	if (isBeside(state)) return [withHints(idleLine(state, derived), said.length > 0)];
	return [...said.map((text): Line => [piece(` ${text}`)]), withHints(filterLine(state, derived))];
}

/** The bar in one line: the filter's terms as chips, and the notice, else the search in force. */
export function idleLine(state: State, derived: Derived): Line {
	const {notice, size} = state;
	if (!notice) return filterLine(state, derived);
	return [...shorten(chipsOf(state), mostChips(size)), piece(` ${notice}  `)];
}

/** The filter's terms as chips, and the search in force. */
function filterLine(state: State, derived: Derived): Line {
	const {search, awaited} = state;
	const looked = awaited === undefined ? [] : [piece(` looking for ${awaited} …`, 'dim')];
	const found =
		search === undefined ? [] : [piece(` /${search} `, 'accent'), piece(matchWords(derived), 'dim')];
	return [...chipsOf(state), ...looked, ...found, piece('  ')];
}

/** The cells below which a filter before the hints would tell too little. */
const leastChips = 10;

/** The cells that the two hints of the first rank take. */
const firstHints = 30;

/** The filter's terms as chips before the hints, for a line that is about something else. They have half of the room at most, and leave the first hints. */
export function hintsBesideFilter(state: State, hints: (room: number) => Line): (room: number) => Line {
	return room => {
		const most = Math.min(Math.floor(room / 2), room - firstHints) - 3;
		const chips = most < leastChips ? [] : shorten(chipsOf(state), most);
		return chips.length === 0 ? hints(room) : [...chips, piece('   '), ...hints(room - lineWidth(chips) - 3)];
	};
}

function chipsOf({filter: {text, clauses}}: State): readonly Piece[] {
	return clauses.flatMap(({from, to}) => [piece(' '), piece(` ${text.slice(from, to)} `, 'chip')]);
}

/** The cells of a filter beside a notice. */
function mostChips({columns}: Size): number {
	return Math.floor(columns / 2);
}

/** Whether there is no filter that the notice could stand beside. */
function isAlone({filter}: State): boolean {
	return filter.clauses.length === 0;
}

/** Whether the notice, if there is any, has room beside the filter. */
function isBeside(state: State): boolean {
	const {notice = '', size} = state;
	const chips = Math.min(lineWidth(chipsOf(state)), mostChips(size));
	return notice === '' || chips + cellWidth(notice) + 2 <= size.columns;
}

/** The notice in as many lines as it takes; none where there is none. */
function noticeLines({notice = '', size}: State): readonly string[] {
	if (notice === '') return [];
	const lines = wrap(notice, size.columns - 2);
	const most = Math.max(mostSaid, Math.floor(size.rows / 2) - 4);
	return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** The number of the current match and of all: “2 of 7”; while more may be found, “2 of 7+ …”. */
export function matchWords({matches: {count, isWhole, at}}: Derived): string {
	if (count === 0) return isWhole ? 'no match' : 'searching …';
	const more = isWhole ? '' : '+ …';
	return at === undefined
		? `${plural(count, 'match', 'matches')}${more}`
		: `${grouped(at + 1)} of ${grouped(count)}${more}`;
}
