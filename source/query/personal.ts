import type {Fault} from '../text/fault.ts';
import type {Query} from './query.ts';

/** What a person has added to a chronology that a query can ask for: rows that are marked, and filters by name. */
export type Personal = {
	readonly marked: ReadonlySet<number>;
	/** The texts of filters by name. */
	readonly views: ReadonlyMap<string, string>;
	/** The filter of a name, read, or why it can't be; nothing where none has that name. */
	readonly view: (name: string) => Query | Fault | undefined;
};

export const nothingPersonal: Personal = {marked: new Set(), views: new Map(), view: () => undefined};
