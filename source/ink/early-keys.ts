import type {State} from '../viewer/state/state.ts';
import {update} from '../viewer/update.ts';
import type {Keyboard} from './keyboard.ts';
import {sequenceNames} from './sent-keys.ts';

/** Keys that are answered before Ink is there. */
export type EarlyKeys = {
	/** Answers no more keys, which are then Ink's, and gives the state that those before have led to. */
	readonly end: () => State;
};

/** Reads keys from now on and has each state drawn, until there is a key that has to wait for Ink. */
export function answerEarly(initial: State, keyboard: Keyboard, draw: (state: State) => void): EarlyKeys {
	const {stdin} = keyboard;
	let state = initial;
	// A keyboard that holds keys which were pressed earlier says so to whoever is added.
	stdin.addListener('readable', read);
	return {
		end() {
			stdin.off('readable', read);
			return state;
		},
	};

	function read(): void {
		for (let bytes = nextKeys(); bytes !== undefined; bytes = nextKeys()) {
			const {state: next, left} = answered(state, bytes);
			if (next !== state) draw(next);
			state = next;
			if (left === '') continue;
			stdin.off('readable', read);
			keyboard.giveBack(left);
			return;
		}
	}

	function nextKeys(): string | undefined {
		return stdin.read()?.toString() ?? undefined;
	}
}

/** The state after as many of some keys as need no Ink, and those that are left: the first that reaches outside or isn't known, and all behind it. */
export function answered(initial: State, keys: string): {readonly state: State; readonly left: string} {
	let state = initial;
	let left = keys;
	while (left !== '') {
		const known = /^(?:[ -~\r\t]|\u001b(?:\[(?:[ABCDFH]|[56]~)|$))/.exec(left)?.[0];
		if (known === undefined) break;
		const step = update(state, {type: 'key', key: names.get(known) ?? known});
		if (step.effects.length > 0) break;
		state = step.state;
		left = left.slice(known.length);
	}
	return {state, left};
}

/** The names of keys that aren't the character that they send. */
const names: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['\r', 'enter'],
	['\t', 'tab'],
	['\u001b', 'escape'],
	...sequenceNames,
]);
