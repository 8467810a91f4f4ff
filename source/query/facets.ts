import type {Chronology} from '../chronology/store.ts';
import {perObject, perValue, stepwise} from '../lookup/memo.ts';
import {withoutTerm, withTerm, withTermFor} from './edit.ts';
import {type Facet, type FacetField, facetFields} from './facet.ts';
import {facetWork, valuesOf} from './facet-values.ts';
import {areVeryMany, frequentValues, frequentWork} from './frequent-values.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {areKnown, type Clause, maskOf, type Query, type Wanted} from './query.ts';
import {quoteValue} from './syntax.ts';

/** The facets of a chronology, field by field, with their counts under a query; actors are in a tree. */
export function facetsOf(
	chronology: Chronology,
	query: Query,
	among: readonly FacetField[] = facetFields,
	personal: Personal = nothingPersonal,
): readonly Facet[] {
	return stepwise(() => facetsInSteps(chronology, query, among, personal)).get();
}

/** The most facets that a step makes, of which so many take as long as to make a row; and what a term costs that is looked for in all rows. */
const [facetsAStep, facetsALike, termCost] = [200, 8, 20];

/** Makes the facets of a chronology in steps; of a field that has very many values, the most frequent whose labels contain a folded text. */
export function* facetsInSteps(
	chronology: Chronology,
	{clauses}: Query,
	among: readonly FacetField[],
	personal: Personal,
	wanted = '',
): Generator<number, readonly Facet[]> {
	for (const field of among)
		yield* areVeryMany(chronology, field)
			? frequentWork(chronology, field, wanted)
			: facetWork(chronology, field);
	const masks = masksIn(chronology, clauses);
	yield termCost * clauses.length;
	const facets: Facet[] = [];
	for (const field of among) {
		const rest = inAll(othersIn(masks, field));
		const frequent = areVeryMany(chronology, field) ? frequentValues(chronology, field, wanted) : undefined;
		const {values, countsIn} = frequent ?? valuesOf(chronology, field, personal);
		const terms = clauses.filter(({wanted}) => wanted.type === field);
		for (let from = 0; from < values.length; from += facetsAStep) {
			const some = values.slice(from, from + facetsAStep);
			const counts = countsIn(
				rest,
				Array.from(some, (_, index) => from + index),
			);
			for (const [index, value] of some.entries())
				facets.push({...value, count: counts[index], state: stateUnder(terms, value.wanted)});
			yield facetsAStep / facetsALike;
		}
	}
	return facets;
}

/** Whether the terms of a query include or exclude what a facet asks for. */
export function stateUnder(clauses: readonly Clause[], wanted: Wanted): Facet['state'] {
	return clauses.length === 0 ? 'neither' : stateOf(clauses.filter(term => wants(term.wanted, wanted)));
}

/** The rows that the terms of a query on all fields but one select; nothing where these are all. */
export function maskBeside(
	chronology: Chronology,
	{clauses}: Pick<Query, 'clauses'>,
	field: FacetField,
): Uint8Array | undefined {
	return inAll(othersIn(masksIn(chronology, clauses), field));
}

type Masks = ReadonlyMap<Wanted['type'], Uint8Array>;

/** The rows that the terms of each type select; of what is known of all events it is kept, for the counts of another field. */
function masksIn(chronology: Chronology, clauses: readonly Clause[]): Masks {
	return areKnown(chronology, clauses) ? keptMasks(chronology)(clauses) : makeMasks(chronology, clauses);
}

const keptMasks = perObject((chronology: Chronology) =>
	perValue((clauses: readonly Clause[]) => makeMasks(chronology, clauses), 2),
);

function makeMasks(chronology: Chronology, clauses: readonly Clause[]): Masks {
	return new Map(
		[...new Set(clauses.map(({wanted}) => wanted.type))].map(type => {
			const terms = clauses.filter(({wanted}) => wanted.type === type);
			return [type, maskOf(chronology, terms)];
		}),
	);
}

function othersIn(masks: Masks, field: FacetField): readonly Uint8Array[] {
	return [...masks].filter(([type]) => type !== field).map(([, mask]) => mask);
}

/** The rows that are in all of some masks; nothing where all rows are, as there is no mask. */
function inAll([first, ...others]: readonly Uint8Array[]): Uint8Array | undefined {
	if (!first || others.length === 0) return first;
	const all = first.slice();
	for (const mask of others) for (let row = 0; row < all.length; row++) if (mask[row] === 0) all[row] = 0;
	return all;
}

/** Adds the term of a facet to a query, removes it where it stands in the same way, or switches between included and excluded. */
export function toggleFacet(
	query: Query,
	{field, value, wanted}: Pick<Facet, 'field' | 'value' | 'wanted'>,
	how: 'include' | 'exclude',
): Query {
	const standing = query.clauses.filter(clause => wants(clause.wanted, wanted));
	const state = stateOf(standing);
	const excluded = how === 'exclude';
	const minus = excluded ? '-' : '';
	if (state === 'neither') {
		return withTerm(query, {text: `${minus}${field}:${quoteValue(value)}`, wanted, excluded});
	}
	const inForce = standing.filter(clause => clause.excluded === (state === 'excluded'));
	const isTakenOut = (state === 'excluded') === excluded;
	// The last first, so that the offsets of those before stay valid.
	return inForce.reduceRight((left, clause) => {
		if (isTakenOut) return withoutTerm(left, clause);
		const bare = left.text.slice(clause.from + (clause.excluded ? 1 : 0), clause.to);
		return withTermFor(left, clause, {text: minus + bare, wanted: clause.wanted, excluded});
	}, query);
}

function wants(one: Wanted, other: Wanted): boolean {
	if ('id' in one) return 'id' in other && one.type === other.type && one.id === other.id;
	if (one.type !== 'year' || other.type !== 'year') return false;
	return one.earliest === other.earliest && one.latest === other.latest;
}

/** A minus outweighs every term that includes the same. */
function stateOf(standing: readonly Clause[]): Facet['state'] {
	if (standing.some(({excluded}) => excluded)) return 'excluded';
	return standing.length > 0 ? 'included' : 'neither';
}
