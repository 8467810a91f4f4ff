import type {Actor} from '../chronology/event.ts';
import {type Chronology, daysOf} from '../chronology/store.ts';
import {formatYear} from '../dates/calendar.ts';
import {civil, dayNumber} from '../dates/gregorian.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {conditions, conditionTest, isCountable, wantedCondition} from './conditions.ts';
import {isIdIn, type NamedField, namesIn} from './names.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import type {Wanted} from './query.ts';

/** The fields that a chronology can be narrowed by, in the order in which they are shown. */
export const facetFields = ['is', 'actor', 'says', 'source', 'tag', 'year'] as const;

export type FacetField = (typeof facetFields)[number];

/** A value of a field that a chronology can be narrowed by. */
export type Facet = {
	readonly field: FacetField;
	/** The value as a query asks for it, not yet in quotes, and what its term then wants. */
	readonly value: string;
	readonly wanted: Wanted;
	readonly label: string;
	/** How many wholes an actor stands under. */
	readonly depth: number;
	/** How many events it selects together with the terms on all other fields; nothing while that is still being found out. */
	readonly count: number | undefined;
	readonly state: 'included' | 'excluded' | 'neither';
};

/** A facet without what depends on a query. */
export type FacetValue = Omit<Facet, 'count' | 'state'>;

/** The values of one field, and how many rows of a mask each of them selects. */
export type FacetValues = {
	readonly values: readonly FacetValue[];
	readonly countsIn: (mask: Uint8Array) => ArrayLike<number | undefined>;
};

/** The fields whose values depend on the chronology alone. */
type KeptField = Exclude<FacetField, 'is'>;

const valuesIn = perObject((chronology: Chronology) =>
	perValue((field: KeptField) => listings[field](chronology)),
);

const listings: Readonly<Record<KeptField, (chronology: Chronology) => FacetValues>> = {
	actor: chronology => actorValues(chronology, 'actor'),
	says: chronology => actorValues(chronology, 'says'),
	source: chronology => listedValues(chronology, 'source'),
	tag: chronology => listedValues(chronology, 'tag'),
	year: yearValues,
};

/** The values of a field, computed once for a chronology, but for those that depend on the user's marks. */
export function valuesOf(
	chronology: Chronology,
	field: FacetField,
	{marked}: Pick<Personal, 'marked'> = nothingPersonal,
): FacetValues {
	if (field === 'is') return conditionValues(chronology, marked);
	return valuesIn(chronology)(field);
}

type NamedValue = FacetValue & {readonly wanted: {readonly type: NamedField; readonly id: string}};

/** The values of a field by name, or by id where another one has the same name. */
function namedValues(chronology: Chronology, field: NamedField): readonly NamedValue[] {
	const {all, bearers} = namesIn(chronology, field);
	const isNamed = ({id}: {readonly id: string}) => id !== '';
	return all.filter(isNamed).map(({id, names: [first]}) => {
		const name = first || id;
		const known = bearers.get(fold(name.trim()))?.filter(isNamed);
		const isItsOwn =
			name === id || (!isIdIn(chronology, field, name) && known?.length === 1 && known[0]?.id === id);
		const [value, label] = isItsOwn ? [name, name] : [id, `${name} (${id})`];
		return {field, value, wanted: {type: field, id}, label, depth: 0};
	});
}

function listedValues(chronology: Chronology, field: 'source' | 'tag'): FacetValues {
	const values = namedValues(chronology, field);
	const rowsOf = values.map(({wanted}) => chronology.postings[field].get(wanted.id) ?? []);
	return {values, countsIn: countsOf(rowsOf)};
}

function conditionValues(chronology: Chronology, marked: ReadonlySet<number>): FacetValues {
	const values = conditions.map(({name, help}) => {
		const wanted = wantedCondition(name, marked);
		return {field: 'is' as const, value: name, wanted, label: `${name}: ${help}`, depth: 0};
	});
	const countsIn = (mask: Uint8Array) =>
		values.map(({wanted}) => {
			if (!isCountable(chronology, wanted)) return undefined;
			const isSo = conditionTest(chronology, wanted);
			let count = 0;
			for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && isSo(row)) count++;
			return count;
		});
	return {values, countsIn};
}

