import {quoteMark} from '../keyed/raw-cells.ts';
import {nextStop} from '../keyed/stops.ts';
import type {CellFinder} from './cells.ts';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Makes what finds the cells of rows of some width, however long they are. */
export function cellsByStops(width: number, sign: number): CellFinder {
	const bounds = new Uint32Array(2 * width);
	const stop = nextStop(quoteMark, sign);
	let lines = 1;

	/** The end of the cell whose quotation mark is at an index, with its lines counted; -1 where it isn't there. */
	function behindQuoted(bytes: Buffer, start: number): number {
		for (let at = stop(bytes, start + 1); at < bytes.length; at = stop(bytes, at + 1)) {
			const byte = bytes[at];
			if (byte === lineFeed) lines++;
			else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) lines++;
			else if (byte === quoteMark && bytes[++at] !== quoteMark) return at < bytes.length ? at : -1;
		}
		return -1;
	}

	/** The end of a cell without quotation marks; -1 where it isn't there. */
	function behindBare(bytes: Buffer, start: number): number {
		for (let at = stop(bytes, start); at < bytes.length; at = stop(bytes, at + 1)) {
			const byte = bytes[at];
			if (byte === sign || byte === lineFeed || byte === carriageReturn) return at;
		}
		return -1;
	}

	return {
		bounds,
		divide(bytes, start) {
			let at = start;
			lines = 1;
			for (let column = 0; column < width; column++) {
				const from = at;
				at = bytes[at] === quoteMark ? behindQuoted(bytes, at) : behindBare(bytes, at);
				if (at < 0) return -1;
				bounds[2 * column] = from;
				bounds[2 * column + 1] = at - from === 2 && bytes[from] === quoteMark ? from : at;
				if (column < width - 1 && bytes[at++] !== sign) return -1;
			}
			return at;
		},
		lines: () => lines,
	};
}
