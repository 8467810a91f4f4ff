import {fold} from '../../text/fold.ts';
import {pattern} from '../../text/pattern.ts';

/** Which of day and month stands first in dates of numbers; `either` where the table doesn't tell. */
export type DateOrder = 'day' | 'month' | 'either';

/**
 * What a cell says of a date. `text` is EDTF; `saysMore` marks a cell with words that EDTF doesn't have, and `isEither` one whose
 * day and month may be the other way round.
 */
export type CellDate =
	| {readonly type: 'date'; readonly text: string; readonly saysMore: boolean; readonly isEither?: true}
	| {readonly type: 'undated'}
	| {readonly type: 'unread'; readonly why: string};

export function date(text: string, saysMore = false): CellDate {
	return {type: 'date', text, saysMore};
}

export function unread(why: string): CellDate {
	return {type: 'unread', why};
}

const otherDigit = pattern(String.raw`(?![0-9])\p{Nd}`, 'u');

/** A cell without spaces around it, its digits those of ASCII. */
export function plainCell(cell: string): string {
	const text = cell.trim();
	return /^[\x20-\x7e]*$/.test(text) || !otherDigit().test(text) ? text : fold(text);
}

/** The start of a text, to be quoted. */
export function excerpt(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What to write where a date can't be read. */
export const dateForms = 'write 2020-11-17, 2020-11, 2020 or another EDTF form';
