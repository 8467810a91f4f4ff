import type {Event} from './event.ts';
import {formatLabel} from './label.ts';
import {formatDate} from './wording.ts';

type Dated = Pick<Event, 'date' | 'display' | 'label'>;

/** When an event was, in words: as its author words it, else its date in English. */
export function formatEventDate({display, date}: Dated): string {
	return display ?? (date ? formatDate(date) : 'date unknown');
}

/** The same in at most 10 cells, for the list; nothing where nothing is known. */
export function formatEventLabel({label, date}: Dated): string {
	return label ?? (date ? formatLabel(date) : '');
}
