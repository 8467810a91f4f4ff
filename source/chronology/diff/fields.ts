import type {Firmness} from '../../dates/edtf/firmness.ts';
import type {Edtf} from '../../dates/edtf/form.ts';
import {isAlike} from '../changes.ts';
import type {ClaimValue, Extra} from '../event.ts';
import {valueTree} from '../value.ts';

/** A field that says something else than before, in the words of the file format; one without `before` is new, one without `after` is gone. */
export type FieldChange = {
	readonly field: string;
	readonly before?: unknown;
	readonly after?: unknown;
	readonly firmness?: Firmness;
};

/** A part of a chronology that is new, gone, or changed in some fields; `Inner` is what else has changed in it. */
export type ItemChange<Item, Inner = unknown> =
	| {readonly type: 'added' | 'gone'; readonly item: Item}
	| ({
			readonly type: 'changed';
			readonly before: Item;
			readonly after: Item;
			readonly fields: readonly FieldChange[];
	  } & Inner);

/** Fields as they are in memory; what is under a user's own keys counts as fields, too. */
export type Fields = {
	readonly date?: Edtf;
	readonly published?: Edtf;
	readonly value?: ClaimValue;
	readonly extra?: Extra;
};

/** The fields of two states of one thing that are not alike. `firmnesses` tells of some fields whether they are firmer or weaker. */
export function fieldChanges(
	before: Fields,
	after: Fields,
	firmnesses: Readonly<Record<string, Firmness | undefined>> = {},
): readonly FieldChange[] {
	const [earlier, later] = [plainFields(before), plainFields(after)];
	return [...new Set([...earlier.keys(), ...later.keys()])].flatMap(field => {
		const [one, other] = [earlier.get(field), later.get(field)];
		if (isAlike(one, other)) return [];
		const firmness = Object.hasOwn(firmnesses, field) ? firmnesses[field] : undefined;
		return [
			{
				field,
				...(one !== undefined && {before: one}),
				...(other !== undefined && {after: other}),
				...(firmness && {firmness}),
			},
		];
	});
}

/** The changes of things that have a name each: first of those that are there now, in their order, then of those that are gone. */
export function itemChanges<Item extends Fields & object>(
	before: ReadonlyMap<string, Item>,
	after: ReadonlyMap<string, Item>,
): readonly ItemChange<Item>[] {
	const kept = [...after].flatMap(([name, item]): readonly ItemChange<Item>[] => {
		const earlier = before.get(name);
		if (!earlier) return [{type: 'added', item}];
		const fields = fieldChanges(earlier, item);
		return fields.length > 0 ? [{type: 'changed', before: earlier, after: item, fields}] : [];
	});
	const gone = [...before].filter(([name]) => !after.has(name));
	return [...kept, ...gone.map(([, item]) => ({type: 'gone' as const, item}))];
}

/** Fields in the words of the file format. A list without members is left out, as it is in the format. */
function plainFields({date, published, value, extra, ...rest}: Fields): ReadonlyMap<string, unknown> {
	const own = {date: date?.text, ...rest, published: published?.text, value: value && valueTree(value)};
	const all = [...Object.entries(own), ...Object.entries(extra ?? {})];
	return new Map(all.filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0)));
}
