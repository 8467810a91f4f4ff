// This folder is the viewer without a terminal: it turns a chronology and messages into states and effects, and a state into a frame
// or words. It imports query, timeline and what is below, and neither readers nor writers, React, the process nor the clock. Ink
// paints its frames; this file is the reducer.

import type {Pairs} from '../chronology/join/pairs.ts';
import {grouped} from '../text/english.ts';
import {reloaded, taken} from './coming.ts';
import {derive} from './derive.ts';
import {formatKey, shownKey} from './keys/format.ts';
import type {FileAction} from './modes/file/keys.ts';
import {type Action, actionOf, bindingOf, keyModeOf, modeOf} from './modes/index.ts';
import {withMoreMatches} from './modes/search/actions.ts';
import {withPairs} from './pairs.ts';
import {actOnPointer, keyAt} from './pointer.ts';
import {scrollToCursor} from './screen/list.ts';
import type {Pointer} from './screen/pointer.ts';
import {firstKey, isAction, type KeyRow} from './state/binding.ts';
import type {Step} from './state/effect.ts';
import type {Size} from './state/layout.ts';
import {editorText} from './state/line-editor.ts';
import {foldReadNote} from './state/notes.ts';
import type {Progress} from './state/progress.ts';
import type {Reload} from './state/reload.ts';
import {currentRow, type State, shownSelection} from './state/state.ts';
import {editLine, writeText} from './typing.ts';

/** An event from outside that the reducer handles. */
export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'pointer'; readonly pointer: Pointer}
	| {readonly type: 'resize'; readonly size: Size}
	/** More is known of what is worked out while nobody types. */
	| {readonly type: 'ready'}
	/** The file has been read again, or couldn't be. */
	| {readonly type: 'reloaded'; readonly reload: Reload}
	/** What the first screen of a chronology needs that is to come is made. */
	| {readonly type: 'taken'}
	/** The file is being read, and how far that is, where it is known. */
	| {readonly type: 'progress'; readonly progress?: Progress}
	/** A file isn't any more as it was when it was read. */
	| {readonly type: 'changed'; readonly file: string}
	/** What may be one event in two files has been found. */
	| {readonly type: 'paired'; readonly pairs: Pairs}
	/** An effect reports how it went. */
	| {readonly type: 'told'; readonly notice: string};

/** The reducer: from a state and a message it gives the next state and the effects to perform. */
export function update(state: State, message: Message): Step {
	switch (message.type) {
		case 'resize':
			return {state: withCursorInView({...state, size: message.size}), effects: []};
		case 'ready':
			return {state: withCursorInView(withMoreKnown(state)), effects: []};
		case 'paste':
			return {state: withCursorInView(paste(state, message.text)), effects: []};
		case 'reloaded':
			return {state: withCursorInView(reloaded(state, message.reload)), effects: []};
		case 'taken':
			return {state: taken(state), effects: []};
		case 'progress':
			return {state: withProgress(state, message.progress), effects: []};
		case 'changed':
			return {state: withCursorInView({...state, notice: changeNotice(state, message.file)}), effects: []};
		case 'paired':
			return {state: withCursorInView(withPairs(state, message.pairs)), effects: []};
		case 'told':
			return {state: withCursorInView({...state, notice: message.notice}), effects: []};
		case 'key':
			return settle(state, press(state, message.key));
		case 'pointer': {
			const key = keyAt(state, message.pointer);
			return settle(
				state,
				key === undefined ? stepOf(actOnPointer(state, message.pointer)) : press(state, key),
			);
		}
	}
}

function withProgress({progress: _, ...state}: State, progress: Progress | undefined): State {
	return {...state, isReading: true, ...(progress && {progress})};
}

/** The state in the next round of the work beside the keys. The cursor's event stays where it is on the screen. */
function withMoreKnown(state: State): State {
	// New objects have the lists with counts made and drawn anew.
	const later: State = {...state, mode: {...state.mode}, round: (state.round ?? 0) + 1};
	const next = modeOf(state).grow?.(state, later, state.mode) ?? later;
	if (next.mode.type !== state.mode.type) return withMoreMatches(next, derive);
	const row = currentRow(state);
	const below = row === undefined ? 0 : shownSelection(state).placeOf(row) - state.top;
	const top = row === undefined ? 0 : Math.max(0, shownSelection(next).placeOf(row) - below);
	return withMoreMatches({...next, top}, derive);
}

