import {graphemesOf, isPlain, type Measure, withBases} from './cells.ts';
import {pattern} from './pattern.ts';
import {areWide, breakBefore, partsByRuns, sample} from './wide-runs.ts';
import {wordEnds} from './word-ends.ts';

/** Breaks a text into lines of at most `width` cells, at spaces where there are any; its own line breaks stay. */
export function wrapCells(text: string, width: number, measure: Measure): readonly string[] {
	return withBases(text)
		.split('\n')
		.flatMap(paragraph => wrapParagraph(paragraph, Math.max(1, width), measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
	if (paragraph.length <= width && measure(paragraph) <= width) return [paragraph.trimEnd()];
	// Most texts are plain, of which no word needs to be measured.
	if (isPlain(paragraph)) return wrapPlain(paragraph, width);
	const lines: string[] = [];
	let line = '';
	let cells = 0;
	const each = measure(sample);
	const cellsOf = (text: string) => (areWide(text) ? each * text.length : measure(text));

	/** Puts a text behind a gap into the line, if it fits; tells whether it does. */
	function put(text: string, gap: Word['gap'], wide: number): boolean {
		const before = line ? cells + gap.length : 0;
		if (before + wide > width) return false;
		line += line ? gap + text : text;
		cells = before + wide;
		return true;
	}

	/** Ends the line, unless nothing is in it, and puts lines of their own behind it, the last of which goes on. */
	function putLines(parts: readonly string[]): void {
		if (line) lines.push(line);
		for (const part of parts.slice(0, -1)) lines.push(part);
		line = parts.at(-1) ?? '';
		cells = cellsOf(line);
	}

	function putWord({text, gap}: Word): void {
		// To measure a long word takes as long as to break it.
		const broken = text.length > width ? breakWord(text, width, measure) : [text];
		const wide = broken.length > 1 ? Infinity : cellsOf(text);
		if (put(text, gap, wide)) return;
		putLines(wide > width && broken.length === 1 ? breakWord(text, width, measure) : broken);
	}

	/** Fills the line with the start of a run, and other lines with its rest. */
	function putRun({text, gap}: Word): void {
		const room = line ? width - cells - gap.length : width;
		const end = room < each ? 0 : breakBefore(text, line ? 0 : 1, Math.floor(room / each));
		if (end > 0) put(text.slice(0, end), gap, each * end);
		const most = Math.max(1, Math.floor(width / each));
		const parts: string[] = [];
		for (let at = end; at < text.length; ) {
			const next = breakBefore(text, at + 1, at + most);
			parts.push(text.slice(at, next));
			at = next;
		}
		if (parts.length > 0) putLines(parts);
	}

	for (const text of spacedWords(paragraph)) {
		const isWide = areWide(text);
		if (isWide ? text.length <= mostInWord : !unspaced().test(text)) putWord({text, gap: ' '});
		// What fits needn't be divided into words.
		else if (text.length > width || !put(text, ' ', isWide ? each * text.length : measure(text)))
			for (const word of unspacedWords(text)) (word.isRun ? putRun : putWord)(word);
	}
	return [...lines, line];
}

function wrapPlain(paragraph: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(' ')) {
		if (word === '') continue;
		if (line && line.length + 1 + word.length <= width) {
			line += ` ${word}`;
			continue;
		}
		if (line) lines.push(line);
		let at = 0;
		for (; word.length - at > width; at += width) lines.push(word.slice(at, at + width));
		line = word.slice(at);
	}
	return [...lines, line];
}

// Scripts that are written without spaces between words.
const unspaced = pattern(
	String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
	'u',
);

const spaceWithoutMark = pattern(String.raw` (?!\p{M})`, 'u');

/** The words of a paragraph that spaces divide. A space that carries a combining mark is no gap between words. */
function spacedWords(paragraph: string): readonly string[] {
	return paragraph.split(spaceWithoutMark()).filter(Boolean);
}

/** So many characters between spaces are taken for a word. */
const mostInWord = 4;

/** A word, or a run of characters that may be broken nearly anywhere, with the gap between it and the word before where both stand on one line. */
type Word = {readonly text: string; readonly gap: '' | ' '; readonly isRun?: true};

/** Splits a text without spaces into words and runs. */
function unspacedWords(text: string): readonly Word[] {
	return partsByRuns(text).flatMap((part, place): readonly Word[] => {
		const gap = place === 0 ? ' ' : '';
		if (part.isRun) return [{text: part.text, gap, isRun: true}];
		const ends = wordEnds(part.text);
		return Array.from(ends, (end, index) => ({
			text: part.text.slice(ends[index - 1] ?? 0, end),
			gap: index === 0 ? gap : '',
		}));
	});
}

/** Breaks a word that is wider than a line into parts that fit; a grapheme wider than a line stands alone. */
function breakWord(word: string, width: number, measure: Measure): readonly string[] {
	const parts: string[] = [];
	if (isPlain(word)) {
		for (let at = 0; at < word.length; at += width) parts.push(word.slice(at, at + width));
		return parts;
	}
	let part = '';
	let cells = 0;
	for (const grapheme of graphemesOf(word)) {
		const wide = measure(grapheme);
		if (part && cells + wide > width) {
			parts.push(part);
			part = '';
			cells = 0;
		}
		part += grapheme;
		cells += wide;
	}
	return [...parts, part];
}
