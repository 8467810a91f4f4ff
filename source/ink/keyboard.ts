import {perObject} from '../lookup/memo.ts';
import type {Pointer} from '../viewer/screen/pointer.ts';
import {mouseMode, parseMouse} from './mouse.ts';
import {proxyStream} from './proxy-stream.ts';
import type {Terminal} from './terminal.ts';
import {
	giveUp,
	type Input,
	type InputStep,
	nothingPending,
	type Pending,
	readInput,
} from './terminal-input.ts';

/** Standard input that gives Ink only keys: replies of the terminal are dropped, and mouse reports go to listeners. */
export type Keyboard = {
	/** The stream for Ink. */
	readonly stdin: NodeJS.ReadStream;
	/** Has keys that were read already read once more, before all others. */
	readonly giveBack: (keys: string) => void;
	/** Milliseconds since the last bytes came. */
	readonly quiet: () => number;
	/** Calls a listener for each event of the mouse, until the returned function is called. */
	readonly onPointer: (listener: (pointer: Pointer) => void) => () => void;
};

/** The keyboard of a terminal. */
export const keyboardFor = perObject(({stdin, stdout, isMouse, isSpoken}: Terminal) =>
	keyboardOf(stdin, stdout, isMouse && !isSpoken ? mouseMode(stdin, stdout) : undefined),
);

/** Reads the bytes of a terminal and hands keys on whole; an unfinished sequence waits until its deadline. The number of rows tells old mouse reports apart. */
export function keyboardOf(
	stdin: NodeJS.ReadStream,
	screen: {readonly rows: number},
	setRawMode: (isRaw: boolean) => void = isRaw => stdin.setRawMode(isRaw),
): Keyboard {
	const listeners = new Set<(pointer: Pointer) => void>();
	const waiting: Input[] = [];
	let pending: Pending = nothingPending;
	let timer: NodeJS.Timeout | undefined;
	let heard = -Infinity;

	const filtered: NodeJS.ReadStream = proxyStream(stdin, {
		read: next,
		// Ink asks for text, but a mouse report may hold any byte.
		setEncoding: () => filtered,
		setRawMode(isRaw) {
			// Another program gets the terminal, and may get the rest of an unfinished sequence.
			if (!isRaw) take({inputs: [], pending: nothingPending});
			setRawMode(isRaw);
			return filtered;
		},
		// Ink reads when it is told that there is something, and what was given back came before it listened.
		addListener: ((event: string, listener: () => void) => {
			stdin.addListener(event, listener);
			if (event === 'readable' && waiting.length > 0) setImmediate(() => stdin.emit('readable'));
			return filtered;
		}) as NodeJS.ReadStream['addListener'],
	});
	return {
		stdin: filtered,
		giveBack(keys) {
			waiting.unshift({type: 'keys', bytes: Buffer.from(keys).toString('latin1')});
		},
		quiet: () => performance.now() - heard,
		onPointer(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};

	/** The next keys, or null. Mouse reports before them go to the listeners first. */
	function next(): string | null {
		for (;;) {
			const input = waiting.shift();
			if (input?.type === 'keys') return Buffer.from(input.bytes, 'latin1').toString();
			if (input) {
				const pointer = parseMouse(input.bytes);
				if (pointer) for (const listener of listeners) listener(pointer);
				continue;
			}
			const chunk: string | Buffer | null = stdin.read();
			if (chunk === null) return null;
			heard = performance.now();
			take(readInput(pending, Buffer.from(chunk).toString('latin1'), heard, screen.rows));
		}
	}

	function take(step: InputStep): void {
		pending = step.pending;
		waiting.push(...step.inputs);
		clearTimeout(timer);
		// A busy program may read the bytes behind their deadline.
		if (pending.deadline !== undefined)
			timer = setTimeout(expire, Math.max(0, pending.deadline - performance.now()));
	}

	/** Gives up an unfinished sequence, unless its rest has come while the program was busy, and is about to be read. */
	function expire(): void {
		const late = pending;
		setImmediate(() => {
			if (pending !== late) return;
			take(giveUp(pending));
			if (waiting.length > 0) stdin.emit('readable');
		});
	}
}
