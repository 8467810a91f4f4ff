import type {Pointer} from '../view/pointing.ts';
import {overriding} from './overriding.ts';

// Of xterm's modes, 1000 reports buttons and the wheel, without motion, and 1006 (SGR) writes the reports in digits.
const mouseOn = '\u001b[?1000h\u001b[?1006h';
const mouseOff = '\u001b[?1006l\u001b[?1000l';

const report = /^\u001b\[<(\d+);(\d+);(\d+)M$/;
const modifiers = 4 | 8 | 16;

/** Reads a report such as `ESC [ < 0 ; 10 ; 5 M`, whatever modifiers are held; nothing comes of releases and other buttons. */
export function parseMouse(text: string): Pointer | undefined {
	const [, button = 0, column = 0, row = 0] = report.exec(text)?.map(Number) ?? [];
	if (column < 1 || row < 1) return undefined;
	const place = {x: column - 1, y: row - 1};
	const pressed = button & ~modifiers;
	if (pressed === 0) return {type: 'click', ...place};
	if (pressed === 64 || pressed === 65) return {type: 'wheel', ...place, turn: pressed === 65 ? 1 : -1};
	return undefined;
}

/** A terminal with its mouse: reports are switched on while its input is raw, and taken out of what is read. */
export type Mouse = {
	/** To be given to Ink, which would throw reports away. */
	readonly stdin: NodeJS.ReadStream;
	/** Tells of what the mouse does until the function it returns is called. */
	readonly onPointer: (pointed: (pointer: Pointer) => void) => () => void;
};

/** Ink makes its input raw when it takes the terminal, and no longer when it gives it back, be it by a signal: reports go by that. */
export function mouseOf(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Mouse {
	const listeners = new Set<(pointer: Pointer) => void>();
	const read = withoutReports(
		() => stdin.read(),
		pointer => {
			for (const pointed of listeners) pointed(pointer);
		},
	);
	return {
		stdin: overriding(stdin, {
			read,
			setRawMode(isRaw) {
				if (!isRaw) write(mouseOff);
				stdin.setRawMode(isRaw);
				if (isRaw) write(mouseOn);
				return stdin;
			},
		}),
		onPointer(pointed) {
			listeners.add(pointed);
			return () => {
				listeners.delete(pointed);
			};
		},
	};

	function write(sequence: string): void {
		if (stdout.writable) stdout.write(sequence);
	}
}

const [pasteStart, pasteEnd] = ['\u001b[200~', '\u001b[201~'];
const marks = /(\u001b\[<[\d;]*[Mm]|\u001b\[20[01]~)/;
const begun = /\u001b\[(?:<[\d;]*|20?[01]?)$/;

/**
 * Reads past mouse reports, telling of them in their order among what else is read. A report that comes in pieces waits for
 * its end; what stands in pasted text is text.
 */
export function withoutReports(
	read: () => string | null,
	heard: (pointer: Pointer) => void,
): () => string | null {
	let parts: readonly string[] = [];
	let waiting = '';
	let isPasting = false;
	return () => {
		for (;;) {
			const [part, ...rest] = parts;
			if (part === undefined) {
				const chunk = read();
				if (chunk === null) return null;
				const text = waiting + chunk;
				waiting = begun.exec(text)?.[0] ?? '';
				parts = text
					.slice(0, text.length - waiting.length)
					.split(marks)
					.filter(Boolean);
				continue;
			}
			parts = rest;
			if (part === pasteStart || part === pasteEnd) isPasting = part === pasteStart;
			else if (!isPasting && marks.test(part)) {
				const pointer = parseMouse(part);
				if (pointer) heard(pointer);
				continue;
			}
			return part;
		}
	};
}
