import type {ChronologyEvent} from '../chronology/event.ts';
import type {RawEvent} from '../chronology/schema.ts';
import {cleanTree} from './clean-tree.ts';
import {decodeEvent} from './decode.ts';
import type {DecodeContext} from './decode-field.ts';
import type {GivenEvent} from './given.ts';
import type {Problem} from './problem.ts';

/** The title of an event that has none. */
const untitled = 'Without a title';

/** Makes an event of what a reader gives, under an id; what is wrong with its dates and names goes to the context, else it is told. */
export function eventOf(
	given: GivenEvent,
	id: string,
	context: DecodeContext,
): {readonly event: ChronologyEvent; readonly problems: readonly Problem[]} {
	const {value, problems} = cleanTree({...given, id}, 'item');
	const raw = value as RawEvent;
	const isTitled = raw.title.trim() !== '';
	return {event: decodeEvent(isTitled ? raw : {...raw, title: untitled}, [], context), problems};
}
