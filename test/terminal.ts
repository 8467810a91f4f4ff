import {mkdtempSync, rmSync} from 'node:fs';
import {constants, tmpdir} from 'node:os';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {spawn} from '@lydell/node-pty';
import {emulate} from './emulator.ts';

/** How a program ended: by its exit code, or by the signal of that name. */
export type Exit = {readonly code: number | null; readonly signal: string | null};

export type Terminal = ReturnType<typeof openTerminal>;

type Options = {
	readonly command: string;
	readonly args?: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** Added to PATH, LANG, TERM and a HOME that is empty, the only variables set; `undefined` removes one. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
	/** Ends the program when this test ends. */
	readonly t?: Pick<TestContext, 'after'>;
	/** Milliseconds that any one wait may take before it fails. */
	readonly deadline?: number;
};

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The bytes a terminal sends for a key; a single character that is not named here is sent as it is. */
export const keys: Readonly<Record<string, string>> = {
	enter: '\r',
	escape: '\x1b',
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	home: '\x1b[H',
	end: '\x1b[F',
	pageup: '\x1b[5~',
	pagedown: '\x1b[6~',
	delete: '\x1b[3~',
	tab: '\t',
	'shift+tab': '\x1b[Z',
	space: ' ',
	backspace: '\x7f',
	...Object.fromEntries(letters.map((letter, index) => [`ctrl+${letter}`, String.fromCharCode(index + 1)])),
};

const homes: string[] = [];
process.on('exit', () => {
	for (const home of homes) rmSync(home, {recursive: true, force: true});
});

/** A home of nobody's, so that nothing is read of a person's settings, nor anything left in them. */
function emptyHome(): string {
	const home = mkdtempSync(path.join(tmpdir(), 'annals-home-'));
	homes.push(home);
	return home;
}

/** Starts a program in a pseudo-terminal of its own, under an emulator that shows what a person would see. */
export function openTerminal({command, args = [], columns, rows, env, cwd, t, deadline = 60_000}: Options) {
	const {emulator, ...shown} = emulate(columns, rows);
	const {PATH} = process.env;
	const variables = Object.entries({
		PATH,
		HOME: env?.['HOME'] ?? emptyHome(),
		LANG: 'C.UTF-8',
		TERM: 'xterm-256color',
		...env,
	});
	const defined = Object.fromEntries(variables.filter(([, value]) => value !== undefined));
	const pty = spawn(command, [...args], {cols: columns, rows, cwd: cwd ?? process.cwd(), env: defined});
	const watchers = new Set<() => void>();
	let output = '';
	let closed = false;
	let ended: Exit | undefined;

	const notify = () => {
		for (const watcher of watchers) watcher();
	};
	const send = (text: string) => {
		if (!closed) pty.write(text);
	};
	emulator.onData(send);
	pty.onData(text => {
		output += text;
		emulator.write(text, notify);
	});
	pty.onExit(({exitCode, signal}) => {
		closed = true;
		const name = Object.entries(constants.signals).find(([, number]) => number === signal)?.[0];
		emulator.write('', () => {
			ended = name === undefined ? {code: exitCode, signal: null} : {code: null, signal: name};
			notify();
		});
	});

	const failure = (what: string, why: string) =>
		new Error(
			`waited for ${what}, but ${why}; the last screen:\n${shown.screen().trimEnd().replace(/^/gm, '| ')}`,
		);
	const wait = async <Found>(find: () => Found | undefined, what: string): Promise<Found> => {
		const found = await new Promise<{value: Found} | {why: string}>((resolve, reject) => {
			const look = () => {
				try {
					const value = find();
					if (value !== undefined) resolve({value});
					else if (ended) resolve({why: `the program ended with ${ended.signal ?? `code ${ended.code}`}`});
					else return;
				} catch (error) {
					reject(error);
				}
				clearTimeout(timer);
				watchers.delete(look);
			};
			const timer = setTimeout(() => resolve({why: `not within ${deadline} ms`}), deadline);
			watchers.add(look);
			look();
		});
		// Thrown here, not where it was noticed, so that its stack leads to the test that waits.
		if ('why' in found) throw failure(what, found.why);
		return found.value;
	};
	/** Resolves when the program has ended and its last words are on the screen. */
	const exit = () => wait(() => ended, 'the program to end');
	/** Sends the program a signal; where that ends a shell, the system hangs up on what ran in front of it. */
	const kill = (signal = 'SIGKILL') => {
		if (!closed) pty.kill(signal);
	};
	t?.after(() => kill());

	return {
		...shown,
		pid: pty.pid,
		/** How many bytes have arrived so far. */
		bytes: () => Buffer.byteLength(output),
		/** All that has arrived so far, escape sequences included. */
		output: () => output,
		/** Resolves to the first screen that matches; fails at the deadline, or when the program ends without one. */
		until: (wanted: RegExp | ((screen: string) => boolean), what = String(wanted)): Promise<string> =>
			wait(() => {
				// A real terminal shows nothing of a synchronized update before its end.
				if (shown.modes().synchronizedOutputMode && !ended) return undefined;
				const screen = shown.screen();
				const matches = wanted instanceof RegExp ? screen.search(wanted) >= 0 : wanted(screen);
				return matches ? screen : undefined;
			}, what),
		/** Writes to the screen past the program, as another program on the same terminal does. */
		scribble(text: string): void {
			emulator.write(text, notify);
		},
		/** Sends text as it is. */
		send,
		/** Presses keys by name (see `keys`), one write each; as with a held key, the program may read several at once. */
		press(...names: readonly string[]): void {
			for (const name of names) {
				if (!(name in keys) && [...name].length !== 1) throw new Error(`no key is named ${name}`);
				send(keys[name] ?? name);
			}
		},
		/** Pastes as a terminal does: newlines become returns, and brackets go around if the program asked for them. */
		paste(text: string): void {
			const typed = text.replace(/\r?\n/g, '\r');
			send(shown.modes().bracketedPasteMode ? `\x1b[200~${typed}\x1b[201~` : typed);
		},
		/** Gives the terminal another size; the program gets SIGWINCH. */
		resize(columns: number, rows: number): void {
			emulator.resize(columns, rows);
			if (!closed) pty.resize(columns, rows);
		},
		kill,
		exit,
	};
}
