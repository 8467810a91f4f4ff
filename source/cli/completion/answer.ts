import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {cleanText} from '../../text/clean.ts';
import {openChronology} from '../input/open.ts';
import {shells} from '../options/commands.ts';
import {filesOf, readFileOptions} from '../options/file-options.ts';
import {exitCodes, print} from '../print/print.ts';
import {noSettings, readSettings, type Settings} from '../settings/settings.ts';
import {homeOf, settingsPath} from '../system/folders.ts';
import {type Line, readBashLine} from './bash-line.ts';
import {type Candidate, candidatesFor, type Files} from './candidates.ts';

/*
 * Completion in a shell. The shell loads a script, which is beside this file and runs `annals complete` when a user presses
 * Tab; `candidates.ts` finds what may stand at the caret. `run.ts` alone imports this folder, and only when it is needed.
 */

type Shell = (typeof shells)[number];

/** Prints the script that a shell loads to complete what is written behind annals. */
export async function printScript(shell: Shell): Promise<number> {
	return print([await readFile(new URL(`./annals.${shell}`, import.meta.url), 'utf8')]);
}

/**
 * Answers a completion script that passes the name of its shell and its line. The line belongs to the shell, so nothing
 * is said of what goes wrong.
 */
export async function answerShell([name, ...line]: readonly string[]): Promise<number> {
	const shell = shells.find(known => known === name);
	process.stdout.on('error', () => {});
	if (shell) process.stdout.write(await answerTo(shell, line));
	return exitCodes.fine;
}

/**
 * The answer to a shell: a line for each candidate, with a note behind a tab. A line that begins with a tab says that a
 * path may stand there, behind the flag that the line goes on with, as in `--config=`.
 */
export async function answerTo(shell: Shell, given: readonly string[]): Promise<string> {
	const {words, following, answerFor} = readLine(shell, given);
	const candidates = await candidatesFor(words, following, files).catch(() => []);
	return candidates.flatMap(candidate => formatCandidate(candidate, answerFor) ?? []).join('');
}

/** Bash passes its line as it stands, others their words, after the position among them of the word at the caret, from 1. */
function readLine(shell: Shell, [first = '', ...others]: readonly string[]): Line {
	switch (shell) {
		case 'bash':
			return readBashLine(first, others[0] ?? '', others[1] ?? '');
		case 'zsh':
		case 'fish': {
			const position = Number(first);
			const [words, following] = [others.slice(0, position), others.slice(position)];
			return {words, following, answerFor: text => text};
		}
	}
}

function formatCandidate(candidate: Candidate, answerFor: Line['answerFor']): string | undefined {
	switch (candidate.type) {
		case 'path':
			return `\t${candidate.flag}\n`;
		case 'word': {
			const text = answerFor(cleanText(candidate.text));
			return text && `${text}\t${cleanText(candidate.note).replace(/\s/g, ' ')}\n`;
		}
	}
}

const files: Files = {
	async chronology(given, settings, flags) {
		const reading = readFileOptions(name => [flags.get(name) ?? []].flat());
		if (reading.type === 'misuse') return undefined;
		const named = filesOf(
			given.map(file => inHome(file) ?? file),
			reading.options,
		);
		if ('message' in named) return undefined;
		const files = named.length > 0 ? named : ((await settingsAt(settings)).files?.value ?? []);
		// Anything but a regular file may wait for somebody to write into it, and the user would wait for the shell.
		for (const file of files) if (file === '-' || !(await stat(file)).isFile()) return undefined;
		return (await openChronology(files, reading.options, () => {}))?.chronology;
	},
	async views(settings) {
		return new Map([...(await settingsAt(settings)).views].map(([name, {value}]) => [name, value]));
	},
};

async function settingsAt(file: string | undefined): Promise<Settings> {
	const {env} = process;
	const reading = await readSettings(inHome(file) ?? settingsPath(env), file !== undefined, env);
	return reading.type === 'settings' ? reading.settings : noSettings;
}

/** The path that a shell makes of one that begins in the home folder. */
function inHome(file: string | undefined): string | undefined {
	const home = homeOf(process.env);
	return home !== undefined && file?.startsWith('~/') ? path.join(home, file.slice(2)) : file;
}
