import {type Exports, instanceOf} from '../keyed/engine.ts';
import {alikeCode} from './alike-code.ts';

/** Finds maps that are written like one that was found otherwise. */
export type AlikeMaps = {
	/** The index behind the map that begins at an index, or -1 where it isn't written alike. It is made for indexes that go up. */
	readonly find: (bytes: Buffer, at: number) => number;
	/** Where the value of some place in the map that was found begins and ends. */
	readonly from: (place: number) => number;
	readonly to: (place: number) => number;
	/** Learns from a map how others are written, by where it and its values begin and end; tells whether it could. */
	readonly learn: (bytes: Buffer, bounds: MapBounds) => boolean;
};

/** Where a map begins and ends, and where its values begin and end in turn. */
export type MapBounds = {readonly start: number; readonly end: number; readonly values: readonly number[]};

/** So many bytes are looked at in one go. */
const blockLength = 2 ** 16;
/** The length of a gap in the memory of the code, and of its text. */
const [gapLength, mostText] = [64, 60];
/** The most values of a map that is learnt. */
const mostValues = 200;
/** Where in the memory gaps are, and what is found. */
const [gapsAt, placesAt] = [blockLength + gapLength, 2 ** 17];

type AlikeCode = Exports & {
	readonly follow: (at: number, values: number, gaps: number, into: number, most: number) => number;
	readonly stop: {readonly value: number};
};

/** Makes what finds maps that are written alike by `alike.wat`; nothing where that can't be had. */
export function alikeMaps(): AlikeMaps | undefined {
	const code = instanceOf<AlikeCode>(alikeCode);
	if (!code) return undefined;
	const {follow, stop, memory} = code;
	const block = new Uint8Array(memory.buffer, 0, blockLength + gapLength);
	const gaps = Array.from({length: mostValues + 2}, (_, gap) =>
		gapIn(memory.buffer, gapsAt + gapLength * gap),
	);
	const places = new Uint32Array(memory.buffer, placesAt);
	let values = 0;
	/** How many places of a map are put down. */
	let width = 2;
	let known: Buffer | undefined;
	/** The part of the bytes that is in the block, and how many maps were found there. */
	let [start, length, count] = [0, 0, 0];
	/** Where in `places` the map is that was found last, or the next one. */
	let [found, next] = [0, 0];

	function copy(bytes: Buffer, from: number): void {
		[known, start, length] = [bytes, from, Math.min(blockLength, bytes.length - from)];
		block.set(bytes.subarray(from, from + length));
		block.fill(0, length, length + gapLength);
	}

	function look(at: number): void {
		const most = memory.buffer.byteLength - 4 * width;
		count = follow(at - start, values, gapsAt, placesAt, most);
		next = 0;
	}

	return {
		from: place => start + (places[found + 2 + 2 * place] ?? 0),
		to: place => start + (places[found + 3 + 2 * place] ?? 0),
		find(bytes, at) {
			if (values === 0) return -1;
			const isCopied = bytes === known && at >= start && at < start + length;
			while (isCopied && next < count * width && start + (places[next] ?? 0) < at) next += width;
			if (!isCopied || next >= count * width || start + (places[next] ?? 0) > at) {
				if (!isCopied) copy(bytes, at);
				look(at);
				// It may go on behind the block.
				const isCut = count === 0 && stop.value + 16 > length && start + length < bytes.length;
				if (isCut && at > start) {
					copy(bytes, at);
					look(at);
				}
				if (count === 0) return -1;
			}
			found = next;
			next += width;
			return start + (places[found + 1] ?? 0);
		},
		learn(bytes, bounds) {
			const [texts, between] = [gapsOf(bytes, bounds), behind(bytes, bounds.end)];
			known = undefined;
			values = 0;
			if (texts.length > mostValues + 1 || texts.some(text => text.length > mostText)) return false;
			for (const [index, text] of [...texts, between].entries()) gaps[index]?.(text);
			values = texts.length - 1;
			width = 2 + 2 * values;
			return values > 0;
		},
	};
}

/** Makes what puts a text into a gap of a memory. */
function gapIn(memory: ArrayBuffer, at: number): (text: Buffer) => void {
	const [bytes, length] = [new Uint8Array(memory, at, mostText), new Uint32Array(memory, at + mostText, 1)];
	return text => {
		bytes.set(text);
		length[0] = text.length;
	};
}

/** What stands in a map in front of each value, and behind the last. */
function gapsOf(bytes: Buffer, {start, end, values}: MapBounds): readonly Buffer[] {
	const edges = [start, ...values, end];
	return Array.from({length: edges.length / 2}, (_, gap) =>
		bytes.subarray(edges[2 * gap], edges[2 * gap + 1]),
	);
}

/** What stands behind a map up to the next one. */
function behind(bytes: Buffer, end: number): Buffer {
	const next = bytes.indexOf('{', end);
	return bytes.subarray(end, next < 0 || next > end + mostText ? end : next);
}
