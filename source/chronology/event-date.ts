import type {Edtf} from '../dates/edtf/form.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {dateByClock} from '../dates/format/by-clock.ts';
import {formatLabel} from '../dates/format/label.ts';
import {formatDate} from '../dates/format/sentence.ts';
import {perValue} from '../lookup/memo.ts';
import {comparisonKey} from '../text/fold.ts';
import type {Account, ChronologyEvent} from './event.ts';

type Dated = Pick<ChronologyEvent, 'date' | 'display' | 'label'>;

/** When an event was: in the words of the file (`display`), else its date in English. */
export function formatEventDate({display, date}: Dated): string {
	return display ?? (date ? formatDate(date) : 'date unknown');
}

/** The same in the local time of the chronology's clock, so that the day is the one under which the list shows the event. */
export function formatListedDate({display, date}: Dated): string {
	return display ?? (date ? formatDate(dateByClock(date)) : 'date unknown');
}

/** How an account dates its event: in the words of its source, and in English where it has a date; `undefined` where it has neither. */
export function formatAccountDate({when, date}: Account): string | undefined {
	const dated = date && formatDate(date);
	if (when === undefined || dated === undefined || comparisonKey(when).includes(comparisonKey(dated)))
		return when ?? dated;
	return `${when} (${dated})`;
}

/** When an event was, in at most 10 cells, for the list; empty where the date is unknown. */
export function formatEventLabel({label, date}: Dated): string {
	return label ?? (date ? formatLabel(date) : '');
}

/** All words for the date of an event: those of the file, the label of the list, and the date in English. */
export function dateTexts({label, display, date}: Dated): readonly string[] {
	return [...new Set([label ?? '', display ?? '', ...(date ? wordsFor(date) : [])])].filter(Boolean);
}

/** The label of the list and the date in English; of a date without a time they follow from its text, and are kept. */
function wordsFor(date: Edtf): readonly string[] {
	return date.type === 'date' && !date.time ? wordsOfDay(date.text) : wordsMade(date);
}

const wordsOfDay = perValue((text: string) => {
	const date = parseEdtf(text);
	return date.type === 'fault' ? [] : wordsMade(date);
}, 2 ** 16);

function wordsMade(date: Edtf): readonly string[] {
	const [placed, words] = [dateByClock(date), formatDate(date)];
	// Few dates are on another day there.
	return [formatLabel(date), words, placed === date ? words : formatDate(placed)];
}

/** All words for the date that an account gives its event. */
export function accountDateTexts({when, date}: Pick<Account, 'when' | 'date'>): readonly string[] {
	return [...(when === undefined ? [] : [when]), ...(date ? wordsFor(date).slice(1, 2) : [])];
}
