import {type Misuse, misuse} from './arguments.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What is asked for by words in place of a file: the settings in force, a shell's completion, or an answer to it. */
export type Command =
	| {readonly type: 'config'}
	| {readonly type: 'completion'; readonly shell: (typeof shells)[number]};

/** The command that words are, if they are one; a file of such a name is opened by its path, as ./config. */
export function commandIn([name, word, ...more]: readonly string[]): Command | Misuse | undefined {
	if (name === 'config') {
		return word === 'show' && more.length === 0
			? {type: 'config'}
			: misuse('config: write annals config show (a file of that name is ./config)');
	}
	if (name === 'completion') {
		const shell = shells.find(known => known === word);
		return shell && more.length === 0
			? {type: 'completion', shell}
			: misuse(
					`completion: write annals completion ${shells.join('|')} (a file of that name is ./completion)`,
				);
	}
	return undefined;
}
