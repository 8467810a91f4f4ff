import {fold} from './fold.ts';

/** Two texts that are likely to be two spellings of one. */
export type Twins<T> = {readonly one: T; readonly other: T};

/**
 * Finds pairs of texts that differ in case, accents, spaces and typography alone, or by one letter of a word of five letters or
 * more, but its first. Each text is paired with the first of its twins; digits never make twins, since Pier 3 isn't Pier 4.
 */
export function twinsAmong<T extends {readonly text: string}>(texts: readonly T[]): readonly Twins<T>[] {
	const seen = new Map<string, T>();
	return texts.flatMap(other => {
		const keys = keysOf(other.text);
		const one = keys.map(key => seen.get(key)).find(found => found && areTwins(found.text, other.text));
		for (const key of keys) if (!seen.has(key)) seen.set(key, other);
		return one ? [{one, other}] : [];
	});
}

/** Keys of which twins share one: the text without spaces, and that without any one letter. */
function keysOf(text: string): readonly string[] {
	const letters = lettersOf(text);
	return [letters, ...Array.from(letters, (_, index) => letters.slice(0, index) + letters.slice(index + 1))];
}

function areTwins(a: string, b: string): boolean {
	if (a === b) return false;
	const [left, right] = [lettersOf(a), lettersOf(b)];
	if (left === right) return true;
	const [from, end] = commonEnds(left, right);
	const [gone, come] = [left.slice(from, left.length - end), right.slice(from, right.length - end)];
	if (gone.length > 1 || come.length > 1 || /\d/.test(gone + come)) return false;
	const [words, others] = [wordsOf(a), wordsOf(b)];
	const [index, ...more] = words.flatMap((word, each) => (word === others[each] ? [] : [each]));
	if (index === undefined || words.length !== others.length) return false;
	const [word = '', twin = ''] = [words[index], others[index]];
	return more.length === 0 && Math.max(word.length, twin.length) >= shortest && word[0] === twin[0];
}

/** The letters of the shortest word that one letter doesn't make another word of. */
const shortest = 5;

/** How many characters two texts have in common at their starts, and then at their ends. */
function commonEnds(a: string, b: string): readonly [start: number, end: number] {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start++;
	let end = 0;
	while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	return [start, end];
}

function lettersOf(text: string): string {
	return fold(text).replace(/[\s_-]+/g, '');
}

function wordsOf(text: string): readonly string[] {
	return fold(text).split(/[\s_-]+/);
}
