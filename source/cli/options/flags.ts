import {units} from '../../dates/unit.ts';
import {type Field, fields} from '../../query/fields.ts';
import {encodings, isEncoding} from '../../readers/encoding.ts';
import {readers} from '../../readers/formats.ts';
import {columnRoles} from '../../readers/tables/roles.ts';
import {laneFields} from '../../timeline/lanes.ts';
import {themeNames} from '../../viewer/theme-names.ts';
import {writers} from '../../writers/index.ts';
import {dateOrders, joinChoices} from './file-choices.ts';
import type {Flag} from './flag.ts';

export const colourChoices = ['auto', 'always', 'never'] as const;

const otherFlags = [
	{
		name: 'text',
		value: 'WORDS',
		example: '--text "green zone"',
		help: 'Only events in which each of the words occurs',
		isRepeatable: true,
		field: 'text',
	},
	{
		name: 'filter',
		value: 'QUERY',
		example: '--filter "tag:attack -embassy"',
		help: 'Only events that a filter leaves, as it is written in the viewer',
		isRepeatable: true,
		field: 'filter',
	},
	{
		name: 'encoding',
		value: 'NAME',
		example: '--encoding windows-1252',
		help: 'Read a file whose bytes are not UTF-8',
		isRepeatable: false,
		names: {offered: encodings, isKnown: isEncoding},
	},
	{
		name: 'from-format',
		value: 'FORMAT',
		example: '--from-format csv',
		help: 'Read files as this format, whatever they look like',
		isRepeatable: false,
		choices: readers.map(({format}) => format),
	},
	{
		name: 'columns',
		value: 'COLUMNS',
		example: '--columns date=When,title=What',
		help: `Name the columns of a table, or the keys of lines of JSON: ${columnRoles.map(({role}) => role).join(', ')}`,
		isRepeatable: false,
	},
	{
		name: 'date-order',
		value: 'FIRST',
		example: '--date-order day',
		help: 'Say what is first in a date of numbers in a table, such as 3/5/2020',
		isRepeatable: false,
		choices: dateOrders,
	},
	{
		name: 'now',
		value: 'DAY',
		example: '--now 2020-11-17',
		help: 'Say which day a file means by now; without it such a date is told and left open or out',
		isRepeatable: false,
	},
	{
		name: 'join',
		value: 'BY',
		example: '--join id',
		help: 'Make one event of those in several files that have one id, or that you say are one',
		isRepeatable: false,
		choices: joinChoices,
	},
	{
		name: 'answers',
		value: 'FILE',
		example: '--answers ./answers.jsonl',
		help: 'Keep what you say with --join near in a file of your own',
		isRepeatable: false,
		of: 'file',
	},
	{
		name: 'as',
		value: 'NAME=FILE',
		example: '--as Ann=ann.yaml',
		help: 'Open a file, too, and take it for a source of that name',
		isRepeatable: true,
		of: 'named-file',
	},
	{
		name: 'format',
		value: 'FORMAT',
		example: '--format json',
		help: 'Print instead of opening the viewer',
		isRepeatable: false,
		choices: writers.map(({format}) => format),
	},
	{
		name: 'at',
		value: 'EVENT-ID',
		example: '--at rocket-attack',
		help: 'Open at an event; when printing, print it alone',
		isRepeatable: false,
		of: 'event',
	},
	{
		name: 'read',
		value: 'SOURCE',
		example: '--read compare',
		help: 'Open at the account of a source, or at the comparison',
		isRepeatable: false,
		of: 'reading',
	},
	{
		name: 'search',
		value: 'WORDS',
		example: '--search embassy',
		help: 'Search in the viewer',
		isRepeatable: false,
	},
	{
		name: 'scale',
		value: 'PERIOD',
		example: '--scale month',
		help: 'Set the unit of the axis',
		isRepeatable: false,
		choices: units,
	},
	{
		name: 'lanes',
		value: 'FIELD',
		example: '--lanes actor',
		help: 'Draw lanes under the axis',
		isRepeatable: false,
		choices: laneFields.map(({field}) => field),
	},
	{
		name: 'watch',
		example: '--watch',
		help: 'Read files again whenever they change',
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
		help: "Print what sources don't agree on",
		isRepeatable: false,
	},
	{
		name: 'color',
		value: 'WHEN',
		example: '--color never',
		help: 'Use colour',
		isRepeatable: false,
		also: [{written: '--no-color', value: 'never'}],
		choices: colourChoices,
	},
	{
		name: 'theme',
		value: 'THEME',
		example: '--theme light',
		help: 'Use a theme',
		isRepeatable: false,
		choices: themeNames.map(({name}) => name),
	},
	{
		name: 'mouse',
		example: '--mouse',
		help: 'Take wheel and clicks; then the terminal selects text with Shift held',
		isRepeatable: false,
	},
	{
		name: 'screen-reader',
		example: '--screen-reader',
		help: 'Say everything in lines, one an item, and draw nothing',
		isRepeatable: false,
	},
	{
		name: 'config',
		value: 'FILE',
		example: '--config ./annals.yaml',
		help: 'Read the settings from a file of another name',
		isRepeatable: false,
		of: 'file',
	},
	{
		name: 'help',
		example: '--help',
		help: 'Say how annals is used',
		isRepeatable: false,
		also: [{written: '-h'}],
	},
	{
		name: 'version',
		example: '--version',
		help: 'Say which version this is',
		isRepeatable: false,
		also: [{written: '-V'}, {written: '-v'}],
	},
] as const satisfies readonly Flag[];

export type FlagName = Field['name'] | (typeof otherFlags)[number]['name'];

/** Makes the flag of a field of the query language. */
function flagOf({name, value, example, help, isRepeatable}: Field): Flag<FlagName> {
	const [, asked = ''] = /^[^:]+:(.*)$/.exec(example) ?? [];
	return {
		name,
		value,
		example: `--${name} ${asked}`,
		help: `Only events that ${help}`,
		isRepeatable,
		field: name,
	};
}

/** The table of flags, those of query fields first. It drives the reading of a command line, --help, completion, README and the tests. */
export const flags: readonly Flag<FlagName>[] = [...fields.map(flagOf), ...otherFlags];
