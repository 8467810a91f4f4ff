import type {ChronologyEvent} from './event.ts';
import type {Chronology} from './store.ts';

/** The same chronology as one source alone tells it: every event keeps the account of that source, and no other. */
export function asToldBy(chronology: Chronology, id: string): Chronology {
	const toldIn = (event: ChronologyEvent): ChronologyEvent => ({
		...event,
		accounts: event.accounts.filter(({source}) => source === id),
	});
	return {
		...chronology,
		get: row => toldIn(chronology.get(row)),
		make: row => toldIn(chronology.make(row)),
		idsAt(field, row) {
			const ids = chronology.idsAt(field, row);
			return field === 'source' ? ids.filter(each => each === id) : ids;
		},
	};
}
