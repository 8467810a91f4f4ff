import {yearOf} from '../../../chronology/store.ts';
import type {Acts} from '../../act.ts';
import {jumped} from '../../jumps.ts';
import {numberOf} from '../../keys/keys.ts';
import {layoutOf} from '../../screen/arrangement.ts';
import {columnsOf, whyNotCompared} from '../../screen/comparison.ts';
import {bodyRows, detailOf, detailRect, lastScroll} from '../../screen/detail.ts';
import {foldNote} from '../../screen/note.ts';
import {openTab, tabsOf} from '../../screen/tabs.ts';
import {currentEvent, type State, shownSelection} from '../../state.ts';
import type {readingKeys} from './keys.ts';

/** The actions of reading: moving among events, within the detail and between the two. */
export const browseActions: Acts<typeof readingKeys> = {
	down: state => (state.focus === 'list' ? moveBy(state, 1) : scrollBy(state, 1)),
	up: state => (state.focus === 'list' ? moveBy(state, -1) : scrollBy(state, -1)),
	halfDown: state => pageBy(state, 0.5),
	halfUp: state => pageBy(state, -0.5),
	pageDown: state => pageBy(state, 1),
	pageUp: state => pageBy(state, -1),
	first: state => (state.focus === 'list' ? jumped(state, moveTo(state, 0)) : {...state, scroll: 0}),
	last: state =>
		state.focus === 'list' ? jumped(state, moveTo(state, Infinity)) : scrollBy(state, Infinity),
	nextEvent: state => moveBy(state, 1),
	previousEvent: state => moveBy(state, -1),
	nextYear: state => moveToYear(state, 1),
	previousYear: state => moveToYear(state, -1),
	otherPane: state => ({...state, focus: state.focus === 'list' ? 'detail' : 'list'}),
	read: state => ({...state, focus: 'detail'}),
	back,
	detailDown: state => pageDetail(state, 1),
	detailUp: state => pageDetail(state, -1),
	tab: (state, key) => openTabAt(state, numberOf(state, 'tab', key) - 1),
	nextTab: state => turnTab(state, 1),
	previousTab: state => turnTab(state, -1),
	compare,
	foldNote,
};

/** Puts the cursor on the event at a place among those shown, and the detail back to its top. */
export function moveTo(state: State, place: number): State {
	const {rows} = shownSelection(state);
	const cursor = rows[Math.max(0, Math.min(rows.length - 1, place))];
	if (cursor === undefined) return state;
	const {period: _, ...rest} = state;
	return cursor === state.cursor ? rest : {...rest, cursor, scroll: 0, column: 0};
}

function moveBy(state: State, places: number): State {
	return moveTo(state, shownSelection(state).placeOf(state.cursor) + places);
}

/** To the first event of the next or the previous year that has any; behind the last year stand the undated. */
function moveToYear(state: State, direction: 1 | -1): State {
	const {rows, placeOf} = shownSelection(state);
	const yearAt = (place: number) => yearOf(state.chronology, rows[place] ?? 0);
	const start = placeOf(state.cursor);
	let place = start;
	while (place + direction >= 0 && place + direction < rows.length && yearAt(place) === yearAt(start))
		place += direction;
	if (rows.length === 0 || yearAt(place) === yearAt(start)) {
		return {
			...state,
			notice: direction > 0 ? 'no later year has events here' : 'no earlier year has events here',
		};
	}
	// Backwards, too, the first event of the year is meant.
	while (place > 0 && yearAt(place - 1) === yearAt(place)) place--;
	return moveTo(state, place);
}

function pageBy(state: State, pages: number): State {
	if (state.focus === 'detail') return pageDetail(state, pages);
	const places = layoutOf(state);
	const rows = places.type === 'tooSmall' ? 1 : (places.list?.rows ?? 1);
	// Headings and gaps take some of the rows.
	return moveBy(state, Math.sign(pages) * Math.max(1, Math.floor(Math.abs(pages) * rows * 0.8)));
}

function pageDetail(state: State, pages: number): State {
	const rect = detailRect(state);
	if (!rect) return pages > 0 ? {...state, focus: 'detail'} : state;
	const rows = bodyRows(detailOf(state, rect), rect);
	return scrollBy(
		state,
		Math.sign(pages) * Math.max(1, Math.floor(rows * Math.abs(pages)) - (Math.abs(pages) < 1 ? 0 : 1)),
	);
}

/** The detail scrolled by so many lines, as far as it can be. */
export function scrollBy(state: State, lines: number): State {
	const rect = detailRect(state);
	if (!rect) return state;
	const last = lastScroll(detailOf(state, rect), rect);
	return {...state, scroll: Math.max(0, Math.min(last, Math.min(state.scroll, last) + lines))};
}

function openTabAt(state: State, index: number): State {
	const event = currentEvent(state);
	if (!event) return state;
	const tabs = tabsOf(state, event);
	const tab = tabs[index];
	if (!tab) return {...state, notice: `this event has no tab ${index + 1}`};
	return {...state, reading: tab.reading, scroll: 0, column: 0};
}

/** The tab beside the open one; in a comparison too wide for the pane its columns are turned first. */
function turnTab(state: State, direction: 1 | -1): State {
	const event = currentEvent(state);
	if (!event) return state;
	const tabs = tabsOf(state, event);
	const open = openTab(state, tabs);
	if (tabs[open]?.reading.type === 'compare') {
		const width = (detailRect(state)?.columns ?? 0) - 3;
		const columns = columnsOf(event, width, state.column);
		if (columns.type === 'columns') {
			const column = Math.max(0, Math.min(columns.of - columns.shown, columns.first + direction));
			if (column !== columns.first) return {...state, column};
		}
	}
	return tabs[open + direction] ? openTabAt(state, open + direction) : state;
}

/** Out of the detail; from the list, out of the search. */
function back(state: State): State {
	const {search: _, ...rest} = state;
	return state.focus === 'list' ? rest : {...state, focus: 'list'};
}

function compare(state: State): State {
	const event = currentEvent(state);
	if (!event) return state;
	const compared: State = {...state, reading: {type: 'compare'}, scroll: 0, column: 0};
	const notice = whyNotCompared(event);
	return notice === undefined ? compared : {...compared, notice};
}
