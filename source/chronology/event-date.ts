import {dateByClock} from '../dates/format/by-clock.ts';
import {formatLabel} from '../dates/format/label.ts';
import {formatDate} from '../dates/format/sentence.ts';
import {comparisonKey} from '../text/fold.ts';
import type {Account, ChronologyEvent} from './event.ts';

type Dated = Pick<ChronologyEvent, 'date' | 'display' | 'label'>;

/** When an event was, in words: as its author words it, else its date in English. */
export function formatEventDate({display, date}: Dated): string {
	return display ?? (date ? formatDate(date) : 'date unknown');
}

/** The same by the chronology's clock alone: the day is the one that the list has it on. */
export function formatListedDate({display, date}: Dated): string {
	return display ?? (date ? formatDate(dateByClock(date)) : 'date unknown');
}

/** How an account dates its event itself: in its source's words, and in English where it gives a date; nothing where it does neither. */
export function formatAccountDate({when, date}: Account): string | undefined {
	const dated = date && formatDate(date);
	if (when === undefined || dated === undefined || comparisonKey(when).includes(comparisonKey(dated)))
		return when ?? dated;
	return `${when} (${dated})`;
}

/** When an event was in at most 10 cells, for the list; nothing where nothing is known. */
export function formatEventLabel({label, date}: Dated): string {
	return label ?? (date ? formatLabel(date) : '');
}
