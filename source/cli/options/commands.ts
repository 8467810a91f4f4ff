import {type Misuse, misuse} from './arguments.ts';
import {readFlags} from './file-choices.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What words in place of a file ask for. */
export type Command =
	| {readonly type: 'new'; readonly file: string}
	| {readonly type: 'check'; readonly files: readonly string[]}
	| {readonly type: 'diff'; readonly files: readonly [older: string, newer: string]}
	| {readonly type: 'schema'}
	| {readonly type: 'help'}
	| {readonly type: 'config'}
	| {readonly type: 'completion'; readonly shell: (typeof shells)[number]};

/** What follows the name of a command: nothing, a file, one file or more, two files, or one of some words. */
export type Operands =
	| {readonly type: 'none' | 'file' | 'files' | 'twoFiles'}
	| {readonly type: 'word'; readonly words: readonly string[]};

type CommandRow = {
	readonly name: string;
	readonly operands: Operands;
	readonly help: string;
	/** The names of the flags that have a meaning for it. */
	readonly flags: readonly string[];
	/** What --format takes for it, if that isn't what it takes otherwise. */
	readonly formats?: readonly string[];
	/** The command of what follows its name, or nothing where that isn't enough or too much. */
	readonly read: (operands: readonly string[]) => Command | undefined;
};

/** What a command that reports on files prints. */
const reportFormats = ['text', 'json'] as const;

/** The table of commands. It drives the reading of a command line, --help, completion, README and the tests. */
export const commands: readonly CommandRow[] = [
	{
		name: 'new',
		operands: {type: 'file'},
		help: 'write a small chronology to begin with',
		flags: [],
		read: ([file, ...more]) => (file === undefined || more.length > 0 ? undefined : {type: 'new', file}),
	},
	{
		name: 'check',
		operands: {type: 'files'},
		help: 'list what is or looks wrong in files',
		flags: [...readFlags, 'format'],
		formats: reportFormats,
		read: files => (files.length === 0 ? undefined : {type: 'check', files}),
	},
	{
		name: 'diff',
		operands: {type: 'twoFiles'},
		help: 'tell what has changed; exit with 1 if anything has',
		flags: [...readFlags, 'format', 'color', 'screen-reader'],
		formats: reportFormats,
		read([older, newer, ...more]) {
			if (older === undefined || newer === undefined || more.length > 0) return undefined;
			return {type: 'diff', files: [older, newer]};
		},
	},
	{
		name: 'schema',
		operands: {type: 'none'},
		help: 'print the JSON Schema of the file format',
		flags: [],
		read: words => (words.length === 0 ? {type: 'schema'} : undefined),
	},
	{
		name: 'config',
		operands: {type: 'word', words: ['show']},
		help: 'print the settings in force',
		flags: ['theme', 'mouse', 'config'],
		read: ([word, ...more]) => (word === 'show' && more.length === 0 ? {type: 'config'} : undefined),
	},
	{
		name: 'completion',
		operands: {type: 'word', words: shells},
		help: 'print the completion script of a shell',
		flags: [],
		read([word, ...more]) {
			const shell = more.length === 0 ? shells.find(known => known === word) : undefined;
			return shell && {type: 'completion', shell};
		},
	},
	{
		name: 'help',
		operands: {type: 'none'},
		help: 'say how annals is used, as --help does',
		flags: [],
		read: words => (words.length === 0 ? {type: 'help'} : undefined),
	},
];

/** Finds the command that a word names. */
export function commandCalled(name: string | undefined): CommandRow | undefined {
	return commands.find(command => command.name === name);
}

/** Finds the command that words stand for, if any. A file with the name of a command is opened by its path, as ./config. */
export function commandIn([name, ...operands]: readonly string[]): Command | Misuse | undefined {
	const row = commandCalled(name);
	if (!row) return undefined;
	return (
		row.read(operands) ?? misuse(`${name}: write ${formatCommand(row)} (a file of that name is ./${name})`)
	);
}

/** Formats a command with what follows its name: “annals check FILE…”. */
export function formatCommand({name, operands}: CommandRow): string {
	return `annals ${name}${formatOperands(operands)}`;
}

function formatOperands(operands: Operands): string {
	switch (operands.type) {
		case 'none':
			return '';
		case 'file':
			return ' FILE';
		case 'files':
			return ' FILE…';
		case 'twoFiles':
			return ' OLD NEW';
		case 'word':
			return ` ${operands.words.join('|')}`;
	}
}
