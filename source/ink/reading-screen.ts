import {type Waiting, waitingFrame} from '../viewer/waiting.ts';
import {frameRows} from './frame-rows.ts';
import {outputOf} from './output.ts';
import {holdOf} from './screen-hold.ts';
import type {Terminal} from './terminal.ts';

/** The screen while there is no chronology to show. */
export type ReadingScreen = {
	/** Shows what there is to say, and takes the screen for it. */
	readonly show: (waiting: Waiting) => void;
	/** Shows nothing more; what is there stays until something else is painted over it. */
	readonly end: () => void;
	/** Gives the screen back. */
	readonly leave: () => void;
};

/** Makes the screen that says what is being read, in whatever size the terminal has. */
export function readingScreen(terminal: Terminal): ReadingScreen {
	const {stdout} = terminal;
	const hold = holdOf(terminal);
	const {paint} = outputOf(terminal);
	let last: Waiting | undefined;
	let isEnded = false;
	stdout.on('resize', draw);
	return {
		show(waiting) {
			if (isEnded) return;
			last = waiting;
			hold.enter();
			draw();
		},
		end() {
			isEnded = true;
			stdout.off('resize', draw);
		},
		leave: hold.leave,
	};

	function draw(): void {
		if (last) hold.paint(frameRows(waitingFrame(last, {columns: stdout.columns, rows: stdout.rows}), paint));
	}
}
