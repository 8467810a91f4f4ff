import {rmSync} from 'node:fs';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {cleanText} from '../../text/clean.ts';
import {toAscii} from '../../viewer/screen/ascii.ts';
import {findProgram} from './child-process.ts';
import {lacksUnicode} from './locale.ts';
import {runInTerminal, type Terminal, type TerminalProgram, withoutInterrupts} from './terminal-program.ts';

/** Finds a pager: PAGER, unless that is “cat”, which doesn't page; VISUAL or EDITOR; less or more. */
export function pagerOf(
	env: NodeJS.ProcessEnv,
	find: (name: string) => string | undefined,
): TerminalProgram | undefined {
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
			withoutInterrupts(() => runInTerminal(pager, [file], {...terminal, env: keepLessOpen(env)})),
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

/** Keeps less open with a short text: with F in LESS, as many have it for git, it would show the text and leave at once. */
function keepLessOpen(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return env['LESS']?.includes('F') ? {...env, LESS: `${env['LESS']} -+F`} : env;
}
