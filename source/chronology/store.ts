// This folder is for events, what sources say of them and how that compares; `schema.ts` is the one definition of the file format, and
// `event.ts` has its types in memory. It imports text and dates, and valibot in the schema alone; it knows no files, no screen and
// no clock. This file holds events in order, with columns and indexes to filter them by.

import {type Clock, clockOf, utc} from '../dates/clock.ts';
import {civil} from '../dates/gregorian.ts';
import {hashOf} from '../lookup/hash.ts';
import {inTurn, once, perValue, stepwise} from '../lookup/memo.ts';
import {type Columns, type ListedField, listedFields} from './columns.ts';
import type {Actor, ChronologyEvent, Extra, Source} from './event.ts';
import {begin, type Finding, findingOf, type Searched, type Work} from './finding.ts';
import {growingColumns} from './growing-columns.ts';
import type {IdMap} from './id-map.ts';
import {numbersWith} from './id-table.ts';
import {type LinkedRows, linkedRowsIn} from './linked-rows.ts';
import {eachAt, invertInSteps, lengthAt, listAt, type Rows, type RowsByNumber} from './lists.ts';
import {rowOf} from './row.ts';
import {searchableIn} from './searchable.ts';
import {numberOf, textAt} from './texts.ts';
import type {DayRange} from './when.ts';
import {indexer, type WordIndex, wordIndex} from './word-index.ts';

/** The fields that events are found by. `speaker` is an actor that is cited; `link` is an event that is linked, in either direction. */
export type IndexedField = ListedField | 'link';

/** Events in chronological order, undated ones last, with what they refer to and with columns and indexes to filter by. */
export type Chronology = Omit<Columns, 'rowsByPlace' | 'lists' | 'ids' | 'placesById'> & {
	readonly title: string;
	readonly description?: string;
	readonly name?: string;
	/** Where the file says that its JSON Schema is. */
	readonly schema?: string;
	/** The time zone of times without an offset, as the file names it; UTC where it names none. */
	readonly timezone?: string;
	/** The clock in whose local time all events are placed. */
	readonly clock: Clock;
	readonly sources: IdMap<Source>;
	readonly actors: IdMap<Actor>;
	readonly extra: Extra;
	/** Whether events of other days than were asked for were left out when it was read; sources and actors are all there. */
	readonly isOfSomeDays?: true;
	/** All columns, as they may be handed from one thread to another. */
	readonly columns: Columns;
	/** Other ids of events by which they are found, too, and the id of each here: those of an event that has become one with another. */
	readonly alsoCalled?: ReadonlyMap<string, string>;
	/** The ids that occur in a field, in the order of the first rows that they occur in; those of events as they are linked. */
	idsOf(field: IndexedField): Iterable<string>;
	/** The same ids of linked events, once they are all listed. */
	linkedIds(): readonly string[];
	/** The rows in which an id occurs in a field, in order. */
	rowsOf(field: IndexedField, id: string): Rows;
	/** The rows of each number in a field, and the numbers by the first of their rows. */
	rowsByNumber(field: ListedField): RowsByNumber;
	/** The ids that a row has in a field, as often as it has them. */
	idsAt(field: ListedField, row: number): readonly string[];
	/** How many they are. */
	countAt(field: ListedField, row: number): number;
	get(row: number): ChronologyEvent;
	/** Makes the event of a row without keeping it, for whoever looks at many rows, once each. */
	make(row: number): ChronologyEvent;
	/** The id of the event of a row, which may be had sooner than the event. */
	idAt(row: number): string;
	rowOf(id: string): number | undefined;
	/** Finds the rows of all ids, so that `idsOf` and `rowsOf` are quick. */
	indexLists(): Work;
	/** Which rows hold a text, folded, as far as that is known. */
	find(text: string): Finding;
	/** The words of the rows, by which texts are found at once. */
	readonly words: WordIndex;
	/** Puts the words of the rows into the index, unless another thread does. */
	indexWords(): Work;
};

/** What a chronology has beside its rows. */
export type AboutChronology = Pick<
	Chronology,
	'title' | 'description' | 'name' | 'schema' | 'timezone' | 'extra' | 'alsoCalled'
> & {
	readonly sources: IdMap<Source>;
	readonly actors: IdMap<Actor>;
};

/** The most events that are kept once they are made: more than a screen or a comparison needs at a time. */
const mostMade = 2 ** 12;

/** The most texts of which is kept where they were found, and the most rows whose texts are kept. */
const [mostFindings, mostTexts] = [8, 2 ** 12];

/** The cost of what is looked through before the first key of a search is answered: as many short rows could be made meanwhile. */
const mostAtOnce = 1000;

/**
 * Makes a chronology of columns. `make` makes the event of a row, by its place in the file, when it is first asked for. Whoever
 * puts words into the index says so, and who knows the links gives them.
 */
