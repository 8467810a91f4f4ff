import {outletOf} from '../../chronology/store.ts';
import {enumerate} from '../../text/english.ts';
import type {Choice} from '../modes/choose/choices.ts';
import {currentEvent, type State} from '../state.ts';
import {sentences, speakable} from './speakable.ts';

/** A choice in a menu, by what it comes to: an actor by name, what would be copied by what it is and how it begins. */
export function choiceWords(state: State, {label, comesTo}: Choice): string {
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
