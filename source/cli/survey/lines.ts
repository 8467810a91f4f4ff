import type {Chronology} from '../../chronology/store.ts';
import {lineAt, type RowPlaces} from '../../readers/row-places.ts';

/** Makes the function that finds the line of an event in a file that has been surveyed, by the event's id. */
export function lineFinder(
	places: Pick<RowPlaces, 'linesAhead'>,
	chronology: Chronology,
): (id: string) => number | undefined {
	return id => {
		const row = chronology.rowOf(id);
		const place = row === undefined ? undefined : chronology.places[row];
		return place === undefined ? undefined : lineAt(places, place);
	};
}
