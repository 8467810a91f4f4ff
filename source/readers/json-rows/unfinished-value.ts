import type {TextPlace} from './between.ts';

/** What may stand next in a value that is JSON so far; a first item or key gives way to a closing bracket. */
export type Wanted = 'value' | 'item' | 'first item' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/**
 * A value that is being read: how far, in which brackets, whether in quotes, and where it began. Places in it are counted in UTF-16 units
 * of the whole text.
 */
export type Unfinished = {
	readonly place: TextPlace;
	readonly start: number;
	/** Whether it is the rest of a broken value, which was given already. */
	readonly isRest: boolean;
	to: number;
	readonly brackets: string[];
	/** Where these brackets stand. */
	readonly opened: number[];
	isQuoted: boolean;
	isCut: boolean;
	/** What may stand next for as long as it is JSON. */
	wanted: Wanted | undefined;
	/** Where its last token ends. */
	end: number;
	/** Where a line ends and the next one begins, while that has at most a comma. */
	lineEnd: number;
	lineStart: number;
	/** The end of the first line in which it may have been cut off, and how many brackets were open there. */
	tear: {readonly at: number; readonly depth: number} | undefined;
	readonly how: {
		/** Where a value that was cut off may end: with any line, or with one in front of a map that begins no deeper. */
		readonly tears: 'anywhere' | 'before a map';
		readonly isInList: boolean;
		readonly isKeyed: boolean;
		/** Whether it is known that it has no end. */
		readonly isEndless: boolean;
	};
};

/** Begins a value. */
export function unfinished(
	at: Pick<Unfinished, 'start' | 'place' | 'isRest'>,
	wanted: Wanted | undefined,
	how: Unfinished['how'],
): Unfinished {
	return {
		...{...at, to: at.start, brackets: [], opened: [], isQuoted: false, isCut: false, wanted},
		...{end: at.start, lineEnd: at.start, lineStart: -Infinity, tear: undefined, how},
	};
}

/** A text, how many UTF-16 units of the whole stand before it, and whether none stand behind it. */
export type TextPart = {readonly text: string; readonly before: number; readonly isLast: boolean};

/**
 * How far a value was read: to its end, to the end of the text that is there, until it is known that it was cut off in a line, or so far that
 * this is taken for granted.
 */
export type Reading = 'whole' | 'more' | 'torn' | 'far';

/** The end of a value whose brackets are closed; in a list a comma or a bracket follows one that wasn't cut off. */
export function atEnd(of: Unfinished, {text, before, isLast}: TextPart): Reading {
	if (!of.tear || !of.how.isInList) return 'whole';
	gap.lastIndex = of.to - before;
	gap.test(text);
	const sign = text[gap.lastIndex];
	if (sign === undefined && !isLast && gap.lastIndex - (of.to - before) < longestGap) return 'more';
	if (sign !== undefined && ',]}'.includes(sign)) return 'whole';
	of.opened.push(of.start);
	return 'torn';
}

const longestGap = 1000;
const gap = /[ \t\r\n]{0,1000}/y;
