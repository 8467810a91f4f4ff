import {frame} from '../viewer/frame.ts';
import type {State} from '../viewer/state/state.ts';
import {frameRows} from './frame-rows.ts';
import {outputOf} from './output.ts';
import {holdOf, type ScreenHold} from './screen-hold.ts';
import type {Terminal} from './terminal.ts';

/** A screen that is shown before there is an Ink that gives the terminal back. */
export type FirstScreen = Pick<ScreenHold, 'release' | 'leave'>;

const styles = /\u001b\[[\d;]*m/g;

/**
 * Paints the first screen before Ink is loaded, which takes as long as all else. Ink finds its frame there and writes nothing. A
 * screen that isn't plainly text is left to Ink.
 */
export function showFirstScreen(state: State, terminal: Terminal): FirstScreen {
	const {isSpoken, isDumb} = terminal;
	const hold = holdOf(terminal);
	if (isSpoken || isDumb) return hold;
	const rows = frameRows(frame(state), outputOf(terminal).paint);
	if (rows.some(row => /\p{Cc}/u.test(row.replace(styles, '')))) return hold;
	hold.enter();
	hold.paint(rows);
	return hold;
}
