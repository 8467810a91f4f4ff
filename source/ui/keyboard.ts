import {StringDecoder} from 'node:string_decoder';
import type {Pointer} from '../view/pointing.ts';
import {parseMouse} from './mouse.ts';
import {overriding} from './overriding.ts';
import {
	giveUp,
	type InputStep,
	nothingPending,
	type Pending,
	patienceFor,
	readInput,
	renewsPatience,
} from './terminal-input.ts';

/** Standard input without what isn't a key: replies of the terminal are dropped, and mouse reports told. */
export type Keyboard = {
	/** To be given to Ink. */
	readonly stdin: NodeJS.ReadStream;
	/** Tells of what the mouse does until the function that it returns is called. */
	readonly onPointer: (heard: (pointer: Pointer) => void) => () => void;
};

/** Reads the bytes of a stream, hands keys on whole, and waits for the end of what has begun as long as it may take. */
export function keyboardOf(stdin: NodeJS.ReadStream, own: Partial<NodeJS.ReadStream> = {}): Keyboard {
	const listeners = new Set<(pointer: Pointer) => void>();
	const decoder = new StringDecoder('utf8');
	const waiting: InputStep['inputs'][number][] = [];
	let pending: Pending = nothingPending;
	let timer: NodeJS.Timeout | undefined;

	const filtered: NodeJS.ReadStream = overriding(stdin, {
		...own,
		read: () => next(),
		// Ink asks for text; bytes are needed here, since a mouse report may hold any.
		setEncoding: () => filtered,
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

	function next(): string | null {
		for (;;) {
			const input = waiting.shift();
			if (input === undefined) {
				const chunk: string | Buffer | null = stdin.read();
				if (chunk === null) return null;
				const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
				take(readInput(pending, bytes.toString('latin1')), bytes.length);
			} else if (input.type === 'keys') {
				const text = decoder.write(Buffer.from(input.bytes, 'latin1'));
				if (text !== '') return text;
			} else {
				const pointer = parseMouse(input.bytes);
				if (pointer) for (const heard of listeners) heard(pointer);
			}
		}
	}

	function take(step: InputStep, length = Infinity): void {
		const before = pending;
		pending = step.pending;
		waiting.push(...step.inputs);
		if (!renewsPatience(before, pending, length)) return;
		clearTimeout(timer);
		const patience = patienceFor(pending);
		if (patience === undefined) return;
		timer = setTimeout(() => {
			take(giveUp(pending));
			if (waiting.length > 0) stdin.emit('readable');
		}, patience);
		timer.unref();
	}
}
