import {blockIn} from '../keyed/block.ts';
import {type Exports, instanceOf} from '../keyed/engine.ts';
import {cellsCode} from './cells-code.ts';

/** Finds the cells of rows. */
export type CellFinder = {
	/** Where each cell of the row that was found last begins and ends, with its quotation marks; an empty one ends where it begins. */
	readonly bounds: Uint32Array;
	/** The index behind the last cell of the row that begins at an index; -1 where quotation marks don't divide it plainly, it ends nowhere, or is very long. */
	readonly divide: (bytes: Buffer, at: number) => number;
	/** How many lines the row has. */
	readonly lines: () => number;
};

/** Where in the memory the bounds are, and how many cells have room there. */
const boundsAt = 2 ** 17;
const mostCells = 2 ** 13;

const lineFeed = 0x0a;

type CellsCode = Exports & {
	readonly divide: (
		at: number,
		length: number,
		width: number,
		sign: number,
		base: number,
		into: number,
	) => number;
	readonly lines: {readonly value: number};
	readonly stop: {readonly value: number};
};

/** Makes what finds the cells of rows of some width by `cells.wat`; nothing where that can't be had. */
export function cellFinder(width: number, sign: number): CellFinder | undefined {
	const code = width <= mostCells ? instanceOf<CellsCode>(cellsCode) : undefined;
	if (!code) return undefined;
	const {memory, divide, lines, stop} = code;
	let end = -1;
	const block = blockIn(memory.buffer, lineFeed, {
		find(at) {
			end = divide(at, block.length(), width, sign, block.start(), boundsAt);
			return end >= 0 && end < block.length();
		},
		stop: () => (end >= 0 ? end : stop.value),
	});
	return {
		bounds: new Uint32Array(memory.buffer, boundsAt, 2 * width),
		divide: (bytes, at) => (block.look(bytes, at) ? block.start() + end : -1),
		lines: () => lines.value,
	};
}
