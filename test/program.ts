import {spawn} from 'node:child_process';
import type {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

/** The built program. */
export const program = fileURLToPath(new URL('../dist/annals.js', import.meta.url));

/** The file of the chronology of Orvel. */
export const orvelFile = fileURLToPath(new URL('fixtures/orvel.yaml', import.meta.url));

/** What a test finds of the environment: no terminal, no colour, a locale that knows Unicode. */
export const environment = {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'};

export type Ended = {readonly code: number | null; readonly stdout: string; readonly stderr: string};

type Circumstances = {
	/** What stands on standard input, through a pipe; without it there is none. */
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** What Node is told before the name of the program. */
	readonly node?: readonly string[];
};

/** Runs the built program, not in a terminal, to its end. */
export async function annals(
	given: readonly string[],
	{input, env = {}, node = []}: Circumstances = {},
): Promise<Ended> {
	return ended(process.execPath, [...node, program, ...given], input, env);
}

/** Runs a line of bash, in which $ANNALS is the built program under this Node, and $ORVEL a file to open. */
export async function bash(line: string, input?: string): Promise<Ended> {
	const ANNALS = `'${process.execPath}' '${program}'`;
	const whole = line.replaceAll('$ANNALS', ANNALS).replaceAll('$ORVEL', `'${orvelFile}'`);
	return ended('bash', ['--norc', '-c', whole], input, {});
}

async function ended(
	command: string,
	given: readonly string[],
	input: string | undefined,
	env: Readonly<Record<string, string>>,
): Promise<Ended> {
	const child = spawn(command, given, {
		env: {...environment, ...env},
		stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
	});
	// A program that reads nothing may be gone before all of its input is written.
	child.stdin?.on('error', () => {});
	child.stdin?.end(input);
	const code = new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	const [stdout, stderr] = await Promise.all(
		[child.stdout, child.stderr].map(async stream => text(stream as Readable)),
	);
	return {code: await code, stdout: stdout ?? '', stderr: stderr ?? ''};
}