/** Says that a file has changed, and the key that reads it again. */
function changeNotice({bindings}: State, file: string): string {
	const key = firstKey<FileAction>(bindings, 'reloadFile');
	return `${file} has changed since it was read${key === undefined ? '' : `: ${formatKey(key)} reads it again`}`;
}

function press(state: State, key: string): Step {
	const row = bindingOf(state.bindings, keyModeOf(state), key);
	const {notice: _, awaitsPairs: __, ...quiet} = state;
	if (row) return perform(quiet, row, key);
	const next = modeOf(state).editor?.(state.mode) ? typeKey(quiet, key) : withIdleKey(state, key);
	return {state: withCursorInView(next), effects: []};
}

/** Says once that a key does nothing; a key that has been told of leaves the notice as it is. The spoken viewer answers such keys itself. */
function withIdleKey(state: State, key: string): State {
	const {notice: _, ...quiet} = state;
	const {idleKeys, spoken} = state;
	const said = idleKeyNotice(state, key);
	if (spoken) return quiet;
	if (idleKeys.has(key)) return state.notice === said ? state : quiet;
	return {...quiet, idleKeys: new Set([...idleKeys, key]), notice: said};
}

function idleKeyNotice(state: State, key: string): string {
	const {bindings} = state;
	const help = firstKey<Action>(bindings, 'help');
	const isHelpNear =
		help !== undefined && isAction<Action>(bindingOf(bindings, keyModeOf(state), help), 'help');
	return `${formatKey(key)} does nothing here${isHelpNear ? `; ${formatKey(help)} lists the keys` : ''}`;
}

function perform(state: State, row: KeyRow, key: string): Step {
	return stepOf(actionOf(row)(state, {key, derive}));
}

function stepOf(result: State | Step): Step {
	if (!('effects' in result)) return {state: withCursorInView(result), effects: []};
	const {state, effects, edit, perform: row} = result;
	if (row) return perform(state, row, row.keys[0] ?? '');
	return {state: withCursorInView(edit === undefined ? state : editLine(state, edit)), effects};
}

/** Drops what a move makes stale: the empty period once the cursor moves, the match once another event or tab is open, and the wish to be at another event. Folds a note that has been read. */
function settle(before: State, {state, effects}: Step): Step {
	const {period, found, isSought, awaited, ...rest} = state;
	const isMoved = state.cursor !== before.cursor;
	const isOther = isMoved || state.reading !== before.reading;
	const isLeft = isOther || state.focus !== before.focus;
	const next: State = {
		...rest,
		...(period !== undefined && !isMoved && {period}),
		...(found !== undefined && !isOther && {found}),
		...(isSought && !isMoved && {isSought}),
		...(awaited !== undefined && !isLeft && state.position === before.position && {awaited}),
	};
	return {state: isLeft ? foldReadNote(before, next) : next, effects};
}

/** Scrolls the list so that the cursor is in view. */
function withCursorInView(state: State): State {
	return scrollToCursor(state, derive(state).layout);
}

function typeKey(state: State, key: string): State {
	const text = key === 'space' ? ' ' : key;
	if (/^(?:ctrl|meta|shift)\+|^[a-z]{2,}$/.test(text)) return state;
	return writeWithin(state, text) ?? state;
}

/** Inserts pasted text where the user types a line. Elsewhere it only brings a notice, since pasted text must not act as keys. */
function paste(state: State, text: string): State {
	const editor = modeOf(state).editor?.(state.mode);
	if (!editor) return {...state, notice: noKeys(state)};
	return writeWithin(state, text) ?? state;
}

/** Writes a text into the line that the user types, unless that would be too long for each key after it to be quick. */
function writeWithin(state: State, text: string): State | undefined {
	const editor = modeOf(state).editor?.(state.mode);
	if (editor && editorText(editor).length + text.length > longestLine)
		return {...state, notice: `too long: a line takes ${grouped(longestLine)} characters`};
	return writeText(state, text);
}

const longestLine = 2000;

function noKeys({bindings}: State): string {
	const [filter, search] = [shownKey<Action>(bindings, 'editFilter'), shownKey<Action>(bindings, 'search')];
	const ways = [filter && `${filter} first to filter by it`, search && `${search} to search for it`];
	const known = ways.filter(Boolean);
	return `pasted text presses no keys${known.length > 0 ? `: press ${known.join(', or ')}` : ''}`;
}
