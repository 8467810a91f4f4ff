import type {Chronology} from '../model/chronology.ts';
import type {Document} from '../model/schema.ts';
import {cleanTree} from './clean.ts';
import {decode} from './decode.ts';
import {parseJson} from './json.ts';
import type {Problem} from './problem.ts';
import type {LineOf, Tree} from './tree.ts';

/** A format that a chronology can be opened from. */
export type Reader = {
	readonly format: string;
	readonly extensions: readonly string[];
	readonly sniff: (text: string) => boolean;
	readonly parse: (text: string) => Promise<Tree>;
};

/** The formats that annals reads, in the order in which a text without a telling name is tried against them. */
export const readers: readonly Reader[] = [
	{format: 'json', extensions: ['.json'], sniff: text => /^\s*[{[]/.test(text), parse: parseJson},
	{format: 'yaml', extensions: ['.yaml', '.yml'], sniff: () => true, parse: parseYaml},
];

/** The YAML library is loaded only for a text that needs it. */
async function parseYaml(text: string): Promise<Tree> {
	const yaml = await import('./yaml.ts');
	return yaml.parseYaml(text);
}

export type Reading =
	| {readonly type: 'read'; readonly chronology: Chronology; readonly warnings: readonly Problem[]}
	| {readonly type: 'refused'; readonly problems: readonly Problem[]};

/** Reads a chronology from the text of a file, by the name's extension or else by what the text looks like. */
export async function readChronology(name: string, text: string): Promise<Reading> {
	const byName = readers.find(({extensions}) =>
		extensions.some(extension => name.toLowerCase().endsWith(extension)),
	);
	const reader = byName ?? readers.find(({sniff}) => sniff(text));
	if (!reader || text.includes('\0')) {
		return {
			type: 'refused',
			problems: [{severity: 'error', path: [], message: 'is no text in YAML or JSON'}],
		};
	}
	const parsed = await reader.parse(text.replace(/^\ufeff/, ''));
	if (parsed.type === 'refused') return parsed;
	const {problems, chronology} = await readTree(parsed.value);
	const located = problems.length > 0 ? locate(problems, await parsed.lines()) : [];
	if (!chronology || located.some(({severity}) => severity === 'error'))
		return {type: 'refused', problems: located};
	return {type: 'read', chronology, warnings: located};
}

/** Reads the JSON of a document that has been validated before, when annals was built. */
export function readValidated(text: string): Chronology {
	return decode(JSON.parse(text) as Document, true).chronology;
}

async function readTree(
	tree: unknown,
): Promise<{readonly chronology?: Chronology; readonly problems: readonly Problem[]}> {
	const {validateDocument} = await import('./validate.ts');
	try {
		const {document, problems} = validateDocument(cleanTree(tree));
		if (!document) return {problems};
		const decoded = decode(document);
		return {chronology: decoded.chronology, problems: [...problems, ...decoded.problems]};
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {problems: [{severity: 'error', path: [], message: error.message}]};
	}
}

function locate(problems: readonly Problem[], lineOf: LineOf): readonly Problem[] {
	return problems
		.map(problem => {
			const line = lineOf(problem.path);
			return line === undefined ? problem : {...problem, line};
		})
		.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
