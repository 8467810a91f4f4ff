import {begin, type Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import type {Facet, FacetValue} from './facet.ts';
import {facetWork, valuesOf} from './facet-values.ts';
import {type NamedField, namesIn, nameWork, wordsOf} from './names.ts';

/** A value of a field that may be meant by what is typed, with how many events it selects. */
export type NameOffer = Pick<FacetValue, 'value' | 'label'> & {
	readonly field: NamedField;
	readonly count: Facet['count'];
};

/** Offers that are looked for among all names of a field: the most frequent of those that are found so far. */
export type NameOffers = {
	readonly found: () => readonly NameOffer[];
	/** The work that looks for more. */
	readonly work: () => Work;
};

/** What is looked for: names that pass a test, which is given them folded, and the words of each, counted among the rows of a mask. */
type Wanted = {
	readonly isMeant: (folded: readonly string[], words: readonly string[]) => boolean;
	readonly mask: Uint8Array | undefined;
	/** The most that are offered. */
	readonly most: number;
};

/** The most names that are looked through at once; others follow while no key waits. */
const mostAtOnce = 10_000;

/** The most names that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [namesAStep, stepCost] = [500, 10];

/** Looks for the values that are named as what is typed, whole or by a word of it: `name` is the JSON of the field, that text, and whether it is a word. */
export function typedOffers(
	chronology: Chronology,
	name: string,
	maskBeside: (field: NamedField) => {readonly mask: Uint8Array | undefined},
	most: number,
): NameOffers {
	const [field, typed, isWord] = JSON.parse(name) as [NamedField, string, boolean];
	const [start, words] = [fold(typed.trimStart()), wordsOf(typed)];
	const hasWord = (text: string) => text.includes(` ${words}`);
	return nameOffers(chronology, field, {
		isMeant: (folded, [first = '', ...others]) =>
			isWord
				? hasWord(first)
				: folded.some(each => each.startsWith(start)) || (words !== '' && [first, ...others].some(hasWord)),
		...maskBeside(field),
		most,
	});
}

/** Looks for names of a field; among very many, as far as no key waits for it. */
function nameOffers(chronology: Chronology, field: NamedField, wanted: Wanted): NameOffers {
	const offers: NameOffer[] = [];
	let looked = 0;
	let isWhole = false;

	function look(): void {
		const {values, countsIn} = valuesOf(chronology, field);
		const placeOf = placesById(values);
		const index = namesIn(chronology, field);
		const words = index.words.get();
		const meant: number[] = [];
		const end = Math.min(index.all.length, looked + namesAStep);
		for (; looked < end; looked++) {
			const named = index.all[looked];
			if (!named || !wanted.isMeant(named.folded, words[looked] ?? [])) continue;
			const place = placeOf.get(named.id);
			if (place !== undefined) meant.push(place);
		}
		// Only what is meant is counted, as there may be very many others.
		const counts = countsIn(wanted.mask, meant);
		for (const [at, place] of meant.entries()) {
			const value = values[place];
			if (value) offers.push({field, value: value.value, label: value.label, count: counts[at]});
		}
		offers.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
		offers.length = Math.min(offers.length, wanted.most);
		isWhole = looked >= index.all.length;
	}

	function* work(): Work {
		yield* facetWork(chronology, field);
		yield* nameWork(chronology, field);
		while (!isWhole) {
			look();
			yield stepCost;
		}
	}

	const isFew = field === 'tag' || sizeOf(chronology, field) <= mostAtOnce;
	if (isFew) for (const _ of work());
	else begin(work());
	return {found: () => offers, work};
}

function sizeOf({actors, sources}: Chronology, field: NamedField): number {
	return field === 'source' ? sources.size : actors.size;
}

/** The places of the values of a field by their ids. */
const placesById = perObject(
	(values: readonly FacetValue[]): ReadonlyMap<string, number> =>
		new Map(values.map(({wanted}, place) => ['id' in wanted ? wanted.id : '', place])),
);
