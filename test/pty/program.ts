import {existsSync} from 'node:fs';
import type {TestContext} from 'node:test';
import {orvelFile, program} from '../program.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {slowClock} from './slow-clock.ts';

/** The Nodes that it is tried under: the one the tests run in, and the system's where that is another. */
export const nodes: readonly string[] = [
	process.execPath,
	...['/usr/bin/node', '/usr/local/bin/node']
		.filter(node => existsSync(node) && node !== process.execPath)
		.slice(0, 1),
];

export type Start = {
	readonly t: TestContext;
	readonly args?: readonly string[];
	readonly file?: string;
	/** What its first screen shows. */
	readonly shown?: RegExp;
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	readonly node?: string;
	/** Whether its clock goes slowly, so that it has patience with what comes in pieces (see `slowClock`). */
	readonly isSlow?: boolean;
};

/** Starts the program in a terminal, on the chronology of Orvel where no other is named, and waits for its first screen. */
export async function startAnnals({
	t,
	args = [],
	file = orvelFile,
	shown = /Orvel, 2003–2020/,
	columns = 80,
	rows = 24,
	env = {},
	node = process.execPath,
	isSlow = false,
}: Start): Promise<Terminal> {
	const imported = isSlow ? ['--import', slowClock] : [];
	const terminal = openTerminal({
		command: node,
		args: [...imported, program, file, ...args],
		columns,
		rows,
		env,
		t,
	});
	await terminal.until(shown);
	await readsKeys(terminal);
	return terminal;
}

/** Starts the program on the chronology of Orvel from a shell with job control, and waits until it shows something and reads keys. */
export async function startInShell(
	t: TestContext,
	args: string,
	shown: RegExp,
	env: Readonly<Record<string, string>> = {},
): Promise<Terminal> {
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-i'],
		columns: 80,
		rows: 24,
		env: {PS1: 'shell> ', HISTFILE: '', ...env},
		t,
	});
	await terminal.until(/shell>/);
	terminal.send(`${process.execPath} ${program} '${orvelFile}' ${args}\r`);
	await terminal.until(shown);
	await readsKeys(terminal);
	return terminal;
}

/**
 * Resolves to the screen once Ink reads keys and hears signals. The first frame is there before that; Ink hides the cursor and asks for
 * marks around pastes, as whoever drew that frame has done in the other order.
 */
export async function readsKeys(terminal: Terminal): Promise<string> {
	return terminal.until(() => {
		const output = terminal.output();
		return terminal.modes().bracketedPasteMode && output.lastIndexOf('[?2004h') > output.lastIndexOf('[?25l');
	}, 'the program to read keys');
}
