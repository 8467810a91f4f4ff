import type {Speech} from '../../mode/record.ts';
import {hintWords} from '../../speech/key-words.ts';
import {sentences} from '../../speech/speakable.ts';
import type {JoinsMode} from '../../state/mode.ts';
import {rowsOfPair} from '../../state/pairs.ts';
import {isSamePosition, topPosition} from '../../state/position.ts';
import type {State} from '../../state/state.ts';
import {pairItems} from '../pair/speech.ts';
import {questionWords, reasonWords, toldOf} from './words.ts';

/** How pairs of events that may be one are spoken: all of a pair at first, then an item at a time. */
export const joinSpeech: Speech<JoinsMode> = {
	answer: (mode, {before, after, isEntered}) => {
		if (isEntered) return [...joinItems(after, mode), hintWords(after.bindings, 'joins')];
		if (before.mode.type !== 'joins') return [];
		if (before.mode.index !== mode.index || before.pairs !== after.pairs) return joinItems(after, mode);
		return isSamePosition(before.mode.position, mode.position) ? [] : [currentItemWords(after, mode)];
	},
	here: (state, mode) => [currentItemWords(state, mode)],
};

function currentItemWords(state: State, mode: JoinsMode): string {
	return joinItems(state, mode)[Math.max(0, mode.position.item)] ?? '';
}

/** A pair, a line an item: what is asked and why, the two events and how they stand to each other, and what each file tells. */
export function joinItems(state: State, {index}: JoinsMode): readonly string[] {
	const pair = state.pairs?.list[index];
	if (!pair) return ['No pairs are left.'];
	const place = `Pair ${index + 1} of ${state.pairs?.list.length}`;
	const asked = sentences(place, questionWords(pair), reasonWords(state, pair));
	const rows = rowsOfPair(state, pair);
	if (!rows) return [asked, 'An event of this pair is no longer there.'];
	const [first, second] = rows;
	const told = (first === second ? [first] : rows).map((row, side) => {
		const {title, about, texts} = toldOf(state, row);
		const files =
			first === second ? pair.events.map(({file}) => file).join(' and ') : pair.events[side]?.file;
		return sentences(`${files}: ${title}`, about, ...texts);
	});
	const compared =
		first === second ? [] : pairItems(state, {type: 'pair', first, second, position: topPosition}).slice(2);
	return [asked, ...told, ...compared];
}
