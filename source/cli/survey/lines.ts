import type {Chronology} from '../../chronology/store.ts';
import type {Survey} from '../../readers/survey.ts';

/** Makes the function that finds the line of an event in a file that has been surveyed, by the event's id. */
export function lineFinder(
	{lines}: Pick<Survey, 'lines'>,
	chronology: Chronology,
): (id: string) => number | undefined {
	return id => {
		const row = chronology.rowOf(id);
		const place = row === undefined ? undefined : chronology.places[row];
		return place === undefined ? undefined : lines[place];
	};
}
