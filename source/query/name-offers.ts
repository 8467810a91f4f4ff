import {begin, type Work} from '../chronology/finding.ts';
import {partsWork} from '../chronology/parts.ts';
import type {Chronology} from '../chronology/store.ts';
import {once} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import type {Facet, FacetValue} from './facet.ts';
import {countAmong, namedValue, rowsBy} from './facet-values.ts';
import {nameSearch, searchCost, type WantedNames} from './name-search.ts';
import {areNamesNear, idAt, namesIn, nameWork} from './name-table.ts';
import {longestOf, wordsIn, wordsOf} from './name-words.ts';
import type {NamedField} from './named.ts';

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

/** What is looked for, counted among the rows of a mask. */
type Wanted = WantedNames & {
	readonly mask: Uint8Array | undefined;
	/** The most that are offered. */
	readonly most: number;
};

/** The most names that are looked through at once, and what that may cost, as they may be long; others follow while no key waits. */
const [mostAtOnce, mostCost] = [10_000, 1000];

/** The most rows of actors and their parts that a step counts, of which so many take as long as to make one. */
const [rowsAStep, rowsALike] = [20_000, 1000];

/** Looks for the values that are named as what is typed, whole or by a word of it: `name` is the JSON of the field, that text, and whether it is a word. */
export function typedOffers(
	chronology: Chronology,
	name: string,
	maskBeside: (field: NamedField) => {readonly mask: Uint8Array | undefined},
	most: number,
): NameOffers {
	const [field, typed, isWord] = JSON.parse(name) as [NamedField, string, boolean];
	const [start, words] = [fold(typed.trimStart()), wordsOf(typed)];
	const hasWord = (folded: string) => words !== '' && ` ${wordsIn(folded)} `.includes(` ${words}`);
	return nameOffers(chronology, field, {
		isMeant: isWord ? hasWord : folded => folded.startsWith(start) || hasWord(folded),
		part: words === '' ? start : longestOf(words),
		among: isWord ? 'shown' : 'names and ids',
		...maskBeside(field),
		most,
	});
}

/** Looks for names of a field; among very many, as far as no key waits for it. */
function nameOffers(chronology: Chronology, field: NamedField, wanted: Wanted): NameOffers {
	/** The most frequent of those that are found so far, each with its count. */
	let best: readonly {readonly number: number; readonly count: number}[] = [];
	let offers: readonly NameOffer[] | undefined;
	const search = once(() => nameSearch(namesIn(chronology, field), wanted));
	const rowsOf = once(() => rowsBy(chronology, field));
	let isWhole = false;

	/** Those that are named as is wanted and are still to be counted. */
	let waiting: readonly number[] = [];
	let counted = 0;

	/** Looks for some more, or counts those that were found; gives what that has cost. */
	function look(): number {
		if (counted === waiting.length) {
			const found = search()();
			isWhole = found === undefined;
			[waiting, counted] = [found ?? [], 0];
			return searchCost;
		}
		const table = namesIn(chronology, field);
		const found: {readonly number: number; readonly count: number}[] = [];
		let rowsSeen = 0;
		for (; counted < waiting.length && rowsSeen < rowsAStep; counted++) {
			const number = waiting[counted] ?? 0;
			const id = idAt(table, number);
			const rows = rowsOf()(id);
			rowsSeen += rows.length;
			// An actor that is nowhere cited isn't offered as one that is, nor what has no id.
			if (id === '' || (field === 'says' && rows.length === 0)) continue;
			found.push({number, count: countAmong(rows, wanted.mask)});
		}
		best = [...best, ...found].toSorted((a, b) => b.count - a.count).slice(0, wanted.most);
		offers = undefined;
		return Math.ceil(rowsSeen / rowsALike);
	}

	function* work(): Work {
		yield* chronology.indexLists();
		if (field === 'actor' || field === 'says') yield* partsWork(chronology);
		yield* nameWork(chronology, field);
		while (!isWhole) yield look();
	}

	const isFew = field === 'tag' || sizeOf(chronology, field) <= mostAtOnce;
	begin(work(), isFew && areNamesNear(chronology, field) ? mostCost : undefined);
	return {
		found() {
			offers ??= best.map(({number, count}) => {
				const {value, label} = namedValue(chronology, field, number);
				return {field, value, label, count};
			});
			return offers;
		},
		work,
	};
}

function sizeOf({actors, sources}: Chronology, field: NamedField): number {
	return field === 'source' ? sources.size : actors.size;
}
