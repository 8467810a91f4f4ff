import type {Place, WaitingKeys} from '../../ink/waiting-keys.ts';
import type {Typed} from '../../viewer/waiting.ts';
import {exitCodes, type Shown, showProgress} from '../print/print.ts';
import {interruptGroup} from '../system/suspend.ts';
import {shownNameOf} from './bytes.ts';

/** The user has left before there was anything to show. */
export type Left = {readonly type: 'left'; readonly code: number};

/** Milliseconds without a byte after which the user is told, and may leave. */
const pause = 300;

/**
 * Waits for what is made of standard input. While nothing comes, that is said and `q`, Esc and Ctrl-C leave. While something does, the keyboard is left as
 * it was: Ctrl-C is then a signal, which ends the program even where it is too busy to read keys.
 */
export async function unlessLeft<Result>(place: Place, making: Promise<Result>): Promise<Result | Left> {
	const {stdin: input} = process;
	const keys = import('../../ink/first-screen.ts').then(({keysBefore}) => keysBefore(place));
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
		const due = setTimeout(async () => {
			const loaded = await keys;
			if (timer !== due) return;
			waiting = waitForKey(loaded, place.terminal.isSpoken, isInterrupted => {
				goOn();
				input.destroy();
				leave({type: 'left', code: isInterrupted ? exitCodes.interrupted : exitCodes.fine});
				if (isInterrupted) interruptGroup();
			});
		}, pause);
		timer = due;
	}

	function endWaiting(): void {
		clearTimeout(timer);
		timer = undefined;
		waiting?.end();
		waiting = undefined;
	}

	function goOn(): void {
		input.off('readable', waitAgain);
		endWaiting();
	}
}

/** Says that nothing has come yet, and calls back at a key that leaves, until it's ended. */
function waitForKey(
	keys: WaitingKeys,
	isSpoken: boolean,
	onLeave: (isInterrupted: boolean) => void,
): {readonly end: () => void} {
	let told: Shown | undefined;
	const wordsFor = (typed?: Typed) => keys.words(`waiting for ${shownNameOf('-')}`, typed);
	return keys.listen(
		{
			begin() {
				told = showProgress(wordsFor(), isSpoken);
			},
			end: () => told?.end(),
			kept: typed => told?.say(wordsFor(typed)),
		},
		onLeave,
	);
}
