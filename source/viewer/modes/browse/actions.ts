import {yearOf} from '../../../chronology/store.ts';
import type {Acts, Press} from '../../mode/act.ts';
import {columnsOf} from '../../screen/comparison.ts';
import {textWidth} from '../../screen/detail.ts';
import {scrollPosition} from '../../screen/viewport.ts';
import {numberOf} from '../../state/binding.ts';
import {moveTo} from '../../state/cursor.ts';
import {recordJump} from '../../state/jumps.ts';
import {isSingle} from '../../state/layout.ts';
import {foldNote} from '../../state/notes.ts';
import {topPosition} from '../../state/position.ts';
import {openTab, tabsOf} from '../../state/reading.ts';
import {whyNotCompared} from '../../state/report.ts';
import {currentEvent, type State, shownSelection} from '../../state/state.ts';
import {leaveZoom, uncovered} from '../../state/zoom.ts';
import type {BrowseAction, browseKeys} from './keys.ts';

/** The actions of reading: moving among events, within the detail and between the two panes. */
export const browseActions: Acts<typeof browseKeys> = {
	down: (state, press) => (state.focus === 'list' ? moveBy(state, 1) : scrollBy(state, 1, press)),
	up: (state, press) => (state.focus === 'list' ? moveBy(state, -1) : scrollBy(state, -1, press)),
	halfDown: (state, press) => pageBy(state, press, 0.5),
	halfUp: (state, press) => pageBy(state, press, -0.5),
	pageDown: (state, press) => pageBy(state, press, 1),
	pageUp: (state, press) => pageBy(state, press, -1),
	first: state =>
		state.focus === 'list' ? recordJump(state, moveTo(state, 0)) : {...state, position: topPosition},
	last: (state, press) =>
		state.focus === 'list' ? recordJump(state, moveTo(state, Infinity)) : scrollBy(state, Infinity, press),
	nextEvent: state => moveBy(state, 1),
	previousEvent: state => moveBy(state, -1),
	nextYear: state => moveToYear(state, 1),
	previousYear: state => moveToYear(state, -1),
	otherPane: state => ({...state, focus: state.focus === 'list' ? 'detail' : 'list'}),
	read: state => (state.focus === 'detail' ? zoomPane(state) : {...state, focus: 'detail'}),
	zoomPane,
	back,
	detailDown: (state, press) => pageDetail(state, press, 1),
	detailUp: (state, press) => pageDetail(state, press, -1),
	tab: (state, {key}) => openTabAt(state, numberOf<BrowseAction>(state.bindings, 'tab', key) - 1),
	nextTab: (state, press) => turnTab(state, press, 1),
	previousTab: (state, press) => turnTab(state, press, -1),
	compare,
	foldNote,
};

function moveBy(state: State, places: number): State {
	return moveTo(state, shownSelection(state).placeOf(state.cursor) + places);
}

/** Goes to the first event of the next or the previous year with events. Undated events come behind the last year. */
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
	// Going back ends at the first event of the year, too.
	while (place > 0 && yearAt(place - 1) === yearAt(place)) place--;
	return moveTo(state, place);
}

/** Half a page where the viewer is spoken, in events, or in items of the detail. */
const halfPage = 5;

function pageBy(state: State, press: Press, pages: number): State {
	if (state.spoken) {
		const items = 2 * halfPage * pages;
		return state.focus === 'list' ? moveBy(state, items) : scrollBy(state, items, press);
	}
	if (state.focus === 'detail') return pageDetail(state, press, pages);
	const {layout} = press.derive(state);
	const rows = layout.type === 'tooSmall' ? 1 : (layout.list?.rows ?? 1);
	// Headings and gaps take some of the rows.
	return moveBy(state, Math.sign(pages) * Math.max(1, Math.floor(Math.abs(pages) * rows * 0.8)));
}

function pageDetail(state: State, press: Press, pages: number): State {
	const {detail} = press.derive(state);
	if (!detail) return pages > 0 ? {...state, focus: 'detail'} : state;
	const {rows, blocks} = detail;
	const [first] = blocks;
	// From the list, the first press speaks the first item of the detail.
	const isUnread = state.spoken && state.focus === 'list' && state.position.item < 0;
	if (isUnread && pages > 0 && first) return {...state, position: {item: first.item, into: 0}};
	return scrollBy(
		state,
		Math.sign(pages) * Math.max(1, Math.floor(rows * Math.abs(pages)) - (Math.abs(pages) < 1 ? 0 : 1)),
		press,
	);
}

/** Scrolls the detail by a number of lines, or of items where it's spoken, and stops at its ends. */
export function scrollBy(state: State, lines: number, {derive}: Pick<Press, 'derive'>): State {
	const {detail} = derive(state);
	return detail ? {...state, position: scrollPosition(detail, state.position, lines)} : state;
}

function openTabAt(state: State, index: number): State {
	const event = currentEvent(state);
	if (!event) return state;
	const tabs = tabsOf(state, event);
	const tab = tabs[index];
	if (!tab) return {...state, notice: `this event has no tab ${index + 1}`};
	return withDetailShown({...state, reading: tab.reading, position: topPosition, column: 0});
}

/** Goes to the detail where only one pane is shown, so that what the user asked for is seen. */
function withDetailShown(state: State): State {
	const isHidden = !state.spoken && (state.isZoomed || isSingle(state.size));
	return isHidden ? {...state, focus: 'detail'} : state;
}

/** Opens the next or the previous tab. A comparison that is too wide for the pane turns its columns first. */
function turnTab(state: State, {derive}: Press, direction: 1 | -1): State {
	const event = currentEvent(state);
	if (!event) return state;
	const tabs = tabsOf(state, event);
	const open = openTab(state, tabs);
	if (tabs[open]?.reading.type === 'compare') {
		const columns = columnsOf(event, detailWidth(state, derive), state.column);
		if (columns.type === 'columns') {
			const column = Math.max(0, Math.min(columns.of - columns.shown, columns.first + direction));
			if (column !== columns.first) return {...state, column};
		}
	}
	return tabs[open + direction] ? openTabAt(state, open + direction) : state;
}

/** Lets the focused pane fill the screen, or gives the screen back. The spoken viewer has no panes. */
function zoomPane(state: State): State {
	if (state.spoken) return state;
	return uncovered(state) ?? {...state, isZoomed: true};
}

/** Leaves the whole screen for the panes, else the detail for the list; in the list, ends the search. */
function back(state: State): State {
	if (state.isZoomed) return leaveZoom(state);
	const {search: _, ...rest} = state;
	return state.focus === 'list' ? rest : {...state, focus: 'list'};
}

function compare(state: State): State {
	const event = currentEvent(state);
	if (!event) return state;
	const compared = withDetailShown({
		...state,
		reading: {type: 'compare'},
		position: topPosition,
		column: 0,
	});
	const notice = whyNotCompared(state.chronology, event);
	return notice === undefined ? compared : {...compared, notice};
}

/** The width of the detail's text, in cells. Where the viewer is spoken, the width is unlimited, so that all columns fit. */
function detailWidth(state: State, derive: Press['derive']): number {
	if (state.spoken) return Infinity;
	const {layout} = derive(state);
	return textWidth((layout.type === 'tooSmall' ? undefined : layout.detail)?.columns ?? 0);
}
