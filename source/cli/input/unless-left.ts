import type {Terminal} from '../../ink/terminal.ts';
import {exitCodes, type Shown, showProgress} from '../print/print.ts';
import {interruptGroup} from '../system/suspend.ts';
import {shownNameOf} from './bytes.ts';
import {listenForLeave} from './leave-keys.ts';

/** The user has left before there was anything to show. */
export type Left = {readonly type: 'left'; readonly code: number};

type Keys = Pick<Terminal, 'stdin' | 'stop' | 'isSpoken'>;

/** Milliseconds without a byte after which the user is told, and may leave. */
const pause = 300;

/**
 * Waits for what is made of standard input. While nothing comes, that is said and `q`, Esc and Ctrl-C leave. While something does, the keyboard is left as
 * it was: Ctrl-C is then a signal, which ends the program even where it is too busy to read keys.
 */
export async function unlessLeft<Result>(keys: Keys, making: Promise<Result>): Promise<Result | Left> {
	const {stdin: input} = process;
	let waiting: {readonly end: () => void} | undefined;
	let timer: NodeJS.Timeout | undefined;
	let leave: (left: Left) => void = () => {};
	const left = new Promise<Left>(resolve => {
		leave = resolve;
	});
	input.on('readable', waitAgain);
	input.once('end', goOn);
	waitAgain();
	try {
		return await Promise.race([making, left]);
	} finally {
		input.off('end', goOn);
		goOn();
	}

	function waitAgain(): void {
		endWaiting();
		timer = setTimeout(() => {
			waiting = waitForKey(keys, code => {
				goOn();
				input.destroy();
				keys.stdin.unref();
				leave({type: 'left', code});
			});
		}, pause);
	}

	function endWaiting(): void {
		clearTimeout(timer);
		waiting?.end();
		waiting = undefined;
	}

	function goOn(): void {
		input.off('readable', waitAgain);
		endWaiting();
	}
}

/** Says that nothing has come yet, and calls back with an exit code at a key that leaves, until it's ended. */
function waitForKey(keys: Keys, onLeave: (code: number) => void): {readonly end: () => void} {
	let told: Shown | undefined;
	const listening = listenForLeave(
		keys,
		{
			begin() {
				told = showProgress(`waiting for ${shownNameOf('-')} … q quits`, keys.isSpoken);
			},
			end: () => told?.end(),
		},
		code => {
			onLeave(code);
			if (code === exitCodes.interrupted) interruptGroup();
		},
	);
	return {end: listening.end};
}
