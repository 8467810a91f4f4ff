import type {Chronology} from '../chronology/store.ts';
import {type Clause, countOf, type Query} from './query.ts';
import {settle} from './select.ts';

/** Counts the undated events that only the terms on time keep a query from selecting. */
export function undatedLeftOut(chronology: Chronology, {clauses}: Query): number {
	const {dated, size} = chronology;
	if (dated === size || !clauses.some(asksForTime)) return 0;
	return countOf(chronology, withoutTime(clauses), dated) - countOf(chronology, clauses, dated);
}

/** Makes known of undated events whether only the terms on time keep a query from selecting them, however long that takes. */
export function settleUndated(chronology: Chronology, {clauses}: Query): void {
	const {dated, size} = chronology;
	if (dated < size && clauses.some(asksForTime)) settle(chronology, withoutTime(clauses), dated);
}

function asksForTime({wanted, excluded}: Clause): boolean {
	if (excluded) return false;
	return wanted.type === 'view' ? wanted.clauses.some(asksForTime) : isTime(wanted);
}

function isTime({type}: Clause['wanted']): boolean {
	return type === 'year' || type === 'from' || type === 'to';
}

/** Removes the terms that ask for a time, in named filters too; an excluded term doesn't ask for one. */
function withoutTime(clauses: readonly Clause[]): readonly Clause[] {
	return clauses
		.filter(({wanted, excluded}) => excluded || !isTime(wanted))
		.map(clause =>
			clause.wanted.type === 'view' && !clause.excluded
				? {...clause, wanted: {...clause.wanted, clauses: withoutTime(clause.wanted.clauses)}}
				: clause,
		);
}
