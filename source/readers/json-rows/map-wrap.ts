import {isMap} from '../shape.ts';
import type {RowMap} from './maps.ts';

/** What is around what is told of an event: a feature of GeoJSON, or a document of a search engine. */
export type MapWrap = 'feature' | 'document';

/** Whether the values of all of some maps are those of an answer in SPARQL: `{"type": "literal", "value": "…"}`. */
export function areBindings(maps: readonly RowMap[]): boolean {
	const values = maps.flatMap(map => Object.values(map));
	return values.length > 0 && values.every(isBinding);
}

/** A map of an answer in SPARQL with plain values; what Wikidata calls `itemLabel` stands as `item`, and that as `item.url`. */
export function withoutBindings(map: RowMap): RowMap {
	return Object.fromEntries(
		Object.entries(map).map(([key, value]) => {
			const plain = isBinding(value) ? value['value'] : value;
			if (Object.hasOwn(map, `${key}Label`)) return [`${key}.url`, plain];
			const of = key.replace(/Label$/, '');
			return [Object.hasOwn(map, of) ? of : key, plain];
		}),
	);
}

function isBinding(value: unknown): value is RowMap {
	return isMap(value) && bindingTypes.has(value['type']) && typeof value['value'] === 'string';
}

const bindingTypes: ReadonlySet<unknown> = new Set(['uri', 'literal', 'typed-literal', 'bnode']);

/** The column of what stands under a key, in a map whose own column is named before the point that `outer` ends in. */
export function columnName(outer: string, key: string): string {
	return outer !== '' && typeKeys.has(key) ? outer.slice(0, -1) : outer + key;
}

/** Keys under which MongoDB puts a value to say of what type it is, in a map of its own. */
const typeKeys: ReadonlySet<string> = new Set([
	...['$date', '$oid', '$uuid', '$numberInt', '$numberLong', '$numberDouble', '$numberDecimal'],
]);

/** A document of a search engine without what it was found by; a feature of GeoJSON by its properties. */
export function withoutWrap(map: RowMap): RowMap {
	switch (wrapOf(map)) {
		case 'feature': {
			const {properties, geometry, type, bbox, ...own} = map;
			const coordinates = isMap(geometry) && {coordinates: geometry['coordinates']};
			return {...own, ...coordinates, ...(properties as RowMap)};
		}
		case 'document':
			return map['_source'] as RowMap;
		case undefined:
			return map;
	}
}

/** The wrap that all of some maps have. */
export function wrapOfAll([first = {}, ...others]: readonly RowMap[]): MapWrap | undefined {
	const wrap = wrapOf(first);
	return others.every(other => wrapOf(other) === wrap) ? wrap : undefined;
}

function wrapOf(map: RowMap): MapWrap | undefined {
	const {properties, _source: inner, ...others} = map;
	if (map['type'] === 'Feature' && isMap(properties)) return 'feature';
	if (!isMap(inner) || properties !== undefined) return undefined;
	return Object.keys(others).every(key => key.startsWith('_') || key === 'sort') ? 'document' : undefined;
}
