import type {Action} from '../keys/keys.ts';
import {matchCount} from '../modes/search/actions.ts';
import {currentRow, type State} from '../state.ts';
import {wanted} from '../wanted.ts';
import {countLine, eventLine, periodLine, placeLine} from './event-words.ts';
import {listingOf} from './listing.ts';
import {foundLine, matchLine, searches} from './matching.ts';
import {hereLines} from './opening.ts';
import {pageAndChosen, pagings} from './pages.ts';
import {openLine, spokenDetail} from './reading.ts';

const periods: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'zoomIn',
	'zoomOut',
	'showAll',
	'nextPeriod',
	'previousPeriod',
]);

/** What is said of events and of what is read of them, once one is there: what changed, the widest first. */
export function browsed(before: State, after: State, action: Action | undefined): readonly string[] {
	if (searches.has(action)) return matched(after);
	const listing = pagings.has(action) ? listingOf(after) : undefined;
	if (listing) return listing.at === listingOf(before)?.at ? [] : pageAndChosen(listing);
	const left =
		before.search !== undefined && after.search === undefined
			? [`No longer searched for: ${before.search}.`]
			: [];
	return [...left, ...filtered(before, after), ...inPeriod(after, action), ...moved(before, after, action)];
}

/** The match that a search has led to, and where it is. */
export function matched(state: State): readonly string[] {
	if (!wanted(state)) return hereLines(state);
	const lines = state.focus === 'list' ? [eventLine(state), foundLine(state)] : [itemAt(state)];
	if (matchCount(state).count === 0) return state.notice === undefined ? [matchLine(state)] : [];
	return [matchLine(state), ...lines.filter(Boolean)];
}

function filtered(before: State, after: State): readonly string[] {
	const isLeft = before.mode.type === 'facets' && after.mode.type !== 'facets';
	if (before.filter.text === after.filter.text && !isLeft) return [];
	return [after.filter.text === '' ? `${countLine(after)} No filter.` : countLine(after)];
}

/** The period that one is in, unless a notice has said that there is none or nothing in it. */
function inPeriod(state: State, action: Action | undefined): readonly string[] {
	const isStep = action === 'nextPeriod' || action === 'previousPeriod';
	return periods.has(action) && !(isStep && state.notice !== undefined) ? [periodLine(state)] : [];
}

function moved(before: State, after: State, action: Action | undefined): readonly string[] {
	const isOther = currentRow(before) !== currentRow(after);
	const isReading = after.focus === 'detail';
	if (action === 'readDifference') return hereLines(after);
	if (isReading && before.focus === 'list')
		return isOther ? [placeLine(after), ...detailLines(after)] : detailLines(after);
	if (isOther) return isReading ? [placeLine(after), ...detailLines(after)] : [eventLine(after)];
	if (isReading !== (before.focus === 'detail')) return [eventLine(after)];
	if (openLine(before) !== openLine(after) || action === 'tab') {
		return after.notice === undefined ? openLines(after) : [];
	}
	const isBegun = after.spoken?.begun !== undefined && before.spoken?.begun === undefined;
	if (isBegun || before.scroll !== after.scroll) return [itemAt(after)];
	if (before.filter.text !== after.filter.text) return hereLines(after);
	// What a choice comes to is told from outside.
	const isLeft = before.mode.type !== after.mode.type && action !== 'takeChoice' && action !== 'takeNumber';
	return isLeft ? hereLines(after) : [];
}

/** All of the detail: what is known of the event, and what is open of it from where one is in it. */
export function detailLines(state: State): readonly string[] {
	const {head, items} = spokenDetail(state);
	if (head.length === 0) return [eventLine(state)];
	return [...head, ...items.slice(state.scroll)];
}

/** What is open, by its name, and all of it. */
function openLines(state: State): readonly string[] {
	return [openLine(state), ...spokenDetail(state).items].filter(Boolean);
}

function itemAt(state: State): string {
	return spokenDetail(state).items[state.scroll] ?? '';
}
