import type {Field} from '../query/fields.ts';

/** A flag of the command line: what it takes, whether it may be repeated, and the query field it stands for. */
export type Flag = {
	readonly name: string;
	/** What its value is called; a flag without one is a switch. */
	readonly value?: string;
	readonly example: string;
	readonly help: string;
	readonly isRepeatable: boolean;
	readonly field?: Field['name'] | 'text';
	readonly choices?: readonly string[];
};

export const colourChoices = ['auto', 'always', 'never'] as const;

/** The flag table: it drives reading the command line, --help, README and the tests. */
export const flags = [
	{
		name: 'year',
		value: 'YEARS',
		example: '--year 2003..2014',
		help: 'Only events of a year or a range of years',
		isRepeatable: true,
		field: 'year',
	},
	{
		name: 'actor',
		value: 'NAME',
		example: '--actor "united states"',
		help: 'Only events that mention an actor or a part of it',
		isRepeatable: true,
		field: 'actor',
	},
	{
		name: 'source',
		value: 'NAME',
		example: '--source rudaw',
		help: 'Only events that a source tells of',
		isRepeatable: true,
		field: 'source',
	},
	{
		name: 'tag',
		value: 'NAME',
		example: '--tag attack',
		help: 'Only events with a tag',
		isRepeatable: true,
		field: 'tag',
	},
	{
		name: 'from',
		value: 'EDTF',
		example: '--from 2020-09',
		help: 'Only events that may have happened then or later',
		isRepeatable: false,
		field: 'from',
	},
	{
		name: 'to',
		value: 'EDTF',
		example: '--to 2020-11-17',
		help: 'Only events that may have happened then or earlier',
		isRepeatable: false,
		field: 'to',
	},
	{
		name: 'text',
		value: 'WORDS',
		example: '--text "green zone"',
		help: 'Only events in which each of the words occurs',
		isRepeatable: true,
		field: 'text',
	},
	{
		name: 'format',
		value: 'FORMAT',
		example: '--format json',
		help: 'Print instead of opening the viewer',
		isRepeatable: false,
		choices: ['text', 'json'],
	},
	{
		name: 'at',
		value: 'EVENT-ID',
		example: '--at rocket-attack',
		help: 'Open at an event; when printing, print it alone',
		isRepeatable: false,
	},
	{
		name: 'actors',
		example: '--actors',
		help: 'List the actors that can be asked for, with counts',
		isRepeatable: false,
	},
	{
		name: 'sources',
		example: '--sources',
		help: 'List the sources that can be asked for, with counts',
		isRepeatable: false,
	},
	{
		name: 'differences',
		example: '--differences',
		help: 'Print what sources say otherwise',
		isRepeatable: false,
	},
	{
		name: 'color',
		value: 'WHEN',
		example: '--color never',
		help: 'Use colour',
		isRepeatable: false,
		choices: colourChoices,
	},
	{name: 'help', example: '--help', help: 'Say how annals is used', isRepeatable: false},
	{name: 'version', example: '--version', help: 'Say which version this is', isRepeatable: false},
] as const satisfies readonly Flag[];

export type FlagName = (typeof flags)[number]['name'];

/** A flag as it is shown with what it takes: “--year YEARS”. */
export function formatFlag({name, value, choices}: Flag): string {
	return value === undefined ? `--${name}` : `--${name} ${choices ? choices.join('|') : value}`;
}

/** What --help prints. */
export function helpText(): string {
	const table: readonly Flag[] = flags;
	const width = Math.max(...table.map(flag => formatFlag(flag).length)) + 2;
	return [
		'Read a chronology in the terminal, and what each source says about every event.',
		'',
		'Usage: annals [FLAGS] [FILE]',
		'',
		'Without FILE the bundled chronology of Iraq, 2003–2020, is opened. FILE is YAML or JSON; - reads standard',
		'input. A terminal gets the viewer (? lists its keys); a pipe, or --format, gets text or JSON.',
		'',
		...table.map(
			flag => `  ${formatFlag(flag).padEnd(width)}${flag.help}${flag.isRepeatable ? ' (repeatable)' : ''}`,
		),
		'',
		'Values of one flag mean any of them, different flags mean all of them.',
		'',
		'Exit status: 0 fine, 1 nothing matched (when printing), 2 bad usage or data, 70 a fault of annals.',
		'',
	].join('\n');
}
