import meow from 'meow';
import {quoteValue, quoteWord} from '../query/parse.ts';
import {type Misuse, misuse, normaliseArguments} from './arguments.ts';
import {colourChoices, type Flag, type FlagName, flags} from './flags.ts';

/** What the command line asks for. */
export type Options = {
	readonly type: 'options';
	readonly file?: string;
	/** The terms of the query, each with the flag as it was given. */
	readonly terms: readonly {readonly flag: string; readonly text: string}[];
	readonly format?: 'text' | 'json';
	readonly at?: string;
	readonly colour: (typeof colourChoices)[number];
	readonly asks?: (typeof asked)[number];
};

/** What can be asked for in place of the events; of several the first is answered. */
const asked = ['help', 'version', 'actors', 'sources', 'differences'] as const;

/** Reads the command line by the flag table. */
export function readOptions(given: readonly string[]): Options | Misuse {
	const normalised = normaliseArguments(given);
	if (normalised.type === 'misuse') return normalised;
	const {input, flags: read} = meow({
		importMeta: import.meta,
		argv: normalised.list,
		autoHelp: false,
		autoVersion: false,
		pkg: {name: 'annals'},
		flags: Object.fromEntries(
			flags.map(({name, ...flag}) => [
				name,
				{type: 'value' in flag ? ('string' as const) : ('boolean' as const), isMultiple: true as const},
			]),
		),
	});
	const values = (name: FlagName): readonly unknown[] => {
		const value: unknown = read[name];
		return Array.isArray(value) ? value : [];
	};
	const text = (name: FlagName) => values(name).map(String)[0];
	if (input.length > 1)
		return misuse(`${input.length} files were given: annals opens one, annals [FLAGS] FILE`);
	const [file] = input;
	const at = text('at');
	const format = text('format');
	const asks = asked.find(name => values(name).includes(true));
	return {
		type: 'options',
		...(file !== undefined && {file}),
		terms: flags.flatMap((flag: Flag) => {
			const {field, name} = flag;
			return field
				? values(name as FlagName).map(value => ({flag: `--${name}`, text: termOf(field, String(value))}))
				: [];
		}),
		...((format === 'text' || format === 'json') && {format}),
		...(at !== undefined && {at}),
		colour: colourChoices.find(choice => choice === text('color')) ?? 'auto',
		...(asks && {asks}),
	};
}

function termOf(field: NonNullable<Flag['field']>, value: string): string {
	if (field !== 'text') return `${field}:${quoteValue(value)}`;
	return value.trim().split(/\s+/).map(quoteWord).join(' ');
}
