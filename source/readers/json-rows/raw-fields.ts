import {signs} from '../json-signs.ts';
import {startsWord} from '../keyed/raw-cells.ts';
import {behindBlanks} from './scan.ts';
import type {BehindString} from './string-ends.ts';

/** The values of a map in bytes that has no keys but a few: `bounds` holds where each begins and ends; that of a key which isn't there ends at 0. */
export type RawFields = {
	readonly bounds: Uint32Array;
	/** Finds the map that begins at an index; gives the index behind it, or -1 where it has another key, one twice, or a value that isn't taken so. */
	readonly find: (bytes: Buffer, at: number) => number;
};

/** Makes what finds the values of some keys; `behindValue` gives the index behind the value of a field, or -1. */
export function rawFields(
	names: readonly string[],
	behindValue: (bytes: Buffer, from: number, field: number) => number,
): RawFields {
	const keys = names.map(name => Buffer.from(`"${name}"`));
	const bounds = new Uint32Array(2 * keys.length);
	/** The field that came behind another the last time; the first one comes behind the last place. */
	const following = Uint8Array.from({length: keys.length + 1}, (_, field) => (field + 1) % (keys.length + 1));

	function isKeyAt(bytes: Buffer, at: number, field: number): boolean {
		const key = keys[field];
		if (!key) return false;
		for (let index = 0; index < key.length; index++) if (bytes[at + index] !== key[index]) return false;
		return true;
	}

	return {
		bounds,
		find(bytes, start) {
			bounds.fill(0);
			if (bytes[start] !== signs.openMap) return -1;
			let before = keys.length;
			for (let at = behindBlanks(bytes, start + 1); ; at = behindBlanks(bytes, at + 1)) {
				let field = following[before] ?? 0;
				if (!isKeyAt(bytes, at, field)) {
					field = 0;
					while (field < keys.length && !isKeyAt(bytes, at, field)) field++;
					if (field === keys.length) return -1;
					following[before] = field;
				}
				if (bounds[2 * field + 1] !== 0) return -1;
				before = field;
				at = behindBlanks(bytes, at + (keys[field]?.length ?? 0));
				if (bytes[at] !== signs.colon) return -1;
				const from = behindBlanks(bytes, at + 1);
				const end = behindValue(bytes, from, field);
				if (end < 0) return -1;
				bounds[2 * field] = from;
				bounds[2 * field + 1] = end;
				at = behindBlanks(bytes, end);
				if (bytes[at] === signs.closeMap) return at + 1;
				if (bytes[at] !== signs.comma) return -1;
			}
		},
	};
}

/** The index behind a list of fewer than `most` members, each of which ends where `behind` tells; -1 where it isn't one. */
export function behindMembers(
	bytes: Buffer,
	from: number,
	most: number,
	behind: (bytes: Buffer, at: number) => number,
): number {
	if (bytes[from] !== signs.openList) return -1;
	let at = behindBlanks(bytes, from + 1);
	if (bytes[at] === signs.closeList) return at + 1;
	for (let count = 1; count < most; count++) {
		const end = behind(bytes, at);
		if (end < 0) return -1;
		at = behindBlanks(bytes, end);
		if (bytes[at] === signs.closeList) return at + 1;
		if (bytes[at] !== signs.comma) return -1;
		at = behindBlanks(bytes, at + 1);
	}
	return -1;
}

/** Makes what gives the index behind a text that begins with a word; -1 where it isn't one. */
export function behindWords(behindString: BehindString): BehindString {
	return (bytes, from) =>
		bytes[from] === signs.quote && startsWord(bytes, from + 1) ? behindString(bytes, from) : -1;
}

/** Makes what gives the index behind a text; -1 where it isn't one. */
export function behindText(behindString: BehindString): BehindString {
	return (bytes, from) => (bytes[from] === signs.quote ? behindString(bytes, from) : -1);
}
