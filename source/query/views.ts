import type {Chronology} from '../chronology/store.ts';
import {type Fault, fault} from '../text/fault.ts';
import {parseQuery} from './parse.ts';
import type {Personal} from './personal.ts';
import type {Query} from './query.ts';

/** Makes the user's additions of marks and of the texts of named filters, which may use one another. */
export function personalOf(
	chronology: Chronology,
	marked: ReadonlySet<number>,
	views: ReadonlyMap<string, string>,
): Personal {
	const read = new Map<string, Query | Fault>();
	const personal: Personal = {
		marked,
		views,
		view(name) {
			const known = read.get(name);
			const text = views.get(name);
			if (known || text === undefined) return known;
			// A filter that is needed again while it is being read uses itself.
			read.set(name, fault('is defined by itself', 0, text.length));
			const query = parseQuery(text, chronology, personal);
			read.set(name, query);
			return query;
		},
	};
	return personal;
}
