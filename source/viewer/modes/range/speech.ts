import type {Speech} from '../../mode/record.ts';
import type {Derive} from '../../screen/derived.ts';
import {hintWords} from '../../speech/key-words.ts';
import type {Moment} from '../../speech/moment.ts';
import {sentences} from '../../speech/speakable.ts';
import type {RangeMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {rangeScale} from './period-range.ts';
import {rangeWords} from './screen.ts';

/** How a range is spoken: its periods, how many events are in it, and which of its ends moves. */
export const rangeSpeech: Speech<RangeMode> = {
	answer: (mode, moment) => {
		const {before, after, derive, isEntered} = moment;
		if (before.mode === mode) return [];
		return [
			spokenRange(after, mode, derive),
			isEntered ? hintWords(after.bindings, 'range') : endWords(mode, moment),
		];
	},
	here: (state, mode, derive) => [spokenRange(state, mode, derive)],
};

function spokenRange(state: State, mode: RangeMode, derive: Derive): string {
	return sentences(`range: ${rangeWords(state, mode, rangeScale(derive(state)))}`);
}

function endWords({moving}: RangeMode, {before: {mode: before}}: Moment): string {
	const isSame = before.type === 'range' && before.moving === moving;
	return isSame ? '' : sentences(`the ${moving} moves now`);
}
