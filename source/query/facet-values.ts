import type {Work} from '../chronology/finding.ts';
import type {Rows} from '../chronology/lists.ts';
import {partsWork, rowsWithParts} from '../chronology/parts.ts';
import {standingCounts} from '../chronology/standing.ts';
import type {Chronology} from '../chronology/store.ts';
import {numberOf} from '../chronology/texts.ts';
import {isSo, isUnknown} from '../chronology/truth.ts';
import {perObject, perValue, stepwise} from '../lookup/memo.ts';
import {actorTree} from './actor-tree.ts';
import {conditions, isConditionNear, truthOfCondition, wantedCondition} from './conditions.ts';
import type {FacetField, FacetValue, FacetValues} from './facet.ts';
import {nameSteps} from './name-steps.ts';
import {areNamesNear, idAt, isAlone, namesIn, nameWork} from './name-table.ts';
import {isIdIn, type NamedField, namedBy} from './named.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {yearValues} from './year-values.ts';

/** The fields whose values depend on the chronology alone. */
type KeptField = Exclude<FacetField, 'is'>;

const valuesIn = perObject((chronology: Chronology) =>
	perValue((field: KeptField) => stepwise(() => listings[field](chronology))),
);

type Listing = Generator<number, FacetValues>;

const listings: Readonly<Record<KeptField, (chronology: Chronology) => Listing>> = {
	actor: chronology => actorValues(chronology, 'actor'),
	says: chronology => actorValues(chronology, 'says'),
	source: chronology => listedValues(chronology, 'source'),
	tag: chronology => listedValues(chronology, 'tag'),
	year: yearValues,
};

/** The values of a field, computed once for a chronology, but for those that depend on the user. */
export function valuesOf(
	chronology: Chronology,
	field: FacetField,
	personal: Pick<Personal, 'marked' | 'seen'> = nothingPersonal,
): FacetValues {
	if (field === 'is') return conditionValues(chronology, personal);
	return valuesIn(chronology)(field).get();
}

/** Lists the values of a field, which `valuesOf` then has at once. */
export function facetWork(chronology: Chronology, field: FacetField): Work {
	return field === 'is' ? [] : valuesIn(chronology)(field).work();
}

/** The most values that a step lists, of which so many take as long as to make a row. */
const [valuesAStep, valuesALike] = [200, 10];

type NamedValue = FacetValue & {readonly wanted: {readonly type: NamedField; readonly id: string}};

/** What a field names by a number, as a value: by name, or by id where another one has the same name. */
export function namedValue(chronology: Chronology, field: NamedField, number: number): NamedValue {
	const table = namesIn(chronology, field);
	const {id, names} = namedBy(chronology, field, idAt(table, number));
	const name = names[0] || id;
	const isItsOwn = name === id || (!isIdIn(chronology, field, name) && isAlone(table, number, name));
	const [value, label] = isItsOwn ? [name, name] : [id, `${name} (${id})`];
	return {field, value, wanted: {type: field, id}, label, depth: 0};
}

/** What a field names by an id that it has, as a value: by that id where very many names are still to be listed. */
export function valueBy(chronology: Chronology, field: NamedField, id: string): FacetValue | undefined {
	if (!areNamesNear(chronology, field))
		return isIdIn(chronology, field, id)
			? {field, value: id, wanted: {type: field, id}, label: id, depth: 0}
			: undefined;
	const number = numberOf(namesIn(chronology, field).ids, id);
	return number === undefined ? undefined : namedValue(chronology, field, number);
}

function* namedValues(chronology: Chronology, field: NamedField): Generator<number, readonly NamedValue[]> {
	yield* nameWork(chronology, field);
	const table = namesIn(chronology, field);
	const values: NamedValue[] = [];
	const costWith = nameSteps(valuesAStep, valuesAStep / valuesALike);
	for (let number = 0; number < table.names.size; number++) {
		if (idAt(table, number) === '') continue;
		const value = namedValue(chronology, field, number);
		values.push(value);
		const cost = costWith(value.label.length);
		if (cost > 0) yield cost;
	}
	return values;
}

