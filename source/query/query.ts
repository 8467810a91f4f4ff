// This folder is the query language: `fields.ts` is its table, `syntax.ts` reads terms, `resolve.ts` finds what their names stand
// for, and this file selects events. It imports the chronology and what is below; timeline, viewer and cli use it.

import {partsOf} from '../chronology/parts.ts';
import {type Chronology, type IndexedField, mayHaveBeen} from '../chronology/store.ts';
import type {DayRange} from '../chronology/when.ts';
import {fold} from '../text/fold.ts';
import {conditionTest, type WantedCondition} from './conditions.ts';
import {searchableText} from './searchable.ts';

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

/** The rows of a chronology that a query selects, in order. */
export function select(chronology: Chronology, {clauses}: Query): Uint32Array {
	const mask = maskOf(chronology, clauses);
	let count = 0;
	for (const isSelected of mask) count += isSelected;
	const rows = new Uint32Array(count);
	let place = 0;
	for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows[place++] = row;
	return rows;
}

/** For each row of a chronology 1 where the constraints select it, else 0. Rows before `first` are skipped and stay 0. */
export function maskOf(chronology: Chronology, constraints: readonly Constraint[], first = 0): Uint8Array {
	const mask = new Uint8Array(chronology.size);
	const wantedWhere = (isWanted: boolean) =>
		constraints.filter(({excluded}) => excluded !== isWanted).map(({wanted}) => wanted);
	const excluding = wantedWhere(false).map(wanted => testOf(chronology, wanted));
	const anyOf = alternativesIn(wantedWhere(true)).map(alternatives =>
		alternatives.map(wanted => testOf(chronology, wanted)),
	);
	for (let row = first; row < mask.length; row++) {
		const isSelected = anyOf.every(tests => tests.some(test => test(row)));
		if (isSelected && !excluding.some(test => test(row))) mask[row] = 1;
	}
	return mask;
}

/** Groups of which one member each has to be met: the values of one field, both ends of a span as one, and each word by itself. */
function alternativesIn(all: readonly Wanted[]): readonly (readonly Wanted[])[] {
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

type Test = (row: number) => boolean;

function testOf(chronology: Chronology, wanted: Wanted): Test {
	switch (wanted.type) {
		case 'year':
		case 'from':
		case 'to': {
			const {earliest = -Infinity, latest = Infinity} = wanted;
			const days: DayRange = {earliest, latest};
			return row => mayHaveBeen(chronology, row, days);
		}
		case 'actor':
			return listedUnder(chronology, 'actor', partsOf(chronology, wanted.id));
		case 'says':
			return listedUnder(chronology, 'speaker', partsOf(chronology, wanted.id));
		case 'source':
		case 'tag':
		case 'link':
			return listedUnder(chronology, wanted.type, [wanted.id]);
		case 'is':
			return conditionTest(chronology, wanted);
		case 'view': {
			const mask = maskOf(chronology, wanted.clauses);
			return row => mask[row] === 1;
		}
		case 'text': {
			const text = fold(wanted.text);
			return row => searchableText(chronology, row).includes(text);
		}
	}
}

function listedUnder(chronology: Chronology, field: IndexedField, ids: Iterable<string>): Test {
	const listed = new Uint8Array(chronology.size);
	for (const id of ids) for (const row of chronology.rowsOf(field, id)) listed[row] = 1;
	return row => listed[row] === 1;
}
