import {documentSchema, edtf} from '../chronology/schema.ts';
import type {Path} from './problem.ts';
import {isMap} from './shape.ts';

/** The keys that a map of the format may have and those that it must have, and the maps in the lists under them. */
export type MapKeys = {
	readonly keys: readonly string[];
	readonly required: readonly string[];
	readonly inner: ReadonlyMap<string, MapKeys>;
};

/** What of a schema of valibot's says which keys there are and what stands under them. */
type Schema = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly wrapped?: Schema;
	readonly item?: Schema;
	readonly items?: readonly Schema[];
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly pipe?: readonly unknown[];
};

/** The keys of a document. */
export const documentKeys = keysOf(documentSchema);

/** The keys of the maps that a path leads to or into; nothing where it leads to no map. */
export function keysAt(path: Path): MapKeys | undefined {
	const names = path.filter(step => typeof step === 'string');
	return names.reduce<MapKeys | undefined>((keys, name) => keys?.inner.get(name), documentKeys);
}

/** The lists whose maps have a key, anywhere in a document. */
export function listsWith(key: string, {inner}: MapKeys = documentKeys): readonly string[] {
	return [...inner].flatMap(([list, keys]) => [
		...(keys.keys.includes(key) ? [list] : []),
		...listsWith(key, keys),
	]);
}

/** The keys under which a number may stand, anywhere in a document. */
export const numberKeys: ReadonlySet<string> = new Set(keysTo(documentSchema, isNumber));

/** The keys under which a date stands, anywhere in a document. */
export const dateKeys: ReadonlySet<string> = new Set(keysTo(documentSchema, isDate));

function keysOf({entries = {}}: Pick<Schema, 'entries'>): MapKeys {
	const inner = Object.entries(entries).flatMap(([key, schema]) => {
		const map = partsOf(schema).find(({type}) => type === 'object');
		return map ? [[key, keysOf(map)] as const] : [];
	});
	const required = Object.keys(entries).filter(key => entries[key]?.type !== 'optional');
	return {keys: Object.keys(entries), required, inner: new Map(inner)};
}

/** The keys of all maps in a schema under which something stands that is wanted there. */
function keysTo(schema: Schema, isWanted: (part: Schema) => boolean): readonly string[] {
	return Object.entries(schema.entries ?? {}).flatMap(([key, inner]) => {
		const parts = partsOf(inner);
		return [...(parts.some(isWanted) ? [key] : []), ...parts.flatMap(part => keysTo(part, isWanted))];
	});
}

/** What may stand in a place: of a list its items, of alternatives each. */
function partsOf(schema: Schema): readonly Schema[] {
	const {wrapped, item, items = [], options = []} = schema;
	const inner = [wrapped, item, ...items, ...options].filter((part): part is Schema => isMap(part));
	return inner.length > 0 ? inner.flatMap(partsOf) : [schema];
}

/** Whether a schema is that of a date, or the same with a description of its own. */
function isDate(schema: Schema): boolean {
	return schema === edtf || schema.pipe?.[0] === edtf;
}

function isNumber({type, literal}: Schema): boolean {
	return type === 'number' || typeof literal === 'number';
}
