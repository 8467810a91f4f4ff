import {perObject} from '../lookup/memo.ts';
import {repaint} from './repaint.ts';

/** What writes frames to a terminal, and knows what it shows. */
export type RowPainter = {
	/** Writes what changes with a frame, whose rows are divided by line breaks; gives whether that is anything. */
	readonly paint: (frame: string) => boolean;
	/** Has the next frame written whole, as something else may stand on the screen. */
	readonly forget: () => void;
	/** Erases what was painted, and shows the cursor again. */
	readonly end: () => void;
	/** Whether the next frame is written whole. */
	readonly isUnknown: () => boolean;
	/** Whether a frame is what is shown. */
	readonly shows: (frame: string) => boolean;
};

type Stream = {
	readonly columns?: number;
	readonly rows?: number;
	readonly write: (text: string) => unknown;
};

const eraseAll = '\u001b[H\u001b[J';
const showCursor = '\u001b[?25h';

/** The painter of a terminal's screen, on which nothing else is written. */
export const painterOf = perObject((stream: Stream): RowPainter => {
	/** What the terminal shows; undefined where something else may stand there, as on a screen of another size. */
	let shown: {readonly frame: string; readonly rows: readonly string[]} | undefined;
	let size = '';
	let isPainted = false;
	const sizeNow = () => `${stream.columns}x${stream.rows}`;
	const isUnknown = () => shown === undefined || size !== sizeNow();
	return {
		paint(frame) {
			// A frame that doesn't fill the screen ends in a line break.
			const rows = (frame.endsWith('\n') ? frame.slice(0, -1) : frame).split('\n');
			const change = repaint(isUnknown() ? undefined : shown?.rows, rows, stream.columns ?? 80);
			[shown, size, isPainted] = [{frame, rows}, sizeNow(), true];
			if (change !== '') stream.write(change);
			return change !== '';
		},
		forget() {
			shown = undefined;
		},
		end() {
			if (isPainted) stream.write(`${eraseAll}${showCursor}`);
			[shown, isPainted] = [undefined, false];
		},
		isUnknown,
		shows: frame => !isUnknown() && frame === shown?.frame,
	};
});
