import type {Terminal} from '../../ink/terminal.ts';
import {exitCodes} from '../print/print.ts';

/** What shows that keys leave: it begins once they do, and again when the shell continues the program. */
type Shown = {readonly begin: () => void; readonly end: () => void};

/** Keys that are listened to until that ends; `hush` leaves the terminal and what it shows as they are. */
export type Listening = {readonly end: () => void; readonly hush: () => void};

/** Calls back with an exit code at a key that leaves while there is nothing to show yet: `q`, Esc or Ctrl-C. Ctrl-Z stops the program. */
export function listenForLeave(
	{stdin, stop}: Pick<Terminal, 'stdin' | 'stop'>,
	shown: Shown,
	onLeave: (code: number) => void,
): Listening {
	begin();
	return {end, hush};

	function begin(): void {
		stdin.setRawMode(true);
		stdin.on('data', onKeys);
		stdin.resume();
		// It's said once it's true: until then Ctrl-Z and Ctrl-C are the terminal's.
		shown.begin();
	}

	function hush(): void {
		stdin.off('data', onKeys);
		stdin.pause();
	}

	function end(): void {
		hush();
		stdin.setRawMode(false);
		shown.end();
	}

	function onKeys(bytes: Buffer | string): void {
		const text = bytes.toString();
		if (text.includes('\u0003')) onLeave(exitCodes.interrupted);
		else if (text.includes('\u001a')) {
			end();
			void stop().then(begin);
		} else if (text.includes('q') || text === '\u001b') onLeave(exitCodes.fine);
	}
}
