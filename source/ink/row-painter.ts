import {perObject} from '../lookup/memo.ts';
import {repaint} from './repaint.ts';

/** What writes frames to a terminal, and knows what it shows. */
export type RowPainter = {
	/** Writes what changes with a frame, whose rows are divided by line breaks; gives whether that is anything. */
	readonly paint: (frame: string) => boolean;
	/** Takes a frame to be shown that something else has written. */
	readonly note: (frame: string) => void;
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
	const note = (frame: string) => {
		[shown, size, isPainted] = [{frame, rows: rowsOf(frame)}, sizeNow(), true];
	};
	return {
		paint(frame) {
			const change = repaint(isUnknown() ? undefined : shown?.rows, rowsOf(frame), stream.columns ?? 80);
			note(frame);
			if (change !== '') stream.write(change);
			return change !== '';
		},
		note,
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

/** The rows of a frame, which ends in a line break where it doesn't fill the screen. */
function rowsOf(frame: string): readonly string[] {
	return (frame.endsWith('\n') ? frame.slice(0, -1) : frame).split('\n');
}
