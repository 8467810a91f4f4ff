import type {GedcomDate} from './date.ts';
import type {Structure} from './records.ts';

/** The records of a file by their ids. */
export type Tree = ReadonlyMap<string, Structure>;

/** What one structure tells of an event, and one of the dates that it gives. */
export type Telling = {readonly structure: Structure; readonly date: GedcomDate};

export function undatedTelling(structure: Structure): Telling {
	return {structure, date: {isPlain: true, isUnread: false, isShown: false}};
}
