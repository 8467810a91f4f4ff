import {signs} from '../json-signs.ts';
import type {MapWrap} from './map-wrap.ts';
import {rawFields} from './raw-fields.ts';
import type {RawMap} from './raw-map.ts';
import {behindList, behindScalar, behindWord} from './scan.ts';

/** Makes what finds maps in a wrap, by what finds those in it. */
export function wrappedMap(inner: RawMap, wrap: MapWrap): RawMap {
	switch (wrap) {
		case 'feature':
			return {...inner, find: featureFinder(inner)};
		case 'document':
			return {...inner, find: documentFinder(inner)};
	}
}

function featureFinder(inner: RawMap): RawMap['find'] {
	const geometry = rawFields(['type', 'coordinates'], (bytes, from, field) =>
		field === 0 ? behindScalar(bytes, from) : behindFlat(bytes, from),
	);
	const names = ['type', 'properties', 'geometry', 'id', 'bbox'] as const;
	const {bounds, find} = rawFields(names, (bytes, from, field) => {
		switch (names[field]) {
			case 'type':
				return isFeature(bytes, from) ? from + featureName.length : -1;
			case 'properties':
				return inner.find(bytes, from);
			case 'geometry':
				return bytes[from] === signs.openMap ? geometry.find(bytes, from) : behindWord(bytes, from);
			case 'bbox':
				return behindFlat(bytes, from);
			default:
				return behindScalar(bytes, from);
		}
	});
	return (bytes, at) => {
		geometry.bounds.fill(0);
		const end = find(bytes, at);
		const [type, properties] = [bounds[1], bounds[3]];
		if (end < 0 || type === 0 || properties === 0) return -1;
		const isGiven =
			inner.give('coordinates', geometry.bounds[2] ?? 0, geometry.bounds[3] ?? 0) &&
			inner.give('id', bounds[6] ?? 0, bounds[7] ?? 0);
		return isGiven ? end : -1;
	};
}

const featureName = Buffer.from('"Feature"');

function isFeature(bytes: Buffer, at: number): boolean {
	for (let index = 0; index < featureName.length; index++)
		if (bytes[at + index] !== featureName[index]) return false;
	return true;
}

function documentFinder(inner: RawMap): RawMap['find'] {
	const names = [
		'_index',
		'_type',
		'_id',
		'_score',
		'_source',
		'_version',
		'_seq_no',
		'_primary_term',
		'sort',
	];
	const source = names.indexOf('_source');
	const {bounds, find} = rawFields(names, (bytes, from, field) =>
		field === source ? inner.find(bytes, from) : behindFlat(bytes, from),
	);
	return (bytes, at) => {
		const end = find(bytes, at);
		return bounds[2 * source + 1] === 0 ? -1 : end;
	};
}

/** The end of a value that has no maps in it, and no lists in a list. */
function behindFlat(bytes: Buffer, from: number): number {
	return bytes[from] === signs.openList ? behindList(bytes, from) : behindScalar(bytes, from);
}
