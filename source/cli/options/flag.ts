import type {Field} from '../../query/fields.ts';

/** A flag of the command line: what it takes, whether it may be repeated, and the query field it stands for. */
export type Flag<Name extends string = string> = {
	readonly name: Name;
	/** The name of its value; a flag without one takes no value. */
	readonly value?: string;
	readonly example: string;
	readonly help: string;
	readonly isRepeatable: boolean;
	/** Other ways to write it, as many people know them, each with the value that it stands for. */
	readonly also?: readonly {readonly written: string; readonly value?: string}[];
	readonly field?: Field['name'] | 'text' | 'filter';
	readonly choices?: readonly string[];
	/** What its value names, if neither `field` nor `choices` tells; shells complete it by that. */
	readonly of?: 'file' | 'named-file' | 'event' | 'reading';
	/** The values it takes if there are too many to list: those that are offered, and a test for all. */
	readonly names?: {readonly offered: readonly string[]; readonly isKnown: (name: string) => boolean};
};

/** Formats a flag with its value: “--year YEARS”. */
export function formatFlag({name, value, choices = []}: Flag): string {
	if (value === undefined) return `--${name}`;
	const all = choices.join('|');
	return `--${name} ${all && all.length <= widestChoices ? all : value}`;
}

/** Formats the help of a flag, with its choices if they don't fit behind its name, the other ways to write it, and whether it may be repeated. */
export function formatHelp({name, help, choices = [], also = [], isRepeatable}: Flag): string {
	const taken = choices.join('|').length > widestChoices ? `: ${choices.join(', ')}` : '';
	const notes = [
		...also.map(({written, value}) =>
			value === undefined ? `also ${written}` : `${written} is --${name} ${value}`,
		),
		...(isRepeatable ? ['repeatable'] : []),
	];
	return `${help}${taken}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

const widestChoices = 20;
