import {claimsOf, compareClaims, tally} from '../../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import {outletOf} from '../../../chronology/store.ts';
import type {Speech} from '../../mode/record.ts';
import {topicWords} from '../../speech/claim-words.ts';
import {hintWords} from '../../speech/key-words.ts';
import {sentences} from '../../speech/speakable.ts';
import {whenOf} from '../../state/content.ts';
import type {PairMode} from '../../state/mode.ts';
import {isSamePosition} from '../../state/position.ts';
import {pairOrder, pairWords} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';
import {aboutBoth, sharedFirst} from './screen.ts';

/** Two events compared as they are said: all of it at first, then an item at a time. */
export const pairSpeech: Speech<PairMode> = {
	said: (mode, {before, after, isEntered}) => {
		if (isEntered) return [...pairItems(after, mode), hintWords(after.bindings, 'pair')];
		const isMoved = before.mode.type === 'pair' && !isSamePosition(before.mode.position, mode.position);
		return isMoved ? [currentItemWords(after, mode)] : [];
	},
	here: (state, mode) => [currentItemWords(state, mode)],
};

function currentItemWords(state: State, mode: PairMode): string {
	return pairItems(state, mode)[Math.max(0, mode.position.item)] ?? '';
}

const names = ['First', 'Second'];

/** Two events that are compared, an item a line: what they are, how far apart, and what is said of both. */
export function pairItems(state: State, {first, second}: PairMode): readonly string[] {
	const events = [first, second].map(row => state.chronology.get(row));
	const sides = events.map(event => outletClaims(state, event));
	const outlets = new Map(sides.flat().map(({claim, outlet}) => [claim, outlet]));
	const topics = sharedFirst(compareClaims(sides.map(claims => claims.map(({claim}) => claim))));
	const counts = tally(topics);
	const tallied = pairOrder
		.filter(sign => counts[sign] > 0)
		.map(sign => `${counts[sign]} ${pairWords[sign]}`);
	const nameOf = (side: number, claim?: Claim) =>
		[names[side], claim && outlets.get(claim)].filter(Boolean).join(', ');
	return [
		...events.map((event, index) => sentences(`${names[index]}: ${event.title}`, whenOf(event))),
		sentences(aboutBoth(state, first, second)),
		topics.length === 0 ? 'No claims are set down to compare.' : sentences(tallied.join(', ')),
		...topics.map(topic => topicWords(topic, nameOf, sign => pairWords[sign])),
	];
}

/** What all sources of an event say, each claim with the outlet that it is of. */
function outletClaims({chronology}: State, {accounts}: ChronologyEvent) {
	return accounts.flatMap(account => {
		const outlet = outletOf(chronology, account.source);
		return claimsOf(account).map(claim => ({claim, outlet}));
	});
}
