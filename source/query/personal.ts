/** What the user has added to a chronology and a query can use: the marked rows, and the texts of the named filters by name. */
export type Personal = {
	readonly marked: ReadonlySet<number>;
	readonly views: ReadonlyMap<string, string>;
};

export const nothingPersonal: Personal = {marked: new Set(), views: new Map()};
