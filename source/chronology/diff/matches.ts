import type {ChronologyEvent} from '../event.ts';
import {isNumberedId} from '../row.ts';
import type {Chronology} from '../store.ts';

/** The rows of one event in two states of a chronology; one that is left out is of an event that isn't there. */
export type Match =
	| {readonly before: number; readonly after: number}
	| {readonly before: number; readonly after?: undefined}
	| {readonly before?: undefined; readonly after: number};

/**
 * Finds the events that are in both of two states, in the order of the later one; those that are gone follow. Events are known by
 * ids of their own, and else by date and title. Where both have been numbered, an event whose title no other has is known by that.
 */
export function matchEvents(before: Chronology, after: Chronology): readonly Match[] {
	const earlier = new Map<number, number>();
	const left = new Set(rowsOf(before));
	const pair = (row: number, known: number) => {
		earlier.set(row, known);
		left.delete(known);
	};
	for (const row of rowsOf(after)) {
		const {id} = after.get(row);
		const known = isNumberedId(id) ? undefined : before.rowOf(id);
		if (known !== undefined) pair(row, known);
	}
	const isLeft = (row: number) => !earlier.has(row);
	const places = rowsByName(before, [...left], placeOf);
	for (const row of rowsOf(after).filter(isLeft)) {
		const known = places.get(placeOf(after.get(row)))?.shift();
		if (known !== undefined) pair(row, known);
	}
	const isNumbered = (of: Chronology) => (row: number) => isNumberedId(of.get(row).id);
	const titles = rowsByName(before, [...left].filter(isNumbered(before)), titleOf);
	const laterTitles = rowsByName(after, rowsOf(after).filter(isLeft).filter(isNumbered(after)), titleOf);
	for (const [title, [row, ...others]] of laterTitles) {
		const [known, ...more] = titles.get(title) ?? [];
		if (row !== undefined && known !== undefined && others.length + more.length === 0) pair(row, known);
	}
	const kept = rowsOf(after).map((row): Match => {
		const known = earlier.get(row);
		return known === undefined ? {after: row} : {before: known, after: row};
	});
	return [...kept, ...[...left].map(row => ({before: row}))];
}

function rowsOf({size}: Chronology): readonly number[] {
	return Array.from({length: size}, (_, row) => row);
}

/** Rows by a name that several may have, in order. */
function rowsByName(
	chronology: Chronology,
	rows: readonly number[],
	nameOf: (event: ChronologyEvent) => string,
): ReadonlyMap<string, number[]> {
	const byName = new Map<string, number[]>();
	for (const row of rows) {
		const name = nameOf(chronology.get(row));
		const known = byName.get(name);
		if (known) known.push(row);
		else byName.set(name, [row]);
	}
	return byName;
}

function placeOf(event: ChronologyEvent): string {
	return `${event.date?.text ?? ''} ${titleOf(event)}`;
}

function titleOf({title}: ChronologyEvent): string {
	return title;
}
