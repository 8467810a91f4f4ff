import type {Chronology} from '../chronology/store.ts';
import {type Clause, maskOf, type Query} from './query.ts';

/** How many undated events a query leaves out for want of a date: its terms on time alone don't select them. */
export function undatedLeftOut(chronology: Chronology, {clauses}: Query): number {
	const {dated, size} = chronology;
	if (dated === size || !clauses.some(asksForTime)) return 0;
	const count = (terms: readonly Clause[]) =>
		maskOf(chronology, terms, dated).reduce((sum, isSelected) => sum + isSelected, 0);
	return count(withoutTime(clauses)) - count(clauses);
}

function asksForTime({wanted, excluded}: Clause): boolean {
	if (excluded) return false;
	return wanted.type === 'view' ? wanted.clauses.some(asksForTime) : isTime(wanted);
}

function isTime({type}: Clause['wanted']): boolean {
	return type === 'year' || type === 'from' || type === 'to';
}

/** All terms but those that ask for a time, also within filters that have a name; what they exclude doesn't ask for one. */
function withoutTime(clauses: readonly Clause[]): readonly Clause[] {
	return clauses
		.filter(({wanted, excluded}) => excluded || !isTime(wanted))
		.map(clause =>
			clause.wanted.type === 'view' && !clause.excluded
				? {...clause, wanted: {...clause.wanted, clauses: withoutTime(clause.wanted.clauses)}}
				: clause,
		);
}
