import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {spawn} from '@lydell/node-pty';
import {emulate} from '../test/emulator.ts';

/** What a program wrote after it was started or a key was pressed, and how long it took to be whole. */
export type Answer = {readonly milliseconds: number; readonly output: string};

export type Screen = ReturnType<typeof openScreen>;

// Nobody's, so that no settings or marks of a person's are measured, nor written.
const homes: string[] = [];
process.on('exit', () => {
	for (const home of homes) rmSync(home, {recursive: true, force: true});
});

/**
 * Runs a program, Node unless another is named, in a pseudo-terminal of 120x40. An emulator is behind it only while a screen is
 * waited for, since it would take time from what is timed.
 */
export function openScreen(args: readonly string[], command = process.execPath) {
	const home = mkdtempSync(path.join(tmpdir(), 'annals-home-'));
	homes.push(home);
	const {PATH} = process.env;
	const env = {PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color'};
	let output = '';
	let begun = performance.now();
	let notify = () => {};
	const unseen: {readonly text: string; readonly at: number}[] = [];
	let seenAt = -1;
	const {emulator, ...shown} = emulate(120, 40);
	const pty = spawn(command, [...args], {cols: 120, rows: 40, env});
	pty.onData(text => {
		output += text;
		unseen.push({text, at: performance.now()});
		notify();
	});
	let hasEnded = false;
	const ended = new Promise<number>(resolve => {
		pty.onExit(() => {
			hasEnded = true;
			resolve(performance.now() - begun);
			notify();
		});
	});
	/** Resolves once something has arrived or the program has ended, or after so many milliseconds. */
	const arrival = (limit: number) =>
		new Promise<void>(resolve => {
			const go = () => {
				clearTimeout(timer);
				notify = () => {};
				resolve();
			};
			const timer = setTimeout(go, limit);
			notify = go;
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
		/** Resolves to the milliseconds, since the start or the last key, until the screen is as wanted; to nothing if it doesn't become so. */
		async until(limit: number, isWanted: (screen: string) => boolean): Promise<number | undefined> {
			if (seenAt >= begun && isWanted(shown.screen())) return seenAt - begun;
			while (performance.now() - begun < limit) {
				const next = unseen.shift();
				if (!next && hasEnded) return undefined;
				if (!next) {
					await arrival(limit);
					continue;
				}
				await new Promise<void>(resolve => {
					emulator.write(next.text, resolve);
				});
				// A real terminal shows nothing of a synchronized update before its end.
				if (next.at < begun || shown.modes().synchronizedOutputMode) continue;
				seenAt = next.at;
				if (isWanted(shown.screen())) return next.at - begun;
			}
			return undefined;
		},
		/**
		 * Watches for so many milliseconds after a key; resolves to when the last cell changed. The first row and the last three don't
		 * count, in which programs tell the time or what they have just done.
		 */
		async changed(length: number): Promise<number | undefined> {
			const look = () => JSON.stringify(shown.cells().slice(1, -3));
			let [before, changedAt]: [string, number | undefined] = [look(), undefined];
			await delay(length);
			for (const {text, at} of unseen.splice(0)) {
				await new Promise<void>(resolve => {
					emulator.write(text, resolve);
				});
				seenAt = at;
				const now = look();
				if (now !== before && at >= begun) changedAt = at - begun;
				before = now;
			}
			return changedAt;
		},
		/** The screen that was seen last. */
		seen: shown.screen,
		/** Sends a key, or several at once, and forgets what was written before. */
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
		/** Ends the program at once. */
		kill(): Promise<number> {
			if (!hasEnded) pty.kill('SIGKILL');
			return ended;
		},
		/** Ends the program and tells what it had to say. */
		failure(message: string): Error {
			pty.kill('SIGKILL');
			return new Error(
				`${message}, but wrote ${JSON.stringify(output.slice(-2000))}; seen was\n${shown.screen()}`,
			);
		},
		/** How many bytes were written since the last key. */
		bytes: () => Buffer.byteLength(output),
		/** How many frames have arrived whole since the last key. */
		frames: () => output.split(endOfUpdate).length - 1,
	};
}

/** What a terminal sends where text is pasted. */
export function pasted(text: string): string {
	return `\u001b[200~${text}\u001b[201~`;
}

// Ink writes each frame as one synchronized update, which a terminal shows when it ends.
const endOfUpdate = '\u001b[?2026l';
