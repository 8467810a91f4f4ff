import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {iraq} from '../bundled.ts';

/** The events of the bundled chronology, in order. */
export const events: readonly ChronologyEvent[] = Array.from({length: iraq.size}, (_, row) => iraq.get(row));

/** One of them by its id. */
export function eventOf(id: string): ChronologyEvent {
	const event = events.find(each => each.id === id);
	if (!event) throw new Error(`no event has the id ${id}`);
	return event;
}
