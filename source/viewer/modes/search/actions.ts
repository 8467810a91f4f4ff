import {perObject} from '../../../lookup/memo.ts';
import {searchableText} from '../../../query/searchable.ts';
import {fold} from '../../../text/fold.ts';
import type {Selection} from '../../../timeline/selection.ts';
import type {Acts} from '../../act.ts';
import {jumped, placeOf} from '../../jumps.ts';
import {shownKey} from '../../keys/keys.ts';
import {editedText, editing, type LineEditor} from '../../line-editor.ts';
import {occurrences} from '../../match.ts';
import {detailOf, detailRect, foundLine, lastScroll} from '../../screen/detail.ts';
import {textOf} from '../../screen/line.ts';
import {currentEvent, currentRow, type Place, type State, shownSelection} from '../../state.ts';
import {wanted} from '../../wanted.ts';
import type {searchKeys} from './keys.ts';

/** The actions of searching. */
export const searchActions: Acts<typeof searchKeys> = {
	search: state => ({...state, mode: {type: 'search', editor: editing(''), origin: placeOf(state)}}),
	nextMatch: state => toMatch(state, 1),
	previousMatch: state => toMatch(state, -1),
	jumpBack: state => {
		const place = state.jumps.at(-1);
		if (!place) return {...state, notice: 'no jump to go back from'};
		const {reading: _, ...rest} = state;
		return {...rest, ...place, jumps: state.jumps.slice(0, -1)};
	},
	keepSearch: state => {
		if (state.mode.type !== 'search') return state;
		const {search: _, ...rest} = state;
		const text = editedText(state.mode.editor);
		const kept: State = {...rest, ...(text && {search: text}), mode: {type: 'browse'}};
		return jumped({...kept, ...state.mode.origin}, kept);
	},
	leaveSearch: state =>
		state.mode.type === 'search' ? {...returned(state, state.mode.origin), mode: {type: 'browse'}} : state,
	searchOn: state => toMatch(state, 1),
	searchBack: state => toMatch(state, -1),
};

/** What is searched for was written: the first match from where the search began on is gone to. */
export function wroteSearch(state: State, origin: Place, editor: LineEditor): State {
	const from = {...returned(state, origin), mode: {type: 'search', editor, origin} as const};
	const {list, at} = matches(from);
	const next = list.find(match => match >= at) ?? list[0];
	return next === undefined ? from : gone(from, next);
}

/** How many matches there are, and the place among them, counted from 0, of the one that one is at, if one is. */
export function matchCount(state: State): {readonly count: number; readonly at?: number} {
	const {list, at} = matches(state);
	const index = list.indexOf(at);
	return {count: list.length, ...(index >= 0 && {at: index})};
}

type Matches = {readonly list: readonly number[]; readonly at: number};

/** Rows that match, or lines of the detail where that is being read, and the one that one is at. */
function matches(state: State): Matches {
	const text = wanted(state) ?? '';
	if (state.focus === 'list')
		return {list: matchingRows(state, shownSelection(state), text), at: currentRow(state) ?? 0};
	const list = matchingLines(state, text);
	const found = foundLine(state);
	const at = found !== undefined && list.includes(found) ? found : list.find(line => line >= state.scroll);
	return {list, at: at ?? state.scroll};
}

/** The rows of a selection by the folded text that they hold. */
const searched = perObject((_: Selection) => new Map<string, readonly number[]>());

/** The rows of a selection that hold a text; one that begins with another is looked for among its rows alone. */
function matchingRows({chronology}: State, selection: Selection, text: string): readonly number[] {
	const needle = fold(text);
	if (needle === '') return [];
	const known = searched(selection);
	const found = known.get(needle);
	if (found) return found;
	const shorter = [...known.keys()]
		.filter(other => needle.startsWith(other))
		.toSorted((a, b) => b.length - a.length)[0];
	const among = (shorter === undefined ? undefined : known.get(shorter)) ?? selection.rows;
	const rows = among.filter(row => searchableText(chronology, row).includes(needle));
	known.set(needle, rows);
	return rows;
}

function matchingLines(state: State, text: string): readonly number[] {
	const rect = detailRect(state);
	if (!rect) return [];
	const {body} = detailOf(state, rect);
	return body.flatMap((row, index) => (occurrences(textOf(row), text).length > 0 ? [index] : []));
}

function toMatch(state: State, direction: 1 | -1): State {
	if (!wanted(state)) {
		const key = shownKey(state.bindings, 'search');
		return {...state, notice: `no search yet${key ? `: press ${key} first` : ''}`};
	}
	const {list, at} = matches(state);
	const beyond = direction > 0 ? list.find(match => match > at) : list.findLast(match => match < at);
	const next = beyond ?? (direction > 0 ? list[0] : list.at(-1));
	if (next === undefined) return {...state, notice: `no match for ${wanted(state)}`};
	const found = gone(state, next);
	return beyond === undefined
		? {...found, notice: direction > 0 ? 'from the first match again' : 'from the last match again'}
		: found;
}

/** To a match: an event, with what holds it in view, or a line of the detail. */
function gone(state: State, match: number): State {
	if (state.focus === 'list')
		return showingMatch(match === state.cursor ? state : {...state, cursor: match, scroll: 0, column: 0});
	const rect = detailRect(state);
	return rect
		? {...state, found: match, scroll: Math.min(match, lastScroll(detailOf(state, rect), rect))}
		: state;
}

/** Opens the account that holds what is searched for, where neither the title nor what is open does, and scrolls to it. */
function showingMatch(state: State): State {
	const text = wanted(state) ?? '';
	const event = currentEvent(state);
	if (!event || occurrences(event.title, text).length > 0) return state;
	const tried = [
		state,
		...event.accounts.map(({source}): State => ({...state, reading: {type: 'source', id: source}})),
	];
	for (const shown of tried) {
		const [first] = matchingLines(shown, text);
		const rect = detailRect(shown);
		if (first !== undefined && rect)
			return {...shown, scroll: Math.min(Math.max(0, first - 2), lastScroll(detailOf(shown, rect), rect))};
	}
	return state;
}

function returned(state: State, origin: Place): State {
	const {reading: _, found: __, ...rest} = state;
	return {...rest, ...origin};
}
