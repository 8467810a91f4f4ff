import type {Work} from '../chronology/finding.ts';
import {partsWork} from '../chronology/parts.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue, type Stepwise, stepwise} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import type {FacetField, FacetValues} from './facet.ts';
import {countAmong, namedValue, rowsBy} from './facet-values.ts';
import {nameSearch, searchCost} from './name-search.ts';
import {idAt, namesIn, nameWork} from './name-table.ts';
import type {NamedField} from './named.ts';

/** The most values that a field may have for all to be listed: to list more would take more room than the rows. */
const mostValues = 50_000;

/** The most that are listed of a field that has more. */
const mostFrequent = 1000;

/** The most frequent values of a field, and the number of those that they are taken from. */
export type FrequentValues = FacetValues & {readonly of: number};

/** Whether a field has so many values that only the most frequent are listed. */
export function areVeryMany(chronology: Chronology, field: FacetField): field is NamedField {
	const {actors, sources, columns} = chronology;
	switch (field) {
		case 'actor':
			return actors.size > mostValues;
		case 'says':
			return columns.ids.speaker.texts.ends.length > mostValues;
		case 'source':
			return sources.size > mostValues;
		case 'tag':
			return columns.ids.tag.texts.ends.length > mostValues;
		case 'year':
		case 'is':
			return false;
	}
}

/** Finds the most frequent of the values of a field whose labels contain a folded text. */
export function frequentWork(chronology: Chronology, field: NamedField, wanted: string): Work {
	return frequentIn(chronology, field, wanted).work();
}

/** The most frequent of the values of a field whose labels contain a folded text, as far as they are found. */
export function frequentValues(
	chronology: Chronology,
	field: NamedField,
	wanted: string,
): FrequentValues | undefined {
	return frequentIn(chronology, field, wanted).ready();
}

/** What is found is kept for so many texts. */
const mostKept = 8;

const found = perObject((chronology: Chronology) =>
	perValue((name: string) => {
		const [field, wanted] = JSON.parse(name) as [NamedField, string];
		return stepwise(() => frequentInSteps(chronology, field, wanted));
	}, mostKept),
);

function frequentIn(chronology: Chronology, field: NamedField, wanted: string): Stepwise<FrequentValues> {
	return found(chronology)(JSON.stringify([field, wanted]));
}

function* frequentInSteps(
	chronology: Chronology,
	field: NamedField,
	wanted: string,
): Generator<number, FrequentValues> {
	yield* chronology.indexLists();
	yield* partsWork(chronology);
	yield* nameWork(chronology, field);
	const table = namesIn(chronology, field);
	const rowsOf = rowsBy(chronology, field);
	const labelOf = (number: number) => fold(namedValue(chronology, field, number).label);
	// A label is a name, or a name with an id in brackets.
	const isAcross = wanted.includes('(') || wanted.includes(')');
	const search = nameSearch(table, {
		isMeant: folded => isAcross || folded.includes(wanted),
		part: isAcross ? '' : wanted,
		among: wanted === '' ? 'shown' : 'names and ids',
	});
	let best: readonly {readonly number: number; readonly count: number}[] = [];
	let of = 0;
	for (let numbers = search(); numbers; numbers = search()) {
		const counted = numbers.flatMap(number => {
			const id = idAt(table, number);
			const count = rowsOf(id).length;
			if (id === '' || (field === 'says' && count === 0)) return [];
			return wanted === '' || labelOf(number).includes(wanted) ? [{number, count}] : [];
		});
		of += counted.length;
		best = [...best, ...counted].toSorted((a, b) => b.count - a.count).slice(0, mostFrequent);
		yield searchCost;
	}
	const values = best.map(({number}) => namedValue(chronology, field, number));
	const rows = values.map(({wanted: {id}}) => rowsOf(id));
	return {
		values,
		countsIn: (mask, places) =>
			(places ?? [...rows.keys()]).map(place => countAmong(rows[place] ?? [], mask)),
		of,
	};
}
