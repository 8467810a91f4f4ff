import type {Chronology} from '../../chronology/store.ts';
import {areIdsOffered} from '../../query/event-ids.ts';
import type {FacetField} from '../../query/facet.ts';
import {valuesOf} from '../../query/facet-values.ts';
import {fields} from '../../query/fields.ts';
import {linkedEvents} from '../../query/linked-events.ts';
import {type NamedField, namedIn} from '../../query/named.ts';
import {plural} from '../../text/english.ts';
import {fold} from '../../text/fold.ts';
import {formatReading} from '../../viewer/state/reading.ts';
import {commandCalled, commands, type Operands} from '../options/commands.ts';
import type {Flag} from '../options/flag.ts';
import {flags} from '../options/flags.ts';
import {type CommandLine, commandLineOf} from './command-line.ts';

/** What may stand as the last word of a command line: a word, with a note on it, or a path behind a joined flag (`--config=`). */
export type Candidate =
	| {readonly type: 'word'; readonly text: string; readonly note: string}
	| {readonly type: 'path'; readonly flag: string};

/** What candidates are taken from: files as the words and flags of the line name them, or the usual ones; nothing if one can't be read. */
export type Files = {
	readonly chronology: (
		files: readonly string[],
		settings: string | undefined,
		given: ReadonlyMap<string, string>,
	) => Promise<Chronology | undefined>;
	/** The texts of the filters that settings name. */
	readonly views: (settings: string | undefined) => Promise<ReadonlyMap<string, string>>;
};

/** A value of a flag, and the names that a user may type for it. */
type Value = {readonly text: string; readonly note: string; readonly names: readonly string[]};

const table: readonly Flag[] = flags;

/** Finds the candidates for the last of `words`, at which the caret is. The words before it and those that follow are complete. */
export async function candidatesFor(
	words: readonly string[],
	following: readonly string[],
	files: Files,
): Promise<readonly Candidate[]> {
	const line = commandLineOf(words, following);
	const {typed, flag, plain, isPlainOnly} = line;
	if (flag) return valueCandidates(flag, line, files);
	if (!isPlainOnly && typed.startsWith('-')) return flagCandidates(line);
	const [first, ...others] = plain;
	if (first === undefined) {
		const named = isPlainOnly ? [] : commands.filter(({name}) => name.startsWith(typed));
		return [
			...named.map(({name, help}) => ({type: 'word' as const, text: name, note: help})),
			{type: 'path', flag: ''},
		];
	}
	const command = commandCalled(first);
	// Without a command each word is a file.
	if (!command) return [...(isPlainOnly ? [] : flagCandidates(line)), {type: 'path', flag: ''}];
	const operands = operandCandidates(command.operands, others.length, typed);
	return operands ?? (isPlainOnly ? [] : flagCandidates(line));
}

/** The candidates for what follows a command, behind some operands that it has; nothing where it takes no more. */
function operandCandidates(
	operands: Operands,
	before: number,
	typed: string,
): readonly Candidate[] | undefined {
	switch (operands.type) {
		case 'none':
			return undefined;
		case 'file':
			return before === 0 ? [{type: 'path', flag: ''}] : undefined;
		case 'twoFiles':
			return before < 2 ? [{type: 'path', flag: ''}] : undefined;
		case 'files':
			return [{type: 'path', flag: ''}];
		case 'word':
			return before === 0 ? wordCandidates(operands.words, typed) : undefined;
	}
}

function flagCandidates({typed, plain, given}: CommandLine): readonly Candidate[] {
	const allowed = commandCalled(plain[0])?.flags;
	return table
		.filter(({name, isRepeatable}) => `--${name}`.startsWith(typed) && (isRepeatable || !given.has(name)))
		.filter(({name}) => allowed?.includes(name) ?? true)
		.map(({name, help}) => ({type: 'word', text: `--${name}`, note: help}));
}

function wordCandidates(words: readonly string[], typed: string): readonly Candidate[] {
	return words.filter(word => word.startsWith(typed)).map(text => ({type: 'word', text, note: ''}));
}

