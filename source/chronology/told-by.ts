import type {Chronology} from './store.ts';

/** The same chronology as one source alone tells it: every event keeps the account of that source, and no other. */
export function asToldBy(chronology: Chronology, id: string): Chronology {
	return {
		...chronology,
		get(row) {
			const event = chronology.get(row);
			return {...event, accounts: event.accounts.filter(({source}) => source === id)};
		},
	};
}
