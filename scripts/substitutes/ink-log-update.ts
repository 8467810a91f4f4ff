import type logUpdate from '../../node_modules/ink/build/log-update.js';
import type {LogUpdate} from '../../node_modules/ink/build/log-update.js';
import {repaint} from '../../source/ink/repaint.ts';

/*
 * Writes the cells of a frame that changed, where Ink's own writes all rows, or goes from row to row by where it takes the cursor
 * to be, which after a change of size it isn't. It is for frames that begin in the first row of a screen of their own, without a
 * text cursor: annals has no others.
 */

type Stream = Parameters<typeof logUpdate.create>[0];

const eraseAll = '\u001b[H\u001b[J';
const showCursor = '\u001b[?25h';

function create(stream: Stream): LogUpdate {
	/** What the terminal shows; undefined where something else may stand there. */
	let shown: readonly string[] | undefined;
	let size = '';
	let isPainted = false;

	const isUnknown = () => shown === undefined || size !== sizeOf(stream);
	const forget = () => {
		shown = undefined;
	};

	const paint = (text: string) => {
		const rows = rowsOf(text);
		const change = repaint(isUnknown() ? undefined : shown, rows, stream.columns ?? 80);
		shown = rows;
		size = sizeOf(stream);
		isPainted = true;
		if (change !== '') stream.write(change);
		return change !== '';
	};

	return Object.assign(paint, {
		clear: forget,
		done() {
			if (isPainted) stream.write(`${eraseAll}${showCursor}`);
			isPainted = false;
			forget();
		},
		reset: forget,
		/** Ink has written a frame itself, as it does on a screen that has become lower. It has the columns straight, but not what stood behind its rows. */
		sync(text: string) {
			forget();
			if (text !== '') paint(text);
		},
		setCursorPosition() {},
		getCursorPosition: () => undefined,
		/** Ink leaves out a frame that is as the one before, unless this tells that it has to be written. */
		isCursorDirty: isUnknown,
		willRender: (text: string) => isUnknown() || text !== shown?.join('\n'),
	});
}

/** The rows of a frame, which ends in a line break where it doesn't fill the screen. */
function rowsOf(text: string): readonly string[] {
	return text.replace(/\n$/, '').split('\n');
}

function sizeOf({columns, rows}: Stream & {readonly rows?: number}): string {
	return `${columns}x${rows}`;
}

export default {create};
