import type {Chronology} from '../chronology/store.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {perObject} from '../lookup/memo.ts';
import {parseQuery} from '../query/parse.ts';
import {nothingPersonal, type Personal} from '../query/personal.ts';
import {everything, select} from '../query/query.ts';
import {undatedLeftOut} from '../query/undated.ts';
import type {Selection} from '../timeline/selection.ts';

/** What a filter is read against. */
export type Subject = {readonly chronology: Chronology; readonly personal: Personal};

/** The selections of the filters that were used last, the oldest first. */
const recent = perObject((_: Chronology) => perObject((_: Personal) => new Map<string, Selection>()));
const mostRecent = 16;

/** What a filter selects; a text that is no query selects everything. */
export function selectionOf(subject: Subject, filter: string): Selection {
	const selections = selectionsOf(subject, filter);
	const known = selections.get(filter);
	if (known) return known;
	const selection = makeSelection(subject, filter);
	const [oldest] = selections.keys();
	if (selections.size >= mostRecent && oldest !== undefined) selections.delete(oldest);
	selections.set(filter, selection);
	return selection;
}

// What else a filter may hold does not change with marks, nor then does anything made from what it selects.
const isPersonal = /(?:is|view):/i;

function selectionsOf({chronology, personal}: Subject, filter: string): Map<string, Selection> {
	const person = isPersonal.test(filter) ? personal : nothingPersonal;
	return recent(chronology)(person);
}

function makeSelection({chronology, personal}: Subject, filter: string): Selection {
	const query = parseQuery(filter, chronology, personal);
	const read = query.type === 'query' ? query : everything;
	const rows = select(chronology, read);
	const reached = new Float64Array(rows.length);
	let latest = -Infinity;
	for (const [place, row] of rows.entries()) {
		latest = Math.max(latest, chronology.latest[row] ?? latest);
		reached[place] = latest;
	}
	const earliest = chronology.earliest[rows[0] ?? 0] ?? 0;
	return {
		rows,
		placeOf: row => placeIn(rows, row),
		earliest,
		reached,
		dated: placeIn(rows, chronology.dated),
		undatedLeftOut: undatedLeftOut(chronology, read),
	};
}

/** What is said of undated events beside how many a filter leaves: “2 undated left out”, or nothing. */
export function leftOutWords({undatedLeftOut: count}: Selection): string {
	return count === 0 ? '' : `${count} undated left out`;
}

function placeIn(rows: readonly number[], row: number): number {
	return firstWhere(rows.length, place => (rows[place] ?? 0) >= row);
}

/** The row that is nearest in time to another among those that are left, or undefined where none is. */
export function nearestRow(
	chronology: Chronology,
	{rows, placeOf}: Selection,
	row: number,
): number | undefined {
	const place = placeOf(row);
	const [before, after] = [rows[place - 1], rows[place]];
	if (after === row || before === undefined || after === undefined) return after ?? before;
	const between = (one: number, next: number) =>
		Math.max(0, (chronology.earliest[next] ?? 0) - (chronology.latest[one] ?? 0));
	return between(before, row) < between(row, after) ? before : after;
}
