import {formatKey} from '../viewer/keys/format.ts';
import type {Binding} from '../viewer/state/binding.ts';
import {quitKey, type Typed, typedWords} from '../viewer/waiting.ts';
import {isLine, keep, noneKept} from './kept-keys.ts';
import {keyboardFor} from './keyboard.ts';
import type {Terminal} from './terminal.ts';

/** Where a chronology is to be shown, and what keys will mean then, where the user has settled that. */
export type Place = {readonly terminal: Terminal; readonly bindings?: readonly Binding[] | undefined};

/** What shows that keys are read: it begins once they are, and again when the shell continues the program. */
type Shown = {
	readonly begin: () => void;
	readonly end: () => void;
	/** Other keys are kept. */
	readonly kept?: (typed: Typed) => void;
};

/** Keys that are read until that ends; `hush` leaves the terminal and what it shows as they are. */
export type Listening = {readonly end: () => void; readonly hush: () => void};

/** The keys that are pressed while there is nothing to show yet. */
export type WaitingKeys = {
	/** Calls back at a key that leaves: `q`, Esc or Ctrl-C, which interrupts. Ctrl-Z stops the program. All others are kept. */
	readonly listen: (shown: Shown, onLeave: (isInterrupted: boolean) => void) => Listening;
	/** Says in a line what goes on, the key that leaves, and what is typed meanwhile. */
	readonly words: (going: string, typed?: Typed) => string;
};

/** The keys of a place, of which those that are kept are read again by whoever reads its keyboard next. */
export function waitingKeys({terminal, bindings}: Place): WaitingKeys {
	const keyboard = keyboardFor(terminal);
	const {stdin} = keyboard;
	let kept = noneKept(bindings);
	return {
		words: (going, typed) =>
			[`${going} … ${formatKey(quitKey(typed))} quits`, ...(typed ? [typedWords(typed)] : [])].join('; '),
		listen(shown, onLeave) {
			begin();
			return {end, hush};

			function begin(): void {
				terminal.stdin.ref();
				stdin.setRawMode(true);
				stdin.on('readable', read);
				// It's said once it's true: until then Ctrl-Z and Ctrl-C are the terminal's.
				shown.begin();
			}

			function hush(): void {
				stdin.off('readable', read);
				keyboard.giveBack(kept.bytes);
				kept = noneKept(bindings);
			}

			function end(): void {
				hush();
				stdin.setRawMode(false);
				// A keyboard that nobody waits for would keep the program alive.
				terminal.stdin.unref();
				shown.end();
			}

			function read(): void {
				for (let keys = stdin.read(); keys !== null; keys = stdin.read()) {
					const step = keep(kept, keys.toString());
					if (step.kept !== kept) shown.kept?.({words: step.kept.words, isLine: isLine(step.kept)});
					kept = step.kept;
					if (step.act === 'stop') {
						end();
						void terminal.stop().then(begin);
						return;
					}
					if (step.act) onLeave(step.act === 'interrupt');
				}
			}
		},
	};
}
