import type {State} from '../state/state.ts';

/** A list that the user chooses from, with the index of the chosen item (`at`), and with functions of an item's index. */
export type Listing = {
	readonly name: 'event' | 'value' | 'choice' | 'topic' | 'problem' | 'row' | 'completion';
	readonly count: number;
	/** The number of items in words: “the first 50” where the others are unknown. */
	readonly total: string;
	readonly at?: number;
	/** The words of an item in a page, behind its number. */
	readonly line: (index: number) => string;
	/** The words of an item when it is chosen, with its number at the end. */
	readonly whole: (index: number) => string;
	/** The heading that an item stands under. */
	readonly heading?: (index: number) => string | undefined;
	/** The state in which the item is chosen. */
	readonly goTo: (index: number) => State;
};

type Words<Item> = (item: Item, index: number) => string;

/** The parts that a listing is made from: the items, the index of the chosen one, and the functions that put an item into words. */
export type Items<Item> = {
	readonly items: readonly Item[];
	readonly at: number | undefined;
	readonly goTo: (index: number) => State;
	readonly words: Words<Item>;
	/** The words of the chosen item, where they differ. */
	readonly wholeWords?: Words<Item>;
	/** The number of items in words, where not all are known. */
	readonly total?: string;
};

/** Makes a listing of items. */
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

/** The digits typed so far of the number of an item to go to; empty while the user types none. */
export function digitsOf({spoken}: State): string {
	return spoken?.digits ?? '';
}

/** The state with other digits typed, and without a notice. */
export function withDigits({notice: _, ...state}: State, digits: string): State {
	return {...state, spoken: {digits}};
}
