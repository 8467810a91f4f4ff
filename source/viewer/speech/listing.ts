import type {Difference} from '../../chronology/differences.ts';
import {type Completion, mostOffered} from '../../query/completion.ts';
import type {Facet} from '../../query/facet-values.ts';
import {withFullStop} from '../../text/english.ts';
import {moveTo} from '../modes/browse/actions.ts';
import {type Choice, choicesOf} from '../modes/choose/choices.ts';
import {found} from '../modes/differences/rows.ts';
import {shownFacets} from '../modes/facets/panel.ts';
import {completionsFor} from '../modes/filter/actions.ts';
import {type HelpRow, helpRows} from '../modes/help/screen.ts';
import {currentRow, type Mode, type State, shownSelection} from '../state.ts';
import {plural} from '../text.ts';
import {choiceWords} from './choice-words.ts';
import {differenceWords, wholeDifference} from './difference-words.ts';
import {eventLine, eventWords} from './event-words.ts';
import {facetWords} from './facet-words.ts';
import {helpWords} from './help-words.ts';
import {sentences, speakable} from './speakable.ts';

/** What is chosen from: its items, and the one that is chosen, by their positions. */
export type Listing = {
	readonly name: 'event' | 'value' | 'choice' | 'topic' | 'row' | 'completion';
	readonly count: number;
	/** How many there are, in words: “the first 50” where no more are known. */
	readonly total: string;
	readonly at?: number;
	/** An item as it is said behind its number, and as it is said when it is chosen. */
	readonly line: (index: number) => string;
	readonly whole: (index: number) => string;
	/** What items stand under, where they stand under anything. */
	readonly heading?: (index: number) => string | undefined;
	/** The state with another item chosen. */
	readonly goTo: (index: number) => State;
};

/** What one is choosing from. */
export function listingOf(state: State): Listing | undefined {
	const {mode} = state;
	switch (mode.type) {
		case 'browse':
			return state.focus === 'list' ? eventListing(state) : undefined;
		case 'facets': {
			const words = (facet: Facet) => facetWords(state, facet);
			return listing('value', shownFacets(state, mode), mode.index, choosing(state, mode), words);
		}
		case 'choose': {
			const words = (choice: Choice) => choiceWords(state, choice);
			return listing('choice', choicesOf(state, mode.of), mode.index, choosing(state, mode), words);
		}
		case 'differences': {
			const words = (difference: Difference) => differenceWords(state, difference);
			const whole = (difference: Difference) => wholeDifference(state, difference);
			return listing('topic', found(state).list, mode.index, choosing(state, mode), words, whole);
		}
		case 'help': {
			const rows = helpRows(state, mode);
			const words = (row: HelpRow, index: number) => helpWords(row, rows[index - 1]);
			return listing('row', rows, mode.index, choosing(state, mode), words);
		}
		case 'filter': {
			const chose = (chosen: number): State => ({...state, mode: {...mode, chosen}});
			return listing('completion', completionsFor(state, mode), mode.chosen, chose, completionWords);
		}
		case 'search':
		case 'goto':
		case 'range':
		case 'pair':
			return undefined;
	}
}

function eventListing(state: State): Listing {
	const {rows, placeOf, dated} = shownSelection(state);
	const row = currentRow(state);
	return {
		name: 'event',
		count: rows.length,
		total: String(rows.length),
		...(row !== undefined && {at: placeOf(row)}),
		line: index => eventWords(state, rows[index] ?? 0),
		whole: () => eventLine(state),
		heading: index => (index < dated ? undefined : 'Undated:'),
		goTo: index => moveTo(state, index),
	};
}

type Words<Item> = (item: Item, index: number) => string;

function listing<Item>(
	name: Listing['name'],
	items: readonly Item[],
	at: number | undefined,
	goTo: (index: number) => State,
	words: Words<Item>,
	wholeWords: Words<Item> = words,
): Listing {
	const count = items.length;
	const isCapped = name === 'completion' && count >= mostOffered;
	const total = isCapped ? `the first ${count}` : String(count);
	const said = (index: number, inWords: Words<Item>) =>
		items
			.slice(index, index + 1)
			.map(item => inWords(item, index))
			.join('');
	return {
		name,
		count,
		total,
		...(at !== undefined && at < count && {at}),
		line: index => said(index, words),
		whole: index => `${said(index, wholeWords)} ${index + 1} of ${total}.`,
		goTo,
	};
}

function choosing(state: State, mode: Extract<Mode, {index: number}>): (index: number) => State {
	return index => ({...state, mode: {...mode, index}});
}

function completionWords({label, count}: Completion): string {
	if (count !== undefined) return withFullStop(speakable(`${label}, ${plural(count, 'event')}`));
	// A line as short as “to:” would be taken for what was typed.
	return sentences(`the field ${label.replace(/:$/, '')}`);
}
