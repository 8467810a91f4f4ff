import {claimsOf, compareClaims} from '../../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import type {Speech} from '../../mode/record.ts';
import {outletBeside} from '../../screen/outlet.ts';
import {topicWords} from '../../speech/claim-words.ts';
import {hintWords} from '../../speech/key-words.ts';
import {sentences} from '../../speech/speakable.ts';
import {noClaims, whenOf} from '../../state/content.ts';
import type {PairMode} from '../../state/mode.ts';
import {isSamePosition} from '../../state/position.ts';
import {signWord, tallyParts} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';
import {relationWords, sharedFirst} from './relation.ts';

/** How the comparison of two events is spoken: all of it at first, then an item at a time. */
export const pairSpeech: Speech<PairMode> = {
	answer: (mode, {before, after, isEntered}) => {
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

/** The comparison, a line an item: the two events, their relation, the tally and the topics. */
export function pairItems(state: State, {first, second}: PairMode): readonly string[] {
	const events = [first, second].map(row => state.chronology.get(row));
	const sides = events.map(event => outletClaims(state, event));
	const outlets = new Map(sides.flat().map(({claim, outlet}) => [claim, outlet]));
	const topics = sharedFirst(compareClaims(sides.map(claims => claims.map(({claim}) => claim))));
	const tallied = tallyParts(topics, 'event').map(({text}) => text);
	const nameOf = (side: number, claim?: Claim) =>
		[names[side], claim && outlets.get(claim)].filter(Boolean).join(', ');
	return [
		...events.map((event, index) => sentences(`${names[index]}: ${event.title}`, whenOf(event))),
		sentences(relationWords(state, first, second)),
		topics.length === 0 ? noClaims : sentences(tallied.join(', ')),
		...topics.map(topic => topicWords(topic, nameOf, sign => signWord(sign, 'event'))),
	];
}

/** The claims of all accounts of an event, each with the outlet that makes it. */
function outletClaims({chronology}: State, {accounts}: ChronologyEvent) {
	return accounts.flatMap(account => {
		const outlet = outletBeside(chronology, account.source);
		return claimsOf(account).map(claim => ({claim, outlet}));
	});
}
