/** A map that holds the rows of a file: where they begin behind its bracket, whether each has a key, and the keys before them. */
export type JsonWrap = {
	readonly start: number;
	readonly isKeyed: boolean;
	readonly keys: readonly string[];
};

/** Keys by which a map is a document of annals' own format. */
const ownKeys: ReadonlySet<string> = new Set(['version', 'events', 'sources', 'actors', 'accounts']);

/**
 * Finds the rows in a text that begins with a map around them: the first list of maps in it, as in `{"data": [{…}]}`, or the map
 * itself, where its keys number its values, as Plaso's `{"event_0": {…}}`. `anyMap` takes a map with the keys of annals' own, too.
 */
export function wrapIn(head: string, anyMap = false): JsonWrap | undefined {
	const keys: string[] = [];
	let found: JsonWrap | undefined;
	let at = /^\s*\{\s*/.exec(head)?.[0].length;
	while (at !== undefined) {
		memberStart.lastIndex = at;
		const [member, key = ''] = memberStart.exec(head) ?? [];
		if (member === undefined) break;
		const value: number = at + member.length;
		if (keys.length === 0 && numberedKey.test(key) && head[value] === '{')
			return {start: at, isKeyed: true, keys};
		if (!anyMap && (ownKeys.has(key) || key.startsWith('x-'))) return undefined;
		if (!found && /^\[\s*\{/.test(head.slice(value, value + longestGap)))
			found = {start: value + 1, isKeyed: false, keys: [...keys]};
		if (found && anyMap) break;
		keys.push(key);
		at = behindValue(head, value);
	}
	return found;
}

/** The key of a row in a map of them, and what may stand between rows. */
export const betweenKeyed = /(?:[\s,\x1e]|"event_\d{1,15}"\s*:)*/y;

const numberedKey = /^event_\d{1,15}$/;
const longestGap = 1000;
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
