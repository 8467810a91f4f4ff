import {type Misuse, misuse} from './arguments.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What words in place of a file ask for: the settings in force, or the completion script of a shell. */
export type Command =
	| {readonly type: 'config'}
	| {readonly type: 'completion'; readonly shell: (typeof shells)[number]};

/** The words that may stand in place of a file, and the command for each word that may follow. */
export const commands: ReadonlyMap<string, ReadonlyMap<string, Command>> = new Map([
	['config', new Map<string, Command>([['show', {type: 'config'}]])],
	['completion', new Map<string, Command>(shells.map(shell => [shell, {type: 'completion', shell}]))],
]);

/** Finds the command that words stand for, if any. A file with the name of a command is opened by its path, as ./config. */
export function commandIn([name = '', word = '', ...more]: readonly string[]): Command | Misuse | undefined {
	const known = commands.get(name);
	if (!known) return undefined;
	const command = more.length === 0 ? known.get(word) : undefined;
	const usage = `annals ${name} ${[...known.keys()].join('|')}`;
	return command ?? misuse(`${name}: write ${usage} (a file of that name is ./${name})`);
}
