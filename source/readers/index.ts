// This folder makes a chronology of the text of a file: a format makes a tree of plain values, which is cleaned, held against the
// schema and decoded, and every problem is told with its place. It imports the chronology and what is below; it never opens files,
// which cli does. This file has the table of formats.

import type {RawChronology} from '../chronology/schema.ts';
import type {Chronology} from '../chronology/store.ts';
import {enumerate} from '../text/english.ts';
import {cleanTree} from './clean-tree.ts';
import {decode} from './decode.ts';
import {eventIds, lineFinder, withEvent} from './event-ids.ts';
import {parseJson} from './json.ts';
import {byPlace, type Problem} from './problem.ts';
import type {PlaceOf, TextTree, Tree} from './tree.ts';

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
	const [yaml, {numberKeys}] = await Promise.all([import('./yaml.ts'), import('./format-keys.ts')]);
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

/** Reads a chronology from the text of a file, by the name's extension or else by what the text looks like. */
export async function readChronology(name: string, text: string): Promise<ReadResult> {
	const byName = readers.find(({extensions}) =>
		extensions.some(extension => name.toLowerCase().endsWith(extension)),
	);
	const reader = byName ?? readers.find(({sniff}) => sniff(text));
	if (!reader || text.includes('\0')) {
		return {
			type: 'refused',
			problems: [{severity: 'error', path: [], message: `isn't text in ${formatNames}`}],
		};
	}
	const parsed = await reader.parse(text.replace(/^\ufeff/, ''));
	if (parsed.type === 'refused') return parsed;
	const {chronology, ids, ...result} = await readTree(parsed.value);
	const problems = (await locate(result.problems, parsed)).map(problem => withEvent(problem, ids));
	return chronology && problems.every(({severity}) => severity === 'warning')
		? {type: 'read', chronology, warnings: problems, lineOf: lineFinder(ids, parsed.eventLines)}
		: {type: 'refused', problems};
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

async function readTree(tree: unknown): Promise<TreeResult> {
	const {validateDocument} = await import('./validate.ts');
	const {value, problems} = cleanTree(tree);
	const ids = eventIds(value);
	if (value === undefined) return {ids, problems};
	const validation = validateDocument(value);
	const found = [...problems, ...validation.problems];
	if (!validation.document) return {ids, problems: found};
	const {chronology, problems: others} = decode(validation.document);
	return {chronology, ids, problems: [...found, ...others]};
}

/** Adds their places to problems and sorts them; that a key is missing is dropped where an error says more about it. */
async function locate(found: readonly Problem[], {problems, places}: TextTree): Promise<readonly Problem[]> {
	const told = [...problems.filter(({severity}) => severity === 'error'), ...found.filter(({at}) => at)];
	const known = new Set(told.map(whereabouts));
	const telling = [...problems, ...found.filter(problem => problem.at || !known.has(whereabouts(problem)))];
	const isWhole = telling.every(({line}) => line !== undefined);
	const placeOf: PlaceOf = isWhole ? () => undefined : await places();
	return telling
		.map(problem =>
			problem.line === undefined ? {...problem, ...placeOf(problem.at ?? problem.path)} : problem,
		)
		.toSorted(byPlace);
}

function whereabouts({at, path}: Problem): string {
	return JSON.stringify(at ?? path);
}
