import type {Actor, Event, Extra, Source} from './event.ts';
import {compareMoments, type Moment} from './span.ts';

/** The fields that events are listed under; each row number is an event's place in the chronology. */
export type IndexedField = 'actor' | 'source' | 'tag';

/** Events in chronological order, with what they refer to and columns to filter by. */
export type Chronology = {
	readonly title: string;
	readonly description?: string;
	readonly name?: string;
	readonly sources: ReadonlyMap<string, Source>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly extra: Extra;
	readonly size: number;
	/** Bounds of each row's date, in days since 1970-01-01 with the time of day as a fraction. */
	readonly earliest: Float64Array;
	readonly latest: Float64Array;
	readonly postings: Readonly<Record<IndexedField, ReadonlyMap<string, readonly number[]>>>;
	get(row: number): Event;
	rowOf(id: string): number | undefined;
};

export type ChronologyParts = Pick<Chronology, 'title' | 'description' | 'name' | 'extra'> & {
	readonly sources: readonly Source[];
	readonly actors: readonly Actor[];
	readonly events: readonly Event[];
};

/** A moment as days since 1970-01-01, the second of the day as a fraction. */
export function daysOf({day, second}: Moment): number {
	return day + second / 86_400;
}

/** Orders events by earliest possible moment, then latest, then as given, and indexes them. */
export function chronologyOf({sources, actors, events, ...about}: ChronologyParts): Chronology {
	const rows = events.toSorted(
		(a, b) =>
			compareMoments(a.span.earliest, b.span.earliest) || compareMoments(a.span.latest, b.span.latest),
	);
	const rowOfId = new Map(rows.map(({id}, row) => [id, row]));
	return {
		...about,
		sources: new Map(sources.map(source => [source.id, source])),
		actors: new Map(actors.map(actor => [actor.id, actor])),
		size: rows.length,
		earliest: Float64Array.from(rows, ({span}) => daysOf(span.earliest)),
		latest: Float64Array.from(rows, ({span}) => daysOf(span.latest)),
		postings: {
			actor: postingsOf(rows, event => event.actors.map(({actor}) => actor)),
			source: postingsOf(rows, event => event.accounts.map(({source}) => source)),
			tag: postingsOf(rows, event => event.tags),
		},
		get(row) {
			const event = rows[row];
			if (!event) throw new RangeError(`row ${row} of ${rows.length}`);
			return event;
		},
		rowOf: id => rowOfId.get(id),
	};
}

/** The outlet of a source, or the source's id where the chronology does not know it. */
export function outletOf({sources}: Chronology, id: string): string {
	return sources.get(id)?.outlet ?? id;
}

/** The ids of an actor and of everything that is, directly or not, part of it. */
export function partsOf(chronology: Chronology, whole: string): ReadonlySet<string> {
	const parts = new Set([whole]);
	for (const part of parts) {
		for (const actor of chronology.actors.values()) {
			if (actor.partOf.includes(part)) parts.add(actor.id);
		}
	}
	return parts;
}

function postingsOf(
	events: readonly Event[],
	valuesOf: (event: Event) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
	const postings = new Map<string, number[]>();
	for (const [row, event] of events.entries()) {
		for (const value of new Set(valuesOf(event))) {
			const rows = postings.get(value);
			if (rows) rows.push(row);
			else postings.set(value, [row]);
		}
	}
	return postings;
}
