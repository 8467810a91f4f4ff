// This folder makes a chronology of the text of a file: a format makes a tree of plain values, which is cleaned, held against the
// schema and decoded, and every problem is told with its place. It imports the chronology and what is below; it never opens files,
// which cli does. This file has the table of formats.

import type {RawChronology} from '../chronology/schema.ts';
import type {Chronology} from '../chronology/store.ts';
import {enumerate} from '../text/english.ts';
import {cleanTree} from './clean-tree.ts';
import {decode} from './decode.ts';
import {eventIds, lineFinder} from './event-ids.ts';
import {parseJson} from './json.ts';
import type {Problem} from './problem.ts';
import {refusal, type Tree} from './tree.ts';

/** A format that a chronology can be opened from. */
export type Reader = {
	readonly format: string;
	/** What people call it. */
	readonly title: string;
	readonly extensions: readonly string[];
	readonly sniff: (text: string) => boolean;
	readonly parse: (text: string) => Promise<Tree>;
};

/** The formats that annals reads, in the order in which a text without a telling name is tried against them. */
export const readers: readonly Reader[] = [
	{
		format: 'json',
		title: 'JSON',
		extensions: ['.json'],
		sniff: text => /^\s*[{[]/.test(text),
		parse: parseJson,
	},
	{format: 'yaml', title: 'YAML', extensions: ['.yaml', '.yml'], sniff: () => true, parse: parseYaml},
];

/** The formats that annals reads in words, the one that is written by hand first: “YAML or JSON”. */
export const formatNames = enumerate(readers.map(({title}) => title).toReversed(), 'or');

/** The libraries for YAML and for the schema are loaded only for a text that needs them. */
async function parseYaml(text: string): Promise<Tree> {
	const [yaml, {numberKeys}] = await Promise.all([import('./yaml/parse.ts'), import('./format-keys.ts')]);
	return yaml.parseYaml(text, 'refused', numberKeys);
}

export type ReadResult =
	| {
			readonly type: 'read';
			readonly chronology: Chronology;
			readonly warnings: readonly Problem[];
			/** Finds the line of an event in the text, counted from 1, by the event's id. It takes time only when it is first asked. */
			readonly lineOf: (id: string) => Promise<number | undefined>;
	  }
	| {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** How a chronology is read: a thorough reading also warns of what looks wrong though it is well formed. */
export type ReadOptions = {readonly isThorough?: boolean};

/** Reads a chronology from the text of a file, by the name's extension or else by what the text looks like. */
export async function readChronology(
	name: string,
	text: string,
	{isThorough = false}: ReadOptions = {},
): Promise<ReadResult> {
	const plain = text.replace(/^\ufeff/, '');
	const foreign = isOwn(plain) ? undefined : (await import('./foreign.ts')).foreignText(name, plain);
	if (foreign !== undefined) return refusal(foreign);
	const byName = readers.find(({extensions}) =>
		extensions.some(extension => name.toLowerCase().endsWith(extension)),
	);
	const reader = byName ?? readers.find(({sniff}) => sniff(plain));
	if (!reader || text.includes('\0')) return refusal(`isn't text in ${formatNames}`);
	const other = reader.sniff(plain) ? undefined : readers.find(each => each !== reader && each.sniff(plain));
	const parsed = await reader.parse(plain);
	if (parsed.type === 'refused' && other && isKeyed.test(plain))
		return refusal(
			`isn't ${reader.title}, and looks like ${other.title}: give it a name that ends in ${other.extensions[0]}`,
		);
	if (parsed.type === 'refused') return (await import('./look-alikes.ts')).lookAlikeIn(plain) ?? parsed;
	const {chronology, ids, problems: found} = await readTree(parsed.value, isThorough);
	const problems =
		found.length + parsed.problems.length === 0
			? []
			: await (await import('./locate.ts')).locate(found, parsed, ids);
	if (chronology && problems.every(({severity}) => severity === 'warning'))
		return {type: 'read', chronology, warnings: problems, lineOf: lineFinder(ids, parsed.eventLines)};
	return (await import('./look-alikes.ts')).lookAlikeIn(plain) ?? {type: 'refused', problems};
}

/** Whether a line begins with a key, as in YAML. */
const isKeyed = /^["']?[\w$-]+["']?:(?:\s|$)/m;

/** Whether a text has the key that no file of another format begins a line with, or puts behind its first brace. */
export function isOwn(text: string): boolean {
	return /^[ \t]*(?:\{[ \t]*)?["']?version["']?[ \t]*:/m.test(text);
}

/** Reads the JSON of a document that was validated before, when annals was built. */
export function readValidated(text: string): Chronology {
	return decode(JSON.parse(text) as RawChronology, true).chronology;
}

/** What a tree gives: a chronology if it is valid, the ids of its events, and problems without their places. */
type TreeResult = {
	readonly chronology?: Chronology;
	readonly ids: ReturnType<typeof eventIds>;
	readonly problems: readonly Problem[];
};

async function readTree(tree: unknown, isThorough: boolean): Promise<TreeResult> {
	const {validateDocument} = await import('./validate.ts');
	const {value, problems} = cleanTree(tree);
	const ids = eventIds(value);
	if (value === undefined) return {ids, problems};
	const validation = validateDocument(value);
	const found = [...problems, ...validation.problems];
	if (!validation.document) {
		const {mended} = validation;
		if (!mended) return {ids, problems: found};
		const isMended = (await import('./mend.ts')).mendedPlaces(mended.wrong);
		const others = decode(mended.document).problems.filter(({path}) => !isMended(path));
		return {ids, problems: [...found, ...others]};
	}
	const {chronology, parts, problems: others} = decode(validation.document);
	const doubts = isThorough ? (await import('./doubts.ts')).doubtsOn(parts) : [];
	return {chronology, ids, problems: [...found, ...others, ...doubts]};
}
