/**
 * What the user has added to a chronology and a query can use: the marked rows, the texts of the named filters by name, and the
 * fingerprints of the events that were there at the last visit, which are left out on the first.
 */
export type Personal = {
	readonly marked: ReadonlySet<number>;
	readonly views: ReadonlyMap<string, string>;
	readonly seen?: ReadonlySet<string>;
};

export const nothingPersonal: Personal = {marked: new Set(), views: new Map()};
