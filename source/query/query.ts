// This folder is the query language: `fields.ts` is its table, `syntax.ts` reads terms, `resolve.ts` finds what their names stand
// for, this file tells which events they select as far as that is known, and `select.ts` finds out the rest. It imports the chronology
// and what is below; timeline, viewer and cli use it.

import type {Work} from '../chronology/finding.ts';
import {partsOf} from '../chronology/parts.ts';
import {type Chronology, type IndexedField, mayHaveBeen} from '../chronology/store.ts';
import {
	countWhere,
	exclude,
	isNot,
	isSo,
	isUnknown,
	keepGreatest,
	keepLeast,
	maskWhere,
	rowsWhere,
	type Truth,
} from '../chronology/truth.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {perObject, stepwise} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {conditionWork, isConditionKnown, truthOfCondition, type WantedCondition} from './conditions.ts';

/** Bounds in days since 1970-01-01, both included; an end that is left out is open. */
export type DayBounds = {readonly earliest?: number; readonly latest?: number};

/** What one term of a query asks for. */
export type Wanted =
	| ({readonly type: 'year' | 'from' | 'to'} & DayBounds)
	| {readonly type: 'actor' | 'says' | 'source' | 'tag' | 'link'; readonly id: string}
	| WantedCondition
	| {readonly type: 'view'; readonly clauses: readonly Clause[]}
	| {readonly type: 'text'; readonly text: string};

/** What a term asks for, and whether a minus excludes it. */
export type Constraint = {readonly wanted: Wanted; readonly excluded: boolean};

/** A constraint as it stands in the query's text, from offset `from` up to `to`. */
export type Clause = Constraint & {readonly from: number; readonly to: number};

/** A filter. Of several values of one field any will do; different fields and words all have to be met. */
export type Query = {readonly type: 'query'; readonly text: string; readonly clauses: readonly Clause[]};

export const everything: Query = {type: 'query', text: '', clauses: []};

/** The message where the user asks for an event that the filter does not select. */
export function notSelected(id: string): string {
	return `the filter leaves ${id} out`;
}

/**
 * The work that makes known which events some terms select, from a row on; where all is known, there is none left. Rows of which something
 * else is known not to hold may be left out.
 */
export function* workFor(
	chronology: Chronology,
	terms: readonly Constraint[],
	from: number,
	other?: Truth,
): Work {
	for (const {wanted} of terms) {
		if (wanted.type === 'text') yield* findingFor(chronology)(wanted).work(from, other);
		else if (wanted.type === 'is') yield* conditionWork(chronology, wanted, from, other);
		else if (wanted.type === 'view') yield* workFor(chronology, wanted.clauses, from, other);
	}
}

/** Whether it is known of all events if some terms select them. */
export function areKnown(chronology: Chronology, terms: readonly Constraint[]): boolean {
	return terms.every(({wanted}) => {
		if (wanted.type === 'text') return findingFor(chronology)(wanted).isWhole;
		if (wanted.type === 'is') return isConditionKnown(chronology, wanted);
		return wanted.type !== 'view' || areKnown(chronology, wanted.clauses);
	});
}

/** What is found of a term is kept for as long as the term is. */
const findingFor = perObject((chronology: Chronology) =>
	perObject(({text}: Extract<Wanted, {type: 'text'}>) => chronology.find(fold(text))),
);

/** The rows that a query is known to select, in order, and whether it is known of all. */
export function selectKnown(
	chronology: Chronology,
	{clauses}: Query,
): {readonly rows: Uint32Array; readonly isWhole: boolean} {
	if (clauses.length === 0) return {rows: allRows(chronology).get(), isWhole: true};
	const truth = truthOf(chronology, clauses);
	return {rows: rowsWhere(truth), isWhole: !truth.includes(isUnknown)};
}

const allRows = perObject((chronology: Chronology) => stepwise(() => listRows(chronology)));

/** The most rows that a step lists, and what such a step costs: so many rows could be made meanwhile. */
const [rowsAStep, stepCost] = [2 ** 16, 5];

function* listRows({size}: Chronology): Generator<number, Uint32Array> {
	const rows = new Uint32Array(size);
	for (let row = 0; row < size; row++) {
		rows[row] = row;
		if (row % rowsAStep === rowsAStep - 1) yield stepCost;
	}
	return rows;
}

/** Lists all rows, as they are selected where nothing is asked for. */
export function allRowsWork(chronology: Chronology): Work {
	return allRows(chronology).work();
}

/** For each row of a chronology 1 where the constraints are known to select it, else 0. Rows before `first` are skipped and stay 0. */
export function maskOf(chronology: Chronology, constraints: readonly Constraint[], first = 0): Uint8Array {
	return maskWhere(truthOf(chronology, constraints, first), first);
}

