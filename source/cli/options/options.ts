import meow from 'meow';
import {type Unit, units} from '../../dates/unit.ts';
import {quoteValue, quoteWord} from '../../query/syntax.ts';
import {type LaneField, laneFields} from '../../timeline/lane-fields.ts';
import {type ThemeName, themeNames} from '../../viewer/theme-names.ts';
import {type Format, writers} from '../../writers/index.ts';
import {type Misuse, misuse, normaliseArguments} from './arguments.ts';
import {type Command, commandIn} from './commands.ts';
import type {Flag} from './flag.ts';
import {colourChoices, type FlagName, flags} from './flags.ts';

/** What the command line asks for. */
export type Options = {
	readonly type: 'options';
	readonly file?: string;
	/** The terms of the query, each with the flag as it was given. */
	readonly terms: readonly {readonly flag: string; readonly text: string}[];
	readonly format?: Format;
	readonly at?: string;
	readonly colour: (typeof colourChoices)[number];
	readonly asks?: (typeof asked)[number];
	/** What is asked for by words in place of a file. */
	readonly command?: Command;
	/** What is open, searched for and drawn when the viewer begins; `read` as it was written. */
	readonly read?: string;
	readonly search?: string;
	readonly scale?: Unit;
	readonly lanes?: LaneField;
	readonly theme?: ThemeName;
	readonly isMouse?: true;
	readonly isSpoken?: true;
	/** The file of the settings, where it is not the usual one. */
	readonly config?: string;
	/** What the bytes of the file are, where they are not UTF-8. */
	readonly encoding?: string;
};

/** What can be asked for in place of the events; of several the first is answered. */
const asked = ['help', 'version', 'actors', 'sources', 'differences'] as const;

/** Reads the command line by the flag table. */
export function readOptions(given: readonly string[]): Options | Misuse {
	const normalised = normaliseArguments(given);
	if (normalised.type === 'misuse') return normalised;
	const {input, flags: named} = meow({
		importMeta: import.meta,
		argv: normalised.list,
		autoHelp: false,
		autoVersion: false,
		pkg: {name: 'annals'},
		flags: Object.fromEntries(
			flags.map(({name, value}) => [
				keyOf(name),
				{type: value !== undefined ? ('string' as const) : ('boolean' as const), isMultiple: true as const},
			]),
		),
	});
	const values = (name: FlagName): readonly unknown[] => {
		const value: unknown = named[keyOf(name)];
		return Array.isArray(value) ? value : [];
	};
	const text = (name: FlagName) => values(name).map(String)[0];
	const command = commandIn(input);
	if (command?.type === 'misuse') return command;
	if (!command && input.length > 1)
		return misuse(`${input.length} files were given: annals opens one, annals [FLAGS] FILE`);
	const [file] = command ? [] : input;
	const at = text('at');
	const format = writers.find(writer => writer.format === text('format'))?.format;
	const [reading, search] = [text('read'), text('search')];
	const [config, encoding] = [text('config'), text('encoding')];
	const scale = units.find(unit => unit === text('scale'));
	const lanes = laneFields.find(({field}) => field === text('lanes'))?.field;
	const theme = themeNames.find(({name}) => name === text('theme'))?.name;
	const asks = asked.find(name => values(name).includes(true));
	return {
		type: 'options',
		...(file !== undefined && {file}),
		terms: flags.flatMap(({field, name}) => {
			return field
				? values(name).map(value => ({flag: `--${name}`, text: termOf(field, String(value))}))
				: [];
		}),
		...(format && {format}),
		...(at !== undefined && {at}),
		colour: colourChoices.find(choice => choice === text('color')) ?? 'auto',
		...(asks && {asks}),
		...(command && {command}),
		...(reading !== undefined && {read: reading}),
		...(search !== undefined && {search}),
		...(scale && {scale}),
		...(lanes && {lanes}),
		...(theme && {theme}),
		...(values('mouse').includes(true) && {isMouse: true}),
		...(values('screen-reader').includes(true) && {isSpoken: true}),
		...(config !== undefined && {config}),
		...(encoding !== undefined && {encoding}),
	};
}

function termOf(field: NonNullable<Flag['field']>, value: string): string {
	if (field === 'filter') return value.trim();
	if (field !== 'text') return `${field}:${quoteValue(value)}`;
	return value.trim().split(/\s+/).map(quoteWord).join(' ');
}

/** A flag's name as meow keeps it: screenReader. */
function keyOf(name: FlagName): string {
	return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
