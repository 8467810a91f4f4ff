import {enumerate} from '../../text/english.ts';
import type {JsonWrap} from '../json-wrap.ts';
import type {Place, RowPlace} from '../problem.ts';

/** What there is to tell about the text around the values. */
export type Note = {readonly type: 'note'; readonly place: RowPlace; readonly message: string};

/** That what stands before the values in the map around them isn't read; nothing where that is only what GeoJSON calls itself. */
export function besideNote({keys}: JsonWrap, place: Place): Note | undefined {
	const others = keys.filter(key => key !== 'type');
	if (others.length === 0) return undefined;
	const are = others.length === 1 ? "isn't" : "aren't";
	return {type: 'note', place, message: `${enumerate(others, 'and')} beside the list ${are} read`};
}

/** That something stands behind the values in the map around them. */
export function behindNote(place: Place): Note {
	return {type: 'note', place, message: "what stands behind the list isn't read"};
}

/** That a text ends within a list. */
export function openNote(wrap: JsonWrap | undefined, place: Place): Note {
	const end = wrap?.isKeyed ? '}' : ']';
	return {type: 'note', place, message: `the list has no ${end} at its end: the file may be cut off here`};
}
