import {pattern} from './pattern.ts';

/** A part of a text: a run of characters of one width, of which nearly any may begin a line, or what stands between two runs. */
export type TextPart = {readonly text: string; readonly isRun: boolean};

/**
 * Han, kana and the marks of Chinese and Japanese: each is a grapheme by itself, and as wide as the others. Those that combine with the one
 * before them aren't among them.
 */
const wide = String.raw`[\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]`;
/** In a run of so many no words are looked for: to find them takes long, and books are set without them. */
const fewest = 64;
// The first and the last are left to what stands beside them, which may be a mark that belongs to them.
const runs = new RegExp(`(?<=${wide})${wide}{${fewest},}(?=${wide})`, 'g');

const wideOnly = new RegExp(`^${wide}+$`);

/** Whether a text is of such characters alone, whatever its length. */
export function areWide(text: string): boolean {
	return wideOnly.test(text);
}

/** One of these characters, by which all are measured. */
export const sample = '\u4e00';

/** Divides a text into runs and what stands between them. */
export function partsByRuns(text: string): readonly TextPart[] {
	if (text.length < fewest) return [{text, isRun: false}];
	const parts: TextPart[] = [];
	let at = 0;
	for (const {0: run, index} of text.matchAll(runs)) {
		let start = index;
		while (start < index + mostMoved && !mayBreak(text, start)) start++;
		const end = breakBefore(text, start + 1, index + run.length);
		parts.push({text: text.slice(at, start), isRun: false}, {text: text.slice(start, end), isRun: true});
		at = end;
	}
	return [...parts, {text: text.slice(at), isRun: false}].filter(part => part.text !== '');
}

/** What may not begin a line, and what may not end one (JIS X 4051 and the Requirements for Chinese Text Layout). */
const noStart = pattern(
	String.raw`[\p{Pe}\p{Pf}\p{Po}々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜]`,
	'u',
);
const noEnd = pattern(String.raw`[\p{Ps}\p{Pi}]`, 'u');
/** So many characters go to the next line, at most, with one that may not begin it. */
const mostMoved = 4;

/** The end of a line that may end anywhere from `least` to `most`: as late as it may, but neither before what may not begin a line nor behind what may not end one. */
export function breakBefore(text: string, least: number, most: number): number {
	if (most >= text.length) return text.length;
	for (let end = most; end >= Math.max(least, most - mostMoved); end--) if (mayBreak(text, end)) return end;
	return most;
}

function mayBreak(text: string, at: number): boolean {
	return !noStart().test(text.charAt(at)) && !noEnd().test(text.charAt(at - 1));
}
