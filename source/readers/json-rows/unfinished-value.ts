import {longestLine} from '../lines.ts';
import type {TextPlace} from './between.ts';

/** A value that is being read: how far, in which brackets, whether in quotes, and where it began. */
export type Unfinished = {
	to: number;
	brackets: string[];
	isQuoted: boolean;
	isCut: boolean;
	readonly place: TextPlace;
	/** Whether it is the rest of a broken value, which was given already. */
	readonly isRest: boolean;
};

/** A line break in a text: where the value began that it is in, where the next line begins, and where the first sign of that is. */
type LineBreak = {
	readonly from: number;
	readonly next: number;
	readonly sign: number;
};

/** Whether a line break ends a value: it can't go on, or another one begins the next line. */
export function endsWithLine(
	{isQuoted, brackets, isCut, place: {column}}: Unfinished,
	text: string,
	{from, next, sign}: LineBreak,
	how: {
		readonly areLines: boolean | undefined;
		readonly isInList: boolean;
		readonly isKeyed: boolean | undefined;
	},
): boolean {
	if (isQuoted || brackets.length === 0 || (how.areLines && (!how.isInList || how.isKeyed))) return true;
	if (text[sign] !== '{' || sign - next >= column) return false;
	return how.areLines || (!isCut && sign - from <= longestLine && isOther(text, from, sign, brackets.at(-1)));
}

/** Whether a map that begins a line can't be a part of a value in which it is in a bracket: in front of it a list has its bracket or a comma, and a map has a colon. */
function isOther(text: string, from: number, sign: number, bracket: string | undefined): boolean {
	const before =
		text
			.slice(Math.max(from, sign - farthest), sign)
			.trimEnd()
			.at(-1) ?? '';
	// Behind very many blanks it isn't known.
	return before !== '' && (bracket === '[' ? !'[,'.includes(before) : before !== ':');
}

const farthest = 200;
