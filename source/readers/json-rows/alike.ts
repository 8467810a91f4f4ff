import {behindBlock, blockIn, blockLength} from '../keyed/block.ts';
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

/** The length of a gap in the memory of the code, and of its text. */
const [gapLength, mostText] = [64, 60];
/** The most values of a map that is learnt. */
const mostValues = 200;
/** Where in the memory gaps are, and what is found. */
const [gapsAt, placesAt] = [blockLength + behindBlock, 2 ** 17];

type AlikeCode = Exports & {
	readonly follow: (at: number, values: number, gaps: number, into: number, most: number) => number;
	readonly stop: {readonly value: number};
};

/** Makes what finds maps that are written alike by `alike.wat`; nothing where that can't be had. */
export function alikeMaps(): AlikeMaps | undefined {
	const code = instanceOf<AlikeCode>(alikeCode);
	if (!code) return undefined;
	const {follow, stop, memory} = code;
	const gaps = Array.from({length: mostValues + 2}, (_, gap) =>
		gapIn(memory.buffer, gapsAt + gapLength * gap),
	);
	const places = new Uint32Array(memory.buffer, placesAt);
	let values = 0;
	/** How many places of a map are put down. */
	let width = 2;
	/** How many maps were found in the block. */
	let count = 0;
	/** Where in `places` the map is that was found last, or the next one. */
	let [found, next] = [0, 0];
	const block = blockIn(memory.buffer, 0, {
		find(at) {
			count = follow(at, values, gapsAt, placesAt, memory.buffer.byteLength - 4 * width);
			next = 0;
			return count > 0;
		},
		stop: () => stop.value,
	});
	const placeAt = (index: number) => block.start() + (places[index] ?? 0);

	return {
		from: place => placeAt(found + 2 + 2 * place),
		to: place => placeAt(found + 3 + 2 * place),
		find(bytes, at) {
			if (values === 0) return -1;
			const isHere = block.has(bytes, at);
			while (isHere && next < count * width && placeAt(next) < at) next += width;
			const isFound = isHere && next < count * width && placeAt(next) === at;
			if (!isFound && !block.look(bytes, at)) return -1;
			found = next;
			next += width;
			return placeAt(found + 1);
		},
		learn(bytes, bounds) {
			const [texts, between] = [gapsOf(bytes, bounds), behind(bytes, bounds.end)];
			block.clear();
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
