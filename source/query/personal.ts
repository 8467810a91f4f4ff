import type {Fault} from '../text/fault.ts';
import type {Query} from './query.ts';

/** What the user has added to a chronology and a query can use: marked rows, and named filters. */
export type Personal = {
	readonly marked: ReadonlySet<number>;
	/** The texts of the named filters, by name. */
	readonly views: ReadonlyMap<string, string>;
	/** The filter of a name as a query, or why it can't be read; `undefined` where no filter has the name. */
	readonly view: (name: string) => Query | Fault | undefined;
};

export const nothingPersonal: Personal = {marked: new Set(), views: new Map(), view: () => undefined};
