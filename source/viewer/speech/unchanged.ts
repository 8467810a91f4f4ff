import type {Action} from '../keys/keys.ts';
import {keyModeOf, type State} from '../state.ts';
import {detailLines} from './browsed.ts';
import {hintWords, keyOf, keyWords, pressLine} from './key-words.ts';
import {listingOf} from './listing.ts';
import {liveOf} from './live.ts';
import {hereLines} from './opening.ts';
import {pagings} from './pages.ts';
import {openLine, spokenDetail} from './reading.ts';

/** Actions that stay at the last of what is gone through. */
const onward: readonly Action[] = [
	'down',
	'halfDown',
	'detailDown',
	'last',
	'nextEvent',
	'nextFacet',
	'chooseNext',
	'nextDifference',
	'lastDifference',
	'helpDown',
	'pairDown',
	'pairPageDown',
	'pairEnd',
];

/** Actions that stay at the first. */
const backward: readonly Action[] = [
	'up',
	'halfUp',
	'detailUp',
	'first',
	'previousEvent',
	'previousFacet',
	'choosePrevious',
	'previousDifference',
	'firstDifference',
	'helpUp',
	'pairUp',
	'pairPageUp',
	'pairTop',
];

// What comes of these is told from outside, if anything is.
const answered: ReadonlySet<Action> = new Set<Action>([
	'quit',
	'interrupt',
	'suspend',
	'page',
	'takeChoice',
	'takeNumber',
]);

/** What is said to a key that nothing came of: that it means nothing, that there is no more, or again what one is at. */
export function unchanged(
	before: State,
	after: State,
	key: string,
	action: Action | undefined,
): readonly string[] {
	if (liveOf(after)) return [];
	if (liveOf(before)) return hereLines(after);
	if (action === undefined) return [meaningless(after, key)];
	if (action === 'takeNumber' && after.mode.type === 'choose') {
		return [`There is no choice ${key}: the last is ${listingOf(after)?.count}.`];
	}
	if (answered.has(action)) return [];
	const pages = pagings.get(action) ?? 0;
	const isOnward = pages > 0 || onward.includes(action);
	const isBackward = pages < 0 || backward.includes(action);
	const end = isOnward ? 'last' : isBackward ? 'first' : undefined;
	if (end) return endLines(after, action, end);
	switch (action) {
		case 'read':
			return detailLines(after);
		case 'nextTab':
		case 'previousTab':
			if (openLine(after) === '') return ['There is no other account.'];
			return [action === 'nextTab' ? 'This is the last.' : 'This is the first.'];
		default:
			return hereLines(after);
	}
}

function endLines(state: State, action: Action, end: 'first' | 'last'): readonly string[] {
	const isInDetail =
		state.mode.type === 'browse' && (state.focus === 'detail' || action.startsWith('detail'));
	const isEvent = action === 'nextEvent' || action === 'previousEvent';
	// Above the first line stands what does not go by.
	if (isInDetail && !isEvent && end === 'first') return spokenDetail(state).head;
	const listed = listingOf(state);
	const isPage = pagings.has(action) && listed && listed.count > 0;
	const name = isEvent ? 'event' : isInDetail ? 'line' : isPage ? 'page' : (listed?.name ?? 'line');
	return [listed?.count === 0 ? `There is no ${name}.` : `This is the ${end} ${name}.`];
}

function meaningless(state: State, key: string): string {
	const {bindings} = state;
	const mode = keyModeOf(state);
	const help = mode === 'browse' ? keyOf(bindings, 'help') : undefined;
	const ways =
		mode === 'browse' ? pressLine(help && `${help} for the list of keys`) : hintWords(bindings, mode);
	return `The key ${keyWords(key)} means nothing here. ${ways}`.trim();
}
