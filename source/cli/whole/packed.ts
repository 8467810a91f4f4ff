import {deserialize, serialize} from 'node:v8';
import {floats, growing} from '../../chronology/growing.ts';
import {type Clock, clockOf} from '../../dates/clock.ts';
import type {ByteSource} from '../../readers/byte-source.ts';
import {Numeral} from '../../text/numeral.ts';

/** Where values stand one behind another in a file, from an offset on; each is made when it is asked for. */
export type Packed = {readonly start: number; readonly ends: Float64Array<ArrayBuffer>};

/** Bytes that are added to a file one behind another. */
export type Appender = {
	readonly length: () => number;
	readonly append: (bytes: Uint8Array) => void;
};

/** The byte before a value: whether there is something in the value that bytes don't keep, and that stands there as a map. */
const [plain, marked] = [Uint8Array.of(0), Uint8Array.of(1)];

/** Packs values of what a chronology holds: plain ones, clocks, and numbers as they are spelled. */
export function pack(values: Iterable<unknown>, {length, append}: Appender): Packed {
	const start = length();
	const ends = growing(floats);
	for (const value of values) {
		const other = changed(value, asMap);
		append(other === value ? plain : marked);
		append(serialize(other));
		ends.push(length());
	}
	return {start, ends: ends.all().slice()};
}

/** Makes a value by its number; nothing where there is none. The type argument is what was packed. */
export function valueAt<T>({start, ends}: Packed, number: number, file: ByteSource): T | undefined {
	const end = ends[number];
	if (end === undefined) return undefined;
	const from = ends[number - 1] ?? start;
	const bytes = file.read(from, end - from);
	const value: unknown = deserialize(bytes.subarray(1));
	return (bytes[0] === marked[0] ? changed(value, ofMap) : value) as T;
}

/** The map that stands for what bytes don't keep. No value holds a map otherwise. */
function asMap(value: object): object | undefined {
	if (value instanceof Numeral) return new Map([['numeral', value.text]]);
	return isClock(value) ? new Map([['clock', value.name]]) : undefined;
}

function ofMap(value: object): object | undefined {
	if (!(value instanceof Map)) return undefined;
	const [[kind, text] = []] = value as ReadonlyMap<string, string>;
	return kind === 'numeral' ? new Numeral(text ?? '') : clockOf(text ?? '');
}

function isClock(value: object): value is Clock {
	return 'offsetAt' in value && typeof value.offsetAt === 'function';
}

/** A value with those parts of it changed for which there is another; the same where there is none. */
function changed(value: unknown, other: (inner: object) => object | undefined): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const replaced = other(value);
	if (replaced) return replaced;
	let copy: Record<string, unknown> | unknown[] | undefined;
	for (const [key, inner] of Object.entries(value)) {
		const next = changed(inner, other);
		if (next === inner) continue;
		copy ??= Array.isArray(value) ? [...value] : Object.fromEntries(Object.entries(value));
		Object.defineProperty(copy, key, {value: next, enumerable: true, configurable: true, writable: true});
	}
	return copy ?? value;
}
