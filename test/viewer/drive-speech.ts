import type {Chronology} from '../../source/chronology/store.ts';
import type {OpenOptions} from '../../source/viewer/open.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {answerLines} from '../../source/viewer/voice/answer.ts';
import {answerText} from '../../source/viewer/voice/output.ts';
import {updateSpoken} from '../../source/viewer/voice/update.ts';
import {opened} from '../drive.ts';

/** A state where the viewer is spoken, on the chronology of Orvel where no other is given. */
export function open(opening: Partial<OpenOptions> = {}, chronology?: Chronology): State {
	return spoken(opened({size: {columns: 80, rows: 24}, ...opening}, chronology));
}

/** A state where the viewer is spoken. */
export function spoken(state: State): State {
	return {...state, spoken: {digits: ''}};
}

/** Keys by their names between spaces; what stands in quotation marks is typed. */
function keysOf(step: string): readonly string[] {
	return [...step.matchAll(/"([^"]*)"|\S+/g)].flatMap(([key, text]) =>
		text === undefined ? [key] : [...text].map(character => (character === ' ' ? 'space' : character)),
	);
}

/** The state after keys, and what was written after each of them. */
export function press(state: State, keys: string): {readonly state: State; readonly text: string} {
	let [current, text] = [state, ''];
	for (const key of keysOf(keys)) {
		const next = updateSpoken(current, {type: 'key', key}).state;
		text += answerText(current, next, key);
		current = next;
	}
	return {state: current, text};
}

/** The finished lines that were said after the last of some keys. */
export function linesAfter(keys: string, opening: Partial<OpenOptions> = {}): readonly string[] {
	const all = keysOf(keys);
	const [last = ''] = all.slice(-1);
	const before = all
		.slice(0, -1)
		.reduce((state, key) => updateSpoken(state, {type: 'key', key}).state, open(opening));
	return answerLines(before, updateSpoken(before, {type: 'key', key: last}).state, last);
}
