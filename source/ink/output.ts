import {perObject} from '../lookup/memo.ts';
import {toAscii} from '../viewer/screen/ascii.ts';
import {fixedColumnStdout} from './fixed-columns.ts';
import {proxyStream} from './proxy-stream.ts';
import {silentStdout} from './silent-stdout.ts';
import type {Terminal} from './terminal.ts';
import {type Painter, painter} from './theme.ts';
import {themes} from './themes.ts';

/** The way to the terminal: its styles, the stream that Ink writes to, and the screen that the viewer has to itself. */
export type Output = {
	readonly paint: Painter;
	readonly stdout: NodeJS.WriteStream;
	/** Enters the screen, so that Ink needn't. */
	readonly enter: () => void;
	/** Leaves the screen, where Ink doesn't. */
	readonly leave: () => void;
};

const enterScreen = '\u001b[?1049h';
const leaveScreen = '\u001b[?1049l\u001b[?25h';
/** Marks around what is pasted, and no cursor, as Ink has it: a paste that comes before Ink would otherwise press keys. */
const [enterInput, leaveInput] = ['\u001b[?2004h\u001b[?25l', '\u001b[?2004l'];

/** The output of a terminal. */
export const outputOf = perObject((terminal: Terminal): Output => {
	const {stdout, hasColour, isAsciiOnly, theme, isSpoken, isDumb} = terminal;
	const paint = painter(themes[theme], hasColour, isAsciiOnly ? toAscii : undefined);
	let isEntered = false;
	const screen = () =>
		screenStdout(fixedColumnStdout(stdout), () => {
			const was = isEntered;
			isEntered = false;
			return was;
		});
	return {
		paint,
		stdout: isDumb ? silentStdout(stdout) : isSpoken ? stdout : screen(),
		enter() {
			stdout.write(enterScreen + enterInput);
			isEntered = true;
		},
		leave() {
			isEntered = false;
			stdout.write(leaveInput + leaveScreen);
		},
	};
});

/** What stands around a frame, which a terminal then shows all at once. */
export const [beginUpdate, endUpdate] = ['\u001b[?2026h', '\u001b[?2026l'];

/**
 * Output for a screen that may have been entered already: to enter it again would erase it. A frame is written with what stands around
 * it at once, since each write takes as long as to make a part of the frame. Ink isn't told of new sizes: it would paint the frame of
 * the old size once more, before there is one of the new.
 */
export function screenStdout(stdout: NodeJS.WriteStream, wasEntered = () => false): NodeJS.WriteStream {
	let held: string | undefined;
	const screen: NodeJS.WriteStream = proxyStream(stdout, {
		write(chunk: string | Uint8Array, ...rest: never[]): boolean {
			if (chunk === enterScreen && wasEntered()) return true;
			const isHeld = chunk === beginUpdate || (held !== undefined && chunk !== endUpdate);
			if (isHeld && typeof chunk === 'string' && rest.length === 0) {
				held = (held ?? '') + chunk;
				return true;
			}
			const before = held ?? '';
			held = undefined;
			if (typeof chunk === 'string') return stdout.write(before + chunk, ...rest);
			if (before !== '') stdout.write(before);
			return stdout.write(chunk, ...rest);
		},
		on(event: string, listener: (...given: unknown[]) => void) {
			if (event !== 'resize') stdout.on(event, listener);
			return screen;
		},
	});
	return screen;
}
