import type {Field} from '../../query/fields.ts';

/** A flag of the command line: what it takes, whether it may be repeated, and the query field it stands for. */
export type Flag<Name extends string = string> = {
	readonly name: Name;
	/** What its value is called; a flag without one is a switch. */
	readonly value?: string;
	readonly example: string;
	readonly help: string;
	readonly isRepeatable: boolean;
	readonly field?: Field['name'] | 'text' | 'filter';
	readonly choices?: readonly string[];
	/** What its value names, where neither a field nor choices tell: shells complete it by that. */
	readonly of?: 'file' | 'event' | 'reading';
	/** What its value may be called where there are too many names to be listed: those that are offered, and whether one is known. */
	readonly names?: {readonly offered: readonly string[]; readonly isKnown: (name: string) => boolean};
};

/** A flag as it is shown with what it takes: “--year YEARS”. */
export function formatFlag({name, value, choices = []}: Flag): string {
	if (value === undefined) return `--${name}`;
	const all = choices.join('|');
	return `--${name} ${all && all.length <= widestChoices ? all : value}`;
}

/** What a flag is for; where its choices do not fit behind its name, they stand here. */
export function formatHelp({help, choices = []}: Flag): string {
	return choices.join('|').length > widestChoices ? `${help}: ${choices.join(', ')}` : help;
}

const widestChoices = 20;
