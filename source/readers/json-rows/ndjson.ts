import type {RowReader} from '../row-reader.ts';
import {isMap} from '../shape.ts';
import {isHead, readHead} from './head.ts';
import {type JsonRow, type RowMap, rowsOf} from './maps.ts';
import {readOwnEvent} from './own-event.ts';

/**
 * Reads events in JSON, one a line or the members of a list: in annals' own keys, or in others by their common names or by the
 * columns that the user names. A line before them may be a document without its events.
 */
export const readNdjson: RowReader = async (chunks, into, _options) => {
	const {validateDocument: validate} = await import('../validate.ts');
	let rules = {validate, definesSources: false, definesActors: false};
	for await (const row of rowsOf(chunks, into)) {
		if (isHead(row.map)) {
			const {sources, actors} = row.map;
			rules = {...rules, definesSources: sources !== undefined, definesActors: actors !== undefined};
			await readHead(row, into, validate);
			for (const map of eventsIn(row))
				await readOwnEvent({...row, map, text: '', again: () => map}, into, rules);
		} else await readOwnEvent(row, into, rules);
	}
};

/** The events of a document that has some all the same. */
function eventsIn({map: {events}}: JsonRow): readonly RowMap[] {
	return Array.isArray(events) ? events.filter(isMap) : [];
}
