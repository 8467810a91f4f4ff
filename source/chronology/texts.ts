import {hashOf} from '../lookup/hash.ts';
import {perObject} from '../lookup/memo.ts';
import {codes, growing, integers, sharedRoom} from './growing.ts';
import {type GrowingIds, growingIds, type IdTable, numbersWith} from './id-table.ts';

/** Texts by their numbers, one behind another in UTF-8: typed arrays, which take little room and are shared by threads. */
export type Texts = {readonly bytes: Uint8Array; readonly ends: Uint32Array};

/** The same bytes as a buffer, which writes and reads texts in half the time that encoders take. */
const bufferOf = perObject((bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));

/** The text of a number; empty where there is none. */
export function textAt({bytes, ends}: Texts, number: number): string {
	return bufferOf(bytes).toString('utf8', ends[number - 1] ?? 0, ends[number] ?? 0);
}

/** A text in the bytes of which texts are kept. */
export function textBytes(text: string): Uint8Array {
	return Buffer.from(text);
}

/** A text in UTF-8, at the start of some bytes, and its hash. */
export type TextInBytes = {readonly bytes: Uint8Array; readonly length: number; readonly hash: number};

/** Texts that are added one by one. */
export type GrowingTexts = {
	readonly length: number;
	add(text: string): void;
	addBytes(text: TextInBytes): void;
	at(number: number): string;
	/** Whether a text is that of a number. */
	isAt(number: number, text: TextInBytes): boolean;
	all(): Texts;
};

export function growingTexts(): GrowingTexts {
	const room = sharedRoom(codes);
	let bytes = bufferOf(room.atLeast(1024));
	let length = 0;
	const ends = growing(integers);
	const startOf = (number: number) => (number === 0 ? 0 : ends.at(number - 1));

	function makeRoom(most: number): void {
		if (length + most > bytes.length) bytes = bufferOf(room.atLeast(Math.ceil(1.5 * (length + most))));
	}

	return {
		get length() {
			return ends.length;
		},
		add(text) {
			makeRoom(3 * text.length);
			length += bytes.write(text, length);
			ends.push(length);
		},
		addBytes(text) {
			makeRoom(text.length);
			for (let at = 0; at < text.length; at++) bytes[length++] = text.bytes[at] ?? 0;
			ends.push(length);
		},
		at: number => bytes.toString('utf8', startOf(number), ends.at(number)),
		isAt(number, text) {
			const start = startOf(number);
			if (ends.at(number) - start !== text.length) return false;
			for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.bytes[at]) return false;
			return true;
		},
		all: () => ({bytes: bytes.subarray(0, length), ends: ends.all()}),
	};
}

/** Ids by their numbers, and the numbers by the hashes of the ids. */
export type Ids = {readonly texts: Texts; readonly table: IdTable};

/** The number of an id; `undefined` where it has none. */
export function numberOf({texts, table}: Ids, id: string): number | undefined {
	for (const number of numbersWith(table, hashOf(id))) if (textAt(texts, number) === id) return number;
	return undefined;
}

/** Ids that are numbered as they first occur. */
export type NumberedIds = {
	readonly length: number;
	/** The number of an id, which it gets now if it has none. */
	numberOf(id: string): number;
	/** Numbers an id that has none for certain. */
	addNew(id: string): number;
	/** Numbers an id in bytes that has none for certain. */
	addNewBytes(id: TextInBytes): number;
	has(id: string): boolean;
	/** The number of an id, if it has one. */
	find(id: string): number | undefined;
	/** The number of an id in bytes, if it has one. */
	findBytes(id: TextInBytes): number | undefined;
	/** The id of a number that is there. */
	at(number: number): string;
	all(): Ids;
};

export function numberedIds(): NumberedIds {
	const texts = growingTexts();
	const table: GrowingIds = growingIds();
	const [kept, recent] = [new Map<string, number>(), new Map<string, number>()];
	return {
		get length() {
			return texts.length;
		},
		numberOf(id) {
			const hash = hashOf(id);
			return find(id, hash) ?? addNew(id, hash);
		},
		addNew: id => addNew(id, hashOf(id)),
		addNewBytes(id) {
			texts.addBytes(id);
			table.add(id.hash);
			return texts.length - 1;
		},
		at: texts.at,
		has: id => find(id, hashOf(id)) !== undefined,
		find: id => find(id, hashOf(id)),
		findBytes: id => table.find(id.hash, number => texts.isAt(number, id)),
		all: () => ({texts: texts.all(), table: table.all()}),
	};

	/** The number of an id. A hash alone doesn't tell, as whoever writes the file may have chosen two ids that share it. */
	function find(id: string, hash: number): number | undefined {
		const known = id.length > longestKept ? undefined : (kept.get(id) ?? recent.get(id));
		return known ?? table.find(hash, number => texts.at(number) === id);
	}

	function addNew(id: string, hash: number): number {
		texts.add(id);
		table.add(hash);
		keep(id, texts.length - 1);
		return texts.length - 1;
	}

	function keep(id: string, number: number): void {
		if (id.length > longestKept) return;
		if (kept.size < mostKept) {
			kept.set(id, number);
			return;
		}
		if (recent.size >= mostRecent) recent.clear();
		recent.set(id, number);
	}
}

/** So many ids, and the last of the others, are kept as texts, too, which are found at once, if they are short: long ones seldom come again. */
const [mostKept, mostRecent, longestKept] = [2 ** 14, 2 ** 6, 40];
