import {type Fault, fault} from '../../text/fault.ts';
import type {Edtf} from '../edtf/form.ts';
import {parseEdtf} from '../edtf/parse.ts';
import type {Item} from './items.ts';
import type {Sign} from './words.ts';

/** Some text of an EDTF date, and the place in what was typed that it comes from; none where nothing typed says it. */
export type Piece = {readonly text: string; readonly from?: number; readonly to?: number};

/** The parts of one date. Without a year it is in one that isn't said. The month may be a season, the year all of a date that is EDTF. */
export type Point = {
	readonly type: 'point';
	readonly year?: Piece;
	readonly month?: Piece;
	readonly day?: Piece;
	readonly time?: Piece;
	readonly sign?: Sign;
	/** The order in which numbers were taken to stand for the day and month. */
	readonly order?: string;
	readonly wording?: Wording;
};

/** How a date is said where that is not how every date is: its name, or what tells it from others that it may be. */
export type Wording = {readonly name?: string; readonly gloss?: string};

/** From one date to another; an end may be open. */
export type Stretch = {
	readonly type: 'interval' | 'range';
	readonly start: Point | 'open' | 'unknown';
	readonly end: Point | 'open' | 'unknown';
	readonly wording?: Wording;
};

/** The start and end of a time, as they may have been meant. */
export type Ends = {readonly start: Point; readonly end: Point};

/** What a choice is made of. */
export type Member = Point | Stretch;

/** One of some dates or all of them. */
export type Choice = {
	readonly type: 'one' | 'all';
	readonly members: readonly Member[];
	readonly wording?: Wording;
};

/** A date as it may have been meant, before it is EDTF; it need not exist. */
export type Draft = Point | Stretch | Choice;

/** What a draft is in EDTF. */
export type Reading = {
	readonly type: 'reading';
	readonly text: string;
	readonly date: Edtf;
	readonly wording: Wording;
	/** Whether no year is said in it. */
	readonly isYearless: boolean;
};

/**
 * Reads a draft as EDTF, in `year` (a text) where it has none. A fault is told of what was typed, which is `length` long;
 * undefined where the fault is not in one of the dates but in how they stand to each other.
 */
export function readingOf(draft: Draft, length: number, year = 'XXXX'): Reading | Fault | undefined {
	const pieces = piecesOf(draft, year);
	const text = pieces.map(piece => piece.text).join('');
	const date = parseEdtf(text);
	if (date.type === 'fault' && draft.type === 'point') return faultIn(pieces, date, length);
	if (date.type === 'fault') {
		return pointsIn(draft)
			.map(point => readingOf(point, length, year))
			.find(read => read?.type === 'fault');
	}
	return {type: 'reading', text, date, isYearless: isYearless(draft), wording: draft.wording ?? {}};
}

/** Whether a part of a draft has no year. */
export function isYearless(draft: Draft): boolean {
	return pointsIn(draft).some(point => !point.year);
}

/** A draft of which every date is also what a sign says. */
export function signed<T extends Draft>(draft: T, sign: Sign): T {
	const change = (end: Point | 'open' | 'unknown') =>
		typeof end === 'string' ? end : {...end, sign: bothOf(end.sign, sign)};
	switch (draft.type) {
		case 'point':
			return {...draft, sign: bothOf(draft.sign, sign)};
		case 'interval':
		case 'range':
			return {...draft, start: change(draft.start), end: change(draft.end)};
		case 'one':
		case 'all':
			return {...draft, members: draft.members.map(member => signed(member, sign))};
	}
}

/** What two signs say together: % is both ~ and ?. */
export function bothOf(first: Sign | undefined, second: Sign): Sign {
	return first === undefined || first === second ? second : '%';
}

/** A piece of EDTF that items were typed for, or that none were. */
export function pieceOf(text: string, items: readonly Item[]): Piece {
	if (items.length === 0) return {text};
	return {text, from: Math.min(...items.map(({from}) => from)), to: Math.max(...items.map(({to}) => to))};
}

function pointsIn(draft: Draft): readonly Point[] {
	switch (draft.type) {
		case 'point':
			return [draft];
		case 'interval':
		case 'range':
			return [draft.start, draft.end].filter(end => typeof end !== 'string');
		case 'one':
		case 'all':
			return draft.members.flatMap(pointsIn);
	}
}

function piecesOf(draft: Draft, year: string): readonly Piece[] {
	switch (draft.type) {
		case 'point':
			return pointPieces(draft, year);
		case 'interval':
			return [...endPieces(draft.start, year), {text: '/'}, ...endPieces(draft.end, year)];
		case 'range': {
			const [start, end] = [draft.start, draft.end].map(side =>
				typeof side === 'string' ? [] : pointPieces(side, year),
			);
			return [...(start ?? []), {text: '..'}, ...(end ?? [])];
		}
		case 'one':
		case 'all': {
			const [open, close] = draft.type === 'one' ? '[]' : '{}';
			const members = draft.members.flatMap((member, index) => [
				...(index > 0 ? [{text: ','}] : []),
				...piecesOf(member, year),
			]);
			return [{text: open ?? ''}, ...members, {text: close ?? ''}];
		}
	}
}

function endPieces(end: Point | 'open' | 'unknown', year: string): readonly Piece[] {
	if (typeof end !== 'string') return pointPieces(end, year);
	return end === 'open' ? [{text: '..'}] : [];
}

function pointPieces({year: said, month, day, time, sign}: Point, year: string): readonly Piece[] {
	return [
		said ?? {text: year},
		...[month, day].flatMap(part => (part ? [{text: '-'}, part] : [])),
		...(time ? [time] : []),
		...(sign ? [{text: sign}] : []),
	];
}

/** A fault in EDTF as a fault in what was typed for it, or in all that was. */
function faultIn(pieces: readonly Piece[], {message, from, to}: Fault, length: number): Fault {
	const typed: Piece[] = [];
	let at = 0;
	for (const piece of pieces) {
		if (at < to && at + piece.text.length > from) typed.push(piece);
		at += piece.text.length;
	}
	const starts = typed.flatMap(piece => piece.from ?? []);
	const ends = typed.flatMap(piece => piece.to ?? []);
	return starts.length === 0
		? fault(message, 0, length)
		: fault(message, Math.min(...starts), Math.max(...ends));
}