async function valueCandidates(flag: Flag, line: CommandLine, files: Files): Promise<readonly Candidate[]> {
	const {typed, joined} = line;
	const formats = flag.name === 'format' ? commandCalled(line.plain[0])?.formats : undefined;
	const words = formats ?? flag.choices ?? flag.names?.offered;
	if (words)
		return wordCandidates(
			words.map(word => joined + word),
			joined + typed,
		);
	if (flag.of === 'file') return [{type: 'path', flag: joined}];
	if (flag.of === 'named-file') {
		const named = /^[^=]*=/.exec(typed);
		return named ? [{type: 'path', flag: joined + named[0]}] : [];
	}
	return startingWith(typed, await valuesFor(flag, line, files))
		.filter(({text}) => isLine(text) && (joined !== '' || !text.startsWith('--')))
		.map(({text, note}) => ({type: 'word', text: joined + text, note}));
}

async function valuesFor(
	flag: Flag,
	{typed, plain, given}: CommandLine,
	files: Files,
): Promise<readonly Value[]> {
	const settings = given.get('config');
	if (flag.field === 'view') {
		return [...(await files.views(settings))].map(([name, text]) => ({text: name, note: text, names: []}));
	}
	const fixed = fields.find(({name}) => name === flag.field)?.values;
	if (fixed) return fixed.map(({name, help}) => ({text: name, note: help, names: []}));
	const list = valuesBy[flag.field ?? flag.of ?? ''];
	if (!list) return [];
	// The words of a command aren't files.
	const named = commandCalled(plain[0]) ? [] : plain;
	const chronology = await files.chronology(named, settings, given);
	return chronology ? list(chronology, typed) : [];
}

/** The values of flags, by the query field that a flag stands for, or else by what its value names. */
const valuesBy: Readonly<Record<string, (chronology: Chronology, typed: string) => readonly Value[]>> = {
	actor: chronology => namedValues(chronology, 'actor'),
	says: chronology => namedValues(chronology, 'says'),
	source: chronology => namedValues(chronology, 'source'),
	tag: chronology => namedValues(chronology, 'tag'),
	year: yearValues,
	from: yearValues,
	to: yearValues,
	link: linkedValues,
	reading: chronology => [
		comparison,
		...namedValues(chronology, 'source').map(value => ({
			...value,
			text: formatReading({type: 'source', id: value.text}),
			names: [value.text, ...value.names],
		})),
	],
	event: eventValues,
};

/** What can be opened of an event besides the account of a source. */
const comparison: Value = {text: formatReading({type: 'compare'}), note: 'the comparison', names: []};

function namedValues(chronology: Chronology, field: NamedField): readonly Value[] {
	const names = new Map(
		Array.from(namedIn(chronology, field), named => [named.id, [named.id, ...named.names]]),
	);
	return countedValues(chronology, field).map(({id, text, label, count}) => ({
		text: isLine(text) ? text : id,
		note: label === text ? count : `${label}, ${count}`,
		names: names.get(id) ?? [],
	}));
}

function yearValues(chronology: Chronology): readonly Value[] {
	return countedValues(chronology, 'year').map(({text, count}) => ({text, note: count, names: []}));
}

function countedValues(chronology: Chronology, field: FacetField) {
	const {values, countsIn} = valuesOf(chronology, field);
	const counts = countsIn(new Uint8Array(chronology.size).fill(1));
	return values.map(({value, label, wanted}, index) => {
		const count = counts[index] ?? 0;
		return {
			id: 'id' in wanted ? wanted.id : value,
			text: value,
			label,
			count: plural(count, 'event'),
		};
	});
}

function linkedValues(chronology: Chronology, typed: string): readonly Value[] {
	return linkedEvents(chronology, typed).map(({id, title, rows}) => ({
		text: id,
		note: `${title}, ${plural(rows.length, 'event')}`,
		names: [title],
	}));
}

function eventValues(chronology: Chronology): readonly Value[] {
	if (!areIdsOffered(chronology)) return [];
	return Array.from({length: chronology.size}, (_, row) => {
		const {id, title} = chronology.get(row);
		return {text: id, note: title, names: [title]};
	});
}

/** The values that begin with the typed text; if there are none, those with a name in which a word begins with it. */
function startingWith(typed: string, values: readonly Value[]): readonly Value[] {
	const target = fold(typed.trimStart());
	const starting = values.filter(({text}) => fold(text).startsWith(target));
	if (starting.length > 0) return starting;
	return values.filter(({names}) => names.some(name => ` ${fold(name)}`.includes(` ${target}`)));
}

/** Whether a text fits into an answer to a shell, which has one candidate on a line. */
function isLine(text: string): boolean {
	return text.trim() !== '' && !text.includes('\n');
}
