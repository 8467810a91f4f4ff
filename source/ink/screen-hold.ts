import {perObject} from '../lookup/memo.ts';
import {beginUpdate, endUpdate, outputOf} from './output.ts';
import {painterOf} from './row-painter.ts';
import type {Terminal} from './terminal.ts';

/** The screen of a terminal, and its keys, while there is no Ink yet that gives them back. */
export type ScreenHold = {
	/** Takes them, unless they are taken. */
	readonly enter: () => void;
	/** Paints the rows of a frame at once. */
	readonly paint: (rows: readonly string[]) => void;
	/** Leaves that to Ink from now on. */
	readonly release: () => void;
	/** Gives the terminal back, where it was taken. */
	readonly leave: () => void;
};

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** The hold on a terminal. A signal gives it back before it ends the program, and so does the end of the program. */
export const holdOf = perObject((terminal: Terminal): ScreenHold => {
	const {stdin} = terminal;
	const output = outputOf(terminal);
	const painter = painterOf(output.stdout);
	let isHeld = false;
	return {enter, paint, release, leave};

	function enter(): void {
		if (isHeld) return;
		isHeld = true;
		// Before anything is shown, so that a signal at its sight gives the terminal back, and a key that is pressed then isn't echoed into it.
		for (const signal of signals) process.on(signal, end);
		process.on('exit', leave);
		stdin.setRawMode(true);
		output.enter();
	}

	function paint(rows: readonly string[]): void {
		output.stdout.write(beginUpdate);
		painter.paint(rows.join('\n'));
		output.stdout.write(endUpdate);
	}

	function release(): void {
		isHeld = false;
		for (const signal of signals) process.off(signal, end);
		process.off('exit', leave);
	}

	function leave(): void {
		if (!isHeld) return;
		release();
		painter.forget();
		stdin.setRawMode(false);
		output.leave();
	}

	function end(signal: NodeJS.Signals): void {
		leave();
		process.kill(process.pid, signal);
	}
});
