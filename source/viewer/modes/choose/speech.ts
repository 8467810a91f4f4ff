import {outletOf} from '../../../chronology/store.ts';
import {once} from '../../../lookup/memo.ts';
import {enumerate, plural} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences, speakable} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import type {ChoiceKind, ChooseMode} from '../../state/mode.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {type Choice, choicesOf} from './choices.ts';
import type {CopyItem} from './copy-items.ts';
import type {ChoiceAction} from './keys.ts';

/** How a menu is spoken. */
export const choiceSpeech: Speech<ChooseMode> = {
	answer: (mode, moment) =>
		listWords(moment, {
			listingOf: choiceListing,
			head: ({count}) => sentences(`${titles[mode.of]}: ${plural(count, 'choice')}`),
			isNarrowed: false,
		}),
	unchanged: (_, {after, row}, key) =>
		isAction<ChoiceAction>(row, 'takeNumber')
			? [`There is no choice ${key}: the last is ${choiceListing(after)?.count}.`]
			: undefined,
	listing: choiceListing,
	// Up to nine choices, each has a key.
	takesNumbers: (state, {of}) => choicesOf(state, of).length > 9,
};

const titles: Readonly<Record<ChoiceKind, string>> = {
	actor: 'Actors to filter by',
	copy: 'What to copy',
	url: 'Web addresses to open',
	related: 'Events to go to',
};

function choiceListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'choose') return undefined;
	return listItems('choice', {
		items: choicesOf(state, mode.of),
		at: mode.index,
		goTo: index => ({...state, mode: {...mode, index}}),
		words: choice => choiceWords(state, choice),
	});
}

/** A choice in words, by its outcome: an actor by its name, a text to copy by what it is and how it begins. */
function choiceWords(state: State, {label, outcome}: Choice): string {
	switch (outcome.type) {
		case 'actor':
			return sentences(state.chronology.actors.get(outcome.id)?.name ?? label);
		case 'copy':
			return copyWords(state, outcome.item);
		case 'event':
		case 'notice':
		case 'open':
			return sentences(label);
	}
}

function copyWords(state: State, {type, what, text}: CopyItem): string {
	switch (type) {
		// The comparison is drawn in columns; only their names can be spoken.
		case 'comparison':
			return sentences(`${what} of ${enumerate(outletsOf(state), 'and')}`);
		case 'account':
			return accountWords(what, text);
		case 'citation':
		case 'url':
		case 'command':
			return sentences(`${what}: ${text}`);
	}
}

function outletsOf(state: State): readonly string[] {
	const accounts = currentEvent(state)?.accounts ?? [];
	return accounts.map(({source}) => outletOf(state.chronology, source));
}

// The beginning is enough to know an account by.
const longestExcerpt = 160;
// It takes milliseconds to make, which the first screen shouldn't wait for.
const bySentence = once(() => new Intl.Segmenter('en', {granularity: 'sentence'}));

/** An account, cut behind the last sentence that ends within 160 characters, but never within its first one. */
function accountWords(what: string, text: string): string {
	const whole = speakable(text);
	const parts = [...bySentence().segment(whole)].map(({segment}) => segment);
	let excerpt = parts[0] ?? '';
	for (const part of parts.slice(1)) {
		if (excerpt.length + part.length > longestExcerpt) break;
		excerpt += part;
	}
	return sentences(`${what}${excerpt.length < whole.length ? ', which begins' : ''}: ${excerpt}`);
}
