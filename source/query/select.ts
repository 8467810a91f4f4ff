import type {Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {codeCount, countCodes, isNot, isUnknown} from '../chronology/truth.ts';
import {areKnown, type Constraint, type Query, selectKnown, truthOf, workFor} from './query.ts';

/** The rows of a chronology that a query selects, in order. What isn't known yet is worked out, however long that takes. */
export function select(chronology: Chronology, query: Query): Uint32Array {
	settle(chronology, query.clauses);
	return selectKnown(chronology, query).rows;
}

/** Makes known which events some terms select, of rows from `first` on, however long that takes. */
export function settle(chronology: Chronology, terms: readonly Constraint[], first = 0): void {
	for (const _ of neededWork(chronology, terms, first, first));
}

/**
 * The work that makes known which events some terms select, from a row on and then before it, of rows from `first` on; what one term leaves
 * out isn't looked at for the next.
 */
export function* neededWork(
	chronology: Chronology,
	terms: readonly Constraint[],
	from: number,
	first = 0,
): Work {
	for (const term of terms) {
		if (areKnown(chronology, [term])) continue;
		const other = truthOf(chronology, terms, first).slice().fill(isNot, 0, first);
		yield* workFor(chronology, [term], from, other);
	}
}

function hasWords({wanted}: Constraint): boolean {
	return wanted.type === 'text' || (wanted.type === 'view' && wanted.clauses.some(hasWords));
}

/** How many events have to be looked through for words before it is known which of them some terms select. */
export function unsearchedCount(chronology: Chronology, terms: readonly Constraint[]): number {
	return terms.some(hasWords)
		? (countCodes(truthOf(chronology, terms), undefined, codeCount)[isUnknown] ?? 0)
		: 0;
}
