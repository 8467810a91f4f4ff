import type {ChronologyEvent} from '../../../chronology/event.ts';
import {dateTexts} from '../../../chronology/event-date.ts';
import {accountText} from '../../../chronology/searchable.ts';
import {parseQuery} from '../../../query/parse.ts';
import {notSelected} from '../../../query/query.ts';
import {fold} from '../../../text/fold.ts';
import {holds} from '../../../text/occurrences.ts';
import {shownKey} from '../../keys/format.ts';
import {type Acts, inMode, type Press} from '../../mode/act.ts';
import type {Derive} from '../../screen/derived.ts';
import {hitAt} from '../../screen/found-line.ts';
import {firstMatchingLine, indexFrom, matchesIn} from '../../screen/matches.ts';
import {lastTop, positionAt} from '../../screen/viewport.ts';
import {locationOf, recordJump} from '../../state/jumps.ts';
import {editorOf, editorText, type LineEditor} from '../../state/line-editor.ts';
import type {Location} from '../../state/mode.ts';
import {topPosition} from '../../state/position.ts';
import {currentEvent, currentRow, type State, searchedText, withWork} from '../../state/state.ts';
import {filterBy} from '../filter/actions.ts';
import type {SearchAction, searchKeys} from './keys.ts';

/** The actions of searching. */
export const searchActions: Acts<typeof searchKeys> = {
	search: state => ({...state, mode: {type: 'search', editor: editorOf(''), origin: locationOf(state)}}),
	nextMatch: (state, press) => goToNextMatch(state, press, 1),
	previousMatch: (state, press) => goToNextMatch(state, press, -1),
	jumpBack,
	keepSearch: inMode('search', (state, {editor, origin}, press) => {
		const text = editorText(editor) || (state.search ?? state.pastSearch);
		const begun: State = {...returnTo(state, origin), mode: {type: 'browse'}};
		if (!text) return {...begun, notice: 'no search yet'};
		const searched = {search: text, pastSearch: text};
		if (editorText(editor) === '') return recordJump(begun, goToNextMatch({...begun, ...searched}, press, 1));
		return recordJump(begun, {...state, ...searched, mode: {type: 'browse'}});
	}),
	leaveSearch: inMode('search', (state, {origin}) => ({...returnTo(state, origin), mode: {type: 'browse'}})),
	searchOn: (state, press) => goToNextMatch(state, press, 1),
	searchBack: (state, press) => goToNextMatch(state, press, -1),
};

/** Goes back to before the last jump. Where the filter leaves out the event of that place, the filter that was in force there is taken back. */
function jumpBack(state: State): State {
	const last = state.jumps.at(-1);
	if (!last) return {...state, notice: 'no jump to go back from'};
	const {filter, ...place} = last;
	const {reading: _, ...rest} = state;
	const back: State = {...rest, ...place, jumps: state.jumps.slice(0, -1)};
	if (currentRow(back) === back.cursor) return back;
	const then = parseQuery(filter, state.chronology, state.personal);
	const there = then.type === 'query' ? filterBy(back, then) : back;
	const {id} = state.chronology.get(back.cursor);
	return {
		...there,
		notice: currentRow(there) === back.cursor ? 'the filter is taken back, too' : notSelected(id),
	};
}

/** Searches for the typed text: goes to its first match at or behind the place where the search began. */
export function searchFor(state: State, origin: Location, editor: LineEditor, derive: Derive): State {
	const back: State = {...returnTo(state, origin), mode: {type: 'search', editor, origin}};
	const from = withSearch(back, origin.cursor);
	const {list, at, isWhole} = matchesIn(from, derive(from).detail);
	const next = list[indexFrom(list, at)] ?? list[0];
	if (next === undefined) return isWhole ? from : {...from, isSought: true};
	return goToMatch(from, next, derive);
}

