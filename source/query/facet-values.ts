import type {Actor} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {conditions, conditionTest, isCountable, wantedCondition} from './conditions.ts';
import type {FacetField, FacetValue, FacetValues} from './facet.ts';
import {isIdIn, type NamedField, namesIn} from './names.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {yearValues} from './year-values.ts';

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

/** The values of a field, computed once for a chronology, but for those that depend on the user. */
export function valuesOf(
	chronology: Chronology,
	field: FacetField,
	personal: Pick<Personal, 'marked' | 'seen'> = nothingPersonal,
): FacetValues {
	if (field === 'is') return conditionValues(chronology, personal);
	return valuesIn(chronology)(field);
}

type NamedValue = FacetValue & {readonly wanted: {readonly type: NamedField; readonly id: string}};

/** The values of a field by name, or by id where another one has the same name. */
function namedValues(chronology: Chronology, field: NamedField): readonly NamedValue[] {
	const {all, bearers} = namesIn(chronology, field);
	const isNamed = ({id}: {readonly id: string}) => id !== '';
	return all.filter(isNamed).map(({id, names: [first]}) => {
		const name = first || id;
		// Of three that bear a name two have an id, since ids are different; thousands may bear it.
		const known = bearers.get(fold(name.trim()))?.slice(0, 3).filter(isNamed);
		const isItsOwn =
			name === id || (!isIdIn(chronology, field, name) && known?.length === 1 && known[0]?.id === id);
		const [value, label] = isItsOwn ? [name, name] : [id, `${name} (${id})`];
		return {field, value, wanted: {type: field, id}, label, depth: 0};
	});
}

function listedValues(chronology: Chronology, field: 'source' | 'tag'): FacetValues {
	const values = namedValues(chronology, field);
	const rowsOf = values.map(({wanted}) => chronology.rowsOf(field, wanted.id));
	return {values, countsIn: countsOf(rowsOf)};
}

function conditionValues(chronology: Chronology, personal: Pick<Personal, 'marked' | 'seen'>): FacetValues {
	const values = conditions.map(({name, help}) => {
		const wanted = wantedCondition(name, personal);
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
	const listed = field === 'says' ? 'speaker' : field;
	const byId = new Map(namedValues(chronology, field).map(value => [value.wanted.id, value]));
	const tree = depths([...actors.values()]).flatMap(([id, depth]) => {
		const value = byId.get(id);
		return value ? [{...value, depth}] : [];
	});
	const parts = partsByWhole([...actors.values()], ({partOf}) => partOf);
	const found = tree.map(value => {
		const {wanted} = value;
		const ids = new Set([wanted.id]);
		for (const whole of ids) for (const part of parts.get(whole) ?? []) ids.add(part);
		if (ids.size === 1) return {value, rows: chronology.rowsOf(listed, wanted.id)};
		const isIn = new Uint8Array(chronology.size);
		for (const each of ids) for (const row of chronology.rowsOf(listed, each)) isIn[row] = 1;
		const rows: number[] = [];
		for (let row = 0; row < isIn.length; row++) if (isIn[row] === 1) rows.push(row);
		return {value, rows};
	});
	const known = field === 'actor' ? found : found.filter(({rows}) => rows.length > 0);
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

function countsOf(rowsOf: readonly Rows[]): FacetValues['countsIn'] {
	return mask =>
		rowsOf.map(rows => {
			let count = 0;
			for (let at = 0; at < rows.length; at++) count += mask[rows[at] ?? 0] ?? 0;
			return count;
		});
}
