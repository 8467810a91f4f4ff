import {isMap} from '../shape.ts';
import type {RowMap} from './maps.ts';

/** What is around what is told of an event: a feature of GeoJSON, or a document of a search engine. */
export type MapWrap = 'feature' | 'document';

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
