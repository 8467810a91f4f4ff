import {chronologyOfEvents} from '../chronology/store.ts';
import {withoutControls} from '../text/clean.ts';
import {formatKey} from '../viewer/keys/format.ts';
import {modeOf} from '../viewer/modes/index.ts';
import {openState} from '../viewer/open.ts';
import type {Binding} from '../viewer/state/binding.ts';
import type {State} from '../viewer/state/state.ts';
import {update} from '../viewer/update.ts';
import {type Sent, sentIn} from './sent-keys.ts';

/** Keys that are pressed while there is no chronology yet, and are kept for it. */
export type KeptKeys = {
	readonly bytes: string;
	/** The same in words. */
	readonly words: string;
	/** Where they lead in a chronology without events: so it is known whether a line is being written. */
	readonly state: State;
	/** Whether there is no room for more. */
	readonly isFull: boolean;
};

/** What is to be done at once: to leave, to leave as it is interrupted, or to stop until the shell continues the program. */
export type KeptStep = {readonly kept: KeptKeys; readonly act?: 'leave' | 'interrupt' | 'stop'};

/** So many characters are kept: more than a line takes, or a hand types. */
const most = 10_000;

/** The keys that are kept before one is pressed; what keys mean then is in the key table. */
export function noneKept(bindings?: readonly Binding[]): KeptKeys {
	const nothing = chronologyOfEvents({title: '', extra: {}, sources: [], actors: [], events: []});
	const state = openState(nothing, {size: {columns: 80, rows: 24}, ...(bindings && {bindings})});
	return {bytes: '', words: '', state, isFull: false};
}

/**
 * Keeps keys, up to one of which something comes at once; those behind that are dropped with what was kept, but for a stop. Ctrl-C and Esc always leave,
 * so that nobody is caught, and q does unless the keys before have begun a line, in which it is a letter.
 */
export function keep(before: KeptKeys, keys: string): KeptStep {
	let kept = before;
	let isStopped = false;
	for (const sent of sentIn(keys)) {
		const name = sent.type === 'key' ? sent.name : undefined;
		if (name === 'ctrl+c') return {kept, act: 'interrupt'};
		if (name === 'escape' || (name === 'q' && !isLine(kept))) return {kept, act: 'leave'};
		if (name === 'ctrl+z') isStopped = true;
		else kept = withSent(kept, sent);
	}
	return isStopped ? {kept, act: 'stop'} : {kept};
}

/** Whether a line is being written. */
export function isLine({state}: KeptKeys): boolean {
	return modeOf(state).editor?.(state.mode) !== undefined;
}

function withSent(kept: KeptKeys, sent: Sent): KeptKeys {
	const bytes = kept.bytes + sent.bytes;
	// What comes behind a key that is lost would mean something else.
	if (kept.isFull || bytes.length > most) return {...kept, isFull: true};
	return {...kept, bytes, words: withWords(kept.words, sent), state: stateAfter(kept.state, sent)};
}

function stateAfter(state: State, sent: Sent): State {
	if (sent.type === 'paste') return update(state, {type: 'paste', text: sent.text}).state;
	return sent.name === undefined ? state : update(state, {type: 'key', key: sent.name}).state;
}

/** Letters stand one behind another, and keys that have a name between spaces. */
function withWords(before: string, sent: Sent): string {
	if (sent.type === 'paste') return before + withoutControls(sent.text);
	const {name} = sent;
	if (name === undefined) return before;
	if (name === 'space') return `${before} `;
	const word = formatKey(name);
	return word === name && name.length <= 2 ? before + word : `${before} ${word} `;
}
