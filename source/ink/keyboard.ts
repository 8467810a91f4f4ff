import type {Pointer} from '../viewer/screen/pointer.ts';
import {parseMouse} from './mouse.ts';
import {overriding} from './overriding.ts';
import {
	giveUp,
	type Input,
	type InputStep,
	nothingPending,
	type Pending,
	readInput,
} from './terminal-input.ts';

/** Standard input without what isn't a key: replies of the terminal are dropped, and mouse reports told. */
export type Keyboard = {
	/** To be given to Ink. */
	readonly stdin: NodeJS.ReadStream;
	/** Tells of what the mouse does until the function that it returns is called. */
	readonly onPointer: (heard: (pointer: Pointer) => void) => () => void;
};

/** Reads the bytes that are typed on a screen, hands keys on whole, and waits for the end of what has begun as long as it may take. */
export function keyboardOf(
	stdin: NodeJS.ReadStream,
	screen: {readonly rows: number},
	setRawMode: (isRaw: boolean) => void = isRaw => stdin.setRawMode(isRaw),
): Keyboard {
	const listeners = new Set<(pointer: Pointer) => void>();
	const waiting: Input[] = [];
	let pending: Pending = nothingPending;
	let timer: NodeJS.Timeout | undefined;

	const filtered: NodeJS.ReadStream = overriding(stdin, {
		read: next,
		// Ink asks for text; bytes are needed here, since a mouse report may hold any.
		setEncoding: () => filtered,
		setRawMode(isRaw) {
			// What has begun may end in what the terminal is given to.
			if (!isRaw) take({inputs: [], pending: nothingPending});
			setRawMode(isRaw);
			return filtered;
		},
	});
	return {
		stdin: filtered,
		onPointer(heard) {
			listeners.add(heard);
			return () => {
				listeners.delete(heard);
			};
		},
	};

	/** The next keys; mouse reports are told in their order among them. */
	function next(): string | null {
		for (;;) {
			const input = waiting.shift();
			if (input?.type === 'keys') return Buffer.from(input.bytes, 'latin1').toString();
			if (input) {
				const pointer = parseMouse(input.bytes);
				if (pointer) for (const heard of listeners) heard(pointer);
				continue;
			}
			const chunk: string | Buffer | null = stdin.read();
			if (chunk === null) return null;
			take(readInput(pending, Buffer.from(chunk).toString('latin1'), performance.now(), screen.rows));
		}
	}

	function take(step: InputStep): void {
		pending = step.pending;
		waiting.push(...step.inputs);
		clearTimeout(timer);
		if (pending.deadline !== undefined) timer = setTimeout(expire, pending.deadline - performance.now());
	}

	/** Gives up what has not ended in time, unless more of it has come while the program was busy and is about to be read. */
	function expire(): void {
		const late = pending;
		setImmediate(() => {
			if (pending !== late) return;
			take(giveUp(pending));
			if (waiting.length > 0) stdin.emit('readable');
		});
	}
}
