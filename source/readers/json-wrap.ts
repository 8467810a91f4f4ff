/** A map that holds the rows of a file: where they begin behind its bracket, whether each has a key, and the keys before them. */
export type JsonWrap = {
	readonly start: number;
	readonly isKeyed: boolean;
	readonly keys: readonly string[];
};

/** A map in a map around rows: the keys that lead to their list, and who prints it. */
type KnownWrap = {readonly outer: string; readonly inner: string; readonly printedBy: string};

/** The maps in maps that are known. A list of maps that stands in the outermost one is found under any key. */
export const knownWraps: readonly KnownWrap[] = [
	{outer: 'hits', inner: 'hits', printedBy: 'Elasticsearch and OpenSearch'},
	{outer: 'response', inner: 'docs', printedBy: 'Solr'},
	{outer: 'results', inner: 'bindings', printedBy: 'SPARQL, as Wikidata answers it'},
	{outer: 'result', inner: 'records', printedBy: 'CKAN, which has the open data of many states'},
];

/** Keys by which a map is a document of annals' own format. */
const ownKeys: ReadonlySet<string> = new Set(['events', 'sources', 'actors', 'accounts']);

/**
 * Finds the rows in a text that begins with a map around them: the first list of maps in it, as in `{"data": [{…}]}`, or in a map in it
 * that is known, or the map itself, where its keys number its values, as Plaso's `{"event_0": {…}}`. `anyMap` takes a map with the
 * keys of annals' own, too.
 */
export function wrapIn(head: string, anyMap = false): JsonWrap | undefined {
	const keys: string[] = [];
	let found: JsonWrap | undefined;
	for (const {key, start, value} of membersOf(head, 0)) {
		if (keys.length === 0 && numberedKey.test(key) && head[value] === '{')
			return {start, isKeyed: true, keys};
		if (!anyMap && isOwnKey(key, head[value])) return undefined;
		found ??= listOfMaps(head, value, keys) ?? innerList(head, value, key, keys);
		if (found && anyMap) break;
		keys.push(key);
	}
	return found;
}

/** Whether a key is one of annals' own format; a version in words is that of another program. */
function isOwnKey(key: string, sign: string | undefined): boolean {
	return ownKeys.has(key) || key.startsWith('x-') || (key === 'version' && sign !== '"');
}

function listOfMaps(head: string, value: number, keys: readonly string[]): JsonWrap | undefined {
	const isFound = /^\[\s*\{/.test(head.slice(value, value + longestGap));
	return isFound ? {start: value + 1, isKeyed: false, keys: [...keys]} : undefined;
}

/** The list of maps in a map that is known. */
function innerList(head: string, map: number, outer: string, keys: readonly string[]): JsonWrap | undefined {
	const known = knownWraps.filter(each => each.outer === outer);
	if (known.length === 0) return undefined;
	const passed = [...keys];
	for (const {key, value} of membersOf(head, map)) {
		const found = known.some(({inner}) => inner === key) ? listOfMaps(head, value, passed) : undefined;
		if (found) return found;
		passed.push(`${outer}.${key}`);
	}
	return undefined;
}

/** A key in a map: where it stands, and its value. */
type Member = {readonly key: string; readonly start: number; readonly value: number};

/** The members of a map that begins at an index, as far as they are there. */
function* membersOf(text: string, map: number): Generator<Member> {
	mapStart.lastIndex = map;
	let start = mapStart.test(text) ? mapStart.lastIndex : undefined;
	while (start !== undefined) {
		memberStart.lastIndex = start;
		const [member, key = ''] = memberStart.exec(text) ?? [];
		if (member === undefined) return;
		const value: number = start + member.length;
		yield {key, start, value};
		start = behindValue(text, value);
	}
}

/** The key of a row in a map of them, and what may stand between rows. */
export const betweenKeyed = /(?:[\s,\x1e]|"event_\d{1,15}"\s*:)*/y;

const numberedKey = /^event_\d{1,15}$/;
const longestGap = 1000;
const mapStart = /\s*\{\s*/y;
const memberStart = /"([^"\\\r\n]{0,200})"\s*:\s*/y;
const brackets = /["{}[\],]/g;

/** Where the next member of a map begins behind a value; nothing where the map or the text ends. */
function behindValue(text: string, from: number): number | undefined {
	let depth = 0;
	brackets.lastIndex = from;
	for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
		const [sign] = found;
		if (sign === '"') {
			const end = closingQuote(text, found.index);
			if (end === undefined) return undefined;
			brackets.lastIndex = end + 1;
		} else if (sign === '{' || sign === '[') depth++;
		else if (sign !== ',') depth--;
		else if (depth === 0) {
			const [gap = ''] = /^,\s*/.exec(text.slice(found.index, found.index + longestGap)) ?? [];
			return found.index + gap.length;
		}
		if (depth < 0) return undefined;
	}
	return undefined;
}

function closingQuote(text: string, opening: number): number | undefined {
	const quoted = /"(?:[^"\\]|\\.)*"/sy;
	quoted.lastIndex = opening;
	return quoted.test(text) ? quoted.lastIndex - 1 : undefined;
}