/** The actors as a tree: all of them for `actor`; for `says` those that are cited, themselves or a part of them. */
function actorValues(chronology: Chronology, field: 'actor' | 'says'): FacetValues {
	const {actors} = chronology;
	const postings = chronology.postings[field === 'says' ? 'speaker' : field];
	const byId = new Map(namedValues(chronology, field).map(value => [value.wanted.id, value]));
	const tree = depths([...actors.values()]).flatMap(([id, depth]) => {
		const value = byId.get(id);
		return value ? [{...value, depth}] : [];
	});
	const parts = partsByWhole([...actors.values()], ({partOf}) => partOf);
	const listed = tree.map(value => {
		const {wanted} = value;
		const ids = new Set([wanted.id]);
		for (const whole of ids) for (const part of parts.get(whole) ?? []) ids.add(part);
		if (ids.size === 1) return {value, rows: postings.get(wanted.id) ?? []};
		const isIn = new Uint8Array(chronology.size);
		for (const each of ids) for (const row of postings.get(each) ?? []) isIn[row] = 1;
		const rows: number[] = [];
		for (let row = 0; row < isIn.length; row++) if (isIn[row] === 1) rows.push(row);
		return {value, rows};
	});
	const known = field === 'actor' ? listed : listed.filter(({rows}) => rows.length > 0);
	return {values: known.map(({value}) => value), countsIn: countsOf(known.map(({rows}) => rows))};
}

/** Every actor with its depth in the tree: those that are part of nothing at 0, each followed by its parts. */
function depths(actors: readonly Actor[]): readonly (readonly [id: string, depth: number])[] {
	const known = new Set(actors.map(({id}) => id));
	const parts = partsByWhole(actors, ({partOf}) => partOf.slice(0, 1));
	const outermost = actors.filter(({partOf: [whole]}) => whole === undefined || !known.has(whole));
	const waiting = outermost.map(({id}): [string, number] => [id, 0]).toReversed();
	const tree: [string, number][] = [];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [id, depth] = next;
		tree.push(next);
		for (const part of (parts.get(id) ?? []).toReversed()) waiting.push([part, depth + 1]);
	}
	return tree;
}

function partsByWhole(
	actors: readonly Actor[],
	wholesOf: (actor: Actor) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const parts = new Map<string, string[]>();
	for (const actor of actors) {
		for (const whole of wholesOf(actor)) {
			const known = parts.get(whole);
			if (known) known.push(actor.id);
			else parts.set(whole, [actor.id]);
		}
	}
	return parts;
}

/** The years that dated events begin or end in; an event counts in all that it may have been in. */
function yearValues(chronology: Chronology): FacetValues {
	const {earliest, latest, dated} = chronology;
	const times = [...timesOf(chronology)];
	const bounds = [...earliest.subarray(0, dated), ...latest.subarray(0, dated)];
	const years = [...new Set([...bounds, ...times.flatMap(({first, last}) => [first, last])].map(yearOf))]
		.filter(Number.isFinite)
		.toSorted((a, b) => a - b);
	const places = new Map(years.map((year, place) => [year, place]));
	const placed = times.map(({row, first, last}) => ({
		row,
		from: places.get(yearOf(first)) ?? 0,
		to: places.get(yearOf(last)) ?? years.length - 1,
	}));
	const countsIn = (mask: Uint8Array) => {
		const changes = new Int32Array(years.length + 1);
		for (const {row, from, to} of placed) {
			if (mask[row] !== 1) continue;
			changes[from] = (changes[from] ?? 0) + 1;
			changes[to + 1] = (changes[to + 1] ?? 0) - 1;
		}
		for (let place = 1; place < years.length; place++) {
			changes[place] = (changes[place] ?? 0) + (changes[place - 1] ?? 0);
		}
		return changes.subarray(0, years.length);
	};
	return {values: years.map(yearValue), countsIn};
}

/** When each event may have been, in days; times that share a year are put together, so that it counts there once. */
function* timesOf({earliest, latest, dated, possible, size}: Chronology) {
	for (let row = 0; row < size; row++) {
		const ranges = possible.get(row);
		if (!ranges) {
			if (row < dated) yield {row, first: earliest[row] ?? 0, last: latest[row] ?? 0};
			continue;
		}
		let before: {readonly row: number; readonly first: number; readonly last: number} | undefined;
		for (const {earliest: first, latest: last} of ranges) {
			if (before && yearOf(first) === yearOf(before.last)) {
				before = {...before, last};
				continue;
			}
			if (before) yield before;
			before = {row, first, last};
		}
		if (before) yield before;
	}
}

function yearOf(day: number): number {
	return Number.isFinite(day) ? civil(Math.floor(day)).year : day;
}

function yearValue(year: number): FacetValue {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const value = `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
	const [first, last] = [dayNumber({year, month: 1, day: 1}), dayNumber({year, month: 12, day: 31})];
	const wanted = {type: 'year', earliest: first, latest: daysOf({day: last, second: 86_399})} as const;
	return {field: 'year', value, wanted, label: formatYear(year), depth: 0};
}

function countsOf(rowsOf: readonly (readonly number[])[]): FacetValues['countsIn'] {
	return mask => rowsOf.map(rows => rows.reduce((count, row) => count + (mask[row] ?? 0), 0));
}
