import type {Pointer} from '../viewer/screen/pointer.ts';

// Of xterm's modes, 1000 reports buttons and the wheel, without motion, and 1006 (SGR) writes the reports in digits.
const mouseOn = '\u001b[?1000h\u001b[?1006h';
const mouseOff = '\u001b[?1006l\u001b[?1000l';

const report = /^\u001b\[<(\d+);(\d+);(\d+)M$/;
const modifiers = 4 | 8 | 16;

/** Parses a report such as `ESC [ < 0 ; 10 ; 5 M`, with or without modifiers. Releases and other buttons give nothing. */
export function parseMouse(text: string): Pointer | undefined {
	const [, button = 0, column = 0, row = 0] = report.exec(text)?.map(Number) ?? [];
	if (column < 1 || row < 1) return undefined;
	const place = {x: column - 1, y: row - 1};
	const pressed = button & ~modifiers;
	if (pressed === 0) return {type: 'click', ...place};
	if (pressed === 64 || pressed === 65) return {type: 'wheel', ...place, turn: pressed === 65 ? 1 : -1};
	return undefined;
}

/** Switches raw input on or off, and mouse reports with it, so that reports end also where a signal ends the raw input. */
export function mouseMode(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): (isRaw: boolean) => void {
	return isRaw => {
		if (!isRaw) write(mouseOff);
		stdin.setRawMode(isRaw);
		if (isRaw) write(mouseOn);
	};

	function write(sequence: string): void {
		if (stdout.writable) stdout.write(sequence);
	}
}
