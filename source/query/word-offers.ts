import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {fields} from './fields.ts';
import {viewQuery} from './parse.ts';
import type {Personal} from './personal.ts';
import {countOf, type Query, type Wanted} from './query.ts';
import {resolve} from './resolve.ts';
import {quoteValue} from './syntax.ts';

/** A word that no event's text holds, and the terms that find events by it, each with how many it selects by itself. */
export type WordOffer = {
	readonly word: string;
	readonly terms: readonly {readonly text: string; readonly count: number}[];
};

const offers = perObject((chronology: Chronology) =>
	perObject((personal: Personal) =>
		perObject(({clauses}: Query) =>
			clauses.flatMap(({wanted, excluded}) =>
				wanted.type === 'text' && !excluded ? offersFor(chronology, personal, wanted.text) : [],
			),
		),
	),
);

/** The terms for those words of a query that no text holds, but that the value of a field is called. */
export function wordOffers(chronology: Chronology, query: Query, personal: Personal): readonly WordOffer[] {
	return offers(chronology)(personal)(query);
}

/** Offers in words: “no text says rudaw; source:rudaw selects 7”; an empty text where there are none. */
export function wordOfferText(all: readonly WordOffer[]): string {
	return all
		.map(({word, terms}) => {
			const selecting = terms.map(({text, count}) => `${text} selects ${count}`);
			return `no text says ${word}; ${selecting.join(', ')}`;
		})
		.join('; ');
}

function offersFor(chronology: Chronology, personal: Personal, word: string): readonly WordOffer[] {
	const {hits, isWhole} = chronology.find(fold(word));
	if (hits > 0 || !isWhole) return [];
	// A bound would select most events, whatever is meant by the word.
	const terms = fields.flatMap(({name, isRepeatable, read}) => {
		if (!isRepeatable) return [];
		const criterion = read(word, chronology.clock);
		if (criterion.type === 'misread') return [];
		const wanted = resolve(criterion, chronology, personal, view => viewQuery(chronology, personal, view));
		const selected = wanted.type === 'misread' ? 0 : count(chronology, wanted);
		return selected === 0 ? [] : [{text: `${name}:${quoteValue(word)}`, count: selected}];
	});
	return terms.length === 0 ? [] : [{word, terms}];
}

function count(chronology: Chronology, wanted: Wanted): number {
	return countOf(chronology, [{wanted, excluded: false}]);
}
