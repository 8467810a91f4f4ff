import {existsSync} from 'node:fs';
import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openTerminal, type Terminal} from '../terminal.ts';

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/annals.js', import.meta.url));

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
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	readonly node?: string;
};

/** Starts the program in a terminal and waits for its first screen. */
export async function startAnnals({
	t,
	args = [],
	columns = 80,
	rows = 24,
	env = {},
	node = process.execPath,
}: Start): Promise<Terminal> {
	const terminal = openTerminal({command: node, args: [program, ...args], columns, rows, env, t});
	await terminal.until(/Iraq, 2003–2020/);
	return terminal;
}
