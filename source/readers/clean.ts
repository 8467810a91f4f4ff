// ECMA-48 controls, line and paragraph separators, and the marks that reorder what follows them.
const unsafe = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
const eachUnsafe = new RegExp(unsafe, 'g');

/** Text from a file with its control characters made visible; line feeds stay, tabs become spaces. */
export function cleanText(text: string): string {
	if (!unsafe.test(text)) return text;
	return text.replace(/\r\n?/g, '\n').replace(eachUnsafe, visibleMark);
}

const deepest = 100;

/**
 * The same tree with every text in it cleaned, keys too, and keys without a value left out; throws a RangeError
 * where it is nested a hundred levels deep.
 */
export function cleanTree(tree: unknown, depth = 0): unknown {
	if (typeof tree === 'string') return cleanText(tree);
	if (typeof tree !== 'object' || tree === null) return tree;
	if (depth > deepest) throw new RangeError(`is nested more than ${deepest} levels deep`);
	if (Array.isArray(tree)) return tree.map(value => cleanTree(value, depth + 1));
	const entries = Object.entries(tree).filter(([, value]) => value !== null && value !== undefined);
	return Object.fromEntries(entries.map(([key, value]) => [cleanText(key), cleanTree(value, depth + 1)]));
}

function visibleMark(character: string): string {
	if (character === '\n') return character;
	if (character === '\t' || character === '\u2028' || character === '\u2029') return ' ';
	const code = character.charCodeAt(0);
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : code === 0xfeff ? '' : '\ufffd';
}
