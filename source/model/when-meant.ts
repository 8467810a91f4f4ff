import {type Edtf, parseEdtf} from './edtf.ts';
import {type Fault, fault} from './fault.ts';
import type {Item} from './when-words.ts';

/** A date that was meant, and how it is said where that is not how every date is. */
export type Meant = {readonly type: 'meant'; readonly date: Edtf; readonly words?: string};

/** A part of an EDTF date, and the items that it was made from; none where nothing typed says it. */
export type Piece = {readonly text: string; readonly items: readonly Item[]};

/** The date that pieces joined by hyphens make; a fault in it is told of the items that its pieces come from. */
export function meantBy(pieces: readonly Piece[]): Meant | Fault {
	const date = parseEdtf(pieces.map(({text}) => text).join('-'));
	if (date.type !== 'fault') return {type: 'meant', date};
	let at = 0;
	const guilty: Item[] = [];
	for (const {text, items} of pieces) {
		if (at < date.to && at + text.length > date.from) guilty.push(...items);
		at += text.length + 1;
	}
	return faultAt(date.message, guilty.length > 0 ? guilty : pieces.flatMap(({items}) => items));
}

/** A fault about all that is written from the first of some items to the last. */
export function faultAt(message: string, items: readonly Item[]): Fault {
	return fault(message, Math.min(...items.map(({from}) => from)), Math.max(...items.map(({to}) => to)));
}

/** A year, counted with a year 0, in EDTF. */
export function yearText(year: number): string {
	const sign = year < 0 ? '-' : '';
	const digits = String(Math.abs(year)).padStart(4, '0');
	return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
}
