import {
	type Document,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import type {Path, Problem} from './problem.ts';
import type {Tree} from './tree.ts';

// Under every other key a plain 0044, 1e3 or yes is text: it is kept as it stands in the file.
const numeric = new Set(['version', 'value', 'min', 'max', 'over', 'about', 'paragraphs']);

// What follows the first few faults of a text that is no YAML mostly follows from them.
const most = 5;

/** Reads YAML 1.2; dates and names keep the spelling of their scalars. */
export async function parseYaml(text: string): Promise<Tree> {
	const lines = new LineCounter();
	try {
		const document = parseDocument(text, {lineCounter: lines, logLevel: 'error', prettyErrors: false});
		const faults = [...document.errors, ...document.warnings];
		if (faults.length > 0) {
			return {type: 'refused', problems: faults.slice(0, most).map(fault => problemOf(fault, lines))};
		}
		keepSpelling(document);
		return {
			type: 'tree',
			value: document.toJS({maxAliasCount: 100}),
			lines: async () => path => lineOf(document, path, lines),
		};
	} catch (error) {
		const message = reasonOf(error instanceof Error ? error.message : String(error));
		return {type: 'refused', problems: [{severity: 'error', path: [], message}]};
	}
}

function problemOf({code, message, pos}: YAMLError, lines: LineCounter): Problem {
	const said =
		code === 'MULTIPLE_DOCS' ? 'holds a second document here: write one a file' : reasonOf(message);
	return {severity: 'error', path: [], message: said, line: lines.linePos(pos[0]).line};
}

/** The library tells a text too deep for its recursion by what V8 says of the stack. */
function reasonOf(message: string): string {
	return /call stack|stack overflow/i.test(message) ? 'is nested too deep' : `is no YAML: ${message}`;
}

function keepSpelling(document: Document.Parsed): void {
	visit(document, {
		Scalar(key, node, ancestors) {
			if (key === 'key' || typeof node.value === 'string' || node.value === null) return;
			if (node.source !== undefined && !numeric.has(nearestKey(ancestors))) node.value = node.source;
		},
		Pair(_, {key}) {
			if (!isScalar(key)) return undefined;
			if (typeof key.value !== 'string') key.value = String(key.source);
			// What stands under a key of somebody else's is theirs: a number there is a number.
			return String(key.value).startsWith('x-') ? visit.SKIP : undefined;
		},
	});
}

function nearestKey(ancestors: readonly unknown[]): string {
	const pair = ancestors.findLast(
		ancestor => ancestor !== null && typeof ancestor === 'object' && 'key' in ancestor,
	);
	const key = pair && typeof pair === 'object' && 'key' in pair ? pair.key : undefined;
	return isScalar(key) ? String(key.value) : '';
}

/** The line of a path, or of as much of it as there is. */
function lineOf(document: Document.Parsed, path: Path, lines: LineCounter): number | undefined {
	for (let length = path.length; length > 0; length--) {
		const start = startOf(document, path.slice(0, length));
		if (start !== undefined) return lines.linePos(start).line;
	}
	return undefined;
}

function startOf(document: Document.Parsed, path: Path): number | undefined {
	const parent: unknown = document.getIn(path.slice(0, -1), true);
	const pair = isMap(parent)
		? parent.items.find(({key}) => isScalar(key) && key.value === path.at(-1))
		: undefined;
	const node: unknown = pair?.key ?? document.getIn(path, true);
	return isNode(node) ? node.range?.[0] : undefined;
}
