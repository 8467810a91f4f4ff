import meow from 'meow';
import {type Unit, units} from '../../dates/unit.ts';
import {quoteValue, quoteWord} from '../../query/syntax.ts';
import {enumerate} from '../../text/english.ts';
import {type LaneField, laneFields} from '../../timeline/lanes.ts';
import {type ThemeName, themeNames} from '../../viewer/theme-names.ts';
import {type Format, writers} from '../../writers/index.ts';
import {type Misuse, misuse, normaliseArguments} from './arguments.ts';
import {type Command, commandCalled, commandIn} from './commands.ts';
import {type FileOptions, fileFlags, filesOf, readFileOptions} from './file-options.ts';
import type {Flag} from './flag.ts';
import {colourChoices, type FlagName, flags} from './flags.ts';
import {withoutUndefined} from './without-undefined.ts';

/*
 * The command line: `flags.ts` is the table of flags, which drives what is read here, `--help`, completion and README;
 * `arguments.ts` checks arguments against it, and `resolve.ts` finds what they mean in a chronology. This folder imports
 * the tables of choices from where they are, and nothing else of cli.
 */

/** What a command line says. */
export type Options = {
	readonly type: 'options';
	/** The files to open, none for those of the settings or the bundled chronology. */
	readonly files: readonly string[];
	/** How they are read, and the flags that say so as they were given. */
	readonly reading: FileOptions;
	readonly readingFlags: readonly (readonly [flag: string, value: string])[];
	/** The terms of the query, each with the flag as it was given. */
	readonly terms: readonly {readonly flag: string; readonly text: string}[];
	readonly format?: Format;
	readonly at?: string;
	readonly colour: (typeof colourChoices)[number];
	readonly request?: (typeof requests)[number];
	/** A command, which stands in place of a file. */
	readonly command?: Command;
	/** The flags that were given and have no meaning for the command. */
	readonly unused?: readonly string[];
	/** What is open, searched for and drawn when the viewer begins; `read` is as the user wrote it. */
	readonly read?: string;
	readonly search?: string;
	readonly scale?: Unit;
	readonly lanes?: LaneField;
	readonly theme?: ThemeName;
	/** Whether the file is read again whenever it changes. */
	readonly watch?: true;
	readonly isMouse?: true;
	readonly isSpoken?: true;
	/** The path of the settings file, if it isn't the usual one. */
	readonly config?: string;
};

const requestedLists = ['actors', 'sources', 'differences'] as const;

/** What is printed in place of events; the help and the version before a list. */
const requests = ['help', 'version', ...requestedLists] as const;

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
	const valuesOf = (name: FlagName): readonly unknown[] => {
		const value: unknown = named[keyOf(name)];
		return Array.isArray(value) ? value : [];
	};
	const text = (name: FlagName) => valuesOf(name).map(String)[0];
	const choice = <T extends string>(name: FlagName, choices: readonly T[]) =>
		choices.find(each => each === text(name));
	const isGiven = (name: FlagName) => valuesOf(name).includes(true);
	const lists = requestedLists.filter(isGiven);
	if (lists.length > 1 && !isGiven('help') && !isGiven('version')) {
		const together = enumerate(
			lists.map(name => `--${name}`),
			'and',
		);
		return misuse(`${together} were given: annals prints one of them at a time`);
	}
	if (input.includes(''))
		return misuse('the name of the file is empty: leave it out for the bundled chronology');
	const command = commandIn(input);
	if (command?.type === 'misuse') return command;
	const formats = command && commandCalled(command.type)?.formats;
	const format = text('format');
	if (formats && format !== undefined && !formats.includes(format))
		return misuse(`--format ${format}: annals ${command.type} prints ${enumerate(formats, 'or')}`);
	const textsOf = (name: FlagName) => valuesOf(name).map(String);
	const reading = readFileOptions(textsOf);
	if (reading.type === 'misuse') return reading;
	const files = command ? [] : filesOf(input, reading.options);
	if ('message' in files) return files;
	return withoutUndefined({
		type: 'options' as const,
		files,
		reading: reading.options,
		readingFlags: fileFlags.flatMap(name => textsOf(name).map(value => [`--${name}`, value] as const)),
		terms: flags.flatMap(({field, name}) =>
			field ? valuesOf(name).map(value => ({flag: `--${name}`, text: termOf(field, String(value))})) : [],
		),
		format: choice(
			'format',
			writers.map(writer => writer.format),
		),
		at: text('at'),
		colour: choice('color', colourChoices) ?? 'auto',
		request: requests.find(isGiven),
		command,
		unused:
			command &&
			unusedBy(
				command,
				flags.filter(({name}) => valuesOf(name).some(value => value !== false)),
			),
		read: text('read'),
		search: text('search'),
		scale: choice('scale', units),
		lanes: choice(
			'lanes',
			laneFields.map(({field}) => field),
		),
		theme: choice(
			'theme',
			themeNames.map(({name}) => name),
		),
		watch: isGiven('watch') || undefined,
		isMouse: isGiven('mouse') || undefined,
		isSpoken: isGiven('screen-reader') || undefined,
		config: text('config'),
	});
}

/** The flags among those given that have no meaning for a command. */
function unusedBy({type}: Command, given: readonly Flag[]): readonly string[] | undefined {
	const used = commandCalled(type)?.flags ?? [];
	const unused = given.filter(({name}) => !used.includes(name)).map(({name}) => `--${name}`);
	return unused.length > 0 ? unused : undefined;
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
