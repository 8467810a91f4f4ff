import {layoutOf, noticeLines} from './arrangement.ts';
import {type Binding, formatKeys} from './keys.ts';
import type {Rect} from './layout.ts';
import {type Line, lineWidth, type Piece, piece, spread} from './line.ts';
import {queryOf} from './modes/filter/actions.ts';
import {gotoLines} from './modes/goto/actions.ts';
import {secondLine} from './modes/pair/actions.ts';
import {rangeLine} from './modes/range/actions.ts';
import {matchCount} from './modes/search/actions.ts';
import {choiceLines, filterLines, promptLine} from './prompt.ts';
import {leftOutWords} from './selection.ts';
import {currentEvent, keyModeOf, type State, shownSelection} from './state.ts';
import {cellWidth, cut, plural} from './text.ts';

/** The title of the chronology and how much of it the filter leaves. */
export function headerLine(state: State, {columns}: Rect): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const shown = selection.rows.length;
	const counted = columns >= 60 ? `${shown} of ${chronology.size} events` : `${shown}/${chronology.size}`;
	const count = `${[counted, leftOutWords(selection)].filter(Boolean).join(' · ')} `;
	const title = cut(chronology.title, columns - cellWidth(count) - 2);
	return spread([piece(' '), piece(title, 'title'), piece(' ')], [piece(count, 'label')], columns);
}

/** The last rows of the screen: what is written, filtered by or was just said, and the keys that matter here. */
export function barLines(state: State, {columns, rows}: Rect): readonly Line[] {
	const {mode} = state;
	const hints = (room: number) => hintsFor(state, room);
	// What was just said is said whole; hints have what room it leaves.
	const most =
		state.notice || mode.type === 'range' || keyModeOf(state) === 'second'
			? columns
			: Math.floor(columns / 2);
	const bar = (left: Line): Line => spread(left, hints(columns - Math.min(lineWidth(left), most)), columns);
	switch (mode.type) {
		case 'filter':
			return filterLines(state, mode, columns, hints);
		case 'search':
			return [
				bar([
					...promptLine(' /', mode.editor, Math.floor(columns / 2)),
					piece(` ${matchWords(state)}  `, 'dim'),
				]),
			];
		case 'choose':
			return [...choiceLines(state, mode, rows - 1, columns), bar(restingLine(state))];
		case 'goto':
			return gotoLines(state, mode, columns, hints);
		case 'range':
			return [bar(rangeLine(state, mode))];
		case 'help': {
			const said = restingLines(state, bar);
			return [promptLine(' narrow: ', mode.editor, columns), ...said];
		}
		case 'browse':
			if (state.comparing !== undefined && !state.notice) return [bar(secondLine(state, state.comparing))];
			return restingLines(state, bar);
		case 'facets':
		case 'differences':
		case 'pair':
			return restingLines(state, bar);
	}
}

/** What was just said, whole, however many lines it takes; else what the bar says at rest. */
function restingLines(state: State, bar: (left: Line) => Line): readonly Line[] {
	const said = noticeLines(state);
	const last = said.at(-1) ?? '';
	if (said.length < 2) return [bar(restingLine(state))];
	return [...said.slice(0, -1).map((text): Line => [piece(` ${text}`)]), bar([piece(` ${last}  `)])];
}

/** What the bar says while nothing is written: a notice, or the filter's terms as chips and the search in force. */
function restingLine(state: State): Line {
	const {notice, search} = state;
	if (notice) return [piece(` ${notice}  `)];
	const {text, clauses} = queryOf(state);
	const chips = clauses.flatMap(({from, to}): readonly Piece[] => [
		piece(' '),
		piece(` ${text.slice(from, to)} `, 'chip'),
	]);
	const found =
		search === undefined ? [] : [piece(` /${search} `, 'accent'), piece(matchWords(state), 'dim')];
	return [...chips, ...found, piece('  ')];
}

/** Which match one is at: “2 of 7”. */
function matchWords(state: State): string {
	const {count, at} = matchCount(state);
	if (count === 0) return 'no match';
	return at === undefined ? plural(count, 'match', 'matches') : `${at + 1} of ${count}`;
}

function hintsFor(state: State, room: number): Line {
	const mode = keyModeOf(state);
	const isSingle = layoutOf(state).type === 'single';
	const useful = state.bindings.filter(({action, mode: of, hint, keys}) => {
		if (of !== mode || !hint || keys.length === 0) return false;
		if (action === 'read') return isSingle && state.focus === 'list';
		if (action === 'back') return isSingle && state.focus === 'detail';
		if (action === 'related') return state.focus === 'detail' && isLinked(state);
		return true;
	});
	const ranked = useful.toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));
	const kept = new Set<Binding>();
	let used = 1;
	for (const row of ranked) {
		const cells = hintWidth(row);
		if (used + cells > room) break;
		used += cells;
		kept.add(row);
	}
	return useful
		.filter(row => kept.has(row))
		.flatMap(row => {
			const [key = ''] = row.keys;
			return [
				{...piece(hintKeys(row), 'label'), key},
				{...piece(` ${row.hint?.label}   `, 'dim'), key},
			];
		});
}

function isLinked(state: State): boolean {
	const event = currentEvent(state);
	return event !== undefined && state.chronology.postings.link.has(event.id);
}

function hintKeys({action, keys}: Binding): string {
	const [first = ''] = keys;
	return action === 'down' && first === 'j' ? 'j k' : formatKeys([first]);
}

function hintWidth(row: Binding): number {
	return cellWidth(hintKeys(row)) + cellWidth(row.hint?.label ?? '') + 4;
}
