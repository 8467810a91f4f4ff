import type {Chronology} from '../chronology/store.ts';

/** Whether the ids of events are offered to whoever types one: in a larger chronology to read them all takes too long, and an id has to be written whole. */
export function areIdsOffered({size}: Chronology): boolean {
	return size <= 5000;
}
