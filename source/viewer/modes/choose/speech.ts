import {plural} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import type {ChoiceKind, ChooseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import type {Choice} from './choice.ts';
import {choicesOf} from './choices.ts';
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
	citations: 'Citations to copy',
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

/** A choice in words, an actor by its name. */
function choiceWords({chronology}: State, {label, words = label, outcome}: Choice): string {
	return sentences(outcome.type === 'actor' ? (chronology.actors.get(outcome.id)?.name ?? words) : words);
}
