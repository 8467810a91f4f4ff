import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {constants, tmpdir} from 'node:os';
import path from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import {cleanText} from '../../text/clean.ts';
import {toAscii} from '../../viewer/screen/ascii.ts';
import {findProgram} from './child-process.ts';
import {lacksUnicode} from './locale.ts';

/** A terminal that annals has let go, for another program to use. */
export type Terminal = {
	readonly env: NodeJS.ProcessEnv;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
};

/** What shows a text: a variable, whose value the shell runs, or a program. */
export type Pager =
	| {readonly type: 'variable'; readonly name: string; readonly value: string}
	| {readonly type: 'program'; readonly command: string};

/** Finds a pager: PAGER, unless that is “cat”, which doesn't page; VISUAL or EDITOR; less or more. */
export function pagerOf(
	env: NodeJS.ProcessEnv,
	find: (name: string) => string | undefined,
): Pager | undefined {
	for (const name of ['PAGER', 'VISUAL', 'EDITOR']) {
		const value = env[name]?.trim();
		if (value && value !== 'cat') return {type: 'variable', name, value};
	}
	const command = find('less') ?? find('more');
	return command === undefined ? undefined : {type: 'program', command};
}

/**
 * Shows a text in the user's pager or editor, in a temporary file with `name` in its name. Resolves when the program has
 * ended, to a line if something went wrong. Until then Ctrl-C and Ctrl-\ are the program's alone.
 */
export async function pageText(text: string, name: string, terminal: Terminal): Promise<string | undefined> {
	const {env} = terminal;
	const pager = pagerOf(env, program => findProgram(program, env));
	if (!pager) return 'there is no less or more here: set PAGER to what shows text, or EDITOR';
	const cleaned = cleanText(text).replace(/\n?$/, '\n');
	try {
		return await withFile(`${slugOf(name)}.txt`, lacksUnicode(env) ? toAscii(cleaned) : cleaned, file =>
			withoutInterrupts(() => show(pager, file, terminal)),
		);
	} catch (error) {
		return `the text could not be shown: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** Makes a file name of ASCII letters, digits and hyphens, so that a name from a file means nothing to any program. */
function slugOf(name: string): string {
	const slug = toAscii(name)
		.replace(/[^a-z0-9]+/gi, '-')
		.replace(/^-|-$/g, '');
	return slug.slice(0, 60) || 'account';
}

const hangups = ['SIGHUP', 'SIGTERM'] as const;

/** Writes a file that only its owner can read, in a folder of its own, and removes both after its use. */
async function withFile<T>(name: string, text: string, use: (file: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(path.join(tmpdir(), 'annals-'));
	const remove = () => rmSync(folder, {recursive: true, force: true});
	// It comes before Ink's listener, which ends the process only if there is no other listener left.
	for (const signal of hangups) process.prependOnceListener(signal, remove);
	try {
		const file = path.join(folder, name);
		await writeFile(file, text, {flag: 'wx', mode: 0o400});
		return await use(file);
	} finally {
		for (const signal of hangups) process.off(signal, remove);
		remove();
	}
}

const interrupts = ['SIGINT', 'SIGQUIT'] as const;

/** Ignores interrupts while a pager runs, as git does: the terminal sends them to annals, too. */
async function withoutInterrupts<T>(use: () => Promise<T>): Promise<T> {
	const ignore = (): void => {};
	const listeners = interrupts.flatMap(signal =>
		process.rawListeners(signal).map(listener => ({signal, listener: listener as NodeJS.SignalsListener})),
	);
	// There is always a listener, since without one a signal would end annals.
	for (const signal of interrupts) process.on(signal, ignore);
	for (const {signal, listener} of listeners) process.off(signal, listener);
	try {
		return await use();
	} finally {
		for (const {signal, listener} of listeners) process.on(signal, listener);
		for (const signal of interrupts) process.off(signal, ignore);
	}
}

/** Runs a pager on a file until it ends. The name of the file is a parameter of the shell, not part of the command that it reads. */
async function show(pager: Pager, file: string, {env, stdin, stdout}: Terminal): Promise<string | undefined> {
	const [command, given, name] =
		pager.type === 'program'
			? [pager.command, [file], pager.command]
			: // The shell waits for the program, so it must survive Ctrl-C as less does; the program handles it as it likes.
				[
					'sh',
					['-c', `trap : INT QUIT\n${pager.value} "$1"`, 'annals', file],
					`${pager.name} (${pager.value})`,
				];
	// Ink let go of the keys in an earlier turn, while the file was written; after one more, no key is read here.
	stdin.pause();
	await turn();
	const child = spawn(command, given, {env: keepLessOpen(env), stdio: [stdin, stdout, 'inherit']});
	return await new Promise(resolve => {
		child.on('error', error => resolve(`${name} could not be started: ${error.message}`));
		child.on('exit', (code, signal) => resolve(complaintOf(name, code, signal)));
	});
}

/** Keeps less open with a short text: with F in LESS, as many have it for git, it would show the text and leave at once. */
function keepLessOpen(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return env['LESS']?.includes('F') ? {...env, LESS: `${env['LESS']} -+F`} : env;
}

function complaintOf(name: string, code: number | null, signal: NodeJS.Signals | null): string | undefined {
	// A shell ends with 128 plus the number of the signal that ended its program.
	const ends = interrupts.map(interrupt => 128 + constants.signals[interrupt]);
	if (code === 0 || (code !== null && ends.includes(code))) return undefined;
	if (interrupts.some(interrupt => interrupt === signal)) return undefined;
	if (code === 127) return `${name} ended with code 127: the shell found no such program`;
	return code === null ? `${name} was ended by ${signal}` : `${name} ended with code ${code}`;
}
