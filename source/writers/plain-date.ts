import type {EdtfDate} from '../dates/edtf/date.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {type DatePart, isKnown} from '../dates/edtf/part.ts';

/** A year from 1 to 9999, a month of it and a day of that, as far as a date is known. */
export type PlainDate = {readonly year: number; readonly month?: number; readonly day?: number};

/** A date of which every part that it has is known and certain, without its time; `undefined` for any vaguer one, a season or a year BC. */
export function plainDate(date: Edtf): PlainDate | undefined {
	return date.type === 'date' && !date.season && qualifierOf(date) === 'none' ? knownParts(date) : undefined;
}

/** What is said of a date as a whole: nothing, that it is approximate, or anything that is not just that. */
export function qualifierOf({year, season, month, day}: EdtfDate): 'none' | 'approximate' | 'other' {
	const parts = [year, season, month, day].filter(part => part !== undefined);
	if (parts.some(({uncertain}) => uncertain)) return 'other';
	if (parts.every(({approximate}) => approximate)) return 'approximate';
	return parts.some(({approximate}) => approximate) ? 'other' : 'none';
}

/** The parts of a date whose digits are all known. */
export function knownParts({year, month, day}: EdtfDate): PlainDate | undefined {
	const parts: readonly (DatePart | undefined)[] = [year, month, day];
	if (!parts.every(part => part === undefined || isKnown(part))) return undefined;
	if (year.least < 1 || year.least > 9999) return undefined;
	return {
		year: year.least,
		...(month && {month: month.least}),
		...(day && {day: day.least}),
	};
}
