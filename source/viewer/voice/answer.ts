import {derive} from '../derive.ts';
import {type Action, bindingOf, keyModeOf, listingOf, modeOf} from '../modes/index.ts';
import {pageLines} from '../speech/pages.ts';
import {sentences} from '../speech/speakable.ts';
import {isAction, type KeyRow} from '../state/binding.ts';
import type {State} from '../state/state.ts';
import {typeItemNumber} from './item-number.ts';
import {locationLines} from './location.ts';
import {noEffectLines} from './no-effect.ts';

/** What is said once a key, or something else, has made a state another; every key that does not write has an answer. */
export function answerLines(before: State, after: State, key?: string): readonly string[] {
	const row = key === undefined || typeItemNumber(before, key) ? undefined : spokenBinding(before, key);
	if (isAction<Action>(row, 'redraw')) return [...locationLines(after, derive), ...pageHere(after)];
	const isEntered = before.mode.type !== after.mode.type;
	const moment = {before, after, row, derive, isEntered};
	const told = modeOf(after).speech.answer(after.mode, moment);
	const lines = [...noticed(before, after, key), ...told].filter(Boolean);
	return lines.length > 0 || key === undefined ? lines : noEffectLines(moment, key);
}

/** What a key means where the viewer is spoken: what the key table says, and some that mean nothing on the screen. */
export function spokenBinding(state: State, key: string): KeyRow | undefined {
	const {keys = []} = modeOf(state).speech;
	return bindingOf(state.bindings, keyModeOf(state), key) ?? keys.find(row => row.keys.includes(key));
}

/** The page of what is listed. */
function pageHere(state: State): readonly string[] {
	const listing = listingOf(state);
	return listing?.at === undefined ? [] : pageLines(listing);
}

/** What the key had to say for itself. */
function noticed(before: State, after: State, key: string | undefined): readonly string[] {
	const isNew = key !== undefined || after.notice !== before.notice;
	return isNew ? [sentences(after.notice)] : [];
}