/** How many rows of a chronology the constraints are known to select. */
export function countOf(chronology: Chronology, constraints: readonly Constraint[], first = 0): number {
	return countWhere(truthOf(chronology, constraints, first), first);
}

/** Which rows of a chronology the constraints select. Of rows before `first` they may select none. It isn't to be changed. */
export function truthOf(chronology: Chronology, constraints: readonly Constraint[], first = 0): Truth {
	const wantedWhere = (isWanted: boolean) =>
		constraints.filter(({excluded}) => excluded !== isWanted).map(({wanted}) => wanted);
	const excluded = wantedWhere(false);
	const [only, ...others] = alternativesIn(wantedWhere(true)).map(alternatives =>
		truthOfAny(chronology, alternatives),
	);
	if (only && others.length === 0 && excluded.length === 0) return only;
	const all: Truth = only?.slice() ?? new Uint8Array(chronology.size).fill(isSo, first);
	for (const other of others) keepLeast(all, other);
	for (const wanted of excluded) exclude(all, truthOfTerm(chronology, wanted));
	return all;
}

/** Which rows any of some terms selects. */
function truthOfAny(chronology: Chronology, alternatives: readonly Wanted[]): Truth {
	const [only, ...others] = alternatives.map(wanted => truthOfTerm(chronology, wanted));
	if (only && others.length === 0) return only;
	const any: Truth = only?.slice() ?? new Uint8Array(chronology.size);
	for (const other of others) keepGreatest(any, other);
	return any;
}

/** Groups of which one member each has to be met: the values of one field, both ends of a span as one, and each word by itself. */
export function alternativesIn(all: readonly Wanted[]): readonly (readonly Wanted[])[] {
	const groups = new Map<string, Wanted[]>();
	const words: Wanted[][] = [];
	for (const wanted of all) {
		if (wanted.type === 'text') {
			words.push([wanted]);
			continue;
		}
		const name = wanted.type === 'from' || wanted.type === 'to' ? 'span' : wanted.type;
		const known = groups.get(name);
		if (known) known.push(wanted);
		else groups.set(name, [wanted]);
	}
	const fields = [...groups].map(([name, group]) => (name === 'span' ? [spanOf(group)] : group));
	return [...fields, ...words];
}

/** Joins `from:` and `to:` into one span, so that an event with several possible dates must have one of them within it. */
function spanOf(bounds: readonly Wanted[]): Wanted {
	const windows = bounds.flatMap(bound => (bound.type === 'from' || bound.type === 'to' ? [bound] : []));
	const earliest = windows.find(window => window.earliest !== undefined)?.earliest;
	const latest = windows.find(window => window.latest !== undefined)?.latest;
	return {type: 'year', ...(earliest !== undefined && {earliest}), ...(latest !== undefined && {latest})};
}

/** Which rows a term selects. It may be kept by others, and isn't to be changed. */
function truthOfTerm(chronology: Chronology, wanted: Wanted): Truth {
	switch (wanted.type) {
		case 'year':
		case 'from':
		case 'to':
			return truthOfDays(chronology, wanted);
		case 'actor':
			return listedUnder(chronology, 'actor', partsOf(chronology, wanted.id));
		case 'says':
			return listedUnder(chronology, 'speaker', partsOf(chronology, wanted.id));
		case 'source':
		case 'tag':
		case 'link':
			return listedUnder(chronology, wanted.type, [wanted.id]);
		case 'is':
			return truthOfCondition(chronology, wanted);
		case 'view':
			return truthOf(chronology, wanted.clauses);
		case 'text':
			return findingFor(chronology)(wanted).truth;
	}
}

/** No clock is set back by more days. */
const clockChange = 2;

/** Which events may have been within some days, by their own dates or their accounts'. */
function truthOfDays(
	chronology: Chronology,
	{earliest: first = -Infinity, latest: last = Infinity}: DayBounds,
): Truth {
	const {size, earliest, latest, possible} = chronology;
	const truth: Truth = new Uint8Array(size);
	// Events are in the order of their earliest moments; where the clock is set back, nearly.
	const end = firstWhere(size, row => (earliest[row] ?? 0) > last + clockChange);
	for (let row = 0; row < end; row++)
		if ((latest[row] ?? 0) >= first && (earliest[row] ?? 0) <= last) truth[row] = isSo;
	const days = {earliest: first, latest: last};
	for (const row of possible.keys()) truth[row] = mayHaveBeen(chronology, row, days) ? isSo : isNot;
	return truth;
}

function listedUnder(chronology: Chronology, field: IndexedField, ids: Iterable<string>): Truth {
	const truth: Truth = new Uint8Array(chronology.size);
	for (const id of ids) for (const row of chronology.rowsOf(field, id)) truth[row] = isSo;
	return truth;
}
