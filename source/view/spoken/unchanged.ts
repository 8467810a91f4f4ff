import type {Action} from '../keys.ts';
import type {State} from '../state.ts';
import {detailLines} from './browsed.ts';
import {keyOf, keyWords, pressLine} from './key-words.ts';
import {listingOf} from './listing.ts';
import {liveOf} from './live.ts';
import {hereLines} from './opening.ts';
import {openLine, spokenDetail} from './reading.ts';
import {sentences} from './speakable.ts';

/** The end of what is gone through that an action stays at. */
const ends: ReadonlyMap<Action, 'first' | 'last'> = new Map<Action, 'first' | 'last'>([
	['down', 'last'],
	['halfDown', 'last'],
	['pageDown', 'last'],
	['detailDown', 'last'],
	['last', 'last'],
	['nextEvent', 'last'],
	['nextFacet', 'last'],
	['chooseNext', 'last'],
	['nextDifference', 'last'],
	['lastDifference', 'last'],
	['helpDown', 'last'],
	['pairDown', 'last'],
	['pairPageDown', 'last'],
	['pairEnd', 'last'],
	['up', 'first'],
	['halfUp', 'first'],
	['pageUp', 'first'],
	['detailUp', 'first'],
	['first', 'first'],
	['previousEvent', 'first'],
	['previousFacet', 'first'],
	['choosePrevious', 'first'],
	['previousDifference', 'first'],
	['firstDifference', 'first'],
	['helpUp', 'first'],
	['pairUp', 'first'],
	['pairPageUp', 'first'],
	['pairTop', 'first'],
]);

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
	const end = ends.get(action);
	if (end) return endLines(after, action, end);
	switch (action) {
		case 'read':
			return detailLines(after);
		case 'nextTab':
		case 'previousTab':
			return [openLine(after) || sentences('there is no other account')];
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
	const name = isEvent ? 'event' : isInDetail ? 'line' : (listingOf(state)?.name ?? 'line');
	return [listingOf(state)?.count === 0 ? `There is no ${name}.` : `This is the ${end} ${name}.`];
}

function meaningless({bindings, mode}: State, key: string): string {
	const help = mode.type === 'browse' ? keyOf(bindings, 'help') : undefined;
	return [`The key ${keyWords(key)} means nothing here.`, pressLine(help && `${help} for the list of keys`)]
		.join(' ')
		.trim();
}
