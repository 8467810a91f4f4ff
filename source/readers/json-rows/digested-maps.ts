import type {Digests} from '../digest.ts';
import type {DigestQueue} from '../digest-queue.ts';
import type {KeyParts} from '../keyed/part.ts';
import {rowDigester} from '../keyed/row-digester.ts';
import type {KeyedRows} from '../tables/keyed-rows.ts';
import {type RawMap, valueForm} from './raw-map.ts';
import type {RawRows} from './raw-rows.ts';

/** The index behind the row that begins at an index of some bytes, and at an offset of the file, by its digest; -1 where there is none, or the row goes on behind the bytes. */
export function digestedEnd(queue: DigestQueue, bytes: Buffer, at: number, offset: number): number {
	if (!queue.find(offset)) return -1;
	const {digests, index} = queue.found();
	const end = at + (digests.lengths[index] ?? 0);
	return end < bytes.length ? end : -1;
}

/** Takes maps that come with digests. */
export function digestedMaps(
	map: RawMap,
	rows: KeyedRows,
	queue: DigestQueue,
): Pick<RawRows, 'findDigested' | 'takeDigested' | 'hasOddNumber'> {
	let bytes: Buffer = Buffer.alloc(0);
	let start = 0;
	const cellsOfRow = () => (map.find(bytes, start) < 0 ? undefined : map.cells);
	return {
		findDigested(all, at, offset) {
			[bytes, start] = [all, at];
			return digestedEnd(queue, all, at, offset);
		},
		takeDigested(place) {
			const {digests, index} = queue.found();
			return rows.takeDigested(digests, index, cellsOfRow, place);
		},
		hasOddNumber: () => map.hasOddNumber() || queue.isOdd(),
	};
}

/** Makes digests of maps. */
export type MapDigester = RawRows & {readonly taken: () => Digests};

export function mapDigester(map: RawMap, parts: KeyParts): MapDigester {
	const digester = rowDigester(parts, valueForm);
	return {
		...map,
		take(place, lines) {
			digester.add(map.cells, place, lines);
			return true;
		},
		taken: () => digester.taken(map.hasOddNumber()),
	};
}
