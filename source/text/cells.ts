// This folder is for strings alone: what they measure, where they wrap, how they are cleaned, folded and compared. It imports
// only lookup, knows nothing of dates or events, and everything above may import it. This file wraps and cuts by the cells that
// a terminal gives to a grapheme (Unicode Standard Annex 29).

import {once} from '../lookup/memo.ts';
import {pattern} from './pattern.ts';
import {segmentsIn} from './segments.ts';
import {breakBefore, partsByRuns, sample} from './wide-runs.ts';
import {wordEnds} from './word-ends.ts';

/** The cells that a text takes in a terminal. */
export type Measure = (text: string) => number;

// Latin, Greek, Cyrillic, punctuation and symbols, every character of which is one cell wide.
const plain =
	/^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25a9\u25ac-\u25b5\u25b7-\u25bf\u25c1-\u25fa]*$/;

/** Whether each character of a text takes exactly one cell, so that its length is its width. */
export function isPlain(text: string): boolean {
	return plain.test(text);
}

/** Breaks a text into lines of at most `width` cells, at spaces where there are any; its own line breaks stay. */
export function wrapCells(text: string, width: number, measure: Measure): readonly string[] {
	return withBases(text)
		.split('\n')
		.flatMap(paragraph => wrapParagraph(paragraph, Math.max(1, width), measure));
}

/** Takes as many whole graphemes from the start of a text as fit into `width` cells. */
export function takeCells(text: string, width: number, measure: Measure): string {
	if (isPlain(text)) return text.slice(0, Math.max(0, width));
	let end = 0;
	let cells = 0;
	for (const segment of segmentsIn(text, graphemes())) {
		cells += measure(segment);
		if (cells > width) break;
		end += segment.length;
	}
	return text.slice(0, end);
}

/** The most UTF-16 units that are looked at for a cell: the longest emoji have some 20. */
const mostUnits = 64;

/** As much from the start of a text as fills `width` cells and more, so that what is cut needn't be measured whole. */
export function startOf(text: string, width: number): string {
	const most = mostUnits * (Math.max(0, width) + 1);
	return text.length <= most ? text : text.slice(0, most);
}

/** Splits a text into graphemes, which people count as its characters. */
export function graphemesOf(text: string): readonly string[] {
	return isPlain(text) ? text.split('') : [...segmentsIn(text, graphemes())];
}

// A segmenter takes 16 ms to make, for which no plain letter is to wait that is typed.
const graphemes = once(() => new Intl.Segmenter(undefined, {granularity: 'grapheme'}));

// A combining mark that begins a grapheme: at the start of a line, or behind a character of Unicode's grapheme class Control.
const baseless = pattern(
	String.raw`(?<=^|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\ufeff\ufff0-\ufffb])(?=\p{M})`,
	'gmu',
);

// As many marks as the Stream-Safe Text Format (Unicode Standard Annex 15) lets stand on one character; no language needs more.
const tooHigh = pattern(String.raw`\p{M}{30}(?=\p{M})`, 'gu');

// A stack that may be too high is taken whole: of each of its marks it would be asked anew how many follow.
const stack = pattern(String.raw`\p{M}{8,}`, 'gu');

/**
 * Puts a dotted circle before each combining mark that has no base character, as the Unicode charts show such marks, and before each
 * thirty-first of a stack, so that no cell holds more than a few characters.
 */
export function withBases(text: string): string {
	if (isPlain(text)) return text;
	return text
		.replace(baseless(), dottedCircle)
		.replace(stack(), marks => (marks.length <= 30 ? marks : marks.replace(tooHigh(), `$&${dottedCircle}`)));
}

const dottedCircle = '\u25cc';

function wrapParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
	if (paragraph.length <= width && measure(paragraph) <= width) return [paragraph.trimEnd()];
	// Most texts are plain, of which no word needs to be measured.
	if (isPlain(paragraph)) return wrapPlain(paragraph, width);
	const lines: string[] = [];
	let line = '';
	let cells = 0;
	for (const {text, gap, isRun} of wordsOf(paragraph)) {
		if (isRun) {
			const each = measure(sample);
			const first = line && cells + gap.length + each <= width ? width - cells - gap.length : 0;
			const parts = breakRun(text, Math.floor(first / each), Math.max(1, Math.floor(width / each)));
			const [start = ''] = parts;
			if (line && start === '') lines.push(line);
			else if (line) parts[0] = line + gap + start;
			for (const part of parts.slice(0, -1)) if (part !== '') lines.push(part);
			line = parts.at(-1) ?? '';
			cells = measure(line);
			continue;
		}
		// To measure a long word takes as long as to break it.
		const broken = text.length > width ? breakWord(text, width, measure) : [text];
		const wide = broken.length > 1 ? Infinity : measure(text);
		if (line && cells + gap.length + wide <= width) {
			line += gap + text;
			cells += gap.length + wide;
			continue;
		}
		if (line) lines.push(line);
		const parts = wide > width && broken.length === 1 ? breakWord(text, width, measure) : broken;
		for (const part of parts.slice(0, -1)) lines.push(part);
		line = parts.at(-1) ?? '';
		cells = measure(line);
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

/** A word, or a run of characters that may be broken nearly anywhere, with the gap before it. */
type Word = {readonly text: string; readonly gap: '' | ' '; readonly isRun?: true};

// Scripts that are written without spaces between words.
const unspaced = pattern(
	String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
	'u',
);

const spaceWithoutMark = pattern(String.raw` (?!\p{M})`, 'u');

/** Splits a paragraph into words, each with the gap between it and the word before where both stand on one line. */
function wordsOf(paragraph: string): readonly Word[] {
	// A space that carries a combining mark is not a gap between words.
	const spaced = isPlain(paragraph) ? paragraph.split(' ') : paragraph.split(spaceWithoutMark());
	return spaced
		.filter(Boolean)
		.flatMap(text => (unspaced().test(text) ? unspacedWords(text) : [{text, gap: ' '}]));
}

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

/** Breaks a run into lines of so many characters, the first of which has less room, or none. */
function breakRun(run: string, first: number, most: number): string[] {
	const parts: string[] = [];
	for (let at = 0, room = first; at < run.length; room = most) {
		const end = room === 0 ? at : breakBefore(run, at + (room === most ? 1 : 0), at + room);
		parts.push(run.slice(at, end));
		at = end;
	}
	return parts;
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
