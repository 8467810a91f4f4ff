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
	const {paint, forget, end, isUnknown, shows} = painterOf(stream);
	return Object.assign((text: string) => paint(text), {
		clear: forget,
		done: end,
		reset: forget,
		/** Ink has written a frame itself, as it does on a screen that has become lower, but not over what stood behind its rows. */
		sync(text: string) {
			forget();
			if (text !== '') paint(text);
		},
		setCursorPosition() {},
		getCursorPosition: () => undefined,
		/** Ink leaves out a frame that is as the one before, unless this tells that it has to be written. */
		isCursorDirty: isUnknown,
		willRender: (text: string) => !shows(text),
	});
}

export default {create};
