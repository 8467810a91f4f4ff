import {linkKinds} from '../source/chronology/link.ts';
import {documentSchema} from '../source/chronology/schema.ts';
import {commands, formatCommand} from '../source/cli/options/commands.ts';
import {type Flag, formatFlag, formatHelp} from '../source/cli/options/flag.ts';
import {flags} from '../source/cli/options/flags.ts';
import {tolerances} from '../source/dates/edtf/tolerance.ts';
import {fields} from '../source/query/fields.ts';
import {boundRows} from '../source/readers/bounds.ts';
import {readers} from '../source/readers/formats.ts';
import {knownWraps} from '../source/readers/json-wrap.ts';
import {formatKey} from '../source/viewer/keys/format.ts';
import {signRows} from '../source/viewer/modes/help/rows.ts';
import {bindings, keyModes} from '../source/viewer/modes/index.ts';
import {laneSigns} from '../source/viewer/screen/lane-signs.ts';
import {type Binding, countsByKeys} from '../source/viewer/state/binding.ts';
import {themeNames} from '../source/viewer/theme-names.ts';
import {writers} from '../source/writers/index.ts';
import {type FormatMap, mapsOf} from './format-maps.ts';

/** The parts of README that are made from tables, by the names in their markers. */
export const sections: Readonly<Record<string, () => string>> = {
	keys: () => keyModes.map(keyTable).join('\n\n'),
	flags: flagTable,
	commands: () =>
		table(
			['Command', 'What it does'],
			commands.map(command => [code(formatCommand(command)), command.help]),
		),
	format: () => mapsOf(documentSchema).map(mapTable).join('\n\n'),
	query: () =>
		table(
			['Term', 'Selects events that'],
			fields.map(({example, help}) => [code(example), help]),
		),
	tolerances: () =>
		table(
			['A sign on', 'reaches on each side'],
			Object.entries(tolerances)
				.toReversed()
				.map(([precision, {count, unit}]) => [`a ${precision}`, `${count} ${unit}s`]),
		),
	links: () =>
		table(
			['Kind', 'From the event', 'From the other one', 'Puts the event behind the other'],
			Object.entries(linkKinds).map(([kind, {forth, back, isLater}]) => [
				code(kind),
				forth,
				back,
				isLater ? 'yes' : 'no',
			]),
		),
	conditions: () =>
		table(
			['Term', 'What it means'],
			fields.flatMap(({name, values = []}) =>
				values.map(value => [code(`${name}:${value.name}`), value.help]),
			),
		),
	signs: () => table(['Sign', 'Meaning'], signRows()),
	lanes: () =>
		table(
			['In a lane', 'Meaning'],
			laneSigns.map(({glyphs, meaning, term = glyphs.join(' ')}) => [term, meaning]),
		),
	themes: () =>
		table(
			['Theme', 'How it looks'],
			themeNames.map(({name, help}) => [code(name), help]),
		),
	bounds: () => table(['What', 'At most', 'Beyond that'], boundRows),
	wraps: () =>
		table(
			['JSON', 'As it is printed by'],
			[
				[code('[{…}]'), 'most programs'],
				[
					code('{"data": […]}'),
					'programs that put a map around the list, under any key that no chronology has',
				],
				...knownWraps.map(({outer, inner, printedBy}) => [
					code(`{"${outer}": {"${inner}": […]}}`),
					printedBy,
				]),
				[code('{"event_0": {…}}'), 'Plaso'],
			],
		),
	formats: () =>
		table(
			['Format', 'Read', 'Printed'],
			[...new Set([...readers, ...writers].map(({format}) => format))].map(format => [
				code(format),
				howKnown(format),
				writers.find(writer => writer.format === format)?.help ?? '',
			]),
		),
};

/** What a format is that is read, and its extensions. */
function howKnown(format: string): string {
	const reader = readers.find(each => each.format === format);
	if (!reader) return '';
	const extensions = reader.extensions.map(code).join(', ');
	return extensions === '' ? reader.title : `${reader.title}: ${extensions}`;
}

/** Makes the sections of a README again that are made from tables. */
export function withSections(readme: string): string {
	return readme.replace(
		/(<!-- made: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
		(whole, start: string, name: string, end: string) => {
			const make = sections[name];
			return make ? `${start}\n${make()}\n${end}` : whole;
		},
	);
}

function mapTable({title, keys}: FormatMap): string {
	return `**${title}**\n\n${table(
		['Key', 'Value', 'What it says', 'Needed'],
		keys.map(({name, value, description, isNeeded}) => [
			code(name),
			value,
			description,
			isNeeded ? 'yes' : '',
		]),
	)}`;
}

function keyTable({mode, title}: (typeof keyModes)[number]): string {
	const rows: readonly Binding[] = bindings;
	const own = rows.filter(row => row.mode === mode);
	return `**${title}**\n\n${table(
		['Keys', 'What they do'],
		own.map(({keys, help}) => [keysOf(keys), help]),
	)}`;
}

function keysOf(keys: readonly string[]): string {
	return countsByKeys({keys})
		? `${code(keys[0] ?? '')}–${code(keys.at(-1) ?? '')}`
		: keys.map(key => code(formatKey(key))).join(' ');
}

function flagTable(): string {
	const all: readonly Flag[] = flags;
	return table(
		['Flag', '', 'Example'],
		all.map(flag => [code(formatFlag(flag)), formatHelp(flag), code(flag.example)]),
	);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}
