import type {State} from '../state/state.ts';

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

type Words<Item> = (item: Item, index: number) => string;

/** The items of a list, the position of the chosen one, and how they are said. */
export type Items<Item> = {
	readonly items: readonly Item[];
	readonly at: number | undefined;
	readonly goTo: (index: number) => State;
	readonly words: Words<Item>;
	/** Where the chosen item is said otherwise. */
	readonly wholeWords?: Words<Item>;
	/** How many there are, in words, where not all are known. */
	readonly total?: string;
};

export function listItems<Item>(
	name: Listing['name'],
	{items, at, goTo, words, wholeWords = words, total = String(items.length)}: Items<Item>,
): Listing {
	const said = (index: number, inWords: Words<Item>) =>
		items
			.slice(index, index + 1)
			.map(item => inWords(item, index))
			.join('');
	return {
		name,
		count: items.length,
		total,
		...(at !== undefined && at < items.length && {at}),
		line: index => said(index, words),
		whole: index => `${said(index, wholeWords)} ${index + 1} of ${total}.`,
		goTo,
	};
}

/** The digits typed so far of the number of an item to go to. */
export function digitsOf({spoken}: State): string {
	return spoken?.digits ?? '';
}

export function withDigits({notice: _, ...state}: State, digits: string): State {
	return {...state, spoken: {digits}};
}
