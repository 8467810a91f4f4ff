import {type ByteMap, byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {signs} from '../json-signs.ts';
import {type CellForm, plainText, type RawCells} from '../keyed/raw-cells.ts';
import {textOf} from './cell-text.ts';
import {mapFinder} from './map-finder.ts';
import {columnName} from './map-wrap.ts';
import {behindBlanks, behindList, behindScalar, isDigit, isPlainNumber} from './scan.ts';
import {stringEnds} from './string-ends.ts';

/** How the bytes of a value are the text of a cell. */
export const valueForm: CellForm = {
	escapeMark: signs.backslash,
	opaque: signs.openList,
	textOf(bytes, from, to) {
		const raw = plainText(bytes, from, to);
		const first = bytes[from];
		if (first === signs.quote) return (JSON.parse(raw) as string).trim();
		// A number is the text that it is written with.
		return first === signs.openList ? textOf(JSON.parse(raw)).trim() : raw;
	},
};

/** The columns of maps by their names; a key in a map of the map is named with the key of that, as in `user.name`. */
export type MapColumns = {
	readonly count: () => number;
	readonly columnOf: (name: string) => number | undefined;
	/** Whether nothing is read that stands under a key. */
	readonly isPassedOver: (key: string) => boolean;
	/** Whether a map under a key isn't what the others are. */
	readonly isWrap: (key: string) => boolean;
	/** The depth at which a map has no columns for its keys any more. */
	readonly deepest: number;
};

/** A map that is found in bytes, with the bounds of its values by their columns. */
export type RawMap = {
	readonly cells: RawCells;
	/** Finds the map that begins at an index; gives the index behind it, or -1 where it isn't one whose values can be taken as they stand. */
	readonly find: (bytes: Buffer, at: number) => number;
	/** Gives a column what stands between two indexes, unless nothing does or the map has a value for it; tells whether there is such a column. */
	readonly give: (name: string, from: number, to: number) => boolean;
	/** Whether a number was found that JavaScript would write otherwise. */
	readonly hasOddNumber: () => boolean;
};

/** A key that was met: its bytes with the quotation marks, its column if it has one, and the keys of the map under it. */
type Key = {
	readonly raw: Buffer;
	readonly name: string;
	readonly isPassedOver: boolean;
	readonly isWrap: boolean;
	/** Its place among the keys that were met. */
	readonly place: number;
	column: number;
	inner: Keys | undefined;
	/** The number of the row in which it was met last. */
	row: number;
};

/** The keys that were met in maps at one place, in the order of the first map. */
type Keys = {readonly prefix: string; readonly met: Key[]; readonly byBytes: ByteMap<Key>};

/** The most keys that are known at one place. */
const mostKeys = 2 ** 12;

/** Makes what finds maps in bytes. */
export function rawMap({count, columnOf, isPassedOver, isWrap, deepest}: MapColumns): RawMap {
	const cells: RawCells = {bytes: Buffer.alloc(0), bounds: new Uint32Array(2 * count())};
	const top = keysOf('');
	const behindString = stringEnds();
	const {find, tell} = mapFinder({clear, behind: (bytes, at) => behindMap(bytes, at, top, 1), take});
	let row = 0;
	let isOdd = false;

	function keysOf(prefix: string): Keys {
		return {prefix, met: [], byBytes: byteMap(mostKeys)};
	}

	/** The key between two indexes. */
	function keyAt(bytes: Buffer, from: number, to: number, {prefix, met, byBytes}: Keys): Key | undefined {
		const hash = hashOfBytes(bytes, from, to);
		const known = byBytes.get(hash, bytes, from, to);
		if (known) return known;
		const raw = Buffer.from(bytes.subarray(from, to));
		const key = JSON.parse(plainText(raw, 0, raw.length)) as string;
		if (key === '' || key.trim() !== key) return undefined;
		const name = columnName(prefix, key);
		const found: Key = {
			...{raw, name, isPassedOver: isPassedOver(key), isWrap: prefix === '' && isWrap(key)},
			...{place: met.length, column: -1, inner: undefined, row: -1},
		};
		byBytes.set(hash, bytes, from, to, found);
		if (met.length < mostKeys) met.push(found);
		return found;
	}

	function put(key: Key, from: number, to: number): boolean {
		if (key.isPassedOver) return true;
		if (key.column < 0) key.column = columnOf(key.name) ?? -1;
		if (key.column < 0 || (cells.bounds[2 * key.column] ?? 1) !== 0) return false;
		cells.bounds[2 * key.column] = from;
		cells.bounds[2 * key.column + 1] = to;
		return true;
	}

	function behindMap(bytes: Buffer, start: number, keys: Keys, depth: number): number {
		const {met} = keys;
		let expected = 0;
		let at = behindBlanks(bytes, start + 1);
		for (;;) {
			if (bytes[at] !== signs.quote) return -1;
			let key = met[expected];
			if (key && isThere(bytes, at, key.raw)) at += key.raw.length;
			else {
				const end = behindString(bytes, at);
				key = end < 0 ? undefined : keyAt(bytes, at, end, keys);
				if (!key) return -1;
				at = end;
				expected = key.place;
			}
			expected++;
			if (key.row === row) return -1;
			key.row = row;
			at = behindBlanks(bytes, at);
			if (bytes[at] !== signs.colon) return -1;
			const from = behindBlanks(bytes, at + 1);
			at = behindValue(bytes, from, key, depth);
			if (at < 0) return -1;
			at = behindBlanks(bytes, at);
			if (bytes[at] === signs.closeMap) return at + 1;
			if (bytes[at] !== signs.comma) return -1;
			at = behindBlanks(bytes, at + 1);
		}
	}

	function behindValue(bytes: Buffer, from: number, key: Key, depth: number): number {
		const first = bytes[from];
		if (first === signs.openMap) {
			if (depth >= deepest || key.isWrap || key.isPassedOver) return -1;
			key.inner ??= keysOf(`${key.name}.`);
			return behindMap(bytes, from, key.inner, depth + 1);
		}
		const end = first === signs.quote ? behindString(bytes, from) : behindOther(bytes, from);
		if (end < 0) return -1;
		tell(key, from, end);
		return put(key, from, endOfCell(bytes, from, end)) ? end : -1;
	}

	function clear(): void {
		row++;
		if (cells.bounds.length < 2 * count()) cells.bounds = new Uint32Array(4 * count());
		else cells.bounds.fill(0);
	}

	/** Takes the value of a key in a map that is written like others. */
	function take(key: Key, bytes: Buffer, from: number, to: number): boolean {
		const first = bytes[from];
		const isWhole = first === signs.quote || first === signs.openList || behindScalar(bytes, from) === to;
		return isWhole && put(key, from, endOfCell(bytes, from, to));
	}

	/** Where a cell ends whose value does so at an index; one that is empty ends where it begins. */
	function endOfCell(bytes: Buffer, from: number, end: number): number {
		const first = bytes[from];
		if ((isDigit(first) || first === signs.minus) && !isPlainNumber(bytes, from, end)) isOdd = true;
		return first === letterN || (first === signs.quote && end === from + 2) ? from : end;
	}

	return {
		cells,
		find(bytes, at) {
			cells.bytes = bytes;
			return find(bytes, at);
		},
		give(name, from, to) {
			if (to === 0) return true;
			const column = columnOf(name) ?? -1;
			if (column < 0) return false;
			const {bytes, bounds} = cells;
			if (bounds[2 * column] === 0)
				[bounds[2 * column], bounds[2 * column + 1]] = [from, endOfCell(bytes, from, to)];
			return true;
		},
		hasOddNumber: () => isOdd,
	};
}

/** The end of a value that is neither a map nor a string. */
function behindOther(bytes: Buffer, from: number): number {
	return bytes[from] === signs.openList ? behindList(bytes, from) : behindScalar(bytes, from);
}

/** With which `null` begins. */
const letterN = 0x6e;

function isThere(bytes: Buffer, at: number, wanted: Buffer): boolean {
	for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
	return true;
}
