import {frame} from '../viewer/frame.ts';
import type {State} from '../viewer/state/state.ts';
import {frameRows} from './frame-rows.ts';
import {beginUpdate, endUpdate, outputOf} from './output.ts';
import {painterOf} from './row-painter.ts';
import type {Terminal} from './terminal.ts';

/** A screen that is shown before there is an Ink that gives the terminal back. */
export type FirstScreen = {
	/** Leaves that to Ink from now on. */
	readonly release: () => void;
	/** Gives the terminal back, as there will be no Ink. */
	readonly leave: () => void;
};

const styles = /\u001b\[[\d;]*m/g;
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
 * Paints the first screen before Ink is loaded, which takes as long as all else. Ink finds its frame there and writes nothing. A
 * screen that isn't plainly text is left to Ink.
 */
export function showFirstScreen(state: State, terminal: Terminal): FirstScreen {
	const {stdin, isSpoken, isDumb} = terminal;
	if (isSpoken || isDumb) return nothingShown;
	const output = outputOf(terminal);
	const rows = frameRows(frame(state), output.paint);
	if (rows.some(row => /\p{Cc}/u.test(row.replace(styles, '')))) return nothingShown;
	// Before anything is shown, so that a signal at its sight gives the terminal back, and a key that is pressed then isn't echoed into it.
	const screen = leftOnSignals(() => {
		stdin.setRawMode(false);
		output.leave();
	});
	stdin.setRawMode(true);
	output.enter();
	output.stdout.write(beginUpdate);
	painterOf(output.stdout).paint(rows.join('\n'));
	output.stdout.write(endUpdate);
	return screen;
}

const nothingShown: FirstScreen = {release() {}, leave() {}};

/** Leaves the screen where a signal ends the program, until it is released. */
function leftOnSignals(leaveScreen: () => void): FirstScreen {
	for (const signal of signals) process.on(signal, end);
	return {release, leave};

	function release(): void {
		for (const signal of signals) process.off(signal, end);
	}

	function leave(): void {
		release();
		leaveScreen();
	}

	function end(signal: NodeJS.Signals): void {
		leave();
		process.kill(process.pid, signal);
	}
}
