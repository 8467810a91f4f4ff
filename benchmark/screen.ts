import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {spawn} from '@lydell/node-pty';

/** What a program wrote after it was started or a key was pressed, and how long it took to be whole. */
export type Answer = {readonly milliseconds: number; readonly output: string};

export type Screen = ReturnType<typeof openScreen>;

// Nobody's, so that no settings or marks of a person's are measured, nor written.
const home = mkdtempSync(path.join(tmpdir(), 'annals-home-'));
process.on('exit', () => rmSync(home, {recursive: true, force: true}));

/** Runs Node in a pseudo-terminal of 120x40; no emulator is behind it, which would take time from what is timed. */
export function openScreen(args: readonly string[]) {
	const {PATH} = process.env;
	const env = {PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color'};
	let output = '';
	let begun = performance.now();
	let notify = () => {};
	const pty = spawn(process.execPath, [...args], {cols: 120, rows: 40, env});
	pty.onData(text => {
		output += text;
		notify();
	});
	const ended = new Promise<number>(resolve => {
		pty.onExit(() => resolve(performance.now() - begun));
	});

	return {
		pid: pty.pid,
		/** Resolves to the milliseconds, since the start or the last key, until the program has ended. */
		ended,
		/** Resolves once a frame has arrived whole that the test holds of; to nothing if that takes too long. */
		frame: (limit: number, isWanted: (output: string) => boolean = () => true): Promise<Answer | undefined> =>
			new Promise(resolve => {
				const timer = setTimeout(() => resolve(undefined), limit);
				notify = () => {
					const now = performance.now();
					if (!output.includes(endOfUpdate) || !isWanted(output)) return;
					clearTimeout(timer);
					notify = () => {};
					resolve({milliseconds: now - begun, output});
				};
				notify();
			}),
		/** Sends a key and forgets what was written before it. */
		press(key: string): void {
			output = '';
			begun = performance.now();
			pty.write(key);
		},
		/** Resolves once Ctrl-C, which quits from anywhere, has ended the program. */
		quit: () => {
			pty.write('\u0003');
			return ended;
		},
		/** Ends the program and tells what it had to say. */
		failure(message: string): Error {
			pty.kill('SIGKILL');
			return new Error(`${message}, but wrote ${JSON.stringify(output)}`);
		},
		/** How many bytes were written since the last key. */
		bytes: () => Buffer.byteLength(output),
	};
}

// Ink writes each frame as one synchronized update, which a terminal shows when it ends.
const endOfUpdate = '\u001b[?2026l';
