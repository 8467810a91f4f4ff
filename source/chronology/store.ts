// This folder is for events, what sources say of them and how that compares; `schema.ts` is the one definition of the file format, and
// `event.ts` has its types in memory. It imports text and dates, and valibot in the schema alone; it knows no files, no screen and
// no clock. This file holds events in order, with columns and indexes to filter them by.

import {type Clock, clockOf, utc} from '../dates/clock.ts';
import {isUndated} from '../dates/edtf/bounds.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {mergeSpans, possibleTimes} from '../dates/edtf/possible.ts';
import {civil} from '../dates/gregorian.ts';
import {compareMoments, type Moment, type Span} from '../dates/span.ts';
import type {Actor, ChronologyEvent, Extra, Source} from './event.ts';
import {inOrder} from './order.ts';
import type {Row} from './row.ts';

/** The fields that events are indexed by. `speaker` is an actor that is cited; `link` is an event that is linked, in either direction. */
export type IndexedField = 'actor' | 'source' | 'tag' | 'speaker' | 'link';

/** A range of days since 1970-01-01, with the time of day as a fraction, both ends included; an end may be infinite. */
export type DayRange = {readonly earliest: number; readonly latest: number};

/** Events in chronological order, undated ones last, with what they refer to and with columns and indexes to filter by. */
export type Chronology = {
	readonly title: string;
	readonly description?: string;
	readonly name?: string;
	/** Where the file says that its JSON Schema is. */
	readonly schema?: string;
	/** The time zone of times without an offset, as the file names it; UTC where it names none. */
	readonly timezone?: string;
	/** The clock in whose local time all events are placed. */
	readonly clock: Clock;
	readonly sources: ReadonlyMap<string, Source>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly extra: Extra;
	/** Other ids of events by which they are found, too, and the id of each here: those of an event that has become one with another. */
	readonly alsoCalled?: ReadonlyMap<string, string>;
	/** The rows of the events, in their order. */
	readonly rows: readonly Row[];
	readonly size: number;
	/** How many events are dated; their rows come first. */
	readonly dated: number;
	/**
	 * The bounds of each row's date, in days since 1970-01-01 with the time of day as a fraction. An open end is taken to be the
	 * other end; an undated event begins at Infinity and ends at -Infinity.
	 */
	readonly earliest: Float64Array;
	readonly latest: Float64Array;
	/** When the event of a row may have been, where its bounds don't tell: with open ends, sets, or dates of accounts. */
	readonly possible: ReadonlyMap<number, readonly DayRange[]>;
	readonly postings: Readonly<Record<IndexedField, ReadonlyMap<string, readonly number[]>>>;
	get(row: number): ChronologyEvent;
	rowOf(id: string): number | undefined;
};

export type ChronologyParts = Pick<
	Chronology,
	'title' | 'description' | 'name' | 'schema' | 'timezone' | 'extra' | 'alsoCalled'
> & {
	readonly sources: readonly Source[];
	readonly actors: readonly Actor[];
	readonly rows: readonly Row[];
};

/** A moment in days since 1970-01-01; the time of day, in whole seconds, is the fraction. */
export function daysOf({day, second}: Moment): number {
	return day + Math.floor(second) / 86_400;
}

/** Makes a chronology of its parts: sorts the events and indexes them. */
export function chronologyOf({sources, actors, rows: given, ...about}: ChronologyParts): Chronology {
	const clock = about.timezone === undefined ? utc : clockOf(about.timezone);
	const rows = inOrder(given, clock);
	const rowOfId = new Map(rows.map(({id}, row) => [id, row]));
	const dated = rows.findIndex(({span}) => span === undefined);
	const made: ChronologyEvent[] = [];
	return {
		...about,
		clock,
		rows,
		sources: new Map(sources.map(source => [source.id, source])),
		actors: new Map(actors.map(actor => [actor.id, actor])),
		size: rows.length,
		dated: dated < 0 ? rows.length : dated,
		earliest: Float64Array.from(rows, ({span}) => (span ? daysOf(span.earliest) : Infinity)),
		latest: Float64Array.from(rows, ({span}) => (span ? daysOf(span.latest) : -Infinity)),
		possible: possibleOf(rows),
		postings: {
			actor: postingsOf(rows, row => row.actors),
			source: postingsOf(rows, row => row.sources),
			tag: postingsOf(rows, row => row.tags),
			speaker: postingsOf(rows, row => row.speakers),
			link: linkPostings(rows, rowOfId),
		},
		get(row) {
			const known = made[row];
			if (known) return known;
			const given = rows[row];
			if (!given) throw new RangeError(`row ${row} of ${rows.length}`);
			const event = given.make();
			made[row] = event;
			return event;
		},
		rowOf: id => rowOfId.get(id) ?? rowOfId.get(about.alsoCalled?.get(id) ?? id),
	};
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

/** The id of an actor and of all its parts, direct or not. */
export function partsOf(chronology: Chronology, whole: string): ReadonlySet<string> {
	const parts = new Set([whole]);
	for (const part of parts) {
		for (const actor of chronology.actors.values()) {
			if (actor.partOf.includes(part)) parts.add(actor.id);
		}
	}
	return parts;
}

function possibleOf(rows: readonly Row[]): ReadonlyMap<number, readonly DayRange[]> {
	const possible = new Map<number, readonly DayRange[]>();
	for (const [row, {date, span, told}] of rows.entries()) {
		// A date by itself is possible within its bounds, and nowhere else.
		if (date?.type === 'date' && told.length === 0) continue;
		const dates = [date, ...told].filter(isPlaced);
		const times = mergeSpans(dates.flatMap(each => possibleTimes(each)));
		if (times.length > 1 || (times[0] && !(span && areSame(times[0], span)))) {
			possible.set(row, times.map(daysOfSpan));
		}
	}
	return possible;
}

function isPlaced(date: Edtf | undefined): date is Edtf {
	return date !== undefined && !isUndated(date);
}

function areSame(a: Span, b: Span): boolean {
	return compareMoments(a.earliest, b.earliest) === 0 && compareMoments(a.latest, b.latest) === 0;
}

function daysOfSpan({earliest, latest}: Span): DayRange {
	return {earliest: daysOf(earliest), latest: daysOf(latest)};
}

function linkPostings(
	rows: readonly Row[],
	rowOfId: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
	const linked = new Map<string, Set<string>>();
	const join = (from: string, to: string) => linked.set(from, (linked.get(from) ?? new Set()).add(to));
	for (const {id, links} of rows) {
		for (const to of links) {
			join(to, id);
			join(id, to);
		}
	}
	return new Map(
		[...linked].map(([id, others]) => [
			id,
			[...others].flatMap(other => rowOfId.get(other) ?? []).toSorted((a, b) => a - b),
		]),
	);
}

function postingsOf(
	rows: readonly Row[],
	valuesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
	const postings = new Map<string, number[]>();
	for (const [row, each] of rows.entries()) {
		for (const value of new Set(valuesOf(each))) {
			const known = postings.get(value);
			if (known) known.push(row);
			else postings.set(value, [row]);
		}
	}
	return postings;
}
