import type {Derive} from '../act.ts';
import type {Action} from '../keys/keys.ts';
import {matchCount} from '../matches.ts';
import {isSamePosition} from '../position.ts';
import {currentRow, type State, searchedText} from '../state.ts';
import {countLine, eventLine, periodLine, placeLine} from './event-words.ts';
import {listingOf} from './listing.ts';
import {foundLine, matchLine, searches} from './matching.ts';
import {hereLines} from './opening.ts';
import {pageAndChosen, pagings} from './pages.ts';
import {itemHere, openLine, spokenDetail, spokenPlace} from './reading.ts';

const periods: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'zoomIn',
	'zoomOut',
	'showAll',
	'nextPeriod',
	'previousPeriod',
]);

/** What is said of events and of what is read of them, once one is there: what changed, the widest first. */
export function browsed(
	before: State,
	after: State,
	action: Action | undefined,
	derive: Derive,
): readonly string[] {
	if (searches.has(action)) return matched(after, derive);
	const listing = pagings.has(action) ? listingOf(after) : undefined;
	if (listing) return listing.at === listingOf(before)?.at ? [] : pageAndChosen(listing);
	const left =
		before.search !== undefined && after.search === undefined
			? [`No longer searched for: ${before.search}.`]
			: [];
	return [
		...left,
		...filtered(before, after),
		...inPeriod(after, action, derive),
		...moved(before, after, action),
	];
}

/** The match that a search has led to, and where it is. */
export function matched(state: State, derive: Derive): readonly string[] {
	if (!searchedText(state)) return hereLines(state);
	const lines = state.focus === 'list' ? [eventLine(state), foundLine(state)] : [itemHere(state)];
	if (matchCount(state, derive(state).detail).count === 0)
		return state.notice === undefined ? [matchLine(state, derive)] : [];
	return [matchLine(state, derive), ...lines.filter(Boolean)];
}

function filtered(before: State, after: State): readonly string[] {
	const isLeft = before.mode.type === 'facets' && after.mode.type !== 'facets';
	if (before.filter.text === after.filter.text && !isLeft) return [];
	return [after.filter.text === '' ? `${countLine(after)} No filter.` : countLine(after)];
}

/** The period that one is in, unless a notice has said that there is none or nothing in it. */
function inPeriod(state: State, action: Action | undefined, derive: Derive): readonly string[] {
	const isStep = action === 'nextPeriod' || action === 'previousPeriod';
	return periods.has(action) && !(isStep && state.notice !== undefined) ? [periodLine(state, derive)] : [];
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
	const isBegun = before.position.item < 0 && after.position.item >= 0 && !isReading;
	if (isBegun || !isSamePosition(before.position, after.position)) return [itemHere(after)];
	if (before.filter.text !== after.filter.text) return hereLines(after);
	// What a choice comes to is told from outside.
	const isLeft = before.mode.type !== after.mode.type && action !== 'takeChoice' && action !== 'takeNumber';
	return isLeft ? hereLines(after) : [];
}

/** All of the detail: what is known of the event, and what is open of it from where one is in it. */
export function detailLines(state: State): readonly string[] {
	const detail = spokenDetail(state);
	const {head, items} = detail;
	if (head.length === 0) return [eventLine(state)];
	return [...head, ...items.slice(spokenPlace(detail, state)).map(({words}) => words)];
}

/** What is open, by its name, and all of it. */
function openLines(state: State): readonly string[] {
	return [openLine(state), ...spokenDetail(state).items.map(({words}) => words)].filter(Boolean);
}