export function chronologyOf(
	about: AboutChronology,
	columns: Columns,
	make: (place: number, row: number) => ChronologyEvent | undefined,
	isIndexedElsewhere = false,
	linked?: () => LinkedRows,
): Chronology {
	const {rowsByPlace, lists, ids, placesById, ...shown} = columns;
	const inverted = perValue((field: ListedField) =>
		stepwise(() => invertInSteps(lists[field], countOf(field), columns.places)),
	);
	const countOf = (field: ListedField) => ids[field].texts.ends.length;
	/** In most files no actor takes part in anything, and those that are named are all. */
	const rowsByNumber = (field: ListedField) =>
		inverted(field === 'named' && lists.named === lists.actor ? 'actor' : field);
	const words = wordIndex();
	const searchable = once(() => searchableIn(chronology.actors));
	const foldedAt = (row: number) => searchable()(made(row));
	// The events of many rows, each looked at once, would only drive out those that are shown.
	const partsAt =
		columns.size > mostTexts ? foldedAt : perValue((row: number) => inTurn(() => foldedAt(row)));
	const searched: Searched = {size: columns.size, rowsByPlace, partsAt, index: words};
	const addWords = once(() => indexer(words, searched));
	const linkedRows = once(linked ?? (() => linkedRowsIn(columns, chronology)));
	const chronology: Chronology = {
		...about,
		...shown,
		columns,
		clock: about.timezone === undefined ? utc : clockOf(about.timezone),
		*idsOf(field) {
			if (field === 'link') return yield* linkedRows().keys();
			for (const number of rowsByNumber(field).get().order) yield textAt(ids[field].texts, number);
		},
		linkedIds: once(() => [...linkedRows().keys()]),
		*indexLists() {
			for (const field of listedFields) yield* rowsByNumber(field).work();
		},
		rowsOf(field, id) {
			if (field === 'link') return linkedRows().get(id) ?? [];
			const number = numberOf(ids[field], id);
			return number === undefined ? [] : listAt(rowsByNumber(field).get(), number);
		},
		rowsByNumber: field => rowsByNumber(field).get(),
		idsAt(field, row) {
			const found: string[] = [];
			eachAt(lists[field], placeOf(row), number => found.push(textAt(ids[field].texts, number)));
			return found;
		},
		countAt: (field, row) => lengthAt(lists[field], placeOf(row)),
		get: perValue(made, mostMade),
		make: made,
		idAt: row => made(row).id,
		rowOf(id) {
			const here = about.alsoCalled?.get(id);
			return rowCalled(id) ?? (here === undefined ? undefined : rowCalled(here));
		},
		find: perValue((text: string) => begun(findingOf(searched, text)), mostFindings),
		words,
		indexWords: () => (isIndexedElsewhere ? [] : addWords()()),
	};
	return chronology;

	function placeOf(row: number): number {
		return columns.places[row] ?? columns.size;
	}

	function made(row: number): ChronologyEvent {
		const place = columns.places[row];
		const event = place === undefined ? undefined : make(place, row);
		if (!event) throw new RangeError(`row ${row} of ${columns.size}`);
		return event;
	}

	/** Of few rows it is known at once which of them hold a text, unless they say so much that a key would wait for it. */
	function begun(finding: Finding): Finding {
		if (columns.size <= mostTexts) begin(finding.work(0), mostAtOnce);
		return finding;
	}

	function rowCalled(id: string): number | undefined {
		const rows = Array.from(numbersWith(placesById, hashOf(id)), place => rowsByPlace[place] ?? 0);
		return rows.toSorted((a, b) => a - b).find(row => chronology.get(row).id === id);
	}
}

/** Makes a chronology of events in any order. */
export function chronologyOfEvents({
	sources,
	actors,
	events,
	...rest
}: Omit<AboutChronology, 'sources' | 'actors'> & {
	readonly sources: readonly Source[];
	readonly actors: readonly Actor[];
	readonly events: readonly ChronologyEvent[];
}): Chronology {
	const about = {...rest, sources: mapById(sources), actors: mapById(actors)};
	const clock = about.timezone === undefined ? utc : clockOf(about.timezone);
	const columns = growingColumns();
	for (const event of events) columns.add(rowOf(event, clock));
	return chronologyOf(about, columns.inOrder(), place => events[place]);
}

/** Sources or actors by their ids. */
export function mapById<T extends {readonly id: string}>(items: readonly T[]): ReadonlyMap<string, T> {
	return new Map(items.map(item => [item.id, item]));
}

/** The ids of all events, in order. */
export function* eventIdsIn(chronology: Chronology): Generator<string> {
	for (let row = 0; row < chronology.size; row++) yield chronology.idAt(row);
}

/** The outlet of a source; its id where the chronology has no such source. */
export function outletOf({sources}: Chronology, id: string): string {
	return sources.get(id)?.outlet ?? id;
}

/** The year of an event's earliest moment, in local time; `undefined` where it is undated. */
export function yearOf({earliest, dated}: Chronology, row: number): number | undefined {
	return row < dated ? civil(Math.floor(earliest[row] ?? 0)).year : undefined;
}

/** Whether an event may have been within some days, by its own date or an account's. */
export function mayHaveBeen(chronology: Chronology, row: number, {earliest, latest}: DayRange): boolean {
	const meets = (one: DayRange) => one.latest >= earliest && one.earliest <= latest;
	const possible = chronology.possible.get(row);
	if (possible) return possible.some(meets);
	return (chronology.latest[row] ?? 0) >= earliest && (chronology.earliest[row] ?? 0) <= latest;
}

/** Whether two events may have been at the same time, by their own dates or their accounts'. */
export function mayMeet(chronology: Chronology, one: number, other: number): boolean {
	return daysOfRow(chronology, one).some(range => mayHaveBeen(chronology, other, range));
}

/** When an event may have been; empty where neither it nor an account has a date. */
function daysOfRow({possible, dated, earliest, latest}: Chronology, row: number): readonly DayRange[] {
	const own = row < dated ? [{earliest: earliest[row] ?? 0, latest: latest[row] ?? 0}] : [];
	return possible.get(row) ?? own;
}
