import {accountDateTexts, dateTexts} from '../../chronology/event-date.ts';
import type {Clock} from '../../dates/clock.ts';
import {parseEdtf} from '../../dates/edtf/parse.ts';

/** All words for the date of a row, which is in EDTF. */
export function wordsForDate(text: string | undefined, clock: Clock): readonly string[] {
	const date = text === undefined ? undefined : parseEdtf(text, clock);
	return date && date.type !== 'fault' ? dateTexts({date}) : [];
}

/** All words for a date that an account gives, which is in EDTF. */
export function wordsForAccountDate(text: string, clock: Clock): readonly string[] {
	const date = parseEdtf(text, clock);
	return date.type === 'fault' ? [] : accountDateTexts({date});
}