/** The state once the search has been begun from a row on. */
function withSearch(state: State, row: number): State {
	const text = fold(searchedText(state) ?? '');
	return text === '' || state.focus !== 'list'
		? state
		: withWork(state, state.chronology.find(text).work(row));
}

/** The state once more of the events is known to match or not; a cursor that waits for a match goes there. */
export function withMoreMatches(state: State, derive: Derive): State {
	const {isSought, ...rest} = state;
	if (!isSought || !searchedText(state)) return rest;
	const {mode} = state;
	if (mode.type === 'search') return searchFor(rest, mode.origin, mode.editor, derive);
	const {list, at, isWhole} = matchesIn(rest, derive(rest).detail);
	const next = list[indexFrom(list, at)] ?? list[0];
	if (next === undefined) return isWhole ? {...rest, notice: noMatch(rest)} : state;
	return goToMatch(rest, next, derive);
}

function noMatch(state: State): string {
	return `no match for ${searchedText(state)}`;
}

function goToNextMatch(given: State, {derive}: Press, direction: 1 | -1): State {
	const state = withSearch(given, given.cursor);
	const text = searchedText(state);
	if (!text) {
		const key = shownKey<SearchAction>(state.bindings, 'search');
		return {...state, notice: `no search yet${key ? `: press ${key} first` : ''}`};
	}
	const {list, at, isWhole} = matchesIn(state, derive(state).detail);
	const beyond = list[direction > 0 ? indexFrom(list, at + 1) : indexFrom(list, at) - 1];
	if (beyond === undefined && !isWhole) {
		const sought: State = list.length === 0 ? {...state, isSought: true} : state;
		return {
			...sought,
			notice: list.length === 0 ? 'searching …' : 'no further match so far: the search goes on',
		};
	}
	const next = beyond ?? (direction > 0 ? list[0] : list.at(-1));
	if (next === undefined) return {...state, notice: noMatch(state)};
	const there = goToMatch(state, next, derive);
	return beyond === undefined
		? {...there, notice: direction > 0 ? 'from the first match again' : 'from the last match again'}
		: there;
}

/** Goes to a match: an event, whose account with the text is opened, or a line of the detail. */
function goToMatch(state: State, match: number, derive: Derive): State {
	if (state.focus === 'list') {
		const isHere = match === state.cursor;
		return showMatch(isHere ? state : {...state, cursor: match, position: topPosition, column: 0}, derive);
	}
	const {detail} = derive(state);
	if (!detail) return state;
	const found = hitAt(detail.blocks, match, searchedText(state) ?? '');
	const position = positionAt(detail.blocks, Math.min(match, lastTop(detail)));
	return {...state, ...(found && {found}), position};
}

/** How many lines above a match are in view with it, to show its context. */
const linesAbove = 2;

/** Opens the first account that contains the text and goes to it there, unless the title, the date or the open account contains it. */
function showMatch(state: State, derive: Derive): State {
	const text = searchedText(state) ?? '';
	const event = currentEvent(state);
	if (!event || [event.title, ...dateTexts(event)].some(seen => holds(seen, text))) return state;
	for (const shown of placesWith(state, event, text)) {
		const {detail} = derive(shown);
		const first = detail && firstMatchingLine(detail, text);
		if (first === undefined || !detail) continue;
		const top = Math.max(0, first - (state.spoken ? 0 : linesAbove));
		return {
			...shown,
			position: top === 0 ? topPosition : positionAt(detail.blocks, Math.min(top, lastTop(detail))),
		};
	}
	return state;
}

/** The open tab, and the accounts that hold a text, of which each is looked through and laid out when it is asked for. */
function* placesWith(state: State, {accounts}: ChronologyEvent, text: string): Generator<State> {
	yield state;
	const wanted = fold(text);
	for (const account of accounts)
		if (accountText(account).includes(wanted))
			yield {...state, reading: {type: 'source', id: account.source}};
}

function returnTo(state: State, origin: Location): State {
	const {reading: _, found: __, isSought: ___, ...rest} = state;
	return {...rest, ...origin};
}
