import {derive} from './derive.ts';
import {shownKey} from './keys/format.ts';
import {type Action, actionOf, bindingOf, keyModeOf, modeOf} from './modes/index.ts';
import {actOnPointer, keyAt} from './pointer.ts';
import {scrollToCursor} from './screen/list.ts';
import type {Pointer} from './screen/pointer.ts';
import type {KeyRow} from './state/binding.ts';
import type {Step} from './state/effect.ts';
import type {Size} from './state/layout.ts';
import {foldReadNote} from './state/notes.ts';
import type {State} from './state/state.ts';
import {editLine, writeText} from './typing.ts';

/** What happens to the viewer. */
export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'pointer'; readonly pointer: Pointer}
	| {readonly type: 'resize'; readonly size: Size}
	/** What is counted while nobody types has been. */
	| {readonly type: 'ready'}
	/** What came of an effect, to be said. */
	| {readonly type: 'told'; readonly notice: string};

/** The one reducer: a state and what happens to it give the next state and what is to be done. */
export function update(state: State, message: Message): Step {
	switch (message.type) {
		case 'resize':
			return {state: shown({...state, size: message.size}), effects: []};
		case 'ready':
			// Lists with counts are drawn anew.
			return {state: modeOf(state).hasCounts ? {...state} : state, effects: []};
		case 'paste':
			return {state: shown(paste(state, message.text)), effects: []};
		case 'told':
			return {state: shown({...state, notice: message.notice}), effects: []};
		case 'key':
			return settle(state, press(state, message.key));
		case 'pointer': {
			const key = keyAt(state, message.pointer);
			return settle(
				state,
				key === undefined ? done(actOnPointer(state, message.pointer)) : press(state, key),
			);
		}
	}
}

function press(state: State, key: string): Step {
	const row = bindingOf(state.bindings, keyModeOf(state), key);
	const {notice: _, ...quiet} = state;
	return row === undefined ? {state: shown(type(quiet, key)), effects: []} : perform(quiet, row, key);
}

function perform(state: State, row: KeyRow, key: string): Step {
	return done(actionOf(row)(state, {key, derive}));
}

function done(result: State | Step): Step {
	if (!('effects' in result)) return {state: shown(result), effects: []};
	const {state, effects, edit, perform: row} = result;
	if (row) return perform(state, row, row.keys[0] ?? '');
	return {state: shown(edit === undefined ? state : editLine(state, edit)), effects};
}

/** Wherever the cursor goes, one is no longer at an empty period; what else is read holds no line that was found. */
function settle(before: State, {state, effects}: Step): Step {
	const {period, found, ...rest} = state;
	const isMoved = state.cursor !== before.cursor;
	const isOther = isMoved || state.reading !== before.reading;
	const next: State = {
		...rest,
		...(period !== undefined && !isMoved && {period}),
		...(found !== undefined && !isOther && {found}),
	};
	const isLeft = isOther || state.focus !== before.focus;
	return {state: isLeft ? foldReadNote(before, next) : next, effects};
}

/** With the cursor in view in the list. */
function shown(state: State): State {
	return scrollToCursor(state, derive(state).layout);
}

function type(state: State, key: string): State {
	const text = key === 'space' ? ' ' : key;
	if (/^(?:ctrl|meta|shift)\+|^[a-z]{2,}$/.test(text)) return state;
	return writeText(state, text) ?? state;
}

/** Pasted text is text wherever something is written, and nothing elsewhere: it presses no keys. */
function paste(state: State, text: string): State {
	return writeText(state, text) ?? {...state, notice: noKeys(state)};
}

function noKeys({bindings}: State): string {
	const [filter, search] = [shownKey<Action>(bindings, 'editFilter'), shownKey<Action>(bindings, 'search')];
	const ways = [filter && `${filter} first to filter by it`, search && `${search} to search for it`];
	const known = ways.filter(Boolean);
	return `pasted text presses no keys${known.length > 0 ? `: press ${known.join(', or ')}` : ''}`;
}
