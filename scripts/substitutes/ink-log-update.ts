import type logUpdate from '../../node_modules/ink/build/log-update.js';
import type {LogUpdate} from '../../node_modules/ink/build/log-update.js';
import {painterOf} from '../../source/ink/row-painter.ts';

/*
 * Writes the cells of a frame that changed, where Ink's own writes all rows, or goes from row to row by where it takes the cursor
 * to be, which after a change of size it isn't. It is for frames that begin in the first row of a screen of their own, without a
 * text cursor: annals has no others.
 */

type Stream = Parameters<typeof logUpdate.create>[0];

function create(stream: Stream): LogUpdate {
	const {paint, note, forget, end, isUnknown, shows} = painterOf(stream);
	return Object.assign((text: string) => paint(text), {
		clear: forget,
		done: end,
		reset: forget,
		/** Ink has written a frame itself; on a screen of a new size, not over all that may stand there. */
		sync(text: string) {
			if (text === '') forget();
			else if (isUnknown()) paint(text);
			else note(text);
		},
		setCursorPosition() {},
		getCursorPosition: () => undefined,
		/** Ink leaves out a frame that is as the one before, unless this tells that it has to be written. */
		isCursorDirty: isUnknown,
		willRender: (text: string) => !shows(text),
	});
}

export default {create};
