import type {Wanted} from './query.ts';

/** The fields that a chronology can be narrowed by, in the order in which they are shown. */
export const facetFields = ['year', 'is', 'actor', 'says', 'source', 'tag'] as const;

export type FacetField = (typeof facetFields)[number];

/** A value of a field that a chronology can be narrowed by, as it stands in the panel of facets. */
export type Facet = {
	readonly field: FacetField;
	/** The value as a query has it, without quotation marks, and what its term asks for. */
	readonly value: string;
	readonly wanted: Wanted;
	readonly label: string;
	/** The depth of an actor in the tree of wholes and parts; else 0. */
	readonly depth: number;
	/** How many events it selects together with the terms on all other fields; `undefined` while that would take too long to count. */
	readonly count: number | undefined;
	readonly state: 'included' | 'excluded' | 'neither';
};

/** A facet without what depends on a query. */
export type FacetValue = Omit<Facet, 'count' | 'state'>;

/** The values of one field, and a function that counts how many rows of a mask, or of all, each of them selects, or each of some by their places. */
export type FacetValues = {
	readonly values: readonly FacetValue[];
	readonly countsIn: (
		mask: Uint8Array | undefined,
		places?: readonly number[],
	) => ArrayLike<number | undefined>;
};
