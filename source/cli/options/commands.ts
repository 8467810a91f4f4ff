import {type Misuse, misuse} from './arguments.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What is asked for by words in place of a file: the settings in force, or a shell's completion. */
export type Command =
	| {readonly type: 'config'}
	| {readonly type: 'completion'; readonly shell: (typeof shells)[number]};

/** What may be written in place of a file, and what each word after it asks for. */
export const commands: ReadonlyMap<string, ReadonlyMap<string, Command>> = new Map([
	['config', new Map<string, Command>([['show', {type: 'config'}]])],
	['completion', new Map<string, Command>(shells.map(shell => [shell, {type: 'completion', shell}]))],
]);

/** The command that words are, if they are one; a file of such a name is opened by its path, as ./config. */
export function commandIn([name = '', word = '', ...more]: readonly string[]): Command | Misuse | undefined {
	const known = commands.get(name);
	if (!known) return undefined;
	const command = more.length === 0 ? known.get(word) : undefined;
	const usage = `annals ${name} ${[...known.keys()].join('|')}`;
	return command ?? misuse(`${name}: write ${usage} (a file of that name is ./${name})`);
}