function* listedValues(chronology: Chronology, field: 'source' | 'tag'): Listing {
	yield* chronology.indexLists();
	const values = yield* namedValues(chronology, field);
	const rowsOf: Rows[] = [];
	for (const {wanted} of values) {
		rowsOf.push(chronology.rowsOf(field, wanted.id));
		if (rowsOf.length % valuesAStep === 0) yield valuesAStep / valuesALike;
	}
	return {values, countsIn: countsOf(rowsOf)};
}

function conditionValues(chronology: Chronology, personal: Pick<Personal, 'marked' | 'seen'>): FacetValues {
	const values = conditions.map(({name, help}) => {
		const wanted = wantedCondition(name, personal);
		return {field: 'is' as const, value: name, wanted, label: `${name}: ${help}`, depth: 0};
	});
	const countsIn: FacetValues['countsIn'] = (mask, places) => {
		const standing = standingCounts(chronology, mask);
		const countFrom = (first: number) => {
			if (!mask) return chronology.size - first;
			let count = 0;
			for (let row = first; row < mask.length; row++) count += mask[row] ?? 0;
			return count;
		};
		const countAmong = (rows: Iterable<number>) => {
			let count = 0;
			for (const row of rows) count += mask ? (mask[row] ?? 0) : 1;
			return count;
		};
		const asked = places ? places.flatMap(place => values[place] ?? []) : values;
		return asked.map(({wanted}) => {
			const known = standing?.get(wanted.id);
			if (known !== undefined) return known;
			if (wanted.id === 'new' && !wanted.seen) return 0;
			if (wanted.id === 'undated') return countFrom(chronology.dated);
			if (wanted.id === 'marked') return countAmong(wanted.rows);
			if (!isConditionNear(chronology, wanted)) return undefined;
			const truth = truthOfCondition(chronology, wanted);
			if (truth.includes(isUnknown)) return undefined;
			let count = 0;
			for (let row = 0; row < truth.length; row++)
				if (truth[row] === isSo && (mask === undefined || mask[row] === 1)) count++;
			return count;
		});
	};
	return {values, countsIn};
}

/** The actors as a tree: all of them for `actor`; for `says` those that are cited, themselves or a part of them. */
function* actorValues(chronology: Chronology, field: 'actor' | 'says'): Listing {
	yield* chronology.indexLists();
	const {actors} = chronology;
	const listed = field === 'says' ? 'speaker' : field;
	const byId = new Map<string, NamedValue>();
	for (const value of yield* namedValues(chronology, field)) {
		byId.set(value.wanted.id, value);
		if (byId.size % (10 * valuesAStep) === 0) yield valuesAStep / valuesALike;
	}
	yield* partsWork(chronology);
	const rowsOf = rowsWithParts(chronology, listed);
	const [values, rowsOfEach]: [FacetValue[], Rows[]] = [[], []];
	let looked = 0;
	for (const {id, depth} of yield* actorTree(actors)) {
		if (++looked % valuesAStep === 0) yield valuesAStep / valuesALike;
		const value = byId.get(id);
		const rows = rowsOf(id);
		if (!value || (field === 'says' && rows.length === 0)) continue;
		values.push({...value, depth});
		rowsOfEach.push(rows);
	}
	return {values, countsIn: countsOf(rowsOfEach)};
}

function countsOf(rowsOf: readonly Rows[]): FacetValues['countsIn'] {
	return (mask, places) =>
		places
			? places.map(place => countAmong(rowsOf[place] ?? [], mask))
			: rowsOf.map(rows => countAmong(rows, mask));
}

/** Makes the function that gives the rows that a value of a field selects. */
export function rowsBy(chronology: Chronology, field: NamedField): (id: string) => Rows {
	switch (field) {
		case 'actor':
			return rowsWithParts(chronology, 'actor');
		case 'says':
			return rowsWithParts(chronology, 'speaker');
		case 'source':
		case 'tag':
			return id => chronology.rowsOf(field, id);
	}
}

/** How many of some rows are in a mask, or there at all. */
export function countAmong(rows: Rows, mask: Uint8Array | undefined): number {
	if (!mask) return rows.length;
	let count = 0;
	for (let at = 0; at < rows.length; at++) count += mask[rows[at] ?? 0] ?? 0;
	return count;
}
