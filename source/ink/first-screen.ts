import {perObject} from '../lookup/memo.ts';
import {frame} from '../viewer/frame.ts';
import type {State} from '../viewer/state/state.ts';
import {answerEarly, type EarlyKeys} from './early-keys.ts';
import {frameRows} from './frame-rows.ts';
import {keyboardFor} from './keyboard.ts';
import {outputOf} from './output.ts';
import {holdOf, type ScreenHold} from './screen-hold.ts';
import type {Terminal} from './terminal.ts';
import {waitingKeys} from './waiting-keys.ts';

/** The keys before there is a first screen of a place. What reads them is loaded with that, as it needs much of the same. */
export const keysBefore = perObject(waitingKeys);

/** A screen that is shown before there is an Ink that gives the terminal back, and the keys that are answered on it. */
export type FirstScreen = Pick<ScreenHold, 'release' | 'leave'> & EarlyKeys;

const styles = /\u001b\[[\d;]*m/g;

/**
 * Paints the first screen before Ink is loaded, which takes as long as all else, and the screens that keys lead to meanwhile. Ink finds its
 * frame there and writes nothing. A screen that isn't plainly text is left to Ink.
 */
export function showFirstScreen(state: State, terminal: Terminal): FirstScreen {
	const {isSpoken, isDumb, stdin, stdout} = terminal;
	const {paint} = outputOf(terminal);
	const {release, leave, ...hold} = holdOf(terminal);
	const rows = isSpoken || isDumb ? undefined : plainRows(state);
	if (!rows) return {release, leave, end: () => state};
	hold.enter();
	hold.paint(rows);
	const {end} = answerEarly(state, keyboardFor(terminal), next => {
		const drawn = plainRows(next);
		if (drawn) hold.paint(drawn);
	});
	return {
		release,
		end,
		leave() {
			end();
			// Keys that nobody waits for any more would keep the program alive.
			stdin.unref();
			leave();
		},
	};

	/** The rows of a state's frame, where they are plainly text and of the size that the screen still has. */
	function plainRows(shown: State): readonly string[] | undefined {
		if (shown.size.columns !== stdout.columns || shown.size.rows !== stdout.rows) return undefined;
		const drawn = frameRows(frame(shown), paint);
		return drawn.some(row => /\p{Cc}/u.test(row.replace(styles, ''))) ? undefined : drawn;
	}
}
