import {derive} from '../derive.ts';
import {type Action, bindingOf, keyModeOf, listingOf, modeOf} from '../modes/index.ts';
import {pageLines} from '../speech/pages.ts';
import {sentences} from '../speech/speakable.ts';
import {isAction, type KeyRow} from '../state/binding.ts';
import {currentEvent, type State} from '../state/state.ts';
import {typeItemNumber} from './item-number.ts';
import {currentItemLines, locationLines} from './location.ts';
import {noEffectLines} from './no-effect.ts';

/** The lines that answer a change of the state. Every key has an answer, except those that type text; `key` is left out where no key caused the change. */
export function answerLines(before: State, after: State, key?: string): readonly string[] {
	const row = key === undefined || typeItemNumber(before, key) ? undefined : spokenBinding(before, key);
	if (isAction<Action>(row, 'redraw')) return [...locationLines(after, derive), ...currentPageLines(after)];
	if (key === undefined && isReloaded(before, after)) return reloadLines(before, after);
	const isEntered = before.mode.type !== after.mode.type;
	const moment = {before, after, row, derive, isEntered};
	const told = modeOf(after).speech.answer(after.mode, moment);
	const lines = [...noticeLines(before, after, key), ...told].filter(Boolean);
	return lines.length > 0 || key === undefined ? lines : noEffectLines(moment, key);
}

/** Whether the file has been read again between two states. */
function isReloaded(before: State, after: State): boolean {
	return before.chronology !== after.chronology || before.problems !== after.problems;
}

/** What came of reading the file again, and where the user is if that is elsewhere now. */
function reloadLines(before: State, after: State): readonly string[] {
	const isElsewhere =
		before.mode.type !== after.mode.type || currentEvent(before)?.id !== currentEvent(after)?.id;
	const said = after.isReading && after.notice === before.notice ? '' : sentences(after.notice);
	return [said, ...(isElsewhere ? currentItemLines(after, derive) : [])].filter(Boolean);
}

/** The row of the key table for a key in the spoken viewer, which has some keys that the screen has not. */
export function spokenBinding(state: State, key: string): KeyRow | undefined {
	const {keys = []} = modeOf(state).speech;
	return bindingOf(state.bindings, keyModeOf(state), key) ?? keys.find(row => row.keys.includes(key));
}

/** The lines of the current page of the list, if there is one. */
function currentPageLines(state: State): readonly string[] {
	const listing = listingOf(state);
	return listing?.at === undefined ? [] : pageLines(listing);
}

/** The notice of a key, or a notice that is new. */
function noticeLines(before: State, after: State, key: string | undefined): readonly string[] {
	const isNew = key !== undefined || after.notice !== before.notice;
	return isNew ? [sentences(after.notice)] : [];
}
