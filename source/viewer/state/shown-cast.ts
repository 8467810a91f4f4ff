import type {ChronologyEvent} from '../../chronology/event.ts';
import {castOf} from '../../chronology/participation.ts';
import type {Chronology} from '../../chronology/store.ts';
import {grouped} from '../../text/english.ts';

/** The limit of the characters of all names that are shown of an event. Nobody reads more of them, and a key may not wait until all are drawn. */
const mostShown = 40_000;

/** The actors that are shown of an event, role by role: the role in words, and their names up to the limit, at least one a role, with the number of the others. */
export function shownCast(
	chronology: Chronology,
	event: ChronologyEvent,
): readonly {readonly word: string; readonly names: string}[] {
	let left = mostShown;
	return castOf(chronology, event).map(({word, names}) => {
		const shown = shownNames(names, left);
		left -= shown.length;
		return {word, names: shown};
	});
}

/** Names in a row up to a limit of characters, at least one of them, with the number of the others. */
export function shownNames(names: readonly string[], most = mostShown): string {
	let left = most;
	const end = names.findIndex(({length}, index) => {
		left -= length;
		return index > 0 && left < 0;
	});
	if (end < 0) return names.join(', ');
	return `${names.slice(0, end).join(', ')} … and ${grouped(names.length - end)} more`;
}
