import {derive} from '../derive.ts';
import type {Action} from '../keys/keys.ts';
import {editedText} from '../line-editor.ts';
import {leadingTo} from '../modes/goto/actions.ts';
import {isSamePosition} from '../position.ts';
import type {Mode, State} from '../state.ts';
import {browsed, matched} from './browsed.ts';
import {eventLine} from './event-words.ts';
import {filterWritten} from './filter-words.ts';
import {hintWords} from './key-words.ts';
import {listed} from './listed.ts';
import {listingOf} from './listing.ts';
import {searches} from './matching.ts';
import {typedNumber} from './numbers.ts';
import {rangeWords, whereabouts} from './opening.ts';
import {pageLines, spokenAction} from './pages.ts';
import {pairItems} from './pair.ts';
import {sentences} from './speakable.ts';
import {unchanged} from './unchanged.ts';

/** What is said once a key, or something else, has made a state another; every key that does not write has an answer. */
export function said(before: State, after: State, key?: string): readonly string[] {
	const action = key === undefined ? undefined : actionIn(before, key);
	if (action === 'redraw') return [...whereabouts(after), ...pageHere(after)];
	const lines = [...noticed(before, after, key), ...told(before, after, action)].filter(Boolean);
	return lines.length > 0 || key === undefined ? lines : unchanged(before, after, key, action);
}

/** The page of what is listed. */
function pageHere(state: State): readonly string[] {
	const listing = listingOf(state);
	return listing?.at === undefined ? [] : pageLines(listing);
}

/** What a key does, unless it is part of a number. */
function actionIn(state: State, key: string): Action | undefined {
	return typedNumber(state, key) ? undefined : spokenAction(state, key);
}

/** What the key had to say for itself. */
function noticed(before: State, after: State, key: string | undefined): readonly string[] {
	const isNew = key !== undefined || after.notice !== before.notice;
	return isNew ? [sentences(after.notice)] : [];
}

function told(before: State, after: State, action: Action | undefined): readonly string[] {
	const {mode, bindings} = after;
	const isEntered = before.mode.type !== mode.type;
	switch (mode.type) {
		case 'browse':
			return after.comparing === undefined || after.comparing === before.comparing
				? browsed(before, after, action, derive)
				: askedForSecond(after, after.comparing);
		case 'filter':
			return isEntered ? [] : filterWritten(before, after, action);
		case 'facets':
		case 'choose':
		case 'differences':
		case 'help':
			return listed(before, after, action);
		case 'search':
			return searches.has(action) ? matched(after, derive) : [];
		case 'goto':
			return action === 'go' ? [sentences(leadingTo(after, editedText(mode.editor)))] : [];
		case 'range':
			if (before.mode === mode) return [];
			return [rangeWords(after), isEntered ? hintWords(bindings, 'range') : movingEnd(before, mode)];
		case 'pair': {
			const items = pairItems(after, mode);
			if (isEntered) return [...items, hintWords(bindings, 'pair')];
			return before.mode.type === 'pair' && !isSamePosition(before.mode.position, mode.position)
				? [items[Math.max(0, mode.position.item)] ?? '']
				: [];
		}
	}
}

function askedForSecond(state: State, first: number): readonly string[] {
	const {title} = state.chronology.get(first);
	return [
		sentences(`choose the event to compare with “${title}”`),
		hintWords(state.bindings, 'second'),
		eventLine(state),
	];
}

function movingEnd({mode: before}: State, {moving}: Extract<Mode, {type: 'range'}>): string {
	const isSame = before.type === 'range' && before.moving === moving;
	return isSame ? '' : sentences(`the ${moving} moves now`);
}
