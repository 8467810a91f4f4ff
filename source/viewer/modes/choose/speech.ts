import {outletOf} from '../../../chronology/store.ts';
import {enumerate, plural} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences, speakable} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import type {ChoiceKind, ChooseMode} from '../../state/mode.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {type Choice, choicesOf} from './choices.ts';
import type {ChoiceAction} from './keys.ts';

/** A menu as it is said. */
export const choiceSpeech: Speech<ChooseMode> = {
	said: (mode, moment) =>
		listWords(moment, {
			listingOf: choiceListing,
			head: ({count}) => sentences(`${asked[mode.of]}: ${plural(count, 'choice')}`),
			isNarrowed: false,
		}),
	unmoved: (_, {after, row}, key) =>
		isAction<ChoiceAction>(row, 'takeNumber')
			? [`There is no choice ${key}: the last is ${choiceListing(after)?.count}.`]
			: undefined,
	listing: choiceListing,
	// The first nine have keys of their own.
	takesNumbers: (state, {of}) => choicesOf(state, of).length > 9,
};

const asked: Readonly<Record<ChoiceKind, string>> = {
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

/** A choice in a menu, by what it comes to: an actor by name, what would be copied by what it is and how it begins. */
function choiceWords(state: State, {label, comesTo}: Choice): string {
	switch (comesTo.type) {
		case 'actor':
			return sentences(state.chronology.actors.get(comesTo.id)?.name ?? label);
		case 'copy':
			return copyWords(state, comesTo.what, comesTo.text);
		case 'event':
		case 'told':
		case 'open':
			return sentences(label);
	}
}

function copyWords(state: State, what: string, text: string): string {
	switch (what) {
		// It is drawn in columns, of which only the names can be said.
		case 'the comparison':
			return sentences(`${what} of ${enumerate(outletsOf(state), 'and')}`);
		case 'the account':
			return accountWords(what, text);
		default:
			return sentences(`${what}: ${text}`);
	}
}

function outletsOf(state: State): readonly string[] {
	const accounts = currentEvent(state)?.accounts ?? [];
	return accounts.map(({source}) => outletOf(state.chronology, source));
}

// An account need not be heard whole to be known.
const mostSaid = 160;
const bySentence = new Intl.Segmenter('en', {granularity: 'sentence'});

/** Whole sentences, no more of them than begin what is long. */
function accountWords(what: string, text: string): string {
	const whole = speakable(text);
	const parts = [...bySentence.segment(whole)].map(({segment}) => segment);
	let said = parts[0] ?? '';
	for (const part of parts.slice(1)) {
		if (said.length + part.length > mostSaid) break;
		said += part;
	}
	return sentences(`${what}${said.length < whole.length ? ', which begins' : ''}: ${said}`);
}
